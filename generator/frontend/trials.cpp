// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/trials.h"

#include <clang/Lex/MacroInfo.h>

#include <algorithm>

namespace caplet::frontend {
namespace {

using clang::SourceLocation;
using clang::Token;
namespace tok = clang::tok;

constexpr llvm::StringLiteral kArgument = "caplet_argument", kEnd = "caplet_end";

bool is_named(const Token &token, llvm::StringRef name) {
  return !token.isLiteral() && token.getIdentifierInfo() && token.getIdentifierInfo()->getName() == name;
}

bool is_balanced(const std::vector<Token> &tokens) {
  std::vector<tok::TokenKind> open;
  for (const Token &token : tokens) {
    if (token.is(tok::l_paren)) open.push_back(tok::r_paren);
    if (token.is(tok::l_square)) open.push_back(tok::r_square);
    if (token.is(tok::l_brace)) open.push_back(tok::r_brace);
    if (!token.isOneOf(tok::r_paren, tok::r_square, tok::r_brace)) continue;
    if (open.empty() || token.isNot(open.back())) return false;
    open.pop_back();
  }
  return open.empty();
}

bool is_statement(const std::vector<Token> &tokens) {
  const auto ends_one = [](const Token &token) { return token.isOneOf(tok::semi, tok::kw_return); };
  return tokens.front().isOneOf(tok::l_brace, tok::kw_if, tok::kw_do, tok::kw_while, tok::kw_for) ||
         std::any_of(tokens.begin(), tokens.end(), ends_one);
}

// Where the bracket behind `open` closes, or the last token.
std::size_t closing(const std::vector<Token> &tokens, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    if (tokens[i].isOneOf(tok::l_paren, tok::l_square)) ++depth;
    if (tokens[i].isOneOf(tok::r_paren, tok::r_square) && --depth == 0) return i;
  }
  return tokens.size() - 1;
}

// Where the parenthesis that closes at `close` opens, or the first token.
std::size_t opening(const std::vector<Token> &tokens, std::size_t close) {
  int depth = 0;
  for (std::size_t i = close + 1; i-- > 0;) {
    if (tokens[i].is(tok::r_paren)) ++depth;
    if (tokens[i].is(tok::l_paren) && --depth == 0) return i;
  }
  return 0;
}

// Whether an index does: what stands in the bracket behind the array, or is added to it.
bool depends_on_argument(const std::vector<Token> &tokens, llvm::StringRef array) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!is_named(tokens[i], array) || !tokens[i + 1].isOneOf(tok::l_square, tok::plus)) continue;
    std::size_t end = i + 1;
    for (int depth = 0; end < tokens.size() && depth >= 0; ++end) {
      if (tokens[end].isOneOf(tok::l_paren, tok::l_square)) ++depth;
      if (tokens[end].isOneOf(tok::r_paren, tok::r_square)) --depth;
      if (depth == 0 && tokens[end].is(tok::r_square)) break;  // of `ARRAY[...]`
    }
    if (end < tokens.size() && tokens[end].is(tok::l_square)) end = closing(tokens, end) + 1;  // of `(ARRAY + n)[...]`
    const auto at = [&](std::size_t place) { return tokens.begin() + static_cast<std::ptrdiff_t>(place); };
    const auto is_argument = [](const Token &token) { return is_named(token, kArgument); };
    if (std::any_of(at(i + 1), at(std::min(end, tokens.size())), is_argument)) return true;
  }
  return false;
}

void append(std::vector<Token> *to, const std::vector<Token> &tokens) {
  to->insert(to->end(), tokens.begin(), tokens.end());
}

}  // namespace

Token TrialMaker::identifier(llvm::StringRef name, SourceLocation at) {
  Token token;
  token.startToken();
  clang::IdentifierInfo *info = preprocessor_.getIdentifierInfo(name);
  token.setIdentifierInfo(info);
  token.setKind(info->getTokenID());
  token.setLocation(at);
  token.setLength(static_cast<unsigned>(name.size()));
  return token;
}

Token TrialMaker::punctuation(tok::TokenKind kind, SourceLocation at) const {
  Token token;
  token.startToken();
  token.setKind(kind);
  token.setLocation(at);
  token.setLength(1);
  return token;
}

Token TrialMaker::zero(SourceLocation at) const {
  Token token = punctuation(tok::numeric_constant, at);
  token.setLiteralData("0");
  return token;
}

bool TrialMaker::names_array(const Token &token) const { return is_named(token, array_); }

// The macro as it is used. Where a macro takes arguments, C converts null pointers to objects to most types, else
// zeros.
std::vector<Token> TrialMaker::call(const TableMacro &macro, Arguments arguments) {
  const SourceLocation at = macro.info->getDefinitionLoc();
  if (macro.is_gone) return {macro.info->tokens_begin(), macro.info->tokens_end()};
  std::vector<Token> tokens = {identifier(macro.name, at)};
  if (macro.info->isObjectLike()) return tokens;
  const Token open = punctuation(tok::l_paren, at), close = punctuation(tok::r_paren, at);
  std::vector<Token> argument = {zero(at)};
  if (arguments == Arguments::kNames) argument = {identifier(kArgument, at)};
  if (arguments == Arguments::kObjects) {
    argument = {open, open, identifier("PyObject", at), punctuation(tok::star, at), close, zero(at), close};
  }
  tokens.push_back(open);
  for (unsigned i = 0; i < macro.info->getNumParams(); ++i) {
    if (i > 0) tokens.push_back(punctuation(tok::comma, at));
    append(&tokens, argument);
  }
  tokens.push_back(close);
  return tokens;
}

