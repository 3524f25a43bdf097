/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer: a table for a type to have. */
#include "../case.h"
#include "shape_mock.h"

static struct shape_table table;
static int sides = 8;
static int my_box_of(PyObject *object, struct shape_box *box) {
  box->w = box->h = object != NULL ? 7 : 0;
  return 0;
}
static int my_corners(PyObject *object) { return object != NULL ? 5 : 0; }
static int my_sum(int count, ...) { return count; }

PyObject *mock_shape(void);
PyObject *mock_shape(void) {
  table = shape_mock_table();
  table.shape_box_of = my_box_of;
  table.shape_area = NULL;
  table.shape_corners = my_corners;
  table.shape_sum = my_sum;
  table.shape_sides = &sides;
  return shape_mock_capsule(&table);
}
