#ifndef STORE_H
#define STORE_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(store, capsule = "store._C_API", distribution = "store");

/// Raised when the store is full.
extern PyObject *store_full CAPLET_SLOT();
/// The type of a store.
extern PyTypeObject Store_Type CAPLET_SLOT();
extern const double store_weights[3] CAPLET_SLOT();
extern int store_counter CAPLET_SLOT();

CAPLET_SLOT(optional) int store_size(void);
CAPLET_SLOT(optional) int store_compress(int level);
CAPLET_SLOT(deprecated = "use store_size") int store_length(void);
/// Adds numbers.
CAPLET_SLOT() int store_add(int n, ...);
CAPLET_SLOT(deprecated = "use store_add") int store_add_all(int n, ...);
CAPLET_SLOT(returns = borrowed, gil = required) PyObject *store_get(PyObject *key);
#endif
