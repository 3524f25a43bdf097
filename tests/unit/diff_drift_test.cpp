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
              ElementsAre("slot 0 geo_f: its `parameters, 1, nonnull` is `true`, recorded is `false`"));
  EXPECT_THAT(differences(takes("int *", R"(, "length": "n")"), takes("int *", R"(, "length": "m", "out": true)")),
              ElementsAre("slot 0 geo_f: its `parameters, 1, length` is `m`, recorded is `n`"));
}
TEST(Compare, SaysWhichValueIsAnError) {
  const auto fails_with = [](const char *value) {
    return function(R"("returns": "int *", "on_error": )" + std::string(value));
  };
  EXPECT_THAT(differences(fails_with("null"), fails_with("-1")),
              ElementsAre("slot 0 geo_f: its `on_error` is `-1`, recorded is `NULL`"));
  EXPECT_THAT(differences(fails_with("1.5"), fails_with("\"GEO_BAD\"")),
              ElementsAre("slot 0 geo_f: its `on_error` is `GEO_BAD`, recorded is `1.5`"));
}
TEST(Compare, SaysHowARecordLies) {
  EXPECT_THAT(
      differences(record(R"({"name": "x", "type": "int"})"),
                  record(R"({"name": "x", "type": "int", "packed": 1, "align": 8})", R"(, "packed": 4, "align": 16)")),
      ElementsAre("struct geo_r: its `packed` is `4`, recorded is unstated"));
  EXPECT_THAT(differences(record(R"({"name": "x", "type": "int"})"), record(R"({"name": "x", "type": "long"})")),
              ElementsAre("struct geo_r: its `fields, x, type` is `long`, recorded is `int`"));
  EXPECT_THAT(differences(record(R"({"name": "x", "type": "int"}, {"name": "y", "type": "int"})"),
                          record(R"({"name": "x", "type": "int"})")),
              ElementsAre("struct geo_r: its `fields` is `x`, recorded is `x, y`"));
}
TEST(Compare, SaysWhatStandsBeforeAnAdoptedTable) {
  EXPECT_THAT(
      differences(adopted(R"({"name": "v", "type": "int"})"), adopted(R"({"name": "v", "offset": 8, "type": "int"})")),
      ElementsAre("API geo: its `foreign, fields, v, offset` is `8`, recorded is unstated"));
}
TEST(Compare, DoesNotQuoteDocumentation) {
  EXPECT_THAT(differences(takes("int"),
                          function(R"("doc": "A.", "returns": "int", "parameters": [{"name": "p", "type": "int"}])")),
              ElementsAre("slot 0 geo_f: its `doc` changed"));
}

}  // namespace
}  // namespace caplet::diff
