/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

   The runtime of Caplet for the generated files beside this one, whole: what a file uses of it becomes part of that file.
   Any number of copies, of any versions, go into one extension, and into one file: a newer one takes over from there.
   A build that compiles or links Caplet's runtime itself defines CAPLET_LINKED_RUNTIME. */
#ifdef __GNUC__
#pragma GCC system_header
#endif
#if !defined(CAPLET_FOREIGN_VERSION) || CAPLET_FOREIGN_VERSION < 1
#ifdef CAPLET_FOREIGN_VERSION
#undef CAPLET_FOREIGN_ABI
#undef CAPLET_FOREIGN_AT_LEAST
#undef CAPLET_FOREIGN_AT_MOST
#undef CAPLET_FOREIGN_CHECK
#undef CAPLET_FOREIGN_EQUALS
#undef CAPLET_FOREIGN_H
#undef CAPLET_FOREIGN_OPTIONAL
#undef CAPLET_FOREIGN_SIZE
#undef CAPLET_FOREIGN_SLOT
#undef CAPLET_FOREIGN_VERSION
#undef CAPLET_FOREIGN_VERSION_OF
#undef CAPLET_LACKING_SIZE
#undef CAPLET_LOAD_VIEW
#undef CAPLET_MOST_TABLES
#undef CAPLET_STATIC_RUNTIME
#undef CAPLET_TEXT
#undef CAPLET_ZERO
#undef caplet_foreign
#undef caplet_foreign_fatal_lacking
#undef caplet_foreign_fatal_not_imported
#undef caplet_foreign_import
#undef caplet_foreign_is_there
#undef caplet_foreign_look
#undef caplet_foreign_number
#undef caplet_foreign_object
#undef caplet_foreign_open
#undef caplet_foreign_place
#undef caplet_foreign_raise_lacking
#undef caplet_foreign_release
#undef caplet_foreign_release_stolen
#undef caplet_foreign_slot
#undef caplet_foreign_try_import
#undef caplet_foreign_view
#endif

#ifndef CAPLET_LINKED_RUNTIME
#define CAPLET_STATIC_RUNTIME
#endif

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

#include "caplet_runtime.h"
#include <stddef.h>

/* Of this header and of src/foreign.c. */
#define CAPLET_FOREIGN_VERSION 1


#ifdef __cplusplus
extern "C" {
#endif

/* One place of the capsule, and the name that it has there; NULL: it has none. */
typedef struct caplet_r1_foreign_place {
  const char *path; /* "package.module.attribute" */
  const char *name;
} caplet_r1_foreign_place;

/* Minor n of the interface begins where the provider's number is that of row n - 1. */
typedef struct caplet_r1_foreign_release {
  int64_t value;
  const char *version; /* what to install for it, or NULL */
} caplet_r1_foreign_release;

/* What a number of the provider is for, and how it is compared. */
#define CAPLET_FOREIGN_ABI UINT16_C(1)        /* another one is another API */
#define CAPLET_FOREIGN_VERSION_OF UINT16_C(2) /* tells the minor; not compared with `value` */
#define CAPLET_FOREIGN_SIZE UINT16_C(3)       /* the bytes of the table that may be read; not compared with `value` */
#define CAPLET_FOREIGN_CHECK UINT16_C(4)
#define CAPLET_FOREIGN_EQUALS UINT16_C(0)
#define CAPLET_FOREIGN_AT_LEAST UINT16_C(1)
#define CAPLET_FOREIGN_AT_MOST UINT16_C(2)

/* A number of the provider, or a text: in a field of the table, or what one of its functions returns. */
typedef struct caplet_r1_foreign_number {
  const char *name;                               /* "header.version.major" */
  int (*read)(const void *table, int64_t *value); /* returns 0 where there is nothing to call; NULL: a text */
  const char *(*read_text)(const void *table);    /* may return NULL */
  size_t bound;                                   /* of a text that need not end in NUL; else 0 */
  uint16_t means, relation;
  int64_t value;
  const char *text;
} caplet_r1_foreign_number;

/* A slot: of the table, or of the table that another slot leads to. */
#define CAPLET_FOREIGN_OPTIONAL UINT16_C(1) /* may be NULL */
typedef struct caplet_r1_foreign_slot {
  const char *name;
  uint32_t offset, size; /* in bytes */
  uint16_t since, until; /* the minors that brought it, and that had it last; 0: it is still there */
  uint16_t flags;
  uint16_t inside; /* 1 + the row of the slot that leads to its table; 0: the table itself */
} caplet_r1_foreign_slot;

/* A record that is a Python object, as the consumer's compiler laid it out, and the slot that has its Python type. */
typedef struct caplet_r1_foreign_object {
  const char *identity; /* "struct _greenlet" */
  uint32_t size, slot;  /* sizeof; the row of the slot */
  uint16_t flags;       /* CAPLET_OBJECT_AT_LEAST */
} caplet_r1_foreign_object;

/* What is known of an imported provider. Immutable, and never freed. */
typedef struct caplet_r1_foreign_view {
  const void *table;
  int64_t version;     /* the provider's own number; the minor where it has none */
  int64_t interpreter; /* that imported it */
  uint16_t minor;      /* 0: nothing is imported */
} caplet_r1_foreign_view;

/* Reads a pointer to a view, as CAPLET_LOAD does, which doesn't know its type with Microsoft's compiler. */
#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_LOAD_VIEW(pointer) (*(const caplet_r1_foreign_view *const volatile *)&(pointer))
#else
#define CAPLET_LOAD_VIEW(pointer) CAPLET_LOAD(pointer)
#endif

/* What a consumer was compiled for. Static and immutable. */
typedef struct caplet_r1_foreign {
  uint32_t size;                          /* sizeof(caplet_foreign) where it was compiled */
  uint16_t floor, minor;                  /* that it requires, and that it knows: at least 1 */
  const char *importer;                   /* the function to call before any use: "numpy_import" */
  const char *distribution;               /* what to install, or NULL */
  const caplet_r1_foreign_place *places;     /* in the order in which they are tried; the last one has no path */
  const caplet_r1_foreign_release *releases; /* `minor` of them */
  const caplet_r1_foreign_number *numbers;   /* in the order in which they are read */
  const caplet_r1_foreign_slot *slots;
  const caplet_r1_foreign_object *objects;
  uint32_t number_count, slot_count, object_count;
  const caplet_r1_foreign_view *unimported; /* what is published before an import; NULL: a table for each interpreter */
} caplet_r1_foreign;

/* Imports the table of `consumer`, checks it, and publishes a view of it in `*view` and its address in `*pointer`.
   Callable any number of times, from any interpreter and thread; each call does all of it. docs/foreign.md lists the
   checks, their order and their messages.
   module: keeps the provider's module and capsule alive, as for caplet_import.
   A table that is at another place than before takes the place of that one where the interpreter is the same, whose
   provider was made anew; in another interpreter it is refused.
   Of a table for each interpreter `view` is not used, and `*pointer` becomes the table.
   Returns 0, or -1 as caplet_import does. */
CAPLET_FUNCTION int caplet_r1_foreign_import(PyObject *module, const caplet_r1_foreign *consumer,
                                          const caplet_r1_foreign_view **view, const void **pointer);

/* The same of a provider that need not be installed: 1, 0 or -1 as caplet_try_import. */
CAPLET_FUNCTION int caplet_r1_foreign_try_import(PyObject *module, const caplet_r1_foreign *consumer,
                                              const caplet_r1_foreign_view **view, const void **pointer);

/* Checks the table of a capsule that was found on `owner`, a type, or on an object of it, as an import does; nothing is
   published or kept. consumer: its one place has the API's name, for messages, in place of a path.
   previous: reads the pointer to the table of an older abi, which may be NULL; with it a table of a newer abi than the
   consumer's is left for those that it leads to. NULL: they lead nowhere.
   Returns 0 and `*table`, which is not what the capsule points to where that was left; or -1 with TypeError set, and
   whatever exception was pending as its cause: "cannot use <api> of <owner>: ...". */
CAPLET_FUNCTION int caplet_r1_foreign_open(const caplet_r1_foreign *consumer, PyObject *owner, PyObject *capsule,
                                        const void *(*previous)(const void *table), const void **table);

/* What `table`, which an import has checked, says of itself now. Of its functions only those that give the version and
   the size are called. */
CAPLET_FUNCTION caplet_r1_foreign_view caplet_r1_foreign_look(const caplet_r1_foreign *consumer, const void *table);

/* Raises NotImplementedError for a call of the slot of that row, which the provider of `table` doesn't have: not yet,
   not any more, or not at all. The thread may be detached, as for caplet_raise_retired. Ends the process where nothing
   was imported. */
CAPLET_FUNCTION void caplet_r1_foreign_raise_lacking(const caplet_r1_foreign *consumer, const void *table, uint32_t row);

/* The same where there is no error value to return: ends the process with that message. */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_r1_foreign_fatal_lacking(const caplet_r1_foreign *consumer, const void *table,
                                                                  uint32_t row);

/* Ends the process likewise: "<import_function>() was not called before the first use of the C API "<path>"". */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_r1_foreign_fatal_not_imported(const char *path, const char *import_function);

/* As caplet_release_stolen. */
CAPLET_FUNCTION void caplet_r1_foreign_release_stolen(PyObject *object);

/* Whether a slot of these minors, as in caplet_foreign_slot, is there at `minor`. */
static inline int caplet_r1_foreign_is_there(uint16_t minor, uint16_t since, uint16_t until) {
  return minor >= since && (until == 0 || minor <= until);
}

#ifdef __cplusplus
}
#endif

