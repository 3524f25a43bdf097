/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* CPython's own table, without its header. Another unit, in C++, shares what is imported. */
#include "../case.h"
#include "datetime_capi.h"

int use_in_cxx(void);

static int import_both_ways(PyObject *module) {
  if (datetime_imported() || datetime_has_Date_FromDate()) {
    PyErr_SetString(PyExc_AssertionError, "it is there before it was imported");
    return -1;
  }
  if (datetime_import(module) < 0) return -1;
  return datetime_try_import(module) == 1 ? datetime_import(NULL) : -1;
}

static int run(void) {
  PyObject *day = Date_FromDate(2024, 2, 29, DateType), *never, *year;
  CHECK(datetime_imported() && datetime_has_Date_FromDate() && datetime_has_TimeZone_UTC());
  CHECK(day != NULL && Py_TYPE(day) == DateType);
  year = PyObject_GetAttrString(day, "year");
  CHECK(year != NULL && PyLong_AsLong(year) == 2024);
  Py_DECREF(year);
  Py_DECREF(day);
  never = Date_FromDate(2023, 2, 29, DateType);
  CHECK(never == NULL);
  CHECK_RAISED(PyExc_ValueError);
  return use_in_cxx();
}

CONSUMER(import_both_ways, run)
