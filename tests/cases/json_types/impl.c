#include "types_provider.h"

#include <stdarg.h>
#include <stdlib.h>

#include "../case.h"

double typ_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g, long h,
                   unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o) {
  return a + b + c + d + e + f + g + (double)h + (double)i + (double)j + (double)k + l + m + (double)n + o;
}

uint64_t typ_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) {
  return (uint64_t)a + b + (uint64_t)c + d + (uint64_t)e + f;
}

Py_ssize_t typ_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g, ssize_t h) {
  return (Py_ssize_t)a + b + (Py_ssize_t)c + (Py_ssize_t)d + e + (Py_ssize_t)f + g + h;
}

types_double_complex typ_conjugate(types_double_complex z, const types_float_complex *f) {
  (void)f;
  return __builtin_conj(z);
}

const char *const *typ_deep(const char *const *const *p, double *__restrict r, volatile int *v) {
  *r += 1;
  *v += 1;
  return *p;
}

double typ_rows(const typ_row *rows, int n) {
  double sum = 0;
  for (int i = 0; i < n; i++) sum += rows[i][0] + rows[i][1] + rows[i][2];
  return sum;
}

typ_visit typ_each(struct typ_outer *first, typ_visit visit, void *context) {
  for (; first != NULL; first = first->next) {
    if (visit(first, context) != 0) return visit;
  }
  return NULL;
}

typ_chain typ_link(typ_chain chain, typ_function *f) {
  f();
  return chain;
}

struct typ_pair typ_sum(struct typ_pair a, typ_alias b) {
  struct typ_pair sum = {a.a + b.a, a.b + b.b};
  return sum;
}

enum typ_level typ_enums(enum typ_level a, typ_kind b, typ_big c, typ_small d, typ_huge e) {
  return b == TYP_B && c == TYP_BIG_MIN && d == TYP_SMALL && e == TYP_HUGE ? a : TYP_MID;
}

typ_bits typ_flags(typ_bits bits, struct typ_event *event, union typ_value value) {
  bits.a = 7;
  bits.c += 1;
  event->low = 1;
  event->high = 2;
  event->at.y = (int)value.d;
  event->twice[1].z = 'z';
  return bits;
}

int typ_layouts(struct typ_packed packed, const struct typ_aligned *aligned, struct typ_buffer *buffer) {
  buffer->bytes[buffer->size - 1] = 42;
  return packed.c + packed.i + aligned->j;
}

struct typ_stream {
  int depth;
};

struct typ_stream *typ_open(const char *name, typ_any *any) {
  struct typ_stream *stream = (struct typ_stream *)malloc(sizeof *stream);
  (void)any;
  if (stream != NULL) stream->depth = name[0];
  return stream;
}

void typ_close(struct typ_stream *stream) { free(stream); }

int typ_year(const struct tm *when, struct tm by_value, FILE *file) {
  return file == NULL ? when->tm_year + by_value.tm_year : 0;
}

PyObject *typ_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer) {
  if (buffer != NULL || Py_TYPE(o) != type) {
    Py_DECREF(o);
    PyErr_SetString(PyExc_TypeError, "another type");
    return NULL;
  }
  return o;
}

int typ_count(int n, ...) {
  int sum = 0;
  va_list list;
  va_start(list, n);
  while (n-- > 0) sum += va_arg(list, int);
  va_end(list);
  return sum;
}

void typ_nothing(void) {}

int typ_unnamed(int a, double *b, int c, int d) { return a + (int)*b + c + d; }

PROVIDER(typ, types_provide)
