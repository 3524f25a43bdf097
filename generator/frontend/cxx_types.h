// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types of C++ that have a lowering -> the model's. What C has, too, is left to TypeMapper.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "frontend/types.h"
#include "frontend/unit.h"

namespace caplet::frontend {

class CxxTypeMapper {
 public:
  CxxTypeMapper(Unit &unit, TypeMapper &types) : unit_(unit), types_(types) {}

  // Whether C has no such type: a reference, a type of the standard library, a class by value.
  static bool needs_lowering(clang::QualType type);
  // Nullopt after an error.
  std::optional<model::CxxType> map(clang::QualType type, const UseSite &site);

 private:
  using Arguments = std::vector<clang::TemplateArgument>;

  std::optional<model::CxxType> reference(clang::QualType type, const UseSite &site);
  std::optional<model::CxxType> standard(clang::QualType type, const UseSite &site);
  std::optional<model::CxxType> view(clang::QualType target, const UseSite &site);
  std::optional<model::CxxType> elements(model::CxxTypeKind kind, clang::QualType element, const UseSite &site);
  std::optional<model::CxxType> composed(model::CxxTypeKind kind, const std::vector<clang::QualType> &arguments,
                                         const UseSite &site);
  std::optional<model::CxxType> callable(clang::QualType function, const UseSite &site);
  std::optional<model::CxxType> unique(clang::QualType target, const UseSite &site);
  std::optional<model::CxxType> plain(model::CxxTypeKind kind, clang::QualType type, const UseSite &site);
  bool is_handle(clang::QualType type);
  std::nullopt_t refuse(clang::QualType type, const UseSite &site, const std::string &why, std::string hint);

  Unit &unit_;
  TypeMapper &types_;
  bool inside_ = false;  // of another type of the standard library
};

}  // namespace caplet::frontend
