/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Capsules for types to have: of the first and the second release, of a newer abi that leads to the second, of one that
   leads nowhere, and of one that leads in a circle. */
#include "../case.h"

struct press {
  uint32_t major, minor;
  const struct press *older;
  long (*print)(PyObject *, long);
  int (*dry)(void);
  int ink;
  int (*fold)(int);
};

static long print(PyObject *object, long copies) { return object == Py_None ? -2 : copies; }
static int dry(void) { return 7; }
static int fold(int times) { return 2 * times; }

static const struct press first = {1, 1, NULL, print, NULL, 3, NULL};
static const struct press second = {1, 2, NULL, print, dry, 4, fold};
static const struct press newer = {3, 0, &second, NULL, NULL, 0, NULL};
static const struct press newest = {4, 0, &newer, NULL, NULL, 0, NULL};
static const struct press without = {2, 0, NULL, NULL, NULL, 0, NULL};
static struct press circle = {2, 0, NULL, NULL, NULL, 0, NULL};

static int add(PyObject *module, const char *name, const struct press *table) {
  PyObject *capsule = PyCapsule_New((void *)(uintptr_t)table, "press api", NULL);
  const int result = capsule != NULL ? PyObject_SetAttrString(module, name, capsule) : -1;
  Py_XDECREF(capsule);
  return result;
}

static int provide(PyObject *module) {
  circle.older = &circle;
  if (add(module, "first", &first) < 0 || add(module, "second", &second) < 0 || add(module, "circle", &circle) < 0)
    return -1;
  return add(module, "newest", &newest) < 0 || add(module, "without", &without) < 0 ? -1 : 0;
}

PROVIDER(press, provide)
