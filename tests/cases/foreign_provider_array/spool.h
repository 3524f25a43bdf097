/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The header of somebody who knows nothing of Caplet. */
#ifndef SPOOL_H
#define SPOOL_H
#include <Python.h>
#include <stdint.h>

struct spool_thread {
  long length;
};

static void **Spool_API;

#define Spool_Function(type, place) ((type)(uintptr_t)Spool_API[place])
#define Spool_Abi Spool_Function(int (*)(void), 0)
#define Spool_Version (*(const int *)Spool_API[1])
#define Spool_Kind Spool_Function(const char *(*)(void), 2)
#define Spool_Wind Spool_Function(PyObject *(*)(struct spool_thread *), 3)
#define Spool_Unwind Spool_Function(int (*)(PyObject *), 4)
#define Spool_Splice Spool_Function(long (*)(long), 6)
#define Spool_Order Spool_Function(unsigned char (*)(void), 8)
#define Spool_Drop Spool_Function(void (*)(PyObject *), 9)

static inline int Spool_Import(const char *attribute) {
  PyObject *module = PyImport_ImportModule("spool._core");
  PyObject *capsule = module != NULL ? PyObject_GetAttrString(module, attribute) : NULL;
  Spool_API = capsule != NULL ? (void **)PyCapsule_GetPointer(capsule, NULL) : NULL;
  Py_XDECREF(module);
  Py_XDECREF(capsule);
  return Spool_API != NULL ? 0 : -1;
}
#endif
