/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The struct as those who agreed on it have it. */
#ifndef PRESS_H
#define PRESS_H
#include <stdint.h>

typedef struct press_header {
  uint32_t major, minor;
  const void *older;
} press_header;

typedef struct Press {
  press_header header;
  long (*print)(PyObject *object, long copies);
  int (*dry)(void);
  int ink;
  int (*fold)(int times);
} Press;
#endif
