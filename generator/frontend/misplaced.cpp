// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The path of errors only: where did an annotation end up that nothing asked for?
#include <clang/AST/Attr.h>

#include <map>
#include <set>

#include "frontend/clang_compat_visitor.h"
#include "frontend/collector.h"
#include "frontend/walk.h"

namespace caplet::frontend {
namespace {

class Finder : public compat::Visitor {
 public:
  explicit Finder(Unit &unit) : unit_(unit) {}

  bool VisitDecl(clang::Decl *declaration) override {
    if (!declaration->hasAttrs()) return true;
    for (const auto *attribute : declaration->specific_attrs<clang::AnnotateAttr>()) {
      if (attribute->isInherited()) continue;
      if (const Expansion *expansion = unit_.expansions.of(*attribute, unit_.manager())) {
        carriers_[expansion].insert(declaration);
      }
    }
    return true;
  }
  const std::set<clang::Decl *> &carriers(const Expansion &expansion) { return carriers_[&expansion]; }

 private:
  Unit &unit_;
  std::map<const Expansion *, std::set<clang::Decl *>> carriers_;
};

std::string kind_of(const clang::Decl &declaration) {
  if (llvm::isa<clang::ParmVarDecl>(declaration)) return "a parameter";
  if (llvm::isa<clang::FunctionDecl>(declaration)) return "a function";
  if (llvm::isa<clang::VarDecl>(declaration)) return "a variable";
  if (llvm::isa<clang::FieldDecl>(declaration)) return "a field";
  if (llvm::isa<clang::EnumConstantDecl>(declaration)) return "an enumerator";
  if (llvm::isa<clang::EnumDecl>(declaration)) return "an enum";
  if (const auto *record = llvm::dyn_cast<clang::RecordDecl>(&declaration)) {
    return record->isUnion() ? "a union" : record->isClass() ? "a class" : "a struct";
  }
  if (llvm::isa<clang::TypedefNameDecl>(declaration)) return "a typedef";
  return "a declaration";
}

std::string hint_for(const Expansion &expansion) { return "it belongs " + std::string(row_of(expansion.macro).place); }

void report(Unit &unit, const Expansion &expansion, const clang::Decl *carrier) {
  const std::string spelling = "`" + std::string(row_of(expansion.macro).spelling) + "`";
  if (!carrier) {
    return unit.error("annotation-unattached", expansion.name, spelling + " stands on nothing", hint_for(expansion));
  }
  if (expansion.macro == Macro::kParam && llvm::isa<clang::ParmVarDecl>(carrier)) {
    return unit.error("annotation-misplaced", expansion.name, spelling + " stands on a parameter that is not exported",
                      "put `CAPLET_SLOT()` before the function");
  }
  if (expansion.macro == Macro::kEnum && llvm::isa<clang::EnumDecl>(carrier)) {
    return unit.error("annotation-misplaced", expansion.name, spelling + " stands on a declaration without values",
                      hint_for(expansion));
  }
  unit.error("annotation-misplaced", expansion.name, spelling + " stands on " + kind_of(*carrier), hint_for(expansion));
}

// Another API's header, included by this one, has annotations of its own.
std::set<clang::FileID> files_of_other_apis(const Unit &unit) {
  std::set<clang::FileID> files;
  for (const Expansion &expansion : unit.expansions.all()) {
    if (expansion.macro != Macro::kApi) continue;
    files.insert(unit.manager().getFileID(unit.manager().getFileLoc(expansion.name)));
  }
  return files;
}

void report_elsewhere(Unit &unit, const Expansion &expansion) {
  const std::string header = unit.ownership.outermost_include(expansion.name);
  unit.error("annotation-misplaced", expansion.name,
             "`" + std::string(row_of(expansion.macro).spelling) + "` in a header that is not part of the API",
             "add `headers = \"" + header + "\"` to CAPLET_API");
}

// The function that `expansion` stands on, where Clang drops its attribute: another project's header has defined the
// function already, inline. Null where that is not why.
const clang::FunctionDecl *defined_before(const Unit &unit, const Expansion &expansion, clang::Decl *declaration) {
  for (clang::Decl *inner : inside(declaration)) {
    if (const auto *found = defined_before(unit, expansion, inner)) return found;
  }
  const auto *function = llvm::dyn_cast<clang::FunctionDecl>(declaration);
  if (!function || function->isThisDeclarationADefinition() || !function->isDefined()) return nullptr;
  const clang::SourceManager &manager = unit.manager();
  const auto [file, begin] = manager.getDecomposedLoc(manager.getFileLoc(expansion.name));
  const auto [other, end] = manager.getDecomposedLoc(manager.getFileLoc(function->getLocation()));
  if (file != other || end < begin) return nullptr;
  const llvm::StringRef between = manager.getBufferData(file).slice(begin, end);
  return between.find_first_of(";{}") == llvm::StringRef::npos ? function : nullptr;
}

// True where that is why.
bool report_defined(Unit &unit, const Expansion &expansion, const std::vector<clang::Decl *> &candidates) {
  if (expansion.macro != Macro::kSlot) return false;
  for (clang::Decl *candidate : candidates) {
    const auto *function = defined_before(unit, expansion, candidate);
    if (!function) continue;
    const std::string header = unit.ownership.outermost_include(function->getDefinition()->getLocation());
    unit.error("annotation-unattached", expansion.name,
               "`" + function->getQualifiedNameAsString() + "` is defined in `" + header + "` already, inline",
               "annotate a function of your own that calls it");
    return true;
  }
  return false;
}

}  // namespace

void report_left_over(Unit &unit, const std::vector<clang::Decl *> &candidates) {
  std::vector<const Expansion *> own;
  std::set<clang::FileID> others;
  for (const Expansion &expansion : unit.expansions.all()) {
    if (expansion.uses == 1) continue;
    const Belongs belongs = unit.ownership.belongs(expansion.name);
    if (belongs == Belongs::kApi) own.push_back(&expansion);
    if (belongs != Belongs::kProject) continue;
    if (others.empty()) others = files_of_other_apis(unit);
    const bool is_others = others.count(unit.manager().getFileID(unit.manager().getFileLoc(expansion.name))) != 0;
    if (!is_others) report_elsewhere(unit, expansion);
  }
  if (own.empty()) return;
  Finder finder(unit);
  for (clang::Decl *candidate : candidates) finder.TraverseDecl(candidate);
  for (const Expansion *expansion : own) {
    const std::set<clang::Decl *> &carriers = finder.carriers(*expansion);
    if (carriers.size() > 1) {
      unit.error("annotation-doubled", expansion->name,
                 "`" + std::string(row_of(expansion->macro).spelling) + "` stands on several declarations at once",
                 "declare each on its own, with an annotation of its own");
    } else if (expansion->uses == 0 && (!carriers.empty() || !report_defined(unit, *expansion, candidates))) {
      report(unit, *expansion, carriers.empty() ? nullptr : *carriers.begin());
    }
  }
}

}  // namespace caplet::frontend
