// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/speller.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include "model/scalars.h"
#include "model/type_text.h"
#include "render/c/constants.h"
#include "render/c/line_breaks.h"
#include "render/c/literals.h"
#include "render/python_names.h"

namespace caplet::render {
namespace {

using model::Qualifiers;
using model::Signature;
using model::Slot;
using model::SlotKind;
using model::Type;

// Identifiers that are macros somewhere, and so can't name a parameter.
constexpr std::string_view kMacros[] = {
    "I",   "assert", "complex", "errno",    "far",     "i386",  "imaginary", "interface", "linux", "major",  "max",
    "min", "minor",  "near",    "offsetof", "signals", "slots", "small",     "stderr",    "stdin", "stdout", "unix"};

// The entity's own spelling in the provider's header, or null where it is the model's.
const model::Named *named_of(const model::Entity &entity) {
  struct Visitor {
    const model::Named *operator()(std::monostate) const { return nullptr; }
    const model::Named *operator()(const model::Scalar *) const { return nullptr; }
    const model::Named *operator()(const model::Named *named) const { return named; }
  };
  return std::visit(Visitor(), entity);
}
const std::string *symbol_of(const model::Entity &entity) {
  const model::Named *named = named_of(entity);
  return named == nullptr || named->symbol.empty() ? nullptr : &named->symbol;
}

// What C++ may call without `struct`; null of anything else.
const std::string *class_name(const model::Entity &entity) {
  if (const auto *handle = model::as<model::Handle>(entity)) return &handle->name;
  const auto *record = model::as<model::Record>(entity);
  return record != nullptr ? &record->name : nullptr;
}

// Whether compilers complain of the value where it becomes the type by itself.
bool needs_cast(const std::string &base, const model::Entity &entity, const model::ErrorValue &value) {
  if (std::holds_alternative<double>(value)) return base == "float";
  const auto *number = std::get_if<std::int64_t>(&value);
  if (number == nullptr) return false;
  if (model::as<model::Enum>(entity)) return true;
  const auto *scalar = model::as<model::Scalar>(entity);
  if (scalar == nullptr) return false;
  const std::string_view abi_class = scalar->abi_class;
  if (abi_class == "enum32") return true;
  return *number < 0 && (scalar->kind == model::ScalarKind::kCharacter || abi_class[0] == 'u' || abi_class == "size");
}

}  // namespace

const ConventionWord *find_convention(model::CallingConvention convention) {
  using model::CallingConvention;
  // Elsewhere there is but one convention, and compilers warn of the attribute.
  static constexpr std::string_view k32 = "defined(__i386__) || defined(_M_IX86)";
  static constexpr std::string_view k64 = "defined(__x86_64__)";
  static constexpr std::string_view kBoth = "defined(__i386__) || defined(__x86_64__) || defined(_M_IX86)";
  static constexpr ConventionWord kWords[] = {
      {CallingConvention::kCdecl, "cdecl", k32},       {CallingConvention::kStdcall, "stdcall", k32},
      {CallingConvention::kFastcall, "fastcall", k32}, {CallingConvention::kVectorcall, "vectorcall", kBoth},
      {CallingConvention::kMs, "ms_abi", k64},         {CallingConvention::kSysV, "sysv_abi", k64},
  };
  const auto *found = std::find_if(std::begin(kWords), std::end(kWords),
                                   [&](const ConventionWord &one) { return one.convention == convention; });
  return found == std::end(kWords) ? nullptr : found;
}

std::string complex_typedef(const model::Api &api, std::string_view scalar) {
  std::string name = api.name + "_" + std::string(scalar.substr(0, scalar.find(" _Complex"))) + "_complex";
  std::replace(name.begin(), name.end(), ' ', '_');
  return name;
}

Speller::Speller(const model::Api &api, const model::Names &names, Side side, std::set<const model::Named *> apart)
    : api_(api), names_(names), uses_header_(side == Side::kProvider && !api.header.empty()), apart_(std::move(apart)) {
  for (const model::Constant &one : api.constants) values_.emplace(one.name, name(one));
  for (const model::Enum &entity : api.enums) {
    const bool is_apart = apart_.count(&entity) != 0;
    for (const model::Enumerator &one : entity.enumerators) {
      if (is_apart) apart_.insert(&one);
      values_.emplace(one.name, is_apart ? declared(one) : name(one));
    }
  }
  for (const Slot &one : api.slots) taken_.insert(one.name);
  for (const model::Typedef &one : api.typedefs) taken_.insert(one.name);
  for (const model::Callback &one : api.callbacks) taken_.insert(one.name);
  for (const model::External &one : api.externals) taken_.insert(one.name);
  const auto add = [this](const auto &all) {
    for (const auto &one : all) {
      if (one.has_typedef) taken_.insert(one.name);
    }
  };
  add(api.enums);
  add(api.records);
  add(api.handles);
  if (is_lifted(api)) take_cxx_names();
}

// Types without a word in front, namespaces, and the members that generated classes call.
void Speller::take_cxx_names() {
  for (const char *word : {"caplet", "get", "make", "release", "std"}) taken_.insert(word);
  taken_.insert(api_.name);
  const auto take = [this](const model::Named &one) {
    std::string_view rest = one.symbol.empty() ? one.name : one.symbol;
    for (std::size_t end; (end = rest.find("::")) != std::string_view::npos; rest.remove_prefix(end + 2)) {
      taken_.insert(rest.substr(0, end));
    }
    return rest;
  };
  for (const Slot &one : api_.slots) take(one);
  for (const model::Enum &one : api_.enums) taken_.insert(take(one));
  for (const model::Record &one : api_.records) taken_.insert(take(one));
  for (const model::Handle &one : api_.handles) {
    const std::string name(take(one));
    classes_.insert({name, name + "_view", name + "_ref"});
  }
}

std::string Speller::declared(const model::Named &entity) const {
  return apart_.count(&entity) == 0 ? entity.name : "caplet_" + api_.name + "_was_" + entity.name;
}

std::string Speller::reference_apart(const model::Entity &entity) const {
  const auto tagged = [&](const char *tag, const auto &one, bool has_typedef) {
    return has_typedef ? declared(one) : tag + declared(one);
  };
  const auto tag = [](model::RecordKind kind) { return kind == model::RecordKind::kUnion ? "union " : "struct "; };
  if (const auto *one = model::as<model::Enum>(entity)) {
    return tagged("enum ", *one, one->has_typedef || is_fixed(*one));
  }
  if (const auto *one = model::as<model::Record>(entity)) {
    return tagged(tag(one->layout.kind), *one, one->has_typedef);
  }
  if (const auto *one = model::as<model::Handle>(entity)) {
    return tagged(tag(one->kind), *one, one->has_typedef);
  }
  return declared(*named_of(entity));
}

std::string Speller::base(const std::string &base) const {
  std::string text;
  append_base(base, text);
  return text;
}

void Speller::append_base(const std::string &base, std::string &out) const {
  const model::Entity entity = names_.find(base);
  if (const auto *scalar = model::as<model::Scalar>(entity)) {
    out += scalar->kind == model::ScalarKind::kComplex ? complex_typedef(api_, base) : base;
  } else if (!apart_.empty() && apart_.count(named_of(entity)) != 0) {
    out += reference_apart(entity);
  } else {
    out += *shared_base(entity, base);
  }
}

const std::string *Speller::shared_base(const model::Entity &entity, const std::string &base) const {
  if (uses_header_) {
    const std::string *symbol = symbol_of(entity);
    if (symbol != nullptr) return symbol;
    // It may have been declared with `class`, and compilers warn of other words.
    const std::string *own = api_.language == model::Language::kCxx ? class_name(entity) : nullptr;
    return own != nullptr ? own : &base;
  }
  // A fixed enum is a typedef of an integer in C; its bare name is right in both languages.
  const auto *fixed = model::as<model::Enum>(entity);
  return fixed != nullptr && is_fixed(*fixed) ? &fixed->name : &base;
}

void Speller::append_qualifiers(const Qualifiers &qualifiers, std::string &out) const {
  if (qualifiers.is_const) out += "const ";
  if (qualifiers.is_volatile) out += "volatile ";
  if (qualifiers.is_atomic) out += uses_header_ ? "_Atomic " : upper(api_.name) + "_ATOMIC ";
  if (qualifiers.is_restrict) out += "__restrict ";
}

void Speller::append_before(const Type &type, std::string &out) const {
  append_qualifiers(type.qualifiers, out);
  append_base(type.base, out);
  out += ' ';
  for (const Qualifiers &pointer : type.pointers) {
    out += '*';
    append_qualifiers(pointer, out);
  }
}

void Speller::append_behind(const Type &type, std::string &out) {
  for (const std::uint64_t bound : type.bounds) {
    out += '[';
    if (bound != 0) out += std::to_string(bound);
    out += ']';
  }
}

std::string Speller::declaration(const Type &type, std::string_view declarator) const {
  std::string text;
  append_before(type, text);
  text += declarator;
  while (text.back() == ' ') text.pop_back();
  append_behind(type, text);
  return text;
}

bool Speller::is_taken(const std::string &word) const {
  if (!model::is_identifier(word)) return true;
  // Not functions, whose names parameters may have everywhere.
  if (is_of_python(word, "mvey") || taken_.count(word) != 0 || classes_.count(word) != 0) return true;
  return std::find(std::begin(kMacros), std::end(kMacros), word) != std::end(kMacros) || values_.count(word) != 0;
}

std::string Speller::parameter_name(const Signature &signature, std::size_t index) const {
  return safe_name(signature.parameters, index);
}

std::vector<std::string> Speller::parameter_names(const Signature &signature) const {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) names.push_back(parameter_name(signature, i));
  return names;
}

