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

/* Sets NotImplementedError from whatever state the thread is in, and leaves it in that state. */
static void raise_not_implemented(const char *text) {
  int is_foreign;
  PyGILState_STATE state;
  if (caplet_known_attached()) {
    PyErr_Format(PyExc_NotImplementedError, "%s", text);
    return;
  }
#if defined(PYPY_VERSION)
  is_foreign = 0; /* PyPy keeps the state of every thread it has met */
#else
  is_foreign = PyGILState_GetThisThreadState() == NULL;
#endif
  state = PyGILState_Ensure();
  PyErr_Format(PyExc_NotImplementedError, "%s", text);
  /* The exception of a thread that Python does not know dies with its state: nobody would ever see it. */
  if (is_foreign) PyErr_WriteUnraisable(NULL);
  PyGILState_Release(state);
}

void caplet_release_stolen(PyObject *object) {
  PyGILState_STATE state;
  if (caplet_known_attached()) {
    Py_DecRef(object);
    return;
  }
  state = PyGILState_Ensure();
  Py_DecRef(object);
  PyGILState_Release(state);
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

/* Makes `*interpreter` be `to` if it is `from`. Returns what it was. */
static int64_t exchange_interpreter(int64_t *interpreter, int64_t from, int64_t to) {
#if defined(_MSC_VER) && !defined(__clang__)
  return _InterlockedCompareExchange64((__int64 volatile *)interpreter, to, from);
#else
  int64_t seen = from;
  __atomic_compare_exchange_n(interpreter, &seen, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  return seen;
#endif
}
