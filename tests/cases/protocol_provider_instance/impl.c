/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* dice.Die(): each has a table, whose state is its own count. */
#include "../case.h"
#include "dice_provider.h"

typedef struct die {
  PyObject_HEAD
  uint32_t count;
} die;

uint32_t dice_next(void *st) { return (*(uint32_t *)st)++; }
void dice_skip(void *st, int count) { *(uint32_t *)st += (uint32_t)count; }

static PyObject *get_capsule(PyObject *self, void *unused) {
  (void)unused;
  return dice_capsule(self, &((die *)self)->count);
}
static PyGetSetDef getset[] = {{"capsule", get_capsule, NULL, NULL, NULL}, {NULL, NULL, NULL, NULL, NULL}};
static PyType_Slot slots[] = {{Py_tp_getset, getset}, {0, NULL}};
static PyType_Spec spec = {"dice.Die", sizeof(die), 0, Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE, slots};

static int provide(PyObject *module) {
  PyObject *type = PyType_FromSpec(&spec);
  const int result = type != NULL ? PyObject_SetAttrString(module, "Die", type) : -1;
  Py_XDECREF(type);
  return result;
}
PROVIDER(dice, provide)
