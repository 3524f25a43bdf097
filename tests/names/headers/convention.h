/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* The calling convention of Windows, which x86-64 has elsewhere, too. */
#ifndef CONVENTION_H
#define CONVENTION_H
#include <caplet/annotate.h>
CAPLET_API(convention, capsule = "convention._C_API");
typedef int (__attribute__((ms_abi)) * convention_visit)(void *context, double value);
CAPLET_SLOT() __attribute__((ms_abi)) int convention_sum(int x, double y);
CAPLET_SLOT() __attribute__((ms_abi)) void convention_each(convention_visit visit, void *context);
CAPLET_SLOT() void convention_reset(void);
#endif
