#ifndef FAMILIES_H
#define FAMILIES_H
#include <Python.h>
#include <caplet/annotate.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>
#include <wchar.h>
#ifndef __APPLE__
#include <uchar.h>
#elif !defined(__cplusplus)
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

CAPLET_API(families, capsule = "families.all._C_API", prefix = fam);

#define FAM_EIGHT 8
#define FAM_MINUS (-FAM_EIGHT)
#define FAM_LARGE 5000000000
#define FAM_UNSIGNED 0xFFFFFFFFFFFFFFFFu
#define FAM_PI 3.141592653589793
#define FAM_NAME "a \"name\", \xc3\xa9"
CAPLET_CONSTANT(FAM_EIGHT);
CAPLET_CONSTANT(FAM_MINUS);
CAPLET_CONSTANT(FAM_LARGE);
CAPLET_CONSTANT(FAM_UNSIGNED);
CAPLET_CONSTANT(FAM_PI);
CAPLET_CONSTANT(FAM_NAME);

/// Known by its tag only.
enum fam_level { FAM_LOW = -1, FAM_MID, FAM_HIGH = 0x7fffffff /**< The most. */ };
/// Known by its typedef.
typedef enum { FAM_RED = 1, FAM_BLUE = 1 << 4 } fam_color;
typedef enum fam_mode { FAM_ON, FAM_OFF } fam_mode;

typedef double fam_real;
typedef fam_real fam_matrix[2][3];
typedef const char *fam_text;

struct fam_stream;
typedef struct fam_cursor fam_cursor;

typedef struct CAPLET_LAYOUT() {
  int32_t a; /**< The first. */
  fam_real b;
} fam_pair;

typedef struct CAPLET_LAYOUT() fam_node {
  fam_pair pair;
  struct fam_node *next;
  fam_matrix matrix;
  fam_color colors[2];
  int (*visit)(const struct fam_node *node, void *context);
} fam_node;

union CAPLET_LAYOUT() fam_value {
  long long i;
  double d;
  fam_text s;
};

struct CAPLET_LAYOUT() fam_bits {
  unsigned a : 3;
  unsigned : 0;
  int b : 7;
  unsigned long long c : 40;
  bool d : 1;
};

struct CAPLET_LAYOUT() fam_event {
  fam_mode mode;
  union {
    double number;
    struct {
      int low, high;
    };
  };
  struct {
    int x, y;
  } at;
  struct {
    char z;
  } twice[2];
};

#pragma pack(push, 2)
struct CAPLET_LAYOUT() fam_packed {
  char c;
  int i;
};
#pragma pack(pop)

struct CAPLET_LAYOUT() fam_aligned {
  int i;
  int j __attribute__((aligned(16)));
} __attribute__((aligned(32)));

struct CAPLET_LAYOUT() fam_buffer {
  size_t size;
  unsigned char bytes[];
};

CAPLET_SLOT()
double fam_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned g, long h,
                   unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o);
CAPLET_SLOT() uint64_t fam_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f);
CAPLET_SLOT() Py_ssize_t fam_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g);
CAPLET_SLOT() double _Complex fam_negate(double _Complex z, const float _Complex *f);
CAPLET_SLOT() const char *const *fam_deep(const char *const *const *p, double *restrict r, volatile int *v);
CAPLET_SLOT() int fam_atomic(_Atomic int *counter);
CAPLET_SLOT() double fam_rows(const double rows[][3], fam_matrix *matrix, int n);
CAPLET_SLOT() fam_pair fam_sum(fam_pair a, const fam_node *node);
CAPLET_SLOT() fam_color fam_enums(enum fam_level level, fam_color color, fam_mode mode);
CAPLET_SLOT() struct fam_bits fam_flags(struct fam_bits bits, struct fam_event *event, union fam_value value);
CAPLET_SLOT() int fam_layouts(struct fam_packed packed, const struct fam_aligned *aligned, struct fam_buffer *buffer);
CAPLET_SLOT() struct fam_stream *fam_open(const char *name, fam_cursor *cursor);
CAPLET_SLOT() int fam_year(const struct tm *when, struct tm by_value, FILE *file);
CAPLET_SLOT() PyObject *fam_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer);
CAPLET_SLOT() void fam_nothing(void);
#endif
