/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of consumers of foreign tables: those that no code of Caplet's provides. Its one source file is
   src/foreign.c, to be compiled into the extension as src/caplet.c is; each does without the other.

   A foreign table is known by its place and by the name of its capsule, and by nothing else before one of its numbers
   is read. So what a consumer says of one is trusted: that the functions that give numbers stand where it says.

   Two things are published. First a view, which tells what the provider has and is read by what asks for that; then the
   table, which calls go through: a call costs what it costs with the provider's own header. The conventions are those
   of caplet.h. */
#ifndef CAPLET_FOREIGN_H
#define CAPLET_FOREIGN_H

#include <caplet/caplet.h>
#include <stddef.h>

/* Of this header and of src/foreign.c. */
#define CAPLET_FOREIGN_VERSION 1

#define caplet_foreign_import caplet_r1_foreign_import
#define caplet_foreign_try_import caplet_r1_foreign_try_import
#define caplet_foreign_open caplet_r1_foreign_open
#define caplet_foreign_import_made caplet_r1_foreign_import_made
#define caplet_foreign_look caplet_r1_foreign_look
#define caplet_foreign_raise_lacking caplet_r1_foreign_raise_lacking
#define caplet_foreign_fatal_lacking caplet_r1_foreign_fatal_lacking
#define caplet_foreign_fatal_not_imported caplet_r1_foreign_fatal_not_imported
#define caplet_foreign_release_stolen caplet_r1_foreign_release_stolen

