// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "words_capi.h"

#include "../module.h"

static int run(void) { return 0; }

REEXPORT_CONSUMER(words, run)
