// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::adopted_objects_test {
namespace {

const std::string kAdopted = R"(api [foreign={"struct": "g_table"}]; int v(); object PyTypeObject *T; )";
const std::string kHead = "[head=object, type_object=T, basicsize=";

std::string of(const std::string &fields, const std::string &basicsize) {
  return kAdopted + "struct o { " + fields + " } " + kHead + basicsize + "]; ";
}
std::string least(const std::string &fields) { return of(fields, "at_least"); }
std::string base(const std::string &fields) { return kAdopted + "struct b { " + fields + " } [head=object]; "; }

TEST(Edges, GrowthOfAdoptedObjects) {
  const std::string around = "typedef struct o o_t; struct p { o_t super; int z; }",
                    beside = "struct p { struct o *o; }";
  const std::string items = "} [head=var_object, type_object=T, basicsize=at_least]", use = "void f(struct b *p)";
  const std::string derived = " } [type_object=T, basicsize=at_least]";
  expect({
      {"at the end", least("int x;"), least("int x; int y;"), "OBJECT_RESIZED struct o A*"},
      {"before another field", least("int x;"), least("int y; int x;"),
       "FIELD_MOVED struct o A,S; OBJECT_RESIZED struct o A"},
      {"where the size is promised", of("int x;", "equal"), of("int x; int y;", "equal"), "OBJECT_RESIZED struct o A"},
      {"where nothing is asked", base("int x;") + use, base("int x; int y;") + use, "OBJECT_RESIZED struct b A"},
      {"before its items", kAdopted + "struct o { int x; " + items, kAdopted + "struct o { int x; int y; " + items,
       "OBJECT_RESIZED struct o A"},
      {"in what another one begins with", least("int x;") + around, least("int x; int y;") + around,
       "OBJECT_RESIZED struct o A"},
      {"in what another one points to", least("int x;") + beside, least("int x; int y;") + beside,
       "OBJECT_RESIZED struct o A*"},
      {"of a derived one", base("int x;") + "struct o { struct b s;" + derived,
       base("int x;") + "struct o { struct b s; int y;" + derived, "OBJECT_RESIZED struct o A*"},
      {"of what is no object", kAdopted + "struct b { int x; }; " + use,
       kAdopted + "struct b { int x; int y; }; " + use, "FIELD_APPENDED struct b A"},
      {"of another kind of table", "struct b { int x; } [head=object]; " + use,
       "struct b { int x; int y; } [head=object]; " + use, "FIELD_APPENDED struct b A; ABI_NOT_BUMPED API geo X"},
      {"that was never released", "minor 2; " + kAdopted + "struct b { int x; } [head=object, since=2]",
       "minor 2; " + kAdopted + "struct b { int x; int y; } [head=object, since=2]", "UNRELEASED_CHANGED struct b D"},
  });
}

}  // namespace
}  // namespace caplet::diff::adopted_objects_test
