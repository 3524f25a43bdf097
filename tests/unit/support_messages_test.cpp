// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "support/messages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <string>

namespace caplet::messages_test {
namespace {

TEST(Messages, AreSortedAndUnique) {
  const auto not_before = [](const MessageId &a, const MessageId &b) { return a.id >= b.id; };
  const auto found = std::adjacent_find(std::begin(kMessages), std::end(kMessages), not_before);
  EXPECT_EQ(found, std::end(kMessages)) << found->id << " stands before " << (found + 1)->id;
}

TEST(Messages, AreKebabCaseAndHaveAPurpose) {
  const std::regex kebab("[a-z]+(-[a-z0-9]+)*");
  for (const MessageId &row : kMessages) {
    EXPECT_TRUE(std::regex_match(std::string(row.id), kebab)) << row.id;
    EXPECT_FALSE(row.purpose.empty()) << row.id;
  }
}

TEST(Messages, AreFoundById) {
  EXPECT_TRUE(is_message_id("duplicate-name"));
  EXPECT_FALSE(is_message_id("duplicate"));
}

}  // namespace
}  // namespace caplet::messages_test
