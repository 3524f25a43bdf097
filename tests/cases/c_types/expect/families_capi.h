/* The C API of families.all, for consumers: include this, call fam_import() once, use the functions by name.
   Generated from families.caplet.json by: caplet generate families.caplet.json
   Do not edit. */
#ifndef FAMILIES_CAPI_H
#define FAMILIES_CAPI_H

#ifdef FAMILIES_H
#error "families_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef FAMILIES_PROVIDER_H
#error "families_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

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

#if CAPLET_RUNTIME_VERSION < 1
#error "families_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.FAMILIES_REQUIRE: this header's, unless it is defined
   before. */
#ifndef FAMILIES_REQUIRE
#define FAMILIES_REQUIRE 1
#elif FAMILIES_REQUIRE < 1 || FAMILIES_REQUIRE > 1
#error "FAMILIES_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
#define FAMILIES_ATOMIC
#else
#define FAMILIES_ATOMIC _Atomic
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define FAM_EIGHT 8
#define FAM_MINUS (-8)
#define FAM_LARGE 5000000000
#define FAM_UNSIGNED 0xFFFFFFFFFFFFFFFF
#define FAM_PI 3.141592653589793
#define FAM_NAME "a \"name\", \303\251"

/* ---- Types ---- */

CAPLET_EXTENSION typedef double _Complex families_double_complex;
CAPLET_EXTENSION typedef float _Complex families_float_complex;

struct fam_stream;

typedef struct fam_cursor fam_cursor;

/** Known by its tag only. */
enum fam_level {
  FAM_LOW = -1,
  FAM_MID = 0,
  /** The most. */
  FAM_HIGH = 2147483647,
};

/** Known by its typedef. */
typedef enum fam_color {
  FAM_RED = 1,
  FAM_BLUE = 16,
} fam_color;

typedef enum fam_mode {
  FAM_ON = 0,
  FAM_OFF = 1,
} fam_mode;

typedef double fam_real;

typedef fam_real fam_matrix[2][3];

typedef const char *fam_text;

typedef const double fam_rows_rows[3];

typedef struct fam_node fam_node;

typedef int (*fam_node_visit)(const fam_node *node, void *context);

typedef struct fam_pair {
  /** The first. */
  int32_t a;
  fam_real b;
} fam_pair;

struct fam_node {
  fam_pair pair;
  fam_node *next;
  fam_matrix matrix;
  fam_color colors[2];
  fam_node_visit visit;
};

union fam_value {
  long long i;
  double d;
  fam_text s;
};

struct fam_bits {
  unsigned int a : 3;
  unsigned int: 0;
  int b : 7;
  CAPLET_EXTENSION unsigned long long c : 40;
  bool d : 1;
};

