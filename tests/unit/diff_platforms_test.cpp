// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Platforms on which types have these widths, and which nobody has to own.

#include "diff/limited_api.h"
#include "diff_edges.h"

namespace caplet::diff::platforms_test {
namespace {

using model::Layouts;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

// On "small" int has 16 bits, and a record 4 bytes; else 32 and 8. "unknown" refuses what has a `then_only` or
// `now_only`.
class Oracle : public model::LayoutOracle {
 public:
  bool knows(const std::string &) const override { return true; }
  std::optional<Layouts> layouts(const model::Api &api, const std::string &triple) const override {
    if (triple == "refuses " + api.doc) return std::nullopt;
    Layouts all;
    all.pointer_size = 8;
    all.scalars = {{"int", triple == "small" ? "i16" : "i32"}, {"int32_t", "i32"}, {"long", "i32"}, {"double", "f64"}};
    if (triple == "omits " + api.doc) return all;
    for (const model::Record &record : api.records) all.records[record.name] = {8, 4, {}};
    return all;
  }
};

Changes judged(const std::string &then, const std::string &now, const std::vector<std::string> &triples) {
  const Oracle oracle;
  return find_changes(read(then), read(now), {true, "", {&oracle, triples}});
}

std::string aligned(int align, const std::string &doc) {
  return "api [doc=" + doc + "]; struct geo_r { int32_t x; } [align=" + std::to_string(align) + "]; void geo_a()";
}

TEST(Platforms, OneWithOtherWidthsDecides) {
  const Findings all = judged("int geo_f(int p)", "int geo_f(int32_t p)", {"large", "small"}).findings;
  EXPECT_THAT(names(all), ElementsAre("PARAM_TYPE_CHANGED slot 0 geo_f A*,S", "ABI_NOT_BUMPED API geo X"));
  EXPECT_THAT(all.front().message, HasSubstr(", which differs on small only"));
}
TEST(Platforms, ATypeOfAnotherClassMayLieAlike) {
  const Findings all = judged("int geo_f(int p)", "int geo_f(unsigned int p)", {}).findings;
  EXPECT_THAT(all.front().message, HasSubstr("is `unsigned int`; compiled"));
  EXPECT_THAT(judged("int geo_f(int p)", "int geo_f(long p)", {"large"}).findings.front().message,
              HasSubstr("is `long`, which is the same on large; compiled"));
}
TEST(Platforms, ARecordMayLieAsBefore) {
  const Findings all = judged(aligned(4, "then"), aligned(8, "now"), {"large", "small"}).findings;
  EXPECT_THAT(all.front().message, HasSubstr("is aligned(8), which is the same on large, small; compiled"));
}
TEST(Platforms, ARecordThatIsNotJudgedIsNotCompared) {
  for (const char *side : {"then", "now"}) {
    const Findings all =
        judged(aligned(4, "then"), aligned(8, "now"), {"large", std::string("omits ") + side}).findings;
    EXPECT_THAT(all.front().message, HasSubstr("is aligned(8); compiled")) << side;
  }
}
TEST(Platforms, BothSidesMustBeJudged) {
  for (const char *side : {"then", "now"}) {
    const std::string triple = std::string("refuses ") + side;
    EXPECT_EQ(judged(aligned(4, "then"), aligned(8, "now"), {triple}).not_judged, "platform " + triple);
  }
}
TEST(Platforms, NothingIsJudgedWithoutAnOracle) {
  const Changes changes =
      find_changes(read("int geo_f(int p)"), read("int geo_f(int32_t p)"), {true, "", {nullptr, {"small"}}});
  EXPECT_THAT(names(changes.findings), ElementsAre("PARAM_TYPE_CHANGED slot 0 geo_f D"));
}

TEST(LimitedApi, VersionsAreOfPython3) {
  EXPECT_EQ(limited_minor("3.9"), 9);
  EXPECT_EQ(limited_minor("3.11"), 11);
  for (const char *text : {"", "3.", "2.7", "4.11", "3.0", "3.09", "3.100", "3.1x", "3.1/", "3.:"})
    EXPECT_EQ(limited_minor(text), 0) << text;
}

}  // namespace
}  // namespace caplet::diff::platforms_test
