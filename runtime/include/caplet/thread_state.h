/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Whether this thread is attached (has a current thread state; holds the GIL, where there is one), for all that must
   not ask Python before it is. Which question that is depends on Python's version: it stands here, once. */
#ifndef CAPLET_THREAD_STATE_H
#define CAPLET_THREAD_STATE_H

#include <Python.h>
#include <pythread.h>

/* 1 where this thread is known to be attached; 0 where it is not, or where that can't be asked: the limited API and
   PyPy have no way. PyGILState_Ensure copes with either, but not in a subinterpreter before 3.12, where it would wait
   for ever for the main interpreter's thread state. */
static inline int caplet_known_attached(void) {
#if defined(Py_LIMITED_API) || defined(PYPY_VERSION)
  return 0;
#elif PY_VERSION_HEX >= 0x030D0000
  return PyThreadState_GetUnchecked() ? 1 : 0;
#elif PY_VERSION_HEX >= 0x030C0000
  return _PyThreadState_UncheckedGet() ? 1 : 0;
#else
  PyThreadState *current = _PyThreadState_UncheckedGet(); /* possibly of another thread */
  return current && current->thread_id == PyThread_get_thread_ident();
#endif
}

#endif