// Whatever a name gets, all that differ from it only there get, too: no two become one.
const std::string &Speller::safe(const std::string &name) const {
  const auto found = safe_names_.find(name);
  if (found != safe_names_.end()) return found->second;
  // Generated code's own variables, and the runtime's macros.
  std::size_t start = 0;
  while (name.compare(start, 4, "the_") == 0) start += 4;
  const bool is_caplets = name.compare(start, 7, "caplet_") == 0 || name.compare(start, 7, "CAPLET_") == 0;
  const std::string own = api_.name + "_";  // "geometry_imported_"
  const bool is_own = name.back() == '_' && name.compare(start, own.size(), own) == 0;
  std::string safe = is_caplets || is_own ? "the_" + name : name;
  std::string tried = safe.substr(0, std::max<std::size_t>(safe.find_last_not_of('_') + 1, 1));
  std::string behind;
  for (std::string more = "_"; more.size() <= 3; more += '_', tried += '_') {
    if (is_taken(tried)) behind = more;
  }
  safe += behind;
  while (is_taken(safe)) safe += '_';
  return safe_names_.emplace(name, std::move(safe)).first->second;
}

void Speller::append_name(const Signature &signature, std::size_t index, std::string &out) const {
  const std::string &name = signature.parameters[index].name;
  out += name.empty() ? parameter_name(signature, index) : safe(name);
}

