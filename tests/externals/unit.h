/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* A third project's header. Each macro is a release of it that the other side doesn't have. */
#ifndef UNIT_H
#define UNIT_H

#ifdef UNIT_WIDE_ID
typedef long long unit_id;
#elif defined(UNIT_UNSIGNED_ID)
typedef unsigned int unit_id;
#elif defined(UNIT_REAL_ID)
typedef float unit_id;
#else
typedef int unit_id;
#endif

struct unit_pair {
  int first;
#ifdef UNIT_BIG_PAIR
  int more[8];
#endif
};

typedef struct unit_line {
  double from, to;
#ifdef UNIT_LONG_LINE
  double by;
#endif
} unit_line;

typedef enum {
  UNIT_LOW,
#ifdef UNIT_NEGATIVE_LEVEL
  UNIT_ERROR = -1,
#endif
  UNIT_HIGH
} unit_level;

#ifdef UNIT_POINTER_MARK
typedef void *unit_mark;
#else
typedef unsigned long long unit_mark;
#endif

struct unit_log { /* which nobody looks into */
  int lines;
#ifdef UNIT_BIG_LOG
  char text[80];
#endif
};

struct unit_hidden;
typedef struct unit_hidden unit_secret;
typedef int unit_function(int);

#endif
