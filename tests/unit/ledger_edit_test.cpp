// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/edit.h"

#include <gmock/gmock.h>

#include "c_builder.h"
#include "ledger/resolve.h"

namespace caplet::ledger::edit_test {
namespace {

using build::slot;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// Minor 1 is released, with two functions and a record.
model::Api released() {
  model::Api api = resolve(build::api({slot("double geo_norm(struct geo_point p)"), slot("int geo_count(void)")},
                                      {build::record("geo_point", {"double x", "double y"})}),
                           nullptr);
  api.history.push_back({1, "1.0", "0123456789abcdef", 0});
  return api;
}

struct Edited {
  bool done;
  std::string said;
  model::Api ledger;
};
Edited edit(const Edits &edits, const model::Api &interface, model::Api ledger = released()) {
  Diagnostics diagnostics;
  const bool done = ledger::edit(edits, interface, &ledger, diagnostics);
  return {done, diagnostics.text(), std::move(ledger)};
}

TEST(LedgerEdit, RetiresWhatTheHeaderNoLongerHas) {
  Edits edits;
  edits.retire = {"geo_count"};
  const Edited edited = edit(edits, build::api({slot("double geo_norm(struct geo_point p)")}));
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_FALSE(edited.ledger.slots[0].retired);
  EXPECT_TRUE(edited.ledger.slots[1].retired);
}

TEST(LedgerEdit, RetiresEnumerators) {
  model::Api ledger = released();
  ledger.enums.push_back(build::enumeration("geo_way", {"GEO_UP", "GEO_DOWN"}, 1));
  Edits edits;
  edits.retire = {"GEO_DOWN"};
  const Edited edited = edit(edits, build::api({}), ledger);
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_FALSE(edited.ledger.enums[0].enumerators[0].retired);
  EXPECT_TRUE(edited.ledger.enums[0].enumerators[1].retired);
}

TEST(LedgerEdit, RefusesToRetireWhatIsDeclared) {
  Edits edits;
  edits.retire = {"geo_count"};
  const Edited edited = edit(edits, released());
  EXPECT_FALSE(edited.done);
  EXPECT_THAT(edited.said, HasSubstr("the header still exports `geo_count`"));
  EXPECT_FALSE(edited.ledger.slots[1].retired);
}

TEST(LedgerEdit, SuggestsNames) {
  Edits edits;
  edits.retire = {"geo_coumt"};
  edits.hide = {"geo_piont"};
  edits.rename = {{"geo_mornm", "geo_length"}};
  const Edited edited = edit(edits, build::api({}));
  EXPECT_FALSE(edited.done);
  EXPECT_THAT(edited.said, HasSubstr("did you mean `geo_count`"));
  EXPECT_THAT(edited.said, HasSubstr("did you mean `geo_point`"));
  EXPECT_THAT(edited.said, HasSubstr("nothing recorded is called `geo_mornm`"));
}

TEST(LedgerEdit, HidesARecordThatBecameAHandle) {
  model::Api header = build::api({});
  header.handles = {build::handle("geo_point")};
  Edits edits;
  edits.hide = {"geo_point"};
  const Edited edited = edit(edits, header);
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_THAT(edited.ledger.records, IsEmpty());
  ASSERT_EQ(edited.ledger.hidden_records.size(), 1U);
  EXPECT_EQ(edited.ledger.hidden_records[0].layout.fields.size(), 2U) << "what was released stays in the fingerprint";
  ASSERT_EQ(edited.ledger.handles.size(), 1U);
  EXPECT_EQ(edited.ledger.handles[0].since, 1);
}

TEST(LedgerEdit, HidesOnlyWhatWasReleasedOfARecordThatGrew) {
  model::Api header = build::api({}), ledger = released();
  header.handles = {build::handle("geo_point")};
  ledger.records[0].extensible = true;
  ledger.records[0].layout.fields[1].since = 2;
  Edits edits;
  edits.hide = {"geo_point"};
  const Edited edited = edit(edits, header, ledger);
  ASSERT_EQ(edited.ledger.hidden_records.size(), 1U);
  ASSERT_EQ(edited.ledger.hidden_records[0].layout.fields.size(), 1U);
  EXPECT_EQ(edited.ledger.hidden_records[0].layout.fields[0].name, "x");
}

TEST(LedgerEdit, ForgetsAHiddenRecordThatNobodyHas) {
  model::Api header = build::api({}), ledger = released();
  header.handles = {build::handle("geo_box")};
  ledger.records.push_back(build::record("geo_box", {"int low"}, 2));
  Edits edits;
  edits.hide = {"geo_box"};
  const Edited edited = edit(edits, header, ledger);
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_THAT(edited.ledger.hidden_records, IsEmpty());
}

TEST(LedgerEdit, MovesTheCapsuleAndKeepsItsOldPaths) {
  Edits edits;
  edits.rename = {{"geo._core._C_API", "geo.core._C_API"}, {"geo.core._C_API", "geo.api._C_API"}};
  const Edited edited = edit(edits, released());
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_EQ(edited.ledger.capsule, "geo.api._C_API");
  EXPECT_EQ(edited.ledger.was, "geo._core._C_API");
  EXPECT_THAT(edited.ledger.aliases, ElementsAre("geo._core._C_API", "geo.core._C_API"));
}

TEST(LedgerEdit, MovesTheCapsuleBack) {
  Edits edits;
  edits.rename = {{"geo._core._C_API", "geo.core._C_API"}, {"geo.core._C_API", "geo._core._C_API"}};
  const Edited edited = edit(edits, released());
  EXPECT_EQ(edited.ledger.was, "");
  EXPECT_THAT(edited.ledger.aliases, ElementsAre("geo.core._C_API"));
}

TEST(LedgerEdit, BeginsAnAbi) {
  model::Api ledger = released();
  ledger.slots[1].retired = true;
  ledger.slots[0].was = "geo_length";
  Edits edits;
  edits.new_abi = true;
  const Edited edited = edit(edits, build::api({}), ledger);
  EXPECT_TRUE(edited.done) << edited.said;
  EXPECT_EQ(edited.ledger.abi, 2);
  EXPECT_EQ(edited.ledger.minor, 1);
  ASSERT_EQ(edited.ledger.slots.size(), 1U) << "what was retired is gone";
  EXPECT_EQ(edited.ledger.slots[0].index, -1);
  EXPECT_EQ(edited.ledger.slots[0].since, 0);
  EXPECT_EQ(edited.ledger.slots[0].was, "");
  ASSERT_EQ(edited.ledger.history.size(), 1U);
  EXPECT_EQ(edited.ledger.history[0].abi, 1);
  EXPECT_EQ(edited.ledger.history[0].version, "1.0");
}

}  // namespace
}  // namespace caplet::ledger::edit_test
