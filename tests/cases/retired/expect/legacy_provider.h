/* Provides the C API of legacy: call legacy_provide(module) when the module is initialised.
   Generated from legacy.caplet.json by: caplet generate legacy.caplet.json
   Do not edit. */
#ifndef LEGACY_PROVIDER_H
#define LEGACY_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "legacy_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct caplet_legacy_was_leg_handle;

enum caplet_legacy_was_leg_mode {
  caplet_legacy_was_LEG_ON = 1,
  caplet_legacy_was_LEG_OFF = 2,
};

struct caplet_legacy_was_leg_old;

typedef int (*caplet_legacy_was_leg_visit)(struct caplet_legacy_was_leg_old old);

struct caplet_legacy_was_leg_old {
  double d;
  struct leg_pair pair;
};

/* What the capsule points to. */
struct legacy_table {
  caplet_header caplet;
  PyObject *(*leg_pointer)(struct caplet_legacy_was_leg_handle *h); /* 0, retired */
  int (*leg_keep)(struct leg_pair pair); /* 1 */
  struct caplet_legacy_was_leg_old (*leg_struct)(caplet_legacy_was_leg_visit a0, struct leg_pair pair); /* 2, retired */
  int (*leg_status)(const char *format, ...); /* 3, retired */
  enum caplet_legacy_was_leg_mode (*leg_switch)(enum caplet_legacy_was_leg_mode mode); /* 4, retired */
  void (*leg_nothing)(void); /* 5, retired */
  PyObject *const *leg_error; /* 6, retired */
  const double (*leg_table)[4]; /* 7, retired */
  PyTypeObject *Leg_Type; /* 8, retired */
  double (*leg_fraction)(void); /* 9, retired */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "legacy._C_API" of `module`, which must be legacy.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int legacy_provide(PyObject *module);

#endif
