// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "pack_provider.h"

#include <stdarg.h>
#include <stdlib.h>

#include "../module.h"

struct squash {
  enum squash_mode mode;
};

int squash_count = 0;

struct squash *squash_new(enum squash_mode mode) {
  struct squash *s = (struct squash *)malloc(sizeof *s);
  s->mode = mode;
  ++squash_count;
  return s;
}
void squash_free(struct squash *s) {
  --squash_count;
  free(s);
}
int(squash_level)(const struct squash *s) {
  if (s != NULL) return (int)s->mode;
  PyErr_SetString(PyExc_ValueError, "no squash");
  return SQUASH_FAILED;
}
int squash_sum(const struct squash *s, int count, ...) {
  va_list more;
  int sum = (int)s->mode;
  va_start(more, count);
  for (; count > 0; --count) sum += va_arg(more, int);
  va_end(more);
  return sum;
}
int squash_unused(void) { return 11; }
zword pack_add(const struct aux_pair *pair) { return (zword)(pair->first + pair->second); }

REEXPORT_PROVIDER(pack)
