#include "use.h"

#include "attic_capi.h"

#include "../case.h"

static PyObject *run(PyObject *self, PyObject *is_there) {
  const int truth = PyObject_IsTrue(is_there);
  (void)self;
  if (use_throwing(truth) < 0 || use_expecting(truth) < 0) return NULL;
  Py_RETURN_NONE;
}

static PyObject *calls(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromLong(attic_calls());
}

static int execute(PyObject *module) {
  (void)module;
  return 0;
}

static PyMethodDef methods[] = {{"run", run, METH_O, NULL}, {"calls", calls, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

MODULE(use, methods, execute)
