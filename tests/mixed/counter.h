// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef COUNTER_H
#define COUNTER_H
#include <Python.h>
#include <caplet/annotate.h>

CAPLET_API(counter, capsule = "counter._core._C_API", distribution = "counter");

/// Adds `step` to the one counter of the process, and returns it.
CAPLET_SLOT() long counter_add(long step);

/// The same, twice; new in API 1.2.
CAPLET_SLOT(on_error = -1) long counter_add_twice(long step);

#endif
