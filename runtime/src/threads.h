/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Interpreters, threads that may be detached, and the only atomics. Part of caplet.c. */

static int64_t current_interpreter(void) {
#if defined(PYPY_VERSION)
  return 0; /* the only one there is */
#elif PY_VERSION_HEX < 0x03090000
  return PyInterpreterState_GetID(_PyInterpreterState_Get());
#else
  return PyInterpreterState_GetID(PyInterpreterState_Get());
#endif
}

/* How a thread was attached for a while, whatever state it was in. */
typedef struct caplet_visit {
  int was_attached, is_foreign; /* is_foreign: Python does not know the thread */
  PyGILState_STATE state;
} caplet_visit;

static caplet_visit attach(void) {
  caplet_visit visit = {caplet_known_attached(), 0, PyGILState_UNLOCKED};
  if (visit.was_attached) return visit;
#if !defined(PYPY_VERSION) /* which keeps the state of every thread it has met */
  visit.is_foreign = PyGILState_GetThisThreadState() == NULL;
#endif
  visit.state = PyGILState_Ensure();
  return visit;
}

/* The exception of a thread that Python does not know dies with its state: nobody would ever see it. */
static void leave(const caplet_visit *visit) {
  if (visit->was_attached) return;
  if (visit->is_foreign && PyErr_Occurred() != NULL) PyErr_WriteUnraisable(NULL);
  PyGILState_Release(visit->state);
}

static void raise_not_implemented(const char *text) {
  caplet_visit visit = attach();
  PyErr_Format(PyExc_NotImplementedError, "%s", text);
  leave(&visit);
}

void caplet_release_stolen(PyObject *object) {
  caplet_visit visit = attach();
  Py_DecRef(object);
  leave(&visit);
}

CAPLET_NORETURN static void end_process(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

/* ---- Atomics: the only ones, and not in a header ---- */

/* Makes `*pointer` be `table` if it is `unimported`. Returns what it then is. */
static const caplet_header *publish(const caplet_header **pointer, const caplet_header *unimported,
                                    const caplet_header *table) {
#if defined(_MSC_VER) && !defined(__clang__)
  void *seen = _InterlockedCompareExchangePointer((void *volatile *)pointer, (void *)table, (void *)unimported);
  return seen == (void *)unimported ? table : (const caplet_header *)seen;
#else
  const caplet_header *seen = unimported;
  return __atomic_compare_exchange_n(pointer, &seen, table, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? table : seen;
#endif
}

/* Makes the table's interpreter be `to` if it is `from`. Returns what it was. Not given an int64_t *, which i686 aligns
   to 4 bytes only, so that Clang would call a library for it. */
static int64_t exchange_interpreter(caplet_header *table, int64_t from, int64_t to) {
#if defined(_MSC_VER) && !defined(__clang__)
  return _InterlockedCompareExchange64((__int64 volatile *)&table->interpreter, to, from);
#else
  int64_t seen = from;
  __atomic_compare_exchange_n(&table->interpreter, &seen, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  return seen;
#endif
}
