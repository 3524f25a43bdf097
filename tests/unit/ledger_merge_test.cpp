// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/merge.h"

#include <gmock/gmock.h>

#include "c_builder.h"
#include "ledger/resolve.h"

namespace caplet::ledger::merge_test {
namespace {

using build::slot;
using testing::ElementsAre;
using testing::IsEmpty;

// Resolved, with `released` minors of the past.
model::Api numbered(model::Api api, int released) {
  for (int minor = 1; minor <= released; ++minor) {
    api.history.push_back({minor, "1." + std::to_string(minor), "0123456789abcdef", 0});
  }
  return resolve(std::move(api), nullptr);
}
model::Api with(std::vector<model::Slot> slots, int released = 1) {
  for (std::size_t i = 0; i < slots.size(); ++i) slots[i].index = static_cast<int>(i);
  return numbered(build::api(std::move(slots)), released);
}
// As the merge numbers them once it is resolved.
std::vector<std::string> rows(const Merged &merged) {
  std::vector<std::string> all;
  for (const model::Slot &one : resolve(merged.api, nullptr).slots) {
    all.push_back(std::to_string(one.index) + " " + one.name + " " + std::to_string(one.since));
  }
  return all;
}

const model::Slot kOld = slot("int a(void)", 1);

TEST(LedgerMerge, NumbersWhatBothAppended) {
  const Merged merged =
      merge(with({kOld}), with({kOld, slot("int b(void)", 2)}), with({kOld, slot("int x(double)", 2)}));
  EXPECT_THAT(rows(merged), ElementsAre("0 a 1", "1 b 2", "2 x 2"));
  EXPECT_THAT(merged.conflicts, IsEmpty());
}
TEST(LedgerMerge, PutsWhatOneSideReleasedFirst) {
  const Merged merged =
      merge(with({kOld}), with({kOld, slot("int b(void)", 2)}), with({kOld, slot("int x(void)", 2)}, 2));
  EXPECT_THAT(rows(merged), ElementsAre("0 a 1", "1 x 2", "2 b 3"));
  EXPECT_EQ(merged.api.last_released(), 2);
}
TEST(LedgerMerge, TakesTheNumbersOfTheSideThatReleased) {
  const std::vector<model::Slot> both = {kOld, slot("int b(void)", 2)};
  const Merged merged = merge(with({kOld}), with(both), with(both, 2));
  EXPECT_THAT(rows(merged), ElementsAre("0 a 1", "1 b 2"));
  EXPECT_THAT(merged.conflicts, IsEmpty());
}
TEST(LedgerMerge, TakesEachMemberFromTheSideThatChangedIt) {
  model::Slot ours = kOld, theirs = kOld;
  ours.doc = "two";
  theirs.gil = model::Gil::kReleased;
  theirs.deprecated = "use b";
  const Merged merged = merge(with({kOld}), with({ours}), with({theirs}));
  const model::Slot &one = merged.api.slots.at(0);
  EXPECT_EQ(one.doc, "two");
  EXPECT_EQ(one.gil, model::Gil::kReleased);
  EXPECT_EQ(one.deprecated, "use b");
}
TEST(LedgerMerge, TakesBackWhatOneSideTookBack) {
  model::Slot before = kOld;
  before.doc = "one";
  const Merged merged = merge(with({before}), with({before}), with({kOld}));
  EXPECT_EQ(merged.api.slots.at(0).doc, "");
}
TEST(LedgerMerge, TakesAnotherKindWhole) {
  model::Slot variable = kOld, reserved = kOld;
  variable.kind = model::SlotKind::kData;
  variable.signature = {};
  variable.type = build::type("double");
  reserved.kind = model::SlotKind::kReserved;
  reserved.signature = {};
  const Merged merged = merge(with({reserved}), with({reserved}), with({variable}));
  EXPECT_EQ(merged.api.slots.at(0).type.base, "double");
  EXPECT_THAT(merged.conflicts, IsEmpty());
}
TEST(LedgerMerge, DropsWhatOneSideDropped) {
  const std::vector<model::Slot> before = {slot("int a(void)", 1), slot("int b(void)", 1)};
  EXPECT_THAT(rows(merge(with(before, 0), with({before[1]}, 0), with(before, 0))), ElementsAre("0 b 1"));
  EXPECT_THAT(rows(merge(with(before, 0), with(before, 0), with({before[1]}, 0))), ElementsAre("0 b 1"));
}
TEST(LedgerMerge, NamesWhatBothChanged) {
  const std::vector<model::Slot> ours = {kOld, slot("int b(int n)", 2)}, theirs = {kOld, slot("double b(long n)", 2)};
  EXPECT_THAT(merge(with({kOld}), with(ours), with(theirs)).conflicts,
              ElementsAre("slots, b, returns", "slots, b, parameters"));
}
TEST(LedgerMerge, NamesWhatOneSideChangedAndTheOtherDropped) {
  model::Slot changed = kOld;
  changed.doc = "two";
  EXPECT_THAT(merge(with({kOld}), with({changed}), with({})).conflicts, ElementsAre("slots, a"));
  EXPECT_THAT(merge(with({kOld}), with({}), with({changed})).conflicts, ElementsAre("slots, a"));
}
TEST(LedgerMerge, JoinsEnumeratorsButNotFields) {
  const auto way = [](std::vector<std::string> names) {
    model::Api api = build::api({});
    api.enums = {build::enumeration("geo_way", names)};
    return numbered(std::move(api), 0);
  };
  const Merged merged = merge(way({"A"}), way({"A", "B"}), way({"A", "C"}));
  ASSERT_EQ(merged.api.enums.at(0).enumerators.size(), 3U);
  EXPECT_EQ(merged.api.enums.at(0).enumerators[2].name, "C");
  const auto point = [](std::vector<std::string> fields) {
    return numbered(build::api({}, {build::record("geo_point", fields)}), 0);
  };
  EXPECT_THAT(merge(point({"int x"}), point({"int x", "int y"}), point({"int x", "int z"})).conflicts,
              ElementsAre("records, geo_point, fields"));
  EXPECT_THAT(merge(point({"int x"}), point({"int x"}), point({"int x", "int z"})).conflicts, IsEmpty());
}
// A value that is its type's default is as good as another, where both sides added it.
TEST(LedgerMerge, NamesAnEnumeratorThatBothAddedWithOtherValues) {
  const auto way = [](std::vector<std::string> names) {
    model::Api api = build::api({});
    api.enums = {build::enumeration("geo_way", names)};
    return numbered(std::move(api), 0);
  };
  EXPECT_THAT(merge(way({}), way({"A"}), way({"B", "A"})).conflicts, ElementsAre("enums, geo_way, values, A, value"));
}

}  // namespace
}  // namespace caplet::ledger::merge_test
