/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Module shape._core of any minor and after any change: MINOR, and the words of editions.py. */
#include "shape_provider.h"

#include "../handshake/module.h"

#ifdef RETYPED_ONE
int shape_one(long long x) { return (int)x + 1; }
#elif !defined(REMOVED)
int shape_one(int x) { return x + 1; }
#endif

#ifdef INSERTED
int shape_inserted(int x) { return x; }
#endif

#ifdef HIDDEN
struct shape_point {
  double x, y;
};
#endif

#ifdef SHRUNK
int shape_sum(const struct shape_point *p) { return (int)p->x; }
#else
int shape_sum(const struct shape_point *p) { return (int)(p->x + p->y); }
#endif

#if MINOR >= 2
int shape_two(int x) { return x + 2; }
int shape_weight(const struct shape_options *o) { return o == NULL ? 20 : o->a; }
#endif

#if MINOR >= 3
#ifdef RETYPED_THREE
int shape_three(long long x) { return (int)x + 3; }
#else
int shape_three(int x) { return x + 3; }
#endif
#endif

#if MINOR >= 4
int shape_four(int x) { return x + 4; }
#endif

static PyMethodDef methods[] = {{NULL, NULL, 0, NULL}};

MODULE(_core, methods, shape_provide)
