// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/contract.h"

#include <gtest/gtest.h>

#include "c_builder.h"

namespace caplet::model::contract_test {
namespace {

TEST(Contract, KeepsWhatIsSaidWhereNothingIs) {
  Slot said = build::slot("int geo_f(int *p)"), now = said;
  said.gil = Gil::kReleased;
  said.threads = Threads::kShared;
  said.on_error = std::int64_t{-1};
  said.doc = "Documentation is no promise.";
  now.gil = Gil::kRequired;
  keep_contract(said, &now);
  EXPECT_EQ(now.gil, Gil::kRequired);
  EXPECT_EQ(now.threads, Threads::kShared);
  EXPECT_EQ(now.on_error, ErrorValue(std::int64_t{-1}));
  EXPECT_EQ(now.doc, "");
}
TEST(Contract, KeepsWhatIsSaidOfAParameter) {
  Parameter said, now;
  said.name = "p";
  said.steals = true;
  said.length = "n";
  now.nonnull = true;
  keep_contract(said, &now);
  EXPECT_TRUE(now.nonnull && now.steals);
  EXPECT_EQ(now.length, "n");
  EXPECT_EQ(now.name, "");
}

}  // namespace
}  // namespace caplet::model::contract_test
