/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of generated code, in C11 and C++17, also under Py_LIMITED_API 3.9. Its one source file is src/caplet.c;
   every function is hidden in the shared object that links it, and named after the runtime's version, so any number of
   copies coexist in a process. Users call the generated <api>_provide and <api>_import, not these. */
#ifndef CAPLET_CAPLET_H
#define CAPLET_CAPLET_H

#include <Python.h>
#include <caplet/abi.h>

/* Of this header and of src/caplet.c. Generated code asks for the least it needs at compile time. */
#define CAPLET_RUNTIME_VERSION 1

#define caplet_provide caplet_r1_provide
#define caplet_provide_single caplet_r1_provide_single
#define caplet_raise_retired caplet_r1_raise_retired
#define caplet_import caplet_r1_import
#define caplet_raise_newer caplet_r1_raise_newer
#define caplet_fatal_newer caplet_r1_fatal_newer
#define caplet_fatal_not_imported caplet_r1_fatal_not_imported

#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_HIDDEN
#define CAPLET_SHARED __declspec(selectany)
#define CAPLET_LOAD(pointer) (*(void *const volatile *)&(pointer)) /* aligned loads are single on every target */
#define CAPLET_DEPRECATED(text) __declspec(deprecated(text))
#define CAPLET_MAY_ALIAS
#define CAPLET_EXTENSION
#else
#define CAPLET_HIDDEN __attribute__((visibility("hidden")))
/* One definition for all translation units of a shared object, in C and C++ alike; see ABI, "The consumer's pointer". */
#define CAPLET_SHARED __attribute__((weak, visibility("hidden")))
#define CAPLET_LOAD(pointer) __atomic_load_n(&(pointer), __ATOMIC_RELAXED)
#define CAPLET_DEPRECATED(text) __attribute__((deprecated(text)))
#define CAPLET_MAY_ALIAS __attribute__((may_alias)) /* a struct that views memory declared as another */
#define CAPLET_EXTENSION __extension__              /* before what -Wpedantic would complain about */
#endif

#ifdef __cplusplus
#define CAPLET_NORETURN [[noreturn]]
extern "C" {
#else
#define CAPLET_NORETURN _Noreturn
#endif

/* Publishes `table` as attribute of `module`, in a capsule named `path` ("package.module.attribute").
   The table must stay valid for the life of the process. Needs an attached thread state; takes no references.
   Returns 0, or -1 with ImportError set when the module's __name__ is not the path's module, or another exception when
   the capsule can't be made or stored. */
CAPLET_HIDDEN int caplet_provide(PyObject *module, const char *path, const caplet_header *table);

/* The same for a table with objects made at run time: notes the current interpreter in the table, and refuses with
   ImportError to publish it in a second one. */
CAPLET_HIDDEN int caplet_provide_single(PyObject *module, const char *path, caplet_header *table);

/* Raises NotImplementedError for a call of a retired slot. Attaches the thread while it does. */
CAPLET_HIDDEN void caplet_raise_retired(const char *path, const char *slot);

/* What a consumer was compiled for. Static and immutable. */
typedef struct caplet_consumer {
  uint32_t size;     /* sizeof(caplet_consumer) where it was compiled */
  uint16_t floor;    /* the minor it requires */
  uint16_t reserved; /* 0 */
  const char *path;  /* where the capsule is: "package.module.attribute" */
  const caplet_descriptor *compiled;
  const caplet_header *unimported; /* what the published pointer holds before the first import */
} caplet_consumer;

/* Imports and checks the table of `consumer`, and publishes it in `*pointer`. Callable any number of times, from any
   interpreter and any thread with an attached thread state; each call does all of it. `module`, the importing module,
   keeps the provider's module and capsule alive as its attribute "__caplet__:<path>"; with NULL they live as long as the
   interpreter. Returns 0, or -1 with ImportError set (name = the provider's module, __cause__ = what went wrong below);
   exceptions that are not `Exception`, such as KeyboardInterrupt, pass through. */
CAPLET_HIDDEN int caplet_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer);

/* Raises NotImplementedError: the imported provider has no `slot`, which API <abi>.<since> brought; `version`, or NULL,
   is the release that did. Attaches the thread while it does. */
CAPLET_HIDDEN void caplet_raise_newer(const caplet_header *table, const char *slot, uint16_t since, const char *version);

/* The same where there is no error value to return: ends the process with that message. */
CAPLET_HIDDEN CAPLET_NORETURN void caplet_fatal_newer(const caplet_header *table, const char *slot, uint16_t since,
                                                      const char *version);

/* Ends the process: "<import_function>() was not called before the first use of the C API "<path>"". */
CAPLET_HIDDEN CAPLET_NORETURN void caplet_fatal_not_imported(const char *path, const char *import_function);

#ifdef __cplusplus
}
#endif
#endif
