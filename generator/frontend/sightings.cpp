// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/sightings.h"

#include <clang/AST/RecordLayout.h>
#include <clang/Basic/TargetInfo.h>
#include <llvm/TargetParser/Triple.h>

#include <unordered_set>

#include "frontend/externals.h"
#include "model/names.h"
#include "model/type_walk.h"

namespace caplet::frontend {
namespace {

using clang::QualType;

// The platform's name without vendor and version, in the words of the default profiles.
std::string profile_of(const clang::TargetInfo &target) {
  const llvm::Triple &triple = target.getTriple();
  if (triple.getArch() == llvm::Triple::wasm32) return "wasm32";
  if (triple.isOSDarwin()) return triple.isAArch64() ? "arm64-apple-darwin" : "x86_64-apple-darwin";
  std::string name = triple.isX86_32() ? "i686" : llvm::Triple::getArchTypeName(triple.getArch()).str();
  name += "-" + llvm::Triple::getOSTypeName(triple.getOS()).str();
  const bool has_environment = triple.getEnvironment() != llvm::Triple::UnknownEnvironment;
  if (has_environment) name += "-" + llvm::Triple::getEnvironmentTypeName(triple.getEnvironment()).str();
  return name;
}

std::string kind_of(QualType type) {
  if (type->isBooleanType()) return "bool";
  if (type->isRealFloatingType()) return "floating";
  if (type->isPointerType()) return "pointer";
  if (type->isRecordType()) return "record";
  // Plain char and enums are compared by their size: their sign is the compiler's choice.
  if (type->isEnumeralType() || type->isSpecificBuiltinType(clang::BuiltinType::Char_S) ||
      type->isSpecificBuiltinType(clang::BuiltinType::Char_U)) {
    return "";
  }
  return type->isSignedIntegerType() ? "signed" : type->isUnsignedIntegerType() ? "unsigned" : "";
}

class Examiner {
 public:
  Examiner(Unit &unit, model::External &external) : unit_(unit), external_(external) {
    seen_.profile = profile_of(unit.ast.getTargetInfo());
  }

  void examine(const clang::TypedefNameDecl &alias) {
    const QualType type = alias.getUnderlyingType().getCanonicalType();
    external_.is_enum = type->isEnumeralType();
    external_.opaque = type->isFunctionType() || type->isIncompleteType() || is_hidden(alias, type);
    if (!external_.opaque) note(kind_of(type), unit_.ast.getTypeInfoInChars(type));
  }
  void examine(const clang::RecordDecl &record) {
    const clang::RecordDecl *definition = record.getDefinition();
    external_.opaque = definition == nullptr || definition->isInvalidDecl() || begins_with_object(*definition);
    if (external_.opaque) return;
    const clang::ASTRecordLayout &layout = unit_.ast.getASTRecordLayout(definition);
    note("record", {layout.getSize(), layout.getAlignment()});
  }
  void examine(const clang::EnumDecl &enumeration) {
    const QualType type = enumeration.getIntegerType();
    external_.opaque = type.isNull();
    if (!type.isNull()) note("", unit_.ast.getTypeInfoInChars(type));
  }

 private:
  // Whether who includes the typedef's header alone can't see what it stands for, or shouldn't look.
  bool is_hidden(const clang::TypedefNameDecl &alias, QualType type) {
    const clang::RecordDecl *record = type->getAsRecordDecl();
    const clang::RecordDecl *definition = record != nullptr ? record->getDefinition() : nullptr;
    if (definition == nullptr) return record != nullptr;
    if (definition->isInvalidDecl() || begins_with_object(*definition)) return true;
    const bool is_well_known = !public_header_of(external_.name).empty();
    return !is_well_known && unit_.ownership.outermost_include(definition->getLocation()) !=
                                 unit_.ownership.outermost_include(alias.getLocation());
  }
  struct Size {
    Size(clang::TypeInfoChars info) : width(info.Width), align(info.Align) {}  // NOLINT(google-explicit-constructor)
    Size(clang::CharUnits width, clang::CharUnits align) : width(width), align(align) {}
    clang::CharUnits width, align;
  };
  void note(std::string kind, Size size) {
    if (!model::is_measured(external_)) return;
    seen_.kind = std::move(kind);
    seen_.size = static_cast<int>(size.width.getQuantity());
    seen_.align = static_cast<int>(size.align.getQuantity());
    external_.seen = {seen_};
  }

  Unit &unit_;
  model::External &external_;
  model::Sighting seen_;
};

}  // namespace

void examine(Unit &unit, const clang::NamedDecl &declaration, model::External &external) {
  if (!model::is_measured(external)) return;
  Examiner examiner(unit, external);
  if (const auto *alias = llvm::dyn_cast<clang::TypedefNameDecl>(&declaration)) examiner.examine(*alias);
  if (const auto *record = llvm::dyn_cast<clang::RecordDecl>(&declaration)) examiner.examine(*record);
  if (const auto *enumeration = llvm::dyn_cast<clang::EnumDecl>(&declaration)) examiner.examine(*enumeration);
}

void keep_what_binds(model::Api &api) {
  if (api.externals.empty()) return;
  std::unordered_set<std::string> by_value;
  model::for_each_type(api, [&](const model::Type &type) {
    if (type.pointers.empty()) by_value.insert(type.base);
  });
  for (model::External &one : api.externals) {
    const bool is_record = !one.seen.empty() && one.seen.front().kind == "record";
    if (is_record && by_value.count(one.name) == 0) one.seen.clear();
  }
}

bool begins_with_object(const clang::RecordDecl &record) {
  if (python_name_of_tag(record.getName()) == "PyObject") return true;
  if (record.field_empty()) return false;
  const clang::RecordDecl *first = record.field_begin()->getType()->getAsRecordDecl();
  const clang::RecordDecl *inner = first != nullptr ? first->getDefinition() : nullptr;
  return inner != nullptr && begins_with_object(*inner);
}

}  // namespace caplet::frontend
