#include "pairs_provider.h"

#include <stddef.h>
#include <stdlib.h>

#include "../case.h"

/* Filled in execute(): their fields differ between versions. */
PyTypeObject Pair_Type, *Named_Type;
static PyTypeObject named_type, row_type;

PyObject *pair_new(double a, double b) {
  struct pair *made = PyObject_New(struct pair, &Pair_Type);
  if (made == NULL) return NULL;
  made->a = a;
  made->b = b;
  return (PyObject *)made;
}

double pair_sum(const struct pair *p) { return p->a + p->b; }

PyObject *row_new(int n) {
  row *made = PyObject_NewVar(row, &row_type, n);
  if (made == NULL) return NULL;
  while (n-- > 0) made->numbers[n] = n;
  return (PyObject *)made;
}

/* In bytes; what the size of a type's objects is made to differ by. */
static Py_ssize_t grown(const char *variable) {
  const char *text = getenv(variable);
  return text != NULL ? atoi(text) : 0;
}

static int make(PyTypeObject *type, const char *name, Py_ssize_t size) {
  type->tp_name = name;
  type->tp_basicsize = size;
  type->tp_flags = Py_TPFLAGS_DEFAULT;
  return PyType_Ready(type);
}

static int execute(PyObject *module) {
  row_type.tp_itemsize = sizeof(int);
  if (make(&Pair_Type, "pairs.Pair", (Py_ssize_t)sizeof(struct pair) + grown("CASE_PAIR")) < 0) return -1;
  if (make(&named_type, "pairs.Named", (Py_ssize_t)sizeof(named) + grown("CASE_NAMED")) < 0) return -1;
  if (make(&row_type, "pairs.Row", offsetof(row, numbers)) < 0) return -1;
  Named_Type = &named_type;
  return pairs_provide(module);
}

PROVIDER(pairs, execute)
