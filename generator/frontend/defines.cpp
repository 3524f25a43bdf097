// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/defines.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PPCallbacks.h>

#include <algorithm>

namespace caplet::frontend {
namespace {

class DefinesListener : public clang::PPCallbacks {
 public:
  explicit DefinesListener(Defines &defines) : defines_(defines) {}
  void MacroDefined(const clang::Token &name, const clang::MacroDirective *directive) override {
    defines_.defined(name, *directive->getMacroInfo());
  }
  void MacroExpands(const clang::Token &name, const clang::MacroDefinition &macro, clang::SourceRange,
                    const clang::MacroArgs *) override {
    read(name, macro);
  }
  void Ifdef(clang::SourceLocation, const clang::Token &name, const clang::MacroDefinition &macro) override {
    read(name, macro);
  }
  void Ifndef(clang::SourceLocation, const clang::Token &name, const clang::MacroDefinition &macro) override {
    read(name, macro);
  }
  void Defined(const clang::Token &name, const clang::MacroDefinition &macro, clang::SourceRange) override {
    read(name, macro);
  }

 private:
  void read(const clang::Token &name, const clang::MacroDefinition &macro) {
    defines_.read(macro.getMacroInfo(), name.getLocation());
  }
  Defines &defines_;
};

bool is_reserved(llvm::StringRef name) {
  return name.size() > 1 && name[0] == '_' && (name[1] == '_' || clang::isUppercase(name[1]));
}

}  // namespace

void Defines::listen(clang::Preprocessor &preprocessor) {
  preprocessor_ = &preprocessor;
  preprocessor.addPPCallbacks(std::make_unique<DefinesListener>(*this));
}

void Defines::defined(const clang::Token &name, const clang::MacroInfo &macro) {
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  const clang::SourceLocation at = macro.getDefinitionLoc();
  const llvm::StringRef word = name.getIdentifierInfo()->getName();
  if (macro.isFunctionLike() || is_reserved(word) || at.isInvalid() || manager.isInSystemHeader(at) ||
      !manager.getFileEntryRefForID(manager.getFileID(at))) {
    return;
  }
  positions_[&macro] = macros_.size();
  macros_.push_back({word.str(), &macro, {}});
}

void Defines::read(const clang::MacroInfo *macro, clang::SourceLocation where) {
  const auto found = positions_.find(macro);
  if (macro == nullptr || found == positions_.end()) return;
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  macros_[found->second].readers.insert(manager.getFileID(manager.getFileLoc(where)));
}

std::vector<std::string> Defines::read_by(Ownership &ownership, const std::set<std::string> &headers) const {
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  const auto is_reader = [&](clang::FileID file) {
    const clang::SourceLocation start = manager.getLocForStartOfFile(file);
    return ownership.belongs(start) == Belongs::kExternal && headers.count(ownership.outermost_include(start)) != 0;
  };
  std::vector<std::string> result;
  for (const Macro &one : macros_) {
    if (ownership.belongs(one.info->getDefinitionLoc()) == Belongs::kExternal) continue;
    const auto was_reader = [&](const auto &each) { return each.first == one.name && headers.count(each.second) != 0; };
    if (std::none_of(one.readers.begin(), one.readers.end(), is_reader) &&
        std::none_of(restored_.begin(), restored_.end(), was_reader)) {
      continue;
    }
    const std::string value = body(*one.info);
    result.push_back(value.empty() ? one.name : one.name + "=" + value);
  }
  return result;
}

std::vector<std::pair<std::string, std::string>> Defines::readers(Ownership &ownership) const {
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  std::set<std::pair<std::string, std::string>> found;
  for (const Macro &one : macros_) {
    if (!manager.isInMainFile(one.info->getDefinitionLoc())) continue;
    for (const clang::FileID file : one.readers) {
      if (file != manager.getMainFileID()) {
        found.emplace(one.name, ownership.outermost_include(manager.getLocForStartOfFile(file)));
      }
    }
  }
  return {found.begin(), found.end()};
}

bool Defines::agrees(const std::string &define) const {
  const std::size_t equals = std::min(define.find('='), define.size());
  const llvm::StringRef name = llvm::StringRef(define).substr(0, equals);
  const llvm::StringRef value = llvm::StringRef(define).drop_front(equals).drop_front(equals < define.size() ? 1 : 0);
  const clang::MacroInfo *macro = preprocessor_->getMacroInfo(preprocessor_->getIdentifierInfo(name));
  if (macro == nullptr || macro->isFunctionLike()) return false;
  return equals == define.size() || body(*macro) == value.trim();
}

std::string Defines::body(const clang::MacroInfo &macro) const {
  std::string text;
  for (const clang::Token &token : macro.tokens()) {
    if (!text.empty() && token.hasLeadingSpace()) text += ' ';
    text += preprocessor_->getSpelling(token);
  }
  return text;
}

}  // namespace caplet::frontend
