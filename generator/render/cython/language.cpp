// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cython/language.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>

#include "model/lowering.h"
#include "model/named_walk.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Type;

// The reserved words of Cython, and types that every .pxd knows.
constexpr std::string_view kCythonWords[] = {
    "DEF",   "ELIF",    "ELSE",   "False",  "IF",    "NULL",     "None",  "True",     "and",    "as",       "assert",
    "async", "await",   "bint",   "break",  "cdef",  "cimport",  "class", "continue", "cpdef",  "ctypedef", "def",
    "del",   "elif",    "else",   "except", "exec",  "finally",  "for",   "from",     "global", "if",       "import",
    "in",    "include", "is",     "lambda", "new",   "nonlocal", "not",   "object",   "or",     "pass",     "print",
    "raise", "return",  "sizeof", "try",    "while", "with",     "yield"};

struct Origin {
  std::string_view name, module;
};
constexpr Origin kOrigins[] = {{"FILE", "libc.stdio"},
                               {"PyGILState_STATE", "cpython.pystate"},
                               {"PyInterpreterState", "cpython.pystate"},
                               {"PyObject", "cpython.object"},
                               {"PyThreadState", "cpython.pystate"},
                               {"PyTypeObject", "cpython.object"},
                               {"int16_t", "libc.stdint"},
                               {"int32_t", "libc.stdint"},
                               {"int64_t", "libc.stdint"},
                               {"int8_t", "libc.stdint"},
                               {"intmax_t", "libc.stdint"},
                               {"intptr_t", "libc.stdint"},
                               {"struct tm", "libc.time"},
                               {"time_t", "libc.time"},
                               {"uint16_t", "libc.stdint"},
                               {"uint32_t", "libc.stdint"},
                               {"uint64_t", "libc.stdint"},
                               {"uint8_t", "libc.stdint"},
                               {"uintmax_t", "libc.stdint"},
                               {"uintptr_t", "libc.stdint"},
                               {"wchar_t", "libc.stddef"}};
// What Cython has no word for; the size is the C compiler's affair.
constexpr Origin kLike[] = {{"char16_t", "unsigned short"}, {"char32_t", "unsigned int"},  {"Py_UCS1", "unsigned char"},
                            {"Py_UCS2", "unsigned short"},  {"Py_intptr_t", "Py_ssize_t"}, {"Py_uhash_t", "size_t"},
                            {"Py_uintptr_t", "size_t"}};

template <std::size_t count>
std::string_view look_up(const Origin (&all)[count], std::string_view name) {
  const Origin *found = model::find_named(all, name);
  return found == nullptr ? std::string_view() : found->module;
}

std::string last_word(const std::string &text) { return text.substr(text.rfind(' ') + 1); }

bool is_odd(const model::Qualifiers &one) { return one.is_volatile || one.is_atomic; }

// How many of the pointers only C can write: Cython has no const pointers, nor anything volatile or atomic.
std::size_t beyond_cython(const Type &type) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < type.pointers.size(); ++i) {
    const bool is_own = i + 1 == type.pointers.size() && type.bounds.empty();
    if (is_odd(type.pointers[i]) || (type.pointers[i].is_const && !is_own)) count = i + 1;
  }
  return count;
}

}  // namespace

CythonLanguage::CythonLanguage(const Subject &subject, std::string module)
    : c_(subject.api, subject.names, Side::kConsumer), module_(std::move(module)) {
  const model::Api &api = subject.api;
  for (const auto &one : api.slots) taken_.insert(one.name);
  for (const auto &one : api.constants) taken_.insert(one.name);
  for (const auto &one : api.typedefs) taken_.insert(one.name);
  for (const auto &one : api.callbacks) taken_.insert(one.name);
  for (const auto &entity : api.enums) {
    for (const auto &one : entity.enumerators) taken_.insert(one.name);
  }
}

// ---- Names ----

