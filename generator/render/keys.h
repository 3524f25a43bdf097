// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What a template knows: keys, and how each gets its value from the item that a row is about. Nothing is worked out
// before a template asks for it, and what it asks for is appended to the output as it is made. Keys are known before
// there is a row, so that a template is checked as a whole, also where it has nothing to show.
//
//   Keys<const model::Slot *> keys;
//   keys.text("name", &model::Slot::name);
//   keys.flag("retired", &model::Slot::retired);
//   keys.rows("parameters", [](const model::Slot *slot) -> auto & { return slot->signature.parameters; }, parameters);
#pragma once

#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace caplet::render {

// The name of a key: a literal, since views keep it by address.
class Key {
 public:
  template <std::size_t size>
  constexpr Key(const char (&literal)[size]) : text_(literal, size - 1) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class AnyKeys;
// An item among those of its rows.
struct RowPlace {
  const void *item;
  bool is_first, is_last;
};
using VisitRow = std::function<void(const RowPlace &)>;

// What stands behind a key. `item` is what the row is about that the key belongs to.
class Entry {
 public:
  virtual ~Entry() = default;
  // As a variable. Flags and rows have no text.
  virtual void write(const void *item, std::string &out) const = 0;
  // As a section: a text that isn't empty, a flag that is set, rows of which there is one.
  virtual bool holds(const void *item) const = 0;
  virtual bool is_flag() const { return false; }
  // Of rows: what each of them knows, else null; and the rows.
  virtual const AnyKeys *row_keys() const { return nullptr; }
  virtual void each(const void *, const VisitRow &) const {}
};

// Keys without the type of their items, as the engine sees them.
class AnyKeys {
 public:
  struct Row {
    std::string_view key;
    std::shared_ptr<const Entry> entry;
  };
  // Null for an unknown key.
  const Entry *find(std::string_view key) const;
  // In the order in which they were added.
  const std::vector<Row> &all() const { return rows_; }

 protected:
  // Of two with the same key the last one counts.
  void add(Key key, std::shared_ptr<const Entry> entry);

 private:
  std::vector<Row> rows_;
};

namespace detail {

// F takes the item, and returns a text or a number, or also takes the output and appends to it.
template <typename Item, typename F>
class TextEntry final : public Entry {
 public:
  explicit TextEntry(F f) : f_(std::move(f)) {}
  void write(const void *item, std::string &out) const override {
    const Item &one = *static_cast<const Item *>(item);
    if constexpr (std::is_invocable_v<const F &, const Item &, std::string &>) {
      std::invoke(f_, one, out);
    } else if constexpr (std::is_integral_v<std::decay_t<std::invoke_result_t<const F &, const Item &>>>) {
      out += std::to_string(std::invoke(f_, one));
    } else {
      out += std::invoke(f_, one);
    }
  }
  bool holds(const void *item) const override {
    const Item &one = *static_cast<const Item *>(item);
    if constexpr (std::is_invocable_v<const F &, const Item &, std::string &>) {
      std::string text;
      std::invoke(f_, one, text);
      return !text.empty();
    } else if constexpr (std::is_integral_v<std::decay_t<std::invoke_result_t<const F &, const Item &>>>) {
      return true;
    } else {
      return !std::invoke(f_, one).empty();
    }
  }

 private:
  F f_;
};

template <typename Item, typename F>
class FlagEntry final : public Entry {
 public:
  explicit FlagEntry(F f) : f_(std::move(f)) {}
  void write(const void *, std::string &) const override {}
  bool holds(const void *item) const override { return std::invoke(f_, *static_cast<const Item *>(item)); }
  bool is_flag() const override { return true; }

 private:
  F f_;
};

// F takes the outer item and returns a container of inner ones; Make turns each of these into what its row is about.
template <typename Item, typename F, typename Make, typename Inner>
class RowsEntry final : public Entry {
 public:
  RowsEntry(F f, Make make, AnyKeys keys) : f_(std::move(f)), make_(std::move(make)), keys_(std::move(keys)) {}
  void write(const void *, std::string &) const override {}
  bool holds(const void *item) const override { return !std::invoke(f_, *static_cast<const Item *>(item)).empty(); }
  const AnyKeys *row_keys() const override { return &keys_; }
  void each(const void *item, const VisitRow &visit) const override {
    const auto &all = std::invoke(f_, *static_cast<const Item *>(item));
    for (auto one = all.begin(); one != all.end(); ++one) {
      const Inner &inner = make_(*one);
      visit({static_cast<const void *>(&inner), one == all.begin(), std::next(one) == all.end()});
    }
  }

 private:
  F f_;
  Make make_;
  AnyKeys keys_;
};

struct AsItIs {
  template <typename T>
  const T &operator()(const T &one) const {
    return one;  // NOLINT(bugprone-return-const-ref-from-parameter): an element of what `each` holds
  }
};

}  // namespace detail

template <typename Item>
class Keys : public AnyKeys {
 public:
  // A text, from a function of the item or a member of it.
  template <typename F>
  Keys &text(Key key, F f) {
    add(key, std::make_shared<detail::TextEntry<Item, F>>(std::move(f)));
    return *this;
  }
  template <typename F>
  Keys &flag(Key key, F f) {
    add(key, std::make_shared<detail::FlagEntry<Item, F>>(std::move(f)));
    return *this;
  }
  // Rows inside a row, from a function that returns a container of their items, by reference or by value.
  template <typename F, typename Inner>
  Keys &rows(Key key, F f, Keys<Inner> keys) {
    return rows(key, std::move(f), detail::AsItIs(), std::move(keys));
  }
  // The same, where `make` turns an element into the item of its row when it is its turn.
  template <typename F, typename Make, typename Inner>
  Keys &rows(Key key, F f, Make make, Keys<Inner> keys) {
    add(key, std::make_shared<detail::RowsEntry<Item, F, Make, Inner>>(std::move(f), std::move(make), std::move(keys)));
    return *this;
  }
};

// What a template as a whole is about, and so what its outermost keys are of.
struct Nothing {};

class Data : public Keys<Nothing> {
 public:
  void set(Key key, std::string value) {
    text(key, [value = std::move(value)](const Nothing &) -> const std::string & { return value; });
  }
  void set(Key key, const char *value) { set(key, std::string(value)); }
  void set(Key key, bool value) {
    flag(key, [value](const Nothing &) { return value; });
  }
  template <typename Element, typename Inner>
  void list(Key key, std::vector<Element> items, Keys<Inner> keys) {
    list(key, std::move(items), detail::AsItIs(), std::move(keys));
  }
  template <typename Element, typename Make, typename Inner>
  void list(Key key, std::vector<Element> items, Make make, Keys<Inner> keys) {
    rows(
        key, [items = std::move(items)](const Nothing &) -> const std::vector<Element> & { return items; },
        std::move(make), std::move(keys));
  }
  // Rows with one text each.
  void texts(Key key, Key inner, std::vector<std::string> all) {
    list(key, std::move(all), Keys<std::string>().text(inner, detail::AsItIs()));
  }
};

}  // namespace caplet::render
