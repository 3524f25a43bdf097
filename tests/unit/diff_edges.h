// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is found in pairs of interfaces that differ where one condition of a rule decides. tests/breaking has a pair for
// each rule, and its messages.
#pragma once

#include <gmock/gmock.h>

#include "diff/rules.h"
#include "ledger/resolve.h"
#include "schema/schema.h"

namespace caplet::diff {

using Names = std::vector<std::string>;

inline model::Api read(const std::string &members) {
  Diagnostics diagnostics;
  const std::string text =
      R"({"$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo._C_API", )" + members + "}";
  const std::optional<model::Api> api = schema::read("geo.caplet.json", text, diagnostics);
  EXPECT_TRUE(api) << diagnostics.text();
  return ledger::resolve(api.value_or(model::Api()), nullptr);
}

// "SLOT_REMOVED slot 1 geo_norm A,S: why it is excused"
inline Names names(const Findings &findings) {
  Names all;
  for (const Finding &one : findings) {
    all.push_back(one.name() + " " + one.severity.text() + (one.excuse.empty() ? "" : ": " + one.excuse));
  }
  return all;
}
// All of `then` is taken as released if it has no history.
inline Names found(const std::string &then, const std::string &now) {
  const model::Api before = read(then), after = read(now);
  return names(find_changes(before, after, {before.history.empty(), ""}).findings);
}

struct Edge {
  const char *why;
  std::string then, now;
  Names expected;
};
inline void expect(const std::vector<Edge> &edges) {
  for (const Edge &one : edges)
    EXPECT_THAT(found(one.then, one.now), testing::ElementsAreArray(one.expected)) << one.why;
}

// Members of an interface in its first minor, and in the second one after the first was released.
inline std::string first(const std::string &members) { return R"("abi": 1, "minor": 1, )" + members; }
inline std::string second(const std::string &members, int minor = 2) {
  return R"("history": [{"minor": 1, "version": "1.0", "fingerprint": "0123456789abcdef"}], "abi": 1, "minor": )" +
         std::to_string(minor) + ", " + members;
}
// With one function, whose further members are given.
inline std::string function(const std::string &members) {
  return first(R"("slots": [{"index": 0, "name": "geo_f", )" + members + "}]");
}
// With a function of one parameter.
inline std::string takes(const std::string &type, const std::string &more = "") {
  return function(R"("returns": "int", "parameters": [{"name": "p", "type": ")" + type + "\"" + more + "}]");
}
// With a slot that does not matter.
inline std::string with(const std::string &members) {
  return first(R"("slots": [{"index": 0, "name": "geo_a", "returns": "void"}], )" + members);
}

}  // namespace caplet::diff
