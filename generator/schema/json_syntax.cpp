// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "schema/json_syntax.h"

#include <algorithm>

#include "support/text.h"

namespace caplet::schema {
namespace {

using Last = ScanState::Last;

constexpr std::string_view kId = "json-syntax";
constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
constexpr std::string_view kNumber = "+-.0123456789eE";
constexpr std::string_view kWordEnd = " \t\r\n,:{}[]\"'/#";

bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(kBlanks, at), text.size());
}

std::string expected(const ScanState &state, bool is_separated) {
  const bool in_object = state.inside == '{';
  switch (state.last) {
    case Last::kNothing:
      return "a `{`";
    case Last::kKey:
      return is_separated ? "a value" : "a `:`";
    case Last::kOpening:
      return in_object ? "a key in double quotes or `}`" : "a value or `]`";
    case Last::kValue:
      break;
  }
  if (state.inside == 0) return "the end of the file";
  if (is_separated) return in_object ? "a key in double quotes" : "a value";
  return in_object ? "`,` or `}`" : "`,` or `]`";
}

// Of a string that opens at `quote`; the last byte that was read is the wrong one.
SyntaxError explain_string(std::string_view text, std::size_t quote, const ScanState &state) {
  const std::size_t wrong = std::min(state.read - 1, text.size());
  if (wrong == text.size() || text[wrong] == '\n' || text[wrong] == '\r') {
    return {{quote, wrong}, kId, "the string has no closing quote", "a line break in a string is written `\\n`"};
  }
  if (starts_with(state.reason, "invalid string: control character")) {
    return {{wrong, wrong + 1},
            kId,
            "a control character must be escaped in a string",
            text[wrong] == '\t' ? "write `\\t`" : ""};
  }
  return {{text.rfind('\\', wrong), wrong + 1},
          kId,
          "wrong escape sequence in a string",
          "a backslash itself is written `\\\\`"};
}

// What stands at `at`, where something else was expected.
Token token_at(std::string_view text, std::size_t at) {
  if (!is_one_of(text[at], kLetters) && !is_one_of(text[at], kDigits) && !is_one_of(text[at], "+-.")) {
    return {at, at + decode_utf8(text, at).bytes};
  }
  return {at, std::min(text.find_first_of(kWordEnd, at), text.size())};
}

// Whether `at` stands inside what was meant as a number ("01", "0x10"): JSON's ends before it.
bool goes_on_number(std::string_view text, std::size_t at) {
  return at > 0 && is_one_of(text[at - 1], kDigits) && (is_one_of(text[at], kNumber) || is_one_of(text[at], kLetters));
}

// Things that other languages have and JSON has not; an empty message if it is none of them. `is_token` says whether it
// could stand elsewhere.
SyntaxError explain_foreign(std::string_view text, Token token, bool wants_key, bool is_token) {
  const std::string word(text.substr(token.begin, token.end - token.begin));
  const std::string_view start = text.substr(token.begin, 2);
  if (start == "//" || start == "/*" || word == "#") {
    return {{token.begin, token.begin + (word == "#" ? 1 : 2)},
            kId,
            "JSON has no comments",
            "free text goes into a member `comment`"};
  }
  if (word == "'") return {token, kId, "strings need double quotes", ""};
  if (is_one_of(word[0], kLetters) && wants_key)
    return {token, kId, "the key " + ticked(word) + " needs double quotes", ""};
  if (is_one_of(word[0], kLetters) && !is_token) {
    const std::string meant = word == "None" ? "did you mean `null`?" : did_you_mean(word, {"true", "false", "null"});
    return {token, kId, ticked(word) + " is not JSON", meant};
  }
  if (is_one_of(word[0], kNumber) && !is_token) {
    return {token, kId, ticked(word) + " is not a JSON number", ""};
  }
  return {};
}

}  // namespace

SyntaxError explain_syntax_error(std::string_view text, const ScanState &state) {
  std::size_t at = skip_blanks(text, state.end);
  const std::size_t separator = at;
  const char wanted = state.last == Last::kKey ? ':' : state.last == Last::kValue && state.inside != 0 ? ',' : '\0';
  const bool is_separated = wanted != '\0' && at < text.size() && text[at] == wanted;
  if (is_separated) at = skip_blanks(text, at + 1);
  const std::string what = expected(state, is_separated);
  if (at == text.size() && state.last == Last::kNothing) return {{0, 1}, kId, "the file is empty", ""};
  if (at == text.size()) {
    const std::size_t end = text.find_last_not_of(kBlanks) + 1;
    return {{end, end + 1}, kId, "the file ends where " + what + " is expected", "is it truncated?"};
  }
  const bool is_number_wrong = at == state.end && goes_on_number(text, at);
  if (is_number_wrong) at = text.find_last_not_of(kNumber, at - 1) + 1;
  Token token = token_at(text, at);
  if (state.is_overflow) {
    return {token, "number-out-of-range", ticked(text.substr(at, token.end - at)) + " is too large", ""};
  }
  if (is_separated && wanted == ',' && is_one_of(text[at], "}]")) {
    return {{separator, separator + 1}, kId, "a comma before " + ticked(text.substr(at, 1)), "remove it"};
  }
  if (starts_with(state.reason, "invalid string")) return explain_string(text, at, state);
  if (text[at] == '"') token.end = state.read;
  const bool wants_key =
      state.inside == '{' && (state.last == Last::kOpening || (state.last == Last::kValue && is_separated));
  const bool is_token = !is_number_wrong && !starts_with(state.reason, "invalid");
  SyntaxError foreign = explain_foreign(text, token, wants_key, is_token);
  if (!foreign.message.empty()) return foreign;
  return {token, kId, "expected " + what + ", not " + ticked(text.substr(at, token.end - at)), ""};
}

}  // namespace caplet::schema
