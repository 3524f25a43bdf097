// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::slots_test {
namespace {

TEST(Edges, Slots) {
  expect({
      {"a retired slot is gone", "void geo_a(); int geo_b() [retired]", "void geo_a()",
       "SLOT_REMOVED slot 1 geo_b A; ABI_NOT_BUMPED API geo X"},
      {"a retired slot stays", "void geo_a(); int geo_b() [retired]", "void geo_a(); int geo_b() [retired, doc=A.]",
       "DOC_CHANGED slot 1 geo_b D"},
      {"a slot stays optional", "int geo_f() [optional]", "int geo_f() [optional, doc=A.]",
       "DOC_CHANGED slot 0 geo_f D"},
      {"a reserved place stays", "void geo_a(); reserved reserved_1", "void geo_a(); reserved reserved_1 [doc=A.]",
       "DOC_CHANGED slot 1 reserved_1 D"},
      {"the last reserved place is gone", "void geo_a(); reserved reserved_1", "void geo_a()",
       "RESERVATION_DELETED slot 1 reserved_1 D"},
      {"a reserved place is new", "void geo_a()", "void geo_a(); reserved reserved_1", ""},
      {"a reserved place has another minor", "void geo_a(); reserved reserved_1",
       "minor 2; void geo_a(); reserved reserved_1 [since=2]", ""},
      {"a reserved place was taken in the next minor", "void geo_a(); reserved reserved_1",
       "minor 2; void geo_a(); int geo_b() [since=2]", "RESERVED_CLAIMED slot 1 geo_b F"},
      {"a slot became a reserved place in the next minor", "void geo_a(); int geo_b()",
       "minor 2; void geo_a(); reserved reserved_1 [since=2]",
       "SLOT_REMOVED slot 1 reserved_1 A,S; ABI_NOT_BUMPED API geo X"},
      {"another slot stands there since the next minor", "void geo_a(); int geo_b()",
       "minor 2; void geo_a(); int geo_c() [since=2]", "SLOT_RENAMED slot 1 geo_c A,S; ABI_NOT_BUMPED API geo X"},
      {"the next abi counts anew", "minor 2; void geo_a(); int geo_b()",
       "abi 2.2 after 1; void geo_a(); int geo_b() [since=2]", "ABI_BUMPED_NEEDLESSLY API geo D"},
      {"a recorded rename is not excused by the next abi", "int geo_f()", "abi 2; int geo_g() [was=geo_f]",
       "SLOT_RENAMED slot 0 geo_g S: the rename is recorded; ABI_BUMPED_NEEDLESSLY API geo D"},
  });
}

TEST(Edges, AdoptedSlots) {
  expect({
      {"an adopted slot has another offset",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=16])",
       "SLOT_MOVED slot 0 geo_a A"},
      {"an adopted slot has no offset any more",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a())",
       "OTHER_CHANGED slot 0 geo_a S"},
      {"an adopted slot has an offset now",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a())",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       "OTHER_CHANGED slot 0 geo_a S"},
      {"pointers of another size put it elsewhere",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 4, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=4])",
       "OTHER_CHANGED slot 0 geo_a S"},
      {"what was adopted no longer is",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       "void geo_a() [offset=16]",
       "TABLE_FORM_CHANGED API geo L; OTHER_CHANGED slot 0 geo_a S; ABI_NOT_BUMPED API geo X"},
      {"what was not adopted is", "void geo_a() [offset=8]",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=16])",
       "TABLE_FORM_CHANGED API geo L; OTHER_CHANGED slot 0 geo_a S"},
      {"an adopted table has another head",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}]; void geo_a() [offset=8])",
       R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}, {"name": "w", "offset": 4, "type": "int"}]}]; void geo_a() [offset=8])",
       "TABLE_FORM_CHANGED API geo L"},
  });
}

}  // namespace
}  // namespace caplet::diff::slots_test
