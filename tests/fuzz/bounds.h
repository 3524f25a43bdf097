/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What an input may take: so much, and so much more for each of its bytes. libFuzzer's own limits are for a whole run,
   and too wide to see that work grows with the square of the input. */
#ifndef CAPLET_FUZZ_BOUNDS_H
#define CAPLET_FUZZ_BOUNDS_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct {
  double seconds, microseconds_a_byte; /* of the processor, under sanitizers */
  double megabytes, kilobytes_a_byte;  /* that are allocated at once */
} bounds_limits;

void bounds_begin(void);
/* Ends the process, so that libFuzzer keeps the input, where more was taken since bounds_begin(). */
void bounds_end(size_t input_size, bounds_limits limits);

#ifdef __cplusplus
}
#endif

#endif
