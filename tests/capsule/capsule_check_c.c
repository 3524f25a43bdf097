/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Every operation of capsule.h as a function of a Python module, under the names of capsule_check.cpp. */
#define PY_SSIZE_T_CLEAN
#include <Python.h>
#include <caplet/capsule.h>
#include <stdio.h>
#include <stdlib.h>

#include "module.h"

typedef struct point {
  double x, y;
} point;

static char events[256];
static int numbers[] = {1, 2, 3, 4};

static PyObject *none_if(int status) {
  if (status < 0) return NULL;
  /* Not Py_RETURN_NONE: that of 3.12 and 3.13 counts no reference, not even for the limited API of 3.9. */
  Py_INCREF(Py_None);
  return Py_None;
}
static PyObject *address(void *pointer) { return pointer != NULL ? PyLong_FromVoidPtr(pointer) : NULL; }

/* ---- Making ---- */

static void note(const char *event) { snprintf(events, sizeof events, "%s", event); }

static void delete_int(int *pointer, void *context) {
  char event[100];
  if (context != NULL)
    snprintf(event, sizeof event, "delete %d, %llu", *pointer, (unsigned long long)(uintptr_t)context);
  else
    snprintf(event, sizeof event, "delete %d, null", *pointer);
  note(event);
  free(pointer);
}
CAPLET_CAPSULE_DESTRUCTOR(destroy_int, int, delete_int)

static void call(PyObject *callable, void *context) {
  PyObject *result = PyObject_CallObject(callable, NULL);
  (void)context;
  Py_XDECREF(result);
  Py_DECREF(callable);
}
CAPLET_CAPSULE_DESTRUCTOR(destroy_calling, PyObject, call)

static void destroy_noted(PyObject *self) {
  (void)self;
  note("raw destructor");
}

static void destroy_tensor(PyObject *self) {
  int is_ours = caplet_capsule_is_valid(self, "tensor");
  note(is_ours ? "free tensor" : "tensor was consumed");
  if (is_ours) free(PyCapsule_GetPointer(self, "tensor"));
}

static PyObject *made(void *memory, const char *name, PyCapsule_Destructor destructor) {
  PyObject *capsule = caplet_capsule_new(memory, name, destructor);
  if (capsule == NULL) free(memory);
  return capsule;
}

static void free_point(point *pointer, void *context) {
  (void)context;
  free(pointer);
}
CAPLET_CAPSULE_DESTRUCTOR(destroy_point, point, free_point)

static PyObject *make_point(PyObject *self, PyObject *arguments) {
  point value, *memory = (point *)malloc(sizeof(point));
  (void)self;
  if (memory == NULL || !PyArg_ParseTuple(arguments, "dd", &value.x, &value.y)) return NULL;
  *memory = value;
  return made(memory, "check.point", destroy_point);
}

static PyObject *make_calling(PyObject *self, PyObject *callable) {
  PyObject *capsule = caplet_capsule_new(callable, "check.calling", destroy_calling);
  (void)self;
  if (capsule != NULL) Py_INCREF(callable);
  return capsule;
}

static PyObject *wrap(PyObject *self, PyObject *none) {
  (void)self, (void)none;
  return caplet_capsule_new(numbers, "check.numbers", NULL);
}

static PyObject *wrap_misaligned(PyObject *self, PyObject *none) {
  (void)self, (void)none;
  return caplet_capsule_new((char *)numbers + 1, "check.point", NULL);
}

static PyObject *wrap_deleting(PyObject *self, PyObject *none) {
  int *memory = (int *)malloc(sizeof(int));
  (void)self, (void)none;
  if (memory == NULL) return PyErr_NoMemory();
  *memory = 7;
  return made(memory, "check.int", destroy_int);
}

static PyObject *wrap_null(PyObject *self, PyObject *none) {
  (void)self, (void)none;
  return caplet_capsule_new(NULL, "check.null", NULL);
}

static PyObject *wrap_tensor(PyObject *self, PyObject *none) {
  (void)self, (void)none;
  return made(malloc(8), "tensor", destroy_tensor);
}

/* ---- Operations ---- */

static PyObject *check(PyObject *self, PyObject *object) {
  (void)self;
  return PyBool_FromLong(caplet_capsule_check(object));
}

static PyObject *cast(PyObject *self, PyObject *object) {
  (void)self;
  if (caplet_capsule_expect(object) < 0) return NULL;
  Py_INCREF(object);
  return object;
}

static PyObject *is_valid(PyObject *self, PyObject *arguments) {
  PyObject *object;
  const char *name;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oz", &object, &name)) return NULL;
  return PyBool_FromLong(caplet_capsule_is_valid(object, name));
}

static PyObject *is_valid_any(PyObject *self, PyObject *object) {
  (void)self;
  return PyBool_FromLong(caplet_capsule_is_valid_any(object));
}

static PyObject *is_valid_while_pending(PyObject *self, PyObject *object) {
  (void)self;
  PyErr_SetString(PyExc_KeyError, "pending");
  caplet_capsule_is_valid_any(object);
  caplet_capsule_is_valid(object, "check.point");
  caplet_capsule_check(object);
  return NULL;
}

