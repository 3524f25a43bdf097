// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The names that capsules are given. A capsule keeps the address of its name only, so it matters who owns the text.
#ifndef CAPLET_CAPSULE_NAME_HPP
#define CAPLET_CAPSULE_NAME_HPP

#include <caplet/capsule.h>
#include <caplet/config.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>

CAPLET_BEGIN_NAMESPACE

struct unnamed_t {
  constexpr operator const char *() const noexcept { return nullptr; }
};

/// No name: for making a capsule that has none, and for comparing, where it matches only such a one.
/// Safety: the name is all that tells capsules apart; whoever gets an unnamed one has to guess what it points to.
/// ```cpp
/// caplet::capsule made = caplet::capsule::make(caplet::unnamed, 42);
/// int &number = made.as<int>(caplet::unnamed);
/// number = 43;
/// ```
inline constexpr unnamed_t unnamed{};

namespace detail {

template <class Text>
struct is_literal : std::false_type {};
template <std::size_t Size>
struct is_literal<const char (&)[Size]> : std::true_type {};

}  // namespace detail

/// A name of static storage duration: a string literal, or `unnamed`. Everything else is refused at compile time, but
/// for a local `const char []`, which only C++20 can tell. No ownership. Usable detached.
/// ```cpp
/// caplet::capsule_ref capsule = caplet::capsule_ref::cast(object);
/// capsule.set_name("used_spam");
/// capsule.set_name(caplet::unnamed);
/// ```
class static_name {
 public:
  constexpr static_name(unnamed_t) noexcept {}

  template <class Text, class = std::enable_if_t<!std::is_base_of_v<static_name, std::decay_t<Text>> &&
                                                 !std::is_same_v<std::decay_t<Text>, unnamed_t>>>
  CAPLET_CONSTEVAL static_name(Text &&text) noexcept : text_(text_of(static_cast<Text &&>(text))) {}

  /// The text, or null. Lives for ever.
  [[nodiscard]] constexpr const char *c_str() const noexcept { return text_; }

 private:
  template <class Text>
  static constexpr const char *text_of(Text &&text) noexcept {
    constexpr bool is_literal = detail::is_literal<Text &&>::value;
    static_assert(is_literal,
                  "caplet: a capsule keeps only the address of its name, so the name must be a string literal or "
                  "caplet::unnamed; to have a text copied into a capsule that you make, use caplet::owned_name");
    if constexpr (is_literal)
      return text;
    else
      return nullptr;
  }

  const char *text_ = nullptr;
};

/// A name made at run time: the capsule that is made with it gets a copy, which dies with the value.
/// text: must live until the capsule is made. A text with a NUL inside is a ValueError there.
/// ```cpp
/// std::string name = "spam." + std::to_string(7);
/// caplet::capsule made = caplet::capsule::make(caplet::owned_name{name}, 42);
/// ```
class owned_name {
 public:
  constexpr explicit owned_name(std::string_view text) noexcept : text_(text) {}

  /// The text that was given. Borrowed. Callable detached.
  [[nodiscard]] constexpr std::string_view text() const noexcept { return text_; }

 private:
  std::string_view text_;
};

/// What `capsule::make` takes: a string literal, `unnamed` or an `owned_name`, made of any of them by itself. It
/// borrows.
class any_name {
 public:
  constexpr any_name(unnamed_t) noexcept {}
  constexpr any_name(static_name name) noexcept : literal_(name.c_str()) {}
  constexpr any_name(owned_name name) noexcept : copied_(name.text()), is_owned_(true) {}

  template <class Text, class Text_ = std::decay_t<Text>,
            class = std::enable_if_t<!std::is_same_v<Text_, any_name> && !std::is_same_v<Text_, static_name> &&
                                     !std::is_same_v<Text_, owned_name> && !std::is_same_v<Text_, unnamed_t>>>
  CAPLET_CONSTEVAL any_name(Text &&text) noexcept : literal_(static_name(static_cast<Text &&>(text)).c_str()) {}

  /// Whether it is an `owned_name`. Callable detached.
  [[nodiscard]] constexpr bool is_owned() const noexcept { return is_owned_; }

  /// The literal; null for `unnamed` and for an `owned_name`. Lives for ever. Callable detached.
  [[nodiscard]] constexpr const char *literal() const noexcept { return literal_; }

  /// The text of an `owned_name`, else nothing. Borrowed. Callable detached.
  [[nodiscard]] constexpr std::string_view copied() const noexcept { return copied_; }

 private:
  const char *literal_ = nullptr;
  std::string_view copied_;
  bool is_owned_ = false;
};

CAPLET_END_NAMESPACE
#endif
