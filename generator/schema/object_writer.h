// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Writes the members of one object for members.h: the counterpart of ObjectReader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "model/api.h"
#include "schema/json_writer.h"

namespace caplet::schema {

class ObjectWriter {
 public:
  template <class T>
  using Ref = const T &;

  explicit ObjectWriter(JsonWriter &out) : out_(out) {}

  template <class T>
  void origin(const T &) {}
  void no(std::string_view, const char *) {}
  void signature(const model::Signature &) {}
  void schema();
  void since(int value, bool = true) { may("since", value, 2, 0); }
  void floor(int value) { may("floor", value, 2, 0); }
  void extra(const std::string &members);

  void must(std::string_view key, std::string_view value);
  void must(std::string_view key, const std::string &value) { must(key, std::string_view(value)); }
  void may(std::string_view key, const std::string &value);
  void may(std::string_view key, const std::optional<std::string> &value);
  void may_text_or_null(std::string_view key, const std::string &value, bool is_null);
  void may(std::string_view key, const std::vector<std::string> &values);
  void must_fingerprint(std::string_view key, const std::string &value) { must(key, value); }

  void may(std::string_view key, bool value);
  void must(std::string_view key, int value, int, int);
  void may(std::string_view key, int value, int least, int);  // below `least`: not stated
  void may(std::string_view key, const std::optional<int> &value, int, int);
  void must_integer(std::string_view key, std::int64_t value, bool is_unsigned);
  void must(std::string_view key, const decltype(model::Constant::value) &value);
  void may(std::string_view key, const model::ErrorValue &value);

  void must(std::string_view key, const model::Type &type);
  void may(std::string_view key, const std::optional<model::Type> &type);
  void must(std::string_view key, const model::CxxType &type);
  void may_result(std::string_view key, const model::CxxType &type);  // void is not written
  void field_type(const model::Type &type, const std::vector<model::Layout> &anonymous);

  template <class E, class Row, std::size_t n>
  void may(std::string_view key, const E &value, const Row (&table)[n]) {
    if (!(value == E{})) always(key, value, table);
  }
  template <class E>
  void may(std::string_view key, const E &value) {
    may(key, value, words_of(value));
  }
  template <class E>
  void always(std::string_view key, const E &value) {
    always(key, value, words_of(value));
  }
  template <class E, class Row, std::size_t n>
  void always(std::string_view key, const E &value, const Row (&table)[n]) {
    for (const Row &row : table) {
      if (value == row.value) return must(key, row.text);
    }
  }

  template <class T>
  void list(std::string_view key, const std::vector<T> &values) {
    if (values.empty()) return;
    out_.key(key);
    out_.open('[');
    for (const T &value : values) {
      out_.element();
      write_object(out_, value);
    }
    out_.close(']');
  }
  template <class T>
  void one(std::string_view key, const T &optional_or_vector) {
    for_one(optional_or_vector, [&](const auto &value) {
      out_.key(key);
      write_object(out_, value);
    });
  }

  template <class T>
  static void write_object(JsonWriter &out, const T &value) {
    out.open('{');
    ObjectWriter writer(out);
    describe(writer, value);
    out.close('}');
  }

 private:
  template <class T, class F>
  static void for_one(const std::optional<T> &value, F write) {
    if (value) write(*value);
  }
  template <class T, class F>
  static void for_one(const std::vector<T> &values, F write) {
    if (!values.empty()) write(values.front());
  }

  JsonWriter &out_;
};

}  // namespace caplet::schema
