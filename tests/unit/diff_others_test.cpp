// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

// An interface of abi 2, whose releases are of abi 1, or with one of its own.
std::string seen(const std::string &how, int abi_of_release = 2) {
  return R"("history": [{"abi": )" + std::to_string(abi_of_release) +
         R"(, "minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], "abi": 2, "minor": 1, "external": [{"name": "unit_id", "header": "unit.h", )" +
         how + R"(}], "slots": [{"index": 0, "name": "geo_a", "returns": "unit_id"}])";
}
std::string seen_on(const std::string &profile, int size) {
  return R"("seen": [{"profile": ")" + profile + R"(", "kind": "signed", "size": )" + std::to_string(size) +
         R"(, "align": 4}])";
}

TEST(Edges, Externals) {
  const std::string changed = "EXTERNAL_CHANGED external type unit_id ";
  expect({
      {"another size", seen(seen_on("a", 4)), seen(seen_on("a", 8)), {changed + "L", "ABI_NOT_BUMPED API geo X"}},
      {"of what nobody compiled",
       seen(seen_on("a", 4), 1),
       seen(seen_on("a", 8), 1),
       {changed + "D", "UNRELEASED_CHANGED external type unit_id D"}},
      {"on another platform", seen(seen_on("a", 4)), seen(seen_on("b", 8)), {}},
      {"the same", seen(seen_on("a", 4)), seen(seen_on("a", 4)), {}},
      {"no longer noted", seen(seen_on("a", 4)), seen(R"("enum": false)"), {}},
      {"an enum now", seen(R"("enum": false)"), seen(R"("enum": true)"), {"OTHER_CHANGED external type unit_id S"}},
  });
}

