/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The header of somebody who knows nothing of Caplet. */
#ifndef COMB_H
#define COMB_H
#include <Python.h>

struct comb_cells {
  long (*count)(void *state);
  PyObject *wax;
};

typedef struct {
  int api_version;
  void *state;
  long (*Comb_Add)(void *state, long bees);
  PyObject *Comb_Error;
  const struct comb_cells *cells;
  int (*Comb_Swarm)(void *state);
} Comb_API;
#endif
