// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "ledger/rename.h"

#include <gmock/gmock.h>

#include "c_builder.h"

namespace caplet::ledger::rename_test {
namespace {

using build::slot;

model::Api sample() {
  model::Api api = build::api({slot("struct geo_point geo_middle(const struct geo_point *all, int n)", 1),
                               slot("void geo_mesh_delete(struct geo_mesh *mesh)", 1)},
                              {build::record("geo_point", {"double x", "double y"}, 1),
                               build::record("geo_box", {"struct geo_point low", "struct geo_point high"}, 1)});
  api.enums = {build::enumeration("geo_way", {"GEO_UP", "GEO_DOWN"}, 1)};
  api.handles = {build::handle("geo_mesh", 1)};
  api.handles[0].destroy = "geo_mesh_delete";
  return api;
}

TEST(LedgerRename, ASlotKeepsItsFirstName) {
  model::Api api = sample();
  ASSERT_TRUE(rename("geo_middle", "geo_centre", &api));
  EXPECT_EQ(api.slots[0].name, "geo_centre");
  EXPECT_EQ(api.slots[0].was, "geo_middle");
  ASSERT_TRUE(rename("geo_centre", "geo_center", &api));
  EXPECT_EQ(api.slots[0].was, "geo_middle") << "the first, not the last";
  ASSERT_TRUE(rename("geo_center", "geo_middle", &api));
  EXPECT_EQ(api.slots[0].was, "") << "back again";
}

TEST(LedgerRename, WhatMentionsATypeFollows) {
  model::Api api = sample();
  ASSERT_TRUE(rename("geo_point", "geo_place", &api));
  EXPECT_EQ(model::spell(api.slots[0].signature), "struct geo_place (const struct geo_place *, int)");
  EXPECT_EQ(model::spell(api.records[1].layout.fields[1].type), "struct geo_place");
  EXPECT_EQ(api.records[0].was, "geo_point");
}

TEST(LedgerRename, WhatDestroysAHandleFollows) {
  model::Api api = sample();
  ASSERT_TRUE(rename("geo_mesh_delete", "geo_mesh_free", &api));
  EXPECT_EQ(api.handles[0].destroy, "geo_mesh_free");
}

TEST(LedgerRename, MembersByTheirOwners) {
  model::Api api = sample();
  EXPECT_TRUE(rename("geo_point.x", "geo_point.across", &api));
  EXPECT_EQ(api.records[0].layout.fields[0].name, "across");
  EXPECT_EQ(api.records[0].layout.fields[0].was, "x");
  EXPECT_TRUE(rename("geo_way.GEO_UP", "GEO_NORTH", &api)) << "the last name alone";
  EXPECT_EQ(api.enums[0].enumerators[0].name, "GEO_NORTH");
}

TEST(LedgerRename, ErrorValuesFollow) {
  model::Api api = sample();
  api.slots[0].on_error = std::string("GEO_DOWN");
  ASSERT_TRUE(rename("GEO_DOWN", "GEO_SOUTH", &api));
  EXPECT_EQ(std::get<std::string>(api.slots[0].on_error), "GEO_SOUTH");
}

TEST(LedgerRename, NothingOfThatName) {
  model::Api api = sample();
  for (const char *name : {"geo_nothing", "geo_point.z", "geo_nothing.x", "geo_way.x"}) {
    EXPECT_FALSE(rename(name, "other", &api)) << name;
    EXPECT_FALSE(record_first_name(name, "other", &api)) << name;
  }
}

TEST(LedgerRename, RecordsTheFirstNameOfWhatWasRenamedElsewhere) {
  model::Api api = sample();
  for (const char *name : {"geo_middle", "geo_point", "geo_point.x", "geo_way.GEO_UP", "geo_mesh"})
    EXPECT_TRUE(record_first_name(name, "first", &api)) << name;
  EXPECT_EQ(api.slots[0].was, "first");
  EXPECT_EQ(api.records[0].was, "first");
  EXPECT_EQ(api.records[0].layout.fields[0].was, "first");
  EXPECT_EQ(api.enums[0].enumerators[0].was, "first");
  EXPECT_EQ(api.handles[0].was, "first");
  EXPECT_TRUE(record_first_name("geo_middle", "geo_middle", &api));
  EXPECT_EQ(api.slots[0].was, "");
}

}  // namespace
}  // namespace caplet::ledger::rename_test
