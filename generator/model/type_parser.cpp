// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <array>
#include <iterator>
#include <vector>

#include "model/scalars.h"
#include "model/type_text.h"

namespace caplet::model {
namespace {

// Sorted.
constexpr std::string_view kKeywords[] = {
    "alignas",      "alignof",       "and",         "and_eq",    "asm",       "auto",
    "bitand",       "bitor",         "bool",        "break",     "case",      "catch",
    "char",         "class",         "co_await",    "co_return", "co_yield",  "compl",
    "concept",      "const",         "const_cast",  "consteval", "constexpr", "constinit",
    "continue",     "decltype",      "default",     "delete",    "do",        "double",
    "dynamic_cast", "else",          "enum",        "explicit",  "export",    "extern",
    "false",        "float",         "for",         "friend",    "goto",      "if",
    "inline",       "int",           "long",        "mutable",   "namespace", "new",
    "noexcept",     "not",           "not_eq",      "nullptr",   "operator",  "or",
    "or_eq",        "private",       "protected",   "public",    "register",  "reinterpret_cast",
    "requires",     "restrict",      "return",      "short",     "signed",    "sizeof",
    "static",       "static_assert", "static_cast", "struct",    "switch",    "template",
    "this",         "thread_local",  "throw",       "true",      "try",       "typedef",
    "typeid",       "typename",      "union",       "unsigned",  "using",     "virtual",
    "void",         "volatile",      "while",       "xor",       "xor_eq"};

bool starts_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_word(char c) { return starts_word(c) || (c >= '0' && c <= '9'); }

// How often each of C's type words stands in a spelling; the order of the words does not matter in C.
struct ScalarWords {
  int is_signed = 0, is_unsigned = 0, is_short = 0, is_long = 0, is_int = 0, is_char = 0, is_float = 0, is_double = 0,
      is_complex = 0;
  bool add(std::string_view word) {
    const std::pair<std::string_view, int *> all[] = {
        {"signed", &is_signed}, {"unsigned", &is_unsigned}, {"short", &is_short},
        {"long", &is_long},     {"int", &is_int},           {"char", &is_char},
        {"float", &is_float},   {"double", &is_double},     {"_Complex", &is_complex}};
    for (const auto &[name, count] : all) {
      if (name == word) return ++*count > 0;
    }
    return false;
  }
  bool any() const {
    return is_signed + is_unsigned + is_short + is_long + is_int + is_char + is_float + is_double + is_complex > 0;
  }
  // The model's spelling, or "" where the words don't make a type.
  std::string spelling() const {
    const int kinds = (is_char > 0) + (is_float > 0) + (is_double > 0);
    const int sign = is_signed + is_unsigned;
    if (kinds > 1 || sign > 1 || is_int > 1 || is_short > 1 || is_long > 2) return "";
    if (is_float + is_double > 0) return floating(sign);
    if (is_complex > 0) return "";
    if (is_char > 0) return is_int + is_short + is_long > 0 ? "" : prefix("signed ") + "char";
    if (is_short > 0 && is_long > 0) return "";
    const std::string size = is_short > 0 ? "short" : is_long == 2 ? "long long" : is_long == 1 ? "long" : "int";
    return prefix("") + size;
  }

 private:
  std::string prefix(const char *if_signed) const {
    return is_unsigned > 0 ? "unsigned " : is_signed > 0 ? if_signed : "";
  }
  std::string floating(int sign) const {
    if (sign + is_int + is_short > 0 || is_long > is_double || is_long > 1 || is_complex > 1) return "";
    return std::string(is_long > 0 ? "long " : "") + (is_float > 0 ? "float" : "double") +
           (is_complex > 0 ? " _Complex" : "");
  }
};

class TypeParser {
 public:
  TypeParser(std::string_view text, TypeSyntaxError *error) : text_(text), error_(error) {}

  std::optional<Type> parse() {
    Type type;
    if (!parse_base(&type) || !parse_pointers(&type) || !parse_bounds(&type)) return std::nullopt;
    skip_space();
    if (at_ < text_.size()) return fail(at_, 1, "unexpected `" + std::string(1, text_[at_]) + "` in a type", hint());
    return type;
  }

