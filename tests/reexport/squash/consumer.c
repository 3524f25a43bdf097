// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "pack_capi.h"

// After the generated header, as well as in it: nothing of the two may collide.
#include <squash.h>

#include "../module.h"

#if ZBASE_WIDTH != 16 || !defined(PACK_EXTRA)
#error "what must be defined before <zbase.h> is not"
#endif

static int run(void) {
  struct squash *s = pack_squash_new(SQUASH_BEST);
  CHECK(pack_squash_count == 1);
  CHECK(pack_squash_level(s) == PACK_SQUASH_BEST && pack_squash_sum(s, 2, 20, 30) == 57);
  pack_squash_free(s);
  CHECK(pack_squash_count == 0 && pack_plain() == 11);
  CHECK(pack_squash_level(NULL) == PACK_SQUASH_FAILED && PyErr_ExceptionMatches(PyExc_ValueError));
  PyErr_Clear();
  const struct aux_pair pair = {65535, 2};
  CHECK(sizeof pair == 4 && pack_add(&pair) == 1);
  CHECK(PACK_SQUASH_VERSION == SQUASH_VERSION && strcmp(PACK_SQUASH_NAME, SQUASH_NAME) == 0);
  return 0;
}

REEXPORT_CONSUMER(pack, run)
