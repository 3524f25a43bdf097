// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/cxx_slots.h"

#include <clang/AST/DeclTemplate.h>

#include "frontend/cxx_types.h"

namespace caplet::frontend {

using clang::dyn_cast;
using model::CxxKind;

namespace {

const clang::CXXMethodDecl *instance_method(const clang::FunctionDecl &function) {
  const auto *method = dyn_cast<clang::CXXMethodDecl>(&function);
  return method && !method->isStatic() ? method : nullptr;
}

// What is known of classes, each of which may be part of many others.
using Known = llvm::DenseMap<const clang::CXXRecordDecl *, bool>;
bool destroying_throws(const clang::CXXRecordDecl &record, Known &known);

// Clang works out the implicit specification of a destructor or of what is defaulted only where it is used.
bool can_throw(const clang::FunctionDecl &function, Known &known) {
  const auto *type = function.getType()->getAs<clang::FunctionProtoType>();
  if (!type) return false;
  if (!clang::isUnresolvedExceptionSpec(type->getExceptionSpecType())) return type->canThrow() != clang::CT_Cannot;
  const auto *destructor = dyn_cast<clang::CXXDestructorDecl>(&function);
  return !destructor || destroying_throws(*destructor->getParent(), known);
}
bool can_throw(const clang::FunctionDecl &function) {
  Known known;
  return can_throw(function, known);
}

bool destroying_throws(const clang::CXXRecordDecl &record, Known &known) {
  if (const auto found = known.find(&record); found != known.end()) return found->second;
  const auto throws = [&](clang::QualType type) {
    const clang::CXXRecordDecl *part = type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
    if (!part || !part->hasDefinition()) return false;
    const clang::CXXDestructorDecl *destructor = part->getDestructor();
    return destructor ? can_throw(*destructor, known) : destroying_throws(*part->getDefinition(), known);
  };
  const bool one_throws =
      llvm::any_of(record.bases(), [&](const clang::CXXBaseSpecifier &base) { return throws(base.getType()); }) ||
      llvm::any_of(record.fields(), [&](const clang::FieldDecl *field) { return throws(field->getType()); });
  return known[&record] = one_throws;
}

std::pair<std::string, std::string> member_obstacle(Unit &unit, const clang::CXXMethodDecl &method) {
  const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(&method);
  if (!unit.handle_annotation(*method.getParent())) {
    return {"a member function of a class that is no handle", "put CAPLET_HANDLE() after `class`"};
  }
  if (llvm::isa<clang::CXXConversionDecl>(method)) {
    return {"a conversion function", "annotate a member function with a name"};
  }
  if (constructor && constructor->isMoveConstructor()) {
    return {"a move constructor", "leave it out: consumers move what they own without calling the provider"};
  }
  if (constructor && method.getParent()->isAbstract()) {
    return {"a constructor of an abstract class", "annotate the constructors of classes derived from it"};
  }
  if (llvm::isa<clang::CXXDestructorDecl>(method) && can_throw(method)) {
    return {"a destructor that may throw", "make it noexcept, as destructors are unless declared otherwise"};
  }
  if (method.isVolatile() || method.getRefQualifier() == clang::RQ_RValue) {
    return {"a member function for volatile or temporary objects", "annotate one for any object"};
  }
  return {};
}

CxxKind kind_of(const clang::FunctionDecl &function) {
  if (llvm::isa<clang::CXXConstructorDecl>(function)) return CxxKind::kConstructor;
  if (llvm::isa<clang::CXXDestructorDecl>(function)) return CxxKind::kDestructor;
  return instance_method(function) ? CxxKind::kMethod : CxxKind::kFunction;
}

std::string handle_of(Unit &unit, TypeMapper &types, const clang::FunctionDecl &function) {
  const auto *method = dyn_cast<clang::CXXMethodDecl>(&function);
  if (!method || !unit.handle_annotation(*method->getParent())) return "";
  return types.export_tag(*method->getParent());
}

}  // namespace

bool needs_cxx_form(const Unit &unit, const clang::FunctionDecl &function) {
  if (!unit.is_cxx() || function.isExternC()) return false;
  if (instance_method(function) || can_throw(function)) return true;
  if (CxxTypeMapper::needs_lowering(function.getReturnType())) return true;
  return llvm::any_of(function.parameters(), [](const clang::ParmVarDecl *one) {
    return CxxTypeMapper::needs_lowering(one->getType()) || one->hasDefaultArg();
  });
}

std::pair<std::string, std::string> obstacle(Unit &unit, const clang::FunctionDecl &function) {
  const auto *method = dyn_cast<clang::CXXMethodDecl>(&function);
  if (method && method->getParent()->isDependentContext()) {
    return {"a member of a template", "annotate a function that calls one instance"};
  }
  if (function.getDescribedFunctionTemplate() || function.isDependentContext()) {
    return {"a template", "annotate a function that calls one instance"};
  }
  if (method && method->getAccess() != clang::AS_public) return {"a member that is not public", "make it public"};
  if (function.isConsteval()) return {"a function without an address", "make it constexpr or plain"};
  if (function.isDeleted()) return {"a deleted function", ""};
  if (const auto *instance = instance_method(function)) {
    if (auto found = member_obstacle(unit, *instance); !found.first.empty()) return found;
  }
  if (function.isVariadic() && needs_cxx_form(unit, function)) {
    return {"a variadic function that may throw", "make it noexcept or extern \"C\", with types that C has"};
  }
  return {};
}

bool name_member(Unit &unit, const clang::FunctionDecl &function, bool is_named, model::Slot &slot) {
  if (is_named) return true;
  const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(&function);
  const bool is_destructor = llvm::isa<clang::CXXDestructorDecl>(function);
  if (constructor || is_destructor) {
    const auto &record = *llvm::cast<clang::CXXMethodDecl>(function).getParent();
    const bool copies = constructor && constructor->isCopyConstructor();
    slot.name = unit.names_of(record).first + (is_destructor ? "_delete" : copies ? "_copy" : "_new");
    return true;
  }
  if (function.getIdentifier()) return true;
  unit.error("operator-unnamed", function.getLocation(), "`" + function.getNameAsString() + "` has no name in C",
             "give it one: CAPLET_SLOT(name = ...)");
  return false;
}

bool add_cxx_form(Unit &unit, TypeMapper &types, const clang::FunctionDecl &function, model::Slot &slot) {
  CxxTypeMapper mapper(unit, types);
  model::CxxForm form;
  form.kind = kind_of(function);
  form.of = handle_of(unit, types, function);
  form.is_noexcept = !can_throw(function);
  if (const auto *method = instance_method(function)) form.is_const = method->isConst();
  const auto *constructor = dyn_cast<clang::CXXConstructorDecl>(&function);
  form.is_explicit = constructor && constructor->isExplicit();
  form.result.plain.base = "void";
  bool fine = true;
  if (form.kind == CxxKind::kFunction || form.kind == CxxKind::kMethod) {
    const clang::SourceRange written = function.getReturnTypeSourceRange();
    const auto result = mapper.map(
        function.getReturnType(),
        {Role::kResult, written.isValid() ? written : function.getLocation(), slot.name, "result", clang::TypeLoc()});
    fine = result.has_value();
    if (result) form.result = *result;
  }
  for (const clang::ParmVarDecl *declaration : function.parameters()) {
    model::Parameter contract = types.contract_of(*declaration);
    model::CxxParameter parameter;
    parameter.name = contract.name;
    parameter.origin = contract.origin;
    const std::size_t index = form.parameters.size();
    const std::string part = contract.name.empty() ? "arg" + std::to_string(index) : contract.name;
    const clang::TypeSourceInfo *info = declaration->getTypeSourceInfo();
    const auto type = mapper.map(declaration->getType(), {Role::kParameter, declaration->getSourceRange(), slot.name,
                                                          part, info ? info->getTypeLoc() : clang::TypeLoc()});
    fine &= type.has_value();
    if (type) parameter.type = *type;
    parameter.default_value = default_of(unit, *declaration);
    form.parameters.push_back(std::move(parameter));
    slot.signature.parameters.push_back(std::move(contract));
  }
  slot.cxx = std::move(form);
  return fine;
}

namespace {

void add_upcast(Unit &unit, TypeMapper &types, const clang::CXXRecordDecl &derived, const clang::CXXBaseSpecifier &base,
                model::Api &api) {
  const clang::CXXRecordDecl &target = *base.getType()->getAsCXXRecordDecl();
  if (base.isVirtual()) {
    return unit.error("slot-unsupported", base.getSourceRange(), "virtual inheritance between handles has no lowering",
                      "inherit without `virtual`, or leave CAPLET_HANDLE() out of the base");
  }
  model::Slot slot;
  unit.describe(derived, slot);
  slot.name += "_as_" + unit.names_of(target).first;
  slot.symbol.clear();
  slot.deprecated.reset();
  slot.doc = "The base class of the same object, which lives as long.";
  slot.origin = unit.positions.range(base.getSourceRange());
  slot.cxx.emplace();
  slot.cxx->kind = CxxKind::kUpcast;
  slot.cxx->of = types.export_tag(derived);
  slot.cxx->is_noexcept = true;
  slot.cxx->result.kind = model::CxxTypeKind::kReference;
  slot.cxx->result.plain.base = types.export_tag(target);
  if (!slot.cxx->of.empty() && !slot.cxx->result.plain.base.empty()) api.slots.push_back(std::move(slot));
}

}  // namespace

void add_upcasts(Unit &unit, TypeMapper &types, const clang::CXXRecordDecl &definition, model::Api &api) {
  for (const clang::CXXBaseSpecifier &base : definition.bases()) {
    const clang::CXXRecordDecl *target = base.getType()->getAsCXXRecordDecl();
    if (base.getAccessSpecifier() != clang::AS_public || !target || !unit.handle_annotation(*target)) continue;
    add_upcast(unit, types, definition, base, api);
  }
}

}  // namespace caplet::frontend
