/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "../case.h"
#include "shape_capi.h"

static shape_cache cache;

/* look(object): (w, h, area, corners, sum, sides), or None. */
static PyObject *look(PyObject *self, PyObject *object) {
  const struct shape_table *shape;
  struct shape_box box;
  const int found = shape_of_type(&cache, Py_TYPE(object), &shape);
  (void)self;
  if (found < 0) return NULL;
  if (found == 0) return Py_BuildValue("");
  if (shape_box_of(shape, object, &box) < 0) return NULL;
  return Py_BuildValue("(dddiii)", box.w, box.h, shape_has_shape_area(shape) ? shape_area(shape, object) : 0,
                       shape_corners(shape, object), shape_sum(shape, 3, 1, 2, 4), shape_sides(shape));
}

PyObject *mock_shape(void);
static PyObject *mock(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return mock_shape();
}

static int nothing(PyObject *module) {
  (void)module;
  return shape_has_shape_area(NULL) ? -1 : 0;
}
static PyMethodDef methods[] = {{"look", look, METH_O, NULL}, {"mock", mock, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(use, methods, nothing)
