// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Functions of C++ as functions of a Python module: py::call<f> converts arguments and result. No part of Caplet; use
// what you like here.
#ifndef PYTHON_HPP
#define PYTHON_HPP

#include <Python.h>

#include <array>
#include <caplet/consumer.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace py {

using caplet::owned_ref;

/// How values of type T become Python objects, and back.
template <class T, class = void>
struct convert;

inline owned_ref checked(PyObject *object) {
  if (object == nullptr) caplet::throw_pending();
  return owned_ref::steal(object);
}

template <class T>
owned_ref object(const T &value) {
  return convert<T>::to(value);
}

template <class... Values>
owned_ref tuple(const Values &...values) {
  owned_ref out = checked(PyTuple_New(sizeof...(values)));
  Py_ssize_t at = 0;
  ((void)PyTuple_SetItem(out.get(), at++, object(values).release()), ...);
  return out;
}

template <class... Values>
owned_ref apply(PyObject *callable, const Values &...values) {
  return checked(PyObject_CallObject(callable, tuple(values...).get()));
}

// Elements of a sequence.
template <class T>
std::vector<T> elements(PyObject *sequence) {
  const owned_ref list = checked(PySequence_List(sequence));
  std::vector<T> out;
  for (Py_ssize_t i = 0; i < PyList_Size(list.get()); ++i)
    out.push_back(convert<T>::from(PyList_GetItem(list.get(), i)));
  return out;
}

template <>
struct convert<bool> {
  static owned_ref to(bool value) { return checked(PyBool_FromLong(value)); }
};

template <class T>
struct convert<T, std::enable_if_t<std::is_integral_v<T>>> {
  static owned_ref to(T value) { return checked(PyLong_FromLongLong(static_cast<long long>(value))); }
  static T from(PyObject *object) {
    const long long value = PyLong_AsLongLong(object);
    if (value == -1 && caplet::is_pending()) caplet::throw_pending();
    return static_cast<T>(value);
  }
};

// As long as the object lives. Bytes that are not UTF-8 survive the way to Python and back.
template <>
struct convert<std::string_view> {
  static owned_ref to(std::string_view text) {
    return checked(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape"));
  }
  static std::string_view from(PyObject *object) {
    Py_ssize_t size = 0;
    if (PyBytes_Check(object)) return {PyBytes_AsString(object), static_cast<std::size_t>(PyBytes_Size(object))};
    const char *const text = PyUnicode_AsUTF8AndSize(object, &size);
    if (text == nullptr) caplet::throw_pending();
    return {text, static_cast<std::size_t>(size)};
  }
};
template <>
struct convert<std::string> : convert<std::string_view> {};
template <>
struct convert<const char *> : convert<std::string_view> {};

template <class T>
struct convert<std::optional<T>> {
  static owned_ref to(const std::optional<T> &value) { return value ? object(*value) : owned_ref::share(Py_None); }
  static std::optional<T> from(PyObject *object) {
    if (object == Py_None) return std::nullopt;
    return convert<T>::from(object);
  }
};

template <class Range>
owned_ref list(const Range &range) {
  owned_ref out = checked(PyList_New(0));
  for (const auto &one : range) {
    if (PyList_Append(out.get(), object(one).get()) < 0) caplet::throw_pending();
  }
  return out;
}
template <class T>
struct convert<std::vector<T>> {
  static owned_ref to(const std::vector<T> &value) { return list(value); }
  static std::vector<T> from(PyObject *object) { return elements<T>(object); }
};
template <class T, std::size_t n>
struct convert<std::array<T, n>> {
  static owned_ref to(const std::array<T, n> &value) { return list(value); }
};
template <class... T>
struct convert<std::tuple<T...>> {
  static owned_ref to(const std::tuple<T...> &value) {
    return std::apply([](const T &...all) { return tuple(all...); }, value);
  }
};
template <class A, class B>
struct convert<std::pair<A, B>> {
  static owned_ref to(const std::pair<A, B> &value) { return tuple(value.first, value.second); }
};

// Any object, borrowed.
template <>
struct convert<PyObject *> {
  static owned_ref to(PyObject *value) { return owned_ref::share(value); }
  static PyObject *from(PyObject *object) { return object; }
};

template <class Result, class... Arguments, std::size_t... i>
owned_ref call_with(Result (*f)(Arguments...), PyObject *arguments, std::index_sequence<i...>) {
  if (PyTuple_Size(arguments) != sizeof...(Arguments)) {
    PyErr_Format(PyExc_TypeError, "takes %d arguments", static_cast<int>(sizeof...(Arguments)));
    caplet::throw_pending();
  }
  if constexpr (std::is_void_v<Result>) {
    f(convert<std::decay_t<Arguments>>::from(PyTuple_GetItem(arguments, i))...);
    return owned_ref::share(Py_None);
  } else {
    return object(f(convert<std::decay_t<Arguments>>::from(PyTuple_GetItem(arguments, i))...));
  }
}
template <class Result, class... Arguments>
owned_ref call_with(Result (*f)(Arguments...), PyObject *arguments) {
  return call_with(f, arguments, std::index_sequence_for<Arguments...>());
}

/// `f` as a PyCFunction. Exceptions, those of failed calls among them, become Python's.
template <auto f>
PyObject *call(PyObject *, PyObject *arguments) {
  return caplet::guarded(nullptr, [&]() -> PyObject * { return call_with(f, arguments).release(); });
}

}  // namespace py

#endif
