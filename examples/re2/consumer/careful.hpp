// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef CAREFUL_HPP
#define CAREFUL_HPP

#include <Python.h>

// (pattern, text): the first match, with results instead of exceptions: careful.cpp.
PyObject *careful_find_all(PyObject *module, PyObject *arguments);
PyObject *careful_each_match(PyObject *module, PyObject *arguments);
// The same compiled without exceptions: bare.cpp.
PyObject *bare_find_all(PyObject *module, PyObject *arguments);

#endif
