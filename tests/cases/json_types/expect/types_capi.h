/* The C API of typ, for consumers: include this, call types_import() once, use the functions by name.
   Generated from types.caplet.json by: caplet generate types.caplet.json
   Do not edit. */
#ifndef TYPES_CAPI_H
#define TYPES_CAPI_H

#ifdef TYPES_PROVIDER_H
#error "types_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/types.h>
#include <time.h>
#ifndef __APPLE__
#include <uchar.h>
#endif
#include <wchar.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "types_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.TYPES_REQUIRE: this header's, unless it is defined before. */
#ifndef TYPES_REQUIRE
#define TYPES_REQUIRE 1
#elif TYPES_REQUIRE < 1 || TYPES_REQUIRE > 1
#error "TYPES_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define TYP_EIGHT 8
#define TYP_MINUS (-5)
#define TYP_LARGE 5000000000
#define TYP_MAX 0xFFFFFFFFFFFFFFFF
#define TYP_PI 3.141592653589793
/** Ends * / nothing. */
#define TYP_NAME "a \"quoted\" ?\?/ \\ name, \303\251\303\250 1"

/* ---- Types ---- */

CAPLET_EXTENSION typedef double _Complex types_double_complex;
CAPLET_EXTENSION typedef float _Complex types_float_complex;

/** Opaque. */
struct typ_stream;

typedef union typ_any typ_any;

/** How much. */
enum typ_level {
  TYP_LOW = -1,
  /** In between. */
  TYP_MID = 0,
  TYP_HIGH = 2147483647,
};

typedef enum typ_kind {
  TYP_A = 1,
  TYP_B = 2,
  /* Retired: TYP_OLD = 3 */
} typ_kind;

#ifdef __cplusplus
enum typ_big : int64_t {
  TYP_BIG_MIN = (-INT64_C(9223372036854775807) - 1),
  TYP_BIG_ONE = 1,
  TYP_BIG_MAX = INT64_C(9223372036854775807),
};
#else
typedef int64_t typ_big;
enum {
  TYP_BIG_ONE = 1,
};
#define TYP_BIG_MIN (-INT64_C(9223372036854775807) - 1)
#define TYP_BIG_MAX INT64_C(9223372036854775807)
#endif

#ifdef __cplusplus
enum typ_small : uint8_t {
  TYP_SMALL = 200,
};
#else
typedef uint8_t typ_small;
enum {
  TYP_SMALL = 200,
};
#endif

#ifdef __cplusplus
enum typ_huge : uint64_t {
  TYP_HUGE = UINT64_C(18446744073709551615),
};
#else
typedef uint64_t typ_huge;
#define TYP_HUGE UINT64_C(18446744073709551615)
#endif

typedef double typ_real;

typedef double typ_row[3];

struct typ_pair;

typedef struct typ_pair typ_alias;

struct typ_walker_tag;

typedef struct typ_walker_tag typ_walker;

typedef const char *typ_text;

typedef int (*typ_step)(typ_walker *walker);

struct typ_outer;

typedef int (*typ_visit)(const struct typ_outer *p, void *context);

struct typ_event;

typedef typ_visit (*typ_chain)(typ_visit v, struct typ_event *a1);

typedef void typ_function(void);

/** Its field is a function of it, by another name. */
struct typ_walker_tag {
  typ_step step;
};

struct typ_pair {
  /** The first. */
  int32_t a;
  typ_real b;
};

union typ_value {
  long long i;
  double d;
  typ_text s;
};

/** Declared after what it contains. */
struct typ_outer {
  struct typ_pair pair;
  struct typ_outer *next;
  double matrix[2][3];
  typ_row row;
  union typ_value value;
  typ_visit visit;
  typ_small small;
};

typedef struct typ_bits {
  unsigned int a : 3;
  unsigned int: 5;
  int b : 7;
  unsigned int: 0;
  CAPLET_EXTENSION uint64_t c : 40;
  bool d : 1;
} typ_bits;

struct typ_event {
  typ_kind kind;
  CAPLET_EXTENSION union {
    double number;
    CAPLET_EXTENSION struct {
      int low;
      int high;
    };
  };
  struct {
    int x;
    int y;
  } at;
  struct {
    char z;
  } twice[2];
};

#pragma pack(push, 1)
struct typ_packed {
  char c;
  int i;
};
#pragma pack(pop)

struct typ_aligned {
  int i;
  int j __attribute__((aligned(16)));
} __attribute__((aligned(32)));

