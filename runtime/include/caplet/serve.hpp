// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// How a function of C++ is called for C: exceptions become a status, and the result goes through C's pointers.
#ifndef CAPLET_SERVE_HPP
#define CAPLET_SERVE_HPP

#include <caplet/exceptions.hpp>
#include <caplet/lifting.hpp>
#include <caplet/span.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

CAPLET_BEGIN_NAMESPACE
namespace detail {

// How a value of type V goes through pointers, of which it takes `parts`: `make` does all that can fail, false without
// memory, and what it made is owned until `write`, which can't, gives it away.
// What C has, too. A consumer's own enums are not C's.
template <class V>
struct giving {
  static constexpr std::size_t parts = 1;
  bool make(const V &) noexcept { return true; }
  template <class C>
  void write(const V &value, C *out) noexcept {
    if constexpr (std::is_same_v<V, C>) {
      *out = value;
    } else {
      *out = static_cast<C>(value);
    }
  }
};

template <class T>
struct giving<std::unique_ptr<T>> {
  static constexpr std::size_t parts = 1;
  bool make(const std::unique_ptr<T> &) noexcept { return true; }
  void write(std::unique_ptr<T> &value, T **out) noexcept { *out = value.release(); }
};

// Elements that stay whose they are.
struct giving_view {
  static constexpr std::size_t parts = 2;
  template <class V>
  bool make(const V &) noexcept {
    return true;
  }
  template <class V, class C>
  void write(const V &value, C **data, std::size_t *size) noexcept {
    *data = value.data();
    *size = value.size();
  }
};

template <>
struct giving<std::string_view> : giving_view {};
#ifdef __cpp_lib_span
template <class T, std::size_t n>
struct giving<std::span<T, n>> : giving_view {};
#endif

template <class V, class T>
struct giving_copy {
  static constexpr std::size_t parts = 2;
  [[nodiscard]] bool make(const V &value) noexcept { return copy_.copy(value.data(), value.size()); }
  void write(const V &, T **data, std::size_t *size) noexcept { copy_.release(data, size); }

 private:
  given<T> copy_;
};

template <>
struct giving<std::string> : giving_copy<std::string, char> {};
template <class T>
struct giving<std::vector<T>> : giving_copy<std::vector<T>, T> {};

template <class T, std::size_t n>
struct giving<std::array<T, n>> {
  static constexpr std::size_t parts = 1;
  bool make(const std::array<T, n> &) noexcept { return true; }
  void write(const std::array<T, n> &value, T *out) noexcept { std::copy_n(value.data(), n, out); }
};

// Of another value; by itself, an optional is told of by the status.
template <class T>
struct giving<std::optional<T>> {
  static constexpr std::size_t parts = 1 + giving<T>::parts;
  [[nodiscard]] bool make(const std::optional<T> &value) noexcept { return !value || inner_.make(*value); }
  template <class... C>
  void write(std::optional<T> &value, bool *has, C *...out) noexcept {
    *has = value.has_value();
    if (value) inner_.write(*value, out...);
  }

 private:
  giving<T> inner_;
};

// One after the other, each by its part of the pointers.
template <class V, class... T>
struct giving_several {
  static constexpr std::size_t parts = (giving<T>::parts + ... + 0);
  [[nodiscard]] bool make(const V &value) noexcept { return make_each(value, std::index_sequence_for<T...>()); }
  template <class... C>
  void write(V &value, C *...out) noexcept {
    write_from<0, 0>(value, std::make_tuple(out...));
  }

 private:
  template <std::size_t... i>
  bool make_each(const V &value, std::index_sequence<i...>) noexcept {
    return (std::get<i>(inner_).make(std::get<i>(value)) && ...);
  }
  template <std::size_t i, std::size_t first, class Out>
  void write_from(V &value, const Out &out) noexcept {
    if constexpr (i < sizeof...(T)) {
      constexpr std::size_t count = std::tuple_element_t<i, std::tuple<giving<T>...>>::parts;
      write_part<i, first>(value, out, std::make_index_sequence<count>());
      write_from<i + 1, first + count>(value, out);
    }
  }
  template <std::size_t i, std::size_t first, class Out, std::size_t... k>
  void write_part(V &value, const Out &out, std::index_sequence<k...>) noexcept {
    std::get<i>(inner_).write(std::get<i>(value), std::get<first + k>(out)...);
  }

  std::tuple<giving<T>...> inner_;
};

template <class A, class B>
struct giving<std::pair<A, B>> : giving_several<std::pair<A, B>, A, B> {};
template <class... T>
struct giving<std::tuple<T...>> : giving_several<std::tuple<T...>, T...> {};

template <class V>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

CAPLET_BEGIN_VARIANT

// What a function returned as a reference stays its own.
template <class Giving, class V, class... Out>
int give_value(V &value, Out *...out) noexcept {
  Giving giving;
  if (!giving.make(value)) return out_of_memory();
  giving.write(value, out...);
  return 0;
}

template <class F, class... Out>
int give_result(F &f, Out *...out) {
  using result = decltype(f());
  using value_type = std::remove_cv_t<std::remove_reference_t<result>>;
  if constexpr (std::is_void_v<result>) {
    f();
    return has_failed() ? -1 : 0;
  } else {
    auto &&value = f();
    if (has_failed()) return -1;
    if constexpr (std::is_lvalue_reference_v<result>) {
      return give_value<giving_view>(value, out...);
    } else if constexpr (is_optional<value_type>) {
      if (!value) return 0;
      return give_value<giving<typename value_type::value_type>>(*value, out...) < 0 ? -1 : 1;
    } else {
      return give_value<giving<value_type>>(value, out...);
    }
  }
}

CAPLET_END_VARIANT
}  // namespace detail

CAPLET_BEGIN_VARIANT

/// Calls `f` and gives its result to C: through `out`, as docs/decisions/0006-cxx-is-lowered-to-c.md has it for the
/// result's type. A reference to a text or a vector is lent, and not copied. Returns 0, or whether an optional has a
/// value; -1 with an exception pending if `f` failed or there is no memory, and then leaves `out` alone. raise: makes
/// the exception that is being handled Python's; must not throw. Thread state: any.
/// ```cpp file
/// extern "C" int geo_lengths(const geo::mesh *mesh, double **result, std::size_t *result_size) {
///   return caplet::serve(caplet::raise_current, [&] { return mesh->lengths(); }, result, result_size);
/// }
/// ```
template <class Raise, class F, class... Out>
int serve(Raise raise, F f, Out *...out) noexcept {
#if CAPLET_EXCEPTIONS
  try {
    return detail::give_result(f, out...);
  } catch (...) {
    raise();
    return -1;
  }
#else
  (void)raise;
  return detail::give_result(f, out...);
#endif
}

CAPLET_END_VARIANT
CAPLET_END_NAMESPACE
#endif
