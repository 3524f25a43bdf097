// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "geometry_provider.h"

#include <math.h>

double geo_norm(const struct geo_point *p) { return sqrt(p->x * p->x + p->y * p->y); }

static int exec(PyObject *module) { return geometry_provide(module); }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "geometry._core", NULL, 0, NULL, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit__core(void) { return PyModuleDef_Init(&definition); }
