// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "frontend_print.h"

namespace caplet::frontend::slots_test {
namespace {

TEST(Slots, EveryKey) {
  EXPECT_EQ(
      read_body(
          R"(CAPLET_SLOT(name = b, on_error = -1, gil = released, optional, deprecated = "use " "c", doc = "Docs.") int a(void);
CAPLET_SLOT(gil = required, returns = borrowed, on_error = -0.5) double c(void);
CAPLET_SLOT(returns = handle, on_error = FAILED) int d(void);
CAPLET_SLOT() void e(char *p CAPLET_PARAM(nonnull, length = n, out), char *q CAPLET_PARAM(nullable, inout), void *r CAPLET_PARAM(steals), int n);
)")
          .text,
      R"(function b (a): int () optional released on_error -1 deprecated(use c) // Docs.
function c: double () required borrowed on_error -0.5
function d: int () handle on_error FAILED
function e: void (char *p nonnull out length n, char *q nullable inout, void *r steals, int n)
)");
}

TEST(Slots, ContractsOfResultsAndThreads) {
  EXPECT_EQ(read_body(R"(CAPLET_SLOT(threads = shared, result = nonnull, lifetime = static) const char *a(void);
CAPLET_SLOT(threads = serialised, result = nullable, lifetime = from) const char *b(const char *from);
CAPLET_SLOT(lifetime = next_call) const char *c(void);
)")
                .text,
            R"(function a: const char *() shared nonnull lifetime static
function b: const char *(const char *from) compatible nullable lifetime from
function c: const char *() lifetime next_call
)");
}

TEST(Slots, AttributesOfTheCompiler) {
  const std::string header = R"(CAPLET_SLOT() int a(int n, void *p, void *q) __attribute__((nonnull));
CAPLET_SLOT() int b(void *p, void *q) __attribute__((nonnull(2)));
CAPLET_SLOT() int c(void *p, void *q __attribute__((nonnull)));
CAPLET_SLOT() int d(int) __attribute__((pure));
CAPLET_SLOT() int e(int) __attribute__((const));
CAPLET_SLOT() void f(void) __attribute__((noreturn));
CAPLET_SLOT() void *g(void) __attribute__((returns_nonnull, malloc));
int h(int) __attribute__((pure));
CAPLET_SLOT() int h(int);
)";
  const std::string text = R"(function a: int (int n, void *p, void *q) [nonnull(2)] [nonnull(3)]
function b: int (void *p, void *q) [nonnull(2)]
function c: int (void *p, void *q) [nonnull(2)]
function d: int (int) [pure]
function e: int (int) [const]
function f: void () [noreturn]
function g: void *() [returns_nonnull]
function h: int (int) [pure]
)";
  EXPECT_EQ(read_body(header).text, text);
  EXPECT_EQ(read_body("extern \"C\" {\n" + header + "}", {}, "t.hpp").text, text);
}

TEST(Slots, StaticFunctionsAndData) {
  EXPECT_EQ(read_body(R"(CAPLET_SLOT() static inline int a(void) { return 1; }
CAPLET_SLOT() extern int counter;
CAPLET_SLOT() extern const double weights[16];
CAPLET_SLOT() extern int (*hook)(int);
[[deprecated("old")]] CAPLET_SLOT() int b(void);
)",
                      {"-std=gnu2x"})
                .text,
            R"(callback hook_type inline: int (int)
function a: int () static
data counter: int
data weights: const double[16]
data hook: hook_type
function b: int () deprecated(old)
)");
}

TEST(Slots, ThroughWrapperMacros) {
  EXPECT_EQ(read_body(R"(#include <stddef.h>
#define MINE(...) CAPLET_SLOT(on_error = NULL, __VA_ARGS__)
#define BOTH(declaration) CAPLET_SLOT(gil = released) declaration
MINE(optional) int *a(void);
BOTH(int b(int *p CAPLET_PARAM(nonnull)));
)")
                .text,
            R"(function a: int *() optional on_error NULL
function b: int (int *p nonnull) released
)");
}

TEST(Slots, OfCxx) {
  EXPECT_EQ(read_body(R"(#include <cstddef>
#include <cstdint>
namespace geo {
inline namespace v1 { struct CAPLET_LAYOUT() point { double x; }; }
enum class Level : std::uint8_t { low = 1 };
enum Plain { kA };
using real = double;
typedef void (*visit)(point *p) noexcept;
CAPLET_SLOT() real norm(const point *p, Level l, Plain q, std::size_t n, visit v) noexcept;
CAPLET_SLOT(name = norm_of) double norm(int);
class CAPLET_HANDLE() Shape {
 public:
  CAPLET_SLOT() static Shape *make(bool b);
  struct CAPLET_LAYOUT() Info { int a; };
  CAPLET_SLOT() static Info info(const Shape *s);
};
CAPLET_SLOT() extern const int counter;
}
extern "C" { typedef struct ctx ctx; CAPLET_SLOT() void use(ctx *c); }
/// Above.
extern "C" CAPLET_SLOT() void single(wchar_t, char16_t, char32_t);
)",
                      {}, "t.hpp")
                .text,
            R"(typedef geo_real (geo::real) = double
enum geo_Level (geo::Level) scoped : uint8_t
  value geo_Level_low (geo::Level::low) = 1
enum geo_Plain (geo::Plain)
  value geo_kA (geo::kA) = 0
struct geo_point (geo::point)
  x: double
struct geo_Shape_Info (geo::Shape::Info)
  a: int
handle geo_Shape (geo::Shape) struct
handle ctx struct typedef
callback geo_visit (geo::visit): void (struct geo_point *p) noexcept
function geo_norm (geo::norm): geo_real (const struct geo_point *p, enum geo_Level l, enum geo_Plain q, size_t n, geo_visit v) noexcept
function norm_of (geo::norm): double (int a0) on_error -1
function geo_Shape_make (geo::Shape::make): struct geo_Shape *(bool b) on_error NULL
function geo_Shape_info (geo::Shape::info): int (const struct geo_Shape *s, struct geo_Shape_Info *result nonnull out) on_error -1
data geo_counter (geo::counter): const int
function use: void (ctx *c)
function single: void (wchar_t, char16_t, char32_t) // Above.
)");
}

TEST(Slots, KnowTheirPlaces) {
  Result result = read_body(
      "/* gr\xC3\xB6\xC3\x9F"
      "e */ CAPLET_SLOT() int a(int first);\n");
  ASSERT_EQ(result.api.slots.size(), 1u);
  const Span slot = result.diagnostics.place(result.api.slots[0].origin).span;
  const Span parameter = result.diagnostics.place(result.api.slots[0].signature.parameters[0].origin).span;
  EXPECT_EQ(slot.line, 3);
  EXPECT_EQ(slot.column, 31);
  EXPECT_EQ(parameter.column, 37);
  EXPECT_EQ(parameter.length, 5);
}

TEST(Slots, ObjectsBehindTypedefsAreObjects) {
  EXPECT_EQ(read_body(R"(typedef struct _object PyObject;
typedef struct _typeobject PyTypeObject;
typedef PyObject *object;
typedef const object constant;
typedef PyTypeObject type;
CAPLET_SLOT() extern object a;
CAPLET_SLOT() extern type *b;
CAPLET_SLOT() extern constant c;
CAPLET_SLOT() extern object d[2];
)")
                .text,
            R"(typedef object = PyObject *
object a: PyObject *
object b: PyTypeObject *
object c: PyObject *const
data d: object[2]
)");
}

}  // namespace
}  // namespace caplet::frontend::slots_test
