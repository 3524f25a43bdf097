// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "../case.h"
#define LOOM_REQUIRE 1
#include "loom_capi.h"

extern "C" int in_cxx();

int in_cxx() {
  CHECK(loom_imported() && &Loom_Type == &PyList_Type);
  PyObject *two = Loom_Weave(Py_True, 1);
  CHECK(two != nullptr && PyLong_AsLong(two) == 2);
  Py_DECREF(two);
  return 0;
}
