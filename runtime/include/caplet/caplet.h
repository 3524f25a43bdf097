/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime of generated code, in C11 and C++17, also under Py_LIMITED_API 3.9. Its one source file is src/caplet.c,
   to be compiled into the extension with the extension's own Python.h and definitions. Every function is hidden in the
   shared object that links it, and named after the runtime's version, so any number of copies coexist in a process.
   Users call the generated <api>_provide and <api>_import, not these.

   Conventions, unless a function says otherwise: the calling thread is attached (holds the GIL, where there is one); no
   reference is taken or kept of an argument; strings are UTF-8, end in NUL and, like descriptors and tables, stay valid
   for the life of the process; no pointer may be NULL; a result of -1 comes with an exception set, 0 leaves whatever
   exception state there was. On Windows, where hiding is the default, CAPLET_HIDDEN is nothing. */
#ifndef CAPLET_CAPLET_H
#define CAPLET_CAPLET_H

#include <Python.h>
#include <caplet/abi.h>
#include <caplet/measure.h>
#include <caplet/thread_state.h>
#include <string.h>

/* Of this header and of src/caplet.c. Generated code asks for the least it needs at compile time. */
#define CAPLET_RUNTIME_VERSION 1

#define caplet_provide caplet_r1_provide
#define caplet_provide_single caplet_r1_provide_single
#define caplet_provide_isolated caplet_r1_provide_isolated
#define caplet_copy_table caplet_r1_copy_table
#define caplet_path_in caplet_r1_path_in
#define caplet_raise_retired caplet_r1_raise_retired
#define caplet_release_stolen caplet_r1_release_stolen
#define caplet_import caplet_r1_import
#define caplet_try_import caplet_r1_try_import
#define caplet_open caplet_r1_open
#define caplet_import_at_call caplet_r1_import_at_call
#define caplet_import_or_end caplet_r1_import_or_end
#define caplet_raise_newer caplet_r1_raise_newer
#define caplet_fatal_newer caplet_r1_fatal_newer
#define caplet_fatal_not_imported caplet_r1_fatal_not_imported

/* CAPLET_SHARED at the declaration and CAPLET_SELECTED at the definition: one for all translation units of a shared
   object, in C and C++ alike; see ABI, "The consumer's pointer". Of data only: Windows knows no shared functions. For
   Clang and MSVC a declaration that is selectany is a definition; G++ takes what is const and was not declared so
   before for a constant of its own. */
#if defined(_WIN32) && (defined(__clang__) || defined(_MSC_VER))
#define CAPLET_HIDDEN
#define CAPLET_SHARED
#define CAPLET_SELECTED __declspec(selectany)
#elif defined(_WIN32)
#define CAPLET_HIDDEN
#define CAPLET_SHARED __declspec(selectany)
#define CAPLET_SELECTED
#else
#define CAPLET_HIDDEN __attribute__((visibility("hidden")))
#define CAPLET_SHARED __attribute__((weak, visibility("hidden")))
#define CAPLET_SELECTED
#endif

/* The runtime's own functions are called once, or where something is wrong: compiled to be small. Of a bundle
   (caplet_runtime.h, which defines CAPLET_STATIC_RUNTIME) each file has what it uses. CAPLET_NORETURN is no
   [[noreturn]], which Clang before 20 takes only in front of all that is spelled as here. */
#if defined(_MSC_VER) && !defined(__clang__) && defined(CAPLET_STATIC_RUNTIME)
#define CAPLET_FUNCTION static inline /* or it warns of those that a file doesn't use */
#define CAPLET_NORETURN __declspec(noreturn)
#elif defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_FUNCTION CAPLET_HIDDEN
#define CAPLET_NORETURN __declspec(noreturn)
#elif defined(CAPLET_STATIC_RUNTIME)
#define CAPLET_FUNCTION static __attribute__((cold, unused))
#define CAPLET_NORETURN __attribute__((noreturn))
#else
#define CAPLET_FUNCTION CAPLET_HIDDEN __attribute__((cold))
#define CAPLET_NORETURN __attribute__((noreturn))
#endif

/* Around the table of a provider in C: what is no pointer of the slot's type is an error, whatever the compiler's
   version and options say of it. C++ is as strict by itself. */
