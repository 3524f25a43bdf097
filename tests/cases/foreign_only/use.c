/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Two functions of the whole table, and what they need: the struct, its type, and what the provider says of itself. */
#include "../case.h"
#include "mill_capi.h"

static int run(void) {
  PyObject *grain = PyObject_CallObject((PyObject *)mill_grain_type, NULL), *result;
  CHECK(grain != NULL);
  ((mill_grain *)grain)->weight = 3;
  result = mill_grind((mill_grain *)grain, 2);
  CHECK(result != NULL && PyFloat_AsDouble(result) == 1.5);
  Py_DECREF(result);
  Py_DECREF(grain);
  CHECK(mill_version() == 20 && mill_speed == 1.5);
  mill_stop();
  CHECK(mill_speed == 0);
  return 0;
}

CONSUMER(mill_import, run)