/* A row of caplet_foreign.slots: of the field `field` of the struct `table`. */
#define CAPLET_FOREIGN_SLOT(name, table, field, since, until, flags, inside) \
  {name, offsetof(table, field), sizeof(CAPLET_CAST(table *, CAPLET_NULL)->field), since, until, flags, inside}

/* An initialiser of bytes. */
#ifdef __cplusplus
#define CAPLET_ZERO \
  {                 \
  }
#else
#define CAPLET_ZERO {0}
#endif

#endif

#ifdef CAPLET_STATIC_RUNTIME
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of consumers of foreign tables; foreign.h is the contract. One translation unit, valid as C11 and C++17,
   for every interpreter, as caplet.c is, from which it takes the parts that know nothing of tables. */
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
typedef struct caplet_r1_foreign_attempt {
  PyObject *consumer; /* borrowed, may be NULL */
  const caplet_r1_foreign *wants;
  const char *path, *distribution; /* of the place that is looked at; the latter may be NULL */
  const char *attribute;           /* the last part of the path */
  PyObject *module_name;           /* the rest of it; owned, as are the following */
  PyObject *module, *capsule;      /* NULL until found */
  const char *table;               /* the capsule's pointer */
  int64_t version;                 /* the provider's number */
  int minor;
  int is_absent;   /* whether no place has a module */
  PyObject *owner; /* borrowed; the type that has the capsule, or whose object has it; NULL: a module does */
} caplet_r1_foreign_attempt;

/* clang-format off */
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Exceptions: what passes through, what is taken, and the ImportError that names both sides. Part of caplet.c,
   and of foreign.c. */

/* Whether the pending exception, if any, must not be touched: KeyboardInterrupt, SystemExit and their like. */
static int caplet_r1_foreign_passes_through(void) { return PyErr_Occurred() != NULL && !PyErr_ExceptionMatches(PyExc_Exception); }

/* Forgets a pending `Exception`. Returns 0, or -1 with the exception still pending when it is none of those. */
static int caplet_r1_foreign_forget_exception(void) {
  if (caplet_r1_foreign_passes_through()) return -1;
  PyErr_Clear();
  return 0;
}

/* The pending exception, no longer pending, or NULL. New reference. (PyErr_GetRaisedException is 3.12's.) */
static PyObject *caplet_r1_foreign_take_exception(void) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  if (type == NULL) return NULL;
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != NULL) PyException_SetTraceback(value, traceback);
  Py_DecRef(type);
  Py_DecRef(traceback);
  return value;
}

/* ImportError(text, name=name). PyErr_SetImportError would do, but PyPy has none. New reference. */
static PyObject *caplet_r1_foreign_new_import_error(PyObject *text, PyObject *name) {
  PyObject *exception = NULL;
  PyObject *arguments = Py_BuildValue("(O)", text);
  PyObject *keywords = Py_BuildValue("{s:O}", "name", name);
  if (arguments != NULL && keywords != NULL) exception = PyObject_Call(PyExc_ImportError, arguments, keywords);
  Py_DecRef(arguments);
  Py_DecRef(keywords);
  return exception;
}

/* The name of `object` as its __name__ says, else `otherwise`. New reference, NULL with an exception set. */
static PyObject *caplet_r1_foreign_name_of(PyObject *object, const char *otherwise) {
  PyObject *name = object != NULL ? PyObject_GetAttrString(object, "__name__") : NULL;
  if (name != NULL && PyUnicode_Check(name)) return name;
  Py_DecRef(name);
  if (caplet_r1_foreign_forget_exception() < 0) return NULL;
  return PyUnicode_FromString(otherwise);
}

/* What is refused, of which `detail` says why: an import, or what was found on a type. New reference or NULL. */
static PyObject *caplet_r1_foreign_describe_refusal(const caplet_r1_foreign_attempt *attempt, PyObject *detail) {
  PyObject *consumer, *text;
  if (attempt->owner != NULL)
    return PyUnicode_FromFormat("cannot use %s of %R: %U", attempt->path, attempt->owner, detail);
  consumer = caplet_r1_foreign_name_of(attempt->consumer, attempt->consumer != NULL ? "this module" : "this program");
  if (consumer == NULL) return NULL;
  text = PyUnicode_FromFormat("%U cannot use the C API \"%s\": %U", consumer, attempt->path, detail);
  Py_DecRef(consumer);
  return text;
}

