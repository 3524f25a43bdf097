// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A result or a Python exception, for code that doesn't throw; and how generated headers say that a call failed.
#ifndef CAPLET_EXPECTED_HPP
#define CAPLET_EXPECTED_HPP

#include <caplet/exceptions.hpp>
#include <caplet/python_error.hpp>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

CAPLET_BEGIN_NAMESPACE
CAPLET_BEGIN_VARIANT
template <class T>
class expected;
CAPLET_END_VARIANT

namespace detail {
CAPLET_BEGIN_VARIANT

template <class Type>
inline constexpr bool is_expected = false;
template <class T>
inline constexpr bool is_expected<expected<T>> = true;

[[noreturn]] inline void throw_error(const python_error &error) {
#if CAPLET_EXCEPTIONS
  throw error;
#else
  std::fprintf(stderr, "caplet: value() of an expected that has an error: %s\n", error.what());
  std::fflush(stderr);
  std::terminate();
#endif
}

// What all expecteds are: `Stored`, or else an error.
template <class Stored>
class outcome {
 public:
  /// Whether the call succeeded.
  [[nodiscard]] bool has_value() const noexcept { return stored_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }

  /// The exception. There must be one.
  [[nodiscard]] const python_error &error() const & noexcept { return error_; }
  [[nodiscard]] python_error error() && noexcept { return error_; }

  /// Makes the exception pending again, for code that tells Python of it. There must be one.
  void restore() const noexcept { error_.restore(); }

 protected:
  template <class... Arguments>
  explicit outcome(std::in_place_t, Arguments &&...arguments)
      : stored_(std::in_place, std::forward<Arguments>(arguments)...), error_(no_exception()) {}
  explicit outcome(const python_error &error) noexcept : error_(error) {}

  void check() const {
    if (!has_value()) throw_error(error_);
  }

  std::optional<Stored> stored_;
  python_error error_;
};

CAPLET_END_VARIANT
}  // namespace detail

CAPLET_BEGIN_VARIANT

/// The result of a call, or the Python exception that it failed with; like std::expected<T, caplet::python_error> of
/// C++23. Copies and moves as T does.
/// Thread state: any, as for caplet::python_error.
/// ```cpp
/// caplet::expected<double> area = geo::try_area(mesh);
/// if (!area) return area.restore(), nullptr;
/// return PyFloat_FromDouble(*area);
/// ```
template <class T>
class [[nodiscard]] expected : public detail::outcome<T> {
  static_assert(std::is_object_v<T> && !std::is_array_v<T>, "caplet: expected holds an object, a reference or void");
  using base = detail::outcome<T>;

 public:
  using value_type = T;
  using error_type = python_error;

  /// Of anything that T can be made of, implicitly if T can.
  template <class U = T, std::enable_if_t<std::is_constructible_v<T, U &&> && std::is_convertible_v<U &&, T> &&
                                              !detail::is_expected<std::decay_t<U>> &&
                                              !std::is_base_of_v<python_error, std::decay_t<U>>,
                                          int> = 0>
  expected(U &&value) : base(std::in_place, std::forward<U>(value)) {}
  template <class... Arguments, std::enable_if_t<std::is_constructible_v<T, Arguments &&...>, int> = 0>
  explicit expected(std::in_place_t, Arguments &&...arguments)
      : base(std::in_place, std::forward<Arguments>(arguments)...) {}
  expected(const python_error &error) noexcept : base(error) {}

  /// The result; else the exception is thrown. Without exceptions that ends the process with a message.
  [[nodiscard]] T &value() & { return this->check(), *this->stored_; }
  [[nodiscard]] const T &value() const & { return this->check(), *this->stored_; }
  [[nodiscard]] T &&value() && { return this->check(), *std::move(this->stored_); }
  [[nodiscard]] const T &&value() const && { return this->check(), *std::move(this->stored_); }

  /// The result. There must be one.
  [[nodiscard]] T &operator*() & noexcept { return *this->stored_; }
  [[nodiscard]] const T &operator*() const & noexcept { return *this->stored_; }
  [[nodiscard]] T &&operator*() && noexcept { return *std::move(this->stored_); }
  [[nodiscard]] const T &&operator*() const && noexcept { return *std::move(this->stored_); }
  [[nodiscard]] T *operator->() noexcept { return std::addressof(*this->stored_); }
  [[nodiscard]] const T *operator->() const noexcept { return std::addressof(*this->stored_); }

