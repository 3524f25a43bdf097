/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include <caplet/annotate.h>
#include <caplet/python_types.h>

CAPLET_API(hello, capsule = "hello._C_API", distribution = "hello");

/** A greeting for `name`. */
CAPLET_SLOT() PyObject *hello_greet(const char *name);