/* Raises the exception of this attempt, with the pending one as its cause, and returns -1: ImportError, or TypeError
   where the table was found on a type or an object of it. */
static int caplet_r1_foreign_refuse(const caplet_r1_foreign_attempt *attempt, const char *format, ...) {
  PyObject *cause, *detail, *text = NULL, *exception = NULL;
  va_list arguments;
  if (caplet_r1_foreign_passes_through()) return -1;
  cause = caplet_r1_foreign_take_exception();
  va_start(arguments, format);
  detail = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  if (detail != NULL) text = caplet_r1_foreign_describe_refusal(attempt, detail);
  if (text != NULL && attempt->owner != NULL)
    exception = PyObject_CallFunctionObjArgs(PyExc_TypeError, text, NULL);
  else if (text != NULL)
    exception = caplet_r1_foreign_new_import_error(text, attempt->module_name);
  if (exception != NULL) {
    if (cause != NULL) PyException_SetCause(exception, cause); /* takes the reference */
    cause = NULL;
    PyErr_SetObject((PyObject *)Py_TYPE(exception), exception);
  }
  Py_DecRef(cause);
  Py_DecRef(detail);
  Py_DecRef(text);
  Py_DecRef(exception);
  return -1;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Interpreters, and threads that may be detached. Part of caplet.c, and of foreign.c. */

static int64_t caplet_r1_foreign_current_interpreter(void) {
#if defined(PYPY_VERSION)
  return 0; /* the only one there is */
#elif PY_VERSION_HEX < 0x03090000
  return PyInterpreterState_GetID(_PyInterpreterState_Get());
#else
  return PyInterpreterState_GetID(PyInterpreterState_Get());
#endif
}

/* How a thread was attached for a while, whatever state it was in. */
typedef struct caplet_r1_foreign_visit {
  int was_attached, is_foreign; /* is_foreign: Python does not know the thread */
  PyGILState_STATE state;
} caplet_r1_foreign_visit;

static caplet_r1_foreign_visit caplet_r1_foreign_attach(void) {
  caplet_r1_foreign_visit visit = {caplet_known_attached(), 0, PyGILState_UNLOCKED};
  if (visit.was_attached) return visit;
#if !defined(PYPY_VERSION) /* which keeps the state of every thread it has met */
  visit.is_foreign = PyGILState_GetThisThreadState() == NULL;
#endif
  visit.state = PyGILState_Ensure();
  return visit;
}

/* The exception of a thread that Python does not know dies with its state: nobody would ever see it. */
static void caplet_r1_foreign_leave(const caplet_r1_foreign_visit *visit) {
  if (visit->was_attached) return;
  if (visit->is_foreign && PyErr_Occurred() != NULL) PyErr_WriteUnraisable(NULL);
  PyGILState_Release(visit->state);
}

static void caplet_r1_foreign_raise_not_implemented(const char *text) {
  caplet_r1_foreign_visit visit = caplet_r1_foreign_attach();
  PyErr_Format(PyExc_NotImplementedError, "%s", text);
  caplet_r1_foreign_leave(&visit);
}

CAPLET_NORETURN static void caplet_r1_foreign_end_process(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Where a capsule is, why there is none, and what is installed instead; keeping it. Part of caplet.c, and of foreign.c:
   each has a caplet_attempt of its own, with the members that are used here. */

/* The last part of a capsule path, and how long the part before its dot is. */
static const char *caplet_r1_foreign_split_path(const char *path, size_t *module_length) {
  const char *dot = strrchr(path, '.');
  *module_length = dot != NULL ? (size_t)(dot - path) : 0;
  return dot != NULL ? dot + 1 : path;
}

/* The version of `distribution`, as its metadata says. New reference; NULL where that is unknown, with an exception set
   only if it has to pass through. */
static PyObject *caplet_r1_foreign_installed_version(const char *distribution) {
  PyObject *version = NULL, *metadata = PyImport_ImportModule("importlib.metadata");
  if (metadata != NULL) {
    version = PyObject_CallMethod(metadata, "version", "s", distribution);
    Py_DecRef(metadata);
  }
  if (version != NULL && PyUnicode_Check(version)) return version;
  Py_DecRef(version);
  (void)caplet_r1_foreign_forget_exception();
  return NULL;
}

static int caplet_r1_foreign_refuse_type(const caplet_r1_foreign_attempt *attempt) {
  PyObject *type = caplet_r1_foreign_name_of((PyObject *)Py_TYPE(attempt->capsule), "?");
  if (type == NULL) return -1;
  caplet_r1_foreign_refuse(attempt, "it is a %U, not a capsule", type);
  Py_DecRef(type);
  return -1;
}

/* Whether the pending exception says that the module, or a package around it, is not there; a module that it needs
   itself is another matter. */
static int caplet_r1_foreign_is_not_there(const caplet_r1_foreign_attempt *attempt) {
  PyObject *type, *value, *traceback, *name = NULL, *found = NULL;
  int result = 0;
  if (!PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) return 0;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (value != NULL) name = PyObject_GetAttrString(value, "name");
  if (name != NULL && PyUnicode_Check(name)) {
    PyObject *whole = PyUnicode_FromFormat("%U.", attempt->module_name), *part = PyUnicode_FromFormat("%U.", name);
    if (whole != NULL && part != NULL) found = PyObject_CallMethod(whole, "startswith", "O", part);
    Py_DecRef(whole);
    Py_DecRef(part);
  }
  if (found != NULL) result = PyObject_IsTrue(found) == 1;
  Py_DecRef(found);
  Py_DecRef(name);
  PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  return result;
}

/* Keeps `kept` alive as long as the consumer, or without one as long as the interpreter. The dict of PyInterpreterState
   would be the other place for that, but PyPy has none. table: NULL where there is only one; else each has a name of
   its own: when the provider was made anew, the table before may still be in use. */
static int caplet_r1_foreign_keep(const caplet_r1_foreign_attempt *attempt, PyObject *kept, const void *table) {
  int result = -1;
  PyObject *name = PyUnicode_FromFormat(table != NULL ? "__caplet__:%s:%p" : "__caplet__:%s", attempt->path, table);
  PyObject *holder = attempt->consumer;
  if (holder == NULL) holder = PyImport_ImportModule("sys");
  if (name != NULL && holder != NULL) result = PyObject_SetAttr(holder, name, kept);
  if (attempt->consumer == NULL) Py_DecRef(holder);
  Py_DecRef(name);
  return result;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The size of Python objects, as their type and the consumer's compiler have it. Part of caplet.c, and of foreign.c. */

/* type.__basicsize__, which the limited API has no other way to. -1 with or without an exception set: PyPy's types need
   not have one. */
static Py_ssize_t caplet_r1_foreign_basic_size(PyObject *type) {
  PyObject *number = PyObject_GetAttrString(type, "__basicsize__");
  Py_ssize_t size = -1;
  if (number != NULL)
    size = PyLong_AsSsize_t(number);
  else if (PyErr_ExceptionMatches(PyExc_AttributeError))
    PyErr_Clear();
  Py_DecRef(number);
  return size;
}

/* Whether objects of `type` have the consumer's `size`, or at least that. A type that doesn't say is taken on trust. */
static int caplet_r1_foreign_check_size(const caplet_r1_foreign_attempt *attempt, const char *identity, uint32_t size, int is_at_least,
                      PyObject *type) {
  const Py_ssize_t is = caplet_r1_foreign_basic_size(type), ours = (Py_ssize_t)size;
  PyObject *name;
  if (is < 0 && PyErr_Occurred()) return -1;
  if (is < 0 || is == ours || (is > ours && is_at_least)) return 0;
  name = caplet_r1_foreign_name_of(type, "?");
  if (name == NULL) return -1;
  caplet_r1_foreign_refuse(attempt, "objects of the type %U have %zd bytes, this consumer was compiled for %s%u, the size of %s", name,
         is, is_at_least ? "at least " : "", (unsigned)size, identity);
  Py_DecRef(name);
  return -1;
}
/* Its own parts, each of which uses only those above it. */
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What the provider's numbers mean, without reading one. Part of foreign.c. */

/* The newest known minor that a provider of this number has; 0 where it is older than all. */
static int caplet_r1_foreign_minor_at(const caplet_r1_foreign *wants, int64_t version) {
  int minor = 0;
  while (minor < wants->minor && wants->releases[minor].value <= version) minor++;
  return minor;
}

/* How many bytes a table of `minor` has at least: where its last slot ends. */
static int64_t caplet_r1_foreign_bytes_at(const caplet_r1_foreign *wants, int minor) {
  int64_t bytes = 0;
  uint32_t i;
  for (i = 0; i < wants->slot_count; i++) {
    const caplet_r1_foreign_slot *slot = &wants->slots[i];
    const int64_t end = (int64_t)slot->offset + slot->size;
    if (slot->inside == 0 && caplet_r1_foreign_is_there((uint16_t)minor, slot->since, slot->until) && end > bytes)
      bytes = end;
  }
  return bytes;
}

/* The newest minor up to `minor` whose slots all lie within `bytes`; 0 where there is none. */
static int caplet_r1_foreign_minor_within(const caplet_r1_foreign *wants, int minor, int64_t bytes) {
  while (minor > 0 && caplet_r1_foreign_bytes_at(wants, minor) > bytes) minor--;
  return minor;
}

/* The provider's number at which `minor` begins, and the release that brought it, or NULL. */
static int64_t caplet_r1_foreign_value_at(const caplet_r1_foreign *wants, int minor) {
  return minor > 0 ? wants->releases[minor - 1].value : 0;
}
static const char *caplet_r1_foreign_release_at(const caplet_r1_foreign *wants, int minor) {
  return minor > 0 ? wants->releases[minor - 1].version : NULL;
}

/* The pointer that stands in the slot, whose table must be there. */
static void *caplet_r1_foreign_pointer_in(const caplet_r1_foreign *wants, const void *table, const caplet_r1_foreign_slot *slot) {
  const char *from = (const char *)table;
  void *place;
  if (slot->inside != 0) from = (const char *)caplet_r1_foreign_pointer_in(wants, table, &wants->slots[slot->inside - 1]);
  memcpy(&place, from + slot->offset, sizeof place); /* of a type of its own, so not by dereferencing */
  return place;
}

caplet_r1_foreign_view caplet_r1_foreign_look(const caplet_r1_foreign *consumer, const void *table) {
  caplet_r1_foreign_view view;
  int minor = consumer->minor, has_version = 0;
  int64_t version = 0, value;
  uint32_t i;
  for (i = 0; i < consumer->number_count; i++) {
    const caplet_r1_foreign_number *number = &consumer->numbers[i];
    const int is_version = number->means == CAPLET_FOREIGN_VERSION_OF;
    if ((!is_version && number->means != CAPLET_FOREIGN_SIZE) || !number->read(table, &value)) continue;
    minor = is_version ? caplet_r1_foreign_minor_at(consumer, value) : caplet_r1_foreign_minor_within(consumer, minor, value);
    if (is_version) version = value;
    has_version = has_version || is_version;
  }
  view.table = table;
  view.version = has_version ? version : minor;
  view.interpreter = -1;
  view.minor = (uint16_t)minor;
  return view;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Finding the capsule: the first place that has it counts. Part of foreign.c. */

/* Leaves the place that was looked at before for this one. */
static int caplet_r1_foreign_go_to(caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_place *place) {
  size_t length;
  attempt->path = place->path;
  attempt->attribute = caplet_r1_foreign_split_path(place->path, &length);
  Py_DecRef(attempt->module_name);
  Py_DecRef(attempt->module);
  attempt->module = NULL;
  attempt->module_name = PyUnicode_FromStringAndSize(place->path, (Py_ssize_t)length);
  return attempt->module_name != NULL ? 0 : -1;
}

/* What is installed, beside an exception that may be pending: it stays, unless one of those comes that must pass
 * through. */
static PyObject *caplet_r1_foreign_installed_beside(const char *distribution) {
  PyObject *type, *value, *traceback, *version;
  PyErr_Fetch(&type, &value, &traceback);
  version = caplet_r1_foreign_installed_version(distribution);
  if (PyErr_Occurred() == NULL) {
    PyErr_Restore(type, value, traceback);
    return version;
  }
  Py_DecRef(type);
  Py_DecRef(value);
  Py_DecRef(traceback);
  return version;
}

/* Raises with what to do about it: `hint` is "another ", or empty and followed by ">=2.0" where a release is known. */
static int caplet_r1_foreign_refuse_with_hint(const caplet_r1_foreign_attempt *attempt, PyObject *what, const char *hint, const char *relation,
                            const char *version) {
  const char *distribution = attempt->distribution;
  PyObject *installed;
  if (what == NULL) return -1;
  installed = distribution != NULL ? caplet_r1_foreign_installed_beside(distribution) : NULL;
  if (distribution == NULL)
    caplet_r1_foreign_refuse(attempt, "%U", what);
  else if (installed == NULL)
    caplet_r1_foreign_refuse(attempt, "%U: install %s%s%s%s", what, hint, distribution, relation, version);
  else
    caplet_r1_foreign_refuse(attempt, "%U: install %s%s%s%s (installed: %U)", what, hint, distribution, relation, version, installed);
  Py_DecRef(installed);
  Py_DecRef(what);
  return -1;
}

/* That the provider is older than the floor. */
static int caplet_r1_foreign_refuse_older(const caplet_r1_foreign_attempt *attempt, PyObject *what) {
  const char *needed = caplet_r1_foreign_release_at(attempt->wants, attempt->wants->floor);
  return caplet_r1_foreign_refuse_with_hint(attempt, what, needed != NULL ? "" : "a newer ", needed != NULL ? ">=" : "",
                          needed != NULL ? needed : "");
}

static int caplet_r1_foreign_refuse_absent(caplet_r1_foreign_attempt *attempt) {
  const char *needed = caplet_r1_foreign_release_at(attempt->wants, attempt->wants->floor);
  if (attempt->distribution == NULL) return caplet_r1_foreign_refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  return caplet_r1_foreign_refuse(attempt, "importing \"%U\" failed: install %s%s%s", attempt->module_name, attempt->distribution,
                needed != NULL ? ">=" : "", needed != NULL ? needed : "");
}

/* The same hint as for a provider without the number: an older one may have had another place, or no table at all. */
static int caplet_r1_foreign_refuse_attribute(const caplet_r1_foreign_attempt *attempt) {
  PyObject *what = PyUnicode_FromFormat("module has no attribute \"%s\" (circular import?)", attempt->attribute);
  if (caplet_r1_foreign_release_at(attempt->wants, attempt->wants->floor) != NULL) return caplet_r1_foreign_refuse_older(attempt, what);
  if (what != NULL) caplet_r1_foreign_refuse(attempt, "%U", what);
  Py_DecRef(what);
  return -1;
}

/* 1: module and capsule are there; 0: one of them isn't, with the exception that says so; -1: something else is wrong.
 */
static int caplet_r1_foreign_look_at(caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_place *place) {
  if (caplet_r1_foreign_go_to(attempt, place) < 0) return -1;
  attempt->module = PyImport_Import(attempt->module_name);
  if (attempt->module == NULL)
    return caplet_r1_foreign_is_not_there(attempt) ? 0 : caplet_r1_foreign_refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  attempt->capsule = PyObject_GetAttrString(attempt->module, attempt->attribute);
  if (attempt->capsule != NULL) return 1;
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) return 0;
  return caplet_r1_foreign_refuse(attempt, "getting its attribute \"%s\" failed", attempt->attribute);
}

/* Fills in module and capsule. What isn't there at any place is said of the first that has a module, else of the first:
   looking there once more gives the exception to say it with. */
static int caplet_r1_foreign_find_capsule(caplet_r1_foreign_attempt *attempt) {
  const caplet_r1_foreign_place *place, *told = attempt->wants->places;
  int has_module = 0;
  for (place = attempt->wants->places; place->path != NULL; place++) {
    const int found = caplet_r1_foreign_look_at(attempt, place);
    if (found != 0) return found > 0 ? 0 : -1;
    if (attempt->module != NULL && !has_module) {
      has_module = 1;
      told = place;
    }
    PyErr_Clear(); /* of one that says so: no other comes here */
  }
  if (caplet_r1_foreign_look_at(attempt, told) != 0) return attempt->capsule != NULL ? 0 : -1;
  if (has_module) return caplet_r1_foreign_refuse_attribute(attempt);
  attempt->is_absent = 1;
  return caplet_r1_foreign_refuse_absent(attempt);
}

static int caplet_r1_foreign_refuse_name(const caplet_r1_foreign_attempt *attempt, const char *is, const char *expected) {
  if (is == NULL) return caplet_r1_foreign_refuse(attempt, "the capsule has no name, expected \"%s\"", expected);
  if (expected == NULL) return caplet_r1_foreign_refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\", expected none", is);
  return caplet_r1_foreign_refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\", expected \"%s\"", is, expected);
}

static const char *caplet_r1_foreign_expected_name(const caplet_r1_foreign_attempt *attempt) {
  const caplet_r1_foreign_place *place = attempt->wants->places;
  while (place->path != attempt->path) place++;
  return place->name;
}

/* What the pointers of capsules, and of tables to each other, must be. */
static int caplet_r1_foreign_check_alignment(const caplet_r1_foreign_attempt *attempt) {
  return (uintptr_t)attempt->table % sizeof(void *) == 0 ? 0 : caplet_r1_foreign_refuse(attempt, "misaligned");
}

/* Fills in table. */
static int caplet_r1_foreign_open_capsule(caplet_r1_foreign_attempt *attempt) {
  const char *name, *expected = caplet_r1_foreign_expected_name(attempt);
  if (!PyCapsule_CheckExact(attempt->capsule)) return caplet_r1_foreign_refuse_type(attempt);
  name = PyCapsule_GetName(attempt->capsule);
  if (name == NULL && PyErr_Occurred()) return caplet_r1_foreign_refuse(attempt, "the capsule is damaged");
  if (name == NULL ? expected != NULL : expected == NULL || strcmp(name, expected) != 0)
    return caplet_r1_foreign_refuse_name(attempt, name, expected);
  attempt->table = (const char *)PyCapsule_GetPointer(attempt->capsule, name);
  if (attempt->table == NULL) return caplet_r1_foreign_refuse(attempt, "the capsule is damaged");
  return caplet_r1_foreign_check_alignment(attempt);
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Checks of a foreign table, in this order: its numbers as the consumer lists them, so that what one of them vouches
   for can stand behind it; its slots; the objects. Part of foreign.c. */

static const char *caplet_r1_foreign_relation_text(const caplet_r1_foreign_number *number) {
  if (number->relation == CAPLET_FOREIGN_EQUALS) return "";
  return number->relation == CAPLET_FOREIGN_AT_LEAST ? "at least " : "at most ";
}

static int caplet_r1_foreign_holds(const caplet_r1_foreign_number *number, int64_t value) {
  if (number->relation == CAPLET_FOREIGN_EQUALS) return value == number->value;
  return number->relation == CAPLET_FOREIGN_AT_LEAST ? value >= number->value : value <= number->value;
}

static int caplet_r1_foreign_compare_number(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_number *number, int64_t value) {
  PyObject *what;
  if (caplet_r1_foreign_holds(number, value)) return 0;
  if (number->means == CAPLET_FOREIGN_ABI)
    what = PyUnicode_FromFormat("it provides ABI %lld, this consumer was compiled for ABI %s%lld", (long long)value,
                                caplet_r1_foreign_relation_text(number), (long long)number->value);
  else
    what = PyUnicode_FromFormat("its %s is %lld, this consumer was compiled for %s%lld", number->name, (long long)value,
                                caplet_r1_foreign_relation_text(number), (long long)number->value);
  return caplet_r1_foreign_refuse_with_hint(attempt, what, "another ", "", "");
}

/* "18 (numpy 2.0)", without what is not known. New reference or NULL. */
static PyObject *caplet_r1_foreign_name_minor(const caplet_r1_foreign_attempt *attempt, int64_t version, int minor) {
  const char *release = caplet_r1_foreign_release_at(attempt->wants, minor);
  if (attempt->distribution == NULL || release == NULL) return PyUnicode_FromFormat("%lld", (long long)version);
  return PyUnicode_FromFormat("%lld (%s %s)", (long long)version, attempt->distribution, release);
}

static int caplet_r1_foreign_take_version(caplet_r1_foreign_attempt *attempt, int64_t version) {
  const int floor = attempt->wants->floor;
  PyObject *has, *needs, *what = NULL;
  attempt->version = version;
  attempt->minor = caplet_r1_foreign_minor_at(attempt->wants, version);
  if (attempt->minor >= floor) return 0;
  has = caplet_r1_foreign_name_minor(attempt, version, attempt->minor);
  needs = caplet_r1_foreign_name_minor(attempt, caplet_r1_foreign_value_at(attempt->wants, floor), floor);
  if (has != NULL && needs != NULL)
    what = PyUnicode_FromFormat("it provides API %U, this consumer needs %U", has, needs);
  Py_DecRef(has);
  Py_DecRef(needs);
  return caplet_r1_foreign_refuse_older(attempt, what);
}

static int caplet_r1_foreign_take_size(caplet_r1_foreign_attempt *attempt, int64_t bytes) {
  const int floor = attempt->wants->floor;
  attempt->minor = caplet_r1_foreign_minor_within(attempt->wants, attempt->minor, bytes);
  if (attempt->minor >= floor) return 0;
  return caplet_r1_foreign_refuse_older(attempt, PyUnicode_FromFormat("its table has %lld bytes, this consumer needs %lld",
                                                    (long long)bytes, (long long)caplet_r1_foreign_bytes_at(attempt->wants, floor)));
}

/* A text need not be one: no more of it is read than a message shows, or than the consumer says there is. */
static int caplet_r1_foreign_compare_text(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_number *number) {
  char shown[401];
  const char *text = number->read_text(attempt->table);
  const size_t most = number->bound != 0 && number->bound < sizeof shown ? number->bound : sizeof shown - 1;
  size_t length = 0;
  if (text == NULL) return caplet_r1_foreign_refuse(attempt, "its %s is NULL", number->name);
  for (; length < most && text[length] != '\0'; length++) shown[length] = text[length];
  shown[length] = '\0';
  if (strcmp(shown, number->text) == 0) return 0;
  return caplet_r1_foreign_refuse_with_hint(attempt,
                          PyUnicode_FromFormat("its %s is \"" CAPLET_TEXT "\", this consumer was compiled for \"%s\"",
                                               number->name, shown, number->text),
                          "another ", "", "");
}

static int caplet_r1_foreign_check_number(caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_number *number) {
  int64_t value = 0;
  if (number->read == NULL) return caplet_r1_foreign_compare_text(attempt, number);
  if (!number->read(attempt->table, &value)) return caplet_r1_foreign_refuse(attempt, "its %s is NULL", number->name);
  if (PyErr_Occurred()) return caplet_r1_foreign_refuse(attempt, "calling its %s failed", number->name);
  if (number->means == CAPLET_FOREIGN_VERSION_OF) return caplet_r1_foreign_take_version(attempt, value);
  return number->means == CAPLET_FOREIGN_SIZE ? caplet_r1_foreign_take_size(attempt, value) : caplet_r1_foreign_compare_number(attempt, number, value);
}

/* Whether it is in a table that isn't there, which was found to be fine. */
static int caplet_r1_foreign_is_in_nothing(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_slot *slot) {
  const caplet_r1_foreign *wants = attempt->wants;
  return slot->inside != 0 && caplet_r1_foreign_pointer_in(wants, attempt->table, &wants->slots[slot->inside - 1]) == NULL;
}

/* Slots above the floor count too where the provider claims them: what calls them asks for the minor only. */
static int caplet_r1_foreign_check_slots(const caplet_r1_foreign_attempt *attempt) {
  const caplet_r1_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->slot_count; i++) {
    const caplet_r1_foreign_slot *slot = &wants->slots[i];
    if (!caplet_r1_foreign_is_there((uint16_t)attempt->minor, slot->since, slot->until)) continue;
    if (caplet_r1_foreign_is_in_nothing(attempt, slot)) continue;
    if ((slot->flags & CAPLET_FOREIGN_OPTIONAL) != 0 || caplet_r1_foreign_pointer_in(wants, attempt->table, slot) != NULL) continue;
    if (slot->inside == 0) return caplet_r1_foreign_refuse(attempt, "required slot %s is NULL", slot->name);
    return caplet_r1_foreign_refuse(attempt, "required slot %s.%s is NULL", wants->slots[slot->inside - 1].name, slot->name);
  }
  return 0;
}

static int caplet_r1_foreign_check_objects(const caplet_r1_foreign_attempt *attempt) {
  const caplet_r1_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->object_count; i++) {
    const caplet_r1_foreign_object *object = &wants->objects[i];
    const caplet_r1_foreign_slot *slot = &wants->slots[object->slot];
    PyObject *type = NULL;
    if (caplet_r1_foreign_is_there((uint16_t)attempt->minor, slot->since, slot->until))
      type = (PyObject *)caplet_r1_foreign_pointer_in(wants, attempt->table, slot);
    if (type == NULL || Py_TYPE(type) == NULL) continue;
    if (!PyType_Check(type)) return caplet_r1_foreign_refuse(attempt, "its %s is no type", slot->name);
    if (caplet_r1_foreign_check_size(attempt, object->identity, object->size, (object->flags & CAPLET_OBJECT_AT_LEAST) != 0, type) < 0)
      return -1;
  }
  return 0;
}

