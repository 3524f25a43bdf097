// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/drift.h"

#include "diff_edges.h"

namespace caplet::diff {
namespace {

using testing::ElementsAre;

Names differences(const std::string &recorded, const std::string &current) {
  Names all;
  for (const Difference &one : drift(read(recorded), read(current))) all.push_back(one.subject + ": " + one.text);
  return all;
}
// A record with these fields, and what else is said of it.
std::string record(const std::string &fields, const std::string &more = "") {
  return with(R"("records": [{"name": "geo_r", "kind": "struct", "fields": [)" + fields + "]" + more + "}]");
}
// An adopted table with this field before slot 0.
std::string adopted(const std::string &field) {
  return with(R"("foreign": {"struct": "Geo_CAPI", "pointer_size": 8, "fields": [)" + field + "]}");
}

TEST(Compare, SaysWhatAParameterPromises) {
  EXPECT_THAT(differences(takes("PyObject *"), takes("PyObject *", R"(, "nonnull": true, "steals": true)")),
              ElementsAre("slot 0 geo_f: its contract for parameter 1 is `nonnull, steals`, recorded is `none`"));
  EXPECT_THAT(differences(takes("int *", R"(, "length": "n")"), takes("int *", R"(, "length": "m", "out": true)")),
              ElementsAre("slot 0 geo_f: its contract for parameter 1 is `out, length = m`, recorded is `length = n`"));
}
TEST(Compare, SaysWhichValueIsAnError) {
  const auto fails_with = [](const char *value) {
    return function(R"("returns": "int *", "on_error": )" + std::string(value));
  };
  EXPECT_THAT(differences(fails_with("null"), fails_with("-1")),
              ElementsAre("slot 0 geo_f: its error value is `-1`, recorded is `NULL`"));
  EXPECT_THAT(differences(fails_with("1.5"), fails_with("\"GEO_BAD\"")),
              ElementsAre("slot 0 geo_f: its error value is `GEO_BAD`, recorded is `1.5`"));
}
TEST(Compare, SaysHowARecordLies) {
  EXPECT_THAT(
      differences(record(R"({"name": "x", "type": "int"})"),
                  record(R"({"name": "x", "type": "int", "packed": 1, "align": 8})", R"(, "packed": 4, "align": 16)")),
      ElementsAre("struct geo_r: its layout is `struct { int x packed(1) aligned(8); } packed(4) aligned(16)`, "
                  "recorded is `struct { int x; }`"));
}
TEST(Compare, SaysWhatStandsBeforeAnAdoptedTable) {
  EXPECT_THAT(
      differences(adopted(R"({"name": "v", "type": "int"})"), adopted(R"({"name": "v", "offset": 8, "type": "int"})")),
      ElementsAre("API geo: its start before slot 0 is `int v; /* 8 */`, recorded is `int v;`"));
}
TEST(Compare, DoesNotQuoteDocumentation) {
  EXPECT_THAT(differences(takes("int"),
                          function(R"("doc": "A.", "returns": "int", "parameters": [{"name": "p", "type": "int"}])")),
              ElementsAre("slot 0 geo_f: its documentation changed"));
}

}  // namespace
}  // namespace caplet::diff
