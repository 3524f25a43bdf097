// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/table_slots.h"

#include "frontend/externals.h"
#include "frontend/type_traits.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;
using clang::QualType;

// The function type that a place leads to, seen through typedefs, pointers and arrays, and how it was written.
struct Function {
  QualType type;
  clang::FunctionTypeLoc written;
  model::CallingConvention convention = model::CallingConvention::kDefault;
};

clang::TypeLoc written_type(const clang::TypeSourceInfo *info) { return info ? info->getTypeLoc() : clang::TypeLoc(); }

Function function_behind(const Place &place, const clang::ASTContext &ast) {
  Function result;
  clang::TypeLoc written = place.written;
  for (QualType at = place.type; !at.isNull();) {
    const clang::Type *type = at.getTypePtr();
    if (llvm::isa<clang::FunctionType>(type)) {
      while (written && !written.getAs<clang::FunctionTypeLoc>()) written = written.getNextTypeLoc();
      result.type = at;
      if (written) result.written = written.castAs<clang::FunctionTypeLoc>();
      return result;
    }
    if (const auto *alias = dyn_cast<clang::TypedefType>(type)) {
      at = alias->getDecl()->getUnderlyingType();
      written = written_type(alias->getDecl()->getTypeSourceInfo());
    } else if (const auto *pointer = dyn_cast<clang::PointerType>(type)) {
      at = pointer->getPointeeType();
    } else if (const auto *array = dyn_cast<clang::ArrayType>(type)) {
      at = array->getElementType();
    } else {
      at = peel(at, ast, &result.convention);
    }
  }
  return result;
}

}  // namespace

bool leads_to_object(QualType type, const Unit &unit) {
  const clang::RecordDecl *record = type->isPointerType() ? type->getPointeeType()->getAsRecordDecl() : nullptr;
  const std::string_view name = record ? python_name_of_tag(unit.names_of(*record).first) : "";
  return name == "PyObject" || name == "PyTypeObject";
}

bool describe_place(Unit &unit, TypeMapper &types, const Place &place, model::Slot &slot) {
  // An array of pointers is a slot for each.
  const clang::ArrayType *array = unit.ast.getAsArrayType(place.type);
  const QualType type = array && array->getElementType()->isPointerType() ? array->getElementType() : place.type;
  if (type->isFunctionPointerType()) {
    const Function function = function_behind(place, unit.ast);
    std::optional<llvm::ArrayRef<clang::ParmVarDecl *>> parameters;
    if (function.written) parameters = function.written.getParams();
    const bool fine =
        types.map_signature(function.type, function.written, parameters, slot.name, place.range, slot.signature);
    if (function.convention != model::CallingConvention::kDefault) slot.signature.convention = function.convention;
    return fine;
  }
  slot.kind = leads_to_object(type, unit) ? model::SlotKind::kObject : model::SlotKind::kData;
  const auto mapped = types.map(type, {Role::kField, place.range, slot.name, "", clang::TypeLoc()});
  if (mapped) slot.type = *mapped;
  return mapped.has_value();
}

}  // namespace caplet::frontend
