/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
   What CPython's PC/pyconfig.h says of Windows, as far as the headers of extension modules ask. The other headers
   of CPython are the same on all platforms. */
#ifndef Py_CONFIG_H
#define Py_CONFIG_H
#include <io.h>
#include <stddef.h>
#define MS_WINDOWS
#define MS_WIN32
#ifdef _WIN64
#define MS_WIN64
#define SIZEOF_VOID_P 8
#define SIZEOF_SIZE_T 8
#else
#define SIZEOF_VOID_P 4
#define SIZEOF_SIZE_T 4
#endif
#define MS_COREDLL
#define HAVE_DECLSPEC_DLL
#define Py_ENABLE_SHARED 1
#define NT_THREADS 1
#define LONG_BIT 32
#define SIZEOF_SHORT 2
#define SIZEOF_INT 4
#define SIZEOF_LONG 4
#define SIZEOF_LONG_LONG 8
#define SIZEOF_WCHAR_T 2
#define SIZEOF_TIME_T 8
#define SIZEOF_OFF_T 4
#define SIZEOF_PID_T 4
#define SIZEOF_FLOAT 4
#define SIZEOF_DOUBLE 8
#define ALIGNOF_MAX_ALIGN_T 8
#define HAVE_STDARG_PROTOTYPES 1
#define HAVE_STDINT_H 1
#define HAVE_INTTYPES_H 1
#define WITH_DOC_STRINGS 1
#define WITH_PYMALLOC 1
#endif
