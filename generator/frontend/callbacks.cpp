// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Functions and what has no name of its own: the part of TypeMapper that makes signatures, callbacks and inline types.
#include "frontend/type_traits.h"
#include "frontend/types.h"

namespace caplet::frontend {

using clang::QualType;

// The nearest function that is written here, not behind a typedef.
clang::FunctionTypeLoc TypeMapper::written_function(clang::TypeLoc at) {
  for (; at; at = at.getNextTypeLoc()) {
    if (const auto function = at.getAs<clang::FunctionTypeLoc>()) return function;
  }
  return {};
}

std::string TypeMapper::new_name(const UseSite &site) {
  named_inline_ = true;
  const std::string stem = site.part.empty() ? site.owner : site.owner + "_" + site.part;
  std::string name = stem;
  for (int i = 2; !taken_.insert(name).second; ++i) name = stem + "_" + std::to_string(i);
  return name;
}

std::optional<std::string> TypeMapper::inline_callback(QualType function, model::CallingConvention convention,
                                                       const UseSite &site) {
  model::Callback callback;
  callback.is_inline = true;
  callback.name = new_name(site);
  callback.origin = unit_.positions.range(site.range);
  if (!map_callback(function, written_function(site.written), convention, site.range, callback)) {
    return std::nullopt;
  }
  named_inline_ = true;
  std::string name = callback.name;
  callbacks_.push_back({site.range.getBegin(), std::move(callback)});
  return name;
}

bool TypeMapper::map_callback(QualType function, clang::FunctionTypeLoc written, model::CallingConvention convention,
                              clang::SourceRange range, model::Callback &callback) {
  std::optional<llvm::ArrayRef<clang::ParmVarDecl *>> parameters;
  if (written) parameters = written.getParams();
  if (!map_signature(function, written, parameters, callback.name, range, callback.signature)) return false;
  if (convention != model::CallingConvention::kDefault) callback.signature.convention = convention;
  return true;
}

std::optional<std::string> TypeMapper::inline_array(QualType array, const UseSite &site) {
  model::Typedef result;
  result.is_inline = true;
  result.name = new_name(site);
  result.origin = unit_.positions.range(site.range);
  const auto type = map(array, {Role::kTarget, site.range, result.name, "element", site.written});
  if (!type) return std::nullopt;
  if (type->bounds.front() == 0) {
    return refuse(site, "a pointer to an array without a bound", "pass a pointer to the first element");
  }
  result.type = *type;
  named_inline_ = true;
  std::string name = result.name;
  typedefs_.push_back({site.range.getBegin(), std::move(result)});
  return name;
}

bool TypeMapper::map_signature(QualType function, clang::FunctionTypeLoc written,
                               std::optional<llvm::ArrayRef<clang::ParmVarDecl *>> parameters, const std::string &owner,
                               clang::SourceRange range, model::Signature &signature) {
  const auto *type = function->getAs<clang::FunctionProtoType>();
  if (!type) {
    unit_.error("prototype-missing", range, "a function without a prototype takes anything",
                "write `(void)` for a function without parameters");
    return false;
  }
  const auto convention = convention_of(function, unit_.ast);
  if (!convention) {
    unit_.error("type-unsupported", range, "this calling convention has no name in Caplet",
                "use the default, or one of stdcall, fastcall, vectorcall, ms_abi, sysv_abi");
    return false;
  }
  signature.convention = *convention;
  signature.variadic = type->isVariadic();
  signature.is_noexcept = unit_.is_cxx() && type->canThrow() == clang::CT_Cannot;
  const clang::TypeLoc returned = written ? written.getReturnLoc() : clang::TypeLoc();
  const bool has_range = returned && returned.getBeginLoc().isValid();
  const auto result = map(type->getReturnType(),
                          {Role::kResult, has_range ? returned.getSourceRange() : range, owner, "result", returned});
  if (result) signature.result = *result;
  bool fine = result.has_value();
  signature.parameters.resize(type->getNumParams());
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    model::Parameter &parameter = signature.parameters[i];
    if (parameters && i < parameters->size() && (*parameters)[i]) {
      fine &= map_parameter(*(*parameters)[i], i, owner, parameter);
    } else {
      const std::string part = "arg" + std::to_string(i);
      const auto mapped = map(type->getParamType(i), {Role::kParameter, range, owner, part, clang::TypeLoc()});
      fine &= mapped.has_value();
      if (mapped) parameter.type = *mapped;
      parameter.origin = unit_.positions.range(range);
    }
    parameter.nonnull |= type->getParamType(i)->isReferenceType();  // of an adopted table
  }
  return fine;
}

model::Parameter TypeMapper::contract_of(const clang::ParmVarDecl &declaration) {
  model::Parameter parameter;
  unit_.refuse_name_of_library(declaration);
  parameter.name = name_of(declaration);
  parameter.origin = parameter.name.empty() ? unit_.positions.token(declaration.getBeginLoc())
                                            : unit_.positions.at(declaration.getLocation(), parameter.name.size());
  if (const Expansion *expansion = unit_.annotation_on(declaration, Macro::kParam)) {
    const Annotation annotation = parse(*expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics);
    parameter.nonnull = annotation.has("nonnull");
    parameter.nullable = annotation.has("nullable");
    parameter.steals = annotation.has("steals");
    parameter.out = annotation.has("out");
    parameter.inout = annotation.has("inout");
    parameter.length = annotation.text("length");
  }
  return parameter;
}

bool TypeMapper::map_parameter(const clang::ParmVarDecl &declaration, std::size_t index, const std::string &owner,
                               model::Parameter &parameter) {
  parameter = contract_of(declaration);
  const clang::TypeSourceInfo *info = declaration.getTypeSourceInfo();
  const std::string part = parameter.name.empty() ? "arg" + std::to_string(index) : parameter.name;
  const auto type = map(declaration.getType(), {Role::kParameter, declaration.getSourceRange(), owner, part,
                                                info ? info->getTypeLoc() : clang::TypeLoc()});
  if (type) parameter.type = *type;
  return type.has_value();
}

}  // namespace caplet::frontend
