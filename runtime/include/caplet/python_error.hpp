// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An owned reference to a Python object, and a Python exception as a C++ one.
#ifndef CAPLET_PYTHON_ERROR_HPP
#define CAPLET_PYTHON_ERROR_HPP

#include <caplet/attach.hpp>
#include <caplet/config.hpp>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <new>
#include <utility>

CAPLET_BEGIN_NAMESPACE

/// Owns one reference to a Python object, or is empty. Moves, never copies: `share` says where a reference is added.
/// Thread state: a thread that destroys or assigns to a non-empty one must be attached.
/// ```cpp
/// caplet::owned_ref text = caplet::owned_ref::steal(PyUnicode_FromString("spam"));
/// if (!text) return nullptr;
/// caplet::owned_ref again = caplet::owned_ref::share(text.get());
/// return again.release();
/// ```
class owned_ref {
 public:
  owned_ref() noexcept = default;
  owned_ref(owned_ref &&other) noexcept : object_(other.release()) {}
  owned_ref &operator=(owned_ref &&other) noexcept {
    owned_ref taken(std::move(other));  // what this held goes at once, not with `other`
    std::swap(object_, taken.object_);
    return *this;
  }
  ~owned_ref() { Py_XDECREF(object_); }

  /// Takes over the caller's reference. object: may be null, as results of failed calls are.
  [[nodiscard]] static owned_ref steal(PyObject *object) noexcept { return owned_ref(object); }

  /// Adds a reference of its own. object: may be null.
  [[nodiscard]] static owned_ref share(PyObject *object) noexcept {
    Py_XINCREF(object);
    return owned_ref(object);
  }

  /// The object, or null. Borrowed. Callable detached.
  [[nodiscard]] PyObject *get() const noexcept { return object_; }

  /// Hands the reference to the caller, and is empty then. Callable detached.
  [[nodiscard]] PyObject *release() noexcept { return std::exchange(object_, nullptr); }

  /// Whether it holds an object. Callable detached.
  explicit operator bool() const noexcept { return object_ != nullptr; }

 private:
  explicit owned_ref(PyObject *object) noexcept : object_(object) {}

  PyObject *object_ = nullptr;
};

namespace detail {

// The pending exception, no longer pending and with its traceback, or empty. (PyErr_GetRaisedException is 3.12's.)
inline owned_ref take_exception() noexcept {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  if (type == nullptr) return owned_ref();
  PyErr_NormalizeException(&type, &value, &traceback);
  if (value != nullptr && traceback != nullptr) PyException_SetTraceback(value, traceback);
  Py_XDECREF(type);
  Py_XDECREF(traceback);
  return owned_ref::steal(value);
}

// Makes `value`, an exception, pending with the traceback that it has.
inline void restore_exception(PyObject *value) noexcept {
  PyObject *const type = reinterpret_cast<PyObject *>(Py_TYPE(value));
  Py_INCREF(type);
  Py_INCREF(value);
  PyErr_Restore(type, value, PyException_GetTraceback(value));
}

// What copies of a python_error share: the exception and its description, of which that of the first is enough.
class shared_exception {
 public:
  // Null without memory.
  static shared_exception *make(owned_ref value) noexcept {
    auto *const made = new (std::nothrow) shared_exception;
    if (made == nullptr) return nullptr;
    made->describe(value.get());
    made->value_ = value.release();
    return made;
  }

  shared_exception *share() noexcept {
    owners_.fetch_add(1, std::memory_order_relaxed);
    return this;
  }

