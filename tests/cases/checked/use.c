#include "guard_capi.h"

#include "../case.h"

/* What a correct program does, with and without checked mode. */
static int run(void) {
  int value = 0, detached;
  PyObject *object = guard_object(0);
  CHECK(object == Py_None);
  Py_DECREF(object);
  CHECK(guard_object(3) == NULL);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(guard_number(0) == 0 && guard_real(0) == 0 && guard_choice(0) == GUARD_HARD && guard_detached(0) == 0);
  CHECK(guard_number(3) == -1);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(guard_real(3) == -1.5);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(guard_choice(3) == GUARD_NONE);
  CHECK_RAISED(PyExc_ValueError);
  CHECK(guard_pointers(&value, 1, "") == 1 && guard_perhaps(&value) == 1 && guard_plain(0) == -1);
  CHECK(guard_plain(1) == -1);
  CHECK_RAISED(PyExc_ValueError);
  guard_attached();
  Py_BEGIN_ALLOW_THREADS;
  detached = guard_detached(0);
  Py_END_ALLOW_THREADS;
  CHECK(detached == 0);
  return 0;
}

/* What checked mode stops, by number. */
static void violate(long what) {
  switch (what) {
    case 0:
    case 1:
    case 2:
      guard_number((int)what);
      break;
    case 3:
      guard_real(1);
      break;
    case 4:
      guard_choice(2);
      break;
    case 5:
      guard_object(2);
      break;
    case 6:
      guard_detached(2);
      break;
    case 7:
      guard_pointers(NULL, 0, "");
      break;
    case 8:
      guard_pointers((const int *)&what, 0, NULL);
      break;
    case 9:
      guard_perhaps(NULL);
      break;
    case 10:
      PyErr_SetString(PyExc_ValueError, "still there");
      guard_real(3);
      break;
    case 11: {
      Py_BEGIN_ALLOW_THREADS;
      guard_attached();
      Py_END_ALLOW_THREADS;
      break;
    }
    default: {
      Py_BEGIN_ALLOW_THREADS;
      guard_object(0);
      Py_END_ALLOW_THREADS;
    }
  }
}

static PyObject *violate_method(PyObject *self, PyObject *what) {
  (void)self;
  violate(PyLong_AsLong(what));
  PyErr_Clear();
  return PyLong_FromLong(0);
}

static PyObject *run_method(PyObject *self, PyObject *unused) {
  (void)self, (void)unused;
  return run() < 0 ? NULL : PyLong_FromLong(0);
}

static PyMethodDef methods[] = {
    {"run", run_method, METH_NOARGS, NULL}, {"violate", violate_method, METH_O, NULL}, {NULL, NULL, 0, NULL}};

MODULE(use, methods, guard_import)
