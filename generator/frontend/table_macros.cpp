// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/table_macros.h"

#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/PPCallbacks.h>
#include <clang/Lex/Pragma.h>

#include <algorithm>
#include <memory>

#include "frontend/macro_reach.h"

namespace caplet::frontend {
namespace {

class Listener : public clang::PPCallbacks {
 public:
  explicit Listener(TableMacros &macros) : macros_(macros) {}
  void MacroDefined(const clang::Token &name, const clang::MacroDirective *directive) override {
    macros_.defined(name.getIdentifierInfo()->getName(), *directive->getMacroInfo());
  }

 private:
  TableMacros &macros_;
};

class Handler : public clang::PragmaHandler {
 public:
  explicit Handler(TableMacros &macros) : PragmaHandler("caplet_table_macros"), macros_(macros) {}
  void HandlePragma(clang::Preprocessor &, clang::PragmaIntroducer, clang::Token &) override { macros_.try_all(); }

 private:
  TableMacros &macros_;
};

void append(std::vector<clang::Token> *to, const std::vector<clang::Token> &tokens) {
  to->insert(to->end(), tokens.begin(), tokens.end());
}

bool is_digits(llvm::StringRef text) { return text.find_first_not_of("0123456789") == llvm::StringRef::npos; }

}  // namespace

void TableMacros::listen(clang::Preprocessor &preprocessor, Ownership &ownership, std::string array,
                         std::string count) {
  preprocessor_ = &preprocessor;
  ownership_ = &ownership;
  array_ = std::move(array);
  count_text_ = std::move(count);
  preprocessor.addPPCallbacks(std::make_unique<Listener>(*this));
  preprocessor.AddPragmaHandler(new Handler(*this));  // which it owns
}

// Also one that is undefined later.
void TableMacros::defined(llvm::StringRef name, const clang::MacroInfo &macro) {
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  const clang::SourceLocation at = macro.getDefinitionLoc();
  if (macro.isBuiltinMacro() || macro.isVariadic() || at.isInvalid() || manager.isInSystemHeader(at) ||
      !manager.getFileEntryRefForID(manager.getFileID(at))) {
    return;
  }
  definitions_.emplace_back(name.str(), &macro);
}

void TableMacros::add_trials(TrialMaker &maker, TableMacro macro, std::vector<clang::Token> *tokens) {
  const clang::SourceLocation at = macro.info->getDefinitionLoc();
  bool is_expression = false;
  const auto trials = maker.make(&macro, trials_.size(), &is_expression);
  for (const std::vector<clang::Token> &trial : trials) {
    append(tokens, maker.mark(std::to_string(trials_.size()), at));
    append(tokens, trial);
    trials_.push_back({macros_.size(), is_expression && &trial == &trials.front(), {}, ""});
  }
  if (!trials.empty()) macros_.push_back(std::move(macro));
}

void TableMacros::add_all(TrialMaker &maker, std::vector<clang::Token> *tokens) {
  MacroReach reach(*preprocessor_, array_);
  for (const auto &[name, info] : definitions_) {
    if (!reach.may_mention(*info) || ownership_->belongs(info->getDefinitionLoc()) == Belongs::kExternal) continue;
    const clang::MacroInfo *now = preprocessor_->getMacroInfo(preprocessor_->getIdentifierInfo(name));
    TableMacro macro;
    macro.name = name;
    macro.info = info;
    macro.is_gone = now != info;
    if (reach.is_bounded(*info)) {
      add_trials(maker, std::move(macro), tokens);
    } else {
      macro.error = "it is made of more than a million words";
      macros_.push_back(std::move(macro));
    }
  }
}

void TableMacros::try_all() {
  if (is_done_) return;
  is_done_ = true;
  TrialMaker maker(*preprocessor_, array_);
  std::vector<clang::Token> tokens;
  add_all(maker, &tokens);
  const clang::SourceManager &manager = preprocessor_->getSourceManager();
  const clang::SourceLocation begin = manager.getLocForStartOfFile(manager.getMainFileID());
  if (!count_text_.empty() && !is_digits(count_text_)) {
    append(&tokens, maker.mark(std::to_string(trials_.size()), begin));
    append(&tokens, maker.value(count_text_, begin));
  }
  append(&tokens, maker.mark("end", begin));
  if (!maker.is_at_end()) preprocessor_->DiscardUntilEndOfDirective();
  auto stream = std::make_unique<clang::Token[]>(tokens.size());
  std::copy(tokens.begin(), tokens.end(), stream.get());
  preprocessor_->EnterTokenStream(std::move(stream), static_cast<unsigned>(tokens.size()), false, false);
}

bool TableMacros::take_mark(llvm::StringRef what, const clang::EnumConstantDecl &mark) {
  std::size_t number = 0;
  if (what == "count") {
    if (mark.getInitVal().isRepresentableByInt64()) count_ = mark.getInitVal().getExtValue();
  } else if (what == "end") {
    current_.reset();
  } else if (!what.getAsInteger(10, number)) {
    current_ = number;
  }
  return true;
}

bool TableMacros::take(const clang::Decl &declaration) {
  if (!is_done_) return false;
  if (const auto *marks = llvm::dyn_cast<clang::EnumDecl>(&declaration)) {
    for (const clang::EnumConstantDecl *mark : marks->enumerators()) {
      llvm::StringRef name = mark->getName();
      if (name.consume_front(kTrialMark)) return take_mark(name, *mark);
    }
    return false;
  }
  const auto *named = llvm::dyn_cast<clang::NamedDecl>(&declaration);
  if (named == nullptr || !named->getIdentifier()) return false;
  llvm::StringRef name = named->getName();
  std::size_t number = 0;
  if (!name.consume_front(kTrial)) return false;
  if (name.consumeInteger(10, number) || number >= trials_.size()) return true;
  const std::vector<Mention> found = mentions_in(declaration, array_, *preprocessor_);
  std::vector<Mention> &all = trials_[number].mentions;
  all.insert(all.end(), found.begin(), found.end());
  return true;
}

void TableMacros::failed(const std::string &error) {
  std::string &first = *current_ < trials_.size() ? trials_[*current_].error : count_error_;
  if (first.empty()) first = error;
}

std::vector<TableMacro> TableMacros::results() {
  for (Trial &trial : trials_) {
    TableMacro &macro = macros_[trial.macro];
    if (macro.mentions.empty()) {
      macro.mentions = std::move(trial.mentions);
      for (Mention &one : macro.mentions) one.is_whole = one.is_whole && trial.is_expression;
    }
    if (macro.error.empty()) macro.error = trial.error;
  }
  return std::move(macros_);
}

std::vector<std::pair<std::string, const clang::MacroInfo *>> TableMacros::numbers() const {
  std::vector<std::pair<std::string, const clang::MacroInfo *>> all;
  for (const auto &one : definitions_) {
    if (is_number(one.second) && ownership_->belongs(one.second->getDefinitionLoc()) != Belongs::kExternal) {
      all.push_back(one);
    }
  }
  return all;
}

}  // namespace caplet::frontend
