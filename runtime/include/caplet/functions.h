/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of dicts of capsules with a function each, as the `__pyx_capi__` of modules in Cython. Its source file is
   src/functions.c, beside src/foreign.c, which finds and publishes.

   A consumer has a table of its own, in which an import writes the functions that it found. Each capsule's name is the
   function's signature as its provider spells it; what stands there must mean the type that the consumer calls. Layouts
   behind the names of types can't be compared. The conventions are those of caplet.h. */
#ifndef CAPLET_FUNCTIONS_H
#define CAPLET_FUNCTIONS_H

#include <caplet/foreign.h>

/* Of this header and of src/functions.c. */
#define CAPLET_FUNCTIONS_VERSION 1

#define caplet_functions_import caplet_r1_functions_import
#define caplet_functions_try_import caplet_r1_functions_try_import
#define caplet_functions_provide caplet_r1_functions_provide

#ifdef __cplusplus
extern "C" {
#endif

/* What the consumer knows of the function in the slot of the same row. */
typedef struct caplet_function {
  const char *seen; /* the capsule's name when the interface file was written, or NULL */
  const char *type; /* what is called, without the file's typedefs: "double (int *, double *)" */
  uint16_t flags;   /* CAPLET_FOREIGN_OPTIONAL */
} caplet_function;

/* What a word of a provider's signature stands for. */
typedef struct caplet_spelling {
  const char *word; /* "__pyx_t_5scipy_6linalg_11cython_blas_d" */
  const char *text; /* "double" */
} caplet_spelling;

/* Of a consumer, beside its caplet_foreign, whose slots may all be absent for that. Static and immutable. */
typedef struct caplet_functions {
  uint32_t size;       /* sizeof(caplet_functions) where it was compiled */
  uint32_t table_size; /* of the consumer's table, in bytes */
  const caplet_function *functions;
  const caplet_spelling *spellings; /* the last one has no word */
} caplet_functions;

/* Imports the functions of `consumer` and publishes the table of them, as caplet_foreign_import does with one of the
   provider's. The importing module keeps the provider's module and the capsules.
   A function that is required must be there: its slot has come by the floor, is not gone since, and is not optional.
   One that is there must have the consumer's type, whether required or not.
   Returns 0, or -1 as caplet_import does. */
CAPLET_FUNCTION int caplet_functions_import(PyObject *module, const caplet_foreign *consumer,
                                            const caplet_functions *functions, const caplet_foreign_view **view,
                                            const void **pointer);

/* The same of a provider that need not be installed: 1, 0 or -1 as caplet_try_import. */
CAPLET_FUNCTION int caplet_functions_try_import(PyObject *module, const caplet_foreign *consumer,
                                                const caplet_functions *functions, const caplet_foreign_view **view,
                                                const void **pointer);

/* A function to provide: where a table of them has it. */
typedef struct caplet_provided {
  const char *name, *signature; /* the key, and the capsule's name */
  size_t offset;                /* where NULL stands, it is left out */
} caplet_provided;

/* Puts each function, in a capsule, into the dict `attribute` of `module`, which is made where there is none. What
   stands in it under other names stays. `table` is read now; `provided` must live as long as the process, and the last
   one has no name.
   Returns 0, or -1 with an exception set: TypeError where the attribute is no dict. */
CAPLET_FUNCTION int caplet_functions_provide(PyObject *module, const char *attribute, const void *table,
                                             const caplet_provided *provided);

#ifdef __cplusplus
}
#endif

#endif
