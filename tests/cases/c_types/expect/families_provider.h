/* Provides the C API of families.all: call fam_provide(module) when the module is initialised.
   Generated from families.caplet.json by: caplet generate families.caplet.json
   Do not edit. */
#ifndef FAMILIES_PROVIDER_H
#define FAMILIES_PROVIDER_H

#include <Python.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#ifndef __APPLE__
#include <uchar.h>
#endif
#include <wchar.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "families_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_EXTENSION typedef double _Complex families_double_complex;
CAPLET_EXTENSION typedef float _Complex families_float_complex;

typedef const double fam_rows_rows[3];

typedef int (*fam_node_visit)(const fam_node *node, void *context);

/* What the capsule points to. */
struct families_table {
  caplet_header caplet;
  double (*fam_scalars)(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g,
      long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o); /* 0 */
  uint64_t (*fam_fixed)(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f); /* 1 */
  Py_ssize_t (*fam_platform)(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g); /* 2 */
  families_double_complex (*fam_negate)(families_double_complex z, const families_float_complex *f); /* 3 */
  const char *const *(*fam_deep)(const char *const *const *p, double *__restrict r, volatile int *v); /* 4 */
  int (*fam_atomic)(_Atomic int *counter); /* 5 */
  double (*fam_rows)(fam_rows_rows *rows, fam_matrix *matrix, int n); /* 6 */
  fam_pair (*fam_sum)(fam_pair a, const fam_node *node); /* 7 */
  fam_color (*fam_enums)(enum fam_level level, fam_color color, fam_mode mode); /* 8 */
  struct fam_bits (*fam_flags)(struct fam_bits bits, struct fam_event *event, union fam_value value); /* 9 */
  int (*fam_layouts)(struct fam_packed packed, const struct fam_aligned *aligned, struct fam_buffer *buffer); /* 10 */
  struct fam_stream *(*fam_open)(const char *name, fam_cursor *cursor); /* 11 */
  int (*fam_year)(const struct tm *when, struct tm by_value, FILE *file); /* 12 */
  PyObject *(*fam_object)(PyObject *o, PyTypeObject *type, Py_buffer *buffer); /* 13 */
  void (*fam_nothing)(void); /* 14 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "families.all._C_API" of `module`, which must be families.all.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int fam_provide(PyObject *module);

#endif