std::string CythonLanguage::identifier(const std::string &name) const {
  return std::binary_search(std::begin(kCythonWords), std::end(kCythonWords), name) ? name + "_" : name;
}
std::string CythonLanguage::declared(const std::string &name) const { return declared(identifier(name), name); }
std::string CythonLanguage::declared(const std::string &name, const std::string &in_c) const {
  return name == in_c ? name : name + " \"" + in_c + "\"";
}
std::string CythonLanguage::type_name(const model::Named &entity) const {
  return taken_.count(entity.name) == 0 ? identifier(entity.name) : "struct_" + entity.name;
}
std::string CythonLanguage::parameter_name(const model::Signature &signature, std::size_t index) const {
  return parameter(c_.parameter_name(signature, index));
}
// `def_` gets a further underscore, too, so that it is none of `def`; C has moved `class` and `class_` already.
std::string CythonLanguage::parameter(const std::string &name) const {
  const std::string word = name.substr(0, name.find_last_not_of('_') + 1);
  return identifier(word) == word || !model::is_identifier(word) ? name : name + "_";
}

// ---- Types ----

std::string CythonLanguage::imported(const std::string &module, const std::string &name) const {
  cimports_[module].insert(name);
  return name;
}

void CythonLanguage::declare(const std::string &name, const std::string &declaration) const {
  if (known_.insert(name).second) declarations_.push_back(declaration);
}
std::vector<std::string> CythonLanguage::take_declarations() const { return std::move(declarations_); }

// "ctypedef const char *families_const_char_ptr_const "const char *const"": a word for what only C can write.
std::string CythonLanguage::alias(const Type &type, const std::string &like) const {
  std::string name = c_.api().name + "_";
  for (const char c : model::spell(type)) {
    if (c == '*') {
      name += name.back() == '_' ? "ptr_" : "_ptr_";
    } else if (c != '_' && c != ' ') {
      name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    } else if (name.back() != '_') {
      name += '_';
    }
  }
  while (name.back() == '_') name.pop_back();
  declare(name, "ctypedef " + like + (like.back() == '*' ? "" : " ") + declared(name, c_.type(type)));
  return name;
}

std::string CythonLanguage::scalar(const model::Scalar &scalar) const {
  const std::string name(scalar.spelling);
  if (scalar.kind == model::ScalarKind::kBool) return "bint";
  if (scalar.kind == model::ScalarKind::kComplex) return name.substr(0, name.find(" _Complex")) + " complex";
  const std::string_view like = look_up(kLike, name);
  if (!like.empty()) declare(name, "ctypedef " + std::string(like) + " " + name);
  const std::string_view module = look_up(kOrigins, name);
  return module.empty() ? name : imported(std::string(module), name);
}

std::string CythonLanguage::external(const model::External &entity) const {
  std::string name = identifier(last_word(entity.name)), tag = entity.name.substr(0, entity.name.find(' '));
  const std::string_view module = look_up(kOrigins, entity.name);
  if (!module.empty()) return imported(std::string(module), name);
  const std::string kind = entity.seen.empty() ? "" : entity.seen.front().kind;
  const bool is_tagged = tag != entity.name, is_enum = entity.is_enum || tag == "enum";
  if (is_tagged || is_enum || kind.empty() || kind == "record") {
    declare(name, (is_tagged ? tag
                   : is_enum ? "ctypedef enum"
                             : "ctypedef struct") +
                      " " + declared(last_word(entity.name)) + ":\n        pass");
  } else {
    declare(name, "ctypedef " +
                      std::string(kind == "floating"   ? "double "
                                  : kind == "bool"     ? "bint "
                                  : kind == "pointer"  ? "void *"
                                  : kind == "unsigned" ? "unsigned long "
                                                       : "long ") +
                      declared(name));
  }
  return name;
}

std::string CythonLanguage::base(const std::string &base) const {
  const model::Entity entity = c_.names().find(base);
  if (const auto *one = model::as<model::Scalar>(entity)) return scalar(*one);
  if (const auto *one = model::as<model::External>(entity)) return external(*one);
  std::string name = identifier(base);
  if (const auto *one = model::as<model::Enum>(entity)) name = type_name(*one);
  if (const auto *one = model::as<model::Record>(entity)) name = type_name(*one);
  if (const auto *one = model::as<model::Handle>(entity)) name = type_name(*one);
  return module_.empty() ? name : imported(module_, name);
}

