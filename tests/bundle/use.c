/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* One half of the module `use`: in C the older runtime comes first, in C++ the newer one. */
#ifdef __cplusplus
#include "two/two_capi.h"
/* */
#include "one/one_capi.h"
#define UNIT(name) name##_in_cxx
extern "C" {
#else
#include "one/one_capi.h"
/* */
#include "two/two_capi.h"
#define UNIT(name) name##_in_c
#endif

int UNIT(set_up)(PyObject *module);
int UNIT(sum)(int value);

int UNIT(set_up)(PyObject *module) { return one_import(module) < 0 ? -1 : two_import(module); }
int UNIT(sum)(int value) { return one_plus(value) + two_plus(value); }

#ifdef __cplusplus
}
#endif
