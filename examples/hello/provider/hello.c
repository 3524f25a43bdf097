/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "hello_provider.h"

PyObject *hello_greet(const char *name) { return PyUnicode_FromFormat("Hello, %s!", name); }

static PyModuleDef_Slot slots[] = {{Py_mod_exec, hello_provide}, {0, NULL}};
static PyModuleDef module = {PyModuleDef_HEAD_INIT, .m_name = "hello", .m_slots = slots};

PyMODINIT_FUNC PyInit_hello(void) { return PyModuleDef_Init(&module); }
