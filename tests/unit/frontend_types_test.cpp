// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include <gtest/gtest.h>

#include "frontend_print.h"

namespace caplet::frontend::types_test {
namespace {

TEST(Types, Scalars) {
  EXPECT_EQ(read_body(R"(typedef unsigned long size_t;
CAPLET_SLOT() char a(signed char, unsigned char, short, unsigned short, int, unsigned);
CAPLET_SLOT() long b(unsigned long, long long, unsigned long long, float, double, long double);
CAPLET_SLOT() _Bool c(float _Complex, double _Complex, long double _Complex, size_t);
CAPLET_SLOT() void d(void);
)")
                .text,
            R"(function a: char (signed char, unsigned char, short, unsigned short, int, unsigned int)
function b: long (unsigned long, long long, unsigned long long, float, double, long double)
function c: bool (float _Complex, double _Complex, long double _Complex, size_t)
function d: void ()
)");
}

TEST(Types, PointersAndQualifiersAtEachDepth) {
  EXPECT_EQ(read_body(R"(CAPLET_SLOT() const char *const *a(volatile int *restrict v, _Atomic int *x, const int n);
CAPLET_SLOT() int *_Atomic *b(void *const *volatile *p);
)")
                .text,
            R"(function a: const char *const *(volatile int *restrict v, _Atomic int *x, const int n)
function b: int *_Atomic *(void *const *volatile *p)
)");
}

TEST(Types, ArraysOfParametersDecay) {
  EXPECT_EQ(read_body(R"(typedef double vec3[3];
CAPLET_SLOT() void a(const double v[3], double w[], vec3 x, vec3 *y, double m[][3], char *names[2]);
)")
                .text,
            R"(typedef vec3 = double[3]
typedef a_m = double[3] inline
function a: void (const double *v, double *w, double *x, vec3 *y, a_m *m, char **names)
)");
}

TEST(Types, CallbacksNamedAndInline) {
  EXPECT_EQ(read_body(R"(typedef int (*compare)(const void *a, const void *b);
typedef void visit(int);
typedef compare choose(compare first, visit *second);
CAPLET_SLOT() void a(compare c, visit *v, visit w, choose *x, int (*f)(int (*inner)(void), char *), void (*)(void));
CAPLET_SLOT() int (*b(int))(double);
CAPLET_SLOT() void c(int g(long), int (**h)(long), int (*const k)(long));
)")
                .text,
            R"(callback compare: int (const void *a, const void *b)
callback visit function: void (int)
callback choose function: compare (compare first, visit *second)
callback a_f inline: int (a_f_inner inner, char *)
callback a_f_inner inline: int ()
callback a_arg5 inline: void ()
callback b_result inline: int (double)
callback c_g inline: int (long)
callback c_h inline: int (long)
callback c_k inline: int (long)
function a: void (compare c, visit *v, visit *w, choose *x, a_f f, a_arg5)
function b: b_result (int)
function c: void (c_g g, c_h *h, const c_k k)
)");
}

TEST(Types, NamesOfInlineTypesDoNotClash) {
  EXPECT_EQ(read_body(R"(CAPLET_SLOT() void a(int (*f)(int));
CAPLET_SLOT() void a_f(void);
)")
                .text,
            R"(callback a_f_2 inline: int (int)
function a: void (a_f_2 f)
function a_f: void ()
)");
}

TEST(Types, HandlesEnumsAndTypedefsAreReached) {
  EXPECT_EQ(read_body(R"(struct unused { int x; };
typedef struct ctx ctx;
typedef struct tag { int x; } other;
typedef struct ctx *ctx_ref;
typedef enum { LOW = -1, HIGH = 0x7fffffffffffffff } level;
enum plain { A, B };
union any;
CAPLET_SLOT() ctx *a(struct ctx *c, other *o, ctx_ref r, level l, enum plain p, union any *u, struct undeclared *v);
)")
                .text,
            R"(typedef other = struct tag
typedef ctx_ref = ctx *
enum level typedef
  value LOW = -1
  value HIGH = 9223372036854775807
enum plain
  value A = 0
  value B = 1
handle ctx struct typedef
handle tag struct
handle any union
handle undeclared struct
function a: ctx *(ctx *c, other *o, ctx_ref r, level l, enum plain p, union any *u, struct undeclared *v)
)");
}

TEST(Types, ExternalTypesKeepTheirNamesAndPublicHeaders) {
  EXPECT_EQ(read_body(R"(#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/stat.h>
#include <time.h>
CAPLET_SLOT() FILE *a(struct tm *t, struct stat s, va_list v, uint_fast8_t u, time_t w, uint64_t x);
)")
                .text,
            R"(external FILE <stdio.h>
external struct tm <time.h>
external struct stat <sys/stat.h>
external va_list <stdarg.h>
external uint_fast8_t <stdint.h>
function a: FILE *(struct tm *t, struct stat s, va_list v, uint_fast8_t u, time_t w, uint64_t x)
)");
}

TEST(Types, ExternalTypesOfOthersComeFromTheOutermostInclude) {
  const Result result =
      read_files({{"t.h", R"(#include <caplet/annotate.h>
#include <lib/all.h>
CAPLET_API(t, capsule = "t.C");
CAPLET_SLOT() lib_number a(struct lib_pair p);
)"},
                  {"/lib/lib/all.h", "#include \"detail/pair.h\"\n"},
                  {"/lib/lib/detail/pair.h", "typedef int lib_number; struct lib_pair { int a; };\n"}},
                 {"-I/lib"});
  EXPECT_EQ(result.text, R"(external lib_number <lib/all.h>
external struct lib_pair <lib/all.h>
function a: lib_number (struct lib_pair p)
)");
}

TEST(Types, Python) {
  EXPECT_EQ(read_body(R"(typedef long Py_ssize_t;
typedef struct _object PyObject;
typedef struct _typeobject PyTypeObject;
extern PyObject *error CAPLET_SLOT();
CAPLET_SLOT() extern PyTypeObject T;
CAPLET_SLOT(returns = new, on_error = NULL) PyObject *a(Py_ssize_t n, struct _object *o);
)")
                .text,
            R"(object error: PyObject *
object T: PyTypeObject
function a: PyObject *(Py_ssize_t n, PyObject *o) new on_error NULL
)");
}

TEST(Types, CallingConventionsAsWritten) {
  const std::string body = R"(CAPLET_SLOT() __attribute__((stdcall)) int a(int (__attribute__((ms_abi)) *f)(int));
CAPLET_SLOT() int __attribute__((vectorcall)) b(double);
CAPLET_SLOT() int c(const char *format, ...);
)";
  const std::string expected = R"(callback a_f inline: ms int (int)
function a: stdcall int (a_f f)
function b: vectorcall int (double)
function c: int (const char *format, ...)
)";
  EXPECT_EQ(read_body(body, {"-target", "x86_64-linux-gnu"}).text, expected);
  EXPECT_EQ(read_body(body, {"-target", "i686-linux-gnu"}).text, expected);
}

