/* Provides the C API of vault: call vault_provide(module) when the module is initialised.
   Generated from vault.caplet.json by: caplet generate vault.caplet.json
   Do not edit. */
#ifndef VAULT_PROVIDER_H
#define VAULT_PROVIDER_H

#include <Python.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "vault_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_BEGIN_DEPRECATED
/* What the capsule points to. */
struct vault_table {
  caplet_header caplet;
  PyObject *const *vault_full; /* 0 */
  const int *vault_count; /* 1 */
  int *vault_limit; /* 2 */
  PyObject *const *vault_gone; /* 3, retired */
  int (*vault_add)(const struct vault_table *api, int key); /* 4 */
  int (*vault_walk)(const struct vault_table *api, vault_visit visit, void *context); /* 5 */
  int (*vault_add_all)(const struct vault_table *api, int n, ...); /* 6 */
  struct vault_options *(*vault_settings)(const struct vault_table *api); /* 7 */
  int (*vault_compress)(const struct vault_table *a0); /* 8 */
  int (*vault_length)(const struct vault_table *api); /* 9 */
  int (*vault_add_some)(const struct vault_table *api, int n, ...); /* 10 */
  int (*vault_open)(const struct vault_table *api, const char *password); /* 11, retired */
  PyObject *(*vault_name)(const struct vault_table *api); /* 12, since 1.2 */
  const double *vault_ratio; /* 13, since 1.2 */
  int (*vault_mark)(const struct vault_table *api, int n, ...); /* 14, since 1.2 */
};
CAPLET_END_DEPRECATED

/* Where an interpreter has its objects and data. The fields of optional ones may be NULL. */
struct vault_variables {
  PyObject *const *vault_full;
  const int *vault_count;
  int *vault_limit;
  const double *vault_ratio;
};

/** The `state` that vault_provide() was given in the interpreter whose table it is. */
static inline void *vault_state(const struct vault_table *table) { return table->caplet.state; }

#ifdef __cplusplus
}
#endif

/** Publishes a table for the current interpreter in the capsule "vault._C_API" of `module`, which must be
    vault. `state` is what vault_state() gets from that table, such as the state of `module`; it must live
    as long as `module` does, and so must what `variables` points to, though not itself.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int vault_provide(PyObject *module, void *state, const struct vault_variables *variables);

#endif
