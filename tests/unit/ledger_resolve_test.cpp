// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/resolve.h"

#include <gmock/gmock.h>

namespace caplet::ledger::resolve_test {

using namespace model;

namespace {

using testing::ElementsAre;

Api with_slots(const std::vector<std::string> &names) {
  Api api;
  api.name = "geometry";
  api.capsule = "geometry._core._C_API";
  for (const std::string &name : names) {
    Slot slot;
    slot.name = name;
    slot.signature.result.base = "int";
    api.slots.push_back(slot);
  }
  return api;
}
Api released(Api api) {
  api.history.push_back({api.minor, "1.0", "0123456789abcdef", 0});
  return api;
}
std::vector<std::string> rows(const Api &api) {
  std::vector<std::string> result;
  for (const Slot &slot : api.slots) {
    result.push_back(std::to_string(slot.index) + " " + slot.name + " since " + std::to_string(slot.since) +
                     (slot.retired ? " retired" : ""));
  }
  return result;
}

TEST(Resolve, RemembersWhenASlotWasDeprecated) {
  Api ledger = released(resolve(with_slots({"a", "b", "c"}), nullptr));
  ledger.slots[1].deprecated = "";
  ledger.slots[2].deprecated = "";
  ledger.slots[2].deprecated_since = 3;
  Api header = with_slots({"a", "b", "c", "d"});
  for (std::size_t i = 0; i < 3; ++i) header.slots[i].deprecated = "use d";
  const auto since = [](const Api &api) {
    std::vector<int> all;
    for (const Slot &slot : api.slots) all.push_back(slot.deprecated_since);
    return all;
  };
  EXPECT_THAT(since(resolve(header, &ledger)), ElementsAre(2, 0, 3, 0)) << "minor 2 is at work, and 0 means 1";
  header.slots[2].deprecated = std::nullopt;
  EXPECT_THAT(since(resolve(header, &ledger)), ElementsAre(2, 0, 0, 0));
}

TEST(Resolve, NumbersTheSlotsOfTablesThatSlotsLeadTo) {
  const auto table = [](const std::vector<std::string> &names) {
    Api api = with_slots({"more"});
    api.foreign.emplace();
    api.slots[0].index = 0;
    api.slots[0].kind = SlotKind::kTable;
    api.slots[0].slots = with_slots(names).slots;
    return api;
  };
  const Api first = resolve(table({"a"}), nullptr);
  EXPECT_EQ(first.slots[0].slots[0].since, 1);
  const Api second = resolve_after(table({"a", "b"}), first);
  EXPECT_EQ(second.minor, 2);
  EXPECT_EQ(second.slots[0].since, 1);
  EXPECT_EQ(second.slots[0].slots[0].since, 1);
  EXPECT_EQ(second.slots[0].slots[1].since, 2);
}

TEST(Resolve, ComparesWhatWasSeenOnItsOwnPlatformOnly) {
  Api header = with_slots({"a"});
  header.externals.emplace_back();
  External &type = header.externals.back();
  type.name = "unit_id";
  type.seen = {{"here", "signed", 8, 8}};
  const auto seen = [&](const std::vector<Sighting> &recorded) {
    Api ledger = header;
    ledger.externals.back().seen = recorded;
    std::vector<std::string> all;
    const Api resolved = resolve(header, &ledger);
    for (const Sighting &one : resolved.externals.back().seen) {
      all.push_back(one.profile + " " + std::to_string(one.size));
    }
    return all;
  };
  EXPECT_THAT(seen({}), ElementsAre("here 8")) << "nothing was noted yet";
  EXPECT_THAT(seen({{"there", "signed", 4, 4}}), ElementsAre("there 4"));
  EXPECT_THAT(seen({{"there", "signed", 4, 4}, {"here", "signed", 4, 4}}), ElementsAre("there 4", "here 8"));
  type.seen.clear();
  EXPECT_THAT(seen({{"there", "signed", 4, 4}}), ElementsAre()) << "it is passed by value no more";
}

TEST(Resolve, NumbersANewApiInDeclarationOrder) {
  const Api api = resolve(with_slots({"b", "a"}), nullptr);
  EXPECT_EQ(api.abi, 1);
  EXPECT_EQ(api.minor, 1);
  EXPECT_THAT(rows(api), ElementsAre("0 b since 1", "1 a since 1"));
}

TEST(Resolve, AppendsWhatIsNewAndKeepsWhatIsReleased) {
  const Api one = released(resolve(with_slots({"a", "b"}), nullptr));
  const Api two = resolve(with_slots({"c", "b", "a"}), &one);
  EXPECT_EQ(two.minor, 2);
  EXPECT_THAT(rows(two), ElementsAre("0 a since 1", "1 b since 1", "2 c since 2"));
}

TEST(Resolve, LetsWhatIsNotReleasedMove) {
  const Api one = released(resolve(with_slots({"a"}), nullptr));
  const Api two = resolve(with_slots({"a", "b", "c"}), &one);
  EXPECT_THAT(rows(resolve(with_slots({"a", "c", "d", "b"}), &two)),
              ElementsAre("0 a since 1", "1 c since 2", "2 d since 2", "3 b since 2"));
  EXPECT_THAT(rows(resolve(with_slots({"a"}), &two)), ElementsAre("0 a since 1"));
  EXPECT_EQ(resolve(with_slots({"a"}), &two).minor, 1);
}

TEST(Resolve, IsStable) {
  const Api one = released(resolve(with_slots({"a"}), nullptr));
  const Api two = resolve(with_slots({"a", "b"}), &one);
  const Api again = resolve(with_slots({"a", "b"}), &two);
  EXPECT_THAT(rows(again), ElementsAre("0 a since 1", "1 b since 2"));
  EXPECT_EQ(again.minor, 2);
}

TEST(Resolve, KeepsRetiredSlotsWithTheTypesTheyReach) {
  Api first = with_slots({"a", "b"});
  Record inner, outer, other;
  inner.name = "geo_inner";
  inner.layout.fields.resize(1);
  inner.layout.fields[0].type.base = "int";
  outer.name = "geo_outer";
  outer.layout.fields.resize(1);
  outer.layout.fields[0].type.base = "struct geo_inner";
  other.name = "geo_other";
  first.records = {inner, outer, other};
  first.slots[0].signature.result.base = "struct geo_outer";
  Api ledger = released(resolve(first, nullptr));
  ledger.slots[0].retired = true;
  const Api now = resolve(with_slots({"b"}), &ledger);
  EXPECT_THAT(rows(now), ElementsAre("0 a since 1 retired", "1 b since 1"));
  ASSERT_EQ(now.records.size(), 2U);
  EXPECT_EQ(now.records[0].name, "geo_inner");
  EXPECT_EQ(now.records[1].name, "geo_outer");
}

TEST(Resolve, CarriesWhatOnlyTheLedgerKnows) {
  Api ledger = released(resolve(with_slots({"a"}), nullptr));
  ledger.was = "old._C_API";
  ledger.floor = 1;
  ledger.comment = "kept";
  ledger.slots[0].was = "z";
  ledger.slots[0].comment = "first";
  ledger.slots[0].extra = "{\"x-note\": 1}";
  ledger.approvals = {{"SLOT_REMOVED", "why", "2027-01-01"}};
  Api header = with_slots({"a"});
  header.slots[0].doc = "New words.";
  const Api now = resolve(header, &ledger);
  EXPECT_EQ(now.was, "old._C_API");
  EXPECT_EQ(now.floor, 1);
  EXPECT_EQ(now.comment, "kept");
  EXPECT_EQ(now.slots[0].was, "z");
  EXPECT_EQ(now.slots[0].comment, "first");
  EXPECT_EQ(now.slots[0].extra, "{\"x-note\": 1}");
  EXPECT_EQ(now.slots[0].doc, "New words.");
  EXPECT_EQ(now.history.size(), 1U);
  EXPECT_EQ(now.approvals.size(), 1U);
}

TEST(Resolve, DatesNewEnumeratorsAndFieldsOfKnownTypes) {
  Api first = with_slots({"a"});
  Enum level;
  level.name = "geo_level";
  level.enumerators.resize(1);
  level.enumerators[0].name = "GEO_LOW";
  Record stats;
  stats.name = "geo_stats";
  stats.extensible = true;
  stats.layout.fields.resize(1);
  stats.layout.fields[0].name = "count";
  first.enums = {level};
  first.records = {stats};
  const Api ledger = released(resolve(first, nullptr));
  level.enumerators.resize(2);
  level.enumerators[1].name = "GEO_HIGH";
  stats.layout.fields.resize(2);
  stats.layout.fields[1].name = "sum";
  first.enums = {level};
  first.records = {stats};
  const Api now = resolve(first, &ledger);
  EXPECT_EQ(now.enums[0].since, 1);
  EXPECT_EQ(now.enums[0].enumerators[0].since, 1);
  EXPECT_EQ(now.enums[0].enumerators[1].since, 2);
  EXPECT_EQ(now.records[0].layout.fields[0].since, 1);
  EXPECT_EQ(now.records[0].layout.fields[1].since, 2);
  EXPECT_EQ(now.minor, 2);
}

TEST(Resolve, CarriesWhatOnlyTheLedgerKnowsOfExternalTypes) {
  Api api = with_slots({"a"});
  External file;
  file.name = "FILE";
  file.header = "stdio.h";
  api.externals = {file};
  Api ledger = released(resolve(api, nullptr));
  EXPECT_EQ(ledger.externals[0].since, 1);
  ledger.externals[0].comment = "never pass it between C libraries";
  External time = file;
  time.name = "struct tm";
  time.header = "time.h";
  api.externals.push_back(time);
  const Api again = resolve(api, &ledger);
  EXPECT_EQ(again.externals[0].comment, "never pass it between C libraries");
  EXPECT_EQ(again.externals[1].since, 1);
  EXPECT_EQ(again.minor, 1);
}

// Under AddressSanitizer this also says whether the ledger is read in place.
TEST(Resolve, CarriesWhatOnlyTheLedgerKnowsOfFieldsAndEnumerators) {
  Api api = with_slots({"a"});
  Record record;
  record.name = "geo_point";
  Enum level;
  level.name = "geo_level";
  for (int i = 0; i < 20; ++i) {
    Field field;
    field.name = "a_field_with_a_long_name_" + std::to_string(i);
    field.type.base = "int";
    record.layout.fields.push_back(field);
    Enumerator value;
    value.name = "GEO_LEVEL_WITH_A_LONG_NAME_" + std::to_string(i);
    level.enumerators.push_back(value);
  }
  api.records = {record};
  api.enums = {level};
  Api ledger = resolve(api, nullptr);
  for (Field &field : ledger.records[0].layout.fields) field.was = field.name + "_before_it_was_renamed";
  for (Enumerator &value : ledger.enums[0].enumerators) value.comment = value.name + " has a comment of some length";
  const Api again = resolve(api, &ledger);
  for (const Field &field : again.records[0].layout.fields) EXPECT_EQ(field.was, field.name + "_before_it_was_renamed");
  for (const Enumerator &value : again.enums[0].enumerators)
    EXPECT_EQ(value.comment, value.name + " has a comment of some length");
}

TEST(Resolve, LeavesAnInterfaceFileThatIsItsOwnLedgerAlone) {
  Api api = with_slots({"a", "b"});
  api.abi = 2;
  api.minor = 3;
  api.slots[0].index = 0;
  api.slots[0].since = 1;
  api.slots[1].index = 1;
  api.slots[1].since = 3;
  const Api same = resolve(api, nullptr);
  EXPECT_EQ(same.abi, 2);
  EXPECT_EQ(same.minor, 3);
  EXPECT_THAT(rows(same), ElementsAre("0 a since 1", "1 b since 3"));
}

Slot release_slot(int since) {
  Slot slot;
  slot.name = "geometry_free";
  slot.index = 1;
  slot.since = since;
  slot.cxx.emplace();
  slot.cxx->kind = CxxKind::kRelease;
  return slot;
}

TEST(Resolve, KeepsWhatFreesMemoryOnceItWasReleased) {
  Api ledger = released(resolve(with_slots({"a"}), nullptr));
  ledger.slots.push_back(release_slot(1));
  EXPECT_THAT(rows(resolve(with_slots({"a", "b"}), &ledger)),
              ElementsAre("0 a since 1", "1 geometry_free since 1", "2 b since 2"));

  ledger.slots.back() = release_slot(2);
  EXPECT_THAT(rows(resolve(with_slots({"a", "b"}), &ledger)), ElementsAre("0 a since 1", "1 b since 2"))
      << "no release had it";

  ledger.slots.back() = release_slot(1);
  Api again = with_slots({"a"});
  again.slots.push_back(release_slot(0));
  again.slots.back().index = -1;
  EXPECT_THAT(rows(resolve(again, &ledger)), ElementsAre("0 a since 1", "1 geometry_free since 1"))
      << "the header needs it, and it is the same";
}

}  // namespace
}  // namespace caplet::ledger::resolve_test