CAPLET_EXTENSION struct typ_buffer {
  size_t size;
  unsigned char bytes[];
};

/* ---- The table ---- */

#define TYPES_PATH_ "typ._C_API"
struct types_table {
  caplet_header caplet;
  double (*typ_scalars)(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g,
      long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o); /* 0 */
  uint64_t (*typ_fixed)(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f); /* 1 */
  Py_ssize_t (*typ_platform)(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g,
      ssize_t h); /* 2 */
  types_double_complex (*typ_conjugate)(types_double_complex z, const types_float_complex *f); /* 3 */
  const char *const *(*typ_deep)(const char *const *const *p, double *__restrict r, volatile int *v); /* 4 */
  double (*typ_rows)(const typ_row *rows, int n); /* 5 */
  typ_visit (*typ_each)(struct typ_outer *first, typ_visit visit, void *class_); /* 6 */
  typ_chain (*typ_link)(typ_chain chain, typ_function *f); /* 7 */
  struct typ_pair (*typ_sum)(struct typ_pair a, typ_alias b); /* 8 */
  enum typ_level (*typ_enums)(enum typ_level a, typ_kind b, typ_big c, typ_small d, typ_huge e); /* 9 */
  typ_bits (*typ_flags)(typ_bits bits, struct typ_event *event, union typ_value value); /* 10 */
  int (*typ_layouts)(struct typ_packed packed, const struct typ_aligned *aligned, struct typ_buffer *buffer); /* 11 */
  struct typ_stream *(*typ_open)(const char *name, typ_any *any); /* 12 */
  void (*typ_close)(struct typ_stream *stream); /* 13 */
  int (*typ_year)(const struct tm *when, struct tm by_value, FILE *file); /* 14 */
  PyObject *(*typ_object)(PyObject *o, PyTypeObject *type, Py_buffer *buffer); /* 15 */
  int (*typ_count)(int n, ...); /* 16 */
  void (*typ_nothing)(void); /* 17 */
  int (*typ_unnamed)(int a0, double *a1, int I_, int TYP_EIGHT_); /* 18 */
};

#define TYPES_POINTER_ CAPLET_JOIN(caplet_3typ6_C_API_1_, TYPES_REQUIRE)
CAPLET_SHARED extern const caplet_header *TYPES_POINTER_;

static inline const struct types_table *types_table_(void) {
  return CAPLET_POINTER_CAST(const struct types_table *, CAPLET_LOAD(TYPES_POINTER_));
}
static inline const struct types_table *types_imported_(void);

/* ---- Functions ---- */

static inline double typ_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f,
    unsigned int g, long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n,
    bool o) {
  return types_table_()->typ_scalars(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
}

static inline uint64_t typ_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) {
  return types_table_()->typ_fixed(a, b, c, d, e, f);
}

static inline Py_ssize_t typ_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g,
    ssize_t h) {
  return types_table_()->typ_platform(a, b, c, d, e, f, g, h);
}

static inline types_double_complex typ_conjugate(types_double_complex z, const types_float_complex *f) {
  return types_table_()->typ_conjugate(z, f);
}

static inline const char *const *typ_deep(const char *const *const *p, double *__restrict r, volatile int *v) {
  return types_table_()->typ_deep(p, r, v);
}

static inline double typ_rows(const typ_row *rows, int n) { return types_table_()->typ_rows(rows, n); }

static inline typ_visit typ_each(struct typ_outer *first, typ_visit visit, void *class_) {
  return types_table_()->typ_each(first, visit, class_);
}

static inline typ_chain typ_link(typ_chain chain, typ_function *f) { return types_table_()->typ_link(chain, f); }

static inline struct typ_pair typ_sum(struct typ_pair a, typ_alias b) { return types_table_()->typ_sum(a, b); }

/** Returns -1 with an exception set on failure. */
static inline enum typ_level typ_enums(enum typ_level a, typ_kind b, typ_big c, typ_small d, typ_huge e) {
  return CAPLET_CALL(TYPES_PATH_, "typ_enums", 0, types_table_()->typ_enums(a, b, c, d, e), CAPLET_CAST(enum typ_level,
      -1));
}

static inline typ_bits typ_flags(typ_bits bits, struct typ_event *event, union typ_value value) {
  return types_table_()->typ_flags(bits, event, value);
}

