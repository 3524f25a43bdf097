/* Provides the C API of early: call early_provide(module) when the module is initialised.
   Generated from early.caplet.json by: caplet generate early.caplet.json
   Do not edit. */
#ifndef EARLY_PROVIDER_H
#define EARLY_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#if CAPLET_RUNTIME_VERSION < 1
#error "early_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

struct early_options {
  int level;
  int depth;
};

int early_call(int n);

extern int early_value;

int early_log(const char *text, ...);

extern const int early_maybe[2];

/** Since API 1.2. */
void early_newer(void);

/* What the capsule points to. */
struct early_table {
  caplet_header caplet;
  int (*early_call)(int n); /* 0 */
  int *early_value; /* 1 */
  int (*early_log)(const char *text, ...); /* 2 */
  const int (*early_maybe)[2]; /* 3 */
  void (*early_newer)(void); /* 4, since 1.2 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "early._C_API" of `module`, which must be early.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int early_provide(PyObject *module);

#endif
