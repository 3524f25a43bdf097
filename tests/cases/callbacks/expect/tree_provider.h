/* Provides the C API of forest._tree: call tree_provide(module) when the module is initialised.
   Generated from tree.caplet.json by: caplet generate tree.caplet.json
   Do not edit. */
#ifndef TREE_PROVIDER_H
#define TREE_PROVIDER_H

#include <Python.h>
#include <stddef.h>
#include <caplet/caplet.h>

#include "api.h"

#if CAPLET_RUNTIME_VERSION < 1
#error "tree_provider.h needs runtime 1 of Caplet or newer"
#endif

#ifdef __cplusplus
extern "C" {
#endif

typedef const double tree_sum_rows[3];

typedef void (*tree_hooks_on_insert)(struct tree *tree, const void *key);

typedef int (*tree_walk_visit)(const void *key, size_t position, void *context);

typedef int (*tree_apply_arg0)(int a0);

/* What the capsule points to. */
struct tree_table {
  caplet_header caplet;
  struct tree *(*tree_new)(const struct tree_hooks *hooks, void *context); /* 0 */
  void (*tree_free)(struct tree *tree); /* 1 */
  int (*tree_insert)(struct tree *tree, const void *key); /* 2 */
  size_t (*tree_walk)(struct tree *tree, tree_walk_visit visit, void *context); /* 3 */
  tree_reverse (*tree_reverser)(tree_compare compare, tree_reverse fallback); /* 4 */
  double (*tree_sum)(tree_sum_rows *rows, size_t n, double *weights); /* 5 */
  int (*tree_apply)(tree_apply_arg0 a0, int value); /* 6 */
};

#ifdef __cplusplus
}
#endif

/** Publishes the API in the capsule "forest._tree._C_API" of `module`, which must be forest._tree.
    Returns 0, or -1 with an exception set. */
#ifdef __cplusplus
extern "C"
#endif
CAPLET_HIDDEN int tree_provide(PyObject *module);

#endif
