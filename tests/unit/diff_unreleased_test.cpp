// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Unreleased) {
  const std::string then = second(R"(
    "language": "c++",
    "typedefs": [{"name": "geo_id", "since": 2, "type": "int"}, {"name": "geo_gone", "since": 2, "type": "int"}],
    "enums": [
      {"name": "geo_e", "since": 2, "values": [{"name": "A", "since": 2, "value": 1}, {"name": "B", "since": 2, "value": 2}]},
      {"name": "geo_old_e", "since": 2, "values": [{"name": "C", "since": 2, "value": 1}]}
    ],
    "records": [
      {"name": "geo_moved", "kind": "struct", "since": 2, "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]},
      {"name": "geo_less", "kind": "struct", "since": 2, "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]},
      {"name": "geo_typed", "kind": "struct", "since": 2, "fields": [
        {"name": "x", "type": "int"}, {"name": "a", "type": "double[3]"}, {"name": "b", "type": "int", "bits": 3},
        {"name": "u", "record": {"kind": "struct", "fields": [{"name": "i", "type": "int"}]}}, {"name": "c", "type": "int *"},
        {"name": "old", "type": "float"}
      ]},
      {"name": "geo_fixed", "kind": "struct", "since": 2, "fields": [{"name": "x", "since": 2, "type": "int"}]},
      {"name": "geo_kind", "kind": "struct", "since": 2, "fields": [{"name": "x", "type": "int"}]},
      {"name": "geo_hidden", "kind": "struct", "since": 2, "fields": [{"name": "h", "type": "int"}]},
      {"name": "geo_grows", "kind": "struct", "extensible": true, "since": 1, "fields": [
        {"name": "x", "since": 1, "type": "int"}, {"name": "y", "since": 2, "type": "int"}, {"name": "z", "since": 2, "type": "int"}]}
    ],
    "handles": [
      {"name": "geo_h", "since": 2, "ownership": "unique", "destroy": "geo_a"}, {"name": "geo_g", "since": 2},
      {"name": "geo_exposed", "since": 2}, {"name": "geo_said", "since": 2}
    ],
    "callbacks": [
      {"name": "geo_call", "since": 2, "returns": "int"},
      {"name": "geo_named", "since": 2, "returns": "int", "parameters": [{"name": "a", "type": "int"}]},
      {"name": "geo_gone_call", "since": 2, "returns": "int"}
    ],
    "constants": [{"name": "GEO_MAX", "since": 2, "value": 1}],
    "slots": [
      {"index": 0, "name": "geo_a", "returns": "void"},
      {"index": 1, "name": "geo_types", "since": 2, "returns": "int", "parameters": [
        {"name": "n", "type": "int"}, {"name": "p", "type": "double *"}, {"name": "q", "type": "const double *"},
        {"name": "v", "type": "int *"}, {"name": "r", "type": "double *"}, {"name": "h", "type": "struct geo_h *"},
        {"name": "e", "type": "struct geo_h *"}]},
      {"index": 2, "name": "geo_count", "since": 2, "returns": "int", "noexcept": true, "parameters": [{"name": "a", "type": "int"}]},
      {"index": 3, "name": "geo_order", "since": 2, "returns": "int",
       "parameters": [{"name": "w", "type": "int"}, {"name": "h", "type": "double"}]},
      {"index": 4, "name": "geo_names", "since": 2, "optional": true, "returns": "int",
       "parameters": [{"name": "w", "type": "int", "nonnull": true}]},
      {"index": 5, "name": "geo_required", "since": 2, "returns": "int", "gil": "released"},
      {"index": 6, "kind": "object", "name": "geo_object", "since": 2, "type": "PyObject *"},
      {"index": 7, "kind": "data", "name": "geo_data", "since": 2, "type": "int"},
      {"index": 8, "name": "geo_moved_slot", "since": 2, "returns": "int"},
      {"index": 9, "name": "geo_old", "since": 2, "returns": "double"},
      {"index": 10, "name": "geo_form", "since": 2, "returns": "double", "cxx": {"returns": "double"}},
      {"index": 11, "name": "geo_gone_slot", "since": 2, "returns": "float"}
    ])");
  const std::string now = second(R"(
    "language": "c++",
    "typedefs": [{"name": "geo_id", "since": 3, "type": "long"}],
    "enums": [
      {"name": "geo_e", "since": 3, "closed": true, "underlying": "short", "typedef": true,
       "values": [{"name": "A", "since": 3, "value": 3}, {"name": "D", "since": 2, "value": 2}]},
      {"name": "geo_new_e", "since": 2, "values": [{"name": "C", "since": 2, "value": 1}]}
    ],
    "records": [
      {"name": "geo_moved", "kind": "struct", "since": 2, "fields": [{"name": "y", "type": "int"}, {"name": "x", "type": "int"}]},
      {"name": "geo_less", "kind": "struct", "since": 2, "fields": [{"name": "x", "type": "int"}]},
      {"name": "geo_typed", "kind": "struct", "since": 3, "align": 32, "fields": [
        {"name": "x", "type": "long", "align": 16}, {"name": "a", "type": "double[4]"}, {"name": "b", "type": "int", "bits": 4},
        {"name": "u", "type": "int"}, {"name": "c", "type": "const int *"}, {"name": "new", "type": "float"}
      ]},
      {"name": "geo_fixed", "kind": "struct", "since": 2, "extensible": true,
       "fields": [{"name": "x", "since": 2, "type": "int"}]},
      {"name": "geo_kind", "kind": "union", "since": 2, "fields": [{"name": "x", "type": "int"}]},
      {"name": "geo_exposed", "kind": "struct", "since": 2, "fields": [{"name": "x", "type": "int"}]},
      {"name": "geo_grows", "kind": "struct", "extensible": true, "since": 1, "fields": [
        {"name": "x", "since": 1, "type": "int"}, {"name": "z", "since": 3, "type": "long"}]}
    ],
    "handles": [
      {"name": "geo_h", "since": 3, "kind": "union", "ownership": "borrowed", "destroy": "geo_types"}, {"name": "geo_g", "since": 2},
      {"name": "geo_hidden", "since": 2}, {"name": "geo_said", "since": 2, "ownership": "unique", "destroy": "geo_a"}
    ],
    "callbacks": [
      {"name": "geo_call", "since": 2, "returns": "long"},
      {"name": "geo_named", "since": 2, "returns": "int", "parameters": [{"name": "b", "type": "int"}]}
    ],
    "constants": [{"name": "GEO_MAX", "since": 3, "value": 2}],
    "slots": [
      {"index": 0, "name": "geo_a", "returns": "void"},
      {"index": 1, "name": "geo_types", "since": 2, "returns": "int", "parameters": [
        {"name": "n", "type": "unsigned int"}, {"name": "p", "type": "const double *"}, {"name": "q", "type": "double *"},
        {"name": "v", "type": "volatile int *"}, {"name": "r", "type": "double *restrict"}, {"name": "h", "type": "struct geo_g *"},
        {"name": "e", "type": "void *"}]},
      {"index": 2, "name": "geo_count", "since": 2, "returns": "int", "convention": "stdcall", "variadic": true,
       "parameters": [{"name": "a", "type": "int"}, {"name": "b", "type": "int"}]},
      {"index": 3, "name": "geo_order", "since": 2, "returns": "int",
       "parameters": [{"name": "h", "type": "double"}, {"name": "w", "type": "int"}]},
      {"index": 4, "name": "geo_names", "since": 2, "noexcept": true, "returns": "int",
       "parameters": [{"name": "v", "type": "int", "nullable": true}]},
      {"index": 5, "name": "geo_required", "since": 3, "optional": true, "returns": "int", "gil": "required"},
      {"index": 6, "kind": "data", "name": "geo_object", "since": 2, "type": "PyObject *"},
      {"index": 7, "kind": "data", "name": "geo_data", "since": 2, "type": "double"},
      {"index": 8, "name": "geo_new", "since": 2, "returns": "double"},
      {"index": 9, "name": "geo_moved_slot", "since": 2, "returns": "int"},
      {"index": 10, "name": "geo_form", "since": 2, "returns": "double", "cxx": {"returns": "float"}}
    ])",
                                 3);
  EXPECT_THAT(
      found(then, now),
      testing::ElementsAre("SLOT_APPENDED slot 8 geo_new F", "PLATFORM_TYPE struct geo_typed D",
                           "PLATFORM_TYPE struct geo_grows D", "PLATFORM_TYPE typedef geo_id D",
                           "PLATFORM_TYPE callback geo_call D", "UNRELEASED_CHANGED slot 1 geo_types D",
                           "UNRELEASED_CHANGED slot 2 geo_count D", "UNRELEASED_CHANGED slot 3 geo_order D",
                           "UNRELEASED_CHANGED slot 4 geo_names D", "UNRELEASED_CHANGED slot 5 geo_required D",
                           "UNRELEASED_CHANGED slot 6 geo_object D", "UNRELEASED_CHANGED slot 7 geo_data D",
                           "UNRELEASED_CHANGED slot 9 geo_moved_slot D", "UNRELEASED_CHANGED slot 9 geo_old D",
                           "UNRELEASED_CHANGED slot 10 geo_form D", "UNRELEASED_CHANGED slot 11 geo_gone_slot D",
                           "UNRELEASED_CHANGED struct geo_moved D", "UNRELEASED_CHANGED struct geo_less D",
                           "UNRELEASED_CHANGED struct geo_typed D", "UNRELEASED_CHANGED struct geo_fixed D",
                           "UNRELEASED_CHANGED union geo_kind D", "UNRELEASED_CHANGED struct geo_hidden D",
                           "UNRELEASED_CHANGED geo_e D", "UNRELEASED_CHANGED enum geo_new_e D",
                           "UNRELEASED_CHANGED union geo_h D", "UNRELEASED_CHANGED struct geo_exposed D",
                           "UNRELEASED_CHANGED struct geo_said D", "UNRELEASED_CHANGED typedef geo_id D",
                           "UNRELEASED_CHANGED typedef geo_gone D", "UNRELEASED_CHANGED callback geo_call D",
                           "UNRELEASED_CHANGED callback geo_named D", "UNRELEASED_CHANGED callback geo_gone_call D",
                           "UNRELEASED_CHANGED constant GEO_MAX D", "UNRELEASED_CHANGED struct geo_grows D"));
}

}  // namespace
}  // namespace caplet::diff
