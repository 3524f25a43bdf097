// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Reads the members of one JSON object into the model for members.h, and reports what is wrong or left over. Errors of
// siblings are reported together.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/api.h"
#include "model/type_text.h"
#include "model/words.h"
#include "schema/json_parser.h"

namespace caplet::schema {

// What messages call a value: "`since`" by its key, "`slots[3]`" by that of its list, "an interface file" without one.
struct Called {
  std::string_view key;
  std::optional<std::size_t> index = std::nullopt;
  std::string text() const;
};

// What is common to the reading of one document.
struct Reading {
  const JsonSource &source;
  const JsonDocument &document;
  bool is_draft = false;  // what has no `since` is not yet recorded, else it is since 1
  bool is_valid = true;
  std::vector<std::string_view> known = {};     // the keys of the objects that are open, those of the innermost last
  std::string_view name = "an interface file";  // of the document, as messages call it
  std::unordered_map<std::string_view, model::Type> types = {};  // by their text: most stand there many times

  void error(std::string_view id, const Origin &where, std::string message, std::string hint = "");
  // `value` should have been `wanted` ("a string").
  void wrong_type(const Called &called, const Json &value, const std::string &wanted);
};

class ObjectReader {
 public:
  template <class T>
  using Ref = T &;

  ObjectReader(Reading &reading, const Json &object);

  // Reports what no member was read from.
  void finish();

  void origin(model::Api &api);
  void origin(model::Named &named) { named.origin = name_origin(); }
  void origin(model::Parameter &parameter) { parameter.origin = name_origin(); }
  void origin(model::CxxParameter &parameter) { parameter.origin = name_origin(); }
  // Of what has no name, where it says what it is about.
  void origin(model::Requirement &one) { one.origin = at_member("of"); }
  void origin(model::TableVersion &one) { one.origin = at_member("of"); }
  void origin(model::TableSize &one) { one.origin = at_member("of"); }
  void origin(model::Foreign &one) { one.origin = at(object_); }
  void origin(model::Protocol &one) { one.origin = at(object_); }
  void signature(const model::Signature &) {}
  void schema() { take("$schema"); }
  void since(int &out, bool is_recorded = true);
  void floor(int &out) { may("floor", out, 1, 65535); }
  void extra(std::string &out);
  void no(std::string_view key, const char *why);

  void must(std::string_view key, std::string &out);  // not empty
  template <class T, class... Bounds>
  void must(std::string_view key, T &out, const Bounds &...bounds) {
    if (const Json *value = must_take(key)) get(key, *value, out, bounds...);
  }
  template <class T, class... Bounds>
  void may(std::string_view key, T &out, const Bounds &...bounds) {
    if (const Json *value = take(key)) get(key, *value, out, bounds...);
  }
  template <class T>
  void always(std::string_view key, T &out) {
    may(key, out);
  }
  void may_text_or_null(std::string_view key, std::string &out, bool &is_null);
  void must_fingerprint(std::string_view key, std::string &out);
  void must_integer(std::string_view key, std::int64_t &out, bool &is_unsigned);
  void may_result(std::string_view key, model::CxxType &out);
  void field_type(model::Type &out, const std::vector<model::Layout> &);

  template <class T>
  void list(std::string_view key, std::vector<T> &out) {
    const Json *list = take_list(key);
    if (list == nullptr) return;
    out.reserve(count(*list));
    for (const Json &element : *list) {
      const Called called{key, out.size()};
      read_object(reading_, element, called, out.emplace_back());
    }
  }
  template <class T>
  void one(std::string_view key, std::optional<T> &out) {
    const Json *value = take(key);
    if (value != nullptr) read_object(reading_, *value, {key}, out.emplace());
  }
  template <class T>
  void one(std::string_view key, std::vector<T> &out) {
    const Json *value = take(key);
    if (value != nullptr) read_object(reading_, *value, {key}, out.emplace_back());
  }

  template <class T>
  static void read_object(Reading &reading, const Json &value, const Called &called, T &out) {
    if (!value.is(JsonKind::kObject)) return reading.wrong_type(called, value, "an object");
    ObjectReader reader(reading, value);
    describe(reader, out);
    reader.finish();
  }

 private:
  void report_left_over();
  const Json *find(std::string_view key) const;
  // Also notes that `key` is known.
  const Json *take(std::string_view key);
  const Json *must_take(std::string_view key);
  const Json *take_list(std::string_view key);
  static std::size_t count(const Json &list);
  Origin at(const Json &value) const { return reading_.source.at(value.bytes); }
  Origin at_key(const Json &member) const { return reading_.source.at(member.key); }
  // Of the member, else of the object that lacks it.
  Origin at_member(std::string_view key) const;
  Origin name_origin() const { return at_member("name"); }
  void get(std::string_view key, const Json &value, std::string &out);
  void get(std::string_view key, const Json &value, std::vector<std::string> &out);
  void get(std::string_view key, const Json &value, bool &out);
  void get(std::string_view key, const Json &value, int &out, int least, int most);
  void get(std::string_view key, const Json &value, std::int64_t &out);
  void get(std::string_view key, const Json &value, model::Expected &out);
  void get(std::string_view key, const Json &value, decltype(model::Constant::value) &out);
  void get(std::string_view key, const Json &value, model::ErrorValue &out);
  void get(std::string_view key, const Json &value, model::Type &out);
  void get(std::string_view key, const Json &value, model::CxxType &out);
  template <class T, class... Bounds>
  void get(std::string_view key, const Json &value, std::optional<T> &out, const Bounds &...bounds) {
    get(key, value, out.emplace(), bounds...);
  }
  template <class E>
  void get(std::string_view key, const Json &value, E &out) {
    get(key, value, out, words_of(out));
  }
  template <class E, class Row, std::size_t n>
  void get(std::string_view key, const Json &value, E &out, const Row (&table)[n]) {
    for (const Row &row : table) {
      if (reading_.document.is_string(value, row.text)) {
        out = row.value;
        return;
      }
    }
    std::vector<std::string_view> words;
    for (const Row &row : table) {
      if (!row.is_old) words.push_back(row.text);
    }
    wrong_word(key, value, words);
  }
  void type_error(const Json &value, const model::TypeSyntaxError &error);
  void get_bounds(const Json &list, std::vector<std::uint64_t> &out);
  void wrong_word(std::string_view key, const Json &value, const std::vector<std::string_view> &words);

  Reading &reading_;
  const Json &object_;
  std::size_t first_known_, taken_ = 0, count_ = 0;
  // A bit for each key that is there, which others may have as well: most keys that are asked for are not there.
  std::uint64_t marks_ = 0;
  bool takes_extra_ = false;
};

}  // namespace caplet::schema
