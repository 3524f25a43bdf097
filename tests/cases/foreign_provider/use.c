/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The consumer that Caplet makes of the same file. */
#include "../case.h"
#include "mill_capi.h"

#ifdef __cplusplus
extern "C"
#endif
    int use_original(void);

static int run(void) {
  const struct mill_setting setting = {1.5, 4};
  PyObject *grain = PyObject_CallObject((PyObject *)mill_grain_type, NULL), *result;
  CHECK(grain != NULL && mill_version() == 20);
  ((mill_grain *)grain)->weight = 3;
  result = mill_grind((mill_grain *)grain, 2);
  CHECK(result != NULL && PyFloat_AsDouble(result) == 1.5);
  Py_DECREF(result);
  Py_DECREF(grain);
  CHECK(mill_speed == 1.5 && mill_limits[0] == 0 && mill_limits[1] == 11);
  CHECK(mill_gears_teeth(3) == 30 && mill_gears_turn(1) == 2 && PyUnicode_Check(mill_gears_label));
  CHECK(mill_has_spare_turn() && mill_spare_turn(1) == 3);
  CHECK(!mill_has_mill_whistle() && mill_has_mill_oil() && mill_oil() == 7);
  CHECK(mill_log("%d", 1) == 2 && mill_tune(setting) == 6);
  return use_original();
}

CONSUMER(mill_import, run)
