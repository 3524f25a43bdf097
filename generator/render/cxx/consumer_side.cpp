// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/cxx/consumer_side.h"

#include <algorithm>

#include "model/cxx_type_text.h"
#include "render/c/refused_calls.h"

namespace caplet::render {

using model::CxxKind;
using model::CxxType;
using model::CxxTypeKind;
using model::Slot;
using model::Type;

CxxType as_argument(CxxType type) {
  if (type.kind == CxxTypeKind::kString) type.kind = CxxTypeKind::kStringView;
  if (type.kind == CxxTypeKind::kVector) {
    type.kind = CxxTypeKind::kSpan;
    type.plain.qualifiers.is_const = true;
  }
  for (CxxType &one : type.arguments) one = as_argument(one);
  return type;
}

CxxType as_result(CxxType type) {
  const bool is_function = type.kind == CxxTypeKind::kFunction;
  for (CxxType &one : type.arguments) one = is_function ? as_argument(one) : as_result(one);
  return type;
}

ConsumerSide::ConsumerSide(const Speller &speller) : CxxSide(speller), cxx_names_(speller.api()) {}

// ---- Handles ----

const model::Handle *ConsumerSide::handle(const Type &type) const {
  const model::Names &names = speller().names();
  return names.find<model::Handle>(model::see_through(type, names).base);
}

const Slot *ConsumerSide::destroyer(const model::Handle &handle) const {
  return render::destroyer(speller().api(), handle);
}

bool ConsumerSide::has_member(const model::Handle &handle, const std::string &name) const {
  const std::string &scope = handle.spelled_in_provider();
  const std::string reference = model::reference(handle);
  const std::vector<Slot> &slots = speller().api().slots;
  return std::any_of(slots.begin(), slots.end(), [&](const Slot &one) {
    if (one.cxx && one.cxx->kind == CxxKind::kUpcast) {
      return one.cxx->of == reference && has_member(*this->handle(one.cxx->result.plain), name);
    }
    const QualifiedName other = split(one.spelled_in_provider());
    return other.last == name && other.scope == scope;
  });
}

std::string ConsumerSide::own_member(const model::Handle &handle, std::string word) const {
  while (has_member(handle, word)) word += '_';
  return word;
}

std::string ConsumerSide::owner(const Type &type) const {
  const model::Handle *found = handle(type);
  return cxx_names_.of(*found).qualified() + (destroyer(*found) == nullptr ? "_ref" : "");
}
std::string ConsumerSide::adopted(const Type &type, const std::string &pointer) const {
  return destroyer(*handle(type)) == nullptr ? pointer : "caplet::adopt, " + pointer;
}
std::string ConsumerSide::released(const Type &type, const std::string &owner) const {
  const model::Handle *found = handle(type);
  return owner + "." + own_member(*found, destroyer(*found) == nullptr ? "get" : "release") + "()";
}

std::string ConsumerSide::base_class(const model::CxxForm &upcast, const std::string &suffix) const {
  return plain(upcast.result.plain) + suffix;
}

std::string ConsumerSide::derived_class(const model::CxxForm &upcast, const std::string &suffix) const {
  Type type;
  type.base = upcast.of;
  return plain(type) + suffix;
}

std::string ConsumerSide::lift_reference(const Type &to, const std::string &pointer) const {
  if (is_handle(to)) return plain(to) + (to.qualifiers.is_const ? "_view(" : "_ref(") + pointer + ")";
  return "*" + lift_elements(to, pointer);
}
std::string ConsumerSide::lower_reference(const Type &to, const std::string &value) const {
  if (is_handle(to)) return value + "." + own_member(*handle(to), "get") + "()";
  return lower_elements(to, "std::addressof(" + value + ")");
}

// ---- Values ----

// Whether C++ has an enum of its own for C's.
bool ConsumerSide::is_other_enum(const Type &type) const {
  const auto *found = speller().names().find<model::Enum>(type.base);
  return type.pointers.empty() && found != nullptr && found->is_scoped && !found->symbol.empty();
}

std::string ConsumerSide::lift(const Type &type, const std::string &value) const {
  return is_other_enum(type) ? "static_cast<" + this->type(type) + ">(" + value + ")" : value;
}
std::string ConsumerSide::lower(const Type &type, const std::string &value) const {
  return is_other_enum(type) ? "static_cast<" + c_type(type) + ">(" + value + ")" : value;
}
std::string ConsumerSide::lift_elements(const Type &element, const std::string &pointer) const {
  return is_other_enum(element) ? "reinterpret_cast<" + this->type(element) + " *>(" + pointer + ")" : pointer;
}
std::string ConsumerSide::lower_elements(const Type &element, const std::string &pointer) const {
  return is_other_enum(element) ? "reinterpret_cast<" + c_type(element) + " *>(" + pointer + ")" : pointer;
}

// ---- Types ----

namespace {

// What C++ calls the type that C refers to as `base`, without looking where it stands.
std::string global(const std::string &base, const model::Entity &entity) {
  const bool is_ours = entity.index() > 1 && !model::as<model::External>(entity);
  const std::size_t space = base.rfind(' ');
  return is_ours ? "::" + base.substr(space == std::string::npos ? 0 : space + 1) : base;
}

Type text_type(std::string text) {
  Type type;
  type.base = std::move(text);
  return type;
}

}  // namespace

std::string ConsumerSide::c_type(const Type &type) const {
  Type named = type;
  named.base = global(type.base, speller().names().find(type.base));
  return speller().type(named);
}

std::string ConsumerSide::plain(const Type &type) const {
  const model::Entity entity = speller().names().find(type.base);
  Type named = type;
  if (is_handle(type)) {
    named.qualifiers = {};
    named.base = cxx_names_.of(*handle(type)).qualified();
  } else if (const auto *record = model::as<model::Record>(entity); record && !record->symbol.empty()) {
    named.base = cxx_names_.of(*record).qualified();
  } else if (const auto *other = model::as<model::Enum>(entity);
             other && type.pointers.empty() && !other->symbol.empty()) {
    named.base = cxx_names_.of(*other).qualified();
  } else {
    return c_type(type);
  }
  return speller().type(named);
}

// With words for what model::spell() has none.
CxxType ConsumerSide::in_words(const CxxType &type, bool is_result) const {
  CxxType out = type;
  const auto say = [&](const std::string &text) {
    out = CxxType();
    out.plain = text_type(text);
    return out;
  };
  if (type.kind == CxxTypeKind::kPlain && is_handle(type.plain)) return say(owner(type.plain));
  if (type.kind == CxxTypeKind::kUnique) return say(owner(type.plain));
  if (type.kind == CxxTypeKind::kReference && is_handle(type.plain)) {
    return say(plain(type.plain) + (type.plain.qualifiers.is_const ? "_view" : "_ref"));
  }
  if (type.kind == CxxTypeKind::kSpan) return say("caplet::span<" + plain(type.plain) + ">");
  const bool is_function = type.kind == CxxTypeKind::kFunction;
  for (CxxType &one : out.arguments) one = in_words(one, is_result && !is_function);
  if (is_function && is_result) out.arguments[0].plain = text_type(result(written(type.arguments[0], false)));
  if (is_function && is_result) out.arguments[0].kind = CxxTypeKind::kPlain;
  return out;
}

std::string ConsumerSide::written(const CxxType &type, bool is_result) const {
  return model::spell(in_words(type, is_result), [this](const Type &one) { return plain(one); });
}

// ---- The end of a call ----

std::string ConsumerSide::raise() const { return "caplet::raise_current"; }
std::string ConsumerSide::free() const {
  const std::vector<Slot> &slots = speller().api().slots;
  const auto found = std::find_if(slots.begin(), slots.end(), [](const Slot &one) {
    return !one.retired && one.cxx && one.cxx->kind == CxxKind::kRelease;
  });
  return found == slots.end() ? "nullptr" : "::" + found->name;
}

}  // namespace caplet::render
