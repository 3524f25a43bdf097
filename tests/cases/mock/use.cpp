// The test of use_code.c, in the other language.
#include "use.h"

#define RADIO_REQUIRE 1
#define RADIO_GUARDED
#include "radio_mock.h"

#include "../case.h"

static int volume = 11;
static PyObject *error;
static int mock_tune(double frequency) { return frequency > 90 ? 1 : 0; }
static int mock_log(const char *format, ...) { return format == nullptr ? 0 : 2; }
static struct radio_table mock = radio_mock_table();

static int check_not_mocked() {
  CHECK(tuned() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(radio_scan() == nullptr);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(!radio_has_radio_volume() && !radio_has_radio_error() && !radio_has_radio_range() && radio_has_radio_rds());
  return 0;
}

static int check_mocked() {
  mock.radio_tune = mock_tune;
  radio_mock_set_radio_log(&mock, mock_log);
  radio_mock_set_radio_volume(&mock, &volume);
  radio_mock_set_radio_error(&mock, &error);
  error = PyExc_KeyError;
  CHECK(tuned() == 1 && logged() == 2 && loudness() == 11 && radio_error == PyExc_KeyError);
  radio_volume = 12;
  CHECK(volume == 12 && radio_log("") == 2);
  CHECK(has_scan());
  mock.caplet.minor = 1;
  CHECK(!has_scan() && radio_scan() == nullptr);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static PyObject *test(PyObject *self, PyObject *) {
  radio_mock(&mock);
  radio_mock(&mock);  // keeps in mind what was there before both
  if (set_up(self) < 0 || check_not_mocked() < 0 || check_mocked() < 0) return nullptr;
  radio_unmock();
  return PyLong_FromLong(0);
}

// Once more with the provider, after it was mocked.
static PyObject *real(PyObject *self, PyObject *) {
  if (set_up(self) < 0) return nullptr;
  const int first = tuned();
  radio_mock(&mock);
  const int second = tuned();
  radio_unmock();
  radio_unmock();
  return Py_BuildValue("(iiii)", first, second, tuned(), loudness());
}

static PyObject *end(PyObject *, PyObject *what) {
  mock = radio_mock_table();
  radio_mock(&mock);
  if (PyLong_AsLong(what) == 0) return PyLong_FromLong(static_cast<long>(played()));
  if (PyLong_AsLong(what) == 1) return PyLong_FromLong(logged());
  return PyLong_FromLong(waited());
}

static int execute(PyObject *) { return 0; }

static PyMethodDef methods[] = {{"test", test, METH_NOARGS, nullptr},
                                {"real", real, METH_NOARGS, nullptr},
                                {"end", end, METH_O, nullptr},
                                {nullptr, nullptr, 0, nullptr}};

extern "C" {
MODULE(use, methods, execute)
}
