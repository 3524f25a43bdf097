// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What needs no Python but for an exception: spans, expected, guarded, serve. Failures are collected for Python to see.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace values {

inline std::vector<std::string> failures;

#define EXPECT(...) ((__VA_ARGS__) ? void() : values::failures.push_back(std::to_string(__LINE__) + ": " #__VA_ARGS__))

// ---- Spans ----

inline double sum(caplet::span<const double> values) {
  double all = 0;
  for (const double one : values) all += one;
  return all;
}

struct base {
  int number;
};
struct derived : base {
  int more;
};

using numbers = caplet::span<int>;
using const_numbers = caplet::span<const int>;
static_assert(std::is_convertible_v<int (&)[3], numbers> && !std::is_convertible_v<const int (&)[3], numbers>);
static_assert(std::is_convertible_v<std::vector<int> &, numbers>);
static_assert(!std::is_convertible_v<const std::vector<int> &, numbers>);
static_assert(!std::is_convertible_v<std::vector<int>, numbers>, "the elements would be gone");
static_assert(std::is_convertible_v<std::vector<int>, const_numbers>, "as an argument they are not");
static_assert(std::is_convertible_v<numbers, const_numbers> && !std::is_convertible_v<const_numbers, numbers>);
static_assert(!std::is_convertible_v<std::vector<derived> &, caplet::span<base>>, "elements of another size");
static_assert(!std::is_convertible_v<std::vector<short> &, const_numbers>);
static_assert(!std::is_convertible_v<int, const_numbers> && !std::is_convertible_v<std::nullptr_t, const_numbers>);
static_assert(!std::is_constructible_v<numbers, std::initializer_list<int>>);
static_assert(std::is_trivially_copyable_v<numbers> && sizeof(numbers) == 2 * sizeof(void *));
static_assert(const_numbers().empty() && const_numbers().data() == nullptr);

inline void check_spans() {
  std::vector<double> vector = {1, 2, 3};
  const std::vector<double> &constant = vector;
  std::array<double, 3> array = {1, 2, 3};
  double plain[] = {1, 2, 3};
  EXPECT(sum(vector) == 6 && sum(constant) == 6 && sum(array) == 6 && sum(plain) == 6);
  EXPECT(sum({1, 2, 3}) == 6 && sum({}) == 0 && sum({plain, 2}) == 3 && sum(std::vector<double>{4, 5}) == 9);
  const caplet::span<double> span = vector;
  EXPECT(sum(span) == 6 && span.data() == vector.data() && span.size() == 3 && !span.empty());
  span.front() = 10;
  span.back() = 30;
  span[1] = 20;
  EXPECT(vector == std::vector<double>{10, 20, 30} && span.end() - span.begin() == 3);
  EXPECT(span.subspan(1).size() == 2 && span.subspan(1).data() == vector.data() + 1);
  EXPECT(span.subspan(1, 1).size() == 1 && span.subspan(3).empty() && span.subspan(0, 0).empty());
  const caplet::span<const char> text = std::string_view("spam");
  EXPECT(text.size() == 4 && text.back() == 'm');
  const bool flags[] = {true, false};
  const caplet::span<const bool> two{flags, 2};
  EXPECT(two.size() == 2 && two.front() && !two.back());
  const caplet::span deduced(plain), deduced_of_two(plain, 2);
  const caplet::span deduced_too(constant);
  static_assert(std::is_same_v<decltype(deduced), const caplet::span<double>>);
  static_assert(std::is_same_v<decltype(deduced_too), const caplet::span<const double>>);
  EXPECT(deduced.size() == 3 && deduced_too.size() == 3 && deduced_of_two.size() == 2);
#if defined(__cpp_lib_span)
  const std::span<double> standard = caplet::span<double>(vector);
  const caplet::span<const double> back = standard, of_temporary = std::span<double>(vector);
  EXPECT(standard.data() == vector.data() && standard.size() == 3 && back.data() == vector.data());
  EXPECT(of_temporary.size() == 3);
  static_assert(std::ranges::view<caplet::span<int>> && std::ranges::borrowed_range<caplet::span<int>>);
  static_assert(std::is_convertible_v<std::span<int>, caplet::span<int>>);
  static_assert(!std::is_convertible_v<std::span<const int>, caplet::span<int>>);
#endif
}

// ---- expected ----

inline caplet::python_error an_error() {
  PyErr_SetString(PyExc_KeyError, "spam");
  return caplet::python_error();
}

struct counted {
  static inline int alive = 0;
  explicit counted(int number) : number(number) { ++alive; }
  counted(const counted &other) : number(other.number) { ++alive; }
  counted &operator=(const counted &) = default;
  ~counted() { --alive; }
  int number;
};

