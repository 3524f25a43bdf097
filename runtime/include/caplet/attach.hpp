// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Being attached to Python (holding the GIL, where there is one), and not being so, for the length of a scope.
#ifndef CAPLET_ATTACH_HPP
#define CAPLET_ATTACH_HPP

#include <caplet/thread_state.h>
#include <caplet/config.hpp>

CAPLET_BEGIN_NAMESPACE
namespace detail {

// A thread that Python has never seen gets a state when it attaches, and loses it, with the exception that is pending
// there, when it detaches. Who makes an exception pending for others to take therefore keeps the state, and leaves this
// key in its dict for whoever takes the exception: that may be another extension.
constexpr const char *kept_state_key = "caplet.kept_state";

// Whether this thread has no state that an exception could stay in. PyPy keeps those of all threads.
inline bool is_unknown_thread() noexcept {
#if defined(PYPY_VERSION)
  return false;
#else
  return PyGILState_GetThisThreadState() == nullptr;
#endif
}

// To be called attached. Without memory for the key the state merely stays for good.
inline void mark_kept_state() noexcept {
  PyObject *const dict = PyThreadState_GetDict();
  if (dict != nullptr && PyDict_SetItemString(dict, kept_state_key, Py_None) < 0) PyErr_Clear();
}

// Undoes the keeping, if this thread's state is a kept one. To be called attached, with no exception pending: the state
// goes when the caller detaches. (PyDict_GetItemString would report to stderr that memory ran out.)
inline void release_kept_state() noexcept {
#if !defined(PYPY_VERSION)
  PyObject *const dict = PyThreadState_GetDict();
  PyObject *const key = dict != nullptr ? PyUnicode_FromString(kept_state_key) : nullptr;
  if (key != nullptr && PyDict_GetItemWithError(dict, key) != nullptr && PyDict_DelItem(dict, key) == 0)
    PyGILState_Release(PyGILState_LOCKED);  // one level of nesting less, and still attached
  Py_XDECREF(key);
  PyErr_Clear();
#endif
}

}  // namespace detail

/// Attaches this thread to Python while it lives, if it isn't attached already, which costs next to nothing. A thread
/// that Python has never seen is attached to the main interpreter; so is, before 3.12, a detached one of a
/// subinterpreter. An exception that becomes pending here stays pending in threads that Python knows.
/// Thread state: any. Lives and dies on one thread, in the order of scopes.
/// ```cpp
/// const caplet::attached here;
/// if (!here) return nullptr;  // the interpreter has ended
/// Py_DECREF(object);
/// ```
class attached {
 public:
  attached() noexcept {
    if (caplet_known_attached() != 0) {
      how_ = how::before;
    } else if (Py_IsInitialized()) {
      is_unknown_ = detail::is_unknown_thread();
      state_ = PyGILState_Ensure();
      how_ = how::here;
    }
  }
  attached(const attached &) = delete;
  attached &operator=(const attached &) = delete;
  ~attached() {
    if (how_ != how::here) return;
    if (keeps_state_)
      PyEval_SaveThread();
    else
      PyGILState_Release(state_);
  }

  /// Whether the thread is attached. It isn't where the interpreter has ended, or is about to: it takes no more
  /// threads.
  explicit operator bool() const noexcept { return how_ != how::not_at_all; }

  /// To be called before an exception is made pending that the caller's caller shall find: keeps this thread's state
  /// alive where it would go, with the exception, when this is destroyed. caplet::python_error, which takes exceptions,
  /// lets it go; until then it stays, at most one a thread. No exception may be pending.
  /// ```cpp
  /// caplet::attached here;
  /// here.keep_exception();
  /// PyErr_SetString(PyExc_KeyError, "no such vertex");
  /// return nullptr;
  /// ```
  void keep_exception() noexcept {
    if (how_ != how::here || !is_unknown_ || keeps_state_) return;
    detail::mark_kept_state();
    keeps_state_ = true;
  }

 private:
  enum class how { not_at_all, before, here };

  how how_ = how::not_at_all;
  bool is_unknown_ = false, keeps_state_ = false;
  PyGILState_STATE state_ = PyGILState_LOCKED;
};

/// Whether a Python exception is pending. Thread state: any.
/// ```cpp
/// if (caplet::is_pending()) return nullptr;
/// ```
[[nodiscard]] inline bool is_pending() noexcept {
  const attached here;
  return here && PyErr_Occurred() != nullptr;
}

/// Detaches this thread from Python (releases the GIL) while it lives.
/// Thread state: attached where it begins, not attached to anything where it ends.
/// ```cpp
/// double area;
/// {
///   const caplet::detached others_run;
///   area = geo::area(mesh);
/// }
/// ```
class detached {
 public:
  detached() noexcept : state_(PyEval_SaveThread()) {}
  detached(const detached &) = delete;
  detached &operator=(const detached &) = delete;
  ~detached() { PyEval_RestoreThread(state_); }

 private:
  PyThreadState *state_;
};

/// The type of `without_gil`.
struct without_gil_t {
  explicit without_gil_t() = default;
};

/// Chooses, as first argument, the overload of a generated function that detaches the thread for the call.
/// ```cpp
/// double area = geo::area(caplet::without_gil, mesh);
/// ```
inline constexpr without_gil_t without_gil{};

CAPLET_END_NAMESPACE
#endif
