/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A test of the consumer, which has imported the provider already. */
#include "../case.h"
#include "spool_mock.h"

int check_mocked(void);
int check_mocked(void) {
  static const int first = 0;
  static struct spool_table mock;
  mock = spool_mock_table();
  spool_mock(&mock);
  CHECK(spool_version() == 5 && Spool_Version == 5 && Spool_Abi() == 2 && Spool_Order() == 1 && Spool_Limit() == 100);
  CHECK(strcmp(Spool_Kind(), "wound") == 0 && spool_has_Spool_Drop() && !spool_has_Spool_Registry());
  CHECK(spool_has_Spool_Splice() && Spool_Splice(4) == -1);
  CHECK_RAISED(PyExc_NotImplementedError);
  spool_mock_set_Spool_Version(&mock, &first);
  spool_mock_set_Spool_Registry(&mock, Py_None);
  spool_mock(&mock);
  CHECK(spool_version() == 0 && Spool_Version == 0 && !spool_has_Spool_Splice() && spool_has_Spool_Registry());
  CHECK(spool_has_Spool_Cut() && Spool_Registry == Py_None);
  spool_unmock();
  CHECK(spool_version() == 5 && Spool_Splice(4) == 5);
  return 0;
}
