/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A consumer that was there before, with its author's header. */
#include "../case.h"
#include "comb.h"

#ifdef __cplusplus
extern "C"
#endif
    long use_original(void);

/* The same table under either name. */
long use_original(void) {
  const Comb_API *comb = (const Comb_API *)PyCapsule_Import("comb.API", 0);
  CHECK(comb != NULL && comb == PyCapsule_Import("comb.CAPI", 0) && comb->api_version == 2);
  CHECK(comb->cells->wax == Py_True && comb->Comb_Swarm == NULL);
  return comb->Comb_Add(comb->state, 1);
}
