/* The C API of rig, for consumers: include this, call rig_import() once, use the functions by name.
   Generated from rig.caplet.json by: caplet generate rig.caplet.json --target provider --target consumer --target
   conformance
   Do not edit. */
#ifndef RIG_CAPI_H
#define RIG_CAPI_H

#ifdef RIG_H
#error "rig_capi.h replaces api.h for consumers: include only one of them"
#endif
#ifdef RIG_PROVIDER_H
#error "rig_capi.h is for consumers: the module that provides the API calls its functions directly"
#endif

#include <Python.h>
#include <stdint.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "rig_capi.h needs runtime 1 of Caplet or newer"
#endif

/* The oldest API that the imported provider may have, 1.RIG_REQUIRE: this header's, unless it is defined before. */
#ifndef RIG_REQUIRE
#define RIG_REQUIRE 1
#elif RIG_REQUIRE < 1 || RIG_REQUIRE > 1
#error "RIG_REQUIRE must be 1 here"
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* ---- Constants ---- */

#define RIG_LIMIT 64
#define RIG_RATIO 0.5
#define RIG_UNIT "mm"

/* ---- Types ---- */

typedef struct rig_arm rig_arm;

enum rig_mode {
  RIG_OFF = 0,
  RIG_ON = 4,
  RIG_AUTO = 5,
};

typedef double rig_real;

typedef int (*rig_visit)(void *context, rig_real value);

typedef int (*rig_sort_less)(double a0, double a1);

/** Where it is. */
struct rig_point {
  /** To the right. */
  int32_t x;
  int32_t y;
};

struct rig_flags {
  unsigned int power : 1;
  unsigned int speed : 3;
  int tilt : 4;
  uint16_t code;
};

union rig_value {
  int64_t whole;
  double real;
};

typedef struct rig_joint {
  char tag;
  double angles[3];
  struct rig_point at;
  CAPLET_EXTENSION union {
    int id;
    CAPLET_EXTENSION struct {
      short low;
      short high;
    };
  };
  struct {
    uint8_t level;
  } stops[2];
  const char *label;
  rig_visit visit;
} rig_joint;

struct rig_options;

/* ---- The table ---- */

#define RIG_PATH_ "rig._C_API"
struct rig_table {
  caplet_header caplet;
  PyObject *const *rig_error; /* 0 */
  PyTypeObject *rig_type; /* 1 */
  const int (*rig_sizes)[4]; /* 2 */
  double *rig_gain; /* 3 */
  double (*rig_norm)(const double *values, int count); /* 4 */
  int (*rig_log)(const char *format, ...); /* 5 */
  struct rig_point (*rig_move)(struct rig_point from, long steps); /* 6 */
  int (*rig_walk)(rig_arm *arm, rig_visit visit, void *context); /* 7 */
  rig_joint *(*rig_joint_at)(rig_arm *arm, unsigned int index, enum rig_mode mode); /* 8 */
  int (*rig_set)(rig_arm *arm, union rig_value value, struct rig_flags flags); /* 9 */
  int (*rig_sort)(double *values, rig_sort_less less); /* 10 */
  int (*rig_tune)(const struct rig_options *options); /* 11 */
  rig_real (*rig_scale)(rig_real factor); /* 12 */
};

#define RIG_POINTER_ CAPLET_JOIN(caplet_3rig6_C_API_1_, RIG_REQUIRE)
CAPLET_SHARED extern const caplet_header *RIG_POINTER_;

static inline const struct rig_table *rig_table_(void) {
  return CAPLET_POINTER_CAST(const struct rig_table *, CAPLET_LOAD(RIG_POINTER_));
}
static inline const struct rig_table *rig_imported_(void);

/* ---- Functions ---- */

static inline double rig_norm(const double *values, int count) { return rig_table_()->rig_norm(values, count); }

static inline struct rig_point rig_move(struct rig_point from, long steps) {
  return rig_table_()->rig_move(from, steps);
}

static inline int rig_walk(rig_arm *arm, rig_visit visit, void *context) {
  return rig_table_()->rig_walk(arm, visit, context);
}