/* A provider without numbers is taken for what the consumer was compiled for. */
static int caplet_r1_foreign_check_table(caplet_r1_foreign_attempt *attempt) {
  int has_version = 0;
  uint32_t i;
  attempt->minor = attempt->wants->minor;
  for (i = 0; i < attempt->wants->number_count; i++) {
    const caplet_r1_foreign_number *number = &attempt->wants->numbers[i];
    has_version = has_version || number->means == CAPLET_FOREIGN_VERSION_OF;
    if (caplet_r1_foreign_check_number(attempt, number) < 0) return -1;
  }
  if (!has_version) attempt->version = attempt->minor;
  return caplet_r1_foreign_check_slots(attempt) < 0 || caplet_r1_foreign_check_objects(attempt) < 0 ? -1 : 0;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Publishing what was checked: first the view, then the pointer. Part of foreign.c.

   Who finds the pointer published so finds the view, too. The pointer is stored by those only whose table is that of
   the view: no call ever meets the table of another interpreter, not even for a moment. */

/* Makes `*view` be `to` if it is `*from`; else says in `*from` what it is. */
static int caplet_r1_foreign_exchange_view(const caplet_r1_foreign_view **view, const caplet_r1_foreign_view **from,
                         const caplet_r1_foreign_view *to) {
#if defined(_MSC_VER) && !defined(__clang__)
  void *seen = _InterlockedCompareExchangePointer((void *volatile *)view, (void *)to, (void *)*from);
  const int is_done = seen == (void *)*from;
  *from = (const caplet_r1_foreign_view *)seen;
  return is_done;
#else
  return __atomic_compare_exchange_n(view, from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
#endif
}

static void caplet_r1_foreign_store_pointer(const void **pointer, const void *table) {
#if defined(_MSC_VER) && !defined(__clang__)
  (void)_InterlockedExchangePointer((void *volatile *)pointer, (void *)table);
#else
  __atomic_store_n(pointer, table, __ATOMIC_RELEASE);
#endif
}

/* On the heap for ever, as whoever asks for it may still be reading. NULL with an exception set. */
static caplet_r1_foreign_view *caplet_r1_foreign_new_view(const caplet_r1_foreign_attempt *attempt) {
  caplet_r1_foreign_view *view = (caplet_r1_foreign_view *)malloc(sizeof *view);
  if (view == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  view->table = attempt->table;
  view->version = attempt->version;
  view->interpreter = caplet_r1_foreign_current_interpreter();
  view->minor = (uint16_t)attempt->minor;
  return view;
}

static int caplet_r1_foreign_refuse_second(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_view *first) {
  return caplet_r1_foreign_refuse(attempt,
                "another table of it is in use already (%p of interpreter %lld, now %p of %lld): it has one for each "
                "interpreter",
                first->table, (long long)first->interpreter, (const void *)attempt->table,
                (long long)caplet_r1_foreign_current_interpreter());
}

/* 1 where the view is this import's, 0 where there was one of the same table, which stays; -1 with an exception set.
   Another table of this interpreter, whose provider was made anew, gives way. */
static int caplet_r1_foreign_publish_view(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_view **published) {
  const caplet_r1_foreign_view *seen = (const caplet_r1_foreign_view *)CAPLET_ACQUIRE(*published);
  caplet_r1_foreign_view *own = NULL;
  int result = 0;
  while (seen->table != attempt->table) {
    if (seen != attempt->wants->unimported && seen->interpreter != caplet_r1_foreign_current_interpreter()) {
      result = caplet_r1_foreign_refuse_second(attempt, seen);
      break;
    }
    if (own == NULL) own = caplet_r1_foreign_new_view(attempt);
    if (own == NULL) return -1;
    if (caplet_r1_foreign_exchange_view(published, &seen, own)) return 1;
  }
  free(own);
  return result;
}

static int caplet_r1_foreign_publish_and_keep(const caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_view **view, const void **pointer) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  const int is_new = kept != NULL ? caplet_r1_foreign_publish_view(attempt, view) : -1;
  int result;
  if (is_new < 0) {
    Py_DecRef(kept);
    return -1;
  }
  caplet_r1_foreign_store_pointer(pointer, attempt->table);
  /* By its address: calls through the table before it may still be going on, so that one stays kept, too. */
  result = caplet_r1_foreign_keep(attempt, kept, attempt->table);
  /* What is published must not dangle: where it can't be kept it leaks, once. */
  if (result == 0 || !is_new) Py_DecRef(kept);
  return result;
}

/* Gives the table to the consumer, which has one in each interpreter. */
static int caplet_r1_foreign_keep_and_hand_over(const caplet_r1_foreign_attempt *attempt, const void **handle) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  int result = kept != NULL ? caplet_r1_foreign_keep(attempt, kept, attempt->table) : -1;
  Py_DecRef(kept);
  if (result == 0) *handle = attempt->table;
  return result;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Importing. Part of foreign.c. */

static int caplet_r1_foreign_find_check_and_use(caplet_r1_foreign_attempt *attempt, const caplet_r1_foreign_view **view, const void **pointer) {
  if (caplet_r1_foreign_find_capsule(attempt) < 0 || caplet_r1_foreign_open_capsule(attempt) < 0 || caplet_r1_foreign_check_table(attempt) < 0) return -1;
  return attempt->wants->unimported == NULL ? caplet_r1_foreign_keep_and_hand_over(attempt, pointer)
                                            : caplet_r1_foreign_publish_and_keep(attempt, view, pointer);
}

/* CAPLET_DEBUG=1 in the environment tells what was imported and what was not; result: of import_table. */
static void caplet_r1_foreign_trace(const caplet_r1_foreign_attempt *attempt, int result) {
  const caplet_r1_foreign *wants = attempt->wants;
  const char *asked = getenv("CAPLET_DEBUG");
  if (asked == NULL || strcmp(asked, "1") != 0) return;
  if (result > 0)
    fprintf(stderr, "caplet: imported %s: API %lld at %p, compiled for %lld, needs %lld\n", attempt->path,
            (long long)attempt->version, (const void *)attempt->table, (long long)caplet_r1_foreign_value_at(wants, wants->minor),
            (long long)caplet_r1_foreign_value_at(wants, wants->floor));
  else
    fprintf(stderr, "caplet: cannot import %s\n", attempt->path);
}

/* 1, or -1 with an exception set; `*is_absent`: it says that the provider is not installed. */
static int caplet_r1_foreign_import_table(PyObject *module, const caplet_r1_foreign *consumer, const caplet_r1_foreign_view **view,
                        const void **pointer, int *is_absent) {
  caplet_r1_foreign_attempt attempt;
  int result;
  memset(&attempt, 0, sizeof attempt);
  attempt.consumer = module;
  attempt.wants = consumer;
  attempt.distribution = consumer->distribution;
  result = caplet_r1_foreign_find_check_and_use(&attempt, view, pointer) == 0 ? 1 : -1;
  caplet_r1_foreign_trace(&attempt, result);
  *is_absent = attempt.is_absent;
  Py_DecRef(attempt.module_name);
  Py_DecRef(attempt.module);
  Py_DecRef(attempt.capsule);
  return result;
}

int caplet_r1_foreign_import(PyObject *module, const caplet_r1_foreign *consumer, const caplet_r1_foreign_view **view,
                          const void **pointer) {
  int is_absent;
  return caplet_r1_foreign_import_table(module, consumer, view, pointer, &is_absent) < 0 ? -1 : 0;
}

int caplet_r1_foreign_try_import(PyObject *module, const caplet_r1_foreign *consumer, const caplet_r1_foreign_view **view,
                              const void **pointer) {
  int is_absent;
  const int result = caplet_r1_foreign_import_table(module, consumer, view, pointer, &is_absent);
  return result < 0 && is_absent ? caplet_r1_foreign_forget_exception() : result;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Opening a capsule that was found on a type or an object: many have one, and each is for itself. Part of foreign.c. */

/* How many tables of older abis are looked at, which may lead in a circle. */
#define CAPLET_MOST_TABLES 16

/* Whether the table's abi is above that of the consumer, as one of its first numbers says: 1, 0, or -1 with an
   exception set. `*abi` becomes the table's. */
static int caplet_r1_foreign_is_of_newer_abi(const caplet_r1_foreign_attempt *attempt, int64_t *abi) {
  const caplet_r1_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->number_count && wants->numbers[i].means == CAPLET_FOREIGN_ABI; i++) {
    const caplet_r1_foreign_number *number = &wants->numbers[i];
    if (number->read == NULL || !number->read(attempt->table, abi)) continue; /* which check_table refuses */
    if (PyErr_Occurred()) return caplet_r1_foreign_refuse(attempt, "calling its %s failed", number->name);
    if (number->relation != CAPLET_FOREIGN_AT_LEAST && *abi > number->value) return 1;
  }
  return 0;
}

/* Goes on to the table of an older abi until there is one of the consumer's. */
static int caplet_r1_foreign_choose_table(caplet_r1_foreign_attempt *attempt, const void *(*previous)(const void *table)) {
  int64_t first = 0, abi = 0;
  int newer = caplet_r1_foreign_is_of_newer_abi(attempt, &first), steps = 0;
  while (newer > 0) {
    const char *older = steps++ < CAPLET_MOST_TABLES ? (const char *)previous(attempt->table) : NULL;
    if (older == NULL)
      return caplet_r1_foreign_refuse(attempt, "it provides ABI %lld and no table of ABI %lld", (long long)first,
                    (long long)attempt->wants->numbers[0].value);
    attempt->table = older;
    if (caplet_r1_foreign_check_alignment(attempt) < 0) return -1;
    newer = caplet_r1_foreign_is_of_newer_abi(attempt, &abi);
  }
  return newer;
}

int caplet_r1_foreign_open(const caplet_r1_foreign *consumer, PyObject *owner, PyObject *capsule,
                        const void *(*previous)(const void *table), const void **table) {
  caplet_r1_foreign_attempt attempt;
  memset(&attempt, 0, sizeof attempt);
  attempt.wants = consumer;
  attempt.owner = owner;
  attempt.capsule = capsule;
  attempt.path = consumer->places[0].path;
  if (caplet_r1_foreign_open_capsule(&attempt) < 0) return -1;
  if (previous != NULL && caplet_r1_foreign_choose_table(&attempt, previous) < 0) return -1;
  if (caplet_r1_foreign_check_table(&attempt) < 0) return -1;
  *table = attempt.table;
  return 0;
}
/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Calls that can't be made. Part of foreign.c. */

#define CAPLET_LACKING_SIZE 1024

static void caplet_r1_foreign_append_hint(char *text, const caplet_r1_foreign *wants, const char *relation, const char *version) {
  const size_t length = strlen(text);
  if (wants->distribution == NULL) return;
  if (version != NULL)
    snprintf(text + length, CAPLET_LACKING_SIZE - length, ": install %.200s%s%.50s", wants->distribution, relation,
             version);
  else
    snprintf(text + length, CAPLET_LACKING_SIZE - length, ": install another %.200s", wants->distribution);
}

static void caplet_r1_foreign_describe_lacking(char *text, const caplet_r1_foreign *wants, const void *table, uint32_t row) {
  const caplet_r1_foreign_slot *slot = &wants->slots[row];
  const caplet_r1_foreign_view view = caplet_r1_foreign_look(wants, table);
  const char *path = wants->places[0].path, *inside = slot->inside != 0 ? wants->slots[slot->inside - 1].name : "";
  char name[256];
  snprintf(name, sizeof name, "%.100s%s%.100s", inside, slot->inside != 0 ? "." : "", slot->name);
  if (view.minor < slot->since) {
    snprintf(text, CAPLET_LACKING_SIZE, "%s needs API %lld of the C API \"%.200s\", the imported provider has %lld",
             name, (long long)caplet_r1_foreign_value_at(wants, slot->since), path, (long long)view.version);
    caplet_r1_foreign_append_hint(text, wants, ">=", caplet_r1_foreign_release_at(wants, slot->since));
  } else if (slot->until != 0 && view.minor > slot->until) {
    snprintf(text, CAPLET_LACKING_SIZE,
             "%s is gone since API %lld of the C API \"%.200s\", the imported provider has %lld", name,
             (long long)caplet_r1_foreign_value_at(wants, slot->until + 1), path, (long long)view.version);
    caplet_r1_foreign_append_hint(text, wants, "<", caplet_r1_foreign_release_at(wants, slot->until + 1));
  } else {
    snprintf(text, CAPLET_LACKING_SIZE, "the imported provider of the C API \"%.200s\" leaves out %s", path, name);
  }
}

static int caplet_r1_foreign_is_imported(const caplet_r1_foreign *wants, const void *table) {
  return wants->unimported == NULL || table != wants->unimported->table;
}

void caplet_r1_foreign_raise_lacking(const caplet_r1_foreign *consumer, const void *table, uint32_t row) {
  char text[CAPLET_LACKING_SIZE];
  if (!caplet_r1_foreign_is_imported(consumer, table)) caplet_r1_foreign_fatal_not_imported(consumer->places[0].path, consumer->importer);
  caplet_r1_foreign_describe_lacking(text, consumer, table, row);
  caplet_r1_foreign_raise_not_implemented(text);
}

void caplet_r1_foreign_fatal_lacking(const caplet_r1_foreign *consumer, const void *table, uint32_t row) {
  char text[CAPLET_LACKING_SIZE];
  if (!caplet_r1_foreign_is_imported(consumer, table)) caplet_r1_foreign_fatal_not_imported(consumer->places[0].path, consumer->importer);
  caplet_r1_foreign_describe_lacking(text, consumer, table, row);
  caplet_r1_foreign_end_process(text);
}

void caplet_r1_foreign_fatal_not_imported(const char *path, const char *import_function) {
  char text[1024];
  snprintf(text, sizeof text, CAPLET_TEXT "() was not called before the first use of the C API \"" CAPLET_TEXT "\"",
           import_function, path);
  caplet_r1_foreign_end_process(text);
}

void caplet_r1_foreign_release_stolen(PyObject *object) {
  caplet_r1_foreign_visit visit = caplet_r1_foreign_attach();
  Py_DecRef(object);
  caplet_r1_foreign_leave(&visit);
}
/* clang-format on */
#endif

/* The names that generated code has for these. */
#define caplet_foreign caplet_r1_foreign
#define caplet_foreign_fatal_lacking caplet_r1_foreign_fatal_lacking
#define caplet_foreign_fatal_not_imported caplet_r1_foreign_fatal_not_imported
#define caplet_foreign_import caplet_r1_foreign_import
#define caplet_foreign_is_there caplet_r1_foreign_is_there
#define caplet_foreign_look caplet_r1_foreign_look
#define caplet_foreign_number caplet_r1_foreign_number
#define caplet_foreign_object caplet_r1_foreign_object
#define caplet_foreign_open caplet_r1_foreign_open
#define caplet_foreign_place caplet_r1_foreign_place
#define caplet_foreign_raise_lacking caplet_r1_foreign_raise_lacking
#define caplet_foreign_release caplet_r1_foreign_release
#define caplet_foreign_release_stolen caplet_r1_foreign_release_stolen
#define caplet_foreign_slot caplet_r1_foreign_slot
#define caplet_foreign_try_import caplet_r1_foreign_try_import
#define caplet_foreign_view caplet_r1_foreign_view
#endif
