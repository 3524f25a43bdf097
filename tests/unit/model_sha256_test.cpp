// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/sha256.h"

#include <gmock/gmock.h>

#include <string>

namespace caplet::model {
namespace {

using testing::ElementsAre;

// The examples of FIPS 180-4, and what sha256sum says.
TEST(Sha256, HashesTheExamplesOfTheStandard) {
  EXPECT_THAT(sha256(""), ElementsAre(0xe3b0c442, 0x98fc1c14, 0x9afbf4c8, 0x996fb924, 0x27ae41e4, 0x649b934c,
                                      0xa495991b, 0x7852b855));
  EXPECT_THAT(sha256("abc"), ElementsAre(0xba7816bf, 0x8f01cfea, 0x414140de, 0x5dae2223, 0xb00361a3, 0x96177a9c,
                                         0xb410ff61, 0xf20015ad));
  EXPECT_THAT(
      sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
      ElementsAre(0x248d6a61, 0xd20638b8, 0xe5c02693, 0x0c3e6039, 0xa33ce459, 0x64ff2167, 0xf6ecedd4, 0x19db06c1));
  EXPECT_THAT(sha256(std::string(1000000, 'a')), ElementsAre(0xcdc76e5c, 0x9914fb92, 0x81a1c7e2, 0x84d73e67, 0xf1809a48,
                                                             0xa497200e, 0x046d39cc, 0xc7112cd0));
}

// Around the sizes where the length no longer fits behind the bytes, or fills a block.
TEST(Sha256, PadsEachSize) {
  EXPECT_EQ(sha256(std::string(55, 'x'))[0], 0xd5e28568U);
  EXPECT_EQ(sha256(std::string(56, 'x'))[0], 0x04c26261U);
  EXPECT_EQ(sha256(std::string(63, 'x'))[0], 0x75220b47U);
  EXPECT_EQ(sha256(std::string(64, 'x'))[0], 0x7ce10097U);
  EXPECT_EQ(sha256(std::string(65, 'x'))[0], 0x9537c5fdU);
}

}  // namespace
}  // namespace caplet::model
