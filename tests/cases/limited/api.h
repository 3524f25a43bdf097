#ifndef STABLE_H
#define STABLE_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(stable, capsule = "stable._C_API");
extern PyObject *stable_error CAPLET_SLOT();
CAPLET_SLOT() PyObject *stable_wrap(PyObject *value, PyTypeObject *type);
CAPLET_SLOT(on_error = -1) Py_ssize_t stable_length(PyObject *value);
#endif
