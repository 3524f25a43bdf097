/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Another unit of the same consumer, which requires all. */
#include "press_capi.h"

long print_twice(PyTypeObject *type);
long print_twice(PyTypeObject *type) {
  const struct press_table *press;
  if (press_of_type(nullptr, type, &press) <= 0) return -1;
  return press_fold(press, press_ink(press)) + press_print(press, reinterpret_cast<PyObject *>(type), 2);
}
