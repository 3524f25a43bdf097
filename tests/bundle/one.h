// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef ONE_H
#define ONE_H
#include <caplet/annotate.h>

CAPLET_API(one, capsule = "one._C_API");
CAPLET_SLOT() int one_plus(int value);
#endif
