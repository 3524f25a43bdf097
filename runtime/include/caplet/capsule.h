/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Operations on capsules in C11 and C++17, also under Py_LIMITED_API 3.9: what the bare PyCapsule_* leave to be got
   wrong. Header only; caplet.h, which publishes and imports whole tables, is independent of it. capsule.hpp is the same
   for C++, with owners.

   Conventions, unless a function says otherwise: the calling thread is attached (holds the GIL, where there is one) and
   has no exception pending; no reference is taken or kept of an argument; a result of NULL or -1 comes with an
   exception set. An object that is no capsule is a TypeError, a capsule that does not fit a ValueError. A name that a
   capsule is given is kept as an address: it must stay where it is for the life of the capsule, as string literals do.
   A name to compare with need only live during the call; NULL matches the capsule without a name, and nothing else. */
#ifndef CAPLET_CAPSULE_H
#define CAPLET_CAPSULE_H

#include <Python.h>
#include <caplet/abi.h>
#include <string.h>

#ifdef __cplusplus
#define CAPLET_NOEXCEPT noexcept
extern "C" {
#else
#define CAPLET_NOEXCEPT
#endif

/* Where there is no GIL, what stands between them is done by one thread at a time. */
#if defined(Py_GIL_DISABLED) && defined(Py_BEGIN_CRITICAL_SECTION)
#define CAPLET_BEGIN_EXCLUSIVE(object) Py_BEGIN_CRITICAL_SECTION(object)
#define CAPLET_END_EXCLUSIVE() Py_END_CRITICAL_SECTION()
#else
#define CAPLET_BEGIN_EXCLUSIVE(object) {
#define CAPLET_END_EXCLUSIVE() }
#endif

/* ---- Kinds ---- */

/* Whether `object` is a capsule, or of a subclass (PyPy has them). Never raises; an exception may be pending.
   ```c
   if (!caplet_capsule_check(object)) return PyErr_Format(PyExc_TypeError, "give me a capsule");
   ``` */
static inline int caplet_capsule_check(PyObject *object) CAPLET_NOEXCEPT {
  return PyObject_TypeCheck(object, &PyCapsule_Type) != 0;
}

/* Returns 0 when `object` is a capsule or of a subclass, else -1 with TypeError.
   ```c
   if (caplet_capsule_expect(object) < 0) return NULL;
   ``` */
static inline int caplet_capsule_expect(PyObject *object) CAPLET_NOEXCEPT {
  PyObject *name;
  if (caplet_capsule_check(object)) return 0;
  name = PyObject_GetAttrString(CAPLET_POINTER_CAST(PyObject *, Py_TYPE(object)), "__name__");
  if (name != CAPLET_NULL) PyErr_Format(PyExc_TypeError, "expected a capsule, not %S", name);
  Py_DecRef(name);
  return -1;
}

/* Whether `object` is an intact capsule of this name. Never raises; an exception may be pending, and stays.
   ```c
   if (caplet_capsule_is_valid(object, "spam.api")) puts("a capsule of spam");
   ``` */
static inline int caplet_capsule_is_valid(PyObject *object, const char *name) CAPLET_NOEXCEPT {
  return PyCapsule_IsValid(object, name) != 0;
}

/* Whether `object` is an intact capsule, whatever its name. Never raises; an exception may be pending, and stays.
   ```c
   if (caplet_capsule_is_valid_any(object)) puts("some capsule");
   ``` */
static inline int caplet_capsule_is_valid_any(PyObject *object) CAPLET_NOEXCEPT {
  PyObject *type, *value, *traceback;
  int is_valid;
  PyErr_Fetch(&type, &value, &traceback);
  is_valid = PyCapsule_IsValid(object, PyCapsule_GetName(object)) != 0;
  PyErr_Restore(type, value, traceback); /* in place of what GetName may have raised */
  return is_valid;
}

/* ---- Names ---- */

/* Sets `*name` to the capsule's name, NULL when it has none. Returns 0 or -1. Safety: anybody may rename the capsule
   and free the old name; use or copy it before any other code runs.
   ```c
   const char *name;
   if (caplet_capsule_name(object, &name) < 0) return NULL;
   puts(name != NULL ? name : "(none)");
   ``` */
static inline int caplet_capsule_name(PyObject *object, const char **name) CAPLET_NOEXCEPT {
  *name = CAPLET_NULL;
  if (caplet_capsule_expect(object) < 0) return -1;
  *name = PyCapsule_GetName(object);
  return *name == CAPLET_NULL && PyErr_Occurred() != CAPLET_NULL ? -1 : 0;
}

/* Renames the capsule; `name` is kept as an address, and may be NULL. Returns 0 or -1. Safety: whoever holds the old
   name no longer gets at the pointer, which is what renaming is for; the destructor still runs.
   ```c
   if (caplet_capsule_set_name(object, "used_spam") < 0) return NULL;
   ``` */
static inline int caplet_capsule_set_name(PyObject *object, const char *name) CAPLET_NOEXCEPT {
  return caplet_capsule_expect(object) < 0 || PyCapsule_SetName(object, name) != 0 ? -1 : 0;
}

/* Raises what is wrong with a capsule that is not the intact one of the name `wanted`. An exception may be pending, and
   gives way. */
static inline void caplet_capsule_refuse(PyObject *object, const char *wanted) CAPLET_NOEXCEPT {
  const char *name;
  PyErr_Clear();
  if (caplet_capsule_name(object, &name) < 0) return;
  if (name == CAPLET_NULL && wanted == CAPLET_NULL)
    PyErr_SetString(PyExc_ValueError, "the capsule is damaged");
  else if (wanted == CAPLET_NULL)
    PyErr_Format(PyExc_ValueError, "the capsule is named \"%.400s\", expected one without a name", name);
  else if (name == CAPLET_NULL)
    PyErr_Format(PyExc_ValueError, "the capsule has no name, expected \"%.400s\"", wanted);
  else
    PyErr_Format(PyExc_ValueError, "the capsule is named \"%.400s\", expected \"%.400s\"", name, wanted);
}

/* ---- Pointers ---- */

/* The pointer of the capsule of this name, never NULL on success. It belongs to the capsule: hold a reference to that
   while you use it. Safety: the name is all that says what it points to.
   ```c
   struct spam *spam = (struct spam *)caplet_capsule_pointer(object, "spam.api");
   if (spam == NULL) return NULL;
   ``` */
static inline void *caplet_capsule_pointer(PyObject *object, const char *name) CAPLET_NOEXCEPT {
  void *pointer = PyCapsule_GetPointer(object, name);
  if (pointer == CAPLET_NULL) caplet_capsule_refuse(object, name);
  return pointer;
}

/* The same, for something of this alignment: ValueError where the pointer is not aligned to it. */
static inline void *caplet_capsule_pointer_aligned(PyObject *object, const char *name,
                                                   size_t alignment) CAPLET_NOEXCEPT {
  void *pointer = caplet_capsule_pointer(object, name);
  if (pointer == CAPLET_NULL || CAPLET_POINTER_CAST(uintptr_t, pointer) % alignment == 0) return pointer;
  PyErr_Format(PyExc_ValueError, "the capsule's pointer %p is not aligned to %zu bytes", pointer, alignment);
  return CAPLET_NULL;
}

/* caplet_capsule_pointer_aligned as a `type *`.
   ```c
   struct spam *spam = CAPLET_CAPSULE_AS(struct spam, object, "spam.api");
   if (spam == NULL) return NULL;
   ``` */
#define CAPLET_CAPSULE_AS(type, object, name) \
  CAPLET_CAST(type *, caplet_capsule_pointer_aligned((object), (name), CAPLET_ALIGNOF(type)))

/* Makes the capsule point elsewhere; NULL is a ValueError. Returns 0 or -1. Safety: the destructor gets the new
   pointer, and the old one is yours.
   ```c
   if (caplet_capsule_set_pointer(object, &fresh) < 0) return NULL;
   ``` */
static inline int caplet_capsule_set_pointer(PyObject *object, void *pointer) CAPLET_NOEXCEPT {
  if (caplet_capsule_expect(object) < 0) return -1;
  if (pointer != CAPLET_NULL) return PyCapsule_SetPointer(object, pointer) != 0 ? -1 : 0;
  PyErr_SetString(PyExc_ValueError, "a capsule can't point to NULL"); /* PyPy 3.11 would let it, and be damaged */
  return -1;
}

/* Takes what the capsule `from` points to: renames it to `to`, so that nobody can take it again, and returns the
   pointer. How DLPack and Arrow hand memory over: the producer's destructor frees nothing under the new name. Of
   several threads that try at once one succeeds (under a stable ABI without critical sections that is up to you). to:
   kept, as a name is.
   ```c
   struct spam *spam = (struct spam *)caplet_capsule_consume(object, "spam", "used_spam");
   if (spam == NULL) return NULL;
   ``` */
static inline void *caplet_capsule_consume(PyObject *object, const char *from, const char *to) CAPLET_NOEXCEPT {
  void *pointer = CAPLET_NULL;
  CAPLET_BEGIN_EXCLUSIVE(object);
  if (PyCapsule_IsValid(object, from)) pointer = PyCapsule_GetPointer(object, from);
  if (pointer == CAPLET_NULL)
    caplet_capsule_refuse(object, from);
  else if (PyCapsule_SetName(object, to) != 0)
    pointer = CAPLET_NULL;
  CAPLET_END_EXCLUSIVE();
  return pointer;
}

/* ---- Contexts ---- */

/* Sets `*context` to the capsule's context; NULL, as at first, is none. Returns 0 or -1.
   ```c
   void *context;
   if (caplet_capsule_context(object, &context) < 0) return NULL;
   ``` */
static inline int caplet_capsule_context(PyObject *object, void **context) CAPLET_NOEXCEPT {
  *context = CAPLET_NULL;
  if (caplet_capsule_expect(object) < 0) return -1;
  *context = PyCapsule_GetContext(object);
  return *context == CAPLET_NULL && PyErr_Occurred() != CAPLET_NULL ? -1 : 0;
}

/* Sets the context, which stays yours. Returns 0 or -1.
   ```c
   if (caplet_capsule_set_context(object, &fresh) < 0) return NULL;
   ``` */
static inline int caplet_capsule_set_context(PyObject *object, void *context) CAPLET_NOEXCEPT {
  return caplet_capsule_expect(object) < 0 || PyCapsule_SetContext(object, context) != 0 ? -1 : 0;
}

/* ---- Making ---- */

/* A destructor at work; see CAPLET_CAPSULE_DESTRUCTOR. */
typedef struct caplet_capsule_dying {
  const char *name;
  void *pointer, *context;
  PyObject *type, *value, *traceback; /* what was pending before */
} caplet_capsule_dying;

/* The first thing in a destructor: sets a pending exception aside and reads the capsule, without a reference to it, as
   counting those from 0 to 1 and back would run the destructor again. */
static inline caplet_capsule_dying caplet_capsule_begin_destructor(PyObject *capsule) CAPLET_NOEXCEPT {
  caplet_capsule_dying dying;
  PyErr_Fetch(&dying.type, &dying.value, &dying.traceback);
  dying.name = PyCapsule_GetName(capsule);
  dying.pointer = PyCapsule_GetPointer(capsule, dying.name);
  dying.context = PyCapsule_GetContext(capsule);
  return dying;
}

/* The last thing in a destructor: reports an exception that it left as unraisable, and puts back what was pending. */
static inline void caplet_capsule_end_destructor(const caplet_capsule_dying *dying) CAPLET_NOEXCEPT {
  if (PyErr_Occurred() != CAPLET_NULL) {
    PyObject *type, *value, *traceback, *where;
    PyErr_Fetch(&type, &value, &traceback);
    where =
        PyUnicode_FromFormat("the destructor of capsule %s", dying->name != CAPLET_NULL ? dying->name : "(no name)");
    if (where == CAPLET_NULL) PyErr_Clear();
    PyErr_Restore(type, value, traceback);
    PyErr_WriteUnraisable(where);
    Py_DecRef(where);
  }
  PyErr_Restore(dying->type, dying->value, dying->traceback);
}

/* Defines `static void function(PyObject *)`, a destructor that calls `void finish(type *pointer, void *context)`; the
   context is NULL unless somebody set one. `finish` may use Python: an exception that was pending before is put back,
   one that it leaves is reported as unraisable. Safety: it runs when the last reference goes, on any thread, perhaps
   while the interpreter ends (when `import` fails), and on PyPy perhaps never. It must not touch the capsule, nor free
   its name.
   ```c file
   static void free_spam(struct spam *spam, void *context) { (void)context; free(spam); }
   CAPLET_CAPSULE_DESTRUCTOR(destroy_spam, struct spam, free_spam)
   ``` */
#define CAPLET_CAPSULE_DESTRUCTOR(function, type, finish)                      \
  static void function(PyObject *caplet_self) CAPLET_NOEXCEPT {                \
    caplet_capsule_dying dying = caplet_capsule_begin_destructor(caplet_self); \
    void (*const caplet_finish)(type *, void *) = (finish);                    \
    caplet_finish((type *)dying.pointer, dying.context);                       \
    caplet_capsule_end_destructor(&dying);                                     \
  }

/* A new capsule. pointer: NULL is a ValueError. name: kept, may be NULL; should be "module.attribute" if it is to be
   imported. destroy: NULL, or one of CAPLET_CAPSULE_DESTRUCTOR's making. Returns a new reference, or NULL: then the
   destructor does not run, and what `pointer` points to is still yours.
   ```c
   PyObject *capsule = caplet_capsule_new(&fresh, "spam.api", NULL);
   if (capsule == NULL) return NULL;
   Py_DECREF(capsule);
   ``` */
static inline PyObject *caplet_capsule_new(void *pointer, const char *name,
                                           PyCapsule_Destructor destroy) CAPLET_NOEXCEPT {
  return PyCapsule_New(pointer, name, destroy);
}

/* Replaces the destructor; NULL is none. Returns 0 or -1. Safety: what the old one would have freed is yours to free.
   ```c
   if (caplet_capsule_set_destructor(object, NULL) < 0) return NULL;
   ``` */
static inline int caplet_capsule_set_destructor(PyObject *object, PyCapsule_Destructor destroy) CAPLET_NOEXCEPT {
  return caplet_capsule_expect(object) < 0 || PyCapsule_SetDestructor(object, destroy) != 0 ? -1 : 0;
}

/* ---- Importing ---- */

/* The module of the path "package.module.attribute", imported, and where its attribute begins. New reference. */
static inline PyObject *caplet_capsule_import_module(const char *path, const char **attribute) CAPLET_NOEXCEPT {
  const char *dot = strrchr(path, '.');
  PyObject *name, *module;
  if (dot == CAPLET_NULL) {
    PyErr_Format(PyExc_ImportError, "\"%.400s\" is not the path of a capsule, which is module.attribute", path);
    return CAPLET_NULL;
  }
  *attribute = dot + 1;
  name = PyUnicode_FromStringAndSize(path, dot - path);
  module = name != CAPLET_NULL ? PyImport_Import(name) : CAPLET_NULL;
  Py_DecRef(name);
  return module;
}

/* The pointer of a capsule that must be called `path`, or NULL with ImportError. */
static inline void *caplet_capsule_imported_pointer(PyObject *capsule, const char *path) CAPLET_NOEXCEPT {
  void *pointer = PyCapsule_GetPointer(capsule, path);
  PyObject *type, *value, *traceback;
  if (pointer != CAPLET_NULL) return pointer;
  caplet_capsule_refuse(capsule, path);
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_Format(PyExc_ImportError, "cannot import capsule \"%.400s\": %S", path, value != CAPLET_NULL ? value : type);
  Py_DecRef(type);
  Py_DecRef(value);
  Py_DecRef(traceback);
  return CAPLET_NULL;
}

/* Imports the capsule at `path`, "package.module.attribute", which must be its name too. Unlike PyCapsule_Import it
   imports submodules, and hands out what keeps the pointer good: `*capsule` and `*module` are new references, to be
   held as long as the pointer is used; both NULL on failure. Errors: what importing the module or getting the attribute
   raises, and ImportError where that is no capsule of this name.
   ```c
   PyObject *capsule, *module;
   struct spam *spam = (struct spam *)caplet_capsule_import("spam._core.api", &capsule, &module);
   if (spam == NULL) return NULL;
   Py_DECREF(capsule);
   Py_DECREF(module);
   ``` */
static inline void *caplet_capsule_import(const char *path, PyObject **capsule, PyObject **module) CAPLET_NOEXCEPT {
  const char *attribute;
  void *pointer = CAPLET_NULL;
  *capsule = CAPLET_NULL;
  *module = caplet_capsule_import_module(path, &attribute);
  if (*module != CAPLET_NULL) *capsule = PyObject_GetAttrString(*module, attribute);
  if (*capsule != CAPLET_NULL) pointer = caplet_capsule_imported_pointer(*capsule, path);
  if (pointer != CAPLET_NULL) return pointer;
  Py_DecRef(*capsule);
  Py_DecRef(*module);
  *capsule = *module = CAPLET_NULL;
  return CAPLET_NULL;
}

#ifdef __cplusplus
}
#endif
#endif
