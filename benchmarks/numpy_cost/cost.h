/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef NUMPY_COST_H
#define NUMPY_COST_H

#include <Python.h>

int theirs_import(PyObject *module);
int ours_import(PyObject *module);
unsigned theirs_calls(long times);
unsigned ours_calls(long times);

#endif