 private:
  void skip_space() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  std::string_view peek_word() {
    skip_space();
    std::size_t end = at_;
    if (end < text_.size() && starts_word(text_[end])) {
      while (end < text_.size() && continues_word(text_[end])) ++end;
    }
    return text_.substr(at_, end - at_);
  }
  std::nullopt_t fail(std::size_t offset, std::size_t length, std::string message, std::string hint) {
    const auto points = std::count_if(text_.begin(), text_.begin() + static_cast<std::ptrdiff_t>(offset),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    *error_ = {static_cast<int>(points), static_cast<int>(length), std::move(message), std::move(hint)};
    return std::nullopt;
  }
  std::string hint() const {
    if (at_ < text_.size() && (text_[at_] == '(' || text_[at_] == ')')) {
      return "name function pointers under `callbacks` and pointers to arrays under `typedefs`";
    }
    return at_ < text_.size() && text_[at_] == '&' ? "references do not cross a C ABI: use a pointer" : "";
  }

  bool take_qualifier(std::string_view word, Qualifiers *qualifiers) {
    bool *flag = word == "const"                              ? &qualifiers->is_const
                 : word == "volatile"                         ? &qualifiers->is_volatile
                 : word == "restrict" || word == "__restrict" ? &qualifiers->is_restrict
                 : word == "_Atomic"                          ? &qualifiers->is_atomic
                                                              : nullptr;
    if (flag == nullptr) return false;
    *flag = true;
    at_ += word.size();
    return true;
  }

  bool parse_base(Type *type) {
    ScalarWords scalar;
    const std::size_t start = at_;
    for (std::string_view word = peek_word(); !word.empty(); word = peek_word()) {
      if (take_qualifier(word, &type->qualifiers)) continue;
      if (type->base.empty() && scalar.add(word)) {
        at_ += word.size();
        continue;
      }
      if (!type->base.empty() || scalar.any()) {
        return fail(at_, word.size(), "unexpected `" + std::string(word) + "` in a type", "a type has no name in it"),
               false;
      }
      if (!take_name(word, type)) return false;
    }
    if (scalar.any()) type->base = scalar.spelling();
    if (type->base.empty() && scalar.any()) {
      return fail(start, text_.size() - start, "`" + std::string(text_) + "` is not a type of C", ""), false;
    }
    if (type->base.empty()) {
      return fail(at_, 1, text_.empty() ? "empty type" : "a type must start with its name", hint()), false;
    }
    if (type->base == "_Bool") type->base = "bool";
    if (type->base == "_object") type->base = "PyObject";
    return true;
  }
  bool take_name(std::string_view word, Type *type) {
    const bool tagged = word == "struct" || word == "union" || word == "enum";
    if (tagged) {
      at_ += word.size();
      type->base = std::string(word) + ' ';
      word = peek_word();
    }
    if ((tagged || find_scalar(word) == nullptr) && !is_identifier(word) && word != "_Bool") {
      return fail(at_, std::max<std::size_t>(word.size(), 1), "expected the name of a type", ""), false;
    }
    type->base += word;
    at_ += word.size();
    return true;
  }
  bool parse_pointers(Type *type) {
    for (skip_space(); at_ < text_.size() && text_[at_] == '*'; skip_space()) {
      ++at_;
      type->pointers.emplace_back();
      while (take_qualifier(peek_word(), &type->pointers.back())) {
      }
    }
    return true;
  }
  bool parse_bounds(Type *type) {
    for (skip_space(); at_ < text_.size() && text_[at_] == '['; skip_space()) {
      const std::size_t start = at_++;
      std::uint64_t bound = 0;
      std::size_t digits = 0;
      for (; at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; ++at_, ++digits) {
        bound = bound * 10 + static_cast<std::uint64_t>(text_[at_] - '0');
      }
      if (at_ >= text_.size() || text_[at_] != ']' || digits > 18 || (digits > 0 && bound == 0)) {
        return fail(start, 1, "an array bound is a positive number, or empty for a flexible array", ""), false;
      }
      if (digits == 0 && !type->bounds.empty()) {
        return fail(start, 2, "only the first bound of an array can be empty", ""), false;
      }
      ++at_;
      type->bounds.push_back(bound);
    }
    return true;
  }

  std::string_view text_;
  TypeSyntaxError *error_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Type> parse_type(std::string_view text, TypeSyntaxError *error) {
  return TypeParser(text, error).parse();
}

bool is_word(std::string_view text) {
  constexpr std::size_t longest = 1000;  // compilers take less for granted, and generated code repeats names
  return !text.empty() && text.size() <= longest && starts_word(text[0]) &&
         std::all_of(text.begin(), text.end(), continues_word);
}

bool is_identifier(std::string_view text) {
  return is_word(text) && !std::binary_search(std::begin(kKeywords), std::end(kKeywords), text);
}

}  // namespace caplet::model