std::string CythonLanguage::declaration(const Type &type, std::string_view name) const {
  const std::size_t in_c = beyond_cython(type);
  Type inner = type;
  inner.bounds.clear();
  inner.pointers.resize(in_c);
  std::string text = (type.qualifiers.is_const ? "const " : "") + base(type.base);
  if (in_c != 0 || is_odd(type.qualifiers)) {
    text = alias(inner, text + (in_c == 0 ? "" : " " + std::string(in_c, '*')));
  } else if (type.base == "bool") {
    text = (type.qualifiers.is_const ? "const " : "") + alias(Type{"bool", {}, {}, {}}, "bint");
  }
  text += " " + std::string(type.pointers.size() - in_c, '*') + std::string(name);
  while (text.back() == ' ') text.pop_back();
  for (const std::uint64_t bound : type.bounds) text += "[" + std::to_string(std::max<std::uint64_t>(bound, 1)) + "]";
  return text;
}

std::string CythonLanguage::passed(Type type, std::string_view name) const {
  if (type.pointers.empty() && type.bounds.empty()) type.qualifiers = {};
  if (!type.pointers.empty()) type.pointers.back() = {};
  const bool is_bool = type.base == "bool" && type.pointers.empty();
  if (is_bool) return "bint" + (name.empty() ? "" : " " + std::string(name));
  return declaration(type, name);
}

// ---- Functions ----

bool CythonLanguage::is_object(const Type &type) { return type.base == "PyObject" && type.pointers.size() == 1; }
bool CythonLanguage::returns_object(const model::Slot &slot) {
  return is_object(slot.signature.result) && slot.ownership == model::Ownership::kNew &&
         slot.result != model::Nullness::kNullable;
}
bool CythonLanguage::takes_object(const model::Parameter &parameter) {
  return is_object(parameter.type) && !parameter.nullable && !parameter.steals;
}

std::string CythonLanguage::parameter(const model::Signature &signature, std::size_t index) const {
  const model::Parameter &one = signature.parameters[index];
  const std::string name = parameter_name(signature, index);
  return takes_object(one) ? "object " + name : passed(one.type, name);
}
std::string CythonLanguage::parameters(const model::Signature &signature) const {
  std::string text;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) text += (i == 0 ? "" : ", ") + parameter(signature, i);
  return text + (!signature.variadic ? "" : text.empty() ? "..." : ", ...");
}
std::string CythonLanguage::prototype(const model::Signature &signature, std::string_view name) const {
  return passed(signature.result, std::string(name) + "(" + parameters(signature) + ")");
}
// Its parameters are exactly those of C, for Cython's functions to be what C calls.
std::string CythonLanguage::function_pointer(const model::Signature &signature, std::string_view name) const {
  std::string text;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const model::Parameter &one = signature.parameters[i];
    const std::string own = parameter_name(signature, i);
    text += (i == 0 ? "" : ", ") + (takes_object(one) ? "object " + own : declaration(one.type, own));
  }
  return declaration(signature.result,
                     "(*" + std::string(name) + ")(" + text + (signature.variadic ? ", ..." : "") + ")");
}

// ---- Values ----

std::string CythonLanguage::text(std::string_view text) const { return string_literal(text); }
std::string CythonLanguage::value(const model::Constant &constant) const {
  if (const auto *text = std::get_if<std::string>(&constant.value)) return string_literal(*text);
  if (const auto *real = std::get_if<double>(&constant.value)) return number(*real);
  if (const auto *bits = std::get_if<std::uint64_t>(&constant.value)) return std::to_string(*bits);
  return std::to_string(std::get<std::int64_t>(constant.value));
}
bool CythonLanguage::is_plain_int(const model::Constant &constant) {
  const auto *number = std::get_if<std::int64_t>(&constant.value);
  const bool is_int = !constant.type || (constant.type->base == "int" && constant.type->pointers.empty());
  return number != nullptr && is_int && !constant.is_literal && *number == static_cast<std::int32_t>(*number);
}
std::string CythonLanguage::value(const model::Enumerator &enumerator) const {
  return enumerator.is_unsigned ? std::to_string(static_cast<std::uint64_t>(enumerator.value))
                                : std::to_string(enumerator.value);
}

