// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "diff/drift.h"

#include "diff_edges.h"

namespace caplet::diff::drift_test {
namespace {

using testing::ElementsAre;

Names differences(const std::string &recorded, const std::string &current) {
  Names all;
  for (const Difference &one : drift(read(recorded), read(current))) all.push_back(one.subject + ": " + one.text);
  return all;
}

TEST(Drift, SaysWhatAParameterPromises) {
  EXPECT_THAT(differences("int geo_f(PyObject *p)", "int geo_f(PyObject *p [nonnull, steals])"),
              ElementsAre("slot 0 geo_f: its `parameters, 1, nonnull` is `true`, recorded is `false`"));
  EXPECT_THAT(differences("int geo_f(int *p [length=n])", "int geo_f(int *p [length=m, out])"),
              ElementsAre("slot 0 geo_f: its `parameters, 1, length` is `m`, recorded is `n`"));
}
TEST(Drift, SaysWhichValueIsAnError) {
  EXPECT_THAT(differences("int *geo_f() [on_error=null]", "int *geo_f() [on_error=-1]"),
              ElementsAre("slot 0 geo_f: its `on_error` is `-1`, recorded is `NULL`"));
  EXPECT_THAT(differences("int *geo_f() [on_error=1.5]", "int *geo_f() [on_error=GEO_BAD]"),
              ElementsAre("slot 0 geo_f: its `on_error` is `GEO_BAD`, recorded is `1.5`"));
  EXPECT_THAT(differences("double geo_f() [on_error=1.0]", "double geo_f() [on_error=1]"),
              ElementsAre("slot 0 geo_f: its `on_error` is `1`, recorded is `1.0`"));
}
TEST(Drift, SaysHowARecordLies) {
  EXPECT_THAT(differences("struct geo_r { int x; }", "struct geo_r { int x [packed=1]; } [packed=4]"),
              ElementsAre("struct geo_r: its `packed` is `4`, recorded is unstated"));
  EXPECT_THAT(differences("struct geo_r { int x; }", "struct geo_r { long x; }"),
              ElementsAre("struct geo_r: its `fields, x, type` is `long`, recorded is `int`"));
  EXPECT_THAT(differences("struct geo_r { int x; int y; }", "struct geo_r { int x; }"),
              ElementsAre("struct geo_r: its `fields` is `x`, recorded is `x, y`"));
  EXPECT_THAT(differences("struct geo_r { union { int x; }; }", "struct geo_r { union { long x; }; }"),
              ElementsAre("struct geo_r: its `fields, 0, record, fields, x, type` is `long`, recorded is `int`"));
}
TEST(Drift, SaysWhichValuesAnEnumHas) {
  EXPECT_THAT(differences("enum geo_e { A = 1 }", "enum geo_e { A = 18446744073709551615 }"),
              ElementsAre("enum geo_e: its `values, A, value` is `18446744073709551615`, recorded is `1`"));
}
TEST(Drift, SaysWhatAConstantIs) {
  EXPECT_THAT(differences("constant GEO_C = 1", "constant GEO_C = 1.0"),
              ElementsAre("constant GEO_C: its `value` is `1.0`, recorded is `1`"));
}
TEST(Drift, SaysWhatStandsBeforeAnAdoptedTable) {
  const auto adopted = [](const std::string &field) {
    return R"(api [foreign={"struct": "Geo_CAPI", "pointer_size": 8, "fields": [{"name": "v", )" + field + "}]}]";
  };
  EXPECT_THAT(differences(adopted(R"("type": "int")"), adopted(R"("offset": 8, "type": "int")")),
              ElementsAre("API geo: its `foreign, fields, v, offset` is `8`, recorded is unstated"));
}
TEST(Drift, DoesNotQuoteDocumentation) {
  EXPECT_THAT(differences("int geo_f()", "int geo_f() [doc=A.]"), ElementsAre("slot 0 geo_f: its `doc` changed"));
}
TEST(Drift, SaysWhatIsNoLongerThere) {
  EXPECT_THAT(
      differences(R"(api [language=c++]; int geo_f() [cxx={"returns": "double"}])", "api [language=c++]; int geo_f()"),
      ElementsAre("slot 0 geo_f: its `cxx, kind` is unstated, recorded is `function`"));
}

}  // namespace
}  // namespace caplet::diff::drift_test