struct fam_event {
  fam_mode mode;
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

#pragma pack(push, 2)
struct fam_packed {
  char c;
  int i;
};
#pragma pack(pop)

struct fam_aligned {
  int i;
  int j __attribute__((aligned(16)));
} __attribute__((aligned(32)));

CAPLET_EXTENSION struct fam_buffer {
  size_t size;
  unsigned char bytes[];
};

/* ---- The table ---- */

#define FAMILIES_PATH_ "families.all._C_API"
struct families_table {
  caplet_header caplet;
  double (*fam_scalars)(char a, signed char b, unsigned char c, short d, unsigned short e, int f, unsigned int g,
      long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n, bool o); /* 0 */
  uint64_t (*fam_fixed)(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f); /* 1 */
  Py_ssize_t (*fam_platform)(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g); /* 2 */
  families_double_complex (*fam_negate)(families_double_complex z, const families_float_complex *f); /* 3 */
  const char *const *(*fam_deep)(const char *const *const *p, double *__restrict r, volatile int *v); /* 4 */
  int (*fam_atomic)(FAMILIES_ATOMIC int *counter); /* 5 */
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

#define FAMILIES_POINTER_ CAPLET_JOIN(caplet_8families3all6_C_API_1_, FAMILIES_REQUIRE)
CAPLET_SHARED extern const caplet_header *FAMILIES_POINTER_;

static inline const struct families_table *families_table_(void) {
  return CAPLET_POINTER_CAST(const struct families_table *, CAPLET_LOAD(FAMILIES_POINTER_));
}
static inline const struct families_table *families_imported_(void);

/* ---- Functions ---- */

static inline double fam_scalars(char a, signed char b, unsigned char c, short d, unsigned short e, int f,
    unsigned int g, long h, unsigned long i, long long j, unsigned long long k, float l, double m, long double n,
    bool o) {
  return families_table_()->fam_scalars(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o);
}

static inline uint64_t fam_fixed(int8_t a, uint16_t b, int32_t c, uint64_t d, intptr_t e, uintmax_t f) {
  return families_table_()->fam_fixed(a, b, c, d, e, f);
}

static inline Py_ssize_t fam_platform(size_t a, ptrdiff_t b, wchar_t c, time_t d, char16_t e, char32_t f, Py_hash_t g) {
  return families_table_()->fam_platform(a, b, c, d, e, f, g);
}

static inline families_double_complex fam_negate(families_double_complex z, const families_float_complex *f) {
  return families_table_()->fam_negate(z, f);
}

static inline const char *const *fam_deep(const char *const *const *p, double *__restrict r, volatile int *v) {
  return families_table_()->fam_deep(p, r, v);
}

static inline int fam_atomic(FAMILIES_ATOMIC int *counter) { return families_table_()->fam_atomic(counter); }

static inline double fam_rows(fam_rows_rows *rows, fam_matrix *matrix, int n) {
  return families_table_()->fam_rows(rows, matrix, n);
}

static inline fam_pair fam_sum(fam_pair a, const fam_node *node) { return families_table_()->fam_sum(a, node); }

static inline fam_color fam_enums(enum fam_level level, fam_color color, fam_mode mode) {
  return families_table_()->fam_enums(level, color, mode);
}

static inline struct fam_bits fam_flags(struct fam_bits bits, struct fam_event *event, union fam_value value) {
  return families_table_()->fam_flags(bits, event, value);
}

static inline int fam_layouts(struct fam_packed packed, const struct fam_aligned *aligned, struct fam_buffer *buffer) {
  return families_table_()->fam_layouts(packed, aligned, buffer);
}

static inline struct fam_stream *fam_open(const char *name, fam_cursor *cursor) {
  return families_table_()->fam_open(name, cursor);
}

static inline int fam_year(const struct tm *when, struct tm by_value, FILE *file) {
  return families_table_()->fam_year(when, by_value, file);
}

/** Returns NULL with an exception set on failure. */
static inline PyObject *fam_object(PyObject *o, PyTypeObject *type, Py_buffer *buffer) {
  return CAPLET_CALL(FAMILIES_PATH_, "fam_object", 0, families_table_()->fam_object(o, type, buffer), CAPLET_NULL);
}

static inline void fam_nothing(void) { families_table_()->fam_nothing(); }

/* ---- What the imported provider has: nothing before an import ---- */

static inline int families_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&families_table_()->caplet, index, since);
}

static inline int fam_has_fam_scalars(void) { return families_has_(0, 1); }
static inline int fam_has_fam_fixed(void) { return families_has_(1, 1); }
static inline int fam_has_fam_platform(void) { return families_has_(2, 1); }
static inline int fam_has_fam_negate(void) { return families_has_(3, 1); }
static inline int fam_has_fam_deep(void) { return families_has_(4, 1); }
static inline int fam_has_fam_atomic(void) { return families_has_(5, 1); }
static inline int fam_has_fam_rows(void) { return families_has_(6, 1); }
static inline int fam_has_fam_sum(void) { return families_has_(7, 1); }
static inline int fam_has_fam_enums(void) { return families_has_(8, 1); }
static inline int fam_has_fam_flags(void) { return families_has_(9, 1); }
static inline int fam_has_fam_layouts(void) { return families_has_(10, 1); }
static inline int fam_has_fam_open(void) { return families_has_(11, 1); }
static inline int fam_has_fam_year(void) { return families_has_(12, 1); }
static inline int fam_has_fam_object(void) { return families_has_(13, 1); }
static inline int fam_has_fam_nothing(void) { return families_has_(14, 1); }

/* ---- Import ---- */

