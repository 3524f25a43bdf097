// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An owned reference to a Python object, and a Python exception as a C++ one.
#ifndef CAPLET_PYTHON_ERROR_HPP
#define CAPLET_PYTHON_ERROR_HPP

#include <caplet/config.hpp>
#include <exception>
#include <memory>
#include <string>
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

#if CAPLET_EXCEPTIONS

/// A Python exception on its way through C++. Catch it where C++ was called from Python, and `restore` it there.
/// Thread state: making one and destroying the last copy needs an attached thread; copying and `what` don't.
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
  /// Takes the pending exception, which is no longer pending then. Without one, it is a SystemError that says so.
  /// Errors: std::bad_alloc, and the exception is still pending.
  python_error() : state_(std::make_shared<state>()) {
    if (PyErr_Occurred() == nullptr) PyErr_SetString(PyExc_SystemError, "caplet::python_error without an exception");
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    if (value != nullptr && traceback != nullptr) PyException_SetTraceback(value, traceback);
    state_->type = owned_ref::steal(type);
    state_->value = owned_ref::steal(value);
    state_->traceback = owned_ref::steal(traceback);
    describe();
  }

  /// Makes the exception pending in this thread, instead of what was. It can be done again, from each copy.
  void restore() const noexcept {
    PyErr_Restore(owned_ref::share(state_->type.get()).release(), owned_ref::share(state_->value.get()).release(),
                  owned_ref::share(state_->traceback.get()).release());
  }

  /// Whether `except type` would catch it. type: a class of exceptions, or a tuple of such.
  [[nodiscard]] bool matches(PyObject *type) const noexcept {
    return PyErr_GivenExceptionMatches(state_->type.get(), type) != 0;
  }

  /// The exception object. Borrowed; lives as long as a copy of this.
  [[nodiscard]] PyObject *value() const noexcept { return state_->value.get(); }

  /// "ValueError: the text". Lives as long as a copy of this. Callable detached.
  [[nodiscard]] const char *what() const noexcept override { return state_->text.c_str(); }

 private:
  struct state {
    owned_ref type, value, traceback;
    std::string text;
  };

  // Now and not in what(), which std::terminate may call, and callers that are detached.
  void describe() {
    const owned_ref name = owned_ref::steal(PyObject_GetAttrString(state_->type.get(), "__name__"));
    const owned_ref text = name ? owned_ref::steal(PyUnicode_FromFormat("%U: %S", name.get(), value())) : owned_ref();
    const owned_ref bytes = text ? owned_ref::steal(PyUnicode_AsUTF8String(text.get())) : owned_ref();
    const char *const chars = bytes ? PyBytes_AsString(bytes.get()) : nullptr;
    if (chars == nullptr) PyErr_Clear();
    state_->text = chars != nullptr ? chars : "a Python exception that has no text";
  }

  std::shared_ptr<state> state_;
};

namespace detail {

template <class Result>
Result or_throw(Result result) {
  if (!result) throw python_error();
  return result;
}

}  // namespace detail

#endif  // CAPLET_EXCEPTIONS

CAPLET_END_NAMESPACE
#endif
