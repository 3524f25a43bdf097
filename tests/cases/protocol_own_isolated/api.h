/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#ifndef TALLY_H
#define TALLY_H
#include <Python.h>
#include <caplet/annotate.h>
#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(tally, capsule = "a tally", method = "get_tally", interpreters = isolated);
struct tally_table;

/** Adds to what was counted. */
CAPLET_SLOT(on_error = -1) long tally_add(const struct tally_table *table, long count);
extern PyObject *tally_error CAPLET_SLOT();

#ifdef __cplusplus
}
#endif
#endif
