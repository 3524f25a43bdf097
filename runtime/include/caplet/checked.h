/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Checked mode: what CAPLET_CHECKED, defined for a whole extension, puts into the wrappers of its consumer headers.
   Part of caplet.h, which includes it; without CAPLET_CHECKED the macros below vanish. All inline: the runtime is the
   same in both modes. docs/abi.md says what is checked, and in which build it can't be. */
#ifndef CAPLET_CHECKED_H
#define CAPLET_CHECKED_H

#include <stdio.h>

static inline void caplet_violated_(const char *path, const char *slot, const char *what, const char *parameter) {
  char text[1024];
  snprintf(text, sizeof text, "%.200s of the C API \"%.400s\": %s%.200s%s", slot, path, what, parameter,
           parameter[0] != '\0' ? "` is NULL, which it must not be" : "");
  CAPLET_FATAL(text);
}

/* Whether this thread has an attached thread state: 1, 0, or -1 where that can't be asked. needs_gil: whether it is
   wrong if it has none; only then may a question be asked that reads the state of whichever thread holds the GIL. */
static inline int caplet_attached_(int needs_gil) {
#if defined(PYPY_VERSION)
  (void)needs_gil;
  return PyGILState_Check();
#elif defined(Py_LIMITED_API)
  if (PyGILState_GetThisThreadState() == CAPLET_NULL) return 0;
  return needs_gil && PyThreadState_GetDict() == CAPLET_NULL ? 0 : -1;
#elif PY_VERSION_HEX >= 0x030C0000
  (void)needs_gil;
  return caplet_known_attached();
#else
  (void)needs_gil;
  if (!PyGILState_Check()) return 0; /* which says yes to everything once there are subinterpreters */
  return caplet_known_attached() ? 1 : -1;
#endif
}

/* Whether an exception is pending: 1, 0, or -1 where that can't be asked. */
static inline int caplet_raised_(int needs_gil) {
  const int attached = caplet_attached_(needs_gil);
  if (attached == 0 || (attached < 0 && !needs_gil)) return -1;
  return PyErr_Occurred() != CAPLET_NULL;
}

static inline void caplet_check_before_(const char *path, const char *slot, int needs_gil) {
  if (caplet_raised_(needs_gil) > 0) caplet_violated_(path, slot, "called with an exception pending", "");
}

static inline void caplet_check_after_(const char *path, const char *slot, int needs_gil, int is_error) {
  const int raised = caplet_raised_(needs_gil);
  if (raised == 0 && is_error) caplet_violated_(path, slot, "it returned its error value without an exception set", "");
  if (raised == 1 && !is_error)
    caplet_violated_(path, slot, "it set an exception without returning its error value", "");
}

#define CAPLET_CHECK_ATTACHED(path, slot) \
  (caplet_attached_(1) != 0 ? (void)0 : caplet_violated_(path, slot, "called without an attached thread state", ""))

#define CAPLET_CHECK_NONNULL(path, slot, parameter) \
  ((parameter) != CAPLET_NULL ? (void)0 : caplet_violated_(path, slot, "parameter `", #parameter))

/* An expression with a variable of its own, which is why MSVC can check C only before the call. */
#if defined(__GNUC__)
#define CAPLET_CALL(path, slot, needs_gil, call, error)                        \
  __extension__({                                                              \
    caplet_check_before_(path, slot, needs_gil);                               \
    __typeof__(call) const caplet_result = (call);                             \
    __typeof__(call) const caplet_error = (error);                             \
    caplet_check_after_(path, slot, needs_gil, caplet_result == caplet_error); \
    caplet_result;                                                             \
  })
#elif defined(__cplusplus)
#define CAPLET_CALL(path, slot, needs_gil, call, error)                        \
  [&] {                                                                        \
    caplet_check_before_(path, slot, needs_gil);                               \
    auto const caplet_result = (call);                                         \
    decltype(call) const caplet_error = (error);                               \
    caplet_check_after_(path, slot, needs_gil, caplet_result == caplet_error); \
    return caplet_result;                                                      \
  }()
#else
#define CAPLET_CALL(path, slot, needs_gil, call, error) (caplet_check_before_(path, slot, needs_gil), (call))
#endif

#endif
