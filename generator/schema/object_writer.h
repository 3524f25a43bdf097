// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Writes the members of one object for members.h: the counterpart of ObjectReader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "model/api.h"
#include "model/words.h"
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

  template <class T, class... Bounds>
  void must(std::string_view key, const T &value, const Bounds &...) {
    out_.key(key);
    put(value);
  }
  template <class T, class... Table>
  void may(std::string_view key, const T &value, const Table &...) {
    if (!(value == T{})) must(key, value);
  }
  void may(std::string_view key, int value, int least, int) {  // below `least`: not stated
    if (value >= least) must(key, value);
  }
  template <class T>
  void always(std::string_view key, const T &value) {
    must(key, value);
  }
  void may_text_or_null(std::string_view key, const std::string &value, bool is_null);
  void must_fingerprint(std::string_view key, const std::string &value) { must(key, value); }
  void must_integer(std::string_view key, std::int64_t value, bool is_unsigned);
  void may_result(std::string_view key, const model::CxxType &type);  // void is not written
  void field_type(const model::Type &type, const std::vector<model::Layout> &anonymous);

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

  void put(std::string_view value) { out_.string(value); }
  void put(bool value) { out_.word(value ? "true" : "false"); }
  void put(std::int64_t value) { out_.integer(value); }
  void put(std::uint64_t value) { out_.integer(value); }
  void put(int value) { put(std::int64_t{value}); }
  void put(double value) { out_.floating(value); }
  void put(model::Null) { out_.word("null"); }
  void put(std::monostate) {}
  void put(const std::vector<std::string> &values);
  void put(const model::Type &type);
  void put(const model::CxxType &type);
  template <class E, class = std::enable_if_t<std::is_enum_v<E>>>
  void put(E value) {
    put(model::word(value));
  }
  template <class T>
  void put(const std::optional<T> &value) {
    put(*value);
  }
  template <class... T>
  void put(const std::variant<T...> &value) {
    std::visit([this](const auto &one) { this->put(one); }, value);
  }

  JsonWriter &out_;
};

}  // namespace caplet::schema
