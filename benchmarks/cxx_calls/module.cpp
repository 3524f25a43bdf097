// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The provider: the extension module `meter`.
#include "meter_provider.h"

static PyModuleDef_Slot slots[] = {{Py_mod_exec, reinterpret_cast<void *>(meter_provide)}, {0, nullptr}};
static PyModuleDef definition = {PyModuleDef_HEAD_INIT, "meter", nullptr, 0, nullptr, slots, nullptr, nullptr, nullptr};
PyMODINIT_FUNC PyInit_meter() { return PyModuleDef_Init(&definition); }
