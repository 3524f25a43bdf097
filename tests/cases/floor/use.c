#define GRID_REQUIRE 1
#define GRID_GUARDED
#include "grid_capi.h"

#include <stdlib.h>

#include "../case.h"

static int check_newest(void) {
  PyObject *title;
  CHECK(grid_has_grid_fill() && grid_has_grid_title() && grid_has_grid_log() && grid_has_grid_sort());
  CHECK(grid_fill(NULL, 5) == 5 && grid_count() == 3 && grid_limit == 9 && grid_sort() == 4);
  grid_log("%d", 1);
  title = grid_title();
  CHECK(title != NULL);
  Py_DECREF(title);
  return 0;
}

static int check_oldest(void) {
  CHECK(!grid_has_grid_fill() && !grid_has_grid_title() && !grid_has_grid_log() && !grid_has_grid_sort());
  CHECK(grid_fill(NULL, 5) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(grid_title() == NULL);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(grid_sort() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static PyObject *end(PyObject *self, PyObject *what) {
  long result = 0;
  (void)self;
  switch (PyLong_AsLong(what)) {
    case 0:
      result = (long)grid_count();
      break;
    case 1:
      grid_log("%d", 1);
      break;
    default:
      result = grid_limit;
  }
  return PyLong_FromLong(result);
}

static PyObject *run(PyObject *self, PyObject *unused) {
  const struct grid_cell cell = {1, 2};
  const int oldest = getenv("GRID_MINOR") != NULL;
  (void)self, (void)unused;
  if (grid_next(cell).column != 3 || !grid_has_grid_next()) return PyErr_Format(PyExc_AssertionError, "grid_next");
  if ((oldest ? check_oldest() : check_newest()) < 0) return NULL;
  return PyLong_FromLong(0);
}

static PyMethodDef methods[] = {{"run", run, METH_NOARGS, NULL}, {"end", end, METH_O, NULL}, {NULL, NULL, 0, NULL}};

MODULE(use, methods, grid_import)
