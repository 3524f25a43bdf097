/* The C API of shapes.native, for consumers: include this, call shapes_native_import() once, use the functions by name.
   Generated from shapes.caplet.json by: caplet generate shapes.caplet.json
   Do not edit. */
#ifndef SHAPES_CAPI_H
#define SHAPES_CAPI_H

#ifdef SHAPES_HPP
#error "shapes_capi.h replaces api.hpp for consumers: include only one of them"
#endif
#ifdef SHAPES_PROVIDER_H
#error "shapes_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stddef.h>
#include <stdint.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "shapes_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.SHAPES_REQUIRE: this header's, unless it is defined before. */
#ifndef SHAPES_REQUIRE
#define SHAPES_REQUIRE 1
#elif SHAPES_REQUIRE < 1 || SHAPES_REQUIRE > 1
#error "SHAPES_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define SHAPES_MAX_SIDES 12

/* ---- Types ---- */

struct shapes_canvas;

struct crate_crate;

#ifdef __cplusplus
/** Which way. */
enum shapes_direction : uint8_t {
  shapes_direction_left = 1,
  shapes_direction_right = 2,
  shapes_direction_FILE = 3,
};
#else
/** Which way. */
typedef uint8_t shapes_direction;
enum {
  shapes_direction_left = 1,
  shapes_direction_right = 2,
  shapes_direction_FILE = 3,
};
#endif

struct shapes_point;

typedef int (*shapes_count_accept)(const struct shapes_point *a0);

struct shapes_point {
  double x;
  double y;
  shapes_direction towards;
};

/* ---- The table ---- */

#define SHAPES_PATH_ "shapes.native._C_API"
struct shapes_table {
  caplet_header caplet;
  double (*square_area)(double side); /* 0 */
  double (*rectangle_area)(double width, double height); /* 1 */
  struct shapes_point (*shapes_turn)(const struct shapes_point *from, shapes_direction towards); /* 2 */
  int (*shapes_count)(const struct shapes_canvas *where, shapes_count_accept accept); /* 3 */
  struct shapes_canvas *(*shapes_canvas_make)(int size); /* 4 */
  void (*shapes_canvas_drop)(struct shapes_canvas *which); /* 5 */
  struct crate_crate *(*crate_crate_new)(const char *crate_, size_t crate_size); /* 6 */
  void (*crate_crate_delete)(struct crate_crate *self); /* 7 */
  int (*crate_crate_sum)(const struct crate_crate *self, int a0, int a0_, int min_, int min__, int get_,
      int crate_view_); /* 8 */
  int (*crate_weigh)(const struct crate_crate *std_, const struct crate_crate *crate_); /* 9 */
  struct crate_crate *(*crate_pack)(const char *make_, size_t make_size); /* 10 */
  long (*shapes_sides)(PyObject *shape); /* 11 */
};

#define SHAPES_POINTER_ CAPLET_JOIN(caplet_6shapes6native6_C_API_1_, SHAPES_REQUIRE)
CAPLET_SHARED extern const caplet_header *SHAPES_POINTER_;

static inline const struct shapes_table *shapes_table_(void) {
  return CAPLET_POINTER_CAST(const struct shapes_table *, CAPLET_LOAD(SHAPES_POINTER_));
}
static inline const struct shapes_table *shapes_imported_(void);

/* ---- Functions ---- */

/** The area of a square, or of a rectangle.
    Returns -1 with an exception set on failure. */
static inline double square_area(double side) {
  return CAPLET_CALL(SHAPES_PATH_, "square_area", 0, shapes_table_()->square_area(side), -1);
}

/** Returns -1 with an exception set on failure. */
static inline double rectangle_area(double width, double height) {
  return CAPLET_CALL(SHAPES_PATH_, "rectangle_area", 0, shapes_table_()->rectangle_area(width, height), -1);
}

static inline struct shapes_point shapes_turn(const struct shapes_point *from, shapes_direction towards) {
  return shapes_table_()->shapes_turn(from, towards);
}

/** Returns -1 with an exception set on failure. */
static inline int shapes_count(const struct shapes_canvas *where, shapes_count_accept accept) {
  return CAPLET_CALL(SHAPES_PATH_, "shapes_count", 0, shapes_table_()->shapes_count(where, accept), -1);
}

/** The caller owns the result.
    Returns NULL with an exception set on failure. */