static inline rig_joint *rig_joint_at(rig_arm *arm, unsigned int index, enum rig_mode mode) {
  return rig_table_()->rig_joint_at(arm, index, mode);
}

static inline int rig_set(rig_arm *arm, union rig_value value, struct rig_flags flags) {
  return rig_table_()->rig_set(arm, value, flags);
}

static inline int rig_sort(double *values, rig_sort_less less) { return rig_table_()->rig_sort(values, less); }

static inline int rig_tune(const struct rig_options *options) { return rig_table_()->rig_tune(options); }

static inline rig_real rig_scale(rig_real factor) { return rig_table_()->rig_scale(factor); }

/* ---- Fields of structs that may grow ---- */

struct CAPLET_MAY_ALIAS rig_rig_options_layout_ {
  int retries;
};

static inline int rig_options_get_retries(const struct rig_options *self) {
  return CAPLET_POINTER_CAST(const struct rig_rig_options_layout_ *, self)->retries;
}
static inline void rig_options_set_retries(struct rig_options *self, int value) {
  CAPLET_POINTER_CAST(struct rig_rig_options_layout_ *, self)->retries = value;
}

/* ---- Objects, data and variadic functions ---- */

#define rig_error (*rig_imported_()->rig_error)

#define rig_type (*rig_imported_()->rig_type)

#define rig_sizes (*rig_imported_()->rig_sizes)

#define rig_gain (*rig_imported_()->rig_gain)

#define rig_log (rig_table_()->rig_log)

/* ---- What the imported provider has: nothing before an import ---- */

static inline int rig_has_(uint32_t index, uint16_t since) {
  return caplet_has_slot(&rig_table_()->caplet, index, since);
}
static inline int rig_reaches_(uint16_t since) { return caplet_reaches(&rig_table_()->caplet, since); }

static inline int rig_has_rig_error(void) { return rig_has_(0, 1); }
static inline int rig_has_rig_type(void) { return rig_has_(1, 1); }
static inline int rig_has_rig_sizes(void) { return rig_has_(2, 1); }
static inline int rig_has_rig_gain(void) { return rig_has_(3, 1); }
static inline int rig_has_rig_norm(void) { return rig_has_(4, 1); }
static inline int rig_has_rig_log(void) { return rig_has_(5, 1); }
static inline int rig_has_rig_move(void) { return rig_has_(6, 1); }
static inline int rig_has_rig_walk(void) { return rig_has_(7, 1); }
static inline int rig_has_rig_joint_at(void) { return rig_has_(8, 1); }
static inline int rig_has_rig_set(void) { return rig_has_(9, 1); }
static inline int rig_has_rig_sort(void) { return rig_has_(10, 1); }
static inline int rig_has_rig_tune(void) { return rig_has_(11, 1); }
static inline int rig_has_rig_scale(void) { return rig_has_(12, 1); }

/* ---- Import ---- */

static inline void rig_unimported_(void) { caplet_fatal_not_imported(RIG_PATH_, "rig_import"); }

/* What the pointer holds until rig_import() succeeds: every function of this table ends the process. */
struct rig_start_ {
  caplet_header caplet;
  void (*slots[13])(void);
};
#define RIG_START_ CAPLET_JOIN(caplet_3rig6_C_API_1_start_, RIG_REQUIRE)
CAPLET_SHARED extern const struct rig_start_ RIG_START_;
CAPLET_SELECTED const struct rig_start_ RIG_START_ = {
    {CAPLET_MAGIC, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0, CAPLET_NULL, CAPLET_NULL, -1},
    {rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_,
        rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_, rig_unimported_,
        rig_unimported_},
};
CAPLET_SELECTED const caplet_header *RIG_POINTER_ = &RIG_START_.caplet;

static inline const struct rig_table *rig_imported_(void) {
  const struct rig_table *table = rig_table_();
  if (&table->caplet == &RIG_START_.caplet) rig_unimported_();
  return table;
}

