#include "stable_provider.h"

#include "../case.h"

PyObject *stable_error;

PyObject *stable_wrap(PyObject *value, PyTypeObject *type) {
  return PyObject_CallFunctionObjArgs((PyObject *)type, value, NULL);
}

Py_ssize_t stable_length(PyObject *value) {
  const Py_ssize_t length = PyObject_Length(value);
  if (length < 0) PyErr_SetString(stable_error, "no length");
  return length;
}

static int execute(PyObject *module) {
  if (stable_error == NULL) stable_error = PyErr_NewException("stable.Error", NULL, NULL);
  return stable_error == NULL ? -1 : stable_provide(module);
}

PROVIDER(stable, execute)
