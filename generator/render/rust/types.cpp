// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/rust/types.h"

#include "model/named_walk.h"
#include "model/names.h"
#include "model/scalars.h"
#include "render/facts/enum_type.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Type;

struct RustScalar {
  std::string_view name, type;
};
constexpr RustScalar kRustScalars[] = {{"PyGILState_STATE", "c_int"},
                                       {"Py_UCS1", "u8"},
                                       {"Py_UCS2", "u16"},
                                       {"Py_UCS4", "u32"},
                                       {"Py_hash_t", "isize"},
                                       {"Py_intptr_t", "isize"},
                                       {"Py_ssize_t", "isize"},
                                       {"Py_uhash_t", "usize"},
                                       {"Py_uintptr_t", "usize"},
                                       {"bool", "bool"},
                                       {"char", "c_char"},
                                       {"char16_t", "u16"},
                                       {"char32_t", "u32"},
                                       {"double", "f64"},
                                       {"float", "f32"},
                                       {"int", "c_int"},
                                       {"int16_t", "i16"},
                                       {"int32_t", "i32"},
                                       {"int64_t", "i64"},
                                       {"int8_t", "i8"},
                                       {"intmax_t", "i64"},
                                       {"intptr_t", "isize"},
                                       {"long", "c_long"},
                                       {"long long", "c_longlong"},
                                       {"ptrdiff_t", "isize"},
                                       {"short", "i16"},
                                       {"signed char", "i8"},
                                       {"size_t", "usize"},
                                       {"ssize_t", "isize"},
                                       {"time_t", "caplet::time_t"},
                                       {"uint16_t", "u16"},
                                       {"uint32_t", "u32"},
                                       {"uint64_t", "u64"},
                                       {"uint8_t", "u8"},
                                       {"uintmax_t", "u64"},
                                       {"uintptr_t", "usize"},
                                       {"unsigned char", "u8"},
                                       {"unsigned int", "c_uint"},
                                       {"unsigned long", "c_ulong"},
                                       {"unsigned long long", "c_ulonglong"},
                                       {"unsigned short", "u16"},
                                       {"wchar_t", "caplet::wchar_t"}};

RustType no_rust_type(std::string why) {
  RustType type;
  type.why = std::move(why);
  return type;
}
RustType rust_number(std::string text) {
  RustType type{RustKind::kNumber, std::move(text)};
  type.is_plain = true;
  type.is_float = type.text == "f64" || type.text == "f32";
  type.is_bool = type.text == "bool";
  return type;
}

RustType rust_scalar(const model::Scalar &scalar) {
  if (scalar.kind == model::ScalarKind::kVoid) return {RustKind::kVoid, "()"};
  const RustScalar *found = model::find_named(kRustScalars, scalar.spelling);
  if (found != nullptr) return rust_number(std::string(found->type));
  return no_rust_type("`" + std::string(scalar.spelling) + "` by value");
}

}  // namespace

RustTypes::RustTypes(const Subject &subject) : subject_(subject) {
  for (const auto &one : subject.api.typedefs) taken_.insert(one.name);
  for (const auto &one : subject.api.callbacks) taken_.insert(one.name);
  for (const auto &one : subject.api.constants) items_.insert(rust_item(one.name));
  for (const auto &one : taken_) items_.insert(rust_item(one));
  const auto add = [&](const auto &all) {
    for (const auto &one : all) items_.insert(type_name(one));
  };
  add(subject.api.enums), add(subject.api.records), add(subject.api.handles);
}

std::string RustTypes::type_name(const model::Named &entity) const {
  return taken_.count(entity.name) == 0 ? rust_item(entity.name) : "struct_" + entity.name;
}

// ---- Numbers ----

RustType RustTypes::of_external(const model::External &entity) const {
  RustType none = no_rust_type("`" + entity.name + "` of others by value");
  if (entity.seen.empty() || entity.seen.front().kind == "record") return none;
  const model::Sighting &seen = entity.seen.front();
  const std::string bits = std::to_string(8 * seen.size);
  if (seen.kind == "bool") return rust_number("bool");
  if (seen.kind == "pointer") {
    RustType type{RustKind::kPointer, "*mut c_void"};
    type.element = "c_void";
    return type;
  }
  if (seen.kind == "signed" && seen.size <= 8) return rust_number("i" + bits);
  if (seen.kind == "unsigned" && seen.size <= 8) return rust_number("u" + bits);
  if (seen.kind == "floating" && seen.size == 8) return rust_number("f64");
  if (seen.kind == "floating" && seen.size == 4) return rust_number("f32");
  return none;
}

// As compilers choose it, where the source doesn't; an import compares the size.
std::string RustTypes::enum_type(const model::Enum &entity) const {
  if (entity.underlying) return of(*entity.underlying).text;
  switch (chosen_type(entity)) {
    case EnumType::kInt:
      return "c_int";
    case EnumType::kUnsignedInt:
      return "c_uint";
    case EnumType::kInt64:
      return "i64";
    case EnumType::kUnsignedInt64:
      break;
  }
  return "u64";
}

