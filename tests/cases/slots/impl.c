#include "store_provider.h"

#include <stdarg.h>

#include "../case.h"

PyObject *store_full;
PyTypeObject Store_Type; /* filled in execute(): its fields differ between versions */
const double store_weights[3] = {0.25, 0.5, 1};
int store_counter = 5;

int store_size(void) { return store_counter; }
int store_length(void) { return store_counter; }

static int add(int n, va_list list) {
  while (n-- > 0) store_counter += va_arg(list, int);
  return store_counter;
}

int store_add(int n, ...) {
  va_list list;
  int sum;
  va_start(list, n);
  sum = add(n, list);
  va_end(list);
  return sum;
}

int store_add_all(int n, ...) {
  va_list list;
  int sum;
  va_start(list, n);
  sum = add(n, list);
  va_end(list);
  return sum;
}

PyObject *store_get(PyObject *key) {
  PyErr_SetObject(PyExc_KeyError, key);
  return NULL;
}

static int execute(PyObject *module) {
  Store_Type.tp_name = "store.Store";
  Store_Type.tp_basicsize = sizeof(PyObject);
  Store_Type.tp_flags = Py_TPFLAGS_DEFAULT;
  if (PyType_Ready(&Store_Type) < 0) return -1;
  if (store_full == NULL) store_full = PyErr_NewException("store.Full", NULL, NULL);
  return store_full == NULL ? -1 : store_provide(module);
}

PROVIDER(store, execute)