/** Returns -1 with an exception set on failure. */
static inline int typ_layouts(struct typ_packed packed, const struct typ_aligned *aligned, struct typ_buffer *buffer) {
  return CAPLET_CALL(TYPES_PATH_, "typ_layouts", 0, types_table_()->typ_layouts(packed, aligned, buffer), -1);
}

/** The caller owns the result.
    Returns NULL with an exception set on failure. */
static inline struct typ_stream *typ_open(const char *name, typ_any *any) {
  return CAPLET_CALL(TYPES_PATH_, "typ_open", 0, types_table_()->typ_open(name, any), CAPLET_NULL);
}

/** `stream` may be NULL. */
static inline void typ_close(struct typ_stream *stream) { types_table_()->typ_close(stream); }

static inline int typ_year(const struct tm *when, struct tm by_value, FILE *file) {
  return types_table_()->typ_year(when, by_value, file);
}

/** Steals a reference to `o`.
    Returns a new reference.
    Returns NULL with an exception set on failure. */
static inline PyObject *typ_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer) {
  return CAPLET_CALL(TYPES_PATH_, "typ_object", 0, types_table_()->typ_object(o, type, buffer), CAPLET_NULL);
}

static inline void typ_nothing(void) { types_table_()->typ_nothing(); }

static inline int typ_unnamed(int a0, double *a1, int I_, int TYP_EIGHT_) {
  return types_table_()->typ_unnamed(a0, a1, I_, TYP_EIGHT_);
}

/* ---- Objects, data and variadic functions ---- */

#define typ_count (types_table_()->typ_count)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int types_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&types_table_()->caplet, index, since);
}

static inline int types_has_typ_scalars(void) { return types_has_(0, 1); }
static inline int types_has_typ_fixed(void) { return types_has_(1, 1); }
static inline int types_has_typ_platform(void) { return types_has_(2, 1); }
static inline int types_has_typ_conjugate(void) { return types_has_(3, 1); }
static inline int types_has_typ_deep(void) { return types_has_(4, 1); }
static inline int types_has_typ_rows(void) { return types_has_(5, 1); }
static inline int types_has_typ_each(void) { return types_has_(6, 1); }
static inline int types_has_typ_link(void) { return types_has_(7, 1); }
static inline int types_has_typ_sum(void) { return types_has_(8, 1); }
static inline int types_has_typ_enums(void) { return types_has_(9, 1); }
static inline int types_has_typ_flags(void) { return types_has_(10, 1); }
static inline int types_has_typ_layouts(void) { return types_has_(11, 1); }
static inline int types_has_typ_open(void) { return types_has_(12, 1); }
static inline int types_has_typ_close(void) { return types_has_(13, 1); }
static inline int types_has_typ_year(void) { return types_has_(14, 1); }
static inline int types_has_typ_object(void) { return types_has_(15, 1); }
static inline int types_has_typ_count(void) { return types_has_(16, 1); }
static inline int types_has_typ_nothing(void) { return types_has_(17, 1); }
static inline int types_has_typ_unnamed(void) { return types_has_(18, 1); }

/* ---- Import ---- */

static inline void types_unimported_(void) { caplet_fatal_not_imported(TYPES_PATH_, "types_import"); }

/* What the pointer holds until types_import() succeeds: every function of this table ends the process. */
struct types_start_ {
  caplet_header caplet;
  void (*slots[19])(void);
};
#define TYPES_START_ CAPLET_JOIN(caplet_3typ6_C_API_1_start_, TYPES_REQUIRE)
CAPLET_SHARED extern const struct types_start_ TYPES_START_;
CAPLET_SELECTED const struct types_start_ TYPES_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {types_unimported_, types_unimported_, types_unimported_, types_unimported_, types_unimported_, types_unimported_,
        types_unimported_, types_unimported_, types_unimported_, types_unimported_, types_unimported_,
        types_unimported_, types_unimported_, types_unimported_, types_unimported_, types_unimported_,
        types_unimported_, types_unimported_, types_unimported_},
};
CAPLET_SELECTED const caplet_header *TYPES_POINTER_ = &TYPES_START_.caplet;

