// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/macro_reach.h"

#include <algorithm>
#include <map>

namespace caplet::frontend {
namespace {

// Far above what is asked for, and far below what overflows.
std::uint64_t bounded(std::uint64_t value) { return std::min<std::uint64_t>(value, 1 << 30); }

std::uint64_t most_uses_of_a_parameter(const clang::MacroInfo &macro) {
  std::map<int, std::uint64_t> uses;
  std::uint64_t most = 1;
  for (const clang::Token &token : macro.tokens()) {
    const clang::IdentifierInfo *name = token.getIdentifierInfo();
    const int parameter = name != nullptr ? macro.getParameterNum(name) : -1;
    if (parameter >= 0) most = std::max(most, ++uses[parameter]);
  }
  return most;
}

}  // namespace

void MacroReach::add(const clang::MacroInfo &macro, const clang::Token &token, std::uint64_t *factor, Seen *seen) {
  const clang::IdentifierInfo *name = token.isLiteral() ? nullptr : token.getIdentifierInfo();
  seen->size = bounded(seen->size + 1);
  seen->mentions = seen->mentions || token.is(clang::tok::hashhash) || (name != nullptr && name->getName() == name_);
  if (name == nullptr || macro.getParameterNum(name) >= 0 || !name->hasMacroDefinition()) return;
  const clang::MacroInfo *inner = preprocessor_.getMacroInfo(name);
  if (inner == nullptr || inner->isBuiltinMacro()) return;
  const Seen within = look(*inner);
  seen->mentions = seen->mentions || within.mentions;
  seen->size = bounded(seen->size + within.size);
  // An argument may have calls of its own, which come as often as the parameter.
  *factor = bounded(*factor * within.repeats);
}

// One that is met again on the way down is not expanded there, and may have the name further on.
MacroReach::Seen MacroReach::look(const clang::MacroInfo &macro) {
  const auto [known, is_new] = seen_.try_emplace(&macro);
  if (!is_new) return known->second;
  Seen seen;
  seen.mentions = false;
  std::uint64_t factor = 1;
  for (const clang::Token &token : macro.tokens()) add(macro, token, &factor, &seen);
  seen.size = bounded(seen.size * factor);
  seen.repeats = bounded(factor * (macro.isFunctionLike() ? most_uses_of_a_parameter(macro) : 1));
  return seen_[&macro] = seen;
}

}  // namespace caplet::frontend
