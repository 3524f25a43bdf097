// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/rules.h"

#include <gmock/gmock.h>

#include <set>

#include "diff/approvals.h"
#include "ledger/resolve.h"

namespace caplet::diff::rules_test {
namespace {

using namespace model;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Api geometry(const std::vector<std::string> &slots) {
  Api api;
  api.name = "geometry";
  api.capsule = "geometry._core._C_API";
  for (const std::string &name : slots) {
    api.slots.emplace_back();
    api.slots.back().name = name;
    api.slots.back().signature.result.base = "int";
  }
  return ledger::resolve(api, nullptr);
}
std::vector<std::string> found(const Api &then, const Api &now) {
  std::vector<std::string> names;
  for (const Finding &one : find_changes(then, now, {true, ""}).findings) {
    names.push_back(one.name() + " " + one.severity.text() + (one.excuse.empty() ? "" : " excused: " + one.excuse));
  }
  return names;
}

TEST(Rules, EveryRowSaysEverything) {
  std::set<std::string_view> seen;
  for (const RuleGroup *group : kRules) {
    for (const Rule &rule : *group) {
      EXPECT_TRUE(seen.insert(rule.id).second) << rule.id << " stands twice";
      EXPECT_FALSE(rule.purpose.empty() || rule.explanation.empty() || rule.example.empty() || rule.fix.empty())
          << rule.id;
      EXPECT_FALSE(rule.severity.is_empty()) << rule.id;
      EXPECT_NE(rule.check == nullptr, rule.elsewhere.empty()) << rule.id << " is checked here, or says where";
      EXPECT_EQ(find_rule(rule.id), &rule);
    }
  }
  EXPECT_EQ(find_rule("NO_SUCH_RULE"), nullptr);
}

TEST(Rules, FindingsAreNoWorseThanTheirRow) {
  Api then = geometry({"a", "b", "c"}), now = geometry({"c", "a"});
  for (const Finding &one : find_changes(then, now, {true, ""}).findings) {
    EXPECT_TRUE((one.severity - find_rule(one.rule)->severity).is_empty()) << one.name();
  }
}

TEST(Rules, AReleasedSlotThatIsGoneBreaks) {
  EXPECT_THAT(found(geometry({"a", "b"}), geometry({"a"})),
              ElementsAre("SLOT_REMOVED slot 1 b A,S", "ABI_NOT_BUMPED API geometry X"));
  Api now = geometry({"a"});
  EXPECT_THAT(find_changes(geometry({"a", "b"}), now, {}).findings, SizeIs(1)) << "nothing is released";
}

TEST(Rules, ARecordedRenameIsExcused) {
  Api then = geometry({"a"}), now = geometry({"b"});
  now.slots[0].was = "a";
  EXPECT_THAT(found(then, now), ElementsAre("SLOT_RENAMED slot 0 b S excused: the rename is recorded"));
}

TEST(Rules, ARecordedRenameStaysOneInTheNextAbi) {
  Api then = geometry({"a"}), now = geometry({"b"});
  now.slots[0].was = "a";
  now.abi = 2;
  EXPECT_THAT(found(then, now), ElementsAre("SLOT_RENAMED slot 0 b S excused: the rename is recorded",
                                            "ABI_BUMPED_NEEDLESSLY API geometry D"));
}

TEST(Rules, ACapsuleThatMovedIsTheSameWhereThatIsRecorded) {
  Api then = geometry({"a"}), now = geometry({"a"});
  now.capsule = "geometry._C_API";
  EXPECT_THAT(found(then, now), ElementsAre("CAPSULE_PATH_CHANGED API geometry A,L", "ABI_NOT_BUMPED API geometry X"));
  now.was = then.capsule;
  EXPECT_THAT(found(then, now), ElementsAre("CAPSULE_PATH_CHANGED API geometry L", "ABI_NOT_BUMPED API geometry X"));
}

// In a header, a rename is a slot that is gone and one that is new.
TEST(Rules, SaysWhatASlotThatIsGoneMayBeNow) {
  const auto fix = [](const std::vector<std::string> &then, Api now) {
    const Findings all = find_changes(geometry(then), now, {true, ""}).findings;
    return all.front().fix;
  };
  EXPECT_EQ(fix({"a", "b"}, geometry({"a"})), "restore it, or retire it: caplet record --retire b");
  const auto with_new = [](const std::vector<std::string> &names, SlotKind kind, const char *type) {
    Api now = geometry({"a"});
    for (const std::string &name : names) {
      now.slots.push_back(now.slots[0]);
      Slot &slot = now.slots.back();
      slot.name = name;
      slot.index = static_cast<int>(now.slots.size());
      slot.since = now.minor = 2;
      slot.kind = kind;
      (kind == SlotKind::kFunction ? slot.signature.result : slot.type).base = type;
    }
    return now;
  };
  EXPECT_EQ(fix({"a", "b"}, with_new({"c"}, SlotKind::kFunction, "int")),
            "if it is `c` now: caplet record --rename b c; if it is gone: caplet record --retire b");
  const std::string retire = "restore it, or retire it: caplet record --retire b";
  EXPECT_EQ(fix({"a", "b"}, with_new({"c", "d"}, SlotKind::kFunction, "int")), retire) << "it may be either";
  EXPECT_EQ(fix({"a", "b"}, with_new({"c"}, SlotKind::kFunction, "double")), retire) << "of another type";
  EXPECT_EQ(fix({"a", "b"}, with_new({"c"}, SlotKind::kData, "int")), retire) << "of another kind";
}

// Only then `--fix` records it.
TEST(Rules, ARenameIsCertainWhereNothingElseFits) {
  using Values = std::vector<std::pair<const char *, int>>;
  const auto with_values = [](const Values &values) {
    Api api = geometry({"a"});
    api.enums.emplace_back();
    api.enums[0].name = "geo_way";
    for (const auto &[name, value] : values) {
      api.enums[0].enumerators.emplace_back();
      api.enums[0].enumerators.back().name = name;
      api.enums[0].enumerators.back().value = value;
    }
    return ledger::resolve(api, nullptr);
  };
  const auto is_certain = [&](const Values &then, const Values &now) {
    const Findings all = find_changes(with_values(then), with_values(now), {true, ""}).findings;
    const auto renamed =
        std::find_if(all.begin(), all.end(), [](const Finding &one) { return one.rule == "ENUM_VALUE_RENAMED"; });
    return renamed != all.end() && renamed->repair.kind == Repair::kRename;
  };
  EXPECT_TRUE(is_certain({{"A", 1}}, {{"B", 1}}));
  EXPECT_TRUE(is_certain({{"A", 1}, {"K", 1}}, {{"B", 1}, {"K", 1}})) << "what kept its name is no choice";
  EXPECT_TRUE(is_certain({{"A", 1}, {"X", 5}}, {{"B", 1}, {"Y", 7}})) << "nor is another value";
  EXPECT_FALSE(is_certain({{"A", 1}, {"C", 1}}, {{"B", 1}}));
  EXPECT_FALSE(is_certain({{"A", 1}}, {{"B", 1}, {"C", 1}}));
}

TEST(Rules, WhatWasNeverReleasedMapsExceptionsAsItLikes) {
  Api then = geometry({"a"}), now = geometry({"a"});
  then.exceptions.emplace_back();
  then.exceptions[0].name = "geo::error";
  EXPECT_THAT(find_changes(then, now, {}).findings, IsEmpty());
  EXPECT_THAT(find_changes(then, now, {true, ""}).findings, SizeIs(2));
}

TEST(Rules, JudgeOneInterfaceByItself) {
  Api api = geometry({"a"});
  api.limited_api = "3.9";
  api.slots[0].signature.result.base = "Py_buffer";
  std::vector<std::string> names;
  for (const Finding &one : find_in(api, {}).findings) names.push_back(one.name());
  EXPECT_THAT(names, ElementsAre("LIMITED_API_LEAK slot 0 a"));
}

TEST(Rules, ARaisedAbiExcuses) {
  Api then = geometry({"a", "b"}), now = geometry({"a"});
  now.abi = 2;
  EXPECT_THAT(found(then, now), ElementsAre("SLOT_REMOVED slot 1 b A,S excused: the abi is raised to 2"));
  now = geometry({"a", "b"});
  now.abi = 2;
  EXPECT_THAT(found(then, now), ElementsAre("ABI_BUMPED_NEEDLESSLY API geometry D"));
}

// The cause is named once, not at each use.
TEST(Rules, ATypedefIsBlamedForWhatIsDeclaredWithIt) {
  Api then = geometry({"a", "b"});
  then.typedefs.emplace_back();
  then.typedefs[0].name = "geo_id";
  then.typedefs[0].since = 1;
  then.typedefs[0].type.base = "int";
  for (Slot &slot : then.slots) slot.signature.result.base = "geo_id";
  Api now = then;
  now.typedefs[0].type.base = "double";
  EXPECT_THAT(found(then, now),
              ElementsAre("TYPEDEF_TARGET_CHANGED typedef geo_id A,S", "ABI_NOT_BUMPED API geometry X"));
  for (Slot &slot : then.slots) slot.signature.result.base = "int";
  now = then;
  now.typedefs[0].type.base = "double";
  EXPECT_THAT(found(then, now), ElementsAre("TYPEDEF_TARGET_CHANGED typedef geo_id S"))
      << "no slot is declared with it";
}

TEST(Rules, SuggestsTheNextVersion) {
  const auto suggest = [](const Api &then, const Api &now) {
    return suggest_version(then, now, find_changes(then, now, {true, ""}).findings);
  };
  Api then = geometry({"a"});
  then.history.push_back({1, "1.0", "0123456789abcdef", 0});
  EXPECT_EQ(suggest(then, then), "API 1.1");
  EXPECT_EQ(suggest(then, ledger::resolve(geometry({"b"}), nullptr)), "API 2.1");
  Api more = then;
  more.slots.push_back(geometry({"b"}).slots[0]);
  more.slots[1].since = 0;
  more.slots[1].index = -1;
  EXPECT_EQ(suggest(then, ledger::resolve(more, &then)), "API 1.2");
}

TEST(Approvals, LetOneFindingThrough) {
  Api then = geometry({"a", "b"}), now = geometry({"a"});
  now.approvals = {{"SLOT_REMOVED slot 1 b", "nobody used it", ""}};
  EXPECT_THAT(found(then, now), ElementsAre("SLOT_REMOVED slot 1 b A,S excused: approved: nobody used it"));
  EXPECT_THAT(find_changes(then, now, {true, ""}).stale, IsEmpty());
}

TEST(Approvals, LetFindingsOfTheLastRulesThrough) {
  Api then = geometry({"a"}), now = geometry({"a"});
  now.prefix = "geo";
  now.approvals = {{"API_RENAMED API geometry", "only we use it", ""}};
  EXPECT_THAT(found(then, now), ElementsAre("API_RENAMED API geometry S excused: approved: only we use it"));
}

TEST(Approvals, AreStaleWhenTheyExcuseNothing) {
  Api then = geometry({"a", "b"}), now = geometry({"a"});
  now.approvals = {{"SLOT_REMOVED slot 1 b", "for a while", "2027-01-31"}, {"SLOT_REMOVED slot 7 x", "gone", ""}};
  EXPECT_THAT(find_changes(then, now, {true, "2027-01-31"}).stale, SizeIs(1));
  EXPECT_THAT(find_changes(then, now, {true, "2027-02-01"}).stale, SizeIs(2));
}

TEST(Rules, APromisedLimitedApiMayOnlyGoDown) {
  const auto pair = [](const std::string &then, const std::string &now) {
    Api a = geometry({"a"}), b = geometry({"a"});
    a.limited_api = then;
    b.limited_api = now;
    return found(a, b);
  };
  EXPECT_THAT(pair("3.9", "3.11"), ElementsAre("LIMITED_API_FLOOR_RAISED API geometry S"));
  EXPECT_THAT(pair("3.9", ""), ElementsAre("LIMITED_API_FLOOR_RAISED API geometry S"));
  EXPECT_THAT(pair("3.11", "3.9"), ElementsAre("LIMITED_API_FLOOR_RAISED API geometry D"));
  EXPECT_THAT(pair("", "3.9"), ElementsAre("LIMITED_API_FLOOR_RAISED API geometry D"));
}

TEST(Severities, AreReadAsTheyArePrinted) {
  EXPECT_EQ((Severities::kS | Severities::kA | Severities::kContract).text(), "A,A*,S");
  EXPECT_EQ(Severities::parse("X,A,L,A*,S"), kFailOn);
  EXPECT_FALSE(Severities::parse("A,"));
  EXPECT_FALSE(Severities::parse("B"));
}

}  // namespace
}  // namespace caplet::diff::rules_test
