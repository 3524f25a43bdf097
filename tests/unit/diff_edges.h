// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What is found in pairs of interfaces that differ where one condition of a rule decides. tests/breaking has a pair for
// each rule, and its messages.
#pragma once

#include <gmock/gmock.h>

#include "c_interface.h"
#include "diff/rules.h"
#include "ledger/resolve.h"
#include "schema/schema.h"

namespace caplet::diff {

using Names = std::vector<std::string>;

// Of a text as c_interface.h takes it.
inline model::Api read(const std::string &interface) {
  Diagnostics diagnostics;
  const std::string text = R"({"$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo._C_API", )" +
                           build::interface(interface) + "}";
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

// Two interfaces, and the names of what is found, joined by "; ".
struct Edge {
  const char *why;
  std::string then, now, expected;
};
inline void expect(const std::vector<Edge> &edges) {
  for (const Edge &one : edges) {
    std::string all;
    for (const std::string &name : found(one.then, one.now)) {
      all += (all.empty() ? "" : "; ") + name;
    }
    EXPECT_EQ(all, one.expected) << one.why;
  }
}

}  // namespace caplet::diff
