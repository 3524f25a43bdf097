/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include <stdlib.h>

#include "../case.h"
#define SCALES_REQUIRE 1
#define SCALES_GUARDED
#include "scales_capi.h"

void mock_scales(void);
int check_mocked(void);

static int is_first(void) {
  const char *which = getenv("SCALES");
  return which != NULL && strcmp(which, "1") == 0;
}

static int is_heavy(scales_real weight, void *limit) { return weight > *(double *)limit; }

static int use_first(void) {
  CHECK(scales_has_weigh_once() && weigh_once(2.5) == 2.5);
  CHECK(!scales_has_tare() && !scales_has_zero() && !scales_has_reset());
  CHECK(tare() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(zero(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static int use_second(void) {
  CHECK(!scales_has_weigh_once() && weigh_once(2.5) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(scales_has_tare() && tare() == 3 && scales_has_zero() && zero(1) == 2 && scales_has_reset());
  reset();
  CHECK(weighings() == 0);
  return 0;
}

static int run(void) {
  double weights[] = {1, 2, 4}, limit = 1.5, number[] = {3, 5};
  char pan[] = "left";
  unsigned long long before;
  PyObject *text;
  CHECK(scales_imported() && scales_has_weigh() && scales_has_turned());
  before = weighings();
  CHECK(weigh(weights, 3) == 7 && weighings() == before + 1);
  CHECK(each(weights, 3, is_heavy, &limit) == 2);
  CHECK(pans(0) == 2);
  CHECK(levelled(1) == 7 && levelled(7) == 1);
  text = label((struct scales_pan *)(void *)pan);
  CHECK(text != NULL && PyUnicode_CompareWithASCIIString(text, "left") == 0);
  Py_DECREF(text);
  (void)turned((scales_double_complex *)(void *)number);
  CHECK(number[0] == -5 && number[1] == 3);
  return is_first() ? use_first() : use_second();
}

static PyObject *die(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  reset();
  return NULL;
}

static PyObject *case_run(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *raises(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return zero(1) < 0 ? NULL : PyLong_FromLong(0);
}

static PyObject *mocked(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return check_mocked() < 0 ? NULL : PyLong_FromLong(0);
}

static int import_or_not(PyObject *module) {
  if (scales_imported() || scales_has_weigh()) return -1;
  if (getenv("SCALES_FORGETS") != NULL) (void)zero(1);
  if (getenv("SCALES_MOCKED") != NULL) mock_scales();
  return scales_import(module);
}

static PyMethodDef methods[] = {
    {"run", case_run, METH_NOARGS, NULL},
    {"raises", raises, METH_NOARGS, NULL},
    {"die", die, METH_NOARGS, NULL},
    {"mocked", mocked, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};
MODULE(use, methods, import_or_not)
