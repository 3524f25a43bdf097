/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* dice.make(first) is a capsule with a table of its own, which it frees; whoever has it must keep it. */
#include <stdlib.h>

#include "../case.h"

struct dice {
  void *state;
  uint32_t (*next)(void *);
  void (*skip)(void *, int);
};

static uint32_t next(void *state) { return (*(uint32_t *)state)++; }
static void skip(void *state, int count) { *(uint32_t *)state += (uint32_t)count; }

static void destroy(PyObject *capsule) {
  struct dice *dice = (struct dice *)PyCapsule_GetPointer(capsule, "Dice");
  free(dice->state);
  memset(dice, 0, sizeof *dice); /* to be found where it is used any longer */
  free(dice);
}

static PyObject *make(PyObject *self, PyObject *first) {
  struct dice *dice = (struct dice *)malloc(sizeof *dice);
  (void)self;
  if (dice == NULL) return PyErr_NoMemory();
  dice->state = malloc(sizeof(uint32_t));
  if (dice->state != NULL) *(uint32_t *)dice->state = (uint32_t)PyLong_AsLong(first);
  dice->next = next;
  dice->skip = skip;
  return PyCapsule_New(dice, "Dice", destroy);
}

static int provide(PyObject *module) {
  (void)module;
  return 0;
}
static PyMethodDef methods[] = {{"make", make, METH_O, NULL}, {NULL, NULL, 0, NULL}};
MODULE(dice, methods, provide)
