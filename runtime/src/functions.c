/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of dicts of capsules with a function each; functions.h is the contract. To be compiled beside foreign.c,
   as that is: C11 and C++17, every interpreter. */
#include <caplet/functions.h>
#include <stdlib.h>
#include <string.h>

/* Its parts, each of which uses only those above it. */
/* clang-format off */
#include "functions_signature.h"
#include "functions_import.h"
#include "functions_provide.h"
/* clang-format on */