TEST(Types, AreTheSameForEveryTarget) {
  const std::string body = R"(typedef __SIZE_TYPE__ size_t;
typedef __INT64_TYPE__ int64_t;
typedef __PTRDIFF_TYPE__ Py_ssize_t;
typedef __WCHAR_TYPE__ wchar_t;
typedef __builtin_va_list va_list;
#define BIG 0x8000000000000000u
CAPLET_CONSTANT(BIG);
typedef enum level { LOW = -3 } level;
typedef struct CAPLET_LAYOUT() point { long l; wchar_t w; unsigned long long u : 40; void (*f)(long, size_t); } point;
CAPLET_SLOT() point a(level l, int64_t i, Py_ssize_t n, long double d, va_list v, double m[][3], _Bool b);
CAPLET_SLOT() extern const unsigned long data[2];
)";
  const std::string expected = read_body(body, {"-target", "x86_64-linux-gnu"}).text;
  EXPECT_NE(expected.find("data data: const unsigned long[2]"), std::string::npos) << expected;
  for (const char *target :
       {"i686-linux-gnu", "x86_64-windows-msvc", "arm64-apple-darwin", "wasm32", "aarch64-linux-gnu"}) {
    EXPECT_EQ(read_body(body, {"-target", target}).text, expected) << target;
  }
}

}  // namespace
}  // namespace caplet::frontend::types_test
