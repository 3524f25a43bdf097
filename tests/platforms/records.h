/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
   What lies differently on platforms. */
#ifndef RECORDS_H
#define RECORDS_H
#include <Python.h>
#include <caplet/annotate.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>
#ifndef __APPLE__
#include <uchar.h>
#else
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

CAPLET_API(records, capsule = "records._C_API");

enum rec_plain { REC_ONE, REC_TWO };
enum rec_negative { REC_LESS = -1, REC_MORE };

struct CAPLET_LAYOUT() rec_longs { char c; long n; unsigned long u; long long w; };
struct CAPLET_LAYOUT() rec_wide { char c; int64_t n; char d; uint64_t u; };
struct CAPLET_LAYOUT() rec_double { char c; double x; float y; };
struct CAPLET_LAYOUT() rec_long_double { char c; long double x; };
struct CAPLET_LAYOUT() rec_sizes { short s; size_t n; Py_ssize_t m; ptrdiff_t d; uintptr_t p; void *q; };
struct CAPLET_LAYOUT() rec_text { wchar_t w; char name[5]; bool is_set; };
struct CAPLET_LAYOUT() rec_enums { char c; enum rec_plain a; enum rec_negative b; };
struct CAPLET_LAYOUT() rec_inner { short s; struct rec_double d; struct rec_longs all[2]; };
struct CAPLET_LAYOUT() rec_aligned { char c; struct rec_wide w; } __attribute__((aligned(32)));
struct __attribute__((packed)) CAPLET_LAYOUT() rec_packed { char c; int64_t n; short s; };
struct CAPLET_LAYOUT() rec_bits { unsigned a : 3; unsigned b : 30; int c : 4; char d; };
struct CAPLET_LAYOUT() rec_mixed_bits { char a : 3; int b : 6; short c : 9; long long d : 33; char e; };
struct CAPLET_LAYOUT() rec_split_bits { int a : 5; int : 0; int b : 5; char c; };
struct CAPLET_LAYOUT() rec_enum_bits { enum rec_plain a : 2; unsigned b : 2; char c; };
struct CAPLET_LAYOUT() rec_tail { char c; double x[]; };

CAPLET_SLOT() int rec_use(struct rec_longs *a, struct rec_wide *b, struct rec_double *c, struct rec_long_double *d, struct rec_sizes *e,
                          struct rec_text *f, struct rec_enums *g, struct rec_inner *h, struct rec_aligned *i, struct rec_packed *j,
                          struct rec_bits *k, struct rec_mixed_bits *l, struct rec_split_bits *m, struct rec_enum_bits *n,
                          struct rec_tail *o);
CAPLET_SLOT() long double rec_scalars(long a, unsigned long b, char c, wchar_t d, size_t e, ptrdiff_t f, intptr_t g, Py_hash_t h);
#endif
