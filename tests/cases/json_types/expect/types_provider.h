/* Provides the C API of typ: call types_provide(module) when the module is initialised.
   Generated from types.caplet.json by: caplet generate types.caplet.json
   Do not edit. */
#ifndef TYPES_PROVIDER_H
#define TYPES_PROVIDER_H

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
#error "types_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

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

double typ_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g, long h,
    unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o);

uint64_t typ_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f);

Py_ssize_t typ_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g, ssize_t h);

types_double_complex typ_conjugate(types_double_complex z, const types_float_complex *f);

const char *const *typ_deep(const char *const *const *p, double *__restrict r, volatile int *v);

double typ_rows(const typ_row *rows, int n);

typ_visit typ_each(struct typ_outer *first, typ_visit visit, void *class_);

typ_chain typ_link(typ_chain chain, typ_function *f);

struct typ_pair typ_sum(struct typ_pair a, typ_alias b);

/** Returns -1 with an exception set on failure. */
enum typ_level typ_enums(enum typ_level a, typ_kind b, typ_big c, typ_small d, typ_huge e);

typ_bits typ_flags(typ_bits bits, struct typ_event *event, union typ_value value);

/** Returns -1 with an exception set on failure. */
int typ_layouts(struct typ_packed packed, const struct typ_aligned *aligned, struct typ_buffer *buffer);

/** The caller owns the result.
    Returns NULL with an exception set on failure. */
struct typ_stream *typ_open(const char *name, typ_any *any);

/** `stream` may be NULL. */
void typ_close(struct typ_stream *stream);

int typ_year(const struct tm *when, struct tm by_value, FILE *file);

/** Steals a reference to `o`.
    Returns a new reference.
    Returns NULL with an exception set on failure. */
PyObject *typ_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer);

int typ_count(int n, ...);

void typ_nothing(void);

int typ_unnamed(int a0, double *a1, int I_, int TYP_EIGHT_);

/* What the capsule points to. */
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

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "typ._C_API" of `module`, which must be typ.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int types_provide(PyObject *module);

#endif
