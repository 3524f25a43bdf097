// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// From C++ exceptions to Python's: what keeps them from crossing a table. The way back is caplet::python_error.
#ifndef CAPLET_EXCEPTIONS_HPP
#define CAPLET_EXCEPTIONS_HPP

#include <caplet/python_error.hpp>
#include <cstring>
#include <exception>
#include <new>
#include <stdexcept>
#include <system_error>
#include <type_traits>
#include <utility>

CAPLET_BEGIN_NAMESPACE
namespace detail {

// An exception to be made pending from whatever state the thread is in, beside one that may be pending already: Python
// would forget that. It becomes the new one's context, if that has none and isn't itself in its history.
// To be made before the new exception.
class raising {
 public:
  raising() noexcept {
    if (!here_) return;
    before_ = take_exception();
    here_.keep_exception();
  }
  raising(const raising &) = delete;
  raising &operator=(const raising &) = delete;
  ~raising() {
    if (!before_) return;
    const owned_ref value = take_exception();
    if (!value) return;
    if (!has_context(value.get()) && !is_in_history(value.get(), before_.get()))
      PyException_SetContext(value.get(), before_.release());
    restore_exception(value.get());
  }

  // Whether there is an interpreter to raise it in.
  explicit operator bool() const noexcept { return static_cast<bool>(here_); }

 private:
  static bool has_context(PyObject *exception) noexcept {
    return static_cast<bool>(owned_ref::steal(PyException_GetContext(exception)));
  }

  // Whether `exception` is `last` or what that followed from. A history in a circle counts as one that has all.
  static bool is_in_history(PyObject *exception, PyObject *last) noexcept {
    owned_ref one = owned_ref::share(last);
    for (int steps = 0; one && steps < 1000; ++steps) {
      if (one.get() == exception) return true;
      one = owned_ref::steal(PyException_GetContext(one.get()));
    }
    return static_cast<bool>(one);
  }

  attached here_;
  owned_ref before_;  // goes before the thread is detached
};

inline owned_ref decode(const char *text) noexcept {
  return owned_ref::steal(PyUnicode_DecodeUTF8(text, static_cast<Py_ssize_t>(std::strlen(text)), "replace"));
}

// Leaves a MemoryError where that can't be.
inline void set_error(PyObject *type, const char *text) noexcept {
  owned_ref message = decode(text);
  if (message && type == nullptr) {
    type = PyExc_SystemError;
    message = owned_ref::steal(
        PyUnicode_FromFormat("an exception of a C API was raised before its type was created: %U", message.get()));
  }
  if (message) PyErr_SetObject(type, message.get());
}

}  // namespace detail

/// Makes a Python exception pending. One that is pending already becomes its `__context__`.
/// type: a class of exceptions, borrowed; null, as an API's own are until it is provided, makes it a SystemError that
/// says so. text: what is not UTF-8 in it is replaced.
/// Thread state: any. In a thread that Python has never seen, the exception stays for caplet::python_error or
/// PyGILState_Ensure to find. Where the interpreter has ended nothing happens.
/// ```cpp
/// caplet::raise(PyExc_KeyError, "no such vertex");
/// return nullptr;
/// ```
inline void raise(PyObject *type, const char *text) noexcept {
  const detail::raising now;
  if (now) detail::set_error(type, text);
}

