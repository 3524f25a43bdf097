/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */
/* What compilers are told of a function: the provider compiles whatever it is. */
#ifndef ATTRIBUTES_H
#define ATTRIBUTES_H
#include <caplet/annotate.h>
#include <stddef.h>
CAPLET_API(attributes, capsule = "attributes._C_API");
#define WITH(...) __attribute__((__VA_ARGS__))
CAPLET_SLOT() WITH(deprecated("use at_new")) int at_old(void);
CAPLET_SLOT() WITH(deprecated) extern int at_old_value;
WITH(deprecated) CAPLET_SLOT() int at_old_norm(double x);
CAPLET_SLOT() WITH(warn_unused_result) int at_kept(int x);
CAPLET_SLOT() WITH(malloc, alloc_size(1), returns_nonnull) void *at_made(size_t size);
CAPLET_SLOT() WITH(nonnull(1), pure) int at_length(const char *text);
CAPLET_SLOT() WITH(format(printf, 2, 3)) int at_print(int level, const char *format, ...);
CAPLET_SLOT() WITH(format(strftime, 1, 0)) int at_time(const char *format);
CAPLET_SLOT() WITH(sentinel) int at_all(const char *first, ...);
CAPLET_SLOT() WITH(visibility("default"), noinline, cold, const) int at_cold(int x);
CAPLET_SLOT() WITH(hot, leaf, nothrow, used) int at_hot(int x);
CAPLET_SLOT() WITH(noreturn) void at_end(void);
CAPLET_SLOT() WITH(weak, unused) int at_weak(void);
#endif
