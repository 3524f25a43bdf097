// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef TWO_H
#define TWO_H
#include <caplet/annotate.h>

CAPLET_API(two, capsule = "two._C_API");
CAPLET_SLOT() int two_plus(int value);
#endif
