// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Types) {
  expect({
      {"another element type is more than another bound",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "double[3]"}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int[4]"}]}])"),
       {"FIELD_RETYPED struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a handle behind another number of pointers",
       first(
           R"("handles": [{"name": "geo_h"}], "slots": [{"index": 0, "name": "geo_f", "returns": "struct geo_h *"}])"),
       first(R"("handles": [{"name": "geo_h"}], "slots": [{"index": 0, "name": "geo_f", "returns": "void **"}])"),
       {"RETURN_CHANGED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
      {"restrict stays",
       takes("double *restrict"),
       takes("const double *restrict"),
       {"POINTEE_CONST_ADDED slot 0 geo_f D"}},
      {"a const field stays const",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *const"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "const int *const"}]}])"),
       {"POINTEE_CONST_ADDED struct geo_r S"}},
      {"a field itself did not become const",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *"}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "const int *"}]}])"),
       {"POINTEE_CONST_ADDED struct geo_r S"}},
      {"a field became const, and is no longer restrict",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *restrict"}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *const"}]}])"),
       {"TOPLEVEL_QUAL_CHANGED struct geo_r S"}},
      {"restrict on a field",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *"}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int *restrict"}]}])"),
       {"RESTRICT_ADDED struct geo_r A*", "ABI_NOT_BUMPED API geo X"}},
      {"the callee's copy may be volatile",
       takes("int"),
       takes("volatile int"),
       {"TOPLEVEL_QUAL_CHANGED slot 0 geo_f D"}},
      {"the callee's copy may be _Atomic",
       takes("int"),
       takes("_Atomic int"),
       {"TOPLEVEL_QUAL_CHANGED slot 0 geo_f D"}},
      {"another name of the same class", takes("int"), takes("int32_t"), {"PARAM_TYPE_CHANGED slot 0 geo_f D"}},
      {"a function type decays",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "function_type": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "function_type": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c *"}]}])"),
       {"PARAM_TYPE_CHANGED slot 0 geo_f D"}},
      {"a callback is blamed for its convention",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "convention": "stdcall"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       {"CALLBACK_CHANGED callback geo_c A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a callback is blamed for its form",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "function_type": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       {"CALLBACK_CHANGED callback geo_c S"}},
      {"nobody takes the callback: convention",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "convention": "stdcall"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       {"CALLBACK_CHANGED callback geo_c S"}},
      {"nobody takes the callback: form",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "function_type": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       {"CALLBACK_CHANGED callback geo_c S"}},
      {"a function that may not throw is asked for",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "noexcept": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       {"CALLBACK_CHANGED callback geo_c S"}},
      {"a function that may throw is accepted",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "noexcept": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
       {"CALLBACK_CHANGED callback geo_c D"}},
      {"a typedef is blamed through a callback",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "parameters": [{"name": "a", "type": "geo_id"}]}], "typedefs": [{"name": "geo_id", "type": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "parameters": [{"name": "a", "type": "geo_id"}]}], "typedefs": [{"name": "geo_id", "type": "double"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c"}]}])"),
       {"TYPEDEF_TARGET_CHANGED typedef geo_id A,S", "ABI_NOT_BUMPED API geo X"}},
      {"another typedef of that name is not to blame",
       first(
           R"("typedefs": [{"name": "geo_a", "type": "int"}, {"name": "geo_b", "type": "long"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_b"}]}])"),
       first(
           R"("typedefs": [{"name": "geo_b", "was": "geo_a", "type": "double"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_b"}]}])"),
       {"PARAM_TYPE_CHANGED slot 0 geo_f A,S", "TYPEDEF_TARGET_CHANGED typedef geo_b S",
        "TYPEDEF_REMOVED typedef geo_b S", "TYPE_RENAMED typedef geo_b S: the rename is recorded",
        "ABI_NOT_BUMPED API geo X"}},
      {"a typedef for the same class",
       first(
           R"("typedefs": [{"name": "geo_b", "type": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_b"}]}])"),
       first(
           R"("typedefs": [{"name": "geo_b", "type": "int32_t"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_b"}]}])"),
       {"TYPEDEF_TARGET_CHANGED typedef geo_b D"}},
      {"the enum is blamed for its width",
       first(
           R"("enums": [{"name": "geo_e", "underlying": "int", "values": [{"name": "A", "value": 1}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "enum geo_e"}]}])"),
       first(
           R"("enums": [{"name": "geo_e", "underlying": "short", "values": [{"name": "A", "value": 1}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "enum geo_e"}]}])"),
       {"ENUM_UNDERLYING_CHANGED enum geo_e A,S", "ABI_NOT_BUMPED API geo X"}},
      {"an underlying type of the same class",
       first(
           R"("enums": [{"name": "geo_e", "underlying": "int", "values": [{"name": "A", "value": 1}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "enum geo_e"}]}])"),
       first(
           R"("enums": [{"name": "geo_e", "underlying": "int32_t", "values": [{"name": "A", "value": 1}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "enum geo_e"}]}])"),
       {"ENUM_UNDERLYING_CHANGED enum geo_e D"}},
      {"an underlying type that changed through a typedef",
       with(
           R"("typedefs": [{"name": "geo_i", "type": "int"}], "enums": [{"name": "geo_e", "underlying": "geo_i", "values": [{"name": "A", "value": 1}]}])"),
       with(
           R"("typedefs": [{"name": "geo_i", "type": "short"}], "enums": [{"name": "geo_e", "underlying": "geo_i", "values": [{"name": "A", "value": 1}]}])"),
       {"ENUM_UNDERLYING_CHANGED enum geo_e A,S", "TYPEDEF_TARGET_CHANGED typedef geo_i S",
        "ABI_NOT_BUMPED API geo X"}},
      {"the bounds of a parameter",
       takes("double[2][3]"),
       takes("double[2][4]"),
       {"PARAM_TYPE_CHANGED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
      {"the bound of a variable",
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "double[3]"}])"),
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "double[4]"}])"),
       {"ARRAY_BOUND_CHANGED slot 0 geo_v A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a variable of the same class",
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "int"}])"),
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "int32_t"}])"),
       {"DATA_TYPE_CHANGED slot 0 geo_v D"}},
      {"the bound of a field with a type in place",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "bounds": [2], "record": {"kind": "struct", "fields": [{"name": "i", "type": "int"}]}}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "bounds": [3], "record": {"kind": "struct", "fields": [{"name": "i", "type": "int"}]}}]}])"),
       {"ARRAY_BOUND_CHANGED struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a type in place became a named one",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "record": {"kind": "struct", "fields": [{"name": "i", "type": "int"}]}}]}])"),
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "type": "int"}]}])"),
       {"FIELD_RETYPED struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a named type became one in place",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "u", "record": {"kind": "struct", "fields": [{"name": "i", "type": "int"}]}}]}])"),
       {"FIELD_RETYPED struct geo_r A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a callback is blamed for its form where it is pointed to",
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int"}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c *"}]}])"),
       first(
           R"("callbacks": [{"name": "geo_c", "returns": "int", "function_type": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "geo_c *"}]}])"),
       {"CALLBACK_CHANGED callback geo_c A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a handle is blamed for its kind",
       first(
           R"("handles": [{"name": "geo_h", "typedef": true}], "slots": [{"index": 0, "name": "geo_f", "returns": "geo_h *"}])"),
       first(
           R"("handles": [{"name": "geo_h", "typedef": true, "kind": "union"}], "slots": [{"index": 0, "name": "geo_f", "returns": "geo_h *"}])"),
       {"HANDLE_RETAGGED geo_h A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a bit-field without a name got one",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"type": "int", "bits": 3}, {"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int", "bits": 3}, {"name": "x", "type": "int"}]}])"),
       {"FIELD_REMOVED struct geo_r A,S", "FIELD_APPENDED struct geo_r A", "ABI_NOT_BUMPED API geo X"}},
      {"a bit-field lost its name",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "a", "type": "int", "bits": 3}, {"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"type": "int", "bits": 3}, {"name": "x", "type": "int"}]}])"),
       {"FIELD_REMOVED struct geo_r A,S", "FIELD_APPENDED struct geo_r A", "ABI_NOT_BUMPED API geo X"}},
      {"a typedef that hides a pointer is no longer used by another",
       with(R"("typedefs": [{"name": "geo_s", "type": "char *"}, {"name": "geo_t", "type": "geo_s"}])"),
       with(R"("typedefs": [{"name": "geo_s", "type": "char *"}, {"name": "geo_t", "type": "char *"}])"),
       {"TYPEDEF_TARGET_CHANGED typedef geo_t D"}},
      {"a typedef's pointee got const and another name of its type",
       with(R"("typedefs": [{"name": "geo_t", "type": "int *"}])"),
       with(R"("typedefs": [{"name": "geo_t", "type": "const int32_t *"}])"),
       {"TYPEDEF_TARGET_CHANGED typedef geo_t S"}},
      {"a typedef is no longer restrict",
       with(R"("typedefs": [{"name": "geo_t", "type": "int *restrict"}])"),
       with(R"("typedefs": [{"name": "geo_t", "type": "int *"}])"),
       {"TYPEDEF_TARGET_CHANGED typedef geo_t D"}},
  });
}

}  // namespace
}  // namespace caplet::diff
