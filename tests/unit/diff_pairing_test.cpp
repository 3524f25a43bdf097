// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Pairing) {
  expect({
      {"another function in the same place",
       function(R"("returns": "void")"),
       first(R"("slots": [{"index": 0, "name": "geo_g", "returns": "int"}])"),
       {"SLOT_REMOVED slot 0 geo_f A,S", "SLOT_INSERTED slot 0 geo_g A", "ABI_NOT_BUMPED API geo X"}},
      {"another variable in the same place",
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "int"}])"),
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_w", "type": "double"}])"),
       {"SLOT_REMOVED slot 0 geo_v A,S", "SLOT_INSERTED slot 0 geo_w A", "ABI_NOT_BUMPED API geo X"}},
      {"the same variable under another name",
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_v", "type": "int"}])"),
       first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_w", "type": "int"}])"),
       {"SLOT_RENAMED slot 0 geo_w A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a record under another name",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_s", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       {"TYPE_RENAMED struct geo_s A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a record with fewer fields",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_s", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       {"TYPE_REMOVED struct geo_r A,S", "MINOR_NOT_BUMPED struct geo_s X,A", "ABI_NOT_BUMPED API geo X"}},
      {"a record with more fields",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_s", "kind": "struct", "fields": [{"name": "x", "type": "int"}, {"name": "y", "type": "int"}]}])"),
       {"TYPE_REMOVED struct geo_r A,S", "MINOR_NOT_BUMPED struct geo_s X,A", "ABI_NOT_BUMPED API geo X"}},
      {"a record of another kind",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_s", "kind": "union", "fields": [{"name": "x", "type": "int"}]}])"),
       {"TYPE_REMOVED struct geo_r A,S", "MINOR_NOT_BUMPED union geo_s X,A", "ABI_NOT_BUMPED API geo X"}},
      {"a record with another field",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_s", "kind": "struct", "fields": [{"name": "y", "type": "int"}]}])"),
       {"TYPE_REMOVED struct geo_r A,S", "MINOR_NOT_BUMPED struct geo_s X,A", "ABI_NOT_BUMPED API geo X"}},
      {"a record with a field of another type",
       with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}]}])"),
       with(R"("records": [{"name": "geo_s", "kind": "struct", "fields": [{"name": "x", "type": "long"}]}])"),
       {"TYPE_REMOVED struct geo_r A,S", "PLATFORM_TYPE struct geo_s D", "MINOR_NOT_BUMPED struct geo_s X,A",
        "ABI_NOT_BUMPED API geo X"}},
      {"an enum under another name",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_d", "values": [{"name": "A", "value": 1}]}])"),
       {"TYPE_RENAMED enum geo_d A,S", "ABI_NOT_BUMPED API geo X"}},
      {"an enum with fewer values",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}, {"name": "B", "value": 2}]}])"),
       with(R"("enums": [{"name": "geo_d", "values": [{"name": "A", "value": 1}]}])"),
       {"TYPE_REMOVED enum geo_e A,S", "MINOR_NOT_BUMPED enum geo_d X,A", "ABI_NOT_BUMPED API geo X"}},
      {"an enum with more values",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_d", "values": [{"name": "A", "value": 1}, {"name": "B", "value": 2}]}])"),
       {"TYPE_REMOVED enum geo_e A,S", "MINOR_NOT_BUMPED enum geo_d X,A", "ABI_NOT_BUMPED API geo X"}},
      {"an enum with another value",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_d", "values": [{"name": "B", "value": 2}]}])"),
       {"TYPE_REMOVED enum geo_e A,S", "MINOR_NOT_BUMPED enum geo_d X,A", "ABI_NOT_BUMPED API geo X"}},
      {"an enum without values",
       with(R"("enums": [{"name": "geo_e", "values": []}])"),
       with(R"("enums": [{"name": "geo_d", "values": []}])"),
       {"TYPE_REMOVED enum geo_e A,S", "MINOR_NOT_BUMPED enum geo_d X,A", "ABI_NOT_BUMPED API geo X"}},
      {"parameters without a name are no order",
       first(
           R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"type": "int"}, {"name": "a", "type": "int"}]}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "a", "type": "int"}, {"type": "int"}]}])"),
       {"PARAM_RENAMED slot 0 geo_f D", "PARAM_RENAMED slot 0 geo_f D"}},
      {"parameters of other types change places",
       first(
           R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "w", "type": "double"}, {"name": "h", "type": "int"}]}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "h", "type": "int"}, {"name": "w", "type": "double"}]}])"),
       {"PARAM_REORDERED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
      {"fields without a name have only their place",
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"type": "int", "bits": 0}, {"name": "x", "type": "int"}]}])"),
       with(
           R"("records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int"}, {"type": "int", "bits": 0}]}])"),
       {"FIELD_MOVED struct geo_r A,S", "FIELD_REMOVED struct geo_r A,S", "FIELD_APPENDED struct geo_r A",
        "ABI_NOT_BUMPED API geo X"}},
      {"one value becomes one other",
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}, {"name": "B", "value": 1}]}])"),
       with(R"("enums": [{"name": "geo_e", "values": [{"name": "C", "value": 9}, {"name": "D", "value": 1}]}])"),
       {"ENUM_VALUE_REMOVED enum geo_e A,S", "ENUM_VALUE_RENAMED enum geo_e A,S", "MINOR_NOT_BUMPED enum geo_e X,A",
        "ABI_NOT_BUMPED API geo X"}},
  });
}

}  // namespace
}  // namespace caplet::diff
