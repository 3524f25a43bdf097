// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Slots) {
  expect({
      {"a retired slot is gone",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "retired": true, "returns": "int"}])"),
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"SLOT_REMOVED slot 1 geo_b A", "ABI_NOT_BUMPED API geo X"}},
      {"a retired slot stays",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "retired": true, "returns": "int"}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "retired": true, "returns": "int", "doc": "A."}])"),
       {"DOC_CHANGED slot 1 geo_b D"}},
      {"a slot stays optional",
       function(R"("returns": "int", "optional": true)"),
       function(R"("returns": "int", "optional": true, "doc": "A.")"),
       {"DOC_CHANGED slot 0 geo_f D"}},
      {"a reserved place stays",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved"}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved", "doc": "A."}])"),
       {"DOC_CHANGED slot 1 reserved_1 D"}},
      {"the last reserved place is gone",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved"}])"),
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       {"RESERVATION_DELETED slot 1 reserved_1 D"}},
      {"a reserved place is new",
       first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}])"),
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved"}])"),
       {}},
      {"a reserved place has another minor",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved"}])"),
       second(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved", "since": 2}])"),
       {}},
      {"a reserved place was taken in the next minor",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved"}])"),
       second(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "since": 2, "returns": "int"}])"),
       {"RESERVED_CLAIMED slot 1 geo_b F"}},
      {"a slot became a reserved place in the next minor",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int"}])"),
       second(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "reserved_1", "kind": "reserved", "since": 2}])"),
       {"SLOT_REMOVED slot 1 reserved_1 A,S", "ABI_NOT_BUMPED API geo X"}},
      {"another slot stands there since the next minor",
       first(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int"}])"),
       second(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_c", "since": 2, "returns": "int"}])"),
       {"SLOT_RENAMED slot 1 geo_c A,S", "ABI_NOT_BUMPED API geo X"}},
      {"the next abi counts anew",
       second(
           R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "returns": "int"}])"),
       R"("abi": 2, "minor": 2, "history": [{"abi": 1, "minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void"}, {"index": 1, "name": "geo_b", "since": 2, "returns": "int"}])",
       {"ABI_BUMPED_NEEDLESSLY API geo D"}},
      {"a recorded rename is not excused by the next abi",
       function(R"("returns": "int")"),
       R"("abi": 2, "minor": 1, "slots": [{"index": 0, "name": "geo_g", "was": "geo_f", "returns": "int"}])",
       {"SLOT_RENAMED slot 0 geo_g S: the rename is recorded", "ABI_BUMPED_NEEDLESSLY API geo D"}},
      {"an adopted slot has another offset",
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 16, "returns": "void"}])"),
       {"SLOT_MOVED slot 0 geo_a A"}},
      {"an adopted slot has no offset any more",
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       with(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]})"),
       {"OTHER_CHANGED slot 0 geo_a S"}},
      {"an adopted slot has an offset now",
       with(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]})"),
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       {"OTHER_CHANGED slot 0 geo_a S"}},
      {"pointers of another size put it elsewhere",
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 4, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 4, "returns": "void"}])"),
       {"OTHER_CHANGED slot 0 geo_a S"}},
      {"what was adopted no longer is",
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       first(R"("slots": [{"index": 0, "name": "geo_a", "offset": 16, "returns": "void"}])"),
       {"TABLE_FORM_CHANGED API geo L", "OTHER_CHANGED slot 0 geo_a S", "ABI_NOT_BUMPED API geo X"}},
      {"what was not adopted is",
       first(R"("slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 16, "returns": "void"}])"),
       {"TABLE_FORM_CHANGED API geo L", "OTHER_CHANGED slot 0 geo_a S"}},
      {"an adopted table has another head",
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       first(
           R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", "offset": 0, "type": "int"}, {"name": "w", "offset": 4, "type": "int"}]}, "slots": [{"index": 0, "name": "geo_a", "offset": 8, "returns": "void"}])"),
       {"TABLE_FORM_CHANGED API geo L"}},
  });
}

}  // namespace
}  // namespace caplet::diff