static inline struct shapes_canvas *shapes_canvas_make(int size) {
  return CAPLET_CALL(SHAPES_PATH_, "shapes_canvas_make", 0, shapes_table_()->shapes_canvas_make(size), CAPLET_NULL);
}

static inline void shapes_canvas_drop(struct shapes_canvas *which) { shapes_table_()->shapes_canvas_drop(which); }

/** `crate_size` counts the elements of `crate_`.
    Returns NULL with an exception set on failure. */
static inline struct crate_crate *crate_crate_new(const char *crate_, size_t crate_size) {
  return CAPLET_CALL(SHAPES_PATH_, "crate_crate_new", 0, shapes_table_()->crate_crate_new(crate_, crate_size),
      CAPLET_NULL);
}

/** `self` may be NULL.
    Takes over `self`. */
static inline void crate_crate_delete(struct crate_crate *self) { shapes_table_()->crate_crate_delete(self); }

/** `self` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int crate_crate_sum(const struct crate_crate *self, int a0, int a0_, int min_, int min__, int get_,
    int crate_view_) {
  CAPLET_CHECK_NONNULL(SHAPES_PATH_, "crate_crate_sum", self);
  return CAPLET_CALL(SHAPES_PATH_, "crate_crate_sum", 0, shapes_table_()->crate_crate_sum(self, a0, a0_, min_, min__,
      get_, crate_view_), -1);
}

/** `std_` must not be NULL.
    `crate_` must not be NULL.
    Returns -1 with an exception set on failure. */
static inline int crate_weigh(const struct crate_crate *std_, const struct crate_crate *crate_) {
  CAPLET_CHECK_NONNULL(SHAPES_PATH_, "crate_weigh", std_);
  CAPLET_CHECK_NONNULL(SHAPES_PATH_, "crate_weigh", crate_);
  return CAPLET_CALL(SHAPES_PATH_, "crate_weigh", 0, shapes_table_()->crate_weigh(std_, crate_), -1);
}

/** `make_size` counts the elements of `make_`.
    Returns NULL with an exception set on failure. */
static inline struct crate_crate *crate_pack(const char *make_, size_t make_size) {
  return CAPLET_CALL(SHAPES_PATH_, "crate_pack", 0, shapes_table_()->crate_pack(make_, make_size), CAPLET_NULL);
}

/** Returns -1 with an exception set on failure. */
static inline long shapes_sides(PyObject *shape) {
  return CAPLET_CALL(SHAPES_PATH_, "shapes_sides", 0, shapes_table_()->shapes_sides(shape), -1);
}

/* ---- What the imported provider has: nothing before an import ---- */

static inline int shapes_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&shapes_table_()->caplet, index, since);
}

static inline int shapes_native_has_square_area(void) { return shapes_has_(0, 1); }
static inline int shapes_native_has_rectangle_area(void) { return shapes_has_(1, 1); }
static inline int shapes_native_has_shapes_turn(void) { return shapes_has_(2, 1); }
static inline int shapes_native_has_shapes_count(void) { return shapes_has_(3, 1); }
static inline int shapes_native_has_shapes_canvas_make(void) { return shapes_has_(4, 1); }
static inline int shapes_native_has_shapes_canvas_drop(void) { return shapes_has_(5, 1); }
static inline int shapes_native_has_crate_crate_new(void) { return shapes_has_(6, 1); }
static inline int shapes_native_has_crate_crate_delete(void) { return shapes_has_(7, 1); }
static inline int shapes_native_has_crate_crate_sum(void) { return shapes_has_(8, 1); }
static inline int shapes_native_has_crate_weigh(void) { return shapes_has_(9, 1); }
static inline int shapes_native_has_crate_pack(void) { return shapes_has_(10, 1); }
static inline int shapes_native_has_shapes_sides(void) { return shapes_has_(11, 1); }

/* ---- Import ---- */

static inline void shapes_unimported_(void) { caplet_fatal_not_imported(SHAPES_PATH_, "shapes_native_import"); }

/* What the pointer holds until shapes_native_import() succeeds: every function of this table ends the process. */
struct shapes_start_ {
  caplet_header caplet;
  void (*slots[12])(void);
};
#define SHAPES_START_ CAPLET_JOIN(caplet_6shapes6native6_C_API_1_start_, SHAPES_REQUIRE)
CAPLET_SHARED extern const struct shapes_start_ SHAPES_START_;
CAPLET_SELECTED const struct shapes_start_ SHAPES_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {shapes_unimported_, shapes_unimported_, shapes_unimported_, shapes_unimported_, shapes_unimported_,
        shapes_unimported_, shapes_unimported_, shapes_unimported_, shapes_unimported_, shapes_unimported_,
        shapes_unimported_, shapes_unimported_},
};
CAPLET_SELECTED const caplet_header *SHAPES_POINTER_ = &SHAPES_START_.caplet;

