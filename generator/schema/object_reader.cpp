// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/object_reader.h"

#include <algorithm>
#include <utility>

#include "model/cxx_type_text.h"
#include "model/type_text.h"
#include "schema/json_writer.h"
#include "support/text.h"

namespace caplet::schema {
namespace {

std::string kind_of(const Json &value) {
  switch (value.kind) {
    case JsonKind::kObject:
      return "an object";
    case JsonKind::kList:
      return "a list";
    case JsonKind::kString:
      return "a string";
    case JsonKind::kTrue:
      return "true";
    case JsonKind::kFalse:
      return "false";
    case JsonKind::kNull:
      return "null";
    default:
      return value.is(JsonKind::kFloating) ? "a fraction" : "a number";
  }
}

bool is_whole(const Json &value) { return value.is(JsonKind::kInteger) || value.is(JsonKind::kUnsigned); }

std::uint64_t mark(std::string_view key) {
  const std::size_t bit = key.empty() ? 0 : key.size() * 7 + static_cast<unsigned char>(key.front());
  return std::uint64_t{1} << (bit % 64);
}

bool is_extra(std::string_view key) { return key.substr(0, 2) == "x-"; }

}  // namespace

std::string Called::text() const {
  if (key.empty()) return "an interface file";
  return ticked(index ? std::string(key) + '[' + std::to_string(*index) + ']' : key);
}

void Reading::error(std::string_view id, const Origin &where, std::string message, std::string hint) {
  is_valid = false;
  source.diagnostics().error(id, where, std::move(message), std::move(hint));
}

void Reading::wrong_type(const Called &called, const Json &value, const std::string &wanted) {
  is_valid = false;
  if (value.is(JsonKind::kRefused)) return;
  error("wrong-type", source.at(value.bytes),
        (called.key.empty() ? std::string(name) : called.text()) + " must be " + wanted + ", not " + kind_of(value));
}

ObjectReader::ObjectReader(Reading &reading, const Json &object)
    : reading_(reading), object_(object), first_known_(reading.known.size()) {
  for (const Json &member : object) {
    ++count_;
    marks_ |= mark(reading.document.key_text(member));
  }
}

const Json *ObjectReader::find(std::string_view key) const {
  return (marks_ & mark(key)) == 0 ? nullptr : reading_.document.member(object_, key);
}

void ObjectReader::finish() {
  if (taken_ != count_) report_left_over();
  reading_.known.resize(first_known_);
}

void ObjectReader::report_left_over() {
  const std::vector<std::string_view> known(reading_.known.begin() + static_cast<std::ptrdiff_t>(first_known_),
                                            reading_.known.end());
  for (const Json &member : object_) {
    const std::string key = reading_.document.key(member);
    if (std::find(known.begin(), known.end(), key) != known.end() || (takes_extra_ && is_extra(key))) continue;
    const std::string hint =
        is_extra(key) ? "`x-` members belong to what has a `doc`, such as slots and types" : did_you_mean(key, known);
    reading_.error("unknown-key", at_key(member), "unknown key " + ticked(key), hint);
  }
}

std::size_t ObjectReader::count(const Json &list) {
  std::size_t count = 0;
  for ([[maybe_unused]] const Json &element : list) ++count;
  return count;
}

const Json *ObjectReader::take(std::string_view key) {
  reading_.known.push_back(key);
  const Json *value = find(key);
  taken_ += value != nullptr ? 1 : 0;
  return value;
}

const Json *ObjectReader::must_take(std::string_view key) {
  const Json *value = take(key);
  if (value == nullptr) reading_.error("missing-key", at(object_), "the key " + ticked(key) + " is missing");
  return value;
}

const Json *ObjectReader::take_list(std::string_view key) {
  const Json *value = take(key);
  if (value == nullptr || value->is(JsonKind::kList)) return value;
  reading_.wrong_type({key}, *value, "a list");
  return nullptr;
}

Origin ObjectReader::at_member(std::string_view key) const {
  const Json *value = find(key);
  return at(value == nullptr ? object_ : *value);
}

void ObjectReader::origin(model::Api &api) {
  api.origin = name_origin();
  api.minor_origin = at_member("minor");
}

void ObjectReader::since(int &out, bool is_recorded) {
  out = is_recorded && !reading_.is_draft ? 1 : 0;
  may("since", out, 1, 65535);
}

void ObjectReader::extra(std::string &out) {
  takes_extra_ = true;
  JsonWriter members;
  bool is_empty = true;
  for (const Json &member : object_) {
    const std::string_view key = reading_.document.key_text(member);
    if (!is_extra(key)) continue;
    if (std::exchange(is_empty, false)) members.open('{');
    members.key(key);
    members.value(reading_.document, member);
  }
  if (is_empty) return;
  members.close('}');
  out = members.take();
}

void ObjectReader::no(std::string_view key, const char *why) {
  const Json *value = find(key);
  if (value == nullptr) return;
  reading_.known.push_back(key);
  reading_.error("misplaced-key", at_key(*value), "the key " + ticked(key) + " does not belong here", why);
}

void ObjectReader::must(std::string_view key, std::string &out) {
  const Json *value = must_take(key);
  if (value == nullptr) return;
  get(key, *value, out);
  if (value->is(JsonKind::kString) && out.empty())
    reading_.error("invalid-text", at(*value), ticked(key) + " is empty");
}

void ObjectReader::may_text_or_null(std::string_view key, std::string &out, bool &is_null) {
  const Json *value = take(key);
  is_null = value != nullptr && value->is(JsonKind::kNull);
  if (value != nullptr && !is_null) get(key, *value, out);
}

void ObjectReader::must_fingerprint(std::string_view key, std::string &out) {
  must(key, out);
  if (out.empty()) return;
  const bool is_hexadecimal = out.find_first_not_of("0123456789abcdef") == std::string::npos;
  if (out.size() == 16 && is_hexadecimal) return;
  reading_.error("invalid-fingerprint", at_member(key), "a fingerprint has 16 digits from 0 to 9 and a to f",
                 "don't write it by hand: `caplet release` does");
}

void ObjectReader::must_integer(std::string_view key, std::int64_t &out, bool &is_unsigned) {
  const Json *value = must_take(key);
  if (value == nullptr) return;
  if (!is_whole(*value)) return reading_.wrong_type({key}, *value, "a whole number");
  is_unsigned = value->is(JsonKind::kUnsigned);
  out = is_unsigned ? static_cast<std::int64_t>(value->natural) : value->integer;
}

void ObjectReader::may_result(std::string_view key, model::CxxType &out) {
  out.plain.base = "void";
  may(key, out);
}

void ObjectReader::field_type(model::Type &out, const std::vector<model::Layout> &) {
  if (find("record") == nullptr) {
    no("bounds", "write them into the type: \"double[3]\"");
    must("type", out);
    return;
  }
  no("type", "the field's type is its `record`; bounds of an array go into `bounds`");
  const Json *list = take_list("bounds");
  if (list != nullptr) get_bounds(*list, out.bounds);
}

void ObjectReader::get_bounds(const Json &list, std::vector<std::uint64_t> &out) {
  for (const Json &value : list) {
    const bool is_natural = is_whole(value) && (value.is(JsonKind::kUnsigned) || value.integer >= 0);
    if (!is_natural) reading_.wrong_type({"bounds", out.size()}, value, "a whole number, not negative");
    out.push_back(is_natural ? value.natural : 0);
  }
}

// ---- Values ----

void ObjectReader::get(std::string_view key, const Json &value, std::string &out) {
  if (!value.is(JsonKind::kString)) return reading_.wrong_type({key}, value, "a string");
  out = reading_.document.string_text(value);
  if (value.is_escaped && out.find('\0') != std::string::npos) {
    reading_.error("invalid-text", at(value), ticked(key) + " contains a NUL character");
  }
}

void ObjectReader::get(std::string_view key, const Json &list, std::vector<std::string> &out) {
  if (!list.is(JsonKind::kList)) return reading_.wrong_type({key}, list, "a list");
  for (const Json &value : list) {
    const bool is_string = value.is(JsonKind::kString);
    if (!is_string) reading_.wrong_type({key, out.size()}, value, "a string");
    out.push_back(is_string ? reading_.document.string(value) : "");
  }
}

void ObjectReader::get(std::string_view key, const Json &value, bool &out) {
  out = value.is(JsonKind::kTrue);
  if (!out && !value.is(JsonKind::kFalse)) reading_.wrong_type({key}, value, "true or false");
}

void ObjectReader::get(std::string_view key, const Json &value, int &out, int least, int most) {
  if (!is_whole(value)) return reading_.wrong_type({key}, value, "a whole number");
  if (value.is(JsonKind::kInteger) && value.integer >= least && value.integer <= most) {
    out = static_cast<int>(value.integer);
    return;
  }
  reading_.error("number-out-of-range", at(value),
                 ticked(key) + " must be from " + std::to_string(least) + " to " + std::to_string(most));
}

void ObjectReader::get(std::string_view key, const Json &value, std::int64_t &out) {
  if (value.is(JsonKind::kInteger)) {
    out = value.integer;
  } else if (value.is(JsonKind::kUnsigned)) {
    reading_.error("number-out-of-range", at(value), ticked(key) + " must fit in 64 bits with a sign");
  } else {
    reading_.wrong_type({key}, value, "a whole number");
  }
}

void ObjectReader::get(std::string_view key, const Json &value, model::Expected &out) {
  if (is_whole(value)) return get(key, value, out.emplace<std::int64_t>());
  if (!value.is(JsonKind::kString)) return reading_.wrong_type({key}, value, "a whole number or a string");
  get(key, value, out.emplace<std::string>());
}

void ObjectReader::get(std::string_view key, const Json &value, decltype(model::Constant::value) &out) {
  if (value.is(JsonKind::kInteger)) {
    out = value.integer;
  } else if (value.is(JsonKind::kUnsigned)) {
    out = value.natural;
  } else if (value.is(JsonKind::kFloating)) {
    out = value.floating;
  } else if (value.is(JsonKind::kString)) {
    get(key, value, out.emplace<std::string>());
  } else {
    reading_.wrong_type({key}, value, "a number or a string");
  }
}

void ObjectReader::get(std::string_view key, const Json &value, model::ErrorValue &out) {
  if (value.is(JsonKind::kNull)) {
    out = model::Null{};
  } else if (value.is(JsonKind::kInteger)) {
    out = value.integer;
  } else if (value.is(JsonKind::kUnsigned)) {
    reading_.error("number-out-of-range", at(value), ticked(key) + " must fit in 64 bits with a sign",
                   "the largest value of an unsigned type is written -1, which C converts");
  } else if (value.is(JsonKind::kFloating)) {
    out = value.floating;
  } else if (value.is(JsonKind::kString)) {
    out = reading_.document.string(value);
  } else {
    reading_.wrong_type({key}, value, "a number, null (for NULL) or the name of a constant");
  }
}

void ObjectReader::get(std::string_view key, const Json &value, model::Type &out) {
  if (!value.is(JsonKind::kString)) return reading_.wrong_type({key}, value, "a string with a type of C");
  const std::string_view text = reading_.document.string_text(value);
  const auto [found, is_new] = reading_.types.try_emplace(text);
  if (is_new) {
    model::TypeSyntaxError error;
    std::optional<model::Type> type = model::parse_type(text, &error);
    if (!type) {
      reading_.types.erase(found);
      return type_error(value, error);
    }
    found->second = std::move(*type);
  }
  out = found->second;
}

void ObjectReader::get(std::string_view key, const Json &value, model::CxxType &out) {
  if (!value.is(JsonKind::kString)) return reading_.wrong_type({key}, value, "a string with a type of C++");
  model::TypeSyntaxError error;
  std::optional<model::CxxType> type = model::parse_cxx_type(reading_.document.string_text(value), &error);
  if (!type) return type_error(value, error);
  out = std::move(*type);
}

void ObjectReader::type_error(const Json &value, const model::TypeSyntaxError &error) {
  const Bytes where = inside_string(reading_.document.text, value.bytes, error.offset, error.length);
  reading_.error("type-syntax", reading_.source.at(where), error.message, error.hint);
}

void ObjectReader::wrong_word(std::string_view key, const Json &value, const std::vector<std::string_view> &words) {
  if (!value.is(JsonKind::kString)) return reading_.wrong_type({key}, value, "a string");
  std::string all;
  for (const std::string_view word : words) {
    if (!all.empty()) all += word == words.back() ? " or " : ", ";
    all += ticked(word);
  }
  const std::string text = reading_.document.string(value);
  reading_.error("unknown-word", at(value), ticked(key) + " must be " + all + ", not " + ticked(text),
                 did_you_mean(text, words));
}

}  // namespace caplet::schema
