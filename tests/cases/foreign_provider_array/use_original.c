/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer that was there before, with its author's header. */
#include "spool.h"

#include "../case.h"

#ifdef __cplusplus
extern "C"
#endif
    int use_original(void);

static int use(const char *attribute) {
  struct spool_thread thread = {7};
  PyObject *wound;
  CHECK(Spool_Import(attribute) == 0);
  CHECK(Spool_Abi() == 2 && Spool_Version == 5 && Spool_Order() == 1 && strcmp(Spool_Kind(), "wound") == 0);
  wound = Spool_Wind(&thread);
  CHECK(wound != NULL && Spool_Unwind(wound) == 0);
  Py_DECREF(wound);
  CHECK(Spool_Splice(1) == 2 && Spool_API[5] == NULL && Spool_API[7] == NULL && Spool_API[12] == NULL);
  return 0;
}

int use_original(void) {
  void **first;
  if (use("_C_API") < 0) return -1;
  first = Spool_API;
  if (use("_API") < 0) return -1;
  CHECK(Spool_API == first);
  return 0;
}
