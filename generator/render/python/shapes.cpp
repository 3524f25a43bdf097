// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/python/shapes.h"

#include "model/named_walk.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "render/facts/enum_type.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;
using model::Type;

struct ScalarName {
  std::string_view name, type;
};
constexpr ScalarName kNames[] = {{"PyGILState_STATE", "c_int"},
                                 {"Py_UCS1", "c_uint8"},
                                 {"Py_UCS2", "c_uint16"},
                                 {"Py_UCS4", "c_uint32"},
                                 {"Py_hash_t", "c_ssize_t"},
                                 {"Py_intptr_t", "c_ssize_t"},
                                 {"Py_ssize_t", "c_ssize_t"},
                                 {"Py_uhash_t", "c_size_t"},
                                 {"Py_uintptr_t", "c_size_t"},
                                 {"bool", "c_bool"},
                                 {"char", "c_char"},
                                 {"char16_t", "c_uint16"},
                                 {"char32_t", "c_uint32"},
                                 {"double", "c_double"},
                                 {"float", "c_float"},
                                 {"int", "c_int"},
                                 {"int16_t", "c_int16"},
                                 {"int32_t", "c_int32"},
                                 {"int64_t", "c_int64"},
                                 {"int8_t", "c_int8"},
                                 {"intmax_t", "c_int64"},
                                 {"intptr_t", "c_ssize_t"},
                                 {"long", "c_long"},
                                 {"long double", "c_longdouble"},
                                 {"long long", "c_longlong"},
                                 {"ptrdiff_t", "c_ssize_t"},
                                 {"short", "c_short"},
                                 {"signed char", "c_byte"},
                                 {"size_t", "c_size_t"},
                                 {"ssize_t", "c_ssize_t"},
                                 {"time_t", "c_long"},
                                 {"uint16_t", "c_uint16"},
                                 {"uint32_t", "c_uint32"},
                                 {"uint64_t", "c_uint64"},
                                 {"uint8_t", "c_uint8"},
                                 {"uintmax_t", "c_uint64"},
                                 {"uintptr_t", "c_size_t"},
                                 {"unsigned char", "c_ubyte"},
                                 {"unsigned int", "c_uint"},
                                 {"unsigned long", "c_ulong"},
                                 {"unsigned long long", "c_ulonglong"},
                                 {"unsigned short", "c_ushort"},
                                 {"wchar_t", "c_wchar"}};

Shape no_shape(std::string why) {
  Shape shape;
  shape.why = std::move(why);
  return shape;
}
Shape simple_shape(ShapeKind kind, const std::string &type) { return {kind, type, type, "", false, false, ""}; }

bool is_one_byte(const Shape &shape) {
  for (const char *one : {"_ctypes.c_char", "_ctypes.c_byte", "_ctypes.c_ubyte", "_ctypes.c_int8", "_ctypes.c_uint8"}) {
    if (shape.type == one) return true;
  }
  return false;
}

// What a base or a pointer to it is to Python without a look into it.
bool is_object_type(const Type &type) { return type.base == "PyObject" || type.base == "PyTypeObject"; }

}  // namespace

Shapes::Shapes(const Subject &subject, const PythonLanguage &language) : subject_(subject), language_(language) {}

// ---- Scalars ----

Shape Shapes::of_scalar(const model::Scalar &scalar) const {
  const std::string spelling(scalar.spelling);
  switch (scalar.kind) {
    case model::ScalarKind::kVoid:
      return simple_shape(ShapeKind::kVoid, "None");
    case model::ScalarKind::kComplex:
      return no_shape("`" + spelling + "`");
    case model::ScalarKind::kPython:
      return no_shape("`" + spelling + "` by value");
    default:
      break;
  }
  const ScalarName *found = model::find_named(kNames, scalar.spelling);
  if (found == nullptr) return no_shape("`" + spelling + "`");
  ShapeKind kind = ShapeKind::kInteger;
  if (scalar.kind == model::ScalarKind::kBool) kind = ShapeKind::kBool;
  if (scalar.kind == model::ScalarKind::kFloating) kind = ShapeKind::kFloating;
  if (spelling == "char" || spelling == "wchar_t") kind = ShapeKind::kCharacter;
  Shape shape = simple_shape(kind, "_ctypes." + std::string(found->type));
  if (spelling == "time_t") shape.type = "_time_t";  // which is ctypes' own where it has one
  return shape;
}

Shape Shapes::of_external(const model::External &entity) const {
  if (entity.seen.empty() || entity.seen.front().kind == "record") return no_shape("`" + entity.name + "` of others");
  const model::Sighting &seen = entity.seen.front();
  const std::string bits = std::to_string(8 * seen.size);
  if (seen.kind == "bool") return simple_shape(ShapeKind::kBool, "_ctypes.c_bool");
  if (seen.kind == "pointer") return simple_shape(ShapeKind::kAddress, "_ctypes.c_void_p");
  if (seen.kind == "signed" && seen.size <= 8) return simple_shape(ShapeKind::kInteger, "_ctypes.c_int" + bits);
  if (seen.kind == "unsigned" && seen.size <= 8) return simple_shape(ShapeKind::kInteger, "_ctypes.c_uint" + bits);
  if (seen.kind == "floating" && seen.size == 8) return simple_shape(ShapeKind::kFloating, "_ctypes.c_double");
  if (seen.kind == "floating" && seen.size == 4) return simple_shape(ShapeKind::kFloating, "_ctypes.c_float");
  return no_shape("`" + entity.name + "` of others");
}

