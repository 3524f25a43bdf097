// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What modules in Cython need of C++ that Cython has no words for: <api>_cxx.pxd declares it.
#ifndef CAPLET_CYTHON_HPP
#define CAPLET_CYTHON_HPP

#include <caplet/exceptions.hpp>
#include <caplet/span.hpp>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

CAPLET_BEGIN_NAMESPACE
namespace cython {

/// A T for a variable of Cython, which begins empty, as many a T can't. Copies share it.
/// ```cpp
/// caplet::cython::box<std::string> name;
/// name = std::string("mesh");
/// if (*name == "mesh") std::puts(name.get()->c_str());
/// ```
template <class T>
class box {
 public:
  box() = default;
  box(T &&value) : held_(std::make_shared<T>(std::move(value))) {}
  /// Null while it is empty.
  T *get() const noexcept { return held_.get(); }
  T &operator*() const noexcept { return *held_; }

 private:
  std::shared_ptr<T> held_;
};

/// ```cpp
/// const caplet::cython::const_span<double> none;
/// ```
template <class T>
using const_span = span<const T>;

#if CAPLET_EXCEPTIONS

/// A std::function of a function of Cython (`except *`), which may take a context first: a Python exception that is
/// pending after the call is thrown.
/// ```cpp
/// const caplet::cython::function<int(int)> twice([](int one) { return 2 * one; });
/// std::printf("%d", twice(21));
/// ```
template <class Signature>
class function;
template <class R, class... A>
class function<R(A...)> : public std::function<R(A...)> {
  using base = std::function<R(A...)>;

 public:
  function() = default;
  function(base other) : base(std::move(other)) {}
  template <class Result>
  function(Result (*call)(A...)) : base([call](A... given) -> R { return after(call, std::forward<A>(given)...); }) {}
  template <class Result>
  function(Result (*call)(void *, A...), void *context)
      : base([call, context](A... given) -> R { return after(call, context, std::forward<A>(given)...); }) {}

 private:
  template <class Result, class... Parameters, class... Given>
  static R after(Result (*call)(Parameters...), Given &&...given) {
    if constexpr (std::is_void_v<R>) {
      call(std::forward<Given>(given)...);
      check();
    } else {
      Result result = call(std::forward<Given>(given)...);
      check();
      return static_cast<R>(result);
    }
  }
  static void check() {
    if (is_pending()) throw_pending();
  }
};

#endif

}  // namespace cython
CAPLET_END_NAMESPACE
#endif
