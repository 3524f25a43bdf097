// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What generated code of both sides of a C++ API needs besides, to make C++ values of C's and C's of C++.
#ifndef CAPLET_LIFTING_HPP
#define CAPLET_LIFTING_HPP

#include <caplet/attach.hpp>
#include <caplet/callable.hpp>
#include <caplet/config.hpp>
#include <caplet/exceptions.hpp>
#include <caplet/memory.hpp>
#include <caplet/python_error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

CAPLET_BEGIN_NAMESPACE

/// The type of `adopt`.
struct adopt_t {
  explicit adopt_t() = default;
};

/// Says that a pointer is given to an owner: the class of a handle in a generated header.
/// ```cpp file
/// struct owner {
///   owner(caplet::adopt_t, geo::mesh *pointer) : pointer_(pointer) {}
///   std::unique_ptr<geo::mesh> pointer_;
/// };
/// owner made(caplet::adopt, new geo::mesh);
/// ```
inline constexpr adopt_t adopt{};

/// `f()`, called detached. Thread state: attached.
template <class F>
auto detach(F f) -> decltype(f()) {
  const detached others_run;
  return f();
}

/// `f` as a function that doesn't throw, which it is known to be though C can't say so. A call of it costs no more from
/// a noexcept function than from any other.
template <class R, class... Arguments>
auto nothrow(R (*f)(Arguments...)) noexcept {
  using never_throwing = R (*)(Arguments...) noexcept;
#ifdef __clang__  // each warns of the other's way, and both of one cast
  return reinterpret_cast<never_throwing>(reinterpret_cast<void *>(f));
#else
  return reinterpret_cast<never_throwing>(reinterpret_cast<void (*)()>(f));
#endif
}

/// Makes a MemoryError pending and returns -1. Thread state: any.
inline int out_of_memory() noexcept {
  raise(PyExc_MemoryError, "no memory for the result");
  return -1;
}

/// What to say of an exception: its `what()`, or the name of its class where it has none.
template <class Exception>
const char *text_of(const Exception &exception, const char *name) noexcept {
  if constexpr (std::is_base_of_v<std::exception, Exception>) {
    (void)name;
    return exception.what();
  } else {
    (void)exception;
    return name;
  }
}

/// Owns the context of a callable that was given, until a function object takes it.
/// Thread state: any.
/// ```cpp
/// caplet::context owner(new int(7), caplet::release_callable<int>);
/// auto seven = [shared = owner.share()] { return *static_cast<int *>(shared.get()); };
/// ```
class context {
 public:
  context(void *pointer, release_function release) noexcept : pointer_(pointer), release_(release) {}
  context(const context &) = delete;
  context &operator=(const context &) = delete;
  ~context() {
    if (release_ != nullptr) release_(pointer_);
  }

  /// To be shared by the copies of a function object. Errors: std::bad_alloc, after the release.
  [[nodiscard]] std::shared_ptr<void> share() { return held(pointer_, std::exchange(release_, nullptr)); }

 private:
  void *pointer_;
  release_function release_;
};

/// Owns a copy of elements that is about to be given away, so that what fails before that leaks nothing.
/// Thread state: any.
/// ```cpp
/// const std::string name = mesh.name();
/// char *text;
/// std::size_t size;
/// caplet::given<char> copy;
/// if (!copy.copy(name.data(), name.size())) return PyErr_NoMemory();
/// copy.release(&text, &size);
/// caplet::release_memory(text);
/// ```
template <class T>
class given {
 public:
  given() noexcept = default;
  given(const given &) = delete;
  given &operator=(const given &) = delete;
  ~given() { release_memory(data_); }

  /// False without memory.
  [[nodiscard]] bool copy(const T *data, std::size_t size) noexcept { return try_give(&data_, &size_, data, size); }
  /// Sets `*data` and `*size`; the caller releases the memory.
  void release(T **data, std::size_t *size) noexcept {
    *data = std::exchange(data_, nullptr);
    *size = size_;
  }

 private:
  T *data_ = nullptr;
  std::size_t size_ = 0;
};

/// Owns memory that was given, and frees it with the function for that.
/// ```cpp
/// const caplet::memory owner(std::malloc(8), caplet::release_memory);
/// ```
using memory = std::unique_ptr<void, void (*)(void *)>;

/// An array of the elements from `data` on.
template <class T, std::size_t n>
std::array<T, n> array_of(const T *data) {
  std::array<T, n> out;
  std::copy_n(data, n, out.begin());
  return out;
}

/// `data`, or a pointer that is not null either: where C says with NULL that there is nothing, not even no elements.
template <class T>
T *present(T *data) noexcept {
  alignas(std::max_align_t) static char none[alignof(std::max_align_t)] = {};
  return data != nullptr ? data : reinterpret_cast<T *>(none);
}

namespace detail {

// What C returns for "failed, or this is the value", if an API doesn't say otherwise.
template <class C>
constexpr C error_value() noexcept {
  if constexpr (std::is_pointer_v<C>) {
    return nullptr;
  } else {
    return static_cast<C>(-1);
  }
}

// What C returned, as C++'s own type: a reference or an owner of what a pointer points to, an enum of an enum.
template <class T, class C>
T lifted(C value) {
  if constexpr (std::is_reference_v<T> && std::is_enum_v<std::remove_reference_t<T>>) {
    return *reinterpret_cast<std::remove_reference_t<T> *>(value);
  } else if constexpr (std::is_reference_v<T>) {
    return *value;
  } else if constexpr (std::is_same_v<T, C>) {
    return value;
  } else if constexpr (std::is_constructible_v<T, adopt_t, C>) {
    return T(adopt, value);
  } else {
    return static_cast<T>(value);
  }
}

}  // namespace detail

CAPLET_BEGIN_VARIANT

/// What a call made for its caller to own; null, and that is gone, where the call has failed nevertheless.
/// ```cpp
/// int *number = caplet::unless_failed(new int(7));
/// delete number;
/// ```
template <class T>
[[nodiscard]] T *unless_failed(std::unique_ptr<T> made) noexcept {
  return has_failed() ? nullptr : made.release();
}
template <class T>
[[nodiscard]] T *unless_failed(T *made) noexcept {
  if (!has_failed()) return made;
  if constexpr (std::is_destructible_v<T>) delete made;
  return nullptr;
}

/// Throws the exception that a callable left pending. Without exceptions it stays, for `guarded` to find.
template <class R>
R callable_failed() {
#if CAPLET_EXCEPTIONS
  throw_pending();
#else
  return R();
#endif
}

/// How a provider's function object ends that calls what C gave it, by C's status, bool or value.
inline void callable_done(int status) {
  if (status < 0) callable_failed<void>();
}
inline bool callable_truth(int value) { return value < 0 ? callable_failed<bool>() : value != 0; }
template <class T, class C>
T callable_checked(C value, C error = detail::error_value<C>()) {
  return value == error && is_pending() ? callable_failed<T>() : detail::lifted<T>(value);
}

CAPLET_END_VARIANT
CAPLET_END_NAMESPACE
#endif