using pointer = std::unique_ptr<int>;
static_assert(std::is_same_v<decltype(std::declval<caplet::expected<pointer>>().value()), pointer &&>);
static_assert(std::is_same_v<decltype(std::declval<caplet::expected<pointer> &>().value()), pointer &>);
static_assert(std::is_same_v<decltype(std::declval<const caplet::expected<pointer> &>().value()), const pointer &>);
static_assert(std::is_same_v<decltype(std::declval<const caplet::expected<pointer>>().value()), const pointer &&>);
static_assert(std::is_same_v<decltype(*std::declval<caplet::expected<pointer>>()), pointer &&>);
static_assert(!std::is_copy_constructible_v<caplet::expected<pointer>>);
static_assert(std::is_nothrow_move_constructible_v<caplet::expected<pointer>>);
static_assert(!std::is_convertible_v<int, caplet::expected<counted>>, "explicit, as T's constructor is");
static_assert(std::is_convertible_v<const char *, caplet::expected<std::string>>);
static_assert(!std::is_convertible_v<caplet::expected<int>, bool>);
static_assert(!std::is_constructible_v<caplet::expected<int>, caplet::expected<std::string>>);

inline void check_owning() {
  caplet::expected<pointer> one = std::make_unique<int>(7);
  caplet::expected<pointer> moved = std::move(one);
  EXPECT(moved && **moved == 7 && *moved.value() == 7);
  const pointer taken = std::move(moved).value();
  EXPECT(*taken == 7);
  const caplet::expected<pointer> none = an_error();
  EXPECT(!none && std::string_view(none.error().what()) == "KeyError: 'spam'");
  caplet::expected<pointer> refilled = none.error();
  refilled = std::make_unique<int>(8);
  EXPECT(refilled.has_value() && **refilled == 8);
  refilled = none.error();
  EXPECT(!refilled && refilled.error().matches(PyExc_LookupError));
  {
    const caplet::expected<counted> first(std::in_place, 3), second = first;
    EXPECT(counted::alive == 2 && second->number == 3 && first.value().number == 3);
  }
  EXPECT(counted::alive == 0);
}

inline void check_expected() {
  caplet::expected<std::string> text = "spam";
  EXPECT(text->size() == 4 && *text == "spam" && text.value_or("eggs") == "spam");
  text.value() += "!";
  EXPECT(std::move(text).value_or("eggs") == "spam!");
  const caplet::expected<std::string> wrong = an_error();
  EXPECT(!wrong.has_value() && wrong.value_or("eggs") == "eggs");
  EXPECT(caplet::expected<std::string>(wrong).value_or("ham") == "ham");
  wrong.restore();
  EXPECT(PyErr_ExceptionMatches(PyExc_KeyError) != 0);
  const caplet::expected<void> failed = caplet::python_error();
  EXPECT(!failed && PyErr_Occurred() == nullptr && failed.error().value() == wrong.error().value());
  const caplet::expected<void> nothing;
  EXPECT(nothing.has_value() && caplet::expected<void>(std::in_place));
  nothing.value();
  *nothing;
  int number = 1, other = 2;
  caplet::expected<int &> reference = number;
  *reference = 5;
  EXPECT(number == 5 && &reference.value() == &number && reference.operator->() == &number);
  reference = other;
  EXPECT(number == 5 && &*reference == &other && &reference.value_or(number) == &other);
  reference = wrong.error();
  EXPECT(!reference && &reference.value_or(number) == &number);
  check_owning();
#if CAPLET_EXCEPTIONS
  try {
    (void)failed.value();
    EXPECT(false);
  } catch (const caplet::python_error &error) {
    EXPECT(error.value() == wrong.error().value());
  }
#endif
}

// ---- guarded ----

enum class level { low = 1, none = -1 };

