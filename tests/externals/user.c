/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer in C and C++, built once for each release of <unit.h> as MODULE. */
#include "box_capi.h"

#include <string.h>

static unsigned long long visit(unit_mark mark) {
  unsigned long long number = 0;
  memcpy(&number, &mark, sizeof mark < sizeof number ? sizeof mark : sizeof number);
  return number;
}

static PyObject *run(PyObject *self, PyObject *unused) {
  unit_id ids[2];
  struct unit_pair pair;
  unit_line line;
  struct unit_log log;
  box_item item;
  (void)self, (void)unused;
  memset(&pair, 0, sizeof pair);
  memset(&line, 0, sizeof line);
  memset(&log, 0, sizeof log);
  pair.first = 40;
  line.to = 2.5;
  box_ids(ids, 2);
  item.id = 5;
  return Py_BuildValue("(iidiKdiiii)", (int)ids[1], box_first(pair, 2), box_length(&line), box_level(UNIT_HIGH),
                       box_visit(visit), (double)box_wide(L"word"), box_item_id(&item), box_log(&log, NULL, NULL),
                       box_hide(NULL, NULL, NULL), box_python(NULL, NULL));
}

static PyMethodDef methods[] = {{"run", run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};

static int exec_module(PyObject *module) { return box_import(module); }

__extension__ static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "user", NULL, 0, methods, slots, NULL, NULL, NULL};

#define PASTE(a, b) a##b
#define INIT(name) PASTE(PyInit_, name)
PyMODINIT_FUNC INIT(MODULE)(void);
PyMODINIT_FUNC INIT(MODULE)(void) { return PyModuleDef_Init(&definition); }
