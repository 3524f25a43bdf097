// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef PACK_H
#define PACK_H

#define ZBASE_WIDTH 16
#include <Python.h>
#include <caplet/annotate.h>
#include <squash.h>
#include <zbase.h>
#include <aux.h>
#include <late.h>

#ifdef __cplusplus
extern "C" {
#endif

CAPLET_API(pack, capsule = "pack._core._C_API", defines = "PACK_EXTRA");
CAPLET_CONSTANT(SQUASH_VERSION);
CAPLET_CONSTANT(SQUASH_NAME);
CAPLET_CONSTANT(SQUASH_BEST);
CAPLET_CONSTANT(SQUASH_FAILED);

CAPLET_SLOT() struct squash *squash_new(enum squash_mode mode);
CAPLET_SLOT() void squash_free(struct squash *s);
CAPLET_SLOT(on_error = SQUASH_FAILED) int(squash_level)(const struct squash *s);
CAPLET_SLOT() int squash_sum(const struct squash *s, int count, ...);
CAPLET_SLOT(name = pack_plain) int squash_unused(void);
CAPLET_SLOT() extern int squash_count;
CAPLET_SLOT() zword pack_add(const struct aux_pair *pair);

#ifdef __cplusplus
}
#endif
#endif