#ifdef __cplusplus
#define CAPLET_BEGIN_TABLE
#define CAPLET_END_TABLE
#elif defined(__clang__)
#define CAPLET_BEGIN_TABLE                                                                            \
  _Pragma("clang diagnostic push") _Pragma("clang diagnostic error \"-Wincompatible-pointer-types\"") \
      _Pragma("clang diagnostic error \"-Wincompatible-function-pointer-types\"")                     \
          _Pragma("clang diagnostic error \"-Wint-conversion\"")
#define CAPLET_END_TABLE _Pragma("clang diagnostic pop")
#elif defined(__GNUC__)
#define CAPLET_BEGIN_TABLE                                                                        \
  _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic error \"-Wincompatible-pointer-types\"") \
      _Pragma("GCC diagnostic error \"-Wint-conversion\"")
#define CAPLET_END_TABLE _Pragma("GCC diagnostic pop")
#elif defined(_MSC_VER)
#define CAPLET_BEGIN_TABLE __pragma(warning(push)) __pragma(warning(error : 4028 4047 4113 4133))
#define CAPLET_END_TABLE __pragma(warning(pop))
#else
#define CAPLET_BEGIN_TABLE
#define CAPLET_END_TABLE
#endif

/* Ends the process with `text` alone: the function, not the macro that puts the name of the calling C function in
   front. PyPy has either that function or what such a macro calls. */
#ifdef _Py_FatalErrorFunc
#define CAPLET_FATAL(text) _Py_FatalErrorFunc(CAPLET_NULL, (text))
#else
#define CAPLET_FATAL(text) (Py_FatalError)(text)
#endif

/* Around what sets a bit-field, which no cast makes narrow enough for -Wconversion. */
#ifdef __GNUC__
#define CAPLET_BEGIN_BIT_FIELD _Pragma("GCC diagnostic push") _Pragma("GCC diagnostic ignored \"-Wconversion\"")
#define CAPLET_END_BIT_FIELD _Pragma("GCC diagnostic pop")
#else
#define CAPLET_BEGIN_BIT_FIELD
#define CAPLET_END_BIT_FIELD
#endif

/* One name of two parts, which may be macros. */
#define CAPLET_JOIN(left, right) CAPLET_JOIN_(left, right)
#define CAPLET_JOIN_(left, right) left##right

/* macOS has no <uchar.h>, which has these elsewhere. */
#if defined(__APPLE__) && !defined(__cplusplus)
typedef __CHAR16_TYPE__ char16_t;
typedef __CHAR32_TYPE__ char32_t;
#endif

/* What a macro stands for, as a text. */
#define CAPLET_QUOTED(macro) CAPLET_QUOTED_(macro)
#define CAPLET_QUOTED_(tokens) #tokens

/* `end`, a literal, where the array `text` ends in it. */
#define CAPLET_END_OF(text, end) ((text) + sizeof(text) - sizeof(end))

/* Of a function that must not be called without asking first: compilers that can say `text` at each call, wherever it
   stands. GCC and Clang do so where they emit the call, hence no `inline`. */
#define CAPLET_UNGUARDED(text) inline
#ifdef __has_attribute
#if __has_attribute(warning)
#undef CAPLET_UNGUARDED
#define CAPLET_UNGUARDED(text) __attribute__((noinline, unused, warning(text)))
#endif
#endif

/* The first of the arguments of a variadic function's macro, followed by one more where there may be no other. */
#define CAPLET_FIRST(first, ...) (first)

/* Reads a published pointer: relaxed, one instruction. What it points to was complete before it was published.
   CAPLET_ACQUIRE is for who may meet an import of another thread, whose provider has been initialised by then. */
#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_LOAD(pointer) (*(void *const volatile *)&(pointer)) /* aligned loads are single on every target */
#define CAPLET_ACQUIRE(pointer) CAPLET_LOAD(pointer)               /* those of x86 acquire */
#define CAPLET_DEPRECATED(text) __declspec(deprecated(text))
#define CAPLET_NODISCARD
#define CAPLET_FORMAT(kind, text, first)
#define CAPLET_MAY_ALIAS
#define CAPLET_EXTENSION
#else
#define CAPLET_LOAD(pointer) __atomic_load_n(&(pointer), __ATOMIC_RELAXED)
#define CAPLET_ACQUIRE(pointer) __atomic_load_n(&(pointer), __ATOMIC_ACQUIRE)
#define CAPLET_DEPRECATED(text) __attribute__((deprecated(text)))
#define CAPLET_NODISCARD __attribute__((warn_unused_result))
#define CAPLET_FORMAT(kind, text, first) __attribute__((format(kind, text, first)))
#define CAPLET_MAY_ALIAS __attribute__((may_alias)) /* a struct that views memory declared as another */
#define CAPLET_EXTENSION __extension__              /* before what -Wpedantic would complain about */
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Publishes a table for all interpreters: a capsule named `path` ("package.module.attribute") becomes the attribute of
   `module` that the path's last part names. Call it from the module's exec slot, in each interpreter.
   module: the module object, whose __name__ must be the rest of the path, as that is what consumers import.
   path: static. NULL is an exception that is set already.
   table: complete, and not to be changed any more.
   Returns 0, or -1: with ImportError when the module has another name (the message says what to do), with what reading
   the name, making the capsule or setting the attribute raised. */
