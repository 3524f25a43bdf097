/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The struct as those who agreed on it have it. */
#ifndef DICE_H
#define DICE_H
#include <stdint.h>

typedef struct dice {
  void *state;
  uint32_t (*next)(void *st);
  void (*skip)(void *st, int count);
} dice_t;
#endif
