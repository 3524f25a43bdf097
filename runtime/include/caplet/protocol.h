/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Tables that many have, one each: on a type, on an object, or as what a method returns. This finds the capsule;
   opening it is for caplet_open (tables of Caplet's own) or caplet_foreign_open. All of it is in this header: what a
   file uses of it becomes part of that file. Users call the generated <api>_of_type and <api>_from.

   The conventions are those of caplet.h. */
#ifndef CAPLET_PROTOCOL_H
#define CAPLET_PROTOCOL_H

#include <caplet/caplet.h>
#include <stdlib.h>

#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

/* Of this header. */
#define CAPLET_PROTOCOLS_VERSION 1

#ifdef __cplusplus
extern "C" {
#endif

#define CAPLET_ON_TYPE UINT16_C(0)
#define CAPLET_ON_INSTANCE UINT16_C(1)
#define CAPLET_BY_METHOD UINT16_C(2)

/* How a consumer finds a table. Static and immutable. */
typedef struct caplet_protocol {
  const char *api;       /* for messages: "dlpack" */
  const char *attribute; /* or method: "__dlpack_c_exchange_api__" */
  uint16_t place;        /* CAPLET_ON_TYPE, ... */
  uint16_t lives_on;     /* whether a table is there as long as the process; else as long as object and capsule */
  /* Checks the capsule of `owner`, a type or an object's type. Returns 0 and `*table`, or -1 with TypeError set. */
  int (*open)(PyObject *owner, PyObject *capsule, const void **table);
} caplet_protocol;

/* What keeps a table alive: strong references, or NULL where nothing need. */
typedef struct caplet_kept {
  PyObject *object, *capsule;
} caplet_kept;

/* Types whose tables were found, for tables that live as long as the process. All zero is an empty one. It belongs to
   one interpreter: to the state of a module. The references are strong, as the address of a type that died is used
   again. */
#define CAPLET_CACHED_TYPES 4
typedef struct caplet_type_cache {
  uint32_t turn; /* odd while one of its entries changes */
  uint32_t next; /* the entry that gives way */
  PyTypeObject *types[CAPLET_CACHED_TYPES];
  const void *tables[CAPLET_CACHED_TYPES];
} caplet_type_cache;

/* ---- Its atomics ---- */

/* Each access orders those after (loads) or before it (stores), so that who reads an entry that changes sees `turn`
   change, too. Without the GIL, that is; with it they cost nothing. */
#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_TURN(turn) (*(const volatile uint32_t *)&(turn))
#define CAPLET_STORE(place, value) (*(void *volatile *)&(place) = (void *)(value))
#define CAPLET_STORE_TURN(turn, value) (*(volatile uint32_t *)&(turn) = (value))
#define CAPLET_EXCHANGE_TURN(turn, from, to) \
  ((uint32_t)_InterlockedCompareExchange((volatile long *)&(turn), (long)(to), (long)(from)) == (from))
#else
#define CAPLET_TURN(turn) __atomic_load_n(&(turn), __ATOMIC_ACQUIRE)
#define CAPLET_STORE(place, value) __atomic_store_n(&(place), value, __ATOMIC_RELEASE)
#define CAPLET_STORE_TURN(turn, value) __atomic_store_n(&(turn), value, __ATOMIC_RELEASE)
#define CAPLET_EXCHANGE_TURN(turn, from, to) \
  __atomic_compare_exchange_n(&(turn), &(from), to, 0, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)
#endif

/* ---- The cache ---- */

/* The table of `type`, or NULL where the cache doesn't have it or is changing. */
static inline const void *caplet_cached_table(const caplet_type_cache *cache, const PyTypeObject *type) {
  const uint32_t turn = CAPLET_TURN(cache->turn);
  const void *table = CAPLET_NULL;
  int i;
  for (i = 0; i < CAPLET_CACHED_TYPES && table == CAPLET_NULL; i++) {
    if (CAPLET_ACQUIRE(cache->types[i]) == type) table = CAPLET_ACQUIRE(cache->tables[i]);
  }
  return turn % 2 == 0 && CAPLET_TURN(cache->turn) == turn ? table : CAPLET_NULL;
}

/* Puts the type in place of the one that is there longest. Not where another thread changes the cache at this moment:
   it only saves time. The type before may be destroyed, which can run any code, so that comes last. */
static inline void caplet_cache_type(caplet_type_cache *cache, PyTypeObject *type, const void *table) {
  uint32_t turn = CAPLET_TURN(cache->turn), seen = turn;
  PyTypeObject *before;
  uint32_t i;
  if (turn % 2 != 0 || !CAPLET_EXCHANGE_TURN(cache->turn, seen, turn + 1)) return;
  i = cache->next++ % CAPLET_CACHED_TYPES;
  before = cache->types[i];
  Py_IncRef(CAPLET_POINTER_CAST(PyObject *, type));
  CAPLET_STORE(cache->types[i], type);
  CAPLET_STORE(cache->tables[i], table);
  CAPLET_STORE_TURN(cache->turn, turn + 2);
  Py_DecRef(CAPLET_POINTER_CAST(PyObject *, before));
}

/* Drops all that the cache has, for m_clear and m_free; it can be used again after that. */
static inline void caplet_type_cache_clear(caplet_type_cache *cache) {
  PyTypeObject *types[CAPLET_CACHED_TYPES];
  uint32_t turn, seen;
  int i;
  do { /* another thread that changes it is about to be done, and calls nothing before */
    turn = CAPLET_TURN(cache->turn) & ~UINT32_C(1);
    seen = turn;
  } while (!CAPLET_EXCHANGE_TURN(cache->turn, seen, turn + 1));
  for (i = 0; i < CAPLET_CACHED_TYPES; i++) {
    types[i] = cache->types[i];
    CAPLET_STORE(cache->types[i], CAPLET_NULL);
  }
  CAPLET_STORE_TURN(cache->turn, turn + 2);
  for (i = 0; i < CAPLET_CACHED_TYPES; i++) Py_DecRef(CAPLET_POINTER_CAST(PyObject *, types[i]));
}

/* For m_traverse: the types that the cache has. */
static inline int caplet_type_cache_traverse(const caplet_type_cache *cache, visitproc visit, void *argument) {
  int i, result = 0;
  for (i = 0; i < CAPLET_CACHED_TYPES && result == 0; i++) {
    PyTypeObject *type = cache->types[i];
    if (type != CAPLET_NULL) result = visit(CAPLET_POINTER_CAST(PyObject *, type), argument);
  }
  return result;
}

/* ---- Finding ---- */

/* 1 and a new reference in `*value`, 0 where there is no such attribute, or -1 with what getting it raised. The name is
   an interned string, for which types have a cache of their own. */
static inline int caplet_protocol_get(PyObject *object, const char *attribute, PyObject **value) {
  PyObject *name = PyUnicode_InternFromString(attribute);
  int found = -1;
  if (name == CAPLET_NULL) return -1;
#if PY_VERSION_HEX >= 0x030D0000 && !defined(Py_LIMITED_API) && !defined(PYPY_VERSION)
  found = PyObject_GetOptionalAttr(object, name, value);
#else
  *value = PyObject_GetAttr(object, name);
  if (*value != CAPLET_NULL) {
    found = 1;
  } else if (PyErr_ExceptionMatches(PyExc_AttributeError)) {
    PyErr_Clear();
    found = 0;
  }
#endif
  Py_DecRef(name);
  return found;
}

/* Raises TypeError, or what the type's repr() raised, and returns -1. */
static inline int caplet_protocol_refuse(const caplet_protocol *protocol, PyObject *owner, PyObject *value) {
  PyObject *type = PyObject_GetAttrString(CAPLET_POINTER_CAST(PyObject *, Py_TYPE(value)), "__name__");
  PyObject *text = CAPLET_NULL;
  if (type != CAPLET_NULL)
    text = PyUnicode_FromFormat("cannot use %s of %R: its %s is a %S, not a capsule", protocol->api, owner,
                                protocol->attribute, type);
  if (text != CAPLET_NULL) PyErr_SetObject(PyExc_TypeError, text);
  Py_DecRef(type);
  Py_DecRef(text);
  return -1;
}

static inline int caplet_protocol_open(const caplet_protocol *protocol, PyObject *owner, PyObject *value,
                                       const void **table) {
  if (!PyCapsule_CheckExact(value)) return caplet_protocol_refuse(protocol, owner, value);
  return protocol->open(owner, value, table);
}

/* The table of `type`, which lives as long as the process. cache: NULL, or where it is looked for first, and kept if it
   is found. Returns 1 and `*table`; 0 where the type has no such attribute; -1 with TypeError where it has one that
   doesn't fit, or with what getting it raised. */
static inline int caplet_protocol_of_type(const caplet_protocol *protocol, caplet_type_cache *cache, PyTypeObject *type,
                                          const void **table) {
  PyObject *owner = CAPLET_POINTER_CAST(PyObject *, type), *value;
  int found = caplet_protocol_get(owner, protocol->attribute, &value);
  if (found <= 0) return found;
  found = caplet_protocol_open(protocol, owner, value, table) < 0 ? -1 : 1;
  Py_DecRef(value);
  if (found > 0 && cache != CAPLET_NULL) caplet_cache_type(cache, type, *table);
  return found;
}

/* 1 and a new reference to what should be a capsule, 0, or -1 with an exception set. */
static inline int caplet_protocol_value(const caplet_protocol *protocol, PyObject *object, PyObject **value) {
  PyObject *where = protocol->place == CAPLET_ON_TYPE ? CAPLET_POINTER_CAST(PyObject *, Py_TYPE(object)) : object;
  PyObject *method;
  const int found = caplet_protocol_get(where, protocol->attribute, value);
  if (found <= 0 || protocol->place != CAPLET_BY_METHOD) return found;
  method = *value;
  *value = PyObject_CallObject(method, CAPLET_NULL);
  Py_DecRef(method);
  return *value != CAPLET_NULL ? 1 : -1;
}

/* The table of `object`, and in `*kept` what keeps it alive: object and capsule, as either alone need not. Returns 1; 0
   where the object has no such attribute; -1 as caplet_protocol_of_type does, and then there is nothing in `*kept`. */
static inline int caplet_protocol_from(const caplet_protocol *protocol, PyObject *object, caplet_kept *kept,
                                       const void **table) {
  PyObject *value;
  int found = caplet_protocol_value(protocol, object, &value);
  kept->object = kept->capsule = CAPLET_NULL;
  if (found <= 0) return found;
  found = caplet_protocol_open(protocol, CAPLET_POINTER_CAST(PyObject *, Py_TYPE(object)), value, table) < 0 ? -1 : 1;
  if (found < 0 || protocol->lives_on) {
    Py_DecRef(value);
    return found;
  }
  Py_IncRef(object);
  kept->object = object;
  kept->capsule = value;
  return found;
}

/* May be called again. The objects may be destroyed, so nothing may be called through the table after that. */
static inline void caplet_release_kept(caplet_kept *kept) {
  PyObject *object = kept->object, *capsule = kept->capsule;
  kept->object = kept->capsule = CAPLET_NULL;
  Py_DecRef(capsule);
  Py_DecRef(object);
}

/* ---- Providing ---- */

/* What the capsule kept; of a table on the heap that, too. */
static inline void caplet_drop_owner(PyObject *capsule) {
  Py_DecRef(CAPLET_POINTER_CAST(PyObject *, PyCapsule_GetContext(capsule)));
}
static inline void caplet_drop_table(PyObject *capsule) {
  caplet_drop_owner(capsule);
  free(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
}

/* A capsule of `table`, which it frees if it is `owned`, also where this fails. name: static. owner: kept as long as
   the capsule, so it must not keep that itself; NULL: nobody. New reference, or NULL with an exception set, which is
   there already where `table` is NULL. */
static inline PyObject *caplet_protocol_capsule(const void *table, const char *name, PyObject *owner, int owned) {
  void *pointer = CAPLET_POINTER_CAST(void *, CAPLET_POINTER_CAST(uintptr_t, table)); /* no longer const */
  PyObject *capsule;
  if (table == CAPLET_NULL) return CAPLET_NULL;
  capsule = PyCapsule_New(pointer, name, CAPLET_NULL);
  if (capsule == CAPLET_NULL) {
    if (owned) free(pointer);
    return CAPLET_NULL;
  }
  /* Neither fails with a capsule. */
  (void)PyCapsule_SetContext(capsule, owner);
  (void)PyCapsule_SetDestructor(capsule, owned ? caplet_drop_table : caplet_drop_owner);
  Py_IncRef(owner);
  return capsule;
}

/* Whether attributes of the type can't be set: of static types, and since 3.10 of others that say so, by this bit. */
static inline int caplet_is_immutable(PyTypeObject *type) {
  const unsigned long flags = PyType_GetFlags(type);
  return (flags & Py_TPFLAGS_HEAPTYPE) == 0 || (flags & (1UL << 8)) != 0;
}

/* Makes `capsule`, whose reference it takes, an attribute of `type`. maker: the function that makes it, for the hint of
   the TypeError that says that the type is immutable. Returns 0, or -1 with that or with what setting it raised, or
   with what was set already where `capsule` is NULL. */
static inline int caplet_publish_on(PyTypeObject *type, const char *attribute, const char *maker, PyObject *capsule) {
  PyObject *owner = CAPLET_POINTER_CAST(PyObject *, type), *text;
  int result = -1;
  if (capsule == CAPLET_NULL) return -1;
  if (!caplet_is_immutable(type)) {
    result = PyObject_SetAttrString(owner, attribute, capsule);
  } else {
    text = PyUnicode_FromFormat("%R is immutable: put %s() into its dict as \"%s\" before PyType_Ready", owner, maker,
                                attribute);
    if (text != CAPLET_NULL) PyErr_SetObject(PyExc_TypeError, text);
    Py_DecRef(text);
  }
  Py_DecRef(capsule);
  return result;
}

#ifdef __cplusplus
}
#endif
#endif
