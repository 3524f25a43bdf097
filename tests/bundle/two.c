/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Uses one API and provides another, which brings a newer runtime. */
#include "one/one_capi.h"
#include "two/two_provider.h"

#include "../cases/case.h"

int two_plus(int value) { return one_plus(one_plus(value)); }

static int execute(PyObject *module) { return one_import(module) < 0 ? -1 : two_provide(module); }

PROVIDER(two, execute)
