/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Counter(): a bit generator whose doubles are 1, 2, 3 ... times 2 to the power of -53. */
#include "../../handshake/module.h"
#include "bitgen_provider.h"

typedef struct counter {
  PyObject_HEAD uint64_t count;
} counter;

uint64_t bitgen_next_uint64(void *st) { return ++*(uint64_t *)st << 11; }
uint32_t bitgen_next_uint32(void *st) { return (uint32_t)(bitgen_next_uint64(st) >> 11); }
double bitgen_next_double(void *st) { return (double)(bitgen_next_uint64(st) >> 11) / 9007199254740992.0; }
uint64_t bitgen_next_raw(void *st) { return bitgen_next_uint64(st); }

static PyObject *get_capsule(PyObject *self, void *unused) {
  (void)unused;
  return bitgen_capsule(self, &((counter *)self)->count);
}
static PyObject *get_lock(PyObject *self, void *unused) {
  PyObject *threading = PyImport_ImportModule("threading");
  PyObject *lock = threading != NULL ? PyObject_CallMethod(threading, "Lock", NULL) : NULL;
  (void)self, (void)unused;
  Py_XDECREF(threading);
  return lock;
}
static PyGetSetDef getset[] = {
    {"capsule", get_capsule, NULL, NULL, NULL}, {"lock", get_lock, NULL, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyType_Slot slots[] = {{Py_tp_getset, getset}, {0, NULL}};
static PyType_Spec spec = {"bitgen_provide.Counter", sizeof(counter), 0, Py_TPFLAGS_DEFAULT, slots};

static int start(PyObject *module) {
  PyObject *type = PyType_FromSpec(&spec);
  const int result = type != NULL ? PyObject_SetAttrString(module, "Counter", type) : -1;
  Py_XDECREF(type);
  return result;
}
static PyMethodDef methods[] = {{NULL, NULL, 0, NULL}};
MODULE(bitgen_provide, methods, start)
