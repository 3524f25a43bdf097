#ifndef PAIRS_H
#define PAIRS_H
#include <Python.h>

#include <caplet/annotate.h>

CAPLET_API(pairs, capsule = "pairs._C_API");

/// A pair of numbers.
struct CAPLET_LAYOUT(type_object = Pair_Type) pair {
  PyObject_HEAD
  double a, b;
};
extern PyTypeObject Pair_Type CAPLET_SLOT();

/// A pair with a name; others may derive from it.
typedef struct CAPLET_LAYOUT(type_object = Named_Type, basicsize = at_least) named {
  struct pair super;
  int number;
} named;
extern PyTypeObject *Named_Type CAPLET_SLOT();

/// Numbers in a row.
typedef struct CAPLET_LAYOUT() row {
  PyObject_VAR_HEAD
  int numbers[1];
} row;

CAPLET_SLOT(returns = new) PyObject *pair_new(double a, double b);
CAPLET_SLOT() double pair_sum(const struct pair *p);
CAPLET_SLOT(returns = new) PyObject *row_new(int n);
#endif
