// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/member_texts.h"

#include <sstream>
#include <type_traits>
#include <unordered_map>

#include "model/cxx_type_text.h"
#include "model/member_visitor.h"
#include "model/type_text.h"

namespace caplet::model {
namespace {

// ---- Values ----

std::string text(const std::string &value) { return value; }
std::string text(bool value) { return value ? "true" : "false"; }
std::string text(int value) { return std::to_string(value); }
std::string text(std::int64_t value) { return std::to_string(value); }
std::string text(std::uint64_t value) { return std::to_string(value); }
std::string text(std::monostate) { return ""; }
std::string text(Null) { return "NULL"; }
std::string text(const Type &value) { return spell(value); }
std::string text(const CxxType &value) { return spell(value); }

// No whole number's.
std::string text(double value) {
  std::ostringstream out;
  out.precision(17);
  out << value;
  return out.str().find_first_of(".en") == std::string::npos ? out.str() + ".0" : out.str();
}

std::string text(const std::vector<std::string> &values) {
  std::string all;
  for (const std::string &one : values) all += (all.empty() ? "" : ", ") + one;
  return all;
}

template <class E, class = std::enable_if_t<std::is_enum_v<E>>>
std::string text(E value) {
  return word_text(value, "");
}
template <class T>
std::string text(const std::optional<T> &value) {
  return value ? text(*value) : "";
}
template <class... T>
std::string text(const std::variant<T...> &value) {
  return std::visit([](const auto &one) { return text(one); }, value);
}

// ---- What is in a list, by name or place ----

std::string called(const std::string &name, std::size_t place) { return name.empty() ? std::to_string(place) : name; }
std::string called(const Named &one, std::size_t place) { return called(one.name, place); }
std::string called(const Requirement &one, std::size_t place) { return called(one.of, place); }
std::string called(const NumberedRelease &one, std::size_t) { return std::to_string(one.value); }
std::string called(const Parameter &, std::size_t place) { return std::to_string(place + 1); }
std::string called(const CxxParameter &, std::size_t place) { return std::to_string(place + 1); }

// Compared by itself, or the ledger's.
template <class T>
constexpr bool kIsApart = std::is_same_v<T, Release> || std::is_same_v<T, Approval> ||
                          (std::is_base_of_v<Named, T> && !std::is_same_v<T, Field> && !std::is_same_v<T, Enumerator> &&
                           !std::is_same_v<T, ExceptionType>);

// ---- Members ----

struct MemberText {
  std::string path, text;
  bool is_long = false;
};

class Texts : public MemberVisitor<Texts> {
 public:
  template <class T>
  using Ref = const T &;

  Texts(std::vector<MemberText> &out, std::string path, bool is_slot)
      : out_(out), path_(std::move(path)), is_slot_(is_slot) {}

  template <class T>
  void member(std::string_view key, const T &value) {
    if (key != "comment") out_.push_back({path_ + std::string(key), text(value), key == "doc" || key == "helpers"});
  }
  template <class T>
  void stated(std::string_view key, const T &value) {
    member(key, value);
  }
  template <class T>
  void list(std::string_view key, const std::vector<T> &all) {
    if constexpr (!kIsApart<T>) parts(key, all);
  }
  void list(std::string_view key, const std::vector<Slot> &all) {
    if (is_slot_) parts(key, all);
  }
  void list(std::string_view key, const std::vector<Sighting> &all) {
    for (const Sighting &one : all) member(std::string(key) + ", " + one.profile, text_of(one));
  }
  template <class T>
  void one(std::string_view key, const T &object) {
    for (const auto &each : list_of(object)) inside(std::string(key), *each);
  }

  using MemberVisitor::may;
  void may(std::string_view key, int value, int least, int) { member(key, value < least ? "" : text(value)); }
  // What a reader looks for in a function.
  void signature(const Signature &value) { member("type", spell(value)); }
  void must_integer(std::string_view key, std::int64_t value, bool is_unsigned) {
    member(key, is_unsigned ? text(static_cast<std::uint64_t>(value)) : text(value));
  }
  void may_text_or_null(std::string_view key, const std::string &value, bool is_null) {
    member(key, is_null ? text(Null()) : value);
  }
  void floor(int) {}
  void extra(const std::string &) {}

 private:
  template <class T>
  static std::vector<const T *> list_of(const std::optional<T> &object) {
    return object ? std::vector<const T *>{&*object} : std::vector<const T *>();
  }
  template <class T>
  static std::vector<const T *> list_of(const std::vector<T> &object) {
    return object.empty() ? std::vector<const T *>() : std::vector<const T *>{&object.front()};
  }
  template <class T>
  void parts(std::string_view key, const std::vector<T> &all) {
    std::vector<std::string> names;
    for (const T &one : all) names.push_back(called(one, names.size()));
    member(key, names);
    for (std::size_t i = 0; i < all.size(); ++i) inside(std::string(key) + ", " + names[i], all[i]);
  }
  template <class T>
  void inside(const std::string &key, const T &object) {
    Texts texts(out_, path_ + key + ", ", std::is_same_v<T, Slot>);
    describe(texts, object);
  }

  std::vector<MemberText> &out_;
  const std::string path_;
  const bool is_slot_;  // its slots are those of a table that it leads to
};

template <class T>
std::vector<MemberText> texts_of(const T &thing) {
  std::vector<MemberText> all;
  Texts texts(all, "", std::is_same_v<T, Slot>);
  describe(texts, thing);
  return all;
}

std::vector<MemberChange> changes(const std::vector<MemberText> &then, const std::vector<MemberText> &now) {
  std::unordered_map<std::string_view, std::string_view> before, after;
  for (const MemberText &one : then) before.emplace(one.path, one.text);
  for (const MemberText &one : now) after.emplace(one.path, one.text);
  std::vector<MemberChange> all;
  const auto compare = [&](const MemberText &one) {
    const std::string_view was = before[one.path], is = after[one.path];
    if (was != is) all.push_back({one.path, std::string(was), std::string(is), one.is_long});
  };
  for (const MemberText &one : now) compare(one);
  for (const MemberText &one : then) {
    if (after.count(one.path) == 0) compare(one);
  }
  return all;
}

}  // namespace

template <class Thing>
std::vector<MemberChange> member_changes(const Thing &then, const Thing &now) {
  return changes(texts_of(then), texts_of(now));
}
template std::vector<MemberChange> member_changes(const Api &, const Api &);
template std::vector<MemberChange> member_changes(const Slot &, const Slot &);
template std::vector<MemberChange> member_changes(const Record &, const Record &);
template std::vector<MemberChange> member_changes(const Enum &, const Enum &);
template std::vector<MemberChange> member_changes(const Handle &, const Handle &);
template std::vector<MemberChange> member_changes(const Typedef &, const Typedef &);
template std::vector<MemberChange> member_changes(const Callback &, const Callback &);
template std::vector<MemberChange> member_changes(const Constant &, const Constant &);
template std::vector<MemberChange> member_changes(const External &, const External &);

std::string text_of(const Sighting &one) {
  const std::string align = one.align == one.size ? "" : ", aligned to " + std::to_string(one.align);
  return std::to_string(one.size) + " bytes" + align + (one.kind.empty() ? "" : ", " + one.kind);
}

std::string quoted(const std::string &value) { return value.empty() ? "unstated" : "`" + value + "`"; }

}  // namespace caplet::model
