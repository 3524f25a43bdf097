/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

#include "bounds.h"

#include <sanitizer/allocator_interface.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static atomic_size_t allocated, most;
static double started;

static void note_malloc(const volatile void *block, size_t size) {
  (void)block;
  const size_t now = atomic_fetch_add(&allocated, size) + size;
  size_t before = atomic_load(&most);
  while (now > before && !atomic_compare_exchange_weak(&most, &before, now)) {
  }
}
/* What was there before bounds_begin() may be freed behind it. */
static void note_free(const volatile void *block) {
  const size_t size = block == NULL ? 0 : __sanitizer_get_allocated_size((const void *)block);
  size_t before = atomic_load(&allocated);
  while (!atomic_compare_exchange_weak(&allocated, &before, before > size ? before - size : 0)) {
  }
}

static double seconds_of_process(void) { return (double)clock() / CLOCKS_PER_SEC; }

void bounds_begin(void) {
  static int is_installed;
  if (!is_installed) is_installed = __sanitizer_install_malloc_and_free_hooks(note_malloc, note_free);
  if (!is_installed) abort();
  atomic_store(&allocated, 0);
  atomic_store(&most, 0);
  started = seconds_of_process();
}

void bounds_end(size_t input_size, bounds_limits limits) {
  const double seconds = seconds_of_process() - started, megabytes = (double)atomic_load(&most) / 1e6;
  const double most_seconds = limits.seconds + (double)input_size * limits.microseconds_a_byte * 1e-6;
  const double most_megabytes = limits.megabytes + (double)input_size * limits.kilobytes_a_byte * 1e-3;
  if (seconds <= most_seconds && megabytes <= most_megabytes) return;
  fprintf(stderr, "fuzz: %zu bytes took %.2f s of %.2f and %.1f MB of %.1f\n", input_size, seconds, most_seconds,
          megabytes, most_megabytes);
  abort();
}
