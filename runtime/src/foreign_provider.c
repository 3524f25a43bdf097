/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of providers of foreign tables; foreign_provider.h is the contract. One translation unit, valid as C11
   and C++17, for every interpreter, as caplet.c is, from which it takes the parts that know nothing of tables. */
#include <caplet/foreign_provider.h>
#include <stdlib.h>
#include <string.h>

#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

/* clang-format off */
#include "interpreters.h"
#include "paths.h"
#include "modules.h"
#include "foreign_claim.h"
#include "foreign_provide.h"
/* clang-format on */
