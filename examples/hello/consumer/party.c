/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "hello_capi.h"

static PyObject *welcome(PyObject *Py_UNUSED(module), PyObject *Py_UNUSED(none)) { return hello_greet("everybody"); }

static PyMethodDef methods[] = {{"welcome", welcome, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyModuleDef_Slot slots[] = {{Py_mod_exec, hello_import}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "party", .m_methods = methods, .m_slots = slots};

PyMODINIT_FUNC PyInit_party(void) { return PyModuleDef_Init(&module); }