// What stands behind `except`: a constant that isn't one of the anonymous enum is no constant for Cython.
std::string CythonLanguage::number(const model::ErrorValue &error) const {
  if (const auto *number = std::get_if<std::int64_t>(&error)) return std::to_string(*number);
  if (const auto *real = std::get_if<double>(&error)) return (*real < 0 ? "-" : "") + real_literal(std::abs(*real));
  const auto *name = std::get_if<std::string>(&error);
  if (name == nullptr) return std::holds_alternative<model::Null>(error) ? "NULL" : "";
  for (const model::Constant &one : c_.api().constants) {
    if (one.name == *name && !is_plain_int(one)) return value(one);
  }
  return identifier(*name);
}

std::string CythonLanguage::error_text(const model::Slot &slot) const {
  const Type result = model::see_through(slot.signature.result, c_.names());
  const bool is_enum = result.pointers.empty() && c_.names().find<model::Enum>(result.base);
  const std::string text = is_object(result) ? "NULL" : number(slot.on_error);
  return is_enum && !text.empty() ? "<" + type(slot.signature.result) + ">" + text : text;
}

bool CythonLanguage::may_be_result(const model::Slot &slot) const {
  if (slot.result == model::Nullness::kNullable) return true;
  return slot.cxx && model::lower(*slot.cxx, slot.name, c_.api(), c_.names()).result == model::ResultForm::kSentinel;
}

// "except -1 nogil". An error value that may also be a result is asked for with `?`. A function that has none, but
// needs the GIL, may run any code of Python: `except *` asks after each call.
std::string CythonLanguage::error_clause(const model::Slot &slot) const {
  const std::string error = error_text(slot);
  std::string text;
  if (returns_object(slot)) {
    text = "";
  } else if (!error.empty()) {
    text = (may_be_result(slot) ? " except? " : " except ") + error;
  } else {
    text = slot.gil == model::Gil::kRequired ? " except *" : " noexcept";
  }
  return text + (slot.gil == model::Gil::kReleased ? " nogil" : "");
}

// ---- Texts ----

std::string CythonLanguage::comment(const std::string &text, int indent) const {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = comment_text(text.substr(begin, end - begin));
    out += margin + (line.empty() ? "#" : "# " + line) + "\n";
    begin = end + 1;
  }
  return out;
}

namespace {

// Where a line that is too long ends: behind a comma, which has parentheses around it; a comment, at a space. `npos`
// where there is no such place.
std::size_t line_end(const std::string &line, bool is_comment) {
  constexpr std::size_t columns = 120;
  std::size_t found = std::string::npos;
  bool is_quoted = false;
  for (std::size_t i = line.find_first_not_of(' ') + 2; i < std::min(columns, line.size()); ++i) {
    if (line[i] == '"' && !is_comment) is_quoted = !is_quoted;
    if (is_comment ? line[i] == ' ' : !is_quoted && line[i] == ' ' && line[i - 1] == ',') found = i;
  }
  return line.size() > columns ? found : std::string::npos;
}

}  // namespace

std::string CythonLanguage::finish(std::string text) const {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    const std::size_t margin = std::min(line.find_first_not_of(' '), line.size());
    const bool is_comment = line.compare(margin, 1, "#") == 0;
    for (std::size_t at = line_end(line, is_comment); at != std::string::npos; at = line_end(line, is_comment)) {
      out += line.substr(0, at) + "\n";
      line.replace(0, at + 1, std::string(margin, ' ') + (is_comment ? "# " : "        "));
    }
    out += line + "\n";
    begin = end + 1;
  }
  return out;
}

}  // namespace caplet::render
