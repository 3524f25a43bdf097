/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
/* Included before all else: what Microsoft's compiler has not is an error behind the headers of others, and Clang no
   longer says that it is there. */
#include <Python.h>
#include <intrin.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __cplusplus
#include <library.hpp>
#endif
#pragma clang poison __attribute__ __attribute __extension__ __typeof__ __typeof __asm__ _Atomic __int128
#pragma clang poison __builtin_expect __builtin_types_compatible_p __builtin_choose_expr
#pragma clang poison __builtin_unreachable __builtin_trap __builtin_constant_p __PRETTY_FUNCTION__
#pragma clang poison __atomic_load_n __atomic_store_n __atomic_compare_exchange_n __sync_bool_compare_and_swap
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wbuiltin-macro-redefined"
#undef __clang__
#undef __has_attribute
#undef __has_builtin
#pragma clang diagnostic pop