TEST(Edges, Others) {
  expect({
      {"an external type is used, and not",
       with(R"("external": [{"name": "struct tm", "header": "time.h"}])"),
       with(R"("external": [{"name": "FILE", "header": "stdio.h"}])"),
       {"OTHER_CHANGED external type struct tm D", "OTHER_CHANGED external type FILE D"}},
      {"the prefix", with(R"("prefix": "geo")"), with(R"("prefix": "geometry")"), {"API_RENAMED API geo S"}},
      {"what consumers include",
       with(R"("includes": ["zbase.h", "aux.h"], "defines": ["WIDTH=8"])"),
       with(R"("includes": ["aux.h", "zbase.h"], "defines": ["WIDTH=16"])"),
       {"OTHER_CHANGED API geo D", "OTHER_CHANGED API geo D"}},
      {"whose a slot is",
       function(R"("returns": "int")"),
       function(R"("returns": "int", "reexported": true)"),
       {"OTHER_CHANGED slot 0 geo_f S"}},
      {"the symbol of a slot",
       function(R"("returns": "int")"),
       function(R"("returns": "int", "symbol": "geo::f")"),
       {"PROVIDER_CHANGED slot 0 geo_f D"}},
      {"an unreleased value of a released enum",
       second(
           R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}, {"name": "B", "since": 2, "value": 2}, {"name": "C", "since": 2, "value": 3}, {"name": "D", "since": 2, "value": 4}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       second(
           R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}, {"name": "B", "since": 2, "value": 5}, {"name": "C", "since": 2, "value": 3}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"UNRELEASED_CHANGED enum geo_e D", "UNRELEASED_CHANGED enum geo_e D"}},
      {"an unreleased field of a released record",
       second(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}, {"name": "y", "since": 2, "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       second(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"UNRELEASED_CHANGED struct geo_r D"}},
      {"a field of a record that may grow",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}]}])"),
       second(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}, {"name": "y", "since": 2, "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"FIELD_APPENDED struct geo_r F"}},
      {"a released field of a record that may grow",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}])"),
       {"FIELD_APPENDED struct geo_r A", "ABI_NOT_BUMPED API geo X"}},
      {"what is new stays, and its parts may change",
       second(
           R"("typedefs": [{"name": "geo_id", "since": 2, "type": "int"}], "constants": [{"name": "GEO_C", "since": 2, "value": 1}], "enums": [{"name": "geo_e", "since": 2, "values": [{"name": "A", "since": 2, "value": 1}]}], "records": [{"name": "geo_r", "since": 2, "kind": "struct", "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "since": 2, "returns": "int"}])"),
       second(
           R"("typedefs": [{"name": "geo_id", "since": 2, "type": "int"}], "constants": [{"name": "GEO_C", "since": 2, "value": 1}], "enums": [{"name": "geo_e", "since": 2, "values": [{"name": "A", "since": 2, "value": 1}, {"name": "B", "since": 2, "value": 2}]}], "records": [{"name": "geo_r", "since": 2, "kind": "struct", "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "since": 2, "returns": "int", "symbol": "geo::b"}])"),
       {"UNRELEASED_CHANGED slot 1 geo_b D", "UNRELEASED_CHANGED struct geo_r D", "UNRELEASED_CHANGED enum geo_e D"}},
      {"what is new has another name",
       second(
           R"("typedefs": [{"name": "geo_id", "since": 2, "type": "int"}], "constants": [{"name": "GEO_C", "since": 2, "value": 1}], "enums": [{"name": "geo_e", "since": 2, "values": [{"name": "A", "since": 2, "value": 1}]}], "records": [{"name": "geo_r", "since": 2, "kind": "struct", "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "since": 2, "returns": "int"}])"),
       second(
           R"("typedefs": [{"name": "geo_id", "since": 2, "type": "int"}], "constants": [{"name": "GEO_C", "since": 2, "value": 1}], "enums": [{"name": "geo_e", "since": 2, "values": [{"name": "A", "since": 2, "value": 1}]}], "records": [{"name": "geo_r", "since": 2, "kind": "struct", "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_c", "since": 2, "returns": "int"}])"),
       {"UNRELEASED_CHANGED slot 1 geo_c D"}},
      {"what is new says that it was released",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(
           R"("typedefs": [{"name": "geo_id", "type": "int"}], "constants": [{"name": "GEO_C", "value": 1}], "enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}, {"name": "B", "value": 2}]}])"),
       {"MINOR_NOT_BUMPED typedef geo_id X", "MINOR_NOT_BUMPED constant GEO_C X", "MINOR_NOT_BUMPED enum geo_e X,A",
        "ABI_NOT_BUMPED API geo X"}},
      {"a new enum says that it was released",
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       {"MINOR_NOT_BUMPED enum geo_e X,A", "ABI_NOT_BUMPED API geo X"}},
      {"a released type in a new place",
       function(R"("returns": "int")"),
       function(R"("returns": "long *")"),
       {"RETURN_CHANGED slot 0 geo_f A,S", "PLATFORM_TYPE slot 0 geo_f D", "ABI_NOT_BUMPED API geo X"}},
      {"a pointer to char is text",
       function(R"("returns": "int *")"),
       function(R"("returns": "char *")"),
       {"RETURN_CHANGED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
      {"Py_buffer was there before",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "parameters": [{"name": "p", "type": "Py_buffer *"}]}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int", "parameters": [{"name": "p", "type": "Py_buffer *"}]}], "doc": "A.")"),
       {"DOC_CHANGED API geo D"}},
      {"a retired slot leaks nothing",
       first(R"("limited_api": "3.9", "slots": [{"index": 0, "name": "geo_f", "returns": "Py_buffer *"}])"),
       first(
           R"("limited_api": "3.9", "slots": [{"index": 0, "name": "geo_f", "returns": "Py_buffer *", "retired": true}])"),
       {"SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired"}},
      {"a field's recorded name",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "y", "was": "x", "type": "int"}]}])"),
       {"FIELD_RENAMED struct geo_r S: the rename is recorded"}},
      {"packing alone",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int", "packed": 1}]}])"),
       {"RECORD_ALIGN_CHANGED struct geo_r A", "ABI_NOT_BUMPED API geo X"}},
      {"a callback is gone",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       function(R"("returns": "int", "parameters": [{"name": "p", "type": "int"}])"),
       {"TYPE_REMOVED callback geo_c S"}},
      {"a handle is gone",
       with(R"("handles": [{"name": "geo_h"}])"),
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"TYPE_REMOVED struct geo_h S"}},
      {"a handle's kind, where nothing takes it",
       with(R"("handles": [{"name": "geo_h"}])"),
       with(R"("handles": [{"name": "geo_h", "kind": "union"}])"),
       {"HANDLE_RETAGGED union geo_h S"}},
      {"a handle's kind, where a slot takes it",
       first(
           R"("handles": [{"name": "geo_h"}], "slots": [{"index": 0, "name": "geo_f", "returns": "struct geo_h *"}])"),
       first(
           R"("handles": [{"name": "geo_h", "kind": "union"}], "slots": [{"index": 0, "name": "geo_f", "returns": "union geo_h *"}])"),
       {"HANDLE_RETAGGED slot 0 geo_f A,S", "HANDLE_RETAGGED union geo_h S", "ABI_NOT_BUMPED API geo X"}},
      {"the typedef of a tag is gone",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "typedef": true, "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       {"TYPEDEF_REMOVED struct geo_r S"}},
      {"a tag has a typedef",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "typedef": true, "fields": [{"name": "x", "type": "int"}]}])"),
       {"TYPEDEF_REMOVED geo_r D"}},
      {"types under another name",
       with(R"("typedefs": [{"name": "geo_i", "type": "int"}])"),
       with(R"("typedefs": [{"name": "geo_j", "was": "geo_i", "type": "int"}])"),
       {"TYPE_RENAMED typedef geo_j S: the rename is recorded"}},
      {"the recorded first name of a typedef",
       with(R"("typedefs": [{"name": "geo_i", "type": "int"}])"),
       with(R"("typedefs": [{"name": "geo_i", "was": "geo_j", "type": "int"}])"),
       {"TYPE_RENAMED typedef geo_i S"}},
      {"a value is retired",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "retired": true}]}])"),
       {"ENUM_VALUE_REMOVED enum geo_e A*,S: recorded as retired"}},
      {"a retired value stays",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "retired": true}]}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "retired": true, "doc": "A."}]}])"),
       {"DOC_CHANGED enum geo_e D"}},
      {"a retired value is back",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "retired": true}]}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       {"IDENTITY_REUSED enumerator A X"}},
      {"a value has another name",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "B", "was": "A", "value": 1}]}])"),
       {"ENUM_VALUE_RENAMED enum geo_e S: the rename is recorded"}},
      {"a value of a closed enum",
       with(R"("enums": [{"name": "geo_e", "closed": true, "values": [{"name": "A", "value": 1}]}])"),
       second(
           R"("enums": [{"name": "geo_e", "closed": true, "values": [{"name": "A", "value": 1}, {"name": "B", "since": 2, "value": 2}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"ENUM_VALUE_ADDED enum geo_e A*", "ABI_NOT_BUMPED API geo X"}},
      {"a constant has another name",
       with(R"("constants": [{"name": "GEO_C", "value": 1}])"),
       with(R"("constants": [{"name": "GEO_D", "was": "GEO_C", "value": 1}])"),
       {"CONST_REMOVED constant GEO_D S: the rename is recorded"}},
      {"a constant has another type",
       with(R"("constants": [{"name": "GEO_C", "value": 1}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "unsigned int", "value": 1}])"),
       {"CONST_CHANGED constant GEO_C A*", "ABI_NOT_BUMPED API geo X"}},
      {"a constant became a literal of a character",
       with(R"("constants": [{"name": "GEO_C", "value": 97}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "char", "literal": true, "value": 97}])"),
       {"CONST_CHANGED constant GEO_C A*", "ABI_NOT_BUMPED API geo X"}},
      {"a constant has a type of the same class",
       with(R"("constants": [{"name": "GEO_C", "type": "uint64_t", "value": 1}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "unsigned long long", "value": 1}])"),
       {"CONST_CHANGED constant GEO_C D"}},
      {"the type of a large constant is said",
       with(R"("constants": [{"name": "GEO_C", "value": 5000000000}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "long long", "value": 5000000000}])"),
       {"CONST_CHANGED constant GEO_C D"}},
      {"the type of a real constant is said",
       with(R"("constants": [{"name": "GEO_C", "value": 0.5}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "float", "value": 0.5}])"),
       {"CONST_CHANGED constant GEO_C A*", "ABI_NOT_BUMPED API geo X"}},
      {"a real constant has a typedef of double",
       with(R"("typedefs": [{"name": "geo_r", "type": "double"}], "constants": [{"name": "GEO_C", "value": 0.5}])"),
       with(
           R"("typedefs": [{"name": "geo_r", "type": "double"}], "constants": [{"name": "GEO_C", "type": "geo_r", "value": 0.5}])"),
       {"CONST_CHANGED constant GEO_C D"}},
      {"a constant is a literal of its type",
       with(R"("constants": [{"name": "GEO_C", "type": "char", "value": 97}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "char", "literal": true, "value": 97}])"),
       {"CONST_CHANGED constant GEO_C D"}},
      {"the type of a constant beyond long long is said",
       with(R"("constants": [{"name": "GEO_C", "value": 18446744073709551615}])"),
       with(R"("constants": [{"name": "GEO_C", "type": "unsigned long long", "value": 18446744073709551615}])"),
       {"CONST_CHANGED constant GEO_C D"}},
      {"a record became opaque under another name",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("handles": [{"name": "geo_s", "was": "geo_r"}])"),
       {"HANDLE_HIDDEN struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a record that was renamed became opaque",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "was": "geo_q", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("handles": [{"name": "geo_r"}])"),
       {"HANDLE_HIDDEN struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a handle got a layout in the next abi",
       with(R"("handles": [{"name": "geo_h"}])"),
       R"("abi": 2, "minor": 1, "records": [{"name": "geo_h", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}])",
       {"HANDLE_EXPOSED struct geo_h F", "ABI_BUMPED_NEEDLESSLY API geo D"}},
      {"an object beside data",
       first(
           R"("slots": [{"index": 0, "kind": "data", "name": "geo_d", "type": "int"}, {"index": 1, "kind": "object", "name": "geo_o", "type": "PyTypeObject"}])"),
       first(
           R"("slots": [{"index": 0, "kind": "data", "name": "geo_d", "type": "int *"}, {"index": 1, "kind": "object", "name": "geo_o", "type": "PyTypeObject *"}])"),
       {"TYPEOBJ_INDIRECTION_CHANGED slot 1 geo_o A,S", "DATA_INDIRECTION_CHANGED slot 0 geo_d A,S",
        "ABI_NOT_BUMPED API geo X"}},
      {"a released field is gone from a record that may grow",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "extensible": true, "fields": [{"name": "x", "type": "int"}]}])"),
       {"FIELD_REMOVED struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a slot is retired when the limited API is promised",
       function(R"("returns": "Py_buffer *")"),
       first(
           R"("limited_api": "3.9", "slots": [{"index": 0, "name": "geo_f", "returns": "Py_buffer *", "retired": true}])"),
       {"SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired", "LIMITED_API_FLOOR_RAISED API geo D"}},
  });
}

}  // namespace
}  // namespace caplet::diff