static inline const struct shapes_table *shapes_imported_(void) {
  const struct shapes_table *table = shapes_table_();
  if (&table->caplet == &SHAPES_START_.caplet) shapes_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *shapes_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"square_area", "double (double)", UINT64_C(0x9e93f3aa9f26644b), 1, 0},
      {"rectangle_area", "double (double, double)", UINT64_C(0x944841f4adfbb728), 1, 0},
      {"shapes_turn", "struct shapes_point (const struct shapes_point *, enum shapes_direction)",
          UINT64_C(0xc5adf7bdaac7f3ca), 1, 0},
      {"shapes_count", "int (const struct shapes_canvas *, shapes_count_accept)", UINT64_C(0x3e51f6f0277ef742), 1, 0},
      {"shapes_canvas_make", "struct shapes_canvas * (int)", UINT64_C(0x982280f7dfb567e2), 1, 0},
      {"shapes_canvas_drop", "void (struct shapes_canvas *)", UINT64_C(0x1cac86fe95b68f7e), 1, 0},
      {"crate_crate_new", "struct crate_crate * (const char *, size_t)", UINT64_C(0xe8e3c01fa8bfe90f), 1, 0},
      {"crate_crate_delete", "void (struct crate_crate *)", UINT64_C(0x3fce3fb223ae3ab6), 1, 0},
      {"crate_crate_sum", "int (const struct crate_crate *, int, int, int, int, int, int)",
          UINT64_C(0x834b9eeeedeb22e0), 1, 0},
      {"crate_weigh", "int (const struct crate_crate *, const struct crate_crate *)", UINT64_C(0x65feff7d37b30828), 1,
          0},
      {"crate_pack", "struct crate_crate * (const char *, size_t)", UINT64_C(0x69836088ef17b803), 1, 0},
      {"shapes_sides", "long (PyObject *)", UINT64_C(0xd92600e699b2ea33), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum shapes_direction", sizeof(shapes_direction), CAPLET_ALIGNOF(shapes_direction), 1},
      {"struct shapes_point", sizeof(struct shapes_point), CAPLET_ALIGNOF(struct shapes_point), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum shapes_direction", "", UINT64_C(0x51e5f368f2a37e71), 1},
      {"enumerator shapes_direction.shapes_direction_left", "1", UINT64_C(0xdd56402ebf6e6126), 1},
      {"enumerator shapes_direction.shapes_direction_right", "2", UINT64_C(0x39fd355016df0baf), 1},
      {"enumerator shapes_direction.shapes_direction_FILE", "3", UINT64_C(0xb50176763cf1c2a7), 1},
      {"struct shapes_point", "struct of 3 fields", UINT64_C(0x98c54393fd24c171), 1},
      {"field struct shapes_point.x", "double", UINT64_C(0x77187c5ecf4dcaa9), 1},
      {"field struct shapes_point.y", "double", UINT64_C(0x16b5b938db0965f3), 1},
      {"field struct shapes_point.towards", "enum shapes_direction", UINT64_C(0xbbe6f3301cdb2b59), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0x0701b88e975a655b), UINT64_C(0x3b965d7584890df3)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      12, 2, 8, 0, /* slots, types, rows */
      "shapes.native._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"shapes\",\"abi\":1,\"minor\":1,\"isolated\":false,"
      "\"distribution\":\"\",\"first\":1,\"fingerprints\":[\"3b965d7584890df3\"],\"versions\":[\"\"],"
      "\"capsule\":\"shapes.native._C_API\",\"floor\":\""
      CAPLET_QUOTED(SHAPES_REQUIRE) "\"}\0" SHAPES_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), SHAPES_REQUIRE, 0, CAPLET_END_OF(caplet_record, SHAPES_PATH_), &compiled,
      &SHAPES_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of shapes.native and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int shapes_native_import(PyObject *module) {
  return caplet_import(module, shapes_consumer_(), &SHAPES_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where shapes.native is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int shapes_native_try_import(PyObject *module) {
  return caplet_try_import(module, shapes_consumer_(), &SHAPES_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int shapes_native_imported(void) { return CAPLET_ACQUIRE(SHAPES_POINTER_) != &SHAPES_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