// What the preprocessor makes of it.
std::vector<Token> TrialMaker::expand(const TableMacro &macro) {
  std::vector<Token> in = call(macro, Arguments::kNames);
  in.push_back(identifier(kEnd, macro.info->getDefinitionLoc()));
  preprocessor_.EnterTokenStream(in, false, false);
  std::vector<Token> out;
  for (Token token;;) {
    preprocessor_.Lex(token);
    is_at_end_ = is_at_end_ || token.isOneOf(tok::eof, tok::eod);
    if (token.isOneOf(tok::eof, tok::eod) || is_named(token, kEnd)) return out;
    if (!token.isAnnotation()) out.push_back(token);  // one stands for a _Pragma
  }
}

// `(CAST)ARRAY[INDEX]` of each mention, with the star before it.
std::vector<std::vector<Token>> TrialMaker::isolate(const std::vector<Token> &tokens) const {
  std::vector<std::vector<Token>> all;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!names_array(tokens[i]) || tokens[i + 1].isNot(tok::l_square)) continue;
    std::size_t begin = i, end = closing(tokens, i + 1);
    while (begin > 0 && end + 1 < tokens.size() && tokens[begin - 1].is(tok::l_paren) &&
           tokens[end + 1].is(tok::r_paren)) {
      --begin;
      ++end;
    }
    if (begin > 0 && tokens[begin - 1].is(tok::r_paren)) {
      begin = opening(tokens, begin - 1);
      if (begin > 0 && tokens[begin - 1].is(tok::star)) --begin;
    }
    all.emplace_back(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                     tokens.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  }
  return all;
}

// __typeof__(EXPRESSION) *caplet_trial_7;
std::vector<Token> TrialMaker::declare(const std::vector<Token> &expression, const std::string &number,
                                       SourceLocation at) {
  std::vector<Token> tokens = {identifier("__typeof__", at), punctuation(tok::l_paren, at)};
  append(&tokens, expression);
  append(&tokens, {punctuation(tok::r_paren, at), punctuation(tok::star, at), identifier(kTrial.str() + number, at),
                   punctuation(tok::semi, at)});
  return tokens;
}

// static void *caplet_trial_7(void) { STATEMENT; }
std::vector<Token> TrialMaker::define(const std::vector<Token> &statement, const std::string &number,
                                      SourceLocation at) {
  std::vector<Token> tokens = {identifier("static", at),      identifier("void", at),
                               punctuation(tok::star, at),    identifier(kTrial.str() + number, at),
                               punctuation(tok::l_paren, at), identifier("void", at),
                               punctuation(tok::r_paren, at), punctuation(tok::l_brace, at)};
  append(&tokens, statement);
  append(&tokens, {punctuation(tok::semi, at), punctuation(tok::r_brace, at)});
  return tokens;
}

std::vector<Token> TrialMaker::mark(const std::string &what, SourceLocation at) {
  return {identifier("enum", at), punctuation(tok::l_brace, at), identifier(kTrialMark.str() + what, at),
          punctuation(tok::r_brace, at), punctuation(tok::semi, at)};
}

std::vector<Token> TrialMaker::value(const std::string &macro, SourceLocation at) {
  std::vector<Token> tokens = mark("count", at);
  const auto end = tokens.end() - 2;
  tokens.insert(end, {punctuation(tok::equal, at), identifier(macro, at)});
  return tokens;
}

std::vector<std::vector<Token>> TrialMaker::make(TableMacro *macro, std::size_t first_number, bool *is_expression) {
  const SourceLocation at = macro->info->getDefinitionLoc();
  const std::vector<Token> tokens = expand(*macro);
  if (std::none_of(tokens.begin(), tokens.end(), [&](const Token &one) { return names_array(one); })) return {};
  macro->is_alias = macro->info->getNumTokens() == 1 && macro->info->tokens()[0].getIdentifierInfo() != nullptr;
  const bool is_object = macro->info->isObjectLike(), needs_function = is_statement(tokens);
  *is_expression = is_object && !needs_function && is_balanced(tokens);
  std::vector<std::vector<Token>> trials;
  if (is_balanced(tokens) && (is_object || !macro->is_gone)) {
    for (const Arguments arguments : {Arguments::kObjects, Arguments::kZeros}) {
      const std::vector<Token> use = call(*macro, arguments);
      const std::string number = std::to_string(first_number + trials.size());
      trials.push_back(needs_function ? define(use, number, at) : declare(use, number, at));
      if (is_object) break;
    }
  }
  if (*is_expression) return trials;
  std::vector<Token> parts;
  const std::string number = std::to_string(first_number + trials.size());
  macro->depends_on_argument = depends_on_argument(tokens, array_);
  for (const std::vector<Token> &part : isolate(tokens)) {
    append(&parts, declare(part, number + "_" + std::to_string(parts.size()), at));
  }
  if (!parts.empty()) trials.push_back(std::move(parts));
  return trials;
}

}  // namespace caplet::frontend
