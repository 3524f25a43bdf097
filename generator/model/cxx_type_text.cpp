// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/cxx_type_text.h"

#include <algorithm>
#include <iterator>

#include "model/named_walk.h"
#include "support/text.h"

namespace caplet::model {
namespace {

struct StandardType {
  std::string_view name;
  CxxTypeKind kind;
  int least, most;          // how many arguments it takes
  std::string_view header;  // where it is declared; empty for what consumers get something else for
};
constexpr int kAny = 64;
constexpr StandardType kStandardTypes[] = {
    {"std::string_view", CxxTypeKind::kStringView, 0, 0, "string_view"},
    {"std::string", CxxTypeKind::kString, 0, 0, "string"},
    {"std::span", CxxTypeKind::kSpan, 1, 1, ""},
    {"std::vector", CxxTypeKind::kVector, 1, 1, "vector"},
    {"std::array", CxxTypeKind::kArray, 2, 2, "array"},
    {"std::optional", CxxTypeKind::kOptional, 1, 1, "optional"},
    {"std::pair", CxxTypeKind::kPair, 2, 2, "utility"},
    {"std::tuple", CxxTypeKind::kTuple, 1, kAny, "tuple"},
    {"std::function", CxxTypeKind::kFunction, 1, kAny, "functional"},
    {"std::unique_ptr", CxxTypeKind::kUnique, 1, 1, ""},
};

// Of a kind that has a row.
const StandardType &row_of(CxxTypeKind kind) {
  return *std::find_if(std::begin(kStandardTypes), std::end(kStandardTypes),
                       [&](const StandardType &one) { return one.kind == kind; });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// `text` at its commas outside of brackets.
std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '<' || text[i] == '(') ++depth;
    if (text[i] == '>' || text[i] == ')') --depth;
    if (text[i] != ',' || depth != 0) continue;
    parts.push_back(trimmed(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

class CxxTypeParser {
 public:
  CxxTypeParser(std::string_view whole, TypeSyntaxError *error) : whole_(whole), error_(error) {}

  std::optional<CxxType> type(std::string_view text, int depth) {
    text = trimmed(text);
    if (depth > 16) return fail(text, "a type nested too deep", "");
    if (text.substr(0, 5) == "std::") return standard(text, depth);
    CxxType type;
    if (!text.empty() && text.back() == '&') {
      type.kind = CxxTypeKind::kReference;
      text = trimmed(text.substr(0, text.size() - 1));
    }
    return plain(text, type) ? std::optional(type) : std::nullopt;
  }

 private:
  std::optional<CxxType> standard(std::string_view text, int depth) {
    const std::string_view name = trimmed(text.substr(0, text.find('<')));
    const StandardType *row = find_named(kStandardTypes, name);
    if (row == nullptr) return fail(name, "`" + std::string(name) + "` has no lowering", hint(name));
    std::vector<std::string_view> arguments;
    if (name.size() != text.size()) {
      if (text.back() != '>') return fail(text.substr(text.size() - 1), "expected `>` at the end of a type", "");
      const std::size_t open = text.find('<') + 1;
      arguments = split(text.substr(open, text.size() - open - 1));
    }
    CxxType type;
    type.kind = row->kind;
    if (row->kind == CxxTypeKind::kFunction)
      return arguments.size() == 1 ? function(type, arguments[0], depth) : count(text, *row);
    const int given = static_cast<int>(arguments.size());
    if (given < row->least || given > row->most) return count(text, *row);
    return fill(type, arguments, depth) ? std::optional(type) : std::nullopt;
  }

  bool fill(CxxType &type, const std::vector<std::string_view> &arguments, int depth) {
    switch (type.kind) {
      case CxxTypeKind::kArray:
        return plain(arguments[0], type) && bound(arguments[1], type.bound);
      case CxxTypeKind::kSpan:
      case CxxTypeKind::kVector:
      case CxxTypeKind::kUnique:
        return plain(arguments[0], type);
      default:
        return std::all_of(arguments.begin(), arguments.end(),
                           [&](std::string_view one) { return argument(type, one, depth); });
    }
  }

  // "R (A, B)"
  std::optional<CxxType> function(CxxType &type, std::string_view text, int depth) {
    const std::size_t open = text.find('(');
    if (open == std::string_view::npos || text.back() != ')') {
      return fail(text, "`std::function` takes the type of a function", "std::function<bool (double)>");
    }
    if (!argument(type, text.substr(0, open), depth)) return std::nullopt;
    const std::string_view inner = trimmed(text.substr(open + 1, text.size() - open - 2));
    if (inner.empty()) return type;
    for (const std::string_view one : split(inner)) {
      if (!argument(type, one, depth)) return std::nullopt;
    }
    return type;
  }

  bool argument(CxxType &type, std::string_view text, int depth) {
    const std::optional<CxxType> one = this->type(text, depth + 1);
    if (one) type.arguments.push_back(*one);
    return one.has_value();
  }

  bool plain(std::string_view text, CxxType &type) {
    TypeSyntaxError inner;
    const std::optional<Type> found = parse_type(text, &inner);
    if (found) {
      type.plain = *found;
      return true;
    }
    *error_ = std::move(inner);
    error_->offset += static_cast<int>(text.data() - whole_.data());
    return false;
  }

  bool bound(std::string_view text, std::uint64_t &out) {
    const bool is_number = !text.empty() && text.size() < 18 && text.find_first_not_of("0123456789") == text.npos;
    out = is_number ? std::stoull(std::string(text)) : 0;
    if (out == 0) fail(text, "an array has a positive number of elements", "");
    return out != 0;
  }

  std::nullopt_t count(std::string_view text, const StandardType &row) {
    return fail(text, "`" + std::string(row.name) + "` has another number of arguments", "");
  }
  static std::string hint(std::string_view name) {
    std::vector<std::string_view> names;
    for (const StandardType &one : kStandardTypes) names.push_back(one.name);
    return did_you_mean(name, names);
  }
  std::nullopt_t fail(std::string_view at, std::string message, std::string hint) {
    const int offset = at.data() == nullptr ? 0 : static_cast<int>(at.data() - whole_.data());
    *error_ = {offset, std::max(1, static_cast<int>(at.size())), std::move(message), std::move(hint)};
    return std::nullopt;
  }

  std::string_view whole_;
  TypeSyntaxError *error_;
};

}  // namespace

std::string spell(const CxxType &type, const std::function<std::string(const Type &)> &plain) {
  const auto list = [&](std::size_t from) {
    std::string text;
    for (std::size_t i = from; i < type.arguments.size(); ++i) {
      text += (i > from ? ", " : "") + spell(type.arguments[i], plain);
    }
    return text;
  };
  if (type.kind == CxxTypeKind::kPlain) return plain(type.plain);
  if (type.kind == CxxTypeKind::kReference) return plain(type.plain) + " &";
  std::string name(row_of(type.kind).name);
  switch (type.kind) {
    case CxxTypeKind::kStringView:
    case CxxTypeKind::kString:
      return name;
    case CxxTypeKind::kSpan:
    case CxxTypeKind::kVector:
    case CxxTypeKind::kUnique:
      return name + "<" + plain(type.plain) + ">";
    case CxxTypeKind::kArray:
      return name + "<" + plain(type.plain) + ", " + std::to_string(type.bound) + ">";
    case CxxTypeKind::kFunction:
      return name + "<" + spell(type.arguments[0], plain) + " (" + list(1) + ")>";
    default:
      return name + "<" + list(0) + ">";
  }
}

std::string spell(const CxxType &type) {
  return spell(type, [](const Type &plain) { return spell(plain); });
}

std::string spell(const CxxForm &form, const std::string &name) {
  const bool has_result = form.kind != CxxKind::kConstructor && form.kind != CxxKind::kDestructor;
  std::string text = form.is_explicit ? "explicit " : "";
  if (has_result) text += spell(form.result) + ' ';
  text += name + '(';
  for (const CxxParameter &one : form.parameters) {
    if (&one != &form.parameters.front()) text += ", ";
    text += spell(one.type) + (one.name.empty() ? "" : ' ' + one.name);
    if (!one.default_value.empty()) text += " = " + one.default_value;
  }
  return text + ')' + (form.is_const ? " const" : "") + (form.is_noexcept ? " noexcept" : "");
}

std::string_view header_of(CxxTypeKind kind) {
  const bool has_row = kind != CxxTypeKind::kPlain && kind != CxxTypeKind::kReference;
  return has_row ? row_of(kind).header : "";
}

std::optional<CxxType> parse_cxx_type(std::string_view text, TypeSyntaxError *error) {
  return CxxTypeParser(text, error).type(text, 0);
}

}  // namespace caplet::model
