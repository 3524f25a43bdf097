/* Provides the C API of rig: call rig_provide(module) when the module is initialised.
   Generated from rig.caplet.json by: caplet generate rig.caplet.json --target provider --target consumer --target
   conformance
   Do not edit. */
#ifndef RIG_PROVIDER_H
#define RIG_PROVIDER_H

#include <Python.h>
#include <stdint.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "rig_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef int (*rig_sort_less)(double a0, double a1);

/* What the capsule points to. */
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

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "rig._C_API" of `module`, which must be rig.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int rig_provide(PyObject *module);

#endif
