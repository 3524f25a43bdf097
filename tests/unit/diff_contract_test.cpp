// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Contract) {
  expect(
      {
          {"an argument is stolen",
           takes("PyObject *"),
           takes("PyObject *", R"(, "steals": true)"),
           {"OWNERSHIP_CHANGED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"the direction of a buffer",
           takes("double *"),
           takes("double *", R"(, "out": true)"),
           {"BUFFER_LENGTH_CHANGED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"what is said of a handle stays",
           first(
               R"("handles": [{"name": "geo_h", "ownership": "unique", "destroy": "geo_a"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           first(
               R"("handles": [{"name": "geo_h", "ownership": "unique", "destroy": "geo_a", "doc": "More."}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           {"DOC_CHANGED struct geo_h D"}},
          {"what is said of a handle changes",
           first(
               R"("handles": [{"name": "geo_h", "ownership": "unique", "destroy": "geo_a"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           first(
               R"("handles": [{"name": "geo_h", "ownership": "borrowed", "destroy": "geo_b"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           {"OWNERSHIP_CHANGED struct geo_h A*", "OWNERSHIP_CHANGED struct geo_h A*", "ABI_NOT_BUMPED API geo X"}},
          {"something is said of a handle",
           first(
               R"("handles": [{"name": "geo_h"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           first(
               R"("handles": [{"name": "geo_h", "ownership": "unique", "destroy": "geo_a"}], "slots": [{"index": 0, "name": "geo_a", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}, {"index": 1, "name": "geo_b", "returns": "void", "parameters": [{"name": "h", "type": "struct geo_h *"}]}])"),
           {"ANNOTATION_ADDED struct geo_h D", "ANNOTATION_ADDED struct geo_h D"}},
          {"a function with a contract became data",
           function(R"("returns": "int", "gil": "released")"),
           first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_f", "type": "int"}])"),
           {"SLOT_KIND_CHANGED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
          {"data became a function with a contract",
           first(R"("slots": [{"index": 0, "kind": "data", "name": "geo_f", "type": "int"}])"),
           function(R"("returns": "int", "gil": "released")"),
           {"SLOT_KIND_CHANGED slot 0 geo_f A,S", "ABI_NOT_BUMPED API geo X"}},
          {"attributes stay",
           function(R"("returns": "int", "attributes": ["pure"])"),
           function(R"("returns": "int", "attributes": ["noreturn", "pure"])"),
           {"FNATTR_NARROWED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"attributes that go leave others",
           function(R"("returns": "int", "attributes": ["noreturn", "pure"])"),
           function(R"("returns": "int", "attributes": ["pure"])"),
           {"FNATTR_NARROWED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"a lifetime is said",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "static", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           {"ANNOTATION_ADDED slot 0 geo_f D"}},
          {"a lifetime stays",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "static", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "static", "gil": "required", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           {"ANNOTATION_ADDED slot 0 geo_f D"}},
          {"a lifetime by another parameter",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "p", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "q", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           {"LIFETIME_CHANGED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"a lifetime by a parameter with another name",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "q", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "lifetime": "r", "parameters": [{"name": "p", "type": "const char *"}, {"name": "r", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           {"PARAM_RENAMED slot 0 geo_f D"}},
          {"a count is said",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "parameters": [{"name": "p", "type": "const char *"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "const char *", "parameters": [{"name": "p", "type": "const char *", "length": "n"}, {"name": "q", "type": "const char *"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           {"ANNOTATION_ADDED slot 0 geo_f D"}},
          {"a count stays where its parameter moves",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int *", "length": "n"}, {"name": "n", "type": "int"}, {"name": "m", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int *", "length": "n"}, {"name": "m", "type": "int"}, {"name": "n", "type": "int"}]}])"),
           {"PARAM_REORDERED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"}},
          {"a counting parameter has another name",
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int *", "length": "n"}, {"name": "n", "type": "int"}]}])"),
           first(
               R"("slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int *", "length": "count"}, {"name": "count", "type": "int"}]}])"),
           {"PARAM_RENAMED slot 0 geo_f D"}},
          {"the GIL is spoken of",
           function(R"("returns": "int")"),
           function(R"("returns": "int", "gil": "required")"),
           {"ANNOTATION_ADDED slot 0 geo_f D"}},
          {"a result's ownership is said",
           function(R"("returns": "PyObject *")"),
           function(R"("returns": "PyObject *", "ownership": "new")"),
           {"ANNOTATION_ADDED slot 0 geo_f D"}},
          {"documentation of parts",
           with(
               R"("doc": "A.", "enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "doc": "A."}]}], "records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int", "doc": "A."}]}])"),
           with(
               R"("doc": "B.", "enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "doc": "B."}]}], "records": [{"name": "geo_r", "kind": "struct", "fields": [{"name": "x", "type": "int", "doc": "B."}]}])"),
           {"DOC_CHANGED struct geo_r D", "DOC_CHANGED enum geo_e D", "DOC_CHANGED API geo D"}},
          {"deprecation of parts",
           with(R"("enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1}]}])"),
           with(
               R"("deprecated": "no", "enums": [{"name": "geo_e", "values": [{"name": "A", "value": 1, "deprecated": "no"}]}])"),
           {"DEPRECATED_ADDED API geo D", "DEPRECATED_ADDED enum geo_e D"}},
          {"noexcept stays",
           function(R"("returns": "int", "noexcept": true)"),
           function(R"("returns": "int", "noexcept": true, "doc": "A.")"),
           {"DOC_CHANGED slot 0 geo_f D"}},
          {"a callback's parameter has another name and type",
           first(
               R"("callbacks": [{"name": "geo_c", "returns": "int", "parameters": [{"name": "a", "type": "int"}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
           first(
               R"("callbacks": [{"name": "geo_c", "returns": "int", "parameters": [{"name": "b", "type": "long"}]}], "slots": [{"index": 0, "name": "geo_f", "returns": "int", "parameters": [{"name": "p", "type": "int"}]}])"),
           {"CALLBACK_CHANGED callback geo_c S", "PLATFORM_TYPE callback geo_c D"}},
      });
}

// From what allows least to what allows most; where nothing is said, one thread at a time.
TEST(Edges, LevelsOfThreads) {
  const std::vector<std::string> levels = {"incompatible", "compatible", "distinct", "shared", "atomic"};
  const auto at = [](const std::string &level) {
    return function(R"("returns": "int")" + (level.empty() ? "" : R"(, "threads": ")" + level + '"'));
  };
  const Names narrowed = {"THREADSAFETY_NARROWED slot 0 geo_f A*", "ABI_NOT_BUMPED API geo X"};
  const Names widened = {"THREADSAFETY_NARROWED slot 0 geo_f D"};
  for (std::size_t then = 0; then < levels.size(); ++then) {
    for (std::size_t now = 0; now < levels.size(); ++now) {
      if (then == now) continue;
      EXPECT_EQ(found(at(levels[then]), at(levels[now])), now < then ? narrowed : widened)
          << levels[then] << levels[now];
    }
    EXPECT_EQ(found(at(""), at(levels[then])), then == 0 ? narrowed : widened) << levels[then];
    EXPECT_EQ(found(at(levels[then]), at("")), then > 1 ? narrowed : widened) << levels[then];
  }
}

}  // namespace
}  // namespace caplet::diff
