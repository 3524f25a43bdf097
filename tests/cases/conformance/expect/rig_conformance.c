/* Whether a header still has the binary interface of API 1.1 of rig: compile this with the compiler and
   the flags that the module is built with, then run rig_conformance(), which sees what a compiler can't.
   Generated from rig.caplet.json by: caplet generate rig.caplet.json --target provider --target consumer --target
   conformance
   Do not edit. */
#include "api.h"
#pragma pack() /* a header that leaves its own on must not pack what it is compared with */

#include <assert.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <stdint.h>

#ifndef CAPLET_EXTENSION
#ifdef __GNUC__
#define CAPLET_EXTENSION __extension__
#else
#define CAPLET_EXTENSION
#endif
#endif

/* Whether `pointer` has the type `type`. */
#define RIG_IS(pointer, type) _Generic((pointer), type: 1, default: 0)
#define RIG_IS_FUNCTION(pointer, type) RIG_IS(pointer, type)

typedef int (*rig_sort_less)(double a0, double a1);

/* ---- Records as they were: the compiler lays them out here, so that nothing depends on the platform ---- */

struct rig_was_rig_point {
  int32_t x;
  int32_t y;
};

struct rig_was_rig_flags {
  unsigned int power : 1;
  unsigned int speed : 3;
  int tilt : 4;
  uint16_t code;
};

union rig_was_rig_value {
  int64_t whole;
  double real;
};

struct rig_was_rig_joint {
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
};

struct rig_was_rig_options {
  int retries;
};

/* ---- What a compiler can compare ---- */

static_assert(RIG_IS((rig_real *)0, double *), "rig_real: its type differs from API 1.1 (TYPEDEF_TARGET_CHANGED)");
static_assert(RIG_IS((rig_visit *)0, int (**)(void *, rig_real)),
    "rig_visit: its type differs from API 1.1 (CALLBACK_CHANGED)");
static_assert(sizeof(enum rig_mode) == sizeof(int),
    "rig_mode: its type differs from API 1.1 (ENUM_UNDERLYING_CHANGED)");
static_assert(RIG_OFF == 0, "RIG_OFF: its value differs from API 1.1 (ENUM_VALUE_CHANGED)");
static_assert(RIG_ON == 4, "RIG_ON: its value differs from API 1.1 (ENUM_VALUE_CHANGED)");
static_assert(RIG_AUTO == 5, "RIG_AUTO: its value differs from API 1.1 (ENUM_VALUE_CHANGED)");
static_assert(sizeof(struct rig_point) == sizeof(struct rig_was_rig_point), "rig_point: its size differs from API 1.1");
static_assert(alignof(struct rig_point) == alignof(struct rig_was_rig_point),
    "rig_point: its alignment differs from API 1.1 (RECORD_ALIGN_CHANGED)");
