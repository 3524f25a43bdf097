/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "datetime_mock.h"

static PyObject *my_date(int year, int month, int day, PyTypeObject *type) {
  return PyUnicode_FromFormat("%d %s %d %d", day, type == &PyLong_Type ? "of" : "not of", month, year);
}

/* From now on leap_day() asks this table. */
PyObject *mock(PyObject *self, PyObject *unused) {
  static struct datetime_table table;
  (void)self, (void)unused;
  table = datetime_mock_table();
  table.Date_FromDate = my_date;
  datetime_mock_set_DateType(&table, &PyLong_Type);
  datetime_mock(&table);
  return PyLong_FromLong(0);
}
