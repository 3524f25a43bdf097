// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/expansions.h"

#include <clang/Lex/MacroArgs.h>
#include <clang/Lex/PPCallbacks.h>

#include "frontend/annotations.h"

namespace caplet::frontend {
namespace {

class ExpansionsListener : public clang::PPCallbacks {
 public:
  ExpansionsListener(clang::Preprocessor &preprocessor, Expansions &expansions) : expansions_(expansions) {
    for (int i = 0; i < kMacroCount; ++i) {
      const std::string_view name = kAnnotations[i].spelling;
      names_[i] = preprocessor.getIdentifierInfo(llvm::StringRef(name.data(), name.size()));
    }
  }

  void MacroExpands(const clang::Token &name, const clang::MacroDefinition &, clang::SourceRange,
                    const clang::MacroArgs *arguments) override {
    for (int i = 0; i < kMacroCount; ++i) {
      if (names_[i] != name.getIdentifierInfo()) continue;
      std::vector<clang::Token> tokens;
      if (arguments && arguments->getNumMacroArguments() > 0) {
        for (const clang::Token *token = arguments->getUnexpArgument(0); token->isNot(clang::tok::eof); ++token) {
          tokens.push_back(*token);
        }
      }
      expansions_.add(static_cast<Macro>(i), name.getLocation(), std::move(tokens));
    }
  }

 private:
  Expansions &expansions_;
  const clang::IdentifierInfo *names_[kMacroCount];
};

}  // namespace

void Expansions::listen(clang::Preprocessor &preprocessor) {
  preprocessor.addPPCallbacks(std::make_unique<ExpansionsListener>(preprocessor, *this));
}

void Expansions::add(Macro macro, clang::SourceLocation name, std::vector<clang::Token> arguments) {
  if (!by_name_.try_emplace(name.getRawEncoding(), all_.size()).second) return;
  all_.push_back({macro, name, std::move(arguments), 0, nullptr});
}

Expansion *Expansions::of(const clang::Attr &attribute, const clang::SourceManager &sources) {
  for (clang::SourceLocation at = attribute.getLocation(); at.isMacroID();
       at = sources.getImmediateMacroCallerLoc(at)) {
    // The attribute comes out of a helper macro, out of the annotation itself, out of what the user wrapped around it.
    const auto found = by_name_.find(sources.getImmediateExpansionRange(at).getBegin().getRawEncoding());
    if (found != by_name_.end()) return &all_[found->second];
  }
  return nullptr;
}

}  // namespace caplet::frontend
