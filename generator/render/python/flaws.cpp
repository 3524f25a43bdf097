// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What ctypes can't do, and what it makes of arguments and results.
#include <algorithm>

#include "model/named_walk.h"
#include "model/scalars.h"
#include "render/python/shapes.h"

namespace caplet::render {
namespace {

using model::Callback;
using model::Field;
using model::Layout;
using model::Record;
using model::Type;

// The least size in bits that the field has on any platform, up to 32; 0 where that is not said here.
int least_bits(const Field &field, const model::Names &names) {
  if (!field.anonymous.empty() || !field.type.bounds.empty()) return 0;
  if (!field.type.pointers.empty()) return 32;
  const Type behind = model::see_through(field.type, names);
  if (!behind.bounds.empty()) return 0;
  if (!behind.pointers.empty()) return 32;
  const auto *scalar = names.find<model::Scalar>(behind.base);
  if (scalar == nullptr) return 0;
  const std::string_view row = scalar->abi_class;
  if (row == "i8" || row == "u8") return 8;
  if (row == "i16" || row == "u16") return 16;
  return row.find_first_of("36") != std::string_view::npos || row.find("size") != std::string_view::npos ? 32 : 0;
}

// Compilers put a bit-field into a unit that begins within what comes before, and what follows into its last bytes;
// ctypes does neither. Both agree on units of one size between fields that are no smaller.
bool has_shared_units(const Layout &layout, const model::Names &names) {
  const std::vector<Field> &all = layout.fields;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].bits) continue;
    const auto *scalar = names.find<model::Scalar>(model::see_through(all[i].type, names).base);
    const int bits = least_bits(all[i], names);
    const bool is_plain = scalar != nullptr && scalar->kind == model::ScalarKind::kInteger &&
                          scalar->abi_class.find_first_of("6z") == std::string_view::npos;
    if (layout.packed != 0 || layout.kind == model::RecordKind::kUnion || all[i].name.empty() || bits == 0 ||
        (!is_plain && bits == 32))
      return true;
    for (const std::size_t next : {i - 1, i + 1}) {
      if (next >= all.size()) continue;
      const int beside = least_bits(all[next], names);
      if (all[next].bits ? beside != bits : beside < bits) return true;
    }
  }
  return false;
}

}  // namespace

bool has_own_convention(const model::Signature &signature) {
  return signature.convention != model::CallingConvention::kDefault &&
         signature.convention != model::CallingConvention::kCdecl;
}

std::string Shapes::find_flaw(const Field &field) const {
  if (field.align != 0 || field.packed != 0) return "a field with an alignment of its own";
  if (!field.anonymous.empty()) return find_flaw(field.anonymous.front());
  const Shape shape = of(field.type);
  return shape.kind == ShapeKind::kNone ? shape.why : "";
}

std::string Shapes::find_flaw(const Layout &layout) const {
  if (layout.align != 0) return "an alignment of its own";
  if (has_shared_units(layout, subject_.names)) return "bit-fields that compilers put together with other fields";
  for (const Field &one : layout.fields) {
    const std::string found = find_flaw(one);
    if (!found.empty()) return found;
  }
  return layout.fields.empty() ? "no fields" : "";
}

const std::string &Shapes::flaw(const Record &record) const {
  const auto known = flaws_.find(&record);
  if (known != flaws_.end()) return known->second;
  flaws_[&record] = "";  // of a pointer to itself nothing depends on it
  const bool may_grow = record.extensible;
  std::string found = may_grow ? "fields that only the provider knows all of" : find_flaw(record.layout);
  return flaws_[&record] = std::move(found);
}

// libffi knows structs by their fields' types alone, and ctypes gives it arrays only on some platforms.
bool Shapes::is_beyond_libffi(const Layout &layout) const {
  const auto known = beyond_libffi_.find(&layout);
  if (known != beyond_libffi_.end()) return known->second;
  return beyond_libffi_.emplace(&layout, find_beyond_libffi(layout)).first->second;
}
bool Shapes::find_beyond_libffi(const Layout &layout) const {
  if (layout.kind == model::RecordKind::kUnion || layout.packed != 0) return true;
  return std::any_of(layout.fields.begin(), layout.fields.end(), [&](const Field &one) {
    const Type behind = without_typedef(one.type);
    if (one.bits || !behind.bounds.empty()) return true;
    if (!one.anonymous.empty()) return is_beyond_libffi(one.anonymous.front());
    const auto *record = behind.pointers.empty() ? subject_.names.find<Record>(behind.base) : nullptr;
    return record != nullptr && is_beyond_libffi(record->layout);
  });
}

std::string Shapes::flaw_by_value(const Type &type) const {
  const Shape shape = of(type);
  if (shape.kind == ShapeKind::kNone) return shape.why;
  const Type behind = model::see_through(type, subject_.names);
  const auto *record = behind.pointers.empty() ? subject_.names.find<Record>(behind.base) : nullptr;
  if (shape.kind != ShapeKind::kRecord || record == nullptr) return "";
  const std::string why = "` by value, which has bit-fields or arrays, is packed, or a union";
  return is_beyond_libffi(record->layout) ? "`" + behind.base + why : "";
}

const std::string &Shapes::flaw(const Callback &callback) const {
  const auto known = flaws_.find(&callback);
  if (known != flaws_.end()) return known->second;
  flaws_[&callback] = "";
  std::string found = find_flaw(callback);
  return flaws_[&callback] = std::move(found);
}

