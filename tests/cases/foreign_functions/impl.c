/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A module that shares functions as one in Cython does. SCALES in the environment says which: 1 is the first release;
   "respelled" says the same types by other words. */
#include <stdlib.h>

#include "../case.h"

#define T "__pyx_t_6scales_5_core_"

static int is(const char *what) {
  const char *which = getenv("SCALES");
  return which != NULL && strcmp(which, what) == 0;
}

static unsigned long long the_weighings;

static double weigh(const double *weights, Py_ssize_t count) {
  double sum = 0;
  while (count-- > 0) sum += weights[count];
  the_weighings++;
  return sum;
}
static int each(double *weights, Py_ssize_t count, int (*visit)(double, void *), void *data) {
  int sum = 0;
  while (count-- > 0) sum += visit(weights[count], data);
  return sum;
}
enum level { LOW = 1, HIGH = 7 };
static enum level levelled(enum level level) { return level == LOW ? HIGH : LOW; }
static PyObject *label(void *pan) { return PyUnicode_FromString((const char *)pan); }
static unsigned long long weighings(void) { return the_weighings; }
static double *turned(double *number) {
  const double real = number[0];
  number[0] = -number[1];
  number[1] = real;
  return number;
}
static int pans(int skip_dispatch) { return 2 + skip_dispatch; }
static double weigh_once(double weight) { return weight; }
static int tare(void) { return 3; }
static int zero(int to) { return to + 1; }
static void reset(void) { the_weighings = 0; }

static int add(PyObject *dict, const char *name, const char *signature, void (*function)(void)) {
  PyObject *capsule = PyCapsule_New((void *)(uintptr_t)function, signature, NULL);
  const int result = capsule != NULL ? PyDict_SetItemString(dict, name, capsule) : -1;
  Py_XDECREF(capsule);
  return result;
}
#define ADD(name, signature) (add(dict, #name, signature, (void (*)(void))name) < 0)

static int provide(PyObject *module) {
  PyObject *dict = PyDict_New();
  const int is_first = is("1"), is_other = is("respelled");
  int failed = dict == NULL;
  failed = failed || (is_other ? ADD(weigh, "double (double *, Py_ssize_t)")
                               : ADD(weigh, T "real (" T "real const *, Py_ssize_t)"));
  failed = failed || (is_other ? ADD(each, "int(" T "real*,Py_ssize_t,int (*)(" T "real, void *), void const*)")
                               : ADD(each, "int (" T "real *, Py_ssize_t, " T "visit, void *)"));
  failed = failed || ADD(levelled, "enum " T "level (enum " T "level)");
  failed = failed || ADD(label, "PyObject *(struct " T "pan *)");
  failed = failed ||
           (is_other ? ADD(weighings, "unsigned long long (void)") : ADD(weighings, "unsigned PY_LONG_LONG (void)"));
  failed = failed || (is_other ? ADD(turned, "double _Complex *(double _Complex *)")
                               : ADD(turned, "__pyx_t_double_complex *(__pyx_t_double_complex *)"));
  failed = failed || ADD(pans, "int (int __pyx_skip_dispatch)");
  if (is_first) {
    failed = failed || ADD(weigh_once, "double (double)");
  } else {
    failed = failed || ADD(tare, "int (void)") || ADD(zero, "int (int)") || ADD(reset, "void (void)");
  }
  if (!failed) failed = PyObject_SetAttrString(module, "__pyx_capi__", dict) < 0;
  Py_XDECREF(dict);
  return failed ? -1 : 0;
}

PROVIDER(_core, provide)
