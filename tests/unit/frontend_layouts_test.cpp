// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <gmock/gmock.h>

#include "frontend/frontend.h"
#include "frontend_print.h"
#include "model/scalars.h"

namespace caplet::frontend::layouts_test {
namespace {

using model::Layouts;
using testing::ElementsAre;
using testing::Pair;

const std::vector<std::string> kTriples = {"x86_64-linux-gnu",   "i686-linux-gnu",      "armv7",  "aarch64-linux-gnu",
                                           "i686-windows-msvc",  "x86_64-windows-msvc", "wasm32", "arm64-apple-darwin",
                                           "x86_64-windows-gnu", "s390x-linux-gnu"};

Layouts layouts_of(const std::string &header, const std::string &triple) {
  const Result result = read_body(header);
  EXPECT_FALSE(result.api.records.empty()) << result.text;
  const std::optional<Layouts> layouts = make_layout_oracle()->layouts(result.api, triple);
  EXPECT_TRUE(layouts) << triple;
  return layouts.value_or(Layouts());
}
// "16/8: c at 0, t at 8"
std::string layout(const std::string &header, const std::string &triple) {
  const Layouts layouts = layouts_of(header, triple);
  if (layouts.records.count("p") == 0) return "none";
  const model::RecordLayout &p = layouts.records.at("p");
  std::string text = std::to_string(p.size) + "/" + std::to_string(p.align) + ":";
  for (const model::FieldLayout &field : p.fields) text += " " + field.name + " " + field.place(field) + ",";
  text.pop_back();
  return text;
}

TEST(Layouts, AreThoseOfThePlatform) {
  const std::string mixed = "#include <stdint.h>\nstruct CAPLET_LAYOUT() p { char c; int64_t t; };";
  EXPECT_EQ(layout(mixed, "x86_64-linux-gnu"), "16/8: c at 0, t at 8");
  EXPECT_EQ(layout(mixed, "i686-linux-gnu"), "12/4: c at 0, t at 4");
  EXPECT_EQ(layout(mixed, "i686-windows-msvc"), "16/8: c at 0, t at 8");
  EXPECT_EQ(layout(mixed, "armv7"), "16/8: c at 0, t at 8");
  EXPECT_EQ(layout(mixed, "wasm32"), "16/8: c at 0, t at 8");
  const std::string longs = "struct CAPLET_LAYOUT() p { long n; long double x; void *q; };";
  EXPECT_EQ(layout(longs, "x86_64-linux-gnu"), "48/16: n at 0, x at 16, q at 32");
  EXPECT_EQ(layout(longs, "i686-linux-gnu"), "20/4: n at 0, x at 4, q at 16");
  EXPECT_EQ(layout(longs, "x86_64-windows-msvc"), "24/8: n at 0, x at 8, q at 16");
  EXPECT_EQ(layout(longs, "arm64-apple-darwin"), "24/8: n at 0, x at 8, q at 16");
}

TEST(Layouts, BitFieldsLieAsTheCompilerLikes) {
  const std::string bits = "enum e { A, B };\nstruct CAPLET_LAYOUT() p { char a : 3; int b : 6; enum e e : 2; };";
  EXPECT_EQ(layout(bits, "x86_64-linux-gnu"),
            "4/4: a at 0, bit 0, signed, b at 0, bit 3, signed, e at 1, bit 1, unsigned");
  EXPECT_EQ(layout(bits, "aarch64-linux-gnu"),
            "4/4: a at 0, bit 0, unsigned, b at 0, bit 3, signed, e at 1, bit 1, unsigned");
  EXPECT_EQ(layout(bits, "x86_64-windows-msvc"),
            "8/4: a at 0, bit 0, signed, b at 4, bit 0, signed, e at 4, bit 6, signed");
}

TEST(Layouts, KnowEveryKindOfType) {
  const std::string all = R"(
#include <stdint.h>
#include <wchar.h>
typedef struct _object PyObject;
struct p;
enum f : short { F };
typedef enum { G = -1 } g;
typedef int32_t many[3];
typedef void (*call)(struct p *);
typedef struct CAPLET_LAYOUT() inner { char c; } inner;
struct opaque;
#pragma pack(push, 2)
struct CAPLET_LAYOUT() packed { char c; double d; };
#pragma pack(pop)
struct CAPLET_LAYOUT() p {
  enum f f;
  g g;
  many many;
  call call;
  inner inner[2];
  struct opaque *o;
  struct packed packed;
  PyObject *object;
  union { int8_t small; int16_t large; };
  struct { _Bool yes; wchar_t w; } named;
  int wide __attribute__((aligned(32)));
  char rest[];
};)";
  EXPECT_EQ(
      layout(all, "x86_64-linux-gnu"),
      "128/32: f at 0, g at 4, many at 8, call at 24, inner at 32, o at 40, packed at 48, object at 64, small at 72, "
      "large at 72, named at 76, named.yes at 76, named.w at 80, wide at 96, rest at 100");
  EXPECT_EQ(
      layout(all, "i686-windows-msvc"),
      "96/32: f at 0, g at 4, many at 8, call at 20, inner at 24, o at 28, packed at 32, object at 44, small at 48, "
      "large at 48, named at 50, named.yes at 50, named.w at 52, wide at 64, rest at 68");
}

TEST(Layouts, OfOthersTypesAreNotJudged) {
  const std::string header = R"(
#include <stdio.h>
#include <time.h>
typedef struct tm moment;
struct CAPLET_LAYOUT() p { struct tm when; };
struct CAPLET_LAYOUT() outer { struct { struct p p; } more; };
struct CAPLET_LAYOUT() renamed { moment m; };
struct CAPLET_LAYOUT() timed { time_t t; };
struct CAPLET_LAYOUT() fine { struct tm *when; moment *m; FILE *file; };)";
  const Layouts layouts = layouts_of(header, "wasm32");
  EXPECT_THAT(layouts.not_judged, ElementsAre(Pair("outer", "struct tm"), Pair("p", "struct tm"),
                                              Pair("renamed", "struct tm"), Pair("timed", "time_t")));
  ASSERT_EQ(layouts.records.size(), 1U);
  EXPECT_EQ(layouts.records.at("fine").size, 12U);
}

// The rules take types of one ABI class for the same, and what they say so of is D: this is why they may.
TEST(Layouts, TypesOfOneClassAreTheSameOnEveryPlatform) {
  for (const std::string &triple : kTriples) {
    const Layouts layouts = layouts_of("struct CAPLET_LAYOUT() p { int n; };", triple);
    std::map<std::string_view, std::string> classes;
    for (const model::Scalar &one : model::all_scalars()) {
      const auto found = layouts.scalars.find(std::string(one.spelling));
      if (found == layouts.scalars.end()) continue;
      const std::string &first = classes.emplace(one.abi_class, found->second).first->second;
      EXPECT_EQ(found->second, first) << one.spelling << " on " << triple;
    }
    EXPECT_EQ(classes.at("i32"), "i32") << triple;
    EXPECT_EQ(classes.at("f64"), "f64") << triple;
  }
  EXPECT_EQ(layouts_of("struct CAPLET_LAYOUT() p { int n; };", "avr").scalars.at("int"), "i16");
}

TEST(Layouts, AnUnknownPlatformIsKnownToBeSo) {
  EXPECT_TRUE(make_layout_oracle()->knows("riscv64-linux-gnu"));
  EXPECT_FALSE(make_layout_oracle()->knows("vax-vms"));
  EXPECT_FALSE(make_layout_oracle()->knows(""));
}

}  // namespace
}  // namespace caplet::frontend::layouts_test
