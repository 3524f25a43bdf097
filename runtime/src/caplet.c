/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime: every check of a foreign table and every message about it, once. caplet.h is the contract.

   Valid as C11 and as C++17; uses nothing outside the limited API of 3.9 and what PyPy offers of it, so one text serves
   every interpreter. Compile it into the extension, with the extension's own Python.h and Py_LIMITED_API. Py_DecRef
   instead of the macros: it takes NULL, and the inline code of forty of them would be a fifth of this. */
#include <caplet/caplet.h>
#include <pythread.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_NOINLINE __declspec(noinline)
#else
#define CAPLET_NOINLINE __attribute__((noinline))
#endif

/* What a foreign string may add to a message. */
#define CAPLET_TEXT "%.400s"

/* The least that protocol 1 promises of a descriptor; what later versions append is asked for by `size`. */
#define CAPLET_DESCRIPTOR_LEAST (offsetof(caplet_descriptor, interface_json) + sizeof(const char *))

/* What a descriptor must reach to for its externals to be looked at. */
#define CAPLET_DESCRIPTOR_WITH_EXTERNALS (offsetof(caplet_descriptor, external_count) + sizeof(uint32_t))

/* One call of caplet_import or caplet_try_import. */
typedef struct caplet_attempt {
  PyObject *consumer; /* borrowed, may be NULL */
  const caplet_consumer *wants;
  const char *path, *distribution; /* where the capsule is, and what provides it; the latter may be NULL */
  const char *attribute;           /* the last part of the path */
  PyObject *module_name;           /* the rest of it; owned, as are the following */
  PyObject *module, *capsule;      /* NULL until found */
  const caplet_header *table;      /* the capsule's pointer */
  int is_optional;                 /* whether the provider may be absent */
  int is_absent;                   /* whether it was then found to be: nothing is raised */
  PyObject *owner; /* borrowed; the type that has the capsule, or whose object has it; NULL: a module does */
} caplet_attempt;

static int is_isolated(const caplet_consumer *consumer) { return consumer->unimported == NULL; }

/* Its parts, each of which uses only those above it: one translation unit, so that what they share is static. */
/* clang-format off */
#include "exceptions.h"
#include "interpreters.h"
#include "threads.h"
#include "atomics.h"
#include "paths.h"
#include "places.h"
#include "sizes.h"
#include "find.h"
#include "check.h"
#include "compare.h"
#include "externals.h"
#include "objects.h"
#include "import.h"
#include "open.h"
#include "modules.h"
#include "provide.h"
#include "refused_calls.h"
#include "first_calls.h"
/* clang-format on */