void Speller::append_parameters(const Signature &signature, bool with_names, std::string &out) const {
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const Type &type = signature.parameters[i].type;
    if (i > 0) out += ", ";
    append_before(type, out);
    if (with_names) append_name(signature, i, out);
    while (out.back() == ' ') out.pop_back();
    append_behind(type, out);
  }
  if (signature.variadic) out += signature.parameters.empty() ? "..." : ", ...";
  if (signature.parameters.empty() && !signature.variadic) out += "void";
}

std::string Speller::parameters(const Signature &signature, bool with_names) const {
  std::string text;
  append_parameters(signature, with_names, text);
  return text;
}

std::string Speller::arguments(const Signature &signature) const {
  std::string text;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    if (i > 0) text += ", ";
    append_name(signature, i, text);
  }
  return text;
}

std::string Speller::prototype(const Signature &signature, std::string_view name) const {
  std::string text;
  append_before(signature.result, text);
  text.append(name) += '(';
  append_parameters(signature, true, text);
  text += ')';
  append_behind(signature.result, text);
  return text;
}

std::string Speller::provided(const Signature &signature, std::string_view name) const {
  return prototype(signature, convention(signature.convention) + std::string(name));
}

std::string Speller::convention(model::CallingConvention convention) const {
  const ConventionWord *word = find_convention(convention);
  return word == nullptr ? "" : upper(api_.name) + "_" + upper(word->attribute) + " ";
}

std::string Speller::function_pointer(const Signature &signature, std::string_view name, bool with_names) const {
  std::string text;
  append_before(signature.result, text);
  text.append("(").append(convention(signature.convention)).append("*").append(name) += ")(";
  append_parameters(signature, with_names, text);
  text += ')';
  append_behind(signature.result, text);
  return text;
}

std::string Speller::table_field(const Slot &slot) const {
  if (slot.kind == SlotKind::kFunction) return function_pointer(slot.signature, slot.name, true);
  Type type = slot.type;
  if (!type.bounds.empty()) return declaration(type, "(*" + slot.name + ")");
  // A consumer reads the variable that holds an object; only the provider may set it.
  if (slot.kind == SlotKind::kObject && !type.pointers.empty()) type.pointers.back().is_const = true;
  type.pointers.emplace_back();
  return declaration(type, slot.name);
}

std::string Speller::text(std::string_view text) const { return string_literal(text); }
std::string Speller::value(const model::Constant &constant) const { return constant_text(*this, constant).c; }
std::string Speller::value(const model::Enumerator &enumerator) const { return enumerator_literal(enumerator); }
std::string Speller::comment(const std::string &text, int indent) const { return doc_comment(text, indent); }

std::string Speller::finish(std::string text) const { return break_long_lines(text); }

std::string Speller::error_text(const Slot &slot) const {
  if (std::holds_alternative<std::monostate>(slot.on_error)) {
    const Type result = model::see_through(slot.signature.result, names_);
    return result.base == "PyObject" && result.pointers.size() == 1 ? "NULL" : "";
  }
  if (std::holds_alternative<model::Null>(slot.on_error)) return "NULL";
  if (const auto *name = std::get_if<std::string>(&slot.on_error)) {
    const auto found = values_.find(*name);
    return found == values_.end() ? *name : found->second;
  }
  if (const auto *real = std::get_if<double>(&slot.on_error)) {
    return *real < 0 ? "-" + real_literal(-*real) : real_literal(*real);
  }
  const std::int64_t number = std::get<std::int64_t>(slot.on_error);
  return number == std::numeric_limits<std::int64_t>::min() || number >= 0 ? integer_literal(number)
                                                                           : "-" + integer_literal(-number);
}

std::string Speller::error_value(const Slot &slot) const {
  const std::string text = error_text(slot);
  if (text == "NULL") return "CAPLET_NULL";
  const Type result = model::see_through(slot.signature.result, names_);
  const bool is_cast = result.pointers.empty() && needs_cast(result.base, names_.find(result.base), slot.on_error);
  return is_cast ? "CAPLET_CAST(" + type(slot.signature.result) + ", " + text + ")" : text;
}

}  // namespace caplet::render