/* What this header was generated from. */
static inline const caplet_consumer *rig_consumer_(void) {
  static const caplet_slot_info caplet_slots[] = {
      {"rig_error", "PyObject *", UINT64_C(0xa47266405ed62607), 1, 0},
      {"rig_type", "PyTypeObject", UINT64_C(0x438707cfa2213026), 1, 0},
      {"rig_sizes", "const int[4]", UINT64_C(0xbaf5af98d494b18a), 1, 0},
      {"rig_gain", "double", UINT64_C(0xc25a54e6a4458392), 1, 0},
      {"rig_norm", "double (const double *, int)", UINT64_C(0x1c3b0cf0e1811403), 1, 0},
      {"rig_log", "int (const char *, ...)", UINT64_C(0xe39c2196361714b0), 1, 0},
      {"rig_move", "struct rig_point (struct rig_point, long)", UINT64_C(0x638619d799e2994d), 1, 0},
      {"rig_walk", "int (rig_arm *, rig_visit, void *)", UINT64_C(0xdf3c9072ae269064), 1, 0},
      {"rig_joint_at", "rig_joint * (rig_arm *, unsigned int, enum rig_mode)", UINT64_C(0x1aa5487bd1ad92c5), 1, 0},
      {"rig_set", "int (rig_arm *, union rig_value, struct rig_flags)", UINT64_C(0xf387bb486f81ea84), 1, 0},
      {"rig_sort", "int (double *, rig_sort_less)", UINT64_C(0x0a03e024d701d150), 1, 0},
      {"rig_tune", "int (const struct rig_options *)", UINT64_C(0x7a31940b790c41ae), 1, 0},
      {"rig_scale", "rig_real (rig_real)", UINT64_C(0x408607f68ed3bf50), 1, 0},
  };
  static const caplet_type_info caplet_types[] = {
      {"enum rig_mode", sizeof(enum rig_mode), CAPLET_ALIGNOF(enum rig_mode), 1},
      {"struct rig_point", sizeof(struct rig_point), CAPLET_ALIGNOF(struct rig_point), 1},
      {"struct rig_flags", sizeof(struct rig_flags), CAPLET_ALIGNOF(struct rig_flags), 1},
      {"union rig_value", sizeof(union rig_value), CAPLET_ALIGNOF(union rig_value), 1},
      {"struct rig_joint", sizeof(rig_joint), CAPLET_ALIGNOF(rig_joint), 1},
  };
  static const caplet_row_info rows[] = {
      {"enum rig_mode", "", UINT64_C(0x0350359ff9b9878b), 1},
      {"enumerator rig_mode.RIG_OFF", "0", UINT64_C(0x9e43aeb392e7aec6), 1},
      {"enumerator rig_mode.RIG_ON", "4", UINT64_C(0x1e41785f675795bd), 1},
      {"enumerator rig_mode.RIG_AUTO", "5", UINT64_C(0x34c47f861ea7ae36), 1},
      {"struct rig_point", "struct of 2 fields", UINT64_C(0x35548b40bd9d6abc), 1},
      {"field struct rig_point.x", "int32_t", UINT64_C(0x1845aaf305cf76b4), 1},
      {"field struct rig_point.y", "int32_t", UINT64_C(0x2372349a0ce8d786), 1},
      {"struct rig_flags", "struct of 4 fields", UINT64_C(0x4a33c1d388facc05), 1},
      {"field struct rig_flags.power", "unsigned int : 1", UINT64_C(0xdc1bb5ce24630f88), 1},
      {"field struct rig_flags.speed", "unsigned int : 3", UINT64_C(0x47eb8cc8fe7736f3), 1},
      {"field struct rig_flags.tilt", "int : 4", UINT64_C(0x030847b616c0e812), 1},
      {"field struct rig_flags.code", "uint16_t", UINT64_C(0xef8821f521256094), 1},
      {"union rig_value", "union of 2 fields", UINT64_C(0xe636b4294fd23df3), 1},
      {"field union rig_value.whole", "int64_t", UINT64_C(0xf9c0c89dee5af7c9), 1},
      {"field union rig_value.real", "double", UINT64_C(0xb0ac8c9b4e943c35), 1},
      {"struct rig_joint", "struct of 7 fields", UINT64_C(0x78ad0bef2073283e), 1},
      {"field struct rig_joint.tag", "char", UINT64_C(0x513ea0f313f244fa), 1},
      {"field struct rig_joint.angles", "double[3]", UINT64_C(0xf4ffa62d809831cf), 1},
      {"field struct rig_joint.at", "struct rig_point", UINT64_C(0x2f72b9733a4baada), 1},
      {"field struct rig_joint.3", "an anonymous type", UINT64_C(0xf40e84d6899562bb), 1},
      {"struct rig_joint.3", "union of 2 fields", UINT64_C(0x96f3606510550b80), 1},
      {"field struct rig_joint.3.id", "int", UINT64_C(0xd009b6ce747ce7e6), 1},
      {"field struct rig_joint.3.1", "an anonymous type", UINT64_C(0xf5c39d20e1dc78ef), 1},
      {"struct rig_joint.3.1", "struct of 2 fields", UINT64_C(0x3a37edfdfeaa7c7c), 1},
      {"field struct rig_joint.3.1.low", "short", UINT64_C(0x7086c8f27165b29c), 1},
      {"field struct rig_joint.3.1.high", "short", UINT64_C(0x95e90bb37c9649fa), 1},
      {"field struct rig_joint.stops", "an anonymous type", UINT64_C(0xc587d1ff1622b2ab), 1},
      {"struct rig_joint.4", "struct of 1 fields", UINT64_C(0xc67bdb191ca42184), 1},
      {"field struct rig_joint.4.level", "uint8_t", UINT64_C(0x05e0946f6eb4839d), 1},
      {"field struct rig_joint.label", "const char *", UINT64_C(0x4f774a3610be9a27), 1},
      {"field struct rig_joint.visit", "rig_visit", UINT64_C(0x89c067fcd79a3e1e), 1},
      {"struct rig_options", "extensible", UINT64_C(0x630f4bf3bbbbc65e), 1},
      {"field struct rig_options.retries", "int", UINT64_C(0x183288a0b361e696), 1},
  };
  static const uint64_t fingerprints[] = {UINT64_C(0xd6109e73767c3242), UINT64_C(0xc5877c151b91b138)};
  static const char *const versions[] = {CAPLET_NULL, CAPLET_NULL};
  static const caplet_descriptor compiled = {
      sizeof(caplet_descriptor), 1, 1, /* abi, minor */
      13, 5, 33, 0, /* slots, types, rows */
      "rig._C_API", CAPLET_NULL, CAPLET_NULL, fingerprints, versions,
      caplet_slots, caplet_types, rows, CAPLET_NULL, CAPLET_NULL,
      0, 0, /* externals, reserved */
  };
  /* What tools find in the module's bytes. The capsule's path is its end, so that a linker keeps both. */
  static const char caplet_record[] =
      "caplet-consumer 1 {\"api\":\"rig\",\"abi\":1,\"minor\":1,\"isolated\":false,\"distribution\":\"\","
      "\"first\":1,\"fingerprints\":[\"c5877c151b91b138\"],\"versions\":[\"\"],\"capsule\":\"rig._C_API\","
      "\"floor\":\""
      CAPLET_QUOTED(RIG_REQUIRE) "\"}\0" RIG_PATH_;
  static const caplet_consumer consumer = {
      sizeof(caplet_consumer), RIG_REQUIRE, 0, CAPLET_END_OF(caplet_record, RIG_PATH_), &compiled,
      &RIG_START_.caplet, CAPLET_NULL, 0,
  };
  return &consumer;
}

/** Imports the C API of rig and checks that it fits. Call it when the module `module` is initialised,
    before any use; `module` keeps the provider alive, with NULL it lives as long as the interpreter.
    May be called again. Returns 0, or -1 with ImportError set. */
static inline int rig_import(PyObject *module) {
  return caplet_import(module, rig_consumer_(), &RIG_POINTER_);
}

/** The same of a provider that need not be installed. Returns 1, or 0 with no exception set where rig is not
    there: then no function may be called; or -1 with ImportError set. */
static inline int rig_try_import(PyObject *module) {
  return caplet_try_import(module, rig_consumer_(), &RIG_POINTER_);
}

/** Whether an import has succeeded. Needs no attached thread state. */
static inline int rig_imported(void) { return CAPLET_ACQUIRE(RIG_POINTER_) != &RIG_START_.caplet; }

#ifdef __cplusplus
}
#endif
#endif