static inline void families_unimported_(void) { caplet_fatal_not_imported(FAMILIES_PATH_, "fam_import"); }

/* What the pointer holds until fam_import() succeeds: every function of this table ends the process. */
struct families_start_ {
  caplet_header caplet;
  void (*slots[15])(void);
};
#define FAMILIES_START_ CAPLET_JOIN(caplet_8families3all6_C_API_1_start_, FAMILIES_REQUIRE)
CAPLET_SHARED extern const struct families_start_ FAMILIES_START_;
CAPLET_SELECTED const struct families_start_ FAMILIES_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {families_unimported_, families_unimported_, families_unimported_, families_unimported_, families_unimported_,
        families_unimported_, families_unimported_, families_unimported_, families_unimported_, families_unimported_,
        families_unimported_, families_unimported_, families_unimported_, families_unimported_, families_unimported_},
};
CAPLET_SELECTED const caplet_header *FAMILIES_POINTER_ = &FAMILIES_START_.caplet;

static inline const struct families_table *families_imported_(void) {
  const struct families_table *table = families_table_();
  if (&table->caplet == &FAMILIES_START_.caplet) families_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *families_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"fam_scalars",
          "double (char, signed char, unsigned char, short, unsigned short, int, unsigned int, long, unsigned long, "
          "long long, unsigned long long, float, double, long double, bool)", UINT64_C(0x14a91381dd9a7b18), 1, 0},
      {"fam_fixed", "uint64_t (int8_t, uint16_t, int32_t, uint64_t, intptr_t, uintmax_t)", UINT64_C(0x631e4d995bfe777c),
          1, 0},
      {"fam_platform", "Py_ssize_t (size_t, ptrdiff_t, wchar_t, time_t, char16_t, char32_t, Py_hash_t)",
          UINT64_C(0x69876fd93a641ddd), 1, 0},
      {"fam_negate", "double _Complex (double _Complex, const float _Complex *)", UINT64_C(0x0146542466e5dc72), 1, 0},
      {"fam_deep", "const char *const * (const char *const *const *, double *restrict, volatile int *)",
          UINT64_C(0xc8110401e270a172), 1, 0},
      {"fam_atomic", "int (_Atomic int *)", UINT64_C(0xc4787e9707e07a94), 1, 0},
      {"fam_rows", "double (fam_rows_rows *, fam_matrix *, int)", UINT64_C(0x5cae899dfd7c1773), 1, 0},
      {"fam_sum", "fam_pair (fam_pair, const fam_node *)", UINT64_C(0x4723b833ae9bf8fb), 1, 0},
      {"fam_enums", "fam_color (enum fam_level, fam_color, fam_mode)", UINT64_C(0xcac6d483278d9334), 1, 0},
      {"fam_flags", "struct fam_bits (struct fam_bits, struct fam_event *, union fam_value)",
          UINT64_C(0x985fa221d06c798f), 1, 0},
      {"fam_layouts", "int (struct fam_packed, const struct fam_aligned *, struct fam_buffer *)",
          UINT64_C(0x26b60288b197ea3e), 1, 0},
      {"fam_open", "struct fam_stream * (const char *, fam_cursor *)", UINT64_C(0x0ff273b15cfc4956), 1, 0},
      {"fam_year", "int (const struct tm *, struct tm, FILE *)", UINT64_C(0x344e1730bab15368), 1, 0},
      {"fam_object", "PyObject * (PyObject *, PyTypeObject *, Py_buffer *)", UINT64_C(0xc5b68c5ad6a204fe), 1, 0},
      {"fam_nothing", "void (void)", UINT64_C(0x2b988a221722051c), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum fam_level", sizeof(enum fam_level), CAPLET_ALIGNOF(enum fam_level), 1},
      {"enum fam_color", sizeof(fam_color), CAPLET_ALIGNOF(fam_color), 1},
      {"enum fam_mode", sizeof(fam_mode), CAPLET_ALIGNOF(fam_mode), 1},
      {"struct fam_pair", sizeof(fam_pair), CAPLET_ALIGNOF(fam_pair), 1},
      {"struct fam_node", sizeof(fam_node), CAPLET_ALIGNOF(fam_node), 1},
      {"union fam_value", sizeof(union fam_value), CAPLET_ALIGNOF(union fam_value), 1},
      {"struct fam_bits", sizeof(struct fam_bits), CAPLET_ALIGNOF(struct fam_bits), 1},
      {"struct fam_event", sizeof(struct fam_event), CAPLET_ALIGNOF(struct fam_event), 1},
      {"struct fam_packed", sizeof(struct fam_packed), CAPLET_ALIGNOF(struct fam_packed), 1},
      {"struct fam_aligned", sizeof(struct fam_aligned), CAPLET_ALIGNOF(struct fam_aligned), 1},
      {"struct fam_buffer", sizeof(struct fam_buffer), CAPLET_ALIGNOF(struct fam_buffer), 1},
  };
  /* Types of others, as this compiler sees them. */
  static const caplet_external_info caplet_externals[] = {
      CAPLET_EXTERNAL("struct tm", "time.h", struct tm),
      CAPLET_EXTERNAL("long double", CAPLET_NULL, long double),
      CAPLET_EXTERNAL("time_t", CAPLET_NULL, time_t),
      CAPLET_EXTERNAL("wchar_t", CAPLET_NULL, wchar_t),
  };
  static const caplet_row_info rows[] = {
      {"enum fam_level", "", UINT64_C(0xa2327ed639a674e9), 1},
      {"enumerator fam_level.FAM_LOW", "-1", UINT64_C(0xf26d58386f474b97), 1},
      {"enumerator fam_level.FAM_MID", "0", UINT64_C(0x1566c56e005e4fc5), 1},
      {"enumerator fam_level.FAM_HIGH", "2147483647", UINT64_C(0x1bab49fbc98f2197), 1},
      {"enum fam_color", "", UINT64_C(0xb6600fabe90c723a), 1},
      {"enumerator fam_color.FAM_RED", "1", UINT64_C(0xe334bbc6866d5b6c), 1},
      {"enumerator fam_color.FAM_BLUE", "16", UINT64_C(0xc101ae2638db52e4), 1},
      {"enum fam_mode", "", UINT64_C(0x2dafa0e4ce113111), 1},
      {"enumerator fam_mode.FAM_ON", "0", UINT64_C(0xf7c38fa786836779), 1},
      {"enumerator fam_mode.FAM_OFF", "1", UINT64_C(0xcec7649f7755fcb6), 1},
      {"struct fam_pair", "struct of 2 fields", UINT64_C(0xafee1a195e8d93d7), 1},
      {"field struct fam_pair.a", "int32_t", UINT64_C(0x1a52ad9fcce2310a), 1},
      {"field struct fam_pair.b", "fam_real", UINT64_C(0x1a46cf3c7a867aac), 1},
      {"struct fam_node", "struct of 5 fields", UINT64_C(0xb8711098f9cf63bf), 1},
      {"field struct fam_node.pair", "fam_pair", UINT64_C(0x905078422230b831), 1},
      {"field struct fam_node.next", "fam_node *", UINT64_C(0x9d8ac5a6d74aec54), 1},
      {"field struct fam_node.matrix", "fam_matrix", UINT64_C(0x98e0a2533cc61baa), 1},
      {"field struct fam_node.colors", "fam_color[2]", UINT64_C(0x72779df6d1bbb3c5), 1},
      {"field struct fam_node.visit", "fam_node_visit", UINT64_C(0xf79e98ba00ea0739), 1},
      {"union fam_value", "union of 3 fields", UINT64_C(0xf31770a4cedd57fe), 1},
      {"field union fam_value.i", "long long", UINT64_C(0x24a94482b3dc0746), 1},
      {"field union fam_value.d", "double", UINT64_C(0x14b4ab97e0578448), 1},
      {"field union fam_value.s", "fam_text", UINT64_C(0xc3a20ba8aad3b85a), 1},
      {"struct fam_bits", "struct of 5 fields", UINT64_C(0xd2fa9ff74bec95f4), 1},
      {"field struct fam_bits.a", "unsigned int : 3", UINT64_C(0x6f06182f2c51013c), 1},
      {"field struct fam_bits.1", "unsigned int : 0", UINT64_C(0x4552872da7f0caf6), 1},
      {"field struct fam_bits.b", "int : 7", UINT64_C(0x2b23ced8614c369a), 1},
      {"field struct fam_bits.c", "unsigned long long : 40", UINT64_C(0x8d8ddcf96dd1da78), 1},
      {"field struct fam_bits.d", "bool : 1", UINT64_C(0x054c0cc7ee6d59be), 1},
      {"struct fam_event", "struct of 4 fields", UINT64_C(0xa1e823d80013a3c0), 1},
      {"field struct fam_event.mode", "fam_mode", UINT64_C(0xcaad552f74f1f5c6), 1},
      {"field struct fam_event.1", "an anonymous type", UINT64_C(0x14501b18b0c28492), 1},
      {"struct fam_event.1", "union of 2 fields", UINT64_C(0x80a80167b96b1db4), 1},
      {"field struct fam_event.1.number", "double", UINT64_C(0x1dd4df632a0db104), 1},
      {"field struct fam_event.1.1", "an anonymous type", UINT64_C(0x63b5853c771a19d7), 1},
      {"struct fam_event.1.1", "struct of 2 fields", UINT64_C(0x7010bed72580926d), 1},
      {"field struct fam_event.1.1.low", "int", UINT64_C(0x0db1666e8f5a5b52), 1},
      {"field struct fam_event.1.1.high", "int", UINT64_C(0xf7e54a6878469059), 1},
      {"field struct fam_event.at", "an anonymous type", UINT64_C(0x730c43a44450ee12), 1},
      {"struct fam_event.2", "struct of 2 fields", UINT64_C(0x7bc3b8495b24e40b), 1},
      {"field struct fam_event.2.x", "int", UINT64_C(0xcc502b85b6070c22), 1},
      {"field struct fam_event.2.y", "int", UINT64_C(0xd3bdb4cbe9f2a112), 1},
      {"field struct fam_event.twice", "an anonymous type", UINT64_C(0xb3b429d0b45f653f), 1},
      {"struct fam_event.3", "struct of 1 fields", UINT64_C(0xa735a47e52a0e576), 1},
      {"field struct fam_event.3.z", "char", UINT64_C(0x7480adfcbdfd46d0), 1},
      {"struct fam_packed", "struct of 2 fields", UINT64_C(0x6764ac4246cffcd9), 1},
      {"field struct fam_packed.c", "char", UINT64_C(0x2d181ae1cc2ed724), 1},
      {"field struct fam_packed.i", "int", UINT64_C(0xf56b778d69e65427), 1},
      {"struct fam_aligned", "struct of 2 fields", UINT64_C(0xc5a269ef5832771d), 1},
      {"field struct fam_aligned.i", "int", UINT64_C(0xc42a8eb15e19c91d), 1},
      {"field struct fam_aligned.j", "int", UINT64_C(0x1078f165574448ae), 1},
      {"struct fam_buffer", "struct of 2 fields", UINT64_C(0x704a9c767471f6e5), 1},
      {"field struct fam_buffer.size", "size_t", UINT64_C(0x4adb10ea60599eba), 1},
      {"field struct fam_buffer.bytes", "unsigned char[]", UINT64_C(0xbf79513f0bcf0f59), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x216d6eb8f8406b66), UINT64_C(0x34b5bde516ff00ea)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      15, 11, 54, 0, /* slots, types, rows */
      "families.all._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, caplet_externals,
      4, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"families\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"34b5bde516ff00ea\"],\"versions\":[\"\"],"
      "\"capsule\":\"families.all._C_API\",\"floor\":\""
      CAPLET_QUOTED(FAMILIES_REQUIRE) "\"}\0" FAMILIES_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), FAMILIES_REQUIRE, 0, CAPLET_END_OF(caplet_record, FAMILIES_PATH_), &compiled,
      &FAMILIES_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of families.all and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int fam_import(PyObject *module) {
  return caplet_import(module, families_consumer_(), &FAMILIES_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where families.all is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int fam_try_import(PyObject *module) {
  return caplet_try_import(module, families_consumer_(), &FAMILIES_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int fam_imported(void) { return CAPLET_ACQUIRE(FAMILIES_POINTER_) != &FAMILIES_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
