/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer of geometry, and the means to forge what it imports: capsules of any address and name (PyPy's ctypes has
   no pythonapi), and imports on behalf of any caplet_consumer. Addresses are integers. */
#define GEOMETRY_MINOR 2
/* Python.h first, or it redefines what the system's headers define. */
#include "geometry_rows.h"
#include "module.h"

#include <pthread.h>
#include <string.h>

const caplet_descriptor geometry_compiled = GEOMETRY_DESCRIPTOR;

static PyObject *none_or_error(int result) {
  if (result < 0) return NULL;
  Py_INCREF(Py_None);
  return Py_None;
}

static PyObject *none_as_null(PyObject *object) { return object == Py_None ? NULL : object; }

/* ---- Importing ---- */

static PyObject *import_api(PyObject *self, PyObject *module) {
  (void)self;
  return none_or_error(geometry_import(none_as_null(module)));
}

static PyObject *try_import(PyObject *self, PyObject *module) {
  const int result = geometry_try_import(none_as_null(module));
  (void)self;
  return result < 0 ? NULL : PyLong_FromLong(result);
}

static PyObject *import_at_call(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return none_or_error(geometry_import_at_call());
}

/* While ValueError("pending") is; raises what then is. */
static PyObject *import_beside_exception(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  PyErr_SetString(PyExc_ValueError, "pending");
  (void)geometry_import_at_call();
  return NULL;
}

static PyObject *import_detached(PyObject *self, PyObject *unused) {
  int result;
  (void)self, (void)unused;
  Py_BEGIN_ALLOW_THREADS result = geometry_import_at_call();
  Py_END_ALLOW_THREADS return none_or_error(result);
}

static void *import_as_foreign(void *result) {
  *(int *)result = geometry_import_at_call();
  return NULL;
}

/* What it returns in a thread that Python does not know. */
static PyObject *import_in_thread(PyObject *self, PyObject *unused) {
  pthread_t thread;
  int result = 1, failed;
  (void)self, (void)unused;
  Py_BEGIN_ALLOW_THREADS failed =
      pthread_create(&thread, NULL, import_as_foreign, &result) != 0 || pthread_join(thread, NULL) != 0;
  Py_END_ALLOW_THREADS return failed ? PyErr_Format(PyExc_RuntimeError, "no thread") : PyLong_FromLong(result);
}

static PyObject *import_or_end(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  geometry_import_or_end();
  Py_RETURN_NONE;
}

/* import_with(module, caplet_consumer's address, pointer's address) */
static PyObject *import_with(PyObject *self, PyObject *args) {
  PyObject *module;
  unsigned long long consumer, pointer;
  (void)self;
  if (!PyArg_ParseTuple(args, "OKK", &module, &consumer, &pointer)) return NULL;
  return none_or_error(caplet_import(none_as_null(module), (const caplet_consumer *)(uintptr_t)consumer,
                                     (const caplet_header **)(uintptr_t)pointer));
}

static PyObject *published(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromVoidPtr((void *)CAPLET_LOAD(caplet_8geometry5_core6_C_API_1_1));
}

static PyObject *reset(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  caplet_8geometry5_core6_C_API_1_1 = &caplet_8geometry5_core6_C_API_1_1_start.caplet;
  return PyLong_FromVoidPtr((void *)caplet_8geometry5_core6_C_API_1_1);
}

/* capsule(address, name or None); the name is never freed, as a capsule's name should be. */
static PyObject *new_capsule(PyObject *self, PyObject *args) {
  unsigned long long address;
  const char *name;
  (void)self;
  if (!PyArg_ParseTuple(args, "Kz", &address, &name)) return NULL;
  return PyCapsule_New((void *)(uintptr_t)address, name != NULL ? strdup(name) : NULL, NULL);
}

/* ---- Calling ---- */

static PyObject *call_norm(PyObject *self, PyObject *args) {
  double v[2];
  (void)self;
  if (!PyArg_ParseTuple(args, "dd", &v[0], &v[1])) return NULL;
  return PyFloat_FromDouble(geo_norm(v, 2));
}

static PyObject *call_scale(PyObject *self, PyObject *args) {
  struct geo_point point;
  double factor;
  (void)self;
  if (!PyArg_ParseTuple(args, "ddd", &point.x, &point.y, &factor)) return NULL;
  if (geo_scale(&point, factor) < 0) return NULL;
  return Py_BuildValue("(dd)", point.x, point.y);
}

static PyObject *get_error(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  Py_INCREF(geo_error);
  return geo_error;
}

static PyObject *has_area(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyBool_FromLong(geometry_has_geo_area());
}

static PyObject *call_dot(PyObject *self, PyObject *args) {
  double a[2], b[2], dot = 0;
  int result;
  (void)self;
  if (!PyArg_ParseTuple(args, "dddd", &a[0], &a[1], &b[0], &b[1])) return NULL;
  result = geo_dot(a, b, 2, &dot);
  return result < 0 ? NULL : PyFloat_FromDouble(dot);
}

static PyObject *call_dot_detached(PyObject *self, PyObject *unused) {
  const double v[2] = {1, 2};
  double dot = 0;
  int result;
  (void)self, (void)unused;
  Py_BEGIN_ALLOW_THREADS result = geo_dot(v, v, 2, &dot);
  Py_END_ALLOW_THREADS return result < 0 ? NULL : PyFloat_FromDouble(dot);
}

