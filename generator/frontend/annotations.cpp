// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/annotations.h"

#include <clang/Lex/LiteralSupport.h>

#include <algorithm>

#include "support/text.h"

namespace caplet::frontend {
namespace {

using clang::Token;
namespace tok = clang::tok;
using Tokens = std::vector<Token>;

enum class Shape { kNone, kWord, kText, kInteger, kFloating, kNull, kOther };
struct ArgumentValue {
  Shape shape = Shape::kOther;
  model::ErrorValue value;
};

std::vector<std::string_view> words(const Key &key) {
  return key.choices == nullptr ? std::vector<std::string_view>() : key.choices->words();
}
std::string listed(const std::vector<std::string_view> &candidates) {
  std::string text;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (i > 0) text += i + 1 == candidates.size() ? " or " : ", ";
    text += "`" + std::string(candidates[i]) + "`";
  }
  return text;
}

// `released`, `NULL` also as the macros of the C library spell it.
class Parser {
 public:
  Parser(const Expansion &expansion, clang::Preprocessor &preprocessor, Positions &positions, Diagnostics &diagnostics)
      : row_(row_of(expansion.macro)),
        expansion_(expansion),
        preprocessor_(preprocessor),
        positions_(positions),
        diagnostics_(diagnostics) {}

  Annotation parse() {
    annotation_.expansion = &expansion_;
    std::vector<Piece> pieces = split();
    if (!row_.leading.empty()) {
      if (pieces[0].tokens.empty()) {
        error("annotation-syntax", expansion_.name, spelled() + " needs a name", example());
      } else {
        annotation_.leading = pieces[0].tokens;
      }
      pieces.erase(pieces.begin());
    } else if (pieces.size() == 1 && pieces[0].tokens.empty()) {
      return std::move(annotation_);
    }
    for (const Piece &piece : pieces) {
      if (piece.tokens.empty()) {
        error("annotation-syntax", piece.comma, "a comma too many in " + spelled());
      } else {
        setting(piece.tokens);
      }
    }
    return std::move(annotation_);
  }

 private:
  std::string spelled() const { return "`" + std::string(row_.spelling) + "`"; }
  std::string example() const {
    if (row_.macro == Macro::kApi) return "`CAPLET_API(geometry, capsule = \"geometry._core._C_API\");`";
    return row_.macro == Macro::kConstant ? "`CAPLET_CONSTANT(GEO_MAX);`" : "`class CAPLET_EXCEPTION(geo_Error) error`";
  }
  Origin origin(const Tokens &tokens) {
    return positions_.range({tokens.front().getLocation(), tokens.back().getLocation()});
  }
  void error(std::string_view id, clang::SourceLocation at, std::string message, std::string hint = "") {
    diagnostics_.error(id, positions_.token(at), std::move(message), std::move(hint));
  }
  void error(std::string_view id, const Tokens &at, std::string message, std::string hint = "") {
    diagnostics_.error(id, origin(at), std::move(message), std::move(hint));
  }

  struct Piece {
    clang::SourceLocation comma;  // before it, or after it where it is the first
    Tokens tokens;
  };
  std::vector<Piece> split() const {
    std::vector<Piece> pieces(1);
    int depth = 0;
    for (const Token &token : expansion_.arguments) {
      if (token.is(tok::l_paren)) ++depth;
      if (token.is(tok::r_paren)) --depth;
      if (depth != 0 || token.isNot(tok::comma)) {
        pieces.back().tokens.push_back(token);
        continue;
      }
      if (pieces.size() == 1) pieces[0].comma = token.getLocation();
      pieces.push_back({token.getLocation(), {}});
    }
    return pieces;
  }

  void setting(const Tokens &piece) {
    if (!piece[0].getIdentifierInfo() || (piece.size() > 1 && piece[1].isNot(tok::equal))) {
      return error("annotation-syntax", piece, "expected `key` or `key = value` in " + spelled());
    }
    const std::string name = piece[0].getIdentifierInfo()->getName().str();
    const Key *end = row_.keys + row_.key_count;
    const Key *key = std::find_if(row_.keys, end, [&](const Key &k) { return k.name == name; });
    if (key == end) return unknown_key(piece, name);
    if (key->kind != ValueKind::kTexts && annotation_.has(name)) {
      return error("annotation-doubled", piece[0].getLocation(), "`" + name + "` is stated twice",
                   "keep one of the two");
    }
    value(*key, piece);
  }

  void unknown_key(const Tokens &piece, const std::string &name) {
    std::vector<std::string_view> names;
    for (int i = 0; i < row_.key_count; ++i) names.push_back(row_.keys[i].name);
    std::string hint = did_you_mean(name, names);
    if (hint.empty()) hint = names.empty() ? "it takes a name alone" : "it takes " + listed(names);
    error("annotation-key", piece[0].getLocation(), spelled() + " has no key `" + name + "`", hint);
  }

  void value(const Key &key, const Tokens &piece) {
    const Tokens tokens(piece.begin() + std::min<std::size_t>(piece.size(), 2), piece.end());
    ArgumentValue value;
    if (piece.size() == 1) {
      value.shape = Shape::kNone;
    } else if (!tokens.empty()) {
      value = read(tokens);
    }
    std::string wanted = mismatch(key, value);
    const Tokens &place = tokens.empty() ? piece : tokens;
    if (!wanted.empty()) return wrong(key, value, place, wanted);
    annotation_.settings.push_back({&key, value.value, origin(place)});
  }