CAPLET_FUNCTION int caplet_provide(PyObject *module, const char *path, const caplet_header *table);

/* The same for a table with objects made at run time, which belong to one interpreter. `table->interpreter` is -1 at
   first; the first call notes its interpreter there, in any other one ImportError is raised. Calling it again in the
   same interpreter is fine. When it fails it notes nothing. */
CAPLET_FUNCTION int caplet_provide_single(PyObject *module, const char *path, caplet_header *table);

/* The same for an isolated API: makes a copy of `filled` for the current interpreter, which the capsule owns and frees.
   filled: need not outlive the call; what it points to must, as long as the capsule.
   Raises ImportError also when a slot that is not optional is NULL: "slot 3 geo_error was given no address". */
CAPLET_FUNCTION int caplet_provide_isolated(PyObject *module, const char *path, const caplet_header *filled);

/* That copy alone, for a capsule that is not in a module; `path` is its name. Returns NULL with an exception set. For
   free(). */
CAPLET_FUNCTION caplet_header *caplet_copy_table(const char *path, const caplet_header *filled);

/* Of the paths of one capsule, which end with NULL, the one whose module is `module`, by its __name__; the first where
   none is. Returns NULL with an exception set where the name can't be read. */
CAPLET_FUNCTION const char *caplet_path_in(PyObject *module, const char *const *paths);

/* Raises NotImplementedError on behalf of the stub of a retired slot: "<slot> was retired from the C API "<path>"".
   The thread may be detached: it is attached meanwhile, and an exception waits in its thread state. Of a thread that
   Python doesn't know the exception is reported as unraisable instead. (Built for the limited API, not to be called
   from a subinterpreter before 3.12, where a thread can't be asked whether it is attached.) */
CAPLET_FUNCTION void caplet_raise_retired(const char *path, const char *slot);

/* Drops the reference that a function which can't be called would have stolen; object: may be NULL. The thread may be
   detached, as for caplet_raise_retired. */
CAPLET_FUNCTION void caplet_release_stolen(PyObject *object);

/* A record that is a Python object, as the consumer's compiler laid it out, and the slot of its Python type. */
#define CAPLET_OBJECT_AT_LEAST UINT16_C(1) /* the type's tp_basicsize may be larger, else it must be equal */
#define CAPLET_OBJECT_INDIRECT UINT16_C(2) /* the slot is the address of a pointer to the type, else of the type */
typedef struct caplet_object_info {
  const char *identity; /* "struct geo_pair" */
  uint32_t size;        /* sizeof */
  uint32_t slot;
  uint16_t since; /* of the slot; older tables have none */
  uint16_t flags; /* CAPLET_OBJECT_* */
} caplet_object_info;

/* What a consumer was compiled for. Static and immutable. */
typedef struct caplet_consumer {
  uint32_t size;                     /* sizeof(caplet_consumer) where it was compiled */
  uint16_t floor;                    /* the minor it requires; at most compiled->minor */
  uint16_t reserved;                 /* 0 */
  const char *path;                  /* where the capsule is: "package.module.attribute" */
  const caplet_descriptor *compiled; /* of the interface it was generated from; `rows` and `versions` serve messages */
  const caplet_header *unimported;   /* what the published pointer holds before the first import; NULL: isolated */
  const caplet_object_info *objects; /* NULL where there are none */
  uint32_t object_count;
} caplet_consumer;

