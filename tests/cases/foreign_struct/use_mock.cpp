// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A test of the consumer, which has imported the provider already.
#include "../case.h"
#define MILL_REQUIRE 1
#define MILL_GUARDED
#include "mill_mock.h"

static int grounds;
static PyObject *my_grind(mill_grain *, int times) {
  grounds += times;
  return PyLong_FromLong(100 * times);
}
static int my_teeth(int gear) { return gear + 1; }
static int my_log(const char *, ...) { return 5; }
static unsigned short old_number() { return 10; }
static struct mill_table mock;
static struct mill_gears_table gears;

static int check_not_mocked() {
  CHECK(mill_grind(nullptr, 1) == nullptr);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(mill_gears_turn(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  PyObject *thing = PyList_New(0);  // which the call takes
  const Py_ssize_t before = Py_REFCNT(thing);
  Py_INCREF(thing);
  CHECK(mill_keep(thing) == nullptr);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(Py_REFCNT(thing) == before);
  Py_DECREF(thing);
  return 0;
}

// What the table says of itself is what the newest provider says.
static int check_numbers() {
  CHECK(mill_version() == 20 && mill_number() == 20);
  CHECK(mock.breaking == 4 && memcmp(mock.magic, "MILL", 4) == 0 && mock.header.order == 258);
  CHECK(mock.header.bytes == sizeof mock);
  CHECK(mill_has_mill_tune() && mill_has_mill_oil() && mill_has_spare_turn() && !mill_has_mill_whistle());
  mock.mill_number = old_number;
  CHECK(mill_version() == 20);  // until it is looked at again
  mill_mock(&mock);
  CHECK(mill_version() == 10 && !mill_has_mill_tune() && !mill_has_spare_turn() && mill_has_mill_whistle());
  CHECK(mill_gears_turn(1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(mill_whistle() == -1);  // there at that time, and not mocked
  CHECK_RAISED(PyExc_NotImplementedError);
  mock = mill_mock_table();
  mock.header.bytes = offsetof(struct mill_table, mill_tune);
  mock.mill_oil = nullptr;
  mill_mock(&mock);
  CHECK(!mill_has_mill_tune() && mill_has_mill_grind() && !mill_has_mill_oil());
  mock = mill_mock_table();
  mill_mock(&mock);
  return 0;
}

static int check_replaced() {
  const int limits[] = {3, 4};
  mock.mill_grind = my_grind;
  gears = mill_mock_table_of_gears();
  gears.teeth = my_teeth;
  gears.label = Py_None;
  mock.gears = &gears;
  mill_mock_set_mill_log(&mock, my_log);
  mill_mock_set_mill_speed(&mock, 2.5);
  mill_mock_set_mill_limits(&mock, limits);
  mill_mock_set_mill_grain_type(&mock, &PyList_Type);
  CHECK(mill_import(nullptr) == 0 && mill_try_import(nullptr) == 1 && mill_imported());
  PyObject *hundred = mill_grind(nullptr, 1);
  CHECK(hundred != nullptr && PyLong_AsLong(hundred) == 100 && grounds == 1);
  Py_DECREF(hundred);
  CHECK(mill_gears_teeth(2) == 3 && mill_gears_label == Py_None && mill_log("") == 5);
  CHECK(mill_speed == 2.5 && mill_limits[0] == 3 && mill_limits[1] == 4 && mill_grain_type == &PyList_Type);
  return 0;
}

extern "C" int check_mocked();
extern "C" int check_mocked() {
  mock = mill_mock_table();
  mill_mock(&mock);
  if (check_not_mocked() < 0 || check_numbers() < 0 || check_replaced() < 0) return -1;
  mill_unmock();
  mill_unmock();
  CHECK(mill_gears_teeth(3) == 30 && mill_import(nullptr) == 0);
  return 0;
}
