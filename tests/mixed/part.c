/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "counter_capi.h"

long add_in_c(long step);
long add_in_c(long step) { return counter_add(step); }
