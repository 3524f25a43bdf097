/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer: a table for a type to have. */
#include "../case.h"
#include "press_mock.h"

static struct press_table table;
static long my_print(PyObject *object, long copies) {
  (void)object;
  return 100 * copies;
}
static int my_dry(void) { return 6; }

PyObject *mock_press(void);
PyObject *mock_press(void) {
  table = press_mock_table();
  table.print = my_print;
  table.dry = my_dry;
  table.ink = 9;
  return press_mock_capsule(&table);
}
