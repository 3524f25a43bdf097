/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What headers of APIs mostly need of Python.h, which takes a compiler ten times as long: the types that functions pass
   on. It may stand before Python.h or behind it, and needs C11 or C++ there, where a typedef may be repeated. Nothing
   else is included, as Python.h wants to come before the headers of the C library. */
#ifndef CAPLET_PYTHON_TYPES_H
#define CAPLET_PYTHON_TYPES_H

#ifndef Py_PYTHON_H
#if defined(__PTRDIFF_TYPE__)
/* What ssize_t, size_t and uint32_t are made of by C libraries. */
typedef __PTRDIFF_TYPE__ Py_ssize_t;
typedef __SIZE_TYPE__ Py_uhash_t;
typedef __UINT32_TYPE__ Py_UCS4;
#elif defined(_WIN64)
typedef __int64 Py_ssize_t;
typedef unsigned __int64 Py_uhash_t;
typedef unsigned int Py_UCS4;
#elif defined(_WIN32)
typedef int Py_ssize_t;
typedef unsigned int Py_uhash_t;
typedef unsigned int Py_UCS4;
#else
#error "include Python.h instead: nothing is known of this compiler"
#endif
typedef Py_ssize_t Py_hash_t;

typedef struct _object PyObject;
typedef struct _typeobject PyTypeObject;
typedef struct _ts PyThreadState;
typedef struct _is PyInterpreterState;
#endif
#endif
