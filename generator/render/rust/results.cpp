// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What callers get: an exception is an Err, and what Rust can own or borrow it does.
#include <algorithm>
#include <cmath>
#include <iterator>

#include "model/named_walk.h"
#include "render/rust/arguments.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Slot;

// An integer for the name of a constant or enumerator; empty where there is none.
std::string value_of(const model::Api &api, const std::string &name, const RustLanguage &language) {
  if (const auto *one = model::find_named(api.constants, name)) return language.value(*one);
  for (const model::Enum &entity : api.enums) {
    if (const auto *one = model::find_named(entity.enumerators, name)) return language.value(*one);
  }
  return "";
}

// A negative value, of whatever type: -1 of a size_t is its largest one.
std::string as_number(const std::string &value, const std::string &type) {
  static constexpr std::string_view kSigned[] = {"c_int", "c_long", "c_longlong", "i16", "i32", "i64", "i8", "isize"};
  const bool is_signed = std::find(std::begin(kSigned), std::end(kSigned), type) != std::end(kSigned);
  return value.front() != '-' || is_signed ? value : "(" + value + "_i64) as " + type;
}

// Whether callers own the handle that is returned: the interface says so, or C++ does.
bool gives_handle(const Slot &slot) {
  if (slot.ownership == model::Ownership::kHandle) return true;
  if (!slot.cxx) return false;
  const model::CxxType &result = slot.cxx->result;
  const bool is_value = result.kind == model::CxxTypeKind::kPlain && result.plain.pointers.empty();
  return slot.cxx->kind == model::CxxKind::kConstructor || result.kind == model::CxxTypeKind::kUnique || is_value;
}

// Whether the error value comes with an exception, always: what C++ returns by itself may be NULL.
bool is_certain(const Slot &slot) {
  const bool is_own = !slot.cxx || slot.cxx->kind == model::CxxKind::kConstructor;
  return is_own && !std::holds_alternative<std::monostate>(slot.on_error) && slot.result != model::Nullness::kNullable;
}

bool is_never_null(const Slot &slot) { return slot.result == model::Nullness::kNonnull; }

}  // namespace

std::string RustCalls::error_test(const Slot &slot, const RustType &type) const {
  if (type.kind == RustKind::kVoid) return "";
  const bool is_null = std::holds_alternative<model::Null>(slot.on_error);
  if (type.kind == RustKind::kCallback) return is_null ? "result.is_none()" : "";
  if (type.kind == RustKind::kPointer) return is_null || type.target == RustTarget::kObject ? "result.is_null()" : "";
  std::string value;
  if (const auto *one = std::get_if<std::int64_t>(&slot.on_error)) value = rust_integer(*one);
  if (const auto *one = std::get_if<double>(&slot.on_error)) {
    if (std::isnan(*one)) return "result.is_nan()";
    value = rust_real(*one, type.text != "f32");
  }
  if (const auto *one = std::get_if<std::string>(&slot.on_error)) value = value_of(subject_.api, *one, language_);
  if (value.empty()) return "";
  if (type.is_bool) return value == "0" ? "!result" : "result";
  if (type.is_float && value.find_first_of(".:e") == std::string::npos) value += ".0";
  if (type.is_float) return "result == " + value;
  const auto *entity = subject_.names.find<model::Enum>(types_.without_typedef(slot.signature.result).base);
  if (entity != nullptr) return "result.0 == " + as_number(value, types_.enum_type(*entity));
  return "result == " + as_number(value, type.text);
}

// 'static, 'a of an argument that is a reference, or nothing.
std::string RustCalls::lifetime(const Slot &slot) const {
  if (slot.lifetime == "static") return "'static";
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    const bool is_it = !slot.lifetime.empty() && slot.signature.parameters[i].name == slot.lifetime;
    if (is_it && argument(slot, i).is_reference) return "'a";
  }
  return "";
}

RustReturn RustCalls::pointer_result(const Slot &slot, const RustType &type) const {
  RustReturn out{type.text, "CALL"};
  const bool is_told = std::holds_alternative<model::Null>(slot.on_error) && is_certain(slot);
  const bool may_be_null = !is_never_null(slot) && !is_told;
  const bool is_known = type.handle != nullptr && destroyer(*type.handle) != nullptr;
  if (is_known && gives_handle(slot)) {
    out.type = may_be_null ? "Option<Owned<" + type.element + ">>" : "Owned<" + type.element + ">";
    out.value = may_be_null ? "Owned::new(self, CALL)" : "unsafe { Owned::new_unchecked(self, CALL) }";
    return out;
  }
  const std::string lifetime = this->lifetime(slot);
  const bool is_text = type.is_char && type.is_const;
  if (lifetime.empty() || (!is_text && !is_known)) return out;
  out.has_lifetime = lifetime == "'a";
  out.type = "&" + lifetime + " " + (is_text ? "CStr" : type.element);
  if (may_be_null) out.type = "Option<" + out.type + ">";
  if (is_text) {
    out.value = may_be_null ? "unsafe { caplet::text_at(CALL) }" : "unsafe { CStr::from_ptr(CALL) }";
  } else {
    out.value = may_be_null ? "unsafe { (CALL).as_ref() }" : "unsafe { &*CALL }";
  }
  return out;
}

RustReturn RustCalls::returned(const Slot &slot) const {
  const RustType type = types_.of(slot.signature.result);
  RustReturn out{type.kind == RustKind::kVoid ? "" : type.text, "CALL"};
  if (type.kind == RustKind::kPointer && type.target == RustTarget::kObject) {
    const bool is_nullable = slot.result == model::Nullness::kNullable;
    const std::string how = slot.ownership == model::Ownership::kNew ? "owned" : "borrowed";
    out.has_py = true;
    out.type = is_nullable ? "Option<Bound<'py, PyAny>>" : "Bound<'py, PyAny>";
    out.value = "unsafe { Bound::from_" + how + "_ptr" + (is_nullable ? "_or_opt" : "") + "(py, CALL) }";
    out.is_certain = !is_nullable;
  } else if (type.kind == RustKind::kPointer) {
    out = pointer_result(slot, type);
  }
  out.is_error = error_test(slot, type);
  out.is_certain = out.is_certain || is_certain(slot);
  return out;
}

}  // namespace caplet::render
