/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of those who provide a foreign table: one whose consumers were compiled against a header that knows
   nothing of Caplet. Its one source file is src/foreign_provider.c, to be compiled into the extension as src/caplet.c
   is; each does without the others. Generated code calls it; the conventions are those of caplet.h.

   In what follows, `paths` are the places of the capsule, "package.module.attribute", and `names` the names that it has
   at each, NULL for none. Both are static and equally long, and `paths` ends with NULL. */
#ifndef CAPLET_FOREIGN_PROVIDER_H
#define CAPLET_FOREIGN_PROVIDER_H

#include <caplet/caplet.h>

#include <assert.h>
#include <stddef.h>
#ifdef __cplusplus
#include <type_traits>
#endif

/* Of this header and of src/foreign_provider.c. */
#define CAPLET_FOREIGN_PROVIDER_VERSION 1

#define caplet_foreign_provide caplet_r1_foreign_provide
#define caplet_foreign_provide_owned caplet_r1_foreign_provide_owned
#define caplet_foreign_provided caplet_r1_foreign_provided
#define caplet_foreign_copy caplet_r1_foreign_copy
#define caplet_foreign_claim caplet_r1_foreign_claim
#define caplet_foreign_unclaim caplet_r1_foreign_unclaim
#define caplet_foreign_refuse_value caplet_r1_foreign_refuse_value
#define caplet_foreign_refuse_number caplet_r1_foreign_refuse_number

#ifdef __cplusplus
extern "C" {
#endif

/* Publishes `table`, which is static: for each of `paths` that is in `module`, by its __name__, a capsule becomes the
   attribute that the path ends with. Needs an attached thread state, as do all of these.
   Returns 0, or -1: with ImportError where no path is in `module` (the message says what to do), with what reading the
   name, making a capsule or setting an attribute raised. Attributes that were set by then stay. */
CAPLET_FUNCTION int caplet_foreign_provide(PyObject *module, const char *const *paths, const char *const *names,
                                           const void *table);

/* The same of a table from caplet_foreign_copy(), which is freed when the last of its capsules goes, or where this
   fails before there is one. `table` may be NULL, with an exception set. */
CAPLET_FUNCTION int caplet_foreign_provide_owned(PyObject *module, const char *const *paths, const char *const *names,
                                                 void *table);

/* The table that `module` provides under the first of `paths` that is there. Returns NULL with an exception set:
   ImportError where no path is in `module`, AttributeError where it was not provided, ValueError where the attribute is
   no capsule of that name. */
CAPLET_FUNCTION void *caplet_foreign_provided(PyObject *module, const char *const *paths, const char *const *names);

/* A copy of the `size` bytes of `table`, not in Python's memory. Returns NULL with MemoryError set. */
CAPLET_FUNCTION void *caplet_foreign_copy(const void *table, size_t size);

/* Notes in `*owner`, which is NULL at first, that a static table has objects of the current interpreter.
   Returns 1 where that is new, 0 where it was noted before, or -1 with ImportError set where the table has those of
   another interpreter. */
CAPLET_FUNCTION int caplet_foreign_claim(const char *path, void **owner);

/* Takes back a claim that was new: nothing was published. */
CAPLET_FUNCTION void caplet_foreign_unclaim(void **owner);

/* Raises ImportError: cannot provide the C API "<path>": <slot> was given no value. Returns -1. */
CAPLET_FUNCTION int caplet_foreign_refuse_value(const char *path, const char *slot);

/* Raises ImportError: cannot provide the C API "<path>": its <of> is <number>, which must be <wanted> <bound>.
   Returns -1. */
CAPLET_FUNCTION int caplet_foreign_refuse_number(const char *path, const char *of, int64_t number, const char *wanted,
                                                 int64_t bound);

#ifdef __cplusplus
}
#endif

/* A field of a table stands, and the table ends, where those who were compiled against another header look for it. */
#define CAPLET_FOREIGN_AT(table, field, place) \
  static_assert(offsetof(table, field) == (place), #field " is not where consumers look for it")
#define CAPLET_FOREIGN_SIZED(table, size) \
  static_assert(sizeof(table) == (size), "the table has another size than consumers know")

/* The field of a function has the type that it has in the struct of the table's author, for compilers that can say so.
 */
#ifdef __cplusplus
#define CAPLET_FOREIGN_TYPE(table, field) std::remove_reference<decltype(static_cast<table *>(nullptr)->field)>::type
#define CAPLET_FOREIGN_IS_SAME(table, field, original, name) \
  std::is_same<CAPLET_FOREIGN_TYPE(table, field), CAPLET_FOREIGN_TYPE(original, name)>::value
#elif defined(__GNUC__)
#define CAPLET_FOREIGN_IS_SAME(table, field, original, name) \
  _Generic(&((table *)0)->field, __typeof__(((original *)0)->name) *: 1, default: 0)
#else
#define CAPLET_FOREIGN_IS_SAME(table, field, original, name) 1
#endif
#define CAPLET_FOREIGN_SAME(table, field, original, name)               \
  static_assert((CAPLET_FOREIGN_IS_SAME(table, field, original, name)), \
                #field " has another type than in the header of its author")

#endif
