// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "../case.h"
#include "datetime_capi.h"

extern "C" int use_in_cxx();

int use_in_cxx() {
  PyObject *now = DateTime_FromDateAndTimeAndFold(2024, 2, 29, 1, 2, 3, 4, TimeZone_UTC, 1, DateTimeType);
  CHECK(now != nullptr);
  CHECK(PyObject_TypeCheck(now, DateType));
  PyObject *zone = PyObject_GetAttrString(now, "tzinfo");
  CHECK(zone == TimeZone_UTC);
  Py_DECREF(zone);
  Py_DECREF(now);
  PyObject *second = Delta_FromDelta(0, 1, 0, 1, DeltaType);
  CHECK(second != nullptr && Py_TYPE(second) == DeltaType);
  Py_DECREF(second);
  return 0;
}
