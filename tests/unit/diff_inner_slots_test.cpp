// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff_edges.h"

namespace caplet::diff::inner_slots_test {
namespace {

// A table at index 3 with these slots.
std::string table(const std::string &slots) {
  return R"(api [foreign={"struct": "g_table"}]; table void *t [index=3, slots=[)" + slots + "]]";
}

const std::string kInt = R"({"index": 0, "name": "a", "returns": "int"})";
const std::string kDouble = R"({"index": 0, "name": "a", "returns": "double"})";
const std::string kObject = R"({"index": 0, "kind": "object", "name": "a", "type": "PyObject *"})";
const std::string kData = R"({"index": 0, "kind": "data", "name": "a", "type": "PyObject *"})";
const std::string kReserved = R"({"index": 0, "kind": "reserved", "name": "reserved_0"})";
const std::string kSecond = R"(, {"index": 1, "name": "b", "returns": "int"})";
const std::string kSecondNew = R"(, {"index": 1, "name": "b", "since": 2, "returns": "int"})";

TEST(Edges, SlotsOfTablesWithin) {
  const std::string two = "minor 2; ";
  expect({
      {"one has another type", table(kInt), table(kDouble), "INNER_SLOT_CHANGED slot 3 t.a A,S"},
      {"an object is data", table(kObject), table(kData), "INNER_SLOT_CHANGED slot 3 t.a A,S"},
      {"an object has another type", table(kData), table(R"({"index": 0, "kind": "data", "name": "a", "type": "int"})"),
       "INNER_SLOT_CHANGED slot 3 t.a A,S"},
      {"one is at the end", table(kInt), two + table(kInt + kSecondNew), "INNER_SLOT_CHANGED slot 3 t.b F"},
      {"one is gone", table(kInt + kSecond), table(kInt), "INNER_SLOT_CHANGED slot 3 t.b A,S"},
      {"a reserved place is claimed", table(kReserved),
       two + table(R"({"index": 0, "name": "a", "since": 2, "returns": "int"})"),
       "INNER_SLOT_CHANGED slot 3 t.a F; INNER_SLOT_CHANGED slot 3 t.reserved_0 D"},
      {"a slot is only reserved now", table(kInt), table(kReserved), "INNER_SLOT_CHANGED slot 3 t.a A,S"},
      {"a reserved place is gone",
       table(kSecond.substr(2) + R"(, {"index": 2, "kind": "reserved", "name": "reserved_2"})"),
       table(kSecond.substr(2)), "INNER_SLOT_CHANGED slot 3 t.reserved_2 D"},
  });
}

TEST(Edges, TablesThatNobodyUsed) {
  expect({
      {"a slot that was never released", "minor 2; " + table(kInt + kSecondNew), "minor 2; " + table(kInt),
       "INNER_SLOT_CHANGED slot 3 t.b D"},
      {"a table is data", table(kInt), R"(api [foreign={"struct": "g_table"}]; data void *t [index=3])",
       "SLOT_KIND_CHANGED slot 3 t A,S"},
  });
}

}  // namespace
}  // namespace caplet::diff::inner_slots_test
