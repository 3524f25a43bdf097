// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The extension module rx._core: exceptions for Python, and for other extension modules everything in rx.hpp.
#include "rx.hpp"
#include "rx_provider.h"

static bool add_exception(PyObject *module, PyObject *&exception, const char *name, const char *path, PyObject *base) {
  exception = PyErr_NewException(path, base, nullptr);
  return exception != nullptr && PyObject_SetAttrString(module, name, exception) == 0;
}

static int exec_module(PyObject *module) {
  // The whole of what a provider adds.
  if (rx_provide(module) < 0) return -1;
  const bool added = add_exception(module, rx::Error, "Error", "rx.Error", nullptr) &&
                     add_exception(module, rx::SyntaxError, "SyntaxError", "rx.SyntaxError", rx::Error);
  return added ? 0 : -1;
}

static PyModuleDef_Slot slots[] = {
    {Py_mod_exec, reinterpret_cast<void *>(exec_module)},
#ifdef Py_GIL_DISABLED
    {Py_mod_gil, Py_MOD_GIL_NOT_USED},
#endif
    {0, nullptr},
};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "rx._core", "Regular expressions by RE2.", 0, nullptr, slots, nullptr, nullptr, nullptr};

PyMODINIT_FUNC PyInit__core() { return PyModuleDef_Init(&definition); }
