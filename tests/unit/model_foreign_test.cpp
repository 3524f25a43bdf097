// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What references lead to, and the places of adopted tables. Whole messages are in tests/diagnostics.
#include <gtest/gtest.h>

#include "model/references.h"
#include "model/type_text.h"
#include "model/validate.h"

namespace caplet::model::foreign_test {
namespace {

Type type(const std::string &text) {
  TypeSyntaxError error;
  return parse_type(text, &error).value();
}

template <typename T>
T named(const std::string &name, const std::string &written) {
  T entity;
  entity.name = name;
  entity.since = 1;
  entity.type = type(written);
  return entity;
}

Slot function(int index, const std::string &name, const std::string &result) {
  Slot slot;
  slot.index = index;
  slot.name = name;
  slot.since = 1;
  slot.signature.result = type(result);
  return slot;
}

Slot data(int index, const std::string &name, const std::string &written) {
  Slot slot = named<Slot>(name, written);
  slot.index = index;
  slot.kind = SlotKind::kData;
  return slot;
}

// A struct with a header that leads to another, a state, and two getters.
Api interface() {
  Api api;
  api.name = "geo";
  api.capsule = "geo._C_API";
  api.abi = api.minor = 1;
  Record version;
  version.name = "geo_version";
  version.has_typedef = true;
  version.since = 1;
  version.layout.fields = {named<Field>("major", "int"), named<Field>("name", "char[8]")};
  api.records.push_back(version);
  api.foreign.emplace();
  api.foreign->record = "geo_table";
  Field in_place = named<Field>("header", "void *");
  in_place.anonymous.emplace_back();
  in_place.anonymous.front().fields = {named<Field>("version", "geo_version"), named<Field>("older", "void *")};
  api.foreign->leading = {in_place, named<Field>("size", "size_t")};
  api.slots = {data(0, "state", "void *"), function(1, "abi", "unsigned int"), data(2, "count", "int *"),
               function(3, "norm", "double")};
  api.slots[2].dereferenced = true;
  api.slots[3].signature.parameters.resize(1);
  api.slots[3].signature.parameters[0].type = type("double");
  return api;
}

std::string found(const Api &api, const std::string &reference) {
  BadReference bad;
  const Names names(api);
  const std::optional<Referenced> result = References(api, names).find(reference, &bad);
  if (!result) return bad.why + (bad.hint.empty() ? "" : "; " + bad.hint);
  return spell(result->type) + (result->is_called() ? " called" : "");
}

TEST(References, LeadToFieldsDataAndGetters) {
  const Api api = interface();
  EXPECT_EQ(found(api, "size"), "size_t");
  EXPECT_EQ(found(api, "header.version.major"), "int");
  EXPECT_EQ(found(api, "header.version.name"), "char[8]");
  EXPECT_EQ(found(api, "header.older"), "void *");
  EXPECT_EQ(found(api, "state"), "void *");
  EXPECT_EQ(found(api, "abi"), "unsigned int called");
  EXPECT_EQ(found(api, "count"), "int") << "what the pointer leads to";
}

TEST(References, ThatLeadNowhereSayWhere) {
  const Api api = interface();
  EXPECT_EQ(found(api, "stat"), "which is no leading field and no slot of the table; did you mean `state`?");
  EXPECT_EQ(found(api, ""), "which is no leading field and no slot of the table");
  EXPECT_EQ(found(api, "header.version.majr"), "but there is no field `majr`; did you mean `major`?");
  EXPECT_EQ(found(api, "header.version."), "but there is no field ``");
  EXPECT_EQ(found(api, "header.older.x"), "but `older` has no fields") << "a pointer isn't followed";
  EXPECT_EQ(found(api, "size.x"), "but `size` has no fields");
  EXPECT_EQ(found(api, "abi.x"), "but `abi` has no fields");
  EXPECT_EQ(found(api, "norm"), "a function with parameters; it is called at import, with none");
}

// The ids of what validate() says.
std::string ids(const Api &api) {
  Diagnostics diagnostics;
  validate(api, diagnostics);
  std::string all;
  for (const Diagnostic &one : diagnostics.all()) all += (all.empty() ? "" : " ") + std::string(one.id);
  return all;
}

TEST(ForeignTables, HaveHolesAndPlacesThatWereUsedAgain) {
  Api api = interface();
  api.minor = 3;
  EXPECT_EQ(ids(api), "");
  api.slots.push_back(function(7, "older", "int"));
  api.slots.push_back(function(7, "newer", "int"));
  EXPECT_EQ(ids(api), "duplicate-index") << "both in minor 1";
  api.slots[4].until = 2;
  EXPECT_EQ(ids(api), "duplicate-index") << "both in minor 2";
  api.slots[5].since = 3;
  EXPECT_EQ(ids(api), "");
  api.slots[4].until = 4;
  EXPECT_EQ(ids(api), "since-out-of-range duplicate-index");
  api.slots[4].until = 2;
  api.slots[4].since = 3;
  EXPECT_EQ(ids(api), "since-out-of-range");
}

TEST(ForeignTables, HaveOneForm) {
  Api api = interface();
  api.foreign->array = "GEO_TABLE";
  EXPECT_EQ(ids(api), "table-form");
  api.foreign->record.clear();
  EXPECT_EQ(ids(api), "table-form") << "an array has no fields before slot 0";
  api.foreign->leading.clear();
  EXPECT_EQ(ids(api), "");
  api.foreign->count = 4;
  EXPECT_EQ(ids(api), "");
  api.foreign->count = 3;
  EXPECT_EQ(ids(api), "slot-beyond-table");
  api.foreign->array.clear();
  api.foreign->functions = true;
  EXPECT_EQ(ids(api), "table-form table-form table-form") << "only an array has a count; a dict has functions alone";
  api.foreign->count = 0;
  api.foreign->version.reset();
  for (Slot &one : api.slots) {
    one = function(one.index, one.name, "void");
  }
  api.slots[0].capsule_name = "int";
  EXPECT_EQ(ids(api), "");
  api.foreign->functions = false;
  EXPECT_EQ(ids(api), "table-form misplaced-key");
}

TEST(ForeignTables, LeadToTablesOfTheirOwn) {
  Api api = interface();
  api.slots.push_back(data(4, "more", "void *"));
  api.slots[4].kind = SlotKind::kTable;
  EXPECT_EQ(ids(api), "table-form") << "without slots";
  api.slots[4].slots = {function(0, "norm", "int"), function(6, "append", "int")};
  EXPECT_EQ(ids(api), "") << "names are those of their own table";
  api.slots[4].slots[1].signature.result = type("geo_pont");
  EXPECT_EQ(ids(api), "unknown-type");
  api.slots[4].slots[1] = function(0, "norm", "int");
  EXPECT_EQ(ids(api), "duplicate-name duplicate-index");
  api.slots[4].slots[1] = api.slots[4];
  api.slots[4].slots[1].index = 1;
  EXPECT_EQ(ids(api), "table-form") << "three deep";
}

TEST(ForeignTables, AreNotOnlyWhatCapletMakes) {
  for (int i = 0; i < 5; ++i) {
    Api api = interface();
    Slot &slot = api.slots[0];
    if (i == 0) slot.until = 1;
    if (i == 1) slot.filled = Filled::kLater;
    if (i == 2) slot.dereferenced = true;
    if (i == 3) slot.capsule_name = "int";
    if (i == 4) slot.kind = SlotKind::kTable;
    api.slots.resize(1);
    api.foreign.reset();
    EXPECT_EQ(ids(api), "misplaced-key") << i;
  }
}

}  // namespace
}  // namespace caplet::model::foreign_test
