/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "one_provider.h"

#include "../cases/case.h"

int one_plus(int value) { return value + 1; }

PROVIDER(one, one_provide)