static PyObject *name(PyObject *self, PyObject *object) {
  const char *name;
  (void)self;
  return caplet_capsule_name(object, &name) < 0 ? NULL : Py_BuildValue("z", name);
}

static PyObject *set_name(PyObject *self, PyObject *object) {
  (void)self;
  return none_if(caplet_capsule_set_name(object, "check.renamed"));
}

static PyObject *unset_name(PyObject *self, PyObject *object) {
  (void)self;
  return none_if(caplet_capsule_set_name(object, NULL));
}

static PyObject *pointer(PyObject *self, PyObject *arguments) {
  PyObject *object;
  const char *name;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oz", &object, &name)) return NULL;
  return address(caplet_capsule_pointer(object, name));
}

static PyObject *as_point(PyObject *self, PyObject *arguments) {
  PyObject *object;
  const char *name;
  const point *found;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "Oz", &object, &name)) return NULL;
  found = CAPLET_CAPSULE_AS(point, object, name);
  return found != NULL ? Py_BuildValue("(dd)", found->x, found->y) : NULL;
}

static PyObject *set_pointer(PyObject *self, PyObject *arguments) {
  PyObject *object, *number;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "OO", &object, &number)) return NULL;
  return none_if(caplet_capsule_set_pointer(object, PyLong_AsVoidPtr(number)));
}

static PyObject *set_destructor(PyObject *self, PyObject *object) {
  (void)self;
  return none_if(caplet_capsule_set_destructor(object, destroy_noted));
}

static PyObject *consume(PyObject *self, PyObject *object) {
  void *memory = caplet_capsule_consume(object, "tensor", "used_tensor");
  PyObject *result = address(memory);
  (void)self;
  free(memory);
  return result;
}

static PyObject *context(PyObject *self, PyObject *object) {
  void *context;
  (void)self;
  return caplet_capsule_context(object, &context) < 0 ? NULL : PyLong_FromVoidPtr(context);
}

static PyObject *set_context(PyObject *self, PyObject *arguments) {
  PyObject *object, *number;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "OO", &object, &number)) return NULL;
  return none_if(caplet_capsule_set_context(object, PyLong_AsVoidPtr(number)));
}

/* ---- Importing ---- */

static PyObject *import_pointer(PyObject *self, PyObject *arguments) {
  const char *path;
  PyObject *capsule, *module, *result;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "s", &path)) return NULL;
  result = address(caplet_capsule_import(path, &capsule, &module));
  Py_XDECREF(capsule);
  Py_XDECREF(module);
  return result;
}

static PyObject *import_point(PyObject *self, PyObject *arguments) {
  const char *path;
  const point *found;
  PyObject *capsule, *module;
  (void)self;
  if (!PyArg_ParseTuple(arguments, "s", &path)) return NULL;
  found = (const point *)caplet_capsule_import(path, &capsule, &module);
  return found != NULL ? Py_BuildValue("(ddNN)", found->x, found->y, capsule, module) : NULL;
}

/* ---- Around it ---- */

static PyObject *log_(PyObject *self, PyObject *none) {
  PyObject *result = events[0] != '\0' ? Py_BuildValue("[s]", events) : PyList_New(0);
  (void)self, (void)none;
  events[0] = '\0';
  return result;
}

static PyObject *drop_while_pending(PyObject *self, PyObject *list) {
  Py_ssize_t last = PyList_Size(list) - 1;
  PyObject *item = PyList_GetItem(list, last);
  (void)self;
  Py_XINCREF(item);
  if (item == NULL || PyList_SetSlice(list, last, last + 1, NULL) != 0) return NULL;
  PyErr_SetString(PyExc_KeyError, "pending");
  Py_DECREF(item);
  return NULL;
}

#define NONE(name) {#name, name, METH_NOARGS, NULL}
#define ONE(name) {#name, name, METH_O, NULL}
#define MORE(name) {#name, name, METH_VARARGS, NULL}

static PyMethodDef methods[] = {MORE(make_point),
                                ONE(make_calling),
                                NONE(wrap),
                                NONE(wrap_null),
                                NONE(wrap_misaligned),
                                NONE(wrap_deleting),
                                NONE(wrap_tensor),
                                ONE(check),
                                ONE(cast),
                                MORE(is_valid),
                                ONE(is_valid_any),
                                ONE(is_valid_while_pending),
                                ONE(name),
                                ONE(set_name),
                                ONE(unset_name),
                                MORE(pointer),
                                MORE(as_point),
                                MORE(set_pointer),
                                ONE(set_destructor),
                                ONE(consume),
                                ONE(context),
                                MORE(set_context),
                                MORE(import_pointer),
                                MORE(import_point),
                                {"log", log_, METH_NOARGS, NULL},
                                ONE(drop_while_pending),
                                {NULL, NULL, 0, NULL}};

static int fill(PyObject *module) {
  (void)module;
  return 0;
}

MODULE(capsule_check_c, methods, fill)
