// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff {
namespace {

TEST(Edges, Cxx) {
  expect({
      {"C became C++",
       function(R"("returns": "double")"),
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "double"}}])"),
       {"PROVIDER_CHANGED API geo D"}},
      {"C++ became C",
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "double"}}])"),
       function(R"("returns": "double")"),
       {"PROVIDER_CHANGED API geo D"}},
      {"a function of C++ is gone",
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "double"}}, {"index": 1, "name": "geo_g", "returns": "int"}])"),
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "double"}}])"),
       {"SLOT_REMOVED slot 1 geo_g A,S", "ABI_NOT_BUMPED API geo X"}},
      {"a retired function of C++",
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "double"}}])"),
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "retired": true, "cxx": {"returns": "float"}}])"),
       {"SLOT_RETIRED slot 0 geo_f A*,S: recorded as retired"}},
      {"a function of C++ that is back",
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "retired": true, "cxx": {"returns": "double"}}])"),
       first(
           R"("language": "c++", "slots": [{"index": 0, "name": "geo_f", "returns": "double", "cxx": {"returns": "float"}}])"),
       {"IDENTITY_REUSED slot 0 geo_f X"}},
      {"an exception stays",
       first(
           R"("language": "c++", "exceptions": [{"name": "geo::error", "object": "geo_E"}], "slots": [{"index": 0, "kind": "object", "name": "geo_E", "type": "PyObject *"}, {"index": 1, "kind": "object", "name": "geo_F", "type": "PyObject *"}])"),
       first(
           R"("language": "c++", "exceptions": [{"name": "geo::error", "object": "geo_E"}, {"name": "geo::other", "object": "geo_F"}], "slots": [{"index": 0, "kind": "object", "name": "geo_E", "type": "PyObject *"}, {"index": 1, "kind": "object", "name": "geo_F", "type": "PyObject *"}])"),
       {"EXCEPTION_MAPPED exception geo::other D"}},
      {"an exception becomes another",
       first(
           R"("language": "c++", "exceptions": [{"name": "geo::error", "object": "geo_E"}], "slots": [{"index": 0, "kind": "object", "name": "geo_E", "type": "PyObject *"}, {"index": 1, "kind": "object", "name": "geo_F", "type": "PyObject *"}])"),
       first(
           R"("language": "c++", "exceptions": [{"name": "geo::error", "object": "geo_F"}], "slots": [{"index": 0, "kind": "object", "name": "geo_E", "type": "PyObject *"}, {"index": 1, "kind": "object", "name": "geo_F", "type": "PyObject *"}])"),
       {"EXCEPTION_UNMAPPED exception geo::error A*", "ABI_NOT_BUMPED API geo X"}},
  });
}

}  // namespace
}  // namespace caplet::diff
