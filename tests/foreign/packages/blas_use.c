/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Linear algebra of SciPy, without a header and without linking a BLAS. */
#include "../../cases/case.h"
#include "cython_blas_capi.h"
#include "cython_lapack_capi.h"

double blas_use_too(void);

static int import_both(PyObject *module) { return cython_blas_import(module) < 0 ? -1 : cython_lapack_import(module); }

static int close_to(double a, double b) { return a - b < 1e-12 && b - a < 1e-12; }

/* 1 where an eigenvalue counts. */
static int is_positive(double *real, double *imaginary) {
  (void)imaginary;
  return *real > 0;
}

static int solve(void) {
  char no[] = "N", sorts[] = "S";
  int n = 2, one = 1, info = 1, pivots[2], count = 0, room = 32, selected[2];
  double a[] = {3, 1, 1, 2}, b[] = {9, 8}, s[] = {1, 0, 0, -1}, re[2], im[2], unused[4], work[32];
  dgesv(&n, &one, a, &n, pivots, b, &n, &info);
  CHECK(info == 0 && close_to(b[0], 2) && close_to(b[1], 3));
  dgees(no, sorts, is_positive, &n, s, &n, &count, re, im, unused, &n, work, &room, selected, &info);
  CHECK(info == 0 && count == 1 && close_to(re[0], 1) && close_to(re[1], -1));
  return 0;
}

static int run(void) {
  char no[] = "N";
  int n = 3, one = 1, two = 2;
  double x[] = {1, 2, 3}, y[] = {4, 5, 6}, ten = 10, unit = 1, zero = 0;
  double a[] = {1, 2, 3, 4}, b[] = {5, 6, 7, 8}, c[4];
  float f[] = {3, 4};
  CHECK(ddot(&n, x, &one, y, &one) == 32 && cython_blas_has_ddot());
  dscal(&n, &ten, x, &one);
  CHECK(x[0] == 10 && x[2] == 30);
  dgemm(no, no, &two, &two, &two, &unit, a, &two, b, &two, &zero, c, &two);
  CHECK(c[0] == 23 && c[1] == 34 && c[2] == 31 && c[3] == 46);
  CHECK(snrm2(&two, f, &one) == 5);
  CHECK(blas_use_too() == 11);
  return solve();
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(0);
}
static PyMethodDef methods[] = {{"run", case_run, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
MODULE(blas_use, methods, import_both)