static inline const struct types_table *types_imported_(void) {
  const struct types_table *table = types_table_();
  if (&table->caplet == &TYPES_START_.caplet) types_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *types_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"typ_scalars",
          "double (char, signed char, unsigned char, short, unsigned short, int, unsigned int, long, unsigned long, "
          "long long, unsigned long long, float, double, long double, bool)", UINT64_C(0xbe0bf06751feba7a), 1, 0},
      {"typ_fixed", "uint64_t (int8_t, uint16_t, int32_t, uint64_t, intptr_t, uintmax_t)", UINT64_C(0x43f11856d702b92e),
          1, 0},
      {"typ_platform", "Py_ssize_t (size_t, ptrdiff_t, wchar_t, time_t, char16_t, char32_t, Py_hash_t, ssize_t)",
          UINT64_C(0xd8422e74b683f366), 1, 0},
      {"typ_conjugate", "double _Complex (double _Complex, const float _Complex *)", UINT64_C(0x22ed3055164d431a), 1,
          0},
      {"typ_deep", "const char *const * (const char *const *const *, double *restrict, volatile int *)",
          UINT64_C(0x5c69879c6bdc2321), 1, 0},
      {"typ_rows", "double (const typ_row *, int)", UINT64_C(0xae9e51274ee40be0), 1, 0},
      {"typ_each", "typ_visit (struct typ_outer *, typ_visit, void *)", UINT64_C(0xf0f9dd883dca5b16), 1, 0},
      {"typ_link", "typ_chain (typ_chain, typ_function *)", UINT64_C(0xdeb4911455156baf), 1, 0},
      {"typ_sum", "struct typ_pair (struct typ_pair, typ_alias)", UINT64_C(0x7ada2cb0273f6aef), 1, 0},
      {"typ_enums", "enum typ_level (enum typ_level, typ_kind, typ_big, enum typ_small, enum typ_huge)",
          UINT64_C(0xae1342a974957143), 1, 0},
      {"typ_flags", "typ_bits (typ_bits, struct typ_event *, union typ_value)", UINT64_C(0x1d2c7d3263a995ec), 1, 0},
      {"typ_layouts", "int (struct typ_packed, const struct typ_aligned *, struct typ_buffer *)",
          UINT64_C(0x76e2c71c17b121b2), 1, 0},
      {"typ_open", "struct typ_stream * (const char *, typ_any *)", UINT64_C(0x3e20c85541eb099d), 1, 0},
      {"typ_close", "void (struct typ_stream *)", UINT64_C(0x9afbb3f259bd1fe9), 1, 0},
      {"typ_year", "int (const struct tm *, struct tm, FILE *)", UINT64_C(0x329af64f83fa0557), 1, 0},
      {"typ_object", "PyObject * (PyObject *, PyTypeObject *, Py_buffer *)", UINT64_C(0x2228d63a7e6a9822), 1, 0},
      {"typ_count", "int (int, ...)", UINT64_C(0xfa58b2e0f593b416), 1, 0},
      {"typ_nothing", "void (void)", UINT64_C(0x9501cc35936c811f), 1, 0},
      {"typ_unnamed", "int (int, double *, int, int)", UINT64_C(0xe74424ab1f38ad57), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum typ_level", sizeof(enum typ_level), CAPLET_ALIGNOF(enum typ_level), 1},
      {"enum typ_kind", sizeof(typ_kind), CAPLET_ALIGNOF(typ_kind), 1},
      {"enum typ_big", sizeof(typ_big), CAPLET_ALIGNOF(typ_big), 1},
      {"enum typ_small", sizeof(typ_small), CAPLET_ALIGNOF(typ_small), 1},
      {"enum typ_huge", sizeof(typ_huge), CAPLET_ALIGNOF(typ_huge), 1},
      {"struct typ_walker_tag", sizeof(struct typ_walker_tag), CAPLET_ALIGNOF(struct typ_walker_tag), 1},
      {"struct typ_outer", sizeof(struct typ_outer), CAPLET_ALIGNOF(struct typ_outer), 1},
      {"struct typ_pair", sizeof(struct typ_pair), CAPLET_ALIGNOF(struct typ_pair), 1},
      {"union typ_value", sizeof(union typ_value), CAPLET_ALIGNOF(union typ_value), 1},
      {"struct typ_bits", sizeof(typ_bits), CAPLET_ALIGNOF(typ_bits), 1},
      {"struct typ_event", sizeof(struct typ_event), CAPLET_ALIGNOF(struct typ_event), 1},
      {"struct typ_packed", sizeof(struct typ_packed), CAPLET_ALIGNOF(struct typ_packed), 1},
      {"struct typ_aligned", sizeof(struct typ_aligned), CAPLET_ALIGNOF(struct typ_aligned), 1},
      {"struct typ_buffer", sizeof(struct typ_buffer), CAPLET_ALIGNOF(struct typ_buffer), 1},
  };
  /* Types of others, as this compiler sees them. */
  static const caplet_external_info caplet_externals[] = {
      CAPLET_EXTERNAL("struct tm", "time.h", struct tm),
      CAPLET_EXTERNAL("long double", CAPLET_NULL, long double),
      CAPLET_EXTERNAL("time_t", CAPLET_NULL, time_t),
      CAPLET_EXTERNAL("wchar_t", CAPLET_NULL, wchar_t),
  };
  static const caplet_row_info rows[] = {
      {"enum typ_level", "", UINT64_C(0xe49b8bd7be9d8c15), 1},
      {"enumerator typ_level.TYP_LOW", "-1", UINT64_C(0x53def8eeca030c4a), 1},
      {"enumerator typ_level.TYP_MID", "0", UINT64_C(0xbc57107740712049), 1},
      {"enumerator typ_level.TYP_HIGH", "2147483647", UINT64_C(0x5f10bbf7a5d3b0b2), 1},
      {"enum typ_kind", "", UINT64_C(0x2bd9a4c9db297c68), 1},
      {"enumerator typ_kind.TYP_A", "1", UINT64_C(0xf1fc1466200a9ac0), 1},
      {"enumerator typ_kind.TYP_B", "2", UINT64_C(0x68b650bc097f3f59), 1},
      {"enumerator typ_kind.TYP_OLD", "3", UINT64_C(0x7d1fc1329e34e534), 1},
      {"enum typ_big", "", UINT64_C(0xfc20e31f8a645703), 1},
      {"enumerator typ_big.TYP_BIG_MIN", "-9223372036854775808", UINT64_C(0x909038ce1e8e8f61), 1},
      {"enumerator typ_big.TYP_BIG_ONE", "1", UINT64_C(0x633de8ddfca4ddf8), 1},
      {"enumerator typ_big.TYP_BIG_MAX", "9223372036854775807", UINT64_C(0x732bdb7c5718e340), 1},
      {"enum typ_small", "", UINT64_C(0x7280af2ee7739f2d), 1},
      {"enumerator typ_small.TYP_SMALL", "200", UINT64_C(0x2f4475e3710657e6), 1},
      {"enum typ_huge", "", UINT64_C(0xcbe958a98afa14fa), 1},
      {"enumerator typ_huge.TYP_HUGE", "18446744073709551615", UINT64_C(0xd5859286350a2642), 1},
      {"struct typ_walker_tag", "struct of 1 fields", UINT64_C(0xf1082e96556d93a5), 1},
      {"field struct typ_walker_tag.step", "typ_step", UINT64_C(0x1507fd2092847996), 1},
      {"struct typ_outer", "struct of 7 fields", UINT64_C(0x8730bbd30a62c217), 1},
      {"field struct typ_outer.pair", "struct typ_pair", UINT64_C(0x3cecb0ae8ec98159), 1},
      {"field struct typ_outer.next", "struct typ_outer *", UINT64_C(0x2e0634dcda220fc2), 1},
      {"field struct typ_outer.matrix", "double[2][3]", UINT64_C(0x350c59496ed85253), 1},
      {"field struct typ_outer.row", "typ_row", UINT64_C(0xff8a7cac1fac44e2), 1},
      {"field struct typ_outer.value", "union typ_value", UINT64_C(0xf7ede4a49b97105e), 1},
      {"field struct typ_outer.visit", "typ_visit", UINT64_C(0x083bccbd9b9578ef), 1},
      {"field struct typ_outer.small", "enum typ_small", UINT64_C(0x558ea04ce96c28c3), 1},
      {"struct typ_pair", "struct of 2 fields", UINT64_C(0x09c042858fd08b9a), 1},
      {"field struct typ_pair.a", "int32_t", UINT64_C(0x3cec3564ee6bde79), 1},
      {"field struct typ_pair.b", "typ_real", UINT64_C(0x3041654c04a66ed2), 1},
      {"union typ_value", "union of 3 fields", UINT64_C(0x614d92f7b5f78055), 1},
      {"field union typ_value.i", "long long", UINT64_C(0x4a77ab0dcd6f213b), 1},
      {"field union typ_value.d", "double", UINT64_C(0x82779787ccae18b6), 1},
      {"field union typ_value.s", "typ_text", UINT64_C(0xd406576ed7afb177), 1},
      {"struct typ_bits", "struct of 6 fields", UINT64_C(0xaa08116fea3fc1aa), 1},
      {"field struct typ_bits.a", "unsigned int : 3", UINT64_C(0x88c8e0ba9f9b779a), 1},
      {"field struct typ_bits.1", "unsigned int : 5", UINT64_C(0x1c7e462f5a95080c), 1},
      {"field struct typ_bits.b", "int : 7", UINT64_C(0xe793d91186e09202), 1},
      {"field struct typ_bits.3", "unsigned int : 0", UINT64_C(0x8e4e4a53052b04a7), 1},
      {"field struct typ_bits.c", "uint64_t : 40", UINT64_C(0xe73747fd52969964), 1},
      {"field struct typ_bits.d", "bool : 1", UINT64_C(0x683aeb05843c213d), 1},
      {"struct typ_event", "struct of 4 fields", UINT64_C(0xa22af45a4419ddfe), 1},
      {"field struct typ_event.kind", "typ_kind", UINT64_C(0x2206ebbc34040a31), 1},
      {"field struct typ_event.1", "an anonymous type", UINT64_C(0x1330cf3b0f652ca8), 1},
      {"struct typ_event.1", "union of 2 fields", UINT64_C(0x266890fd32ac314a), 1},
      {"field struct typ_event.1.number", "double", UINT64_C(0xcc8815c8bd6794b7), 1},
      {"field struct typ_event.1.1", "an anonymous type", UINT64_C(0xc5081768d8080797), 1},
      {"struct typ_event.1.1", "struct of 2 fields", UINT64_C(0x30ad9f5eee4bcc41), 1},
      {"field struct typ_event.1.1.low", "int", UINT64_C(0xb8f65c953eae7592), 1},
      {"field struct typ_event.1.1.high", "int", UINT64_C(0x71ba4d5bb6ab2588), 1},
      {"field struct typ_event.at", "an anonymous type", UINT64_C(0xe769542d2f5db204), 1},
      {"struct typ_event.2", "struct of 2 fields", UINT64_C(0xad4e743140dd964d), 1},
      {"field struct typ_event.2.x", "int", UINT64_C(0xf68648921f912025), 1},
      {"field struct typ_event.2.y", "int", UINT64_C(0xd753b4280602a9fc), 1},
      {"field struct typ_event.twice", "an anonymous type", UINT64_C(0x47dbf795f30260c3), 1},
      {"struct typ_event.3", "struct of 1 fields", UINT64_C(0x44bdf4400cf084eb), 1},
      {"field struct typ_event.3.z", "char", UINT64_C(0xf25779eb83c95f56), 1},
      {"struct typ_packed", "struct of 2 fields", UINT64_C(0x2aa16c210f301bdb), 1},
      {"field struct typ_packed.c", "char", UINT64_C(0x3a16fbb012976397), 1},
      {"field struct typ_packed.i", "int", UINT64_C(0xf3c4a6fcf2b08a2f), 1},
      {"struct typ_aligned", "struct of 2 fields", UINT64_C(0x22830956d6742fb1), 1},
      {"field struct typ_aligned.i", "int", UINT64_C(0x3297e17606843e04), 1},
      {"field struct typ_aligned.j", "int", UINT64_C(0xfc3ff474b0626c9e), 1},
      {"struct typ_buffer", "struct of 2 fields", UINT64_C(0xe19a2af1105dd0bc), 1},
      {"field struct typ_buffer.size", "size_t", UINT64_C(0xeb5d049872ea3874), 1},
      {"field struct typ_buffer.bytes", "unsigned char[]", UINT64_C(0xf83716a82caae24e), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x64247b23f2cbae7a), UINT64_C(0xe0ae09e73bded2c5)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      19, 14, 65, 0, /* slots, types, rows */
      "typ._C_API", "types", CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, caplet_externals,
      4, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"types\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"types\",\"first\":1,\"fingerprints\":[\"e0ae09e73bded2c5\"],\"versions\":[\"\"],"
      "\"capsule\":\"typ._C_API\",\"floor\":\""
      CAPLET_QUOTED(TYPES_REQUIRE) "\"}\0" TYPES_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), TYPES_REQUIRE, 0, CAPLET_END_OF(caplet_record, TYPES_PATH_), &compiled,
      &TYPES_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of typ and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int types_import(PyObject *module) {
  return caplet_import(module, types_consumer_(), &TYPES_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where typ is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int types_try_import(PyObject *module) {
  return caplet_try_import(module, types_consumer_(), &TYPES_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int types_imported(void) { return CAPLET_ACQUIRE(TYPES_POINTER_) != &TYPES_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
