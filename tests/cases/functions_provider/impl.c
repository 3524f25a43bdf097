/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The same functions, by a provider that is generated. */
#include "../case.h"
#include "scales_provider.h"

static unsigned long long the_weighings;

scales_real weigh(const scales_real *weights, Py_ssize_t count) {
  double sum = 0;
  while (count-- > 0) sum += weights[count];
  the_weighings++;
  return sum;
}
int each(scales_real *weights, Py_ssize_t count, scales_visit visit, void *data) {
  int sum = 0;
  while (count-- > 0) sum += visit(weights[count], data);
  return sum;
}
scales_level levelled(scales_level level) { return level == 1 ? 7 : 1; }
PyObject *label(struct scales_pan *pan) { return PyUnicode_FromString((const char *)(void *)pan); }
unsigned long long weighings(void) { return the_weighings; }
scales_double_complex *turned(scales_double_complex *number) {
  double *parts = (double *)(void *)number;
  const double real = parts[0];
  parts[0] = -parts[1];
  parts[1] = real;
  return number;
}
int pans(int skip_dispatch) { return 2 + skip_dispatch; }
int tare(void) { return 3; }
int zero(int to) { return to + 1; }
void reset(void) { the_weighings = 0; }

PROVIDER(_core, scales_provide)
