// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/restore.h"

#include <gmock/gmock.h>

#include "c_builder.h"

namespace caplet::ledger::restore_test {
namespace {

using build::slot;
using testing::ElementsAre;

std::vector<std::string> rows(const model::Api &api) {
  std::vector<std::string> all;
  for (const model::Slot &one : api.slots)
    all.push_back(std::to_string(one.index) + " " + one.name + " " + std::to_string(one.since));
  return all;
}
model::Api numbered(std::vector<std::pair<const char *, int>> slots, int released) {
  std::vector<model::Slot> made;
  for (const auto &[prototype, since] : slots) {
    made.push_back(slot(prototype, since));
    made.back().index = static_cast<int>(made.size()) - 1;
  }
  model::Api api = build::api(std::move(made));
  api.abi = 1;
  api.minor = std::max(released, 1);
  for (int minor = 1; minor <= released; ++minor)
    api.history.push_back({minor, "1." + std::to_string(minor), "0123456789abcdef", 0});
  return api;
}

TEST(LedgerRestore, GivesNumbersBack) {
  const model::Api then = numbered({{"int a(void)", 1}, {"int b(void)", 1}, {"int c(void)", 2}}, 2);
  model::Api now = numbered({{"int c(void)", 1}, {"int b(void)", 1}, {"int d(void)", 1}, {"int a(void)", 2}}, 0);
  restore_released(then, 2, &now);
  EXPECT_THAT(rows(now), ElementsAre("0 a 1", "1 b 1", "2 c 2", "3 d 3"));
  EXPECT_EQ(now.history.size(), 2U);
}

TEST(LedgerRestore, WhatThisSideReleasedStays) {
  const model::Api then = numbered({{"int a(void)", 1}}, 1);
  model::Api now = numbered({{"int a(void)", 1}, {"int b(void)", 2}, {"int c(void)", 3}}, 2);
  restore_released(then, 1, &now);
  EXPECT_THAT(rows(now), ElementsAre("0 a 1", "1 b 2", "2 c 3"));
  EXPECT_EQ(now.history.size(), 2U);
}

TEST(LedgerRestore, ARenamedSlotIsTheSame) {
  const model::Api then = numbered({{"int a(void)", 1}, {"int b(void)", 1}}, 1);
  model::Api now = numbered({{"int other(void)", 1}, {"int b(void)", 1}}, 0);
  now.slots[0].was = "a";
  now.slots[0].since = 2;
  restore_released(then, 1, &now);
  EXPECT_THAT(rows(now), ElementsAre("0 other 1", "1 b 1"));
}

TEST(LedgerRestore, FieldsAndEnumerators) {
  model::Api then = numbered({}, 1), now = numbered({}, 1);
  then.records = {build::record("geo_point", {"double x"}, 1)};
  now.records = {build::record("geo_point", {"double x", "double y"}, 1)};
  then.enums = {build::enumeration("geo_way", {"GEO_UP"}, 1)};
  now.enums = {build::enumeration("geo_way", {"GEO_UP", "GEO_DOWN"}, 1)};
  restore_released(then, 1, &now);
  EXPECT_EQ(now.records[0].layout.fields[0].since, 1);
  EXPECT_EQ(now.records[0].layout.fields[1].since, 2);
  EXPECT_EQ(now.enums[0].enumerators[1].since, 2);
}

TEST(LedgerRestore, ALaterAbiNamesTheOneBefore) {
  const model::Api then = numbered({{"int a(void)", 1}}, 1);
  model::Api now = numbered({{"int b(void)", 1}}, 0);
  now.abi = 2;
  restore_released(then, 1, &now);
  EXPECT_THAT(rows(now), ElementsAre("0 b 1"));
  ASSERT_EQ(now.history.size(), 1U);
  EXPECT_EQ(now.history[0].abi, 1);
}

TEST(LedgerRestore, AddsLostRows) {
  model::Api then = numbered({{"int a(void)", 1}, {"int b(void)", 1}}, 1);
  then.enums = {build::enumeration("geo_way", {"GEO_UP", "GEO_DOWN"}, 1)};
  model::Api now = numbered({{"int b(void)", 1}}, 1);
  now.enums = {build::enumeration("geo_way", {"GEO_UP"}, 1)};
  restore_row(then, "a", &now);
  restore_row(then, "GEO_DOWN", &now);
  EXPECT_EQ(now.slots.back().name, "a");
  EXPECT_EQ(now.enums[0].enumerators.back().name, "GEO_DOWN");
}

TEST(LedgerRestore, AddsTypesOnce) {
  model::Api then = numbered({}, 1), now = numbered({}, 1);
  then.records = {build::record("geo_point", {"double x"}, 1), build::record("geo_box", {"int low"}, 1)};
  now.records = {build::record("geo_place", {"double x"}, 1)};
  now.records[0].was = "geo_point";
  add_types(then, &now);
  ASSERT_EQ(now.records.size(), 2U);
  EXPECT_EQ(now.records[1].name, "geo_box");
}

}  // namespace
}  // namespace caplet::ledger::restore_test
