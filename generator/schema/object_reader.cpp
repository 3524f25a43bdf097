// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/object_reader.h"

#include <algorithm>
#include <limits>

#include "model/cxx_type_text.h"
#include "model/type_text.h"
#include "support/text.h"

namespace caplet::schema {
namespace {

std::string ticked(std::string_view text) { return "`" + std::string(text) + "`"; }

// Where a value inside the document stands, as messages call it: "`since`", "`slots[3]`".
std::string subject(const Path &path) {
  if (!path.key.empty()) return ticked(path.key);
  return "`" + std::string(path.parent->key) + '[' + std::to_string(path.index) + "]`";
}

std::string kind_of(const Json &value) {
  switch (value.type()) {
    case Json::value_t::object:
      return "an object";
    case Json::value_t::array:
      return "a list";
    case Json::value_t::string:
      return "a string";
    case Json::value_t::boolean:
      return value.get<bool>() ? "true" : "false";
    case Json::value_t::null:
      return "null";
    default:
      return value.is_number_float() ? "a fraction" : "a number";
  }
}

std::optional<model::Type> parse(std::string_view text, model::TypeSyntaxError *error, const model::Type &) {
  return model::parse_type(text, error);
}
std::optional<model::CxxType> parse(std::string_view text, model::TypeSyntaxError *error, const model::CxxType &) {
  return model::parse_cxx_type(text, error);
}

bool is_extra(std::string_view key) { return key.substr(0, 2) == "x-"; }

// Integers that JSON holds unsigned but an int64_t holds, too, compare equal either way.
bool fits_int64(const Json &value) {
  return value.is_number_integer() &&
         (!value.is_number_unsigned() ||
          value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
}

}  // namespace

std::string Path::pointer() const {
  if (parent == nullptr) return "";
  return parent->pointer() + '/' + (key.empty() ? std::to_string(index) : escape_pointer(key));
}

void Reading::error(std::string_view id, const Origin &where, std::string message, std::string hint) {
  is_valid = false;
  source.diagnostics().error(id, where, std::move(message), std::move(hint));
}

void Reading::wrong_type(const Path &path, const Json &value, const std::string &wanted) {
  if (value.is_discarded()) return;  // the parser said why
  error("wrong-type", source.value(path.pointer()),
        (path.parent == nullptr ? std::string(document) : subject(path)) + " must be " + wanted + ", not " +
            kind_of(value));
}

ObjectReader::ObjectReader(Reading &reading, const Json &object, const Path &path)
    : reading_(reading), object_(object.get_ref<const Json::object_t &>()), path_(path) {
  known_.reserve(24);
}

void ObjectReader::finish() {
  for (const auto &[key, value] : object_) {
    if (std::find(known_.begin(), known_.end(), key) != known_.end() || (takes_extra_ && is_extra(key))) continue;
    const Origin where = reading_.source.at(reading_.source.positions().key(member(key).pointer()));
    const std::string hint =
        is_extra(key) ? "`x-` members belong to what has a `doc`, such as slots and types" : did_you_mean(key, known_);
    reading_.error("unknown-key", where, "unknown key " + ticked(key), hint);
  }
}

const Json *ObjectReader::find(std::string_view key) const {
  const auto found = std::find_if(object_.begin(), object_.end(), [key](const auto &one) { return one.first == key; });
  return found == object_.end() ? nullptr : &found->second;
}

const Json *ObjectReader::take(std::string_view key) {
  known_.push_back(key);
  return find(key);
}

const Json *ObjectReader::must_take(std::string_view key) {
  const Json *value = take(key);
  if (value == nullptr) {
    reading_.error("missing-key", reading_.source.value(path_.pointer()), "the key " + ticked(key) + " is missing");
  }
  return value;
}

const Json *ObjectReader::take_list(std::string_view key) {
  const Json *value = take(key);
  if (value == nullptr || value->is_array()) return value;
  reading_.wrong_type(member(key), *value, "a list");
  return nullptr;
}

Origin ObjectReader::name_origin() const {
  return reading_.source.value(find("name") == nullptr ? path_.pointer() : member("name").pointer());
}

Origin ObjectReader::at(std::string_view key) const { return reading_.source.value(member(key).pointer()); }

void ObjectReader::since(int &out, bool is_recorded) {
  out = is_recorded && !reading_.is_draft ? 1 : 0;
  may_number("since", out, 1, 65535);
}

void ObjectReader::extra(std::string &out) {
  takes_extra_ = true;
  Json members = Json::object();
  for (const auto &[key, value] : object_) {
    if (is_extra(key)) members.get_ref<Json::object_t &>().emplace_back(key, value);
  }
  if (!members.empty()) out = members.dump();
}

void ObjectReader::no(std::string_view key, const char *why) {
  if (find(key) == nullptr) return;
  known_.push_back(key);
  const Origin where = reading_.source.at(reading_.source.positions().key(member(key).pointer()));
  reading_.error("misplaced-key", where, "the key " + ticked(key) + " does not belong here", why);
}

void ObjectReader::get_text(std::string_view key, const Json &value, std::string &out) {
  if (!value.is_string()) return reading_.wrong_type(member(key), value, "a string");
  out = value.get_ref<const std::string &>();
  if (out.find('\0') != std::string::npos) {
    reading_.error("invalid-text", at(key), ticked(key) + " contains a NUL character");
  }
}

void ObjectReader::must_text(std::string_view key, std::string &out) {
  const Json *value = must_take(key);
  if (value == nullptr) return;
  get_text(key, *value, out);
  if (value->is_string() && out.empty()) reading_.error("invalid-text", at(key), ticked(key) + " is empty");
}

void ObjectReader::may_text(std::string_view key, std::string &out) {
  const Json *value = take(key);
  if (value != nullptr) get_text(key, *value, out);
}

void ObjectReader::may_text(std::string_view key, std::optional<std::string> &out) {
  const Json *value = take(key);
  if (value != nullptr) get_text(key, *value, out.emplace());
}

void ObjectReader::may_text_or_null(std::string_view key, std::string &out, bool &is_null) {
  const Json *value = take(key);
  is_null = value != nullptr && value->is_null();
  if (value != nullptr && !is_null) get_text(key, *value, out);
}

void ObjectReader::may_texts(std::string_view key, std::vector<std::string> &out) {
  const Json *list = take_list(key);
  if (list == nullptr) return;
  const Path path = member(key);
  for (const Json &value : *list) {
    if (!value.is_string()) {
      reading_.wrong_type({&path, {}, out.size()}, value, "a string");
    }
    out.push_back(value.is_string() ? value.get<std::string>() : "");
  }
}

void ObjectReader::must_fingerprint(std::string_view key, std::string &out) {
  must_text(key, out);
  if (out.empty()) return;
  const bool is_hexadecimal = out.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (out.size() == 16 && is_hexadecimal) return;
  reading_.error("invalid-fingerprint", at(key), "a fingerprint has 16 digits from 0 to 9 and a to f",
                 "don't write it by hand: `caplet release` does");
}

void ObjectReader::may_flag(std::string_view key, bool &out) {
  const Json *value = take(key);
  if (value == nullptr) return;
  if (!value->is_boolean()) return reading_.wrong_type(member(key), *value, "true or false");
  out = value->get<bool>();
}

void ObjectReader::get_number(std::string_view key, const Json &value, int &out, int least, int most) {
  if (!value.is_number_integer()) return reading_.wrong_type(member(key), value, "a whole number");
  if (fits_int64(value) && value.get<std::int64_t>() >= least && value.get<std::int64_t>() <= most) {
    out = value.get<int>();
    return;
  }
  reading_.error("number-out-of-range", at(key),
                 ticked(key) + " must be from " + std::to_string(least) + " to " + std::to_string(most));
}

void ObjectReader::must_number(std::string_view key, int &out, int least, int most) {
  const Json *value = must_take(key);
  if (value != nullptr) get_number(key, *value, out, least, most);
}

void ObjectReader::may_number(std::string_view key, int &out, int least, int most) {
  const Json *value = take(key);
  if (value != nullptr) get_number(key, *value, out, least, most);
}

void ObjectReader::may_number(std::string_view key, std::optional<int> &out, int least, int most) {
  const Json *value = take(key);
  if (value != nullptr) get_number(key, *value, out.emplace(), least, most);
}

void ObjectReader::must_integer(std::string_view key, std::int64_t &out, bool &is_unsigned) {
  const Json *value = must_take(key);
  if (value == nullptr) return;
  if (!value->is_number_integer()) return reading_.wrong_type(member(key), *value, "a whole number");
  is_unsigned = !fits_int64(*value);
  out = is_unsigned ? static_cast<std::int64_t>(value->get<std::uint64_t>()) : value->get<std::int64_t>();
}

void ObjectReader::must_constant(std::string_view key, decltype(model::Constant::value) &out) {
  const Json *value = must_take(key);
  if (value == nullptr) return;
  if (fits_int64(*value)) {
    out = value->get<std::int64_t>();
  } else if (value->is_number_unsigned()) {
    out = value->get<std::uint64_t>();
  } else if (value->is_number_float()) {
    out = value->get<double>();
  } else {
    std::string text;
    if (!value->is_string()) return reading_.wrong_type(member(key), *value, "a number or a string");
    get_text(key, *value, text);
    out = std::move(text);
  }
}

void ObjectReader::may_error_value(std::string_view key, model::ErrorValue &out) {
  const Json *value = take(key);
  if (value == nullptr) return;
  if (value->is_null()) {
    out = model::Null{};
  } else if (fits_int64(*value)) {
    out = value->get<std::int64_t>();
  } else if (value->is_number_unsigned()) {
    reading_.error("number-out-of-range", at(key), ticked(key) + " must fit in 64 bits with a sign",
                   "the largest value of an unsigned type is written -1, which C converts");
  } else if (value->is_number_float()) {
    out = value->get<double>();
  } else if (value->is_string()) {
    out = value->get<std::string>();
  } else {
    reading_.wrong_type(member(key), *value, "a number, null (for NULL) or the name of a constant");
  }
}

template <class T>
void ObjectReader::get_type(std::string_view key, const Json &value, T &out) {
  const std::string language = std::is_same_v<T, model::Type> ? "C" : "C++";
  if (!value.is_string()) return reading_.wrong_type(member(key), value, "a string with a type of " + language);
  model::TypeSyntaxError error;
  std::optional<T> type = parse(value.get_ref<const std::string &>(), &error, out);
  if (type) {
    out = std::move(*type);
    return;
  }
  const JsonPositions &positions = reading_.source.positions();
  const auto span = positions.inside_string(member(key).pointer(), error.offset, error.length);
  reading_.error("type-syntax", reading_.source.at(span), error.message, error.hint);
}

void ObjectReader::must_type(std::string_view key, model::Type &out) {
  const Json *value = must_take(key);
  if (value != nullptr) get_type(key, *value, out);
}

void ObjectReader::may_type(std::string_view key, std::optional<model::Type> &out) {
  const Json *value = take(key);
  if (value != nullptr) get_type(key, *value, out.emplace());
}

void ObjectReader::must_type(std::string_view key, model::CxxType &out) {
  const Json *value = must_take(key);
  if (value != nullptr) get_type(key, *value, out);
}

void ObjectReader::may_result(std::string_view key, model::CxxType &out) {
  out.plain.base = "void";
  const Json *value = take(key);
  if (value != nullptr) get_type(key, *value, out);
}

void ObjectReader::field_type(model::Type &out, const std::vector<model::Layout> &) {
  if (find("record") == nullptr) {
    no("bounds", "write them into the type: \"double[3]\"");
    must_type("type", out);
    return;
  }
  no("type", "the field's type is its `record`; bounds of an array go into `bounds`");
  const Json *list = take_list("bounds");
  if (list != nullptr) get_bounds(*list, out.bounds);
}

void ObjectReader::get_bounds(const Json &list, std::vector<std::uint64_t> &out) {
  const Path path = member("bounds");
  for (const Json &value : list) {
    if (!value.is_number_unsigned()) {
      reading_.wrong_type({&path, {}, out.size()}, value, "a whole number, not negative");
    }
    out.push_back(value.is_number_unsigned() ? value.get<std::uint64_t>() : 0);
  }
}

void ObjectReader::wrong_word(std::string_view key, const Json &value, const std::vector<std::string_view> &words) {
  if (!value.is_string()) return reading_.wrong_type(member(key), value, "a string");
  std::string all;
  for (const std::string_view word : words) {
    if (!all.empty()) all += word == words.back() ? " or " : ", ";
    all += ticked(word);
  }
  const auto &text = value.get_ref<const std::string &>();
  reading_.error("unknown-word", at(key), ticked(key) + " must be " + all + ", not " + ticked(text),
                 did_you_mean(text, words));
}

}  // namespace caplet::schema