  void wrong(const Key &key, const ArgumentValue &value, const Tokens &place, const std::string &wanted) {
    std::string hint;
    if (value.shape == Shape::kWord) hint = did_you_mean(std::get<std::string>(value.value), words(key));
    error("annotation-value", place, "`" + std::string(key.name) + "` takes " + wanted, hint);
  }

  // What the key takes, if that is not what stands there.
  static std::string mismatch(const Key &key, const ArgumentValue &value) {
    const Shape shape = value.shape;
    switch (key.kind) {
      case ValueKind::kFlag:
        return shape == Shape::kNone ? "" : "no value";
      case ValueKind::kName:
        return shape == Shape::kWord ? "" : "a name";
      case ValueKind::kChoice: {
        const bool found = shape == Shape::kWord && key.choices->has(std::get<std::string>(value.value));
        return found ? "" : listed(key.choices->words());
      }
      case ValueKind::kText:
      case ValueKind::kTexts:
        return shape == Shape::kText ? "" : "a string in quotes";
      case ValueKind::kVersion: {
        const auto *number = std::get_if<std::int64_t>(&value.value);
        return number && *number >= 1 && *number <= 1000000 ? "" : "a number from 1";
      }
      case ValueKind::kError:
        break;
    }
    const bool fits = shape != Shape::kNone && shape != Shape::kText && shape != Shape::kOther;
    return fits ? "" : "a number, `NULL` or the name of a constant";
  }

  ArgumentValue read(Tokens tokens) {
    while (tokens.size() > 2 && tokens.front().is(tok::l_paren) && tokens.back().is(tok::r_paren) && !is_cast(tokens)) {
      tokens = Tokens(tokens.begin() + 1, tokens.end() - 1);
    }
    if (is_null(tokens)) return {Shape::kNull, model::Null{}};
    const Token &first = tokens[0];
    if (tokens.size() == 1 && first.getIdentifierInfo()) {
      return {Shape::kWord, first.getIdentifierInfo()->getName().str()};
    }
    const auto is_string = [](const Token &token) {
      return token.isOneOf(tok::string_literal, tok::utf8_string_literal);
    };
    if (std::all_of(tokens.begin(), tokens.end(), is_string)) return text(tokens);
    const bool is_signed = first.isOneOf(tok::minus, tok::plus);
    if (tokens.size() == (is_signed ? 2u : 1u) && tokens.back().is(tok::numeric_constant)) {
      return number(preprocessor_.getSpelling(tokens.back()), first.is(tok::minus));
    }
    return {};
  }

  static bool is_cast(const Tokens &tokens) {
    return tokens.size() > 3 && tokens[1].is(tok::kw_void) && tokens[2].is(tok::star);
  }
  // NULL itself, or what the C library's macro of that name made of it inside a user's own macro.
  bool is_null(const Tokens &tokens) {
    std::string text;
    for (const Token &token : tokens) text += preprocessor_.getSpelling(token);
    return text == "NULL" || text == "nullptr" || text == "__null" || text == "(void*)0" || text == "0L";
  }

  ArgumentValue text(const Tokens &tokens) {
    clang::StringLiteralParser literal(tokens, preprocessor_.getSourceManager(), preprocessor_.getLangOpts(),
                                       preprocessor_.getTargetInfo());
    if (literal.hadError) return {};
    return {Shape::kText, literal.GetString().str()};
  }

  static ArgumentValue number(llvm::StringRef text, bool is_negative) {
    std::uint64_t magnitude = 0;
    if (!text.rtrim("uUlL").getAsInteger(0, magnitude)) {
      const std::uint64_t limit = static_cast<std::uint64_t>(INT64_MAX) + (is_negative ? 1 : 0);
      if (magnitude > limit) return {};
      return {Shape::kInteger, static_cast<std::int64_t>(is_negative ? 0 - magnitude : magnitude)};
    }
    double floating = 0;
    if (text.rtrim("fFlL").getAsDouble(floating)) return {};
    return {Shape::kFloating, is_negative ? -floating : floating};
  }

  const AnnotationRow &row_;
  const Expansion &expansion_;
  clang::Preprocessor &preprocessor_;
  Positions &positions_;
  Diagnostics &diagnostics_;
  Annotation annotation_;
};

}  // namespace

const Setting *Annotation::find(std::string_view key) const {
  const auto found =
      std::find_if(settings.begin(), settings.end(), [&](const Setting &setting) { return setting.key->name == key; });
  return found == settings.end() ? nullptr : &*found;
}

std::string Annotation::text(std::string_view key) const {
  const Setting *setting = find(key);
  return setting ? std::get<std::string>(setting->value) : std::string();
}

Annotation parse(const Expansion &expansion, clang::Preprocessor &preprocessor, Positions &positions,
                 Diagnostics &diagnostics) {
  return Parser(expansion, preprocessor, positions, diagnostics).parse();
}

}  // namespace caplet::frontend
