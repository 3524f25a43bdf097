#include "families_provider.h"

#include "../case.h"

double fam_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned g, long h,
                   unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o) {
  return a + b + c + d + e + f + g + (double)h + (double)i + (double)j + (double)k + l + m + (double)n + o;
}

uint64_t fam_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) {
  return (uint64_t)a + b + (uint64_t)c + d + (uint64_t)e + f;
}

Py_ssize_t fam_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g) {
  return (Py_ssize_t)a + b + (Py_ssize_t)c + (Py_ssize_t)d + e + (Py_ssize_t)f + g;
}

double _Complex fam_negate(double _Complex z, const float _Complex *f) { return -z + *f; }

const char *const *fam_deep(const char *const *const *p, double *restrict r, volatile int *v) {
  *r += 1;
  *v += 1;
  return *p;
}

int fam_atomic(_Atomic int *counter) { return ++*counter; }

double fam_rows(const double rows[][3], fam_matrix *matrix, int n) { return rows[n - 1][2] + (*matrix)[1][2]; }

fam_pair fam_sum(fam_pair a, const fam_node *node) {
  a.a += node->pair.a + node->visit(node, NULL);
  a.b += node->matrix[1][2];
  return a;
}

fam_color fam_enums(enum fam_level level, fam_color color, fam_mode mode) {
  return level == FAM_LOW && mode == FAM_OFF ? color : FAM_RED;
}

struct fam_bits fam_flags(struct fam_bits bits, struct fam_event *event, union fam_value value) {
  bits.a = 7;
  bits.c += 1;
  event->low = 1;
  event->high = 2;
  event->at.y = (int)value.d;
  event->twice[1].z = 'z';
  return bits;
}

int fam_layouts(struct fam_packed packed, const struct fam_aligned *aligned, struct fam_buffer *buffer) {
  buffer->bytes[buffer->size - 1] = 42;
  return packed.c + packed.i + aligned->j;
}

struct fam_stream {
  int unused;
};

struct fam_stream *fam_open(const char *name, fam_cursor *cursor) {
  static struct fam_stream stream;
  return name != NULL && cursor == NULL ? &stream : NULL;
}

int fam_year(const struct tm *when, struct tm by_value, FILE *file) {
  return file == NULL ? when->tm_year + by_value.tm_year : 0;
}

PyObject *fam_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer) {
  return buffer == NULL && Py_TYPE(o) == type ? o : NULL;
}

void fam_nothing(void) {}

PROVIDER(all, fam_provide)
