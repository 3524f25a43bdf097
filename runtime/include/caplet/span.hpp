// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// std::span of C++20, as far as it is needed, for C++17.
#ifndef CAPLET_SPAN_HPP
#define CAPLET_SPAN_HPP

#include <caplet/config.hpp>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>
#if __cplusplus >= 202002L
#include <version>
#endif
#if defined(__cpp_lib_span)
#include <span>
#endif

CAPLET_BEGIN_NAMESPACE

template <class T>
class span;

namespace detail {

template <class Type>
inline constexpr bool is_span = false;
template <class T>
inline constexpr bool is_span<span<T>> = true;

// Whether an array of From can be seen as one of To: more const, but not of another class, which has another size.
template <class From, class To>
inline constexpr bool is_element_of = std::is_convertible_v<From (*)[], To (*)[]>;

template <class Range, class To, class = void>
inline constexpr bool has_elements_of = false;
template <class Range, class To>
inline constexpr bool has_elements_of<
    Range, To, std::void_t<decltype(std::declval<Range &>().data()), decltype(std::declval<Range &>().size())>> =
    is_element_of<std::remove_pointer_t<decltype(std::declval<Range &>().data())>, To>;

}  // namespace detail

/// Sees elements that stand in a row and belong to others: of an array, a std::vector, std::array, std::string_view,
/// std::span, whatever has data() and size(). Copies are as cheap as pointers, and are good as long as the elements.
/// A temporary container, or a list of values, can be seen as `const` only: as an argument it lives long enough.
/// Thread state: any. No bounds are checked.
/// ```cpp
/// auto last = [](caplet::span<const double> values) { return values.back(); };
/// const double numbers[] = {1, 2, 3};
/// return PyFloat_FromDouble(last(numbers) + last(std::vector<double>{4, 5}) + last({6, 7}) + last({numbers, 2}));
/// ```
template <class T>
class span {
  static_assert(std::is_object_v<T>, "caplet: a span sees objects; T must not be void, a reference or a function");

 public:
  using element_type = T;
  using value_type = std::remove_cv_t<T>;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using pointer = T *;
  using reference = T &;
  using iterator = T *;

  constexpr span() noexcept = default;
  constexpr span(T *data, std::size_t size) noexcept : data_(data), size_(size) {}

  template <class U, std::size_t n, std::enable_if_t<detail::is_element_of<U, T>, int> = 0>
  constexpr span(U (&array)[n]) noexcept : data_(array), size_(n) {}

  template <class Range, std::enable_if_t<detail::has_elements_of<Range, T>, int> = 0>
  constexpr span(Range &range) noexcept(noexcept(range.data(), range.size()))
      : data_(range.data()), size_(range.size()) {}

  // Temporaries, too: those with elements of their own have only const ones as const.
  template <class Range, std::enable_if_t<detail::has_elements_of<const Range, T>, int> = 0>
  constexpr span(const Range &range) noexcept(noexcept(range.data(), range.size()))
      : data_(range.data()), size_(range.size()) {}

  // Not of bool, which a pointer converts to: {pointer, size} would be a list.
  template <class U = T, std::enable_if_t<std::is_const_v<U> && !std::is_same_v<U, const bool>, int> = 0>
  constexpr span(std::initializer_list<value_type> list) noexcept : span(list.begin(), list.size()) {}

  /// The first element. May be null where there is none.
  [[nodiscard]] constexpr T *data() const noexcept { return data_; }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
  [[nodiscard]] constexpr T *begin() const noexcept { return data_; }
  [[nodiscard]] constexpr T *end() const noexcept { return data_ + size_; }
  [[nodiscard]] constexpr T &operator[](std::size_t index) const noexcept { return data_[index]; }
  [[nodiscard]] constexpr T &front() const noexcept { return data_[0]; }
  [[nodiscard]] constexpr T &back() const noexcept { return data_[size_ - 1]; }

  /// `count` elements from the one at `offset`, or all that follow.
  [[nodiscard]] constexpr span subspan(std::size_t offset, std::size_t count = std::size_t(-1)) const noexcept {
    return span(data_ + offset, count == std::size_t(-1) ? size_ - offset : count);
  }

 private:
  T *data_ = nullptr;
  std::size_t size_ = 0;
};

template <class T>
span(T *, std::size_t) -> span<T>;
template <class T, std::size_t n>
span(T (&)[n]) -> span<T>;
template <class Range>
span(Range &) -> span<std::remove_pointer_t<decltype(std::declval<Range &>().data())>>;
template <class Range>
span(const Range &) -> span<std::remove_pointer_t<decltype(std::declval<const Range &>().data())>>;

CAPLET_END_NAMESPACE

#if defined(__cpp_lib_span)
// So that a temporary one converts to std::span.
template <class T>
inline constexpr bool std::ranges::enable_borrowed_range<caplet::span<T>> = true;
template <class T>
inline constexpr bool std::ranges::enable_view<caplet::span<T>> = true;
#endif

#endif
