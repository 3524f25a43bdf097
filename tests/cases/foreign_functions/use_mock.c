/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer, for which there is no provider. */
#include "../case.h"
#define SCALES_REQUIRE 1
#define SCALES_GUARDED
#include "scales_mock.h"

void mock_scales(void);
int check_mocked(void);

static struct scales_table mock;
static scales_real my_weigh(const scales_real *weights, Py_ssize_t count) { return count > 0 ? weights[0] : 0; }
static double my_weigh_once(double weight) { return weight; }
static int my_zero(int to) { return 10 * to; }

void mock_scales(void) {
  mock = scales_mock_table();
  scales_mock(&mock);
}

int check_mocked(void) {
  const scales_real weights[] = {7, 8};
  CHECK(scales_imported() && scales_has_weigh() && scales_has_tare() && scales_has_zero() && scales_has_reset());
  CHECK(!scales_has_weigh_once() && weigh_once(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(zero(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  mock.weigh = my_weigh;
  mock.zero = my_zero;
  CHECK(weigh(weights, 2) == 7 && zero(2) == 20);
  /* As an older provider: each function is asked for by itself. */
  mock.zero = NULL;
  mock.weigh_once = my_weigh_once;
  CHECK(!scales_has_zero() && scales_has_weigh_once() && weigh_once(2) == 2 && zero(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  scales_unmock();
  CHECK(!scales_imported() && !scales_has_weigh());
  return 0;
}
