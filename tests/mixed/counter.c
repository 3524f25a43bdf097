/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The provider. Its functions have external linkage and the names of the consumers' wrappers: where those leaked as
   symbols of their own, the table could bind to them. */
#include "counter.h"

#include "counter_provider.h"

static long count = 0;

long counter_add(long step) { return count += step; }
long counter_add_twice(long step) { return count += 2 * step; }

static int exec_module(PyObject *module) { return counter_provide(module); }

__extension__ static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "_core", NULL, 0, NULL, slots, NULL, NULL, NULL};

PyMODINIT_FUNC PyInit__core(void);
PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
