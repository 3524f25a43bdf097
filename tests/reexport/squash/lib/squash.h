// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#ifndef SQUASH_H
#define SQUASH_H
#define SQUASH_VERSION (0x10 + 2)
#define SQUASH_NAME "squash"
enum squash_mode { SQUASH_FAST = 1, SQUASH_BEST = 0x7 };
#define SQUASH_FAILED (-7)
struct squash;
#ifdef __cplusplus
extern "C" {
#endif
extern int squash_count;
struct squash *squash_new(enum squash_mode mode);
void squash_free(struct squash *s);
int squash_level(const struct squash *s);
int squash_sum(const struct squash *s, int count, ...);
#define squash_level(s) squash_level(s)
int squash_unused(void);
#ifdef __cplusplus
}
#endif
#endif