#if CAPLET_EXCEPTIONS
namespace detail {

// OSError(errno, text), of which Python makes a FileNotFoundError and so on, where the code means an errno.
inline void set_system_error(const std::system_error &error) noexcept {
  const std::error_condition condition = error.code().default_error_condition();
  if (condition.category() != std::generic_category()) return set_error(PyExc_RuntimeError, error.what());
  const owned_ref text = decode(error.what());
  const owned_ref arguments =
      text ? owned_ref::steal(Py_BuildValue("(iO)", condition.value(), text.get())) : owned_ref();
  if (arguments) PyErr_SetObject(PyExc_OSError, arguments.get());
}

// No exception is one.
struct never_thrown {};

inline void set_first(const never_thrown &) noexcept {}
inline void set_first(const std::nested_exception &nested) noexcept;

// The exception being handled: by set_first if it is a First, else by the table of docs/cxx.md. All of it in one
// handler, as each `throw;` that asks what it is takes about a microsecond.
template <class First>
void set_handled() noexcept {
  try {
    throw;
  } catch (const First &first) {
    set_first(first);
  } catch (const python_error &error) {
    error.restore();
  } catch (const std::bad_alloc &) {
    PyErr_NoMemory();
  } catch (const std::out_of_range &error) {
    set_error(PyExc_IndexError, error.what());
  } catch (const std::invalid_argument &error) {
    set_error(PyExc_ValueError, error.what());
  } catch (const std::domain_error &error) {
    set_error(PyExc_ValueError, error.what());
  } catch (const std::length_error &error) {
    set_error(PyExc_ValueError, error.what());
  } catch (const std::range_error &error) {
    set_error(PyExc_ValueError, error.what());
  } catch (const std::overflow_error &error) {
    set_error(PyExc_OverflowError, error.what());
  } catch (const std::system_error &error) {
    set_system_error(error);
  } catch (const std::exception &error) {
    set_error(PyExc_RuntimeError, error.what());
  } catch (...) {
    set_error(PyExc_RuntimeError, "an unknown C++ exception");
  }
}

inline void set_handled_with_cause() noexcept { set_handled<std::nested_exception>(); }

// The exception that `nested` carries, as a Python object; empty where it carries none.
inline owned_ref carried_by(const std::nested_exception &nested) noexcept {
  if (nested.nested_ptr() == nullptr) return owned_ref();  // rethrow_nested would end the process
  try {
    nested.rethrow_nested();
  } catch (...) {
    set_handled_with_cause();
  }
  return take_exception();
}

// What std::throw_with_nested makes is a nested_exception besides what was thrown.
inline void set_first(const std::nested_exception &nested) noexcept {
  set_handled<never_thrown>();
  const owned_ref value = take_exception();
  owned_ref cause = carried_by(nested);
  if (!value) return;
  if (cause && cause.get() != value.get()) PyException_SetCause(value.get(), cause.release());
  restore_exception(value.get());
}

}  // namespace detail
#endif

CAPLET_BEGIN_VARIANT
#if CAPLET_EXCEPTIONS

/// Makes the C++ exception that is being handled pending as a Python exception: a python_error as what it was, others
/// by the table of docs/cxx.md; what it was nested around (std::throw_with_nested) as its `__cause__`. One that is
/// pending already becomes its `__context__`, unless it is the same one or has a context.
/// Thread state: any, as for caplet::raise. To be called in a handler.
/// ```cpp
/// try {
///   geo::load("mesh.obj");
/// } catch (...) {
///   caplet::raise_current();
///   return nullptr;
/// }
/// ```
inline void raise_current() noexcept {
  const detail::raising now;
  if (now) detail::set_handled_with_cause();
}

#else

/// Only there to be named: without exceptions, nothing calls it.
inline void raise_current() noexcept { raise(PyExc_SystemError, "caplet::raise_current without C++ exceptions"); }

#endif

/// Whether a function that returned has failed nevertheless: without exceptions, by leaving a Python exception pending.
/// ```cpp
/// const long number = PyLong_AsLong(Py_None);
/// if (caplet::has_failed()) return nullptr;
/// ```
#if CAPLET_EXCEPTIONS
[[nodiscard]] constexpr bool has_failed() noexcept { return false; }
#else
[[nodiscard]] inline bool has_failed() noexcept { return is_pending(); }
#endif

/// The result of `f()`; if that throws, `error`, with the exception made pending by `raise()`, which is called in the
/// handler and must not throw. Without exceptions it is `error` where `f` leaves a Python exception pending.
/// error: converted to the type of `f`'s result. f: may return void only where no `error` is given.
/// ```cpp file
/// extern "C" int geo_load(const char *path) {
///   return caplet::guarded(-1, caplet::raise_current, [&] { return geo::load(path), 0; });
/// }
/// ```
template <class Error, class Raise, class F>
auto guarded(Error error, Raise raise, F f) noexcept -> decltype(f()) {
  using result = decltype(f());
  static_assert(!std::is_void_v<result>, "caplet: f returns void, so guarded takes no error to be returned");
#if CAPLET_EXCEPTIONS
  try {
    return f();
  } catch (...) {
    raise();
    return static_cast<result>(error);
  }
#else
  (void)raise;
  result value = f();
  return has_failed() ? static_cast<result>(error) : value;
#endif
}

/// The same with caplet::raise_current, `guarded(error, f)`; or, for `f` of no result, without an error value,
/// `guarded(raise, f)`.
template <class First, class F>
auto guarded(First first, F f) noexcept -> decltype(f()) {
  if constexpr (!std::is_void_v<decltype(f())>) {
    return guarded(first, raise_current, std::move(f));
  } else {
#if CAPLET_EXCEPTIONS
    try {
      f();
    } catch (...) {
      first();
    }
#else
    (void)first;
    f();
#endif
  }
}

CAPLET_END_VARIANT
CAPLET_END_NAMESPACE
#endif
