// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/capsule_parser.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "model/capsule_text.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "support/text.h"

namespace caplet::model {
namespace {

constexpr std::string_view kModuleMarks[] = {"__pyx_t_", "__pyx_obj_", "__pyx_e_", "__pyx_opt_args_"};
// The parameters that Cython names, which only it passes.
constexpr std::string_view kNamedByCython[] = {"__pyx_skip_dispatch", "__pyx_optional_args"};
constexpr std::pair<std::string_view, std::string_view> kCythons[] = {
    {"PY_LONG_LONG", "long long"},
    {"__pyx_t_float_complex", "float _Complex"},
    {"__pyx_t_double_complex", "double _Complex"},
    {"__pyx_t_long_double_complex", "long double _Complex"}};
constexpr std::size_t kLongestText = 4000;  // so that work and nesting have a bound
constexpr const char *kUnknownStruct = "struct";
// Words that make up types of C, or qualify them.
constexpr std::string_view kWordsOfTypes[] = {"const", "volatile", "signed",   "unsigned",
                                              "short", "long",     "_Complex", "void"};

bool is_length_digit(char c) { return c >= '0' && c <= '9'; }

template <typename List>
bool has_word(const List &all, std::string_view one) {
  return std::find(std::begin(all), std::end(all), one) != std::end(all);
}

std::string_view without_blanks(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Words, and other characters one by one.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_of_word(text[end])) ++end;
    if (end == at) ++end;
    if (text[at] != ' ') tokens.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return tokens;
}

// Where the parenthesis that ends before `end` begins; npos where none does.
std::size_t open_of(std::string_view text) {
  int depth = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++depth;
    if (text[at] == '(' && --depth == 0) return at;
  }
  return std::string_view::npos;
}

std::vector<std::string_view> split_parameters(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
    if (text[at] != ',' || depth != 0) continue;
    parts.push_back(without_blanks(text.substr(begin, at - begin)));
    begin = at + 1;
  }
  parts.push_back(without_blanks(text.substr(begin)));
  return parts;
}

struct TwoParts {
  std::string_view before, parameters;
};
// "double (int *)" in its two parts.
std::optional<TwoParts> split_function(std::string_view text) {
  text = without_blanks(text);
  if (text.empty() || text.back() != ')') return std::nullopt;
  const std::size_t open = open_of(text);
  if (open == std::string_view::npos) return std::nullopt;
  return TwoParts{without_blanks(text.substr(0, open)), text.substr(open + 1, text.size() - open - 2)};
}

template <typename T>
void take_known(const std::vector<T> &all, std::unordered_map<std::string, std::string> *known,
                std::set<std::string> *taken) {
  for (const T &one : all) {
    taken->insert(one.name);
    if constexpr (std::is_same_v<T, Typedef> || std::is_same_v<T, Callback>) {
      known->emplace(capsule_word(one), one.name);
    } else {
      known->emplace(capsule_word(one), reference(one));
    }
  }
}

}  // namespace

CapsuleName split_capsule_name(std::string_view word) {
  for (const std::string_view mark : kModuleMarks) {
    if (word.substr(0, mark.size()) != mark) continue;
    std::string_view rest = word.substr(mark.size());
    std::string module;
    while (!rest.empty() && is_length_digit(rest.front())) {
      std::size_t digits = 0, length = 0;
      for (; digits < rest.size() && digits < 4 && is_length_digit(rest[digits]); ++digits)
        length = 10 * length + static_cast<std::size_t>(rest[digits] - '0');
      if (digits + length + 1 >= rest.size() || rest[digits + length] != '_') break;
      module = std::string(rest.substr(digits, length));
      rest.remove_prefix(digits + length + 1);
    }
    return {module, std::string(rest)};
  }
  return {"", std::string(word)};
}

CapsuleParser::CapsuleParser(Api *api) : api_(api) {
  take_known(api->typedefs, &known_, &taken_);
  take_known(api->callbacks, &known_, &taken_);
  take_known(api->enums, &known_, &taken_);
  take_known(api->records, &known_, &taken_);
  take_known(api->handles, &known_, &taken_);
  for (const Slot &one : api->slots) taken_.insert(one.name);
}

bool CapsuleParser::tell(const std::string &word, const std::string &type) {
  TypeSyntaxError error;
  if (type != kUnknownStruct && !split_function(type) && !parse_type(type, &error)) return false;
  told_[word] = {type};
  return true;
}

std::set<std::string> CapsuleParser::unused() const {
  std::set<std::string> all;
  for (const auto &[word, told] : told_) {
    if (!told.is_used) all.insert(word);
  }
  for (const auto &[word, name] : known_) {
    all.erase(word);
    all.erase(split_capsule_name(word).name);
  }
  return all;
}

// By the API's name: consumers have other names besides.
std::string CapsuleParser::new_name(const std::string &word) {
  const CapsuleName split = split_capsule_name(word);
  std::string name = api_->name + "_" + split.name;
  if (taken_.count(name) != 0 && !split.module.empty()) name = api_->name + "_" + split.module + "_" + split.name;
  const std::string stem = name;
  for (int i = 2; !taken_.insert(name).second; ++i) name = stem + "_" + std::to_string(i);
  return name;
}