static_assert(offsetof(struct rig_point, x) == offsetof(struct rig_was_rig_point, x),
    "rig_point.x: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((struct rig_point *)0)->x, int32_t *),
    "rig_point.x: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(struct rig_point, y) == offsetof(struct rig_was_rig_point, y),
    "rig_point.y: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((struct rig_point *)0)->y, int32_t *),
    "rig_point.y: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(sizeof(struct rig_flags) == sizeof(struct rig_was_rig_flags), "rig_flags: its size differs from API 1.1");
static_assert(alignof(struct rig_flags) == alignof(struct rig_was_rig_flags),
    "rig_flags: its alignment differs from API 1.1 (RECORD_ALIGN_CHANGED)");
static_assert(offsetof(struct rig_flags, code) == offsetof(struct rig_was_rig_flags, code),
    "rig_flags.code: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((struct rig_flags *)0)->code, uint16_t *),
    "rig_flags.code: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(sizeof(union rig_value) == sizeof(union rig_was_rig_value), "rig_value: its size differs from API 1.1");
static_assert(alignof(union rig_value) == alignof(union rig_was_rig_value),
    "rig_value: its alignment differs from API 1.1 (RECORD_ALIGN_CHANGED)");
static_assert(offsetof(union rig_value, whole) == offsetof(union rig_was_rig_value, whole),
    "rig_value.whole: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((union rig_value *)0)->whole, int64_t *),
    "rig_value.whole: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(union rig_value, real) == offsetof(union rig_was_rig_value, real),
    "rig_value.real: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((union rig_value *)0)->real, double *),
    "rig_value.real: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(sizeof(rig_joint) == sizeof(struct rig_was_rig_joint), "rig_joint: its size differs from API 1.1");
static_assert(alignof(rig_joint) == alignof(struct rig_was_rig_joint),
    "rig_joint: its alignment differs from API 1.1 (RECORD_ALIGN_CHANGED)");
static_assert(offsetof(rig_joint, tag) == offsetof(struct rig_was_rig_joint, tag),
    "rig_joint.tag: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->tag, char *), "rig_joint.tag: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, angles) == offsetof(struct rig_was_rig_joint, angles),
    "rig_joint.angles: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->angles, double (*)[3]),
    "rig_joint.angles: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, at) == offsetof(struct rig_was_rig_joint, at),
    "rig_joint.at: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->at, struct rig_point *),
    "rig_joint.at: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, id) == offsetof(struct rig_was_rig_joint, id),
    "rig_joint.id: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->id, int *), "rig_joint.id: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, low) == offsetof(struct rig_was_rig_joint, low),
    "rig_joint.low: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->low, short *), "rig_joint.low: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, high) == offsetof(struct rig_was_rig_joint, high),
    "rig_joint.high: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->high, short *),
    "rig_joint.high: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, stops) == offsetof(struct rig_was_rig_joint, stops),
    "rig_joint.stops: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(sizeof(((rig_joint *)0)->stops) == sizeof(((struct rig_was_rig_joint *)0)->stops),
    "rig_joint.stops: its size differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, stops[0].level) == offsetof(struct rig_was_rig_joint, stops[0].level),
    "rig_joint.stops[0].level: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->stops[0].level, uint8_t *),
    "rig_joint.stops[0].level: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, label) == offsetof(struct rig_was_rig_joint, label),
    "rig_joint.label: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->label, const char **),
    "rig_joint.label: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(offsetof(rig_joint, visit) == offsetof(struct rig_was_rig_joint, visit),
    "rig_joint.visit: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((rig_joint *)0)->visit, rig_visit *),
    "rig_joint.visit: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(sizeof(struct rig_options) >= sizeof(struct rig_was_rig_options),
    "rig_options: its size differs from API 1.1");
static_assert(alignof(struct rig_options) >= alignof(struct rig_was_rig_options),
    "rig_options: its alignment differs from API 1.1 (RECORD_ALIGN_CHANGED)");
static_assert(offsetof(struct rig_options, retries) == offsetof(struct rig_was_rig_options, retries),
    "rig_options.retries: its offset differs from API 1.1 (FIELD_MOVED)");
static_assert(RIG_IS(&((struct rig_options *)0)->retries, int *),
    "rig_options.retries: its type differs from API 1.1 (FIELD_RETYPED)");
static_assert(RIG_IS(&rig_error, PyObject **),
    "rig_error: its type differs from API 1.1 (TYPEOBJ_INDIRECTION_CHANGED)");
static_assert(RIG_IS(&rig_type, PyTypeObject *),
    "rig_type: its type differs from API 1.1 (TYPEOBJ_INDIRECTION_CHANGED)");