// ---- Types ----

RustType RustTypes::of(const Type &type) const {
  const Type behind = without_typedef(type);
  if (!behind.bounds.empty()) {
    Type inner = behind;
    inner.bounds.erase(inner.bounds.begin());
    RustType element = of(inner);
    if (element.kind == RustKind::kNone) return element;
    RustType array{RustKind::kArray, "[" + element.text + "; " + std::to_string(behind.bounds.front()) + "]"};
    array.is_plain = element.is_plain;
    return array;
  }
  if (behind.pointers.empty()) return of_base(behind);
  Type inner = behind;
  inner.pointers.pop_back();
  return of_pointer(without_typedef(inner));
}

RustType RustTypes::of_parameter(const Type &type) const {
  const Type behind = without_typedef(type);
  if (behind.bounds.empty()) return of(type);
  Type inner = behind;
  inner.bounds.erase(inner.bounds.begin());
  return of_pointer(without_typedef(inner));
}

RustType RustTypes::of_base(const Type &type) const {
  const model::Entity entity = subject_.names.find(type.base);
  if (type.qualifiers.is_atomic) return no_rust_type("`_Atomic " + type.base + "`");
  if (const auto *one = model::as<model::Scalar>(entity)) return rust_scalar(*one);
  if (const auto *one = model::as<model::External>(entity)) return of_external(*one);
  if (const auto *one = model::as<model::Enum>(entity)) return rust_number(type_name(*one));
  if (const auto *one = model::as<model::Record>(entity)) {
    if (!flaw(*one).empty()) return no_rust_type("`" + type.base + "` by value, which has " + flaw(*one));
    RustType record{RustKind::kRecord, type_name(*one)};
    record.is_plain = is_plain(one->layout);
    return record;
  }
  if (const auto *one = model::as<model::Callback>(entity)) {
    if (!is_known(*one)) return {RustKind::kPointer, "*const c_void", "", false, false, false, "c_void"};
    RustType callback{RustKind::kCallback, "Option<" + rust_item(one->name) + ">"};
    callback.element = rust_item(one->name);
    return callback;
  }
  return no_rust_type("`" + type.base + "` by value");
}

RustType RustTypes::of_pointer(const Type &inner) const {
  const model::Entity entity = subject_.names.find(inner.base);
  const bool is_itself = inner.pointers.empty() && inner.bounds.empty();
  const auto *callback = is_itself ? model::as<model::Callback>(entity) : nullptr;
  if (callback != nullptr && callback->is_function) return of_base(inner);
  RustType type{RustKind::kPointer};
  type.is_const = inner.is_const();
  type.element = "c_void";
  const auto *record = is_itself ? model::as<model::Record>(entity) : nullptr;
  const auto *handle = is_itself ? model::as<model::Handle>(entity) : nullptr;
  if (is_itself && inner.base == "PyObject") {
    type.target = RustTarget::kObject, type.element = "ffi::PyObject";
  } else if (is_itself && inner.base == "PyTypeObject") {
    type.target = RustTarget::kType, type.element = "ffi::PyTypeObject";
  } else if (handle != nullptr) {
    type.target = RustTarget::kHandle, type.element = type_name(*handle), type.handle = handle;
  } else if (record != nullptr && !flaw(*record).empty()) {
    type.target = RustTarget::kHandle, type.element = type_name(*record);
  } else {
    const RustType element = of(inner);
    if (element.kind != RustKind::kNone && element.kind != RustKind::kVoid) {
      type.target = record != nullptr && has_head(record->layout) ? RustTarget::kUnknown : RustTarget::kSized;
      type.element = element.text;
      type.is_plain_target = element.is_plain;
      type.is_char = is_itself && inner.base == "char";
    }
  }
  type.text = (type.is_const ? "*const " : "*mut ") + type.element;
  return type;
}

// ---- Functions ----

std::string RustTypes::function(const model::Signature &signature, std::string &why) const {
  if (signature.convention != model::CallingConvention::kDefault &&
      signature.convention != model::CallingConvention::kCdecl) {
    why = "a calling convention of its own";
    return "";
  }
  std::string text;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const RustType type = of_parameter(signature.parameters[i].type);
    if (type.kind == RustKind::kNone) return why = type.why, "";
    const std::string &name = signature.parameters[i].name;
    text += (i == 0 ? "" : ", ") + (name.empty() ? "_" : rust_name(name)) + ": " + type.text;
  }
  if (signature.variadic) text += ", ...";
  const RustType result = of(signature.result);
  if (result.kind == RustKind::kNone) return why = result.why, "";
  const std::string returns = result.kind == RustKind::kVoid ? "" : " -> " + result.text;
  return "unsafe extern \"C\" fn(" + text + ")" + returns;
}

bool RustTypes::is_known(const model::Callback &callback) const {
  const auto known = known_.find(&callback);
  if (known != known_.end()) return known->second;
  known_[&callback] = false;  // one that takes itself: Rust has no such type
  std::string why;
  return known_[&callback] = !function(callback.signature, why).empty();
}

}  // namespace caplet::render