std::string CapsuleParser::add_handle(const std::string &word, const std::string &tag) {
  Handle handle;
  handle.name = new_name(word);
  handle.symbol = word;
  handle.has_typedef = tag.empty();
  if (tag == "union") handle.kind = RecordKind::kUnion;
  api_->handles.push_back(handle);
  return known_[word] = reference(api_->handles.back());
}

std::string CapsuleParser::add_typedef(const std::string &word, Type type) {
  Typedef entity;
  entity.name = new_name(word);
  entity.symbol = word;
  entity.type = std::move(type);
  api_->typedefs.push_back(entity);
  return known_[word] = entity.name;
}

std::string CapsuleParser::base(const std::string &tag, const std::string &word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  if (tag == "struct" || tag == "union") return add_handle(word, tag);
  Type type;
  type.base = "int";
  if (tag == "enum") return add_typedef(word, type);
  auto told = told_.find(word);
  if (told == told_.end()) told = told_.find(split_capsule_name(word).name);
  if (told == told_.end()) {
    unknown_.insert(word);
    lacks_words_ = true;
    return "";
  }
  told->second.is_used = true;
  return add_told(word, told->second.type);
}

// A type of C may be made of words that must be told, too.
std::string CapsuleParser::add_told(const std::string &word, const std::string &text) {
  if (text == kUnknownStruct) return add_handle(word, "");
  if (const std::optional<TwoParts> function = split_function(text)) {
    Callback callback;
    callback.name = new_name(word);
    callback.symbol = word;
    const std::optional<TwoParts> pointer = split_function(function->before);
    callback.is_function = !pointer;
    const std::optional<Signature> found =
        signature(callback.name, pointer ? pointer->before : function->before, function->parameters);
    if (!found) return "";
    callback.signature = *found;
    api_->callbacks.push_back(callback);
    return known_[word] = callback.name;
  }
  std::string nameless;
  const std::optional<Type> found = type(text, &nameless);
  return found ? add_typedef(word, *found) : "";
}

std::optional<Type> CapsuleParser::type(std::string_view text, std::string *name) {
  std::string spelled, tag;
  bool is_known = true;
  for (const std::string &token : tokens_of(text)) {
    const auto *cythons =
        std::find_if(std::begin(kCythons), std::end(kCythons), [&](const auto &row) { return row.first == token; });
    std::string word = token;
    if (token == "struct" || token == "union" || token == "enum") {
      tag = token;
      continue;
    }
    if (has_word(kNamedByCython, token)) {
      *name = token;
      continue;
    }
    if (cythons != std::end(kCythons)) {
      word = cythons->second;
    } else if (is_of_word(token.front()) && !has_word(kWordsOfTypes, token) && find_scalar(token) == nullptr) {
      word = base(tag, token);
      is_known = is_known && !word.empty();
    }
    tag.clear();
    spelled += (spelled.empty() ? "" : " ") + word;
  }
  TypeSyntaxError error;
  return is_known ? parse_type(spelled, &error) : std::nullopt;
}

std::optional<Parameter> CapsuleParser::parameter(const std::string &owner, std::size_t index, std::string_view text) {
  Parameter result;
  const std::optional<TwoParts> function = split_function(text);
  if (!function) {
    const std::optional<Type> found = type(text, &result.name);
    if (!found) return std::nullopt;
    result.type = *found;
    return result;
  }
  const std::optional<TwoParts> pointer = split_function(function->before);  // "int (*)"
  if (!pointer || without_blanks(pointer->parameters) != "*") return std::nullopt;
  Callback callback;
  callback.is_inline = true;
  callback.name = new_name(owner + "_a" + std::to_string(index));
  const std::optional<Signature> found = signature(callback.name, pointer->before, function->parameters);
  if (!found) return std::nullopt;
  callback.signature = *found;
  api_->callbacks.push_back(callback);
  result.type.base = callback.name;
  return result;
}

std::optional<Signature> CapsuleParser::signature(const std::string &owner, std::string_view result,
                                                  std::string_view parameters) {
  Signature made;
  std::string nameless;
  const std::optional<Type> returned = type(result, &nameless);
  bool is_fine = returned.has_value();
  if (returned) made.result = *returned;
  if (without_blanks(parameters) == "void") parameters = "";
  if (without_blanks(parameters).empty()) return is_fine ? std::optional(made) : std::nullopt;
  for (const std::string_view one : split_parameters(parameters)) {
    made.variadic = made.variadic || one == "...";
    if (one == "...") continue;
    std::optional<Parameter> next = parameter(owner, made.parameters.size(), one);
    is_fine = is_fine && next;  // all unknown words are found
    made.parameters.push_back(next.value_or(Parameter()));
  }
  return is_fine ? std::optional(made) : std::nullopt;
}

std::optional<Signature> CapsuleParser::read(const std::string &owner, std::string_view text) {
  lacks_words_ = false;
  if (text.size() > kLongestText) return std::nullopt;
  const std::optional<TwoParts> function = split_function(text);
  if (!function || function->before.empty()) return std::nullopt;
  return signature(owner, function->before, function->parameters);
}

}  // namespace caplet::model
