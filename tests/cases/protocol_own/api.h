/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef SHAPE_H
#define SHAPE_H
#include <Python.h>
#include <caplet/annotate.h>
#ifdef __cplusplus
extern "C" {
#endif

/** What shapes have. */
CAPLET_API(shape, capsule = "protocols.shape", distribution = "shapes", on_type = "__shape__");

struct CAPLET_LAYOUT() shape_box {
  double w, h;
};

/** The box around `object`. */
CAPLET_SLOT(on_error = -1) int shape_box_of(PyObject *object, struct shape_box *table CAPLET_PARAM(nonnull));
CAPLET_SLOT(optional, on_error = -1) double shape_area(PyObject *object);
CAPLET_SLOT(optional) int shape_corners(PyObject *);
CAPLET_SLOT() int shape_sum(int count, ...);
extern int shape_sides CAPLET_SLOT();

#ifdef __cplusplus
}
#endif
#endif
