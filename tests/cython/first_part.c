/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#include "first_part.h"

#include "store_capi.h"

int part_size(void) { return store_size(); }
