/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* measure.c under test: its provider is not imported. */
#include <geometry_mock.h>

#define MEASURE_INIT PyInit_measure_under_test
#include "measure.c"

static double first_coordinate(const struct geo_point *p) { return p->x; }

PyMODINIT_FUNC PyInit_measure_mocked(void) {
  static struct geometry_table table;
  table = geometry_mock_table();
  table.geo_norm = first_coordinate;
  geometry_mock(&table);
  return PyInit_measure_under_test();
}
