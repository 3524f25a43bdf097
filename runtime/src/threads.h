/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Threads that may be detached. Part of caplet.c, and of foreign.c. */

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

CAPLET_NORETURN static void end_process(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}
