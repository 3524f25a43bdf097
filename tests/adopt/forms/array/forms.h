// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

/* Every way in which macros take a place of an array. */
#ifndef FORMS_H
#define FORMS_H
#include <stddef.h>
typedef struct _object PyObject;
typedef struct _typeobject PyTypeObject;
struct mesh;
typedef struct {
  double x, y;
} point;
typedef int (*visit_t)(point *at, void *context);

#define FORMS_PLACES 40
static void **Forms_API;

/** How many there are. */
#define Forms_Count (*(int (*)(void))Forms_API[0])
// Without a star, and with parentheses of its own.
#define Forms_Add ((double (*)(const point *a, const point *b))(Forms_API[1]))
#define Forms_Type (*(PyTypeObject *)Forms_API[2])
#define Forms_TypePointer ((PyTypeObject *)Forms_API[3])
#define Forms_Error (*(PyObject **)Forms_API[4])
#define Forms_Threads (*(int *)Forms_API[5])
#define Forms_Bytes ((unsigned char *)Forms_API[6])
#define Forms_Context ((void *)Forms_API[7])
#define Forms_Visit (*(void (*)(visit_t visit, struct mesh *))Forms_API[8])
#define Forms_Sort (*(void (*)(int (*)(point, point), size_t n))Forms_API[9])
#define Forms_Print (*(int (*)(const char *format, ...))Forms_API[10])
#define Forms_Hook (*(visit_t *)Forms_API[11])
#define Forms_Visitor (*(visit_t)Forms_API[12])
/* The index is a macro, or a sum; the array is moved, or led through. */
#define Forms_Named_NUM 13
#define Forms_Named (*(int (*)(int))Forms_API[Forms_Named_NUM])
#define Forms_Other_NUM 14
#define FORMS_BASE 12
#define Forms_Sum (*(int (*)(int))Forms_API[FORMS_BASE + 3])
#define Forms_Shifted (*(int (*)(int))(Forms_API + 16)[0])
#define Forms_Led (*(int (*)(int)) * (Forms_API + FORMS_BASE + 5))
enum { kPlace = 18 };
#define Forms_Enum (*(int (*)(int))Forms_API[kPlace])
/* Of functions. */
#define Forms_Call(a, b) ((*(int (*)(int first, int second))Forms_API[19])((a), (b)))
#define Forms_Check_NUM 20
#define Forms_IsMesh(o) ((void *)(o) == *(PyTypeObject **)Forms_API[Forms_Check_NUM])
#define Forms_Statement(o)                                  \
  do {                                                      \
    if (!(*(int (*)(PyObject *))Forms_API[21])(o)) return 0; \
  } while (0)
#define Forms_Twice(x) ((*(int (*)(int))Forms_API[22])(x) + (*(long (*)(int))Forms_API[23])(x))
#define Forms_Unbalanced (*(int (*)(short))Forms_API[24]
#define Forms_Both (Forms_API ? (*(int (*)(long))Forms_API[25]) : (int (*)(long))0)
#define Forms_Comma (*(PyTypeObject *)((void)sizeof(int), Forms_API[26]))
/* Nothing says what stands there. */
#define Forms_Bare Forms_API[27]
#define Forms_Number ((size_t)Forms_API[28])
#define Forms_Address (&Forms_API[29])
/* Names of others, and macros that take no place. */
#define Forms_Alias Forms_Add
#define Forms_Size Forms_Count()
#define FORMS_PASTE(table, i) table##i[i]
#define Forms_Import(from) (Forms_API = (void **)(from))
#define Forms_Late (*(late_t (*)(void))Forms_API[31])
typedef int late_t;
#define Forms_Gone (*(int (*)(void))Forms_API[30])
#undef Forms_Gone
#endif
