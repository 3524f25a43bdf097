#include "codec_capi.h"

#include "../case.h"

static int run() {
  const unsigned char bytes[] = {1, 2};
  CHECK(codec_sum(bytes, 2, 0) == 33);
  CHECK(codec_level() == 6);
  return 0;
}

static struct PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "use", nullptr, -1, nullptr, nullptr, nullptr, nullptr, nullptr};

static PyObject *case_run(PyObject *, PyObject *) { return run() < 0 ? nullptr : PyLong_FromLong(0); }

static PyMethodDef methods[] = {{"run", case_run, METH_NOARGS, nullptr}, {nullptr, nullptr, 0, nullptr}};

PyMODINIT_FUNC PyInit_use() {
  definition.m_methods = methods;
  PyObject *module = PyModule_Create(&definition);
  if (module != nullptr && codec_import(module) < 0) {
    Py_DECREF(module);
    return nullptr;
  }
  return module;
}
