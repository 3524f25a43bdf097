/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The provider of geometry: module geometry._core. GEOMETRY_MINOR, 1 or 2, is what it provides; GEOMETRY_SINGLE makes
   it a single-interpreter one. */
#include "geometry_rows.h" /* and with it Python.h, which comes first */
#include "module.h"

#include <math.h>

static PyObject *error;

static double norm(const double *v, Py_ssize_t n) {
  double sum = 0;
  Py_ssize_t i;
  for (i = 0; i < n; i++) sum += v[i] * v[i];
  return sqrt(sum);
}

static int scale(struct geo_point *p, double k) {
  if (k == 0) {
    PyErr_SetString(error, "scale by zero");
    return -1;
  }
  p->x *= k;
  p->y *= k;
  return 0;
}

#if GEOMETRY_MINOR >= 2
static int dot(const double *a, const double *b, Py_ssize_t n, double *result) {
  Py_ssize_t i;
  *result = 0;
  for (i = 0; i < n; i++) *result += a[i] * b[i];
  return 0;
}

static Py_ssize_t count(void) { return 42; }
#else
#define dot NULL
#define count NULL
#endif

static const caplet_descriptor descriptor = GEOMETRY_DESCRIPTOR;

#ifndef GEOMETRY_SINGLE
static const
#else
static
#endif
    struct geometry_table table = {{CAPLET_MAGIC, sizeof(caplet_header), CAPLET_PROTOCOL, 0,
                                    sizeof(caplet_header) + GEOMETRY_COUNT(4, 6) * sizeof(void *), GEOMETRY_COUNT(4, 6),
                                    1, GEOMETRY_MINOR, 0, GEOMETRY_COUNT(0x101, 0x102), &descriptor, NULL, -1},
                                   &error,
                                   norm,
                                   scale,
                                   NULL,
                                   dot,
                                   count};

static int execute(PyObject *module) {
  if (error == NULL) error = PyErr_NewException("geometry.Error", PyExc_ValueError, NULL);
  if (error == NULL || PyObject_SetAttrString(module, "Error", error) < 0) return -1;
#ifdef GEOMETRY_SINGLE
  return caplet_provide_single(module, "geometry._core._C_API", &table.caplet);
#else
  return caplet_provide(module, "geometry._core._C_API", &table.caplet);
#endif
}

static PyMethodDef methods[] = {{NULL, NULL, 0, NULL}};

MODULE(_core, methods, execute)
