/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of consumers of foreign tables; foreign.h is the contract. One translation unit, valid as C11 and C++17,
   for every interpreter, as caplet.c is, from which it takes the parts that know nothing of tables. */
#include <caplet/foreign.h>
#include <pythread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

/* What a foreign string may add to a message. */
#define CAPLET_TEXT "%.400s"

/* One call of caplet_foreign_import, caplet_foreign_try_import or caplet_foreign_open. */
typedef struct caplet_attempt {
  PyObject *consumer; /* borrowed, may be NULL */
  const caplet_foreign *wants;
  const char *path, *distribution; /* of the place that is looked at; the latter may be NULL */
  const char *attribute;           /* the last part of the path */
  PyObject *module_name;           /* the rest of it; owned, as are the following */
  PyObject *module, *capsule;      /* NULL until found; the latter is what a maker kept, once it has made a table */
  const char *table;               /* the capsule's pointer */
  void *made;                      /* or what a maker made, until it is published; owned */
  size_t made_size;                /* 0: nothing is made */
  int64_t version;                 /* the provider's number */
  int minor;
  int is_absent;   /* whether no place has a module */
  PyObject *owner; /* borrowed; the type that has the capsule, or whose object has it; NULL: a module does */
} caplet_attempt;

/* clang-format off */
#include "exceptions.h"
#include "interpreters.h"
#include "threads.h"
#include "paths.h"
#include "places.h"
#include "sizes.h"
/* Its own parts, each of which uses only those above it. */
#include "foreign_numbers.h"
#include "foreign_find.h"
#include "foreign_make.h"
#include "foreign_check.h"
#include "foreign_publish.h"
#include "foreign_import.h"
#include "foreign_open.h"
#include "foreign_calls.h"
/* clang-format on */
