/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What CAPLET_KIND says of types, in C11 and in C++17: the same, or a side of each language would refuse the other. */
#include <caplet/measure.h>

#ifdef __cplusplus
#define ASSERT(condition) static_assert(condition, #condition)
#else
#define ASSERT(condition) _Static_assert(condition, #condition)
#define bool _Bool
#endif
#define IS(type, kind) ASSERT(CAPLET_KIND(type) == CAPLET_KIND_##kind)

typedef struct {
  int first;
} record;
typedef union {
  int first;
  float second;
} united;
typedef struct unseen unseen;
typedef int *pointer;
typedef int *const constant_pointer;
typedef const int constant;
typedef void *any_pointer;
typedef unseen *handle;
typedef void (*function)(int);
typedef char letters[sizeof(void *)]; /* of a pointer's size */
typedef record records[2];
typedef pointer pointers[1];
typedef enum { FIRST, SECOND } choice;

IS(bool, BOOL);
IS(char, INTEGER);
IS(signed char, SIGNED);
IS(short, SIGNED);
IS(int, SIGNED);
IS(constant, SIGNED);
IS(long, SIGNED);
IS(int8_t, SIGNED);
IS(int64_t, SIGNED);
IS(ptrdiff_t, SIGNED);
IS(unsigned char, UNSIGNED);
IS(unsigned short, UNSIGNED);
IS(unsigned int, UNSIGNED);
IS(uint64_t, UNSIGNED);
IS(size_t, UNSIGNED);
IS(float, FLOATING);
IS(double, FLOATING);
IS(long double, FLOATING);
IS(record, RECORD);
IS(united, RECORD);
IS(pointer, POINTER);
IS(constant_pointer, POINTER);
IS(any_pointer, POINTER);
IS(handle, POINTER);
IS(function, POINTER);
IS(letters, UNKNOWN);
IS(records, UNKNOWN);
IS(pointers, UNKNOWN);
/* In C it is some integer; either way the two agree. */
ASSERT((CAPLET_KIND(choice) & CAPLET_KIND_INTEGER) != 0);

static const caplet_external_info rows[] = {
    CAPLET_EXTERNAL("record", "record.h", record),
    CAPLET_EXTERNAL("double", NULL, double),
    CAPLET_EXTERNAL_ENUM("choice", "choice.h", choice),
};
ASSERT(sizeof rows / sizeof *rows == 3);
const caplet_external_info *caplet_rows_are_used(void);
const caplet_external_info *caplet_rows_are_used(void) { return rows; }
