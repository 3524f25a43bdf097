// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/unit.h"

#include <clang/AST/Attr.h>
#include <clang/AST/DeclCXX.h>
#include <clang/Lex/Lexer.h>
#include <clang/Sema/Sema.h>

#include "frontend/docs.h"

namespace caplet::frontend {
namespace {

constexpr std::size_t kLongest = 2000;

}  // namespace

std::string name_of(const clang::NamedDecl &declaration) {
  if (declaration.getIdentifier()) return declaration.getName().str();
  return declaration.getDeclName() ? declaration.getNameAsString() : "";  // which prints operators, and takes its time
}

std::pair<std::string, std::string> Unit::names_of(const clang::NamedDecl &declaration) const {
  std::string name = name_of(declaration);
  if (const auto *tag = llvm::dyn_cast<clang::TagDecl>(&declaration); tag && name.empty()) {
    if (const auto *named = tag->getTypedefNameForAnonDecl()) name = named->getNameAsString();
  }
  if (!is_cxx()) return {name, ""};
  std::string symbol = name;
  for (const clang::DeclContext *at = declaration.getDeclContext(); at; at = at->getParent()) {
    const auto *outer = llvm::dyn_cast<clang::NamedDecl>(at);
    if (!outer || !outer->getDeclName() || !(at->isNamespace() || at->isRecord())) continue;
    if (const auto *space = llvm::dyn_cast<clang::NamespaceDecl>(at); space && space->isInline()) continue;
    if (name.size() > kLongest) break;  // it is refused as it is
    name = name_of(*outer) + "_" + name;
    symbol = name_of(*outer) + "::" + symbol;
  }
  return {name, symbol == name ? "" : symbol};
}

std::vector<clang::NamedDecl *> Unit::declared(clang::DeclarationName name, const clang::DeclContext &context) const {
  if (is_cxx() || !context.isTranslationUnit()) {
    const clang::DeclContext::lookup_result found = context.lookup(name);
    return {found.begin(), found.end()};
  }
  return {sema.IdResolver.begin(name), sema.IdResolver.end()};
}

void Unit::describe(const clang::NamedDecl &declaration, model::Named &named, clang::SourceLocation begin) {
  std::tie(named.name, named.symbol) = names_of(declaration);
  const std::size_t length = declaration.getIdentifier() ? declaration.getName().size() : 1;
  named.origin = positions.at(declaration.getLocation(), length);
  const clang::SourceLocation own = declaration.getBeginLoc();
  if (begin.isInvalid() ||
      manager().isBeforeInTranslationUnit(manager().getFileLoc(own), manager().getFileLoc(begin))) {
    begin = own;
  }
  named.doc = doc(begin, declaration.getEndLoc());
  if (const auto *deprecated = declaration.getAttr<clang::DeprecatedAttr>()) {
    named.deprecated = deprecated->getMessage().str();
  }
}

void Unit::refuse_name_of_library(const clang::NamedDecl &declaration) {
  const clang::SourceLocation at = declaration.getLocation();
  if (!at.isMacroID() || !declaration.getIdentifier()) return;
  const bool is_theirs = manager().isInSystemHeader(manager().getSpellingLoc(at)) &&
                         !manager().isInSystemHeader(manager().getExpansionLoc(at));
  const llvm::StringRef macro = clang::Lexer::getImmediateMacroName(at, manager(), ast.getLangOpts());
  if (!is_theirs || declaration.getName() == macro) return;
  error("name-taken", at,
        "`" + macro.str() + "` is a macro of a system header, which makes this `" + name_of(declaration) + "`",
        "give it another name");
}

std::string Unit::doc(clang::SourceLocation begin, clang::SourceLocation end) {
  const auto [file, offset] = manager().getDecomposedLoc(manager().getFileLoc(begin));
  const llvm::StringRef buffer = manager().getBufferData(file);
  const std::string_view text(buffer.data(), buffer.size());
  std::string found = doc_before(text, offset);
  if (!found.empty() || end.isInvalid()) return found;
  const clang::SourceLocation last = manager().getFileLoc(end);
  const auto [end_file, end_offset] = manager().getDecomposedLoc(last);
  if (end_file != file) return "";
  return doc_after(text, end_offset + clang::Lexer::MeasureTokenLength(last, manager(), ast.getLangOpts()));
}

Expansion *Unit::annotation_on(const clang::Decl &declaration, Macro macro) {
  if (!declaration.hasAttrs()) return nullptr;
  Expansion *found = nullptr;
  for (const auto *attribute : declaration.specific_attrs<clang::AnnotateAttr>()) {
    if (attribute->isInherited() || attribute->getAnnotation().substr(0, 7) != "caplet.") continue;
    Expansion *expansion = expansions.of(*attribute, manager());
    if (!expansion || expansion->macro != macro) continue;
    if (expansion->carrier != &declaration) ++expansion->uses;
    expansion->carrier = &declaration;
    if (found && found != expansion) {
      const std::string spelling = "`" + std::string(row_of(macro).spelling) + "`";
      error("annotation-doubled", expansion->name, "a second " + spelling + " on one declaration",
            "the first is at " + positions.spelled(found->name) + "; keep one of the two");
      continue;
    }
    found = expansion;
  }
  return found;
}

Expansion *Unit::handle_annotation(const clang::CXXRecordDecl &declaration) {
  for (const clang::TagDecl *each : declaration.redecls()) {
    if (Expansion *expansion = annotation_on(*each, Macro::kHandle)) return expansion;
  }
  return nullptr;
}

}  // namespace caplet::frontend