/* Imports the table of `consumer`, checks it against what the consumer was compiled for, and publishes it. Callable any
   number of times, from any interpreter and thread; each call does all of it, and reads nothing of the table that it
   has not checked. docs/abi.md lists the checks, their order and their messages. module: the importing module. Its
   attribute "__caplet__:<path>" keeps the provider's module and capsule alive, its
     __name__ is who the message says can't use the API. With NULL they live as long as the interpreter (as an attribute
     of sys).
   pointer: where the table is published, by one compare-exchange from consumer->unimported. When it holds another sound
     table already, that one stays in use, and the import succeeds. It is never reset. While it holds one with the flag
     CAPLET_TABLE_MOCK, which only a test publishes, nothing is imported, and that succeeds.
     Of an isolated API (consumer->unimported is NULL) nothing is published: `*pointer` becomes the handle, the table of
     the current interpreter, and is left alone by an import that fails. The attribute, "__caplet__:<path>:<address>"
     here, is what keeps that table from being freed.
   Returns 0, or -1 with ImportError set: `name` is the provider's module, `__cause__` what went wrong below, if
   anything did. An exception that is no `Exception`, such as KeyboardInterrupt, passes through; so does what setting
   the attribute of `module` raises. CAPLET_DEBUG=1 in the environment writes a line about each call to stderr. */
CAPLET_FUNCTION int caplet_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer);

/* The same of a provider that need not be installed. Returns 1, also when it was imported before; 0, without an
   exception, where the module of the path or a package around it is not there (ModuleNotFoundError says which; a module
   that the provider needs itself is another matter); else -1 as caplet_import does. What was published stays. */
CAPLET_FUNCTION int caplet_try_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer);

/* Checks the table of a capsule that was found on `owner`, a type, or on an object of it, as an import does; nothing is
   published or kept. api: for messages. consumer: its path is the capsule's name. A table of a newer abi than the
   consumer's is left for one that it leads to, where there is one.
   Returns 0 and `*table`, or -1 with TypeError set: "cannot use <api> of <owner>: ...". */
CAPLET_FUNCTION int caplet_open(const caplet_consumer *consumer, const char *api, PyObject *owner, PyObject *capsule,
                                const void **table);

/* caplet_import on behalf of no module, within a call of a lazy consumer that finds nothing imported: an exception that
   was pending stays where none is raised, and the thread may be detached, as for caplet_raise_retired. */
CAPLET_FUNCTION int caplet_import_at_call(const caplet_consumer *consumer, const caplet_header **pointer);

/* The same for a call that has no error value: where that fails, prints the exception and ends the process. */
CAPLET_FUNCTION void caplet_import_or_end(const caplet_consumer *consumer, const caplet_header **pointer);

/* Raises NotImplementedError for a call that the imported provider is too old for: "<slot> needs API <abi>.<since> of
   the C API "<path>", the imported provider has <abi>.<minor>: install <distribution>>=<version>", with the releases of
   both in parentheses. table: what the
   published pointer holds. since: the minor that brought the slot. version: the release that did, or NULL while there
   is none; the hint is left out without a distribution. The thread may be detached, as for caplet_raise_retired. */
CAPLET_FUNCTION void caplet_raise_newer(const caplet_header *table, const char *slot, uint16_t since,
                                        const char *version);

/* The same where there is no error value to return: ends the process with that message, by Py_FatalError. The thread
   may be detached or unknown to Python. */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_fatal_newer(const caplet_header *table, const char *slot, uint16_t since,
                                                        const char *version);

/* Ends the process likewise: "<import_function>() was not called before the first use of the C API "<path>"". */
CAPLET_FUNCTION CAPLET_NORETURN void caplet_fatal_not_imported(const char *path, const char *import_function);

/* Whether the imported table has what came with the minor `since`, and the slot of that index; no, before an import. */
static inline int caplet_reaches(const caplet_header *table, uint16_t since) {
  return table->descriptor != CAPLET_NULL && table->minor >= since;
}
static inline int caplet_has_slot(const caplet_header *table, uint32_t index, uint16_t since) {
  void *slot;
  if (!caplet_reaches(table, since) || (table->descriptor->slots[index].flags & CAPLET_SLOT_RETIRED) != 0) return 0;
  /* Slots have types of their own, so not by dereferencing. */
  memcpy(&slot, CAPLET_POINTER_CAST(const char *, table + 1) + index * sizeof slot, sizeof slot);
  return slot != CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif

/* What wrappers do in checked mode; path, slot: for the message. CAPLET_CALL has the value of `call`. */
#ifdef CAPLET_CHECKED
#include <caplet/checked.h>
#else
#define CAPLET_CHECK_ATTACHED(path, slot) ((void)0)
#define CAPLET_CHECK_NONNULL(path, slot, parameter) ((void)0)
#define CAPLET_CALL(path, slot, needs_gil, call, error) (call)
#endif

#endif