static void *dot_in_thread(void *result) {
  const double v[2] = {1, 2};
  double dot;
  *(int *)result = geo_dot(v, v, 2, &dot);
  return NULL;
}

/* The result of geo_dot in a thread that Python does not know. */
static PyObject *call_dot_in_thread(PyObject *self, PyObject *unused) {
  pthread_t thread;
  int result = 1, failed;
  (void)self, (void)unused;
  Py_BEGIN_ALLOW_THREADS failed =
      pthread_create(&thread, NULL, dot_in_thread, &result) != 0 || pthread_join(thread, NULL) != 0;
  Py_END_ALLOW_THREADS return failed ? PyErr_Format(PyExc_RuntimeError, "no thread") : PyLong_FromLong(result);
}

static PyObject *call_count(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return PyLong_FromSsize_t(geo_count());
}

static PyObject *call_retired(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  caplet_raise_retired("geometry._core._C_API", "geo_angle");
  return NULL;
}

/* A call of a slot that no release has yet, of the table at this address. */
static PyObject *call_newer(PyObject *self, PyObject *address) {
  const caplet_header *table = (const caplet_header *)PyLong_AsVoidPtr(address);
  (void)self;
  if (table != NULL) caplet_raise_newer(table, "geo_angle", 7, NULL);
  return NULL;
}

static PyObject *release_attached(PyObject *self, PyObject *object) {
  (void)self;
  caplet_release_stolen(NULL);
  Py_INCREF(object);
  caplet_release_stolen(object);
  Py_RETURN_NONE;
}

static PyObject *release_detached(PyObject *self, PyObject *object) {
  (void)self;
  Py_INCREF(object);
  Py_BEGIN_ALLOW_THREADS caplet_release_stolen(object);
  Py_END_ALLOW_THREADS Py_RETURN_NONE;
}

static void *release_object(void *object) {
  caplet_release_stolen((PyObject *)object);
  return NULL;
}

static PyObject *release_in_thread(PyObject *self, PyObject *object) {
  pthread_t thread;
  int failed;
  (void)self;
  Py_INCREF(object);
  Py_BEGIN_ALLOW_THREADS failed =
      pthread_create(&thread, NULL, release_object, object) != 0 || pthread_join(thread, NULL) != 0;
  Py_END_ALLOW_THREADS if (failed) return PyErr_Format(PyExc_RuntimeError, "no thread");
  Py_RETURN_NONE;
}

/* ---- Providing ---- */

static PyObject *provide(PyObject *self, PyObject *args) {
  PyObject *module;
  const char *path;
  unsigned long long table;
  (void)self;
  if (!PyArg_ParseTuple(args, "OsK", &module, &path, &table)) return NULL;
  return none_or_error(caplet_provide(module, strdup(path), (const caplet_header *)(uintptr_t)table));
}

static PyObject *provide_single(PyObject *self, PyObject *args) {
  PyObject *module;
  const char *path;
  unsigned long long table;
  (void)self;
  if (!PyArg_ParseTuple(args, "OsK", &module, &path, &table)) return NULL;
  return none_or_error(caplet_provide_single(module, strdup(path), (caplet_header *)(uintptr_t)table));
}

static PyMethodDef methods[] = {
    {"import_api", import_api, METH_O, NULL},
    {"try_import", try_import, METH_O, NULL},
    {"import_at_call", import_at_call, METH_NOARGS, NULL},
    {"import_beside_exception", import_beside_exception, METH_NOARGS, NULL},
    {"import_detached", import_detached, METH_NOARGS, NULL},
    {"import_in_thread", import_in_thread, METH_NOARGS, NULL},
    {"import_or_end", import_or_end, METH_NOARGS, NULL},
    {"import_with", import_with, METH_VARARGS, NULL},
    {"published", published, METH_NOARGS, NULL},
    {"reset", reset, METH_NOARGS, NULL},
    {"capsule", new_capsule, METH_VARARGS, NULL},
    {"norm", call_norm, METH_VARARGS, NULL},
    {"scale", call_scale, METH_VARARGS, NULL},
    {"error", get_error, METH_NOARGS, NULL},
    {"has_area", has_area, METH_NOARGS, NULL},
    {"dot", call_dot, METH_VARARGS, NULL},
    {"dot_detached", call_dot_detached, METH_NOARGS, NULL},
    {"dot_in_thread", call_dot_in_thread, METH_NOARGS, NULL},
    {"count", call_count, METH_NOARGS, NULL},
    {"retired", call_retired, METH_NOARGS, NULL},
    {"newer", call_newer, METH_O, NULL},
    {"release_attached", release_attached, METH_O, NULL},
    {"release_detached", release_detached, METH_O, NULL},
    {"release_in_thread", release_in_thread, METH_O, NULL},
    {"provide", provide, METH_VARARGS, NULL},
    {"provide_single", provide_single, METH_VARARGS, NULL},
    {NULL, NULL, 0, NULL},
};

#ifdef Py_LIMITED_API
#define IS_LIMITED 1
#else
#define IS_LIMITED 0
#endif

/* compiled: the address of the descriptor, for copies to be forged from. limited: how it was built. */
static int execute(PyObject *module) {
  PyObject *compiled = PyLong_FromVoidPtr((void *)&geometry_compiled);
  int result = compiled != NULL ? PyObject_SetAttrString(module, "compiled", compiled) : -1;
  Py_XDECREF(compiled);
  return result < 0 ? -1 : PyModule_AddIntConstant(module, "limited", IS_LIMITED);
}

MODULE(consumer, methods, execute)