#ifdef __cplusplus
extern "C" {
#endif

/* One place of the capsule, and the name that it has there; NULL: it has none. */
typedef struct caplet_foreign_place {
  const char *path; /* "package.module.attribute" */
  const char *name;
} caplet_foreign_place;

/* Minor n of the interface begins where the provider's number is that of row n - 1. */
typedef struct caplet_foreign_release {
  int64_t value;
  const char *version; /* what to install for it, or NULL */
} caplet_foreign_release;

/* What a number of the provider is for, and how it is compared. */
#define CAPLET_FOREIGN_ABI UINT16_C(1)        /* another one is another API */
#define CAPLET_FOREIGN_VERSION_OF UINT16_C(2) /* tells the minor; not compared with `value` */
#define CAPLET_FOREIGN_SIZE UINT16_C(3)       /* the bytes of the table that may be read; not compared with `value` */
#define CAPLET_FOREIGN_CHECK UINT16_C(4)
#define CAPLET_FOREIGN_EQUALS UINT16_C(0)
#define CAPLET_FOREIGN_AT_LEAST UINT16_C(1)
#define CAPLET_FOREIGN_AT_MOST UINT16_C(2)

/* A number of the provider, or a text: in a field of the table, or what one of its functions returns. */
typedef struct caplet_foreign_number {
  const char *name;                               /* "header.version.major" */
  int (*read)(const void *table, int64_t *value); /* returns 0 where there is nothing to call; NULL: a text */
  const char *(*read_text)(const void *table);    /* may return NULL */
  size_t bound;                                   /* of a text that need not end in NUL; else 0 */
  uint16_t means, relation;
  int64_t value;
  const char *text;
} caplet_foreign_number;

/* A slot: of the table, or of the table that another slot leads to. */
#define CAPLET_FOREIGN_OPTIONAL UINT16_C(1) /* may be NULL */
typedef struct caplet_foreign_slot {
  const char *name;
  uint32_t offset, size; /* in bytes */
  uint16_t since, until; /* the minors that brought it, and that had it last; 0: it is still there */
  uint16_t flags;
  uint16_t inside; /* 1 + the row of the slot that leads to its table; 0: the table itself */
} caplet_foreign_slot;

/* A record that is a Python object, as the consumer's compiler laid it out, and the slot that has its Python type. */
typedef struct caplet_foreign_object {
  const char *identity; /* "struct _greenlet" */
  uint32_t size, slot;  /* sizeof; the row of the slot */
  uint16_t flags;       /* CAPLET_OBJECT_AT_LEAST */
} caplet_foreign_object;

#define CAPLET_FOREIGN_MOCK INT64_C(-2)

/* What is known of an imported provider. Immutable, and never freed. */
typedef struct caplet_foreign_view {
  const void *table;
  int64_t version;     /* the provider's own number; the minor where it has none */
  int64_t interpreter; /* that imported it; -1: none has, CAPLET_FOREIGN_MOCK: a test has put it there */
  uint16_t minor;      /* 0: nothing is imported */
} caplet_foreign_view;

/* Reads a pointer to a view, as CAPLET_LOAD does, which doesn't know its type with Microsoft's compiler. */
#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_LOAD_VIEW(pointer) (*(const caplet_foreign_view *const volatile *)&(pointer))
#else
#define CAPLET_LOAD_VIEW(pointer) CAPLET_LOAD(pointer)
#endif

/* What a consumer was compiled for. Static and immutable. */
typedef struct caplet_foreign {
  uint32_t size;                          /* sizeof(caplet_foreign) where it was compiled */
  uint16_t floor, minor;                  /* that it requires, and that it knows: at least 1 */
  const char *importer;                   /* the function to call before any use: "numpy_import" */
  const char *distribution;               /* what to install, or NULL */
  const caplet_foreign_place *places;     /* in the order in which they are tried; the last one has no path */
  const caplet_foreign_release *releases; /* `minor` of them */
  const caplet_foreign_number *numbers;   /* in the order in which they are read */
  const caplet_foreign_slot *slots;
  const caplet_foreign_object *objects;
  uint32_t number_count, slot_count, object_count;
  const caplet_foreign_view *unimported; /* what is published before an import; NULL: a table for each interpreter */
} caplet_foreign;

/* Imports the table of `consumer`, checks it, and publishes a view of it in `*view` and its address in `*pointer`.
   Callable any number of times, from any interpreter and thread; each call does all of it. docs/foreign.md lists the
   checks, their order and their messages.
   module: keeps the provider's module and capsule alive, as for caplet_import.
   A table that is at another place than before takes the place of that one where the interpreter is the same, whose
   provider was made anew; in another interpreter it is refused.
   Of a table for each interpreter `view` is not used, and `*pointer` becomes the table.
   While `*view` is that of CAPLET_FOREIGN_MOCK nothing is imported, and that succeeds.
   Returns 0, or -1 as caplet_import does. */
CAPLET_FUNCTION int caplet_foreign_import(PyObject *module, const caplet_foreign *consumer,
                                          const caplet_foreign_view **view, const void **pointer);

/* The same of a provider that need not be installed: 1, 0 or -1 as caplet_try_import. */
CAPLET_FUNCTION int caplet_foreign_try_import(PyObject *module, const caplet_foreign *consumer,
                                              const caplet_foreign_view **view, const void **pointer);

/* Checks the table of a capsule that was found on `owner`, a type, or on an object of it, as an import does; nothing is
   published or kept. consumer: its one place has the API's name, for messages, in place of a path.
   previous: reads the pointer to the table of an older abi, which may be NULL; with it a table of a newer abi than the
   consumer's is left for those that it leads to. NULL: they lead nowhere.
   Returns 0 and `*table`, which is not what the capsule points to where that was left; or -1 with TypeError set, and
   whatever exception was pending as its cause: "cannot use <api> of <owner>: ...". */
CAPLET_FUNCTION int caplet_foreign_open(const caplet_foreign *consumer, PyObject *owner, PyObject *capsule,
                                        const void *(*previous)(const void *table), const void **table);

/* What was made of an object that is no capsule with a table. */
#define CAPLET_FOREIGN_NEWER UINT16_C(1)   /* what helps is a newer provider */
#define CAPLET_FOREIGN_ANOTHER UINT16_C(2) /* or another one */
typedef struct caplet_foreign_made {
  void *table;       /* from malloc; the import frees it unless it is published */
  size_t size;       /* of it; tables of the same bytes are the same */
  PyObject *kept;    /* what must live as long as it; a new reference, as is the following */
  PyObject *refusal; /* why the provider does not fit, a str; an exception that is set is its cause */
  uint16_t advice;   /* 0: nothing helps */
} caplet_foreign_made;

/* Makes a table of the object at the place. Called attached, with `made` all zero, which it may fill in also where it
   fails. Returns 0, or -1 with a refusal or an exception. */
typedef struct caplet_foreign_maker {
  int (*make)(const void *facts, const caplet_foreign *consumer, PyObject *from, caplet_foreign_made *made);
  const void *facts;
} caplet_foreign_maker;

/* The same of a table that `maker` makes. Returns 1, or -1 as caplet_import does; 0 where `may_be_absent` and the
   provider is not installed. */
CAPLET_FUNCTION int caplet_foreign_import_made(PyObject *module, const caplet_foreign *consumer,
                                               const caplet_foreign_maker *maker, int may_be_absent,
                                               const caplet_foreign_view **view, const void **pointer);

/* What `table`, which an import has checked, says of itself now. Of its functions only those that give the version and
   the size are called. */
CAPLET_FUNCTION caplet_foreign_view caplet_foreign_look(const caplet_foreign *consumer, const void *table);

/* Raises NotImplementedError for a call of the slot of that row, which the provider of `table` doesn't have: not yet,
   not any more, or not at all. The thread may be detached, as for caplet_raise_retired. Ends the process where nothing
   was imported. */
CAPLET_FUNCTION void caplet_foreign_raise_lacking(const caplet_foreign *consumer, const void *table, uint32_t row);

/* The same where there is no error value to return: ends the process with that message. */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_foreign_fatal_lacking(const caplet_foreign *consumer, const void *table,
                                                                  uint32_t row);

/* Ends the process likewise: "<import_function>() was not called before the first use of the C API "<path>"". */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_foreign_fatal_not_imported(const char *path, const char *import_function);

/* As caplet_release_stolen. */
CAPLET_FUNCTION void caplet_foreign_release_stolen(PyObject *object);

/* Whether a slot of these minors, as in caplet_foreign_slot, is there at `minor`. */
static inline int caplet_foreign_is_there(uint16_t minor, uint16_t since, uint16_t until) {
  return minor >= since && (until == 0 || minor <= until);
}

#ifdef __cplusplus
}
#endif

/* A row of caplet_foreign.slots: of the field `field` of the struct `table`. */
#define CAPLET_FOREIGN_SLOT(name, table, field, since, until, flags, inside) \
  {name, offsetof(table, field), sizeof(CAPLET_CAST(table *, CAPLET_NULL)->field), since, until, flags, inside}

#endif