std::string Shapes::find_flaw(const Callback &callback) const {
  const model::Signature &signature = callback.signature;
  if (signature.variadic) return "a variable number of arguments";
  if (has_own_convention(signature)) return "a calling convention of its own";
  const ShapeKind result = of(signature.result).kind;
  if (result == ShapeKind::kNone || result == ShapeKind::kRecord) return "a result that is a struct";
  for (const model::Parameter &one : signature.parameters) {
    const Type behind = model::see_through(one.type, subject_.names);
    if (behind.bounds.empty() && behind.pointers.empty() && !flaw_by_value(one.type).empty())
      return flaw_by_value(one.type);
  }
  return "";
}

// ---- Arguments and results ----

std::string Shapes::taken(const Shape &shape) const {
  switch (shape.kind) {
    case ShapeKind::kInteger:
    case ShapeKind::kEnum:
      return "_Integer(" + shape.type + ")";
    case ShapeKind::kPointer:
      if (shape.is_instance) return "_Instance(" + shape.name + ")";
      return shape.is_bytes ? "_Bytes(" + shape.name + ")" : shape.type;
    case ShapeKind::kCallback: {
      const auto *callback = subject_.names.find<Callback>(shape.name);
      const Shape result = of(callback->signature.result);
      const bool is_number = result.kind == ShapeKind::kInteger || result.kind == ShapeKind::kEnum;
      std::string error = "None";
      if (is_number)
        error = result.type.find("c_u") == std::string::npos && result.type != "_ctypes.c_size_t" ? "-1" : "0";
      if (result.kind == ShapeKind::kFloating || result.kind == ShapeKind::kBool) error = "0";
      if (result.kind == ShapeKind::kCharacter) error = result.type == "_ctypes.c_char" ? "b\"\\0\"" : "\"\\0\"";
      return "_Callback(" + shape.type + ", " + error + ")";
    }
    default:
      return shape.type;
  }
}

namespace {

// "_Union[a, b, None]", or without the None.
std::string any_of(const std::string &types, bool may_be_none) {
  if (may_be_none) return "_Union[" + types + ", None]";
  return types.find(", ") == std::string::npos ? types : "_Union[" + types + "]";
}

}  // namespace

std::string Shapes::given(const Shape &shape, bool may_be_none) const {
  const bool is_pointer = shape.kind == ShapeKind::kPointer;  // "_Pointer[_ctypes.c_int]"
  const std::string element = is_pointer ? shape.annotation.substr(9, shape.annotation.size() - 10) : "";
  switch (shape.kind) {
    case ShapeKind::kInteger:
    case ShapeKind::kEnum:
      return "int";
    case ShapeKind::kBool:
      return "bool";
    case ShapeKind::kFloating:
      return "float";
    case ShapeKind::kCharacter:
      return shape.type == "_ctypes.c_char" ? "_Union[bytes, int]" : "str";
    case ShapeKind::kObject:
      return "object";
    case ShapeKind::kAddress:
      return "_Address";
    case ShapeKind::kText:
      return any_of(shape.type == "_ctypes.c_char_p" ? "bytes, _Array[_ctypes.c_char]" : "str", may_be_none);
    case ShapeKind::kCallback:
      return any_of("_Callable[..., _Any], " + shape.type, may_be_none);
    case ShapeKind::kPointer:
      if (shape.is_instance) return "object";
      return any_of(shape.annotation + ", _Array[" + element + "], " + element + ", _CArgObject" +
                        (shape.is_bytes ? ", bytes" : ""),
                    may_be_none);
    case ShapeKind::kHandle:
      return any_of(shape.type, may_be_none);
    default:
      return shape.annotation;
  }
}

std::string Shapes::got(const Shape &shape, bool may_be_none) const {
  const auto maybe = [&](const std::string &type) { return may_be_none ? "_Union[" + type + ", None]" : type; };
  switch (shape.kind) {
    case ShapeKind::kVoid:
      return "None";
    case ShapeKind::kInteger:
      return "int";
    case ShapeKind::kEnum:
      return shape.name;
    case ShapeKind::kBool:
      return "bool";
    case ShapeKind::kFloating:
      return "float";
    case ShapeKind::kCharacter:
      return shape.type == "_ctypes.c_char" ? "bytes" : "str";
    case ShapeKind::kObject:
      return "_Any";
    case ShapeKind::kAddress:
      return maybe("int");
    case ShapeKind::kText:
      return maybe(shape.type == "_ctypes.c_char_p" ? "bytes" : "str");
    case ShapeKind::kRecord:
    case ShapeKind::kArray:
      return shape.annotation;
    default:
      return maybe(shape.annotation);
  }
}

std::string Shapes::field(const Shape &shape) const {
  if (shape.kind == ShapeKind::kEnum) return "int";
  if (shape.kind == ShapeKind::kText || shape.kind == ShapeKind::kAddress) return got(shape, true);
  return got(shape, false);
}

std::string Shapes::callback(const Callback &callback) const {
  const Shape result = of(callback.signature.result);
  const bool is_address = result.kind == ShapeKind::kPointer || result.kind == ShapeKind::kText ||
                          result.kind == ShapeKind::kHandle || result.kind == ShapeKind::kCallback;
  std::string text = "_ctypes.CFUNCTYPE(" + (is_address ? "_ctypes.c_void_p" : result.type);
  for (const model::Parameter &one : callback.signature.parameters) text += ", " + of_parameter(one.type).type;
  return text + ")";
}

}  // namespace caplet::render
