// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A test of the consumer: a handle, and a module that has it.
#include "../case.h"
#define HIVE_REQUIRE 1
#define HIVE_GUARDED
#include "hive_mock.h"

extern "C" PyObject *mock_hive();
extern "C" int check_mocked(const struct hive_table *handle);

static long bees = 4;
static struct hive_table mock;
static long my_add(void *state, PyObject *, long times) { return *static_cast<long *>(state) += times; }

extern "C" PyObject *mock_hive() {
  mock = hive_mock_table();
  mock.Hive_Error = PyExc_KeyError;
  return hive_mock_capsule(&mock);
}

extern "C" int check_mocked(const struct hive_table *handle) {
  CHECK(handle == &mock && hive_version(handle) == 2 && hive_has_Hive_Swarm(handle));
  CHECK(Hive_Swarm(handle) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  mock.state = &bees;
  mock.Hive_Add = my_add;
  CHECK(Hive_Add(handle, Py_None, 2) == 6 && Hive_Error(handle) == PyExc_KeyError);
  mock.api_version = 1;  // which is asked each time
  CHECK(hive_version(handle) == 1 && !hive_has_Hive_Swarm(handle) && Hive_Swarm(handle) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}
