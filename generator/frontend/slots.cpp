// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/slots.h"

#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>

#include <set>

#include "frontend/cxx_slots.h"
#include "frontend/reexports.h"
#include "frontend/type_traits.h"

namespace caplet::frontend {
namespace {

// Name, contract and documentation; what functions and variables share.
Annotation read_slot_head(Unit &unit, const clang::NamedDecl &declaration, const Expansion &expansion,
                          const model::Api &api, model::Slot &slot) {
  const clang::LinkageSpecDecl *linkage = llvm::dyn_cast<clang::LinkageSpecDecl>(declaration.getLexicalDeclContext());
  clang::SourceLocation begin = expansion.name;
  if (linkage && !linkage->hasBraces()) begin = linkage->getBeginLoc();
  unit.refuse_name_of_library(declaration);
  unit.describe(declaration, slot, begin);
  const Annotation annotation = parse(expansion, unit.preprocessor, unit.positions, unit.diagnostics);
  slot.is_external = is_redeclared(unit, declaration);
  if (slot.is_external || annotation.has("name")) {
    if (slot.symbol.empty()) slot.symbol = slot.name;
    slot.name = annotation.has("name") ? annotation.text("name") : reexported_function(api, slot.name);
    if (slot.symbol == slot.name) slot.symbol.clear();
  }
  if (annotation.has("doc")) slot.doc = annotation.text("doc");
  if (annotation.has("deprecated")) slot.deprecated = annotation.text("deprecated");
  slot.optional = annotation.has("optional");
  slot.gil = annotation.choice<model::Gil>("gil");
  slot.threads = annotation.choice<model::Threads>("threads");
  slot.ownership = annotation.choice<model::Ownership>("returns");
  slot.result = annotation.choice<model::Nullness>("result");
  slot.lifetime = annotation.text("lifetime");
  if (const Setting *error = annotation.find("on_error")) slot.on_error = error->value;
  return annotation;
}

bool is_of_variables(Unit &unit, const Annotation &annotation) {
  bool fine = true;
  for (const Setting &one : annotation.settings) {
    if (!one.key->is_of_functions) continue;
    fine = false;
    unit.diagnostics.error("annotation-key", one.origin, "only functions have `" + std::string(one.key->name) + "`");
  }
  return fine;
}

// "format(printf,1,2)": what takes the place of %, and where; empty for a kind that C doesn't have.
std::string format_of(const clang::FormatAttr &attribute) {
  const llvm::StringRef kind = attribute.getType()->getName();
  if (kind != "printf" && kind != "scanf" && kind != "strftime") return "";
  return "format(" + kind.str() + "," + std::to_string(attribute.getFormatIdx()) + "," +
         std::to_string(attribute.getFirstArg()) + ")";
}

bool is_not_to_be_dropped(const clang::FunctionDecl &function) {
  return function.hasAttr<clang::WarnUnusedResultAttr>() && !function.getReturnType()->isVoidType();
}

// Those that promise something to the caller, or of it.
std::vector<std::string> attributes_of(const clang::FunctionDecl &function) {
  std::set<std::string> all;
  const auto nonnull = [&](unsigned at) { all.insert("nonnull(" + std::to_string(at + 1) + ")"); };
  if (function.hasAttr<clang::ConstAttr>()) all.insert("const");
  if (function.hasAttr<clang::PureAttr>()) all.insert("pure");
  if (function.isNoReturn()) all.insert("noreturn");
  if (function.hasAttr<clang::ReturnsNonNullAttr>()) all.insert("returns_nonnull");
  if (is_not_to_be_dropped(function)) all.insert("warn_unused_result");
  for (const auto *attribute : function.specific_attrs<clang::FormatAttr>()) {
    if (std::string text = format_of(*attribute); !text.empty()) all.insert(std::move(text));
  }
  for (const auto *attribute : function.specific_attrs<clang::NonNullAttr>()) {
    for (unsigned i = 0; i < function.getNumParams(); ++i) {
      const clang::QualType type = function.getParamDecl(i)->getType();
      if (type->isAnyPointerType() && attribute->isNonNull(i)) nonnull(i);
    }
  }
  for (unsigned i = 0; i < function.getNumParams(); ++i) {
    if (function.getParamDecl(i)->hasAttr<clang::NonNullAttr>()) nonnull(i);
  }
  return {all.begin(), all.end()};
}

}  // namespace

void add_function(Unit &unit, TypeMapper &types, const clang::FunctionDecl &declaration, const Expansion &expansion,
                  model::Api &api) {
  const auto [what, hint] = obstacle(unit, declaration);
  if (!what.empty()) {
    return unit.error("slot-unsupported", declaration.getLocation(), what + " can't be a slot", hint);
  }
  model::Slot slot;
  const bool is_named = read_slot_head(unit, declaration, expansion, api, slot).has("name");
  slot.is_static = !declaration.isExternallyVisible() && !llvm::isa<clang::CXXMethodDecl>(declaration);
  if (needs_cxx_form(unit, declaration)) {
    if (is_not_to_be_dropped(declaration)) slot.attributes = {"warn_unused_result"};
    const bool fine = name_member(unit, declaration, is_named, slot) && add_cxx_form(unit, types, declaration, slot);
    if (fine) api.slots.push_back(std::move(slot));
    return;
  }
  slot.attributes = attributes_of(declaration);
  const clang::TypeSourceInfo *info = declaration.getTypeSourceInfo();
  const clang::TypeLoc whole = info ? info->getTypeLoc() : clang::TypeLoc();
  const clang::FunctionTypeLoc written =
      whole ? whole.getAsAdjusted<clang::FunctionTypeLoc>() : clang::FunctionTypeLoc();
  if (!types.map_signature(declaration.getType(), written, declaration.parameters(), slot.name,
                           declaration.getLocation(), slot.signature)) {
    return;
  }
  api.slots.push_back(std::move(slot));
}

namespace {

// PyObject *, PyTypeObject *, and PyTypeObject itself.
bool is_object(clang::QualType canonical) {
  const clang::QualType pointee = canonical->getPointeeType();
  const clang::TagDecl *tag = (pointee.isNull() ? canonical : pointee)->getAsTagDecl();
  if (tag == nullptr || !tag->getDeclContext()->getRedeclContext()->isTranslationUnit()) return false;
  return (tag->getName() == "_object" && !pointee.isNull()) || tag->getName() == "_typeobject";
}

}  // namespace

void add_variable(Unit &unit, TypeMapper &types, const clang::VarDecl &declaration, const Expansion &expansion,
                  model::Api &api) {
  if (declaration.getTLSKind() != clang::VarDecl::TLS_None) {
    return unit.error("slot-unsupported", declaration.getLocation(), "a variable of each thread can't be a slot",
                      "annotate a function that returns its address");
  }
  model::Slot slot;
  if (!is_of_variables(unit, read_slot_head(unit, declaration, expansion, api, slot))) return;
  slot.is_static = !declaration.isExternallyVisible() && !declaration.isStaticDataMember();
  const clang::TypeSourceInfo *info = declaration.getTypeSourceInfo();
  // The name of a typedef makes no data of an object.
  const clang::QualType written = declaration.getType(), canonical = written.getCanonicalType();
  const auto type = types.map(
      is_object(canonical) ? canonical : written,
      {Role::kData, declaration.getLocation(), slot.name, "type", info ? info->getTypeLoc() : clang::TypeLoc()});
  if (!type) return;
  if (!type->bounds.empty() && type->bounds.front() == 0) {
    return unit.error("type-unsupported", declaration.getLocation(), "an array without a bound can't be a slot",
                      "state how many elements it has");
  }
  const bool is_object = type->base == "PyObject" && type->pointers.size() == 1;
  const bool is_type = type->base == "PyTypeObject" && type->pointers.size() <= 1;
  slot.kind = (is_object || is_type) && type->bounds.empty() ? model::SlotKind::kObject : model::SlotKind::kData;
  slot.type = *type;
  api.slots.push_back(std::move(slot));
}

}  // namespace caplet::frontend
