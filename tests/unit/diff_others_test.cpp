// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::others_test {
namespace {

// An interface of abi 2, whose releases are of abi 1, or with one of its own.
std::string seen(const std::string &how, int abi_of_release = 2) {
  return "abi 2 after " + std::to_string(abi_of_release) + "; external unit_id [header=unit.h" + how +
         "]; unit_id geo_a()";
}
std::string seen_on(const std::string &profile, int size) {
  return R"(, seen=[{"profile": ")" + profile + R"(", "kind": "signed", "size": )" + std::to_string(size) +
         R"(, "align": 4}])";
}

TEST(Edges, Externals) {
  const std::string changed = "EXTERNAL_CHANGED external type unit_id ";
  expect({
      {"another size", seen(seen_on("a", 4)), seen(seen_on("a", 8)), changed + "L; ABI_NOT_BUMPED API geo X"},
      {"of what nobody compiled", seen(seen_on("a", 4), 1), seen(seen_on("a", 8), 1),
       changed + "D; UNRELEASED_CHANGED external type unit_id D"},
      {"on another platform", seen(seen_on("a", 4)), seen(seen_on("b", 8)), ""},
      {"the same", seen(seen_on("a", 4)), seen(seen_on("a", 4)), ""},
      {"no longer noted", seen(seen_on("a", 4)), seen(""), ""},
      {"an enum now", seen(""), seen(", enum"), "OTHER_CHANGED external type unit_id S"},
  });
}

TEST(Edges, ApiAndIncludes) {
  expect({
      {"an external type is used, and not", "external struct tm [header=time.h]; void geo_a()",
       "external FILE [header=stdio.h]; void geo_a()",
       "OTHER_CHANGED external type struct tm D; OTHER_CHANGED external type FILE D"},
      {"the prefix", "api [prefix=geo]; void geo_a()", "api [prefix=geometry]; void geo_a()", "API_RENAMED API geo S"},
      {"what consumers include", R"(api [includes=["zbase.h", "aux.h"], defines=["WIDTH=8"]]; void geo_a())",
       R"(api [includes=["aux.h", "zbase.h"], defines=["WIDTH=16"]]; void geo_a())",
       "OTHER_CHANGED API geo D; OTHER_CHANGED API geo D"},
      {"whose a slot is", "int geo_f()", "int geo_f() [reexported]", "OTHER_CHANGED slot 0 geo_f S"},
      {"the symbol of a slot", "int geo_f()", "int geo_f() [symbol=geo::f]", "PROVIDER_CHANGED slot 0 geo_f D"},
  });
}

TEST(Edges, UnreleasedParts) {
  expect({
      {"an unreleased value of a released enum",
       "minor 2; enum geo_e { A = 1, B = 2 [since=2], C = 3 [since=2], D = 4 [since=2] }; void geo_a()",
       "minor 2; enum geo_e { A = 1, B = 5 [since=2], C = 3 [since=2] }; void geo_a()",
       "UNRELEASED_CHANGED enum geo_e D; UNRELEASED_CHANGED enum geo_e D"},
      {"an unreleased field of a released record",
       "minor 2; struct geo_r { int x; int y [since=2]; } [extensible]; void geo_a()",
       "minor 2; struct geo_r { int x; } [extensible]; void geo_a()", "UNRELEASED_CHANGED struct geo_r D"},
      {"a field of a record that may grow", "struct geo_r { int x; } [extensible]; void geo_a()",
       "minor 2; struct geo_r { int x; int y [since=2]; } [extensible]; void geo_a()", "FIELD_APPENDED struct geo_r F"},
      {"a released field of a record that may grow", "struct geo_r { int x; } [extensible]; void geo_a()",
       "struct geo_r { int x; int y; } [extensible]; void geo_a()",
       "FIELD_APPENDED struct geo_r A; ABI_NOT_BUMPED API geo X"},
      {"what is new stays, and its parts may change",
       "minor 2; typedef int geo_id [since=2]; enum geo_e { A = 1 [since=2] } [since=2]; struct geo_r { int x; } "
       "[since=2]; constant GEO_C = 1 [since=2]; void geo_a(); int geo_b() [since=2]",
       "minor 2; typedef int geo_id [since=2]; enum geo_e { A = 1 [since=2], B = 2 [since=2] } [since=2]; struct geo_r "
       "{ int x; int y; } [since=2]; constant GEO_C = 1 [since=2]; void geo_a(); int geo_b() [since=2, symbol=geo::b]",
       "UNRELEASED_CHANGED slot 1 geo_b D; UNRELEASED_CHANGED struct geo_r D; UNRELEASED_CHANGED enum geo_e D"},
      {"what is new has another name",
       "minor 2; typedef int geo_id [since=2]; enum geo_e { A = 1 [since=2] } [since=2]; struct geo_r { int x; } "
       "[since=2]; constant GEO_C = 1 [since=2]; void geo_a(); int geo_b() [since=2]",
       "minor 2; typedef int geo_id [since=2]; enum geo_e { A = 1 [since=2] } [since=2]; struct geo_r { int x; } "
       "[since=2]; constant GEO_C = 1 [since=2]; void geo_a(); int geo_c() [since=2]",
       "UNRELEASED_CHANGED slot 1 geo_c D"},
      {"what is new says that it was released", "enum geo_e { A = 1 }; void geo_a()",
       "typedef int geo_id; enum geo_e { A = 1, B = 2 }; constant GEO_C = 1; void geo_a()",
       "MINOR_NOT_BUMPED typedef geo_id X; MINOR_NOT_BUMPED constant GEO_C X; MINOR_NOT_BUMPED enum geo_e X,A; "
       "ABI_NOT_BUMPED API geo X"},
      {"a new enum says that it was released", "void geo_a()", "enum geo_e { A = 1 }; void geo_a()",
       "MINOR_NOT_BUMPED enum geo_e X,A; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, Objects) {
  const std::string types = "; object PyTypeObject geo_T; object PyTypeObject geo_U";
  const std::string object = "struct geo_r { int x; } [head=object, type_object=geo_T";
  const std::string open = "minor 2; struct geo_r { int x; } [since=2";
  expect({
      {"the type of an object has another name", object + "]" + types,
       "struct geo_r { int x; } [head=object, type_object=geo_U]" + types, "BASICSIZE_CHANGED struct geo_r D"},
      {"the size of a type is less than promised", object + "]" + types, object + ", basicsize=at_least]" + types,
       "BASICSIZE_CHANGED struct geo_r A*; ABI_NOT_BUMPED API geo X"},
      {"of a type that was not released", open + ", type_object=geo_T]" + types,
       open + ", type_object=geo_T, basicsize=at_least]" + types, "UNRELEASED_CHANGED struct geo_r D"},
      {"the head of a record that was not released", open + ", head=object]" + types, open + "]" + types,
       "UNRELEASED_CHANGED struct geo_r D"},
  });
}

TEST(Edges, Helpers) {
  expect({
      {"there are none any more", R"(api [helpers=["#define GEO_A"]]; void geo_a())", "void geo_a()",
       "HELPERS_CHANGED API geo S"},
      {"one that is no macro", R"(api [helpers=["#undef GEO_A"]]; void geo_a())",
       R"(api [helpers=["#undef GEO_B"]]; void geo_a())", "HELPERS_CHANGED API geo D"},
  });
}

TEST(Edges, SlotsAndFields) {
  expect({
      {"a released type in a new place", "int geo_f()", "long *geo_f()",
       "RETURN_CHANGED slot 0 geo_f A,S; PLATFORM_TYPE slot 0 geo_f D; ABI_NOT_BUMPED API geo X"},
      {"a pointer to char is text", "int *geo_f()", "char *geo_f()",
       "RETURN_CHANGED slot 0 geo_f A,S; ABI_NOT_BUMPED API geo X"},
      {"Py_buffer was there before", "void geo_a(); int geo_b(Py_buffer *p)",
       "api [doc=A.]; void geo_a(); int geo_b(Py_buffer *p)", "DOC_CHANGED API geo D"},
      {"a retired slot leaks nothing", R"(api [limited_api="3.9"]; Py_buffer *geo_f())",
       R"(api [limited_api="3.9"]; Py_buffer *geo_f() [retired])",
       "SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired"},
      {"a slot is retired when the limited API is promised", "Py_buffer *geo_f()",
       R"(api [limited_api="3.9"]; Py_buffer *geo_f() [retired])",
       "SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired; LIMITED_API_FLOOR_RAISED API geo D"},
      {"an object beside data", "data int geo_d; object PyTypeObject geo_o",
       "data int *geo_d; object PyTypeObject *geo_o",
       "TYPEOBJ_INDIRECTION_CHANGED slot 1 geo_o A,S; DATA_INDIRECTION_CHANGED slot 0 geo_d A,S; ABI_NOT_BUMPED API "
       "geo X"},
      {"a field's recorded name", "struct geo_r { int x; }; void geo_a()",
       "struct geo_r { int y [was=x]; }; void geo_a()", "FIELD_RENAMED struct geo_r S: the rename is recorded"},
      {"packing alone", "struct geo_r { int x; }; void geo_a()", "struct geo_r { int x [packed=1]; }; void geo_a()",
       "RECORD_ALIGN_CHANGED struct geo_r A; ABI_NOT_BUMPED API geo X"},
      {"a released field is gone from a record that may grow",
       "struct geo_r { int x; int y; } [extensible]; void geo_a()",
       "struct geo_r { int x; } [extensible]; void geo_a()",
       "FIELD_REMOVED struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, TypesGoneAndRenamed) {
  expect({
      {"a callback is gone", "callback int geo_c(); int geo_f(int p)", "int geo_f(int p)",
       "TYPE_REMOVED callback geo_c S"},
      {"a handle is gone", "handle geo_h; void geo_a()", "void geo_a()", "TYPE_REMOVED struct geo_h S"},
      {"a handle's kind, where nothing takes it", "handle geo_h; void geo_a()",
       "handle geo_h [kind=union]; void geo_a()", "HANDLE_RETAGGED union geo_h S"},
      {"a handle's kind, where a slot takes it", "handle geo_h; struct geo_h *geo_f()",
       "handle geo_h [kind=union]; union geo_h *geo_f()",
       "HANDLE_RETAGGED slot 0 geo_f A,S; HANDLE_RETAGGED union geo_h S; ABI_NOT_BUMPED API geo X"},
      {"the typedef of a tag is gone", "struct geo_r { int x; } [typedef]; void geo_a()",
       "struct geo_r { int x; }; void geo_a()", "TYPEDEF_REMOVED struct geo_r S"},
      {"a tag has a typedef", "struct geo_r { int x; }; void geo_a()",
       "struct geo_r { int x; } [typedef]; void geo_a()", "TYPEDEF_REMOVED geo_r D"},
      {"types under another name", "typedef int geo_i; void geo_a()", "typedef int geo_j [was=geo_i]; void geo_a()",
       "TYPE_RENAMED typedef geo_j S: the rename is recorded"},
      {"the recorded first name of a typedef", "typedef int geo_i; void geo_a()",
       "typedef int geo_i [was=geo_j]; void geo_a()", "TYPE_RENAMED typedef geo_i S"},
      {"a record became opaque under another name", "struct geo_r { int x; }; void geo_a()",
       "handle geo_s [was=geo_r]; void geo_a()", "HANDLE_HIDDEN struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"a record that was renamed became opaque", "struct geo_r { int x; } [was=geo_q]; void geo_a()",
       "handle geo_r; void geo_a()", "HANDLE_HIDDEN struct geo_r A,S; ABI_NOT_BUMPED API geo X"},
      {"a handle got a layout in the next abi", "handle geo_h; void geo_a()",
       "abi 2; struct geo_h { int x; }; void geo_a()",
       "HANDLE_EXPOSED struct geo_h F; ABI_BUMPED_NEEDLESSLY API geo D"},
  });
}

TEST(Edges, Enumerators) {
  expect({
      {"a value is retired", "enum geo_e { A = 1 }; void geo_a()", "enum geo_e { A = 1 [retired] }; void geo_a()",
       "ENUM_VALUE_REMOVED enum geo_e A*,S: recorded as retired"},
      {"a retired value stays", "enum geo_e { A = 1 [retired] }; void geo_a()",
       "enum geo_e { A = 1 [retired, doc=A.] }; void geo_a()", "DOC_CHANGED enum geo_e D"},
      {"a retired value is back", "enum geo_e { A = 1 [retired] }; void geo_a()", "enum geo_e { A = 1 }; void geo_a()",
       "IDENTITY_REUSED enumerator A X"},
      {"a value has another name", "enum geo_e { A = 1 }; void geo_a()", "enum geo_e { B = 1 [was=A] }; void geo_a()",
       "ENUM_VALUE_RENAMED enum geo_e S: the rename is recorded"},
      {"a value of a closed enum", "enum geo_e { A = 1 } [closed]; void geo_a()",
       "minor 2; enum geo_e { A = 1, B = 2 [since=2] } [closed]; void geo_a()",
       "ENUM_VALUE_ADDED enum geo_e A*; ABI_NOT_BUMPED API geo X"},
  });
}

TEST(Edges, Constants) {
  expect({
      {"a constant has another name", "constant GEO_C = 1; void geo_a()",
       "constant GEO_D = 1 [was=GEO_C]; void geo_a()", "CONST_REMOVED constant GEO_D S: the rename is recorded"},
      {"a constant has another type", "constant GEO_C = 1; void geo_a()",
       "constant GEO_C = 1 [type=unsigned int]; void geo_a()",
       "CONST_CHANGED constant GEO_C A*; ABI_NOT_BUMPED API geo X"},
      {"a constant became a literal of a character", "constant GEO_C = 97; void geo_a()",
       "constant GEO_C = 97 [type=char, literal]; void geo_a()",
       "CONST_CHANGED constant GEO_C A*; ABI_NOT_BUMPED API geo X"},
      {"a constant has a type of the same class", "constant GEO_C = 1 [type=uint64_t]; void geo_a()",
       "constant GEO_C = 1 [type=unsigned long long]; void geo_a()", "CONST_CHANGED constant GEO_C D"},
      {"the type of a large constant is said", "constant GEO_C = 5000000000; void geo_a()",
       "constant GEO_C = 5000000000 [type=long long]; void geo_a()", "CONST_CHANGED constant GEO_C D"},
      {"the type of a real constant is said", "constant GEO_C = 0.5; void geo_a()",
       "constant GEO_C = 0.5 [type=float]; void geo_a()", "CONST_CHANGED constant GEO_C A*; ABI_NOT_BUMPED API geo X"},
      {"a real constant has a typedef of double", "typedef double geo_r; constant GEO_C = 0.5; void geo_a()",
       "typedef double geo_r; constant GEO_C = 0.5 [type=geo_r]; void geo_a()", "CONST_CHANGED constant GEO_C D"},
      {"a constant is a literal of its type", "constant GEO_C = 97 [type=char]; void geo_a()",
       "constant GEO_C = 97 [type=char, literal]; void geo_a()", "CONST_CHANGED constant GEO_C D"},
      {"the type of a constant beyond long long is said", "constant GEO_C = 18446744073709551615; void geo_a()",
       "constant GEO_C = 18446744073709551615 [type=unsigned long long]; void geo_a()",
       "CONST_CHANGED constant GEO_C D"},
  });
}

}  // namespace
}  // namespace caplet::diff::others_test
