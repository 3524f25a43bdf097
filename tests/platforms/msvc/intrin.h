/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
#pragma once
/* Of <intrin.h> the two that the runtime uses, which are functions for the compiler. */
#include <corecrt.h>
BEGIN_C
void *_InterlockedCompareExchangePointer(void *volatile *destination, void *exchange, void *comparand);
__int64 _InterlockedCompareExchange64(__int64 volatile *destination, __int64 exchange, __int64 comparand);
END_C