  /// The result, or `otherwise` as a T.
  template <class U>
  [[nodiscard]] T value_or(U &&otherwise) const & {
    return this->stored_.value_or(std::forward<U>(otherwise));
  }
  template <class U>
  [[nodiscard]] T value_or(U &&otherwise) && {
    return std::move(this->stored_).value_or(std::forward<U>(otherwise));
  }
};

/// Of a reference. Assigning another one rebinds it.
template <class T>
class [[nodiscard]] expected<T &> : public detail::outcome<T *> {
  using base = detail::outcome<T *>;

 public:
  using value_type = T &;
  using error_type = python_error;

  expected(T &value) noexcept : base(std::in_place, std::addressof(value)) {}
  expected(const python_error &error) noexcept : base(error) {}

  /// As for other results.
  [[nodiscard]] T &value() const { return this->check(), **this->stored_; }
  [[nodiscard]] T &operator*() const noexcept { return **this->stored_; }
  [[nodiscard]] T *operator->() const noexcept { return *this->stored_; }
  [[nodiscard]] T &value_or(T &otherwise) const noexcept { return this->has_value() ? **this->stored_ : otherwise; }
};

/// Of a call without a result. `expected<void>()` is a success.
template <>
class [[nodiscard]] expected<void> : public detail::outcome<std::monostate> {
  using base = detail::outcome<std::monostate>;

 public:
  using value_type = void;
  using error_type = python_error;

  expected() noexcept : base(std::in_place) {}
  explicit expected(std::in_place_t) noexcept : base(std::in_place) {}
  expected(const python_error &error) noexcept : base(error) {}

  /// Throws the exception, if there is one.
  void value() const { check(); }
  void operator*() const noexcept {}
};

#if CAPLET_EXCEPTIONS

/// What `f()` returns, or the Python exception that it throws; other exceptions as caplet::raise_current makes them.
/// Thread state: any.
/// ```cpp
/// auto area = caplet::attempt([&] { return geo::area(mesh); });
/// ```
template <class F>
auto attempt(F f) noexcept -> expected<decltype(f())> {
  using result = decltype(f());
  try {
    if constexpr (std::is_void_v<result>) {
      f();
      return expected<void>();
    } else {
      return expected<result>(f());
    }
  } catch (const python_error &error) {
    return error;
  } catch (...) {
    raise_current();
    return python_error();
  }
}

#endif

CAPLET_END_VARIANT

// How a generated function says that a call failed, with an exception pending, or that one without a result didn't:
//     if (status < 0) return caplet::failed<void>();
//     return caplet::succeeded();
// There are three modes. CAPLET_MODE names the namespace of each, which keeps apart what files of different modes mean
// by these names; generated functions stand in one of the same name.
#if !CAPLET_EXCEPTIONS
#define CAPLET_MODE exceptionless
#elif defined(CAPLET_EXPECTED)
#define CAPLET_MODE expecting
#else
#define CAPLET_MODE throwing
#endif

#if CAPLET_EXCEPTIONS && !defined(CAPLET_EXPECTED)
#define CAPLET_THROWS 1
#else
#define CAPLET_THROWS 0
#endif

// Hidden, as every extension has its own.
#if defined(_WIN32)
#define CAPLET_BEGIN_MODE inline namespace CAPLET_MODE {
#else
#define CAPLET_BEGIN_MODE inline namespace CAPLET_MODE __attribute__((visibility("hidden"))) {
#endif
#define CAPLET_END_MODE }

CAPLET_BEGIN_MODE
#if CAPLET_THROWS

template <class T>
using result = T;

template <class T>
[[noreturn]] T failed() {
  throw_pending();
}

inline void succeeded() noexcept {}

#else

template <class T>
using result = expected<T>;

template <class T>
expected<T> failed() noexcept {
  return python_error();
}

inline expected<void> succeeded() noexcept { return expected<void>(); }

#endif
CAPLET_END_MODE

CAPLET_END_NAMESPACE
#endif
