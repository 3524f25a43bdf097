/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer, for which there is no provider. */
#include "../case.h"
#define LOOM_REQUIRE 1
#define LOOM_GUARDED
#include "loom_mock.h"

void mock_loom(void);
int check_mocked(void);

static struct loom_table mock;
static int threads = 3;
static unsigned int first_version(void) { return 17; }
static int my_old(int a) { return a + 1; }
static long my_new(long a, long b) { return a - b; }

void mock_loom(void) {
  mock = loom_mock_table();
  loom_mock(&mock);
}

static int check_as_newest(void) {
  CHECK(loom_imported() && loom_version() == 20 && Loom_Abi() == 33554432);
  CHECK(loom_has_Loom_New() && loom_has_Loom_Newest() && !loom_has_Loom_Old());
  CHECK(Loom_New(1, 2) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(Loom_Newest() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  mock.Loom_New = my_new;
  loom_mock_set_Loom_Type(&mock, &PyDict_Type);
  loom_mock_set_Loom_Threads(&mock, &threads);
  CHECK(Loom_New(3, 1) == 2 && &Loom_Type == &PyDict_Type && Loom_Threads == 3);
  mock.Loom_Newest = NULL;
  CHECK(!loom_has_Loom_Newest() && Loom_Newest() == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

/* Of a provider that has another function at that place. */
static int check_as_oldest(void) {
  mock.loom_version = first_version;
  mock.Loom_Old = my_old;
  loom_mock(&mock);
  CHECK(loom_version() == 17 && loom_has_Loom_Old() && Loom_Old(4) == 5);
  CHECK(!loom_has_Loom_New() && Loom_New(3, 1) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

int check_mocked(void) {
  if (check_as_newest() < 0 || check_as_oldest() < 0) return -1;
  loom_unmock();
  CHECK(!loom_imported() && !loom_has_Loom_Old());
  return 0;
}