// As compilers choose it, where the source doesn't; an import compares the size.
const std::string &Shapes::enum_type(const model::Enum &entity) const {
  const auto known = enum_types_.find(&entity);
  if (known != enum_types_.end()) return known->second;
  return enum_types_.emplace(&entity, find_enum_type(entity)).first->second;
}
std::string Shapes::find_enum_type(const model::Enum &entity) const {
  if (entity.underlying) return of(*entity.underlying).type;
  switch (chosen_type(entity)) {
    case EnumType::kInt:
      return "_ctypes.c_int";
    case EnumType::kUnsignedInt:
      return "_ctypes.c_uint";
    case EnumType::kInt64:
      return "_ctypes.c_int64";
    case EnumType::kUnsignedInt64:
      break;
  }
  return "_ctypes.c_uint64";
}

// ---- Types ----

Shape Shapes::of(const Type &type) const {
  const Type behind = without_typedef(type);
  if (!behind.bounds.empty()) {
    Type inner = behind;
    inner.bounds.erase(inner.bounds.begin());
    Shape element = of(inner);
    if (element.kind == ShapeKind::kNone) return element;
    const std::string count = std::to_string(behind.bounds.front());
    return {ShapeKind::kArray,
            "(" + element.type + " * " + count + ")",
            "_Array[" + element.annotation + "]",
            "",
            false,
            false,
            ""};
  }
  if (behind.pointers.empty()) return of_base(behind);
  Type inner = behind;
  inner.pointers.pop_back();
  return of_pointer(without_typedef(inner));
}

Shape Shapes::of_parameter(const Type &type) const {
  const Type behind = without_typedef(type);
  if (behind.bounds.empty()) return of(type);
  Type inner = behind;
  inner.bounds.erase(inner.bounds.begin());
  const Shape element = of(inner);
  if (element.kind == ShapeKind::kNone) return simple_shape(ShapeKind::kAddress, "_ctypes.c_void_p");
  return {ShapeKind::kPointer,
          "_ctypes.POINTER(" + element.type + ")",
          "_Pointer[" + element.annotation + "]",
          "",
          false,
          false,
          ""};
}

Shape Shapes::of_base(const Type &type) const {
  const model::Entity entity = subject_.names.find(type.base);
  if (const auto *one = model::as<model::Scalar>(entity)) return of_scalar(*one);
  if (const auto *one = model::as<model::External>(entity)) return of_external(*one);
  if (const auto *one = model::as<model::Enum>(entity)) {
    Shape shape = simple_shape(ShapeKind::kEnum, enum_type(*one));
    shape.name = language_.type_name(*one);
    return shape;
  }
  if (const auto *one = model::as<model::Record>(entity)) {
    if (!flaw(*one).empty()) return no_shape("`" + type.base + "`, which has " + flaw(*one));
    Shape shape = simple_shape(ShapeKind::kRecord, language_.type_name(*one));
    shape.name = shape.type;
    return shape;
  }
  if (const auto *one = model::as<model::Callback>(entity)) {
    if (!flaw(*one).empty()) return simple_shape(ShapeKind::kAddress, "_ctypes.c_void_p");
    Shape shape = simple_shape(ShapeKind::kCallback, language_.identifier(one->name));
    shape.name = one->name;
    return shape;
  }
  return no_shape("`" + type.base + "` by value");
}

Shape Shapes::of_pointer(const Type &inner) const {
  Shape address = simple_shape(ShapeKind::kAddress, "_ctypes.c_void_p");
  const model::Entity entity = subject_.names.find(inner.base);
  if (inner.pointers.empty() && inner.bounds.empty()) {
    if (is_object_type(inner)) return simple_shape(ShapeKind::kObject, "_ctypes.py_object");
    if (inner.base == "char" && inner.qualifiers.is_const) return simple_shape(ShapeKind::kText, "_ctypes.c_char_p");
    if (inner.base == "wchar_t" && inner.qualifiers.is_const)
      return simple_shape(ShapeKind::kText, "_ctypes.c_wchar_p");
    const model::Named *opaque = model::as<model::Handle>(entity);
    const auto *record = model::as<model::Record>(entity);
    if (record != nullptr && !flaw(*record).empty()) opaque = record;
    if (opaque != nullptr) {
      Shape shape = simple_shape(ShapeKind::kHandle, language_.type_name(*opaque));
      shape.name = shape.type;
      return shape;
    }
    const auto *callback = model::as<model::Callback>(entity);
    if (callback != nullptr && callback->is_function) return of_base(inner);
  }
  const Shape element = of(inner);
  if (element.kind == ShapeKind::kNone || element.kind == ShapeKind::kVoid) return address;
  Shape shape = simple_shape(ShapeKind::kPointer, "_ctypes.POINTER(" + element.type + ")");
  shape.annotation = "_Pointer[" + element.annotation + "]";
  shape.is_bytes = inner.qualifiers.is_const && inner.pointers.empty() && is_one_byte(element);
  const auto *record = inner.pointers.empty() ? model::as<model::Record>(entity) : nullptr;
  shape.is_instance = record != nullptr && record->layout.head != model::Head::kNone;
  if (shape.is_bytes || shape.is_instance) shape.name = element.type;
  return shape;
}

}  // namespace caplet::render