static_assert(RIG_IS(&rig_sizes, const int (*)[4]), "rig_sizes: its type differs from API 1.1 (DATA_TYPE_CHANGED)");
static_assert(RIG_IS(&rig_gain, double *), "rig_gain: its type differs from API 1.1 (DATA_TYPE_CHANGED)");
static_assert(RIG_IS_FUNCTION(&rig_norm, double (*)(const double *, int)), "rig_norm: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_log, int (*)(const char *, ...)), "rig_log: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_move, struct rig_point (*)(struct rig_point, long)),
    "rig_move: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_walk, int (*)(rig_arm *, rig_visit, void *)),
    "rig_walk: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_joint_at, rig_joint *(*)(rig_arm *, unsigned int, enum rig_mode)),
    "rig_joint_at: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_set, int (*)(rig_arm *, union rig_value, struct rig_flags)),
    "rig_set: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_sort, int (*)(double *, rig_sort_less)), "rig_sort: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_tune, int (*)(const struct rig_options *)),
    "rig_tune: its type differs from API 1.1");
static_assert(RIG_IS_FUNCTION(&rig_scale, rig_real (*)(rig_real)), "rig_scale: its type differs from API 1.1");
static_assert(_Generic((RIG_LIMIT), int: 1, default: 0), "RIG_LIMIT: its type differs from API 1.1 (CONST_CHANGED)");
static_assert(_Generic((RIG_RATIO), double: 1, default: 0), "RIG_RATIO: its type differs from API 1.1 (CONST_CHANGED)");

/* ---- What only a run shows ---- */

#ifdef __cplusplus
extern "C"
#endif
int rig_conformance(void);

static int rig_differs(int differs, const char *how) {
  if (differs) fprintf(stderr, "%s\n", how);
  return differs;
}

/** Returns how many of these differ, each of which it prints; 0 when all is as it was. */
int rig_conformance(void) {
  int differences = 0;
  unsigned long long ones = ~0ULL;
#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion" /* no cast makes a value as narrow as a bit-field */
#endif
  differences += rig_differs(RIG_LIMIT != 64, "RIG_LIMIT: its value differs from API 1.1 (CONST_CHANGED)");
  differences += rig_differs(RIG_RATIO != 0.5, "RIG_RATIO: its value differs from API 1.1 (CONST_CHANGED)");
  differences += rig_differs(strcmp(RIG_UNIT, "mm") != 0, "RIG_UNIT: its value differs from API 1.1 (CONST_CHANGED)");
  {
    struct rig_flags now = {0};
    struct rig_was_rig_flags then = {0};
    memset((void *)&now, 0, sizeof now);
    memset((void *)&then, 0, sizeof then);
    now.power = (unsigned int)ones;
    then.power = (unsigned int)ones;
    differences += rig_differs(
        memcmp(&now, &then, sizeof then) != 0 || (long long)now.power != (long long)then.power,
        "rig_flags.power: its layout differs from API 1.1 (BITFIELD_CHANGED)");
  }
  {
    struct rig_flags now = {0};
    struct rig_was_rig_flags then = {0};
    memset((void *)&now, 0, sizeof now);
    memset((void *)&then, 0, sizeof then);
    now.speed = (unsigned int)ones;
    then.speed = (unsigned int)ones;
    differences += rig_differs(
        memcmp(&now, &then, sizeof then) != 0 || (long long)now.speed != (long long)then.speed,
        "rig_flags.speed: its layout differs from API 1.1 (BITFIELD_CHANGED)");
  }
  {
    struct rig_flags now = {0};
    struct rig_was_rig_flags then = {0};
    memset((void *)&now, 0, sizeof now);
    memset((void *)&then, 0, sizeof then);
    now.tilt = (int)ones;
    then.tilt = (int)ones;
    differences += rig_differs(
        memcmp(&now, &then, sizeof then) != 0 || (long long)now.tilt != (long long)then.tilt,
        "rig_flags.tilt: its layout differs from API 1.1 (BITFIELD_CHANGED)");
  }
#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif
  return differences;
}

#ifdef CAPLET_CONFORMANCE_MAIN
int main(void) { return rig_conformance() != 0; }
#endif