  // Of an interpreter that has ended nothing may be touched; the exception is leaked then.
  void release() noexcept {
    if (owners_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
    {
      const attached here;
      if (here) Py_DECREF(value_);
    }
    std::free(text_);
    delete this;
  }

  PyObject *value() const noexcept { return value_; }
  const char *text() const noexcept { return text_ != nullptr ? text_ : "a Python exception that has no text"; }

 private:
  // Now and not in text(), which std::terminate may call, and callers that are detached.
  void describe(PyObject *value) noexcept {
    const owned_ref name =
        owned_ref::steal(PyObject_GetAttrString(reinterpret_cast<PyObject *>(Py_TYPE(value)), "__name__"));
    const owned_ref text = name ? owned_ref::steal(PyUnicode_FromFormat("%U: %S", name.get(), value)) : owned_ref();
    const owned_ref bytes = text ? owned_ref::steal(PyUnicode_AsUTF8String(text.get())) : owned_ref();
    const char *const chars = bytes ? PyBytes_AsString(bytes.get()) : nullptr;
    if (chars == nullptr) PyErr_Clear();
    const std::size_t size = chars != nullptr ? std::strlen(chars) + 1 : 0;
    text_ = size != 0 ? static_cast<char *>(std::malloc(size)) : nullptr;
    if (text_ != nullptr) std::memcpy(text_, chars, size);
  }

  std::atomic<std::size_t> owners_{1};
  PyObject *value_ = nullptr;
  char *text_ = nullptr;
};

struct no_exception {};

}  // namespace detail

/// A Python exception on its way through C++. Catch it where C++ was called from Python, and `restore` it there.
/// Copies share the exception. Without exceptions it is what a caplet::expected holds.
/// Thread state: any. It attaches the thread where it has to (see caplet::attached), and once the interpreter has ended
/// it leaks the exception. A thread that Python has never seen finds the exception that a failed call left for it.
/// ```cpp
/// try {
///   return PyLong_FromVoidPtr(caplet::capsule_ref::cast(object).pointer("spam.api"));
/// } catch (caplet::python_error &error) {
///   if (error.matches(PyExc_ValueError)) Py_RETURN_NONE;
///   error.restore();
///   return nullptr;
/// }
/// ```
class python_error : public std::exception {
 public:
  /// Takes the pending exception, which is no longer pending then. Without one, it is a SystemError that says so;
  /// without memory, a MemoryError.
  python_error() noexcept {
    const attached here;
    if (!here) return;
    if (PyErr_Occurred() == nullptr) PyErr_SetString(PyExc_SystemError, "caplet::python_error without an exception");
    owned_ref value = detail::take_exception();
    detail::release_kept_state();
    if (value) exception_ = detail::shared_exception::make(std::move(value));
  }

  python_error(const python_error &other) noexcept
      : std::exception(other), exception_(other.exception_ != nullptr ? other.exception_->share() : nullptr) {}
  python_error &operator=(const python_error &other) noexcept {
    python_error copy(other);
    std::swap(exception_, copy.exception_);
    return *this;
  }
  ~python_error() override {
    if (exception_ != nullptr) exception_->release();
  }

  // Of no exception; only for caplet::expected, which holds this beside a value.
  explicit python_error(detail::no_exception) noexcept {}

  /// Makes the exception pending in this thread, instead of what was. It can be done again, from each copy.
  void restore() const noexcept {
    attached here;
    if (!here) return;
    PyErr_Clear();
    here.keep_exception();
    if (exception_ != nullptr)
      detail::restore_exception(exception_->value());
    else
      PyErr_NoMemory();
  }

  /// Whether `except type` would catch it. type: a class of exceptions, or a tuple of such.
  [[nodiscard]] bool matches(PyObject *type) const noexcept {
    const attached here;
    if (!here) return false;
    PyObject *const given = exception_ != nullptr ? exception_->value() : PyExc_MemoryError;
    return PyErr_GivenExceptionMatches(given, type) != 0;
  }

  /// The exception object; null if there was no memory for one. Borrowed; lives as long as a copy of this.
  [[nodiscard]] PyObject *value() const noexcept { return exception_ != nullptr ? exception_->value() : nullptr; }

  /// "ValueError: the text". Lives as long as a copy of this.
  [[nodiscard]] const char *what() const noexcept override {
    return exception_ != nullptr ? exception_->text() : "MemoryError: no memory for the Python exception";
  }

 private:
  detail::shared_exception *exception_ = nullptr;
};

#if CAPLET_EXCEPTIONS

/// Throws the pending exception, which is no longer pending then.
/// Thread state: any, as for caplet::python_error.
[[noreturn]] inline void throw_pending() { throw python_error(); }

namespace detail {

template <class Result>
Result or_throw(Result result) {
  if (!result) throw_pending();
  return result;
}

}  // namespace detail

#endif  // CAPLET_EXCEPTIONS

CAPLET_END_NAMESPACE
#endif