inline void check_guarded() {
  static int raises;
  raises = 0;
  const auto raise = [] { ++raises; };
  const auto fail = [] {
#if CAPLET_EXCEPTIONS
    throw 42;
#endif
  };
  const char *const text = "spam";
  EXPECT(caplet::guarded(-1, raise, [] { return 7; }) == 7);
  EXPECT(caplet::guarded(nullptr, raise, [&] { return text; }) == text);
  caplet::guarded(raise, [] {});
  EXPECT(raises == 0);
#if CAPLET_EXCEPTIONS
  EXPECT(caplet::guarded(-1, raise, [&] { return fail(), 7.5; }) == -1.0);
  EXPECT(caplet::guarded(nullptr, raise, [&] { return fail(), text; }) == nullptr);
  EXPECT(caplet::guarded(-1, raise, [&] { return fail(), level::low; }) == level::none);
  caplet::guarded(raise, fail);
  EXPECT(raises == 4 && PyErr_Occurred() == nullptr);
  EXPECT(caplet::guarded(-1, [&] { return fail(), 7; }) == -1 && PyErr_ExceptionMatches(PyExc_RuntimeError) != 0);
  PyErr_Clear();
  caplet::guarded(caplet::raise_current, fail);
  EXPECT(PyErr_ExceptionMatches(PyExc_RuntimeError) != 0);
  PyErr_Clear();
#else
  fail();
  EXPECT(caplet::guarded(-1, [&] { return 7; }) == 7);
  EXPECT(caplet::guarded(-1, [&] { return PyErr_SetString(PyExc_ValueError, "left"), 7; }) == -1);
  PyErr_Clear();
#endif
  const auto seven = [] { return 7; };
  static_assert(noexcept(caplet::guarded(-1, raise, seven)));
}

inline void check_failed() {
  counted *const made = caplet::unless_failed(new counted(1));
  EXPECT(!caplet::has_failed() && made != nullptr && counted::alive == 1);
  EXPECT(caplet::unless_failed(std::unique_ptr<counted>(made)) == made && counted::alive == 1);
  PyErr_SetString(PyExc_ValueError, "left");
#if CAPLET_EXCEPTIONS
  EXPECT(!caplet::has_failed() && caplet::unless_failed(made) == made);
  delete made;
#else
  EXPECT(caplet::has_failed() && caplet::unless_failed(made) == nullptr && counted::alive == 0);
  EXPECT(caplet::unless_failed(std::make_unique<counted>(1)) == nullptr);
#endif
  PyErr_Clear();
  EXPECT(counted::alive == 0);
}

// ---- serve, checked ----

enum other_level { other_low = 1 };
using several = std::tuple<std::string, std::optional<std::vector<int>>, std::unique_ptr<counted>,
                           std::pair<int, std::string_view>>;

inline several make_several() {
  return several("spam", std::vector<int>{1, 2}, std::make_unique<counted>(3),
                 std::pair<int, std::string_view>(4, "eggs"));
}

inline void check_several() {
  char *text = nullptr;
  std::size_t text_size = 0, numbers_size = 0, view_size = 0;
  bool has = false;
  int *numbers = nullptr, number = 0;
  counted *one = nullptr;
  const char *view = nullptr;
  EXPECT(caplet::serve(caplet::raise_current, make_several, &text, &text_size, &has, &numbers, &numbers_size, &one,
                       &number, &view, &view_size) == 0);
  EXPECT(std::string(text) == "spam" && text_size == 4 && has && numbers_size == 2 && numbers[1] == 2);
  EXPECT(number == 4 && std::string_view(view, view_size) == "eggs" && counted::alive == 1);
  delete one;
  caplet::release_memory(text);
  caplet::release_memory(numbers);
}

inline void check_lent() {
  static const std::string own = "own";
  static const std::vector<int> numbers = {1, 2, 3};
  const char *text = nullptr;
  const int *number = nullptr;
  std::size_t size = 0;
  EXPECT(caplet::serve(caplet::raise_current, []() -> decltype(auto) { return (own); }, &text, &size) == 0);
  EXPECT(text == own.data() && size == 3);
  EXPECT(caplet::serve(caplet::raise_current, []() -> decltype(auto) { return (numbers); }, &number, &size) == 0);
  EXPECT(number == numbers.data() && size == 3);
}

inline void check_served() {
  check_several();
  check_lent();
  double number = 0;
  EXPECT(caplet::serve(caplet::raise_current, [] { return std::optional<double>(2); }, &number) == 1 && number == 2);
  EXPECT(caplet::serve(caplet::raise_current, [] { return std::optional<double>(); }, &number) == 0 && number == 2);
  other_level what = {};
  EXPECT(caplet::serve(caplet::raise_current, [] { return level::low; }, &what) == 0 && what == other_low);
  double three[3] = {};
  EXPECT(
      caplet::serve(caplet::raise_current, [] { return std::array<double, 3>{1, 2, 3}; }, three) == 0 && three[2] == 3);
  EXPECT(caplet::serve(caplet::raise_current, [] {}) == 0);
  const auto fail = [&] {
#if CAPLET_EXCEPTIONS
    if (number == 2) throw std::out_of_range("spam");
#else
    PyErr_SetString(PyExc_IndexError, "spam");
#endif
    return 7.0;
  };
  EXPECT(caplet::serve(caplet::raise_current, fail, &number) == -1 && number == 2);
  EXPECT(PyErr_ExceptionMatches(PyExc_IndexError) != 0);
  PyErr_Clear();
}

}  // namespace values
