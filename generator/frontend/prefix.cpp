// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/prefix.h"

#include <clang/Basic/CharInfo.h>
#include <llvm/ADT/StringRef.h>

namespace caplet::frontend {
namespace {

enum class Kind { kBlank, kPragmaOnce, kIfndef, kDefine, kInclude, kOther };

struct Line {
  Kind kind = Kind::kOther;
  llvm::StringRef name;  // of a macro
};

llvm::StringRef take_word(llvm::StringRef *text) {
  const llvm::StringRef word = text->take_while([](char c) { return clang::isAsciiIdentifierContinue(c); });
  *text = text->drop_front(word.size());
  return word;
}

// A line that goes on in the next one, or begins a comment that does, is kOther.
Line classify(llvm::StringRef text) {
  text = text.trim();
  if (text.empty()) return {Kind::kBlank, ""};
  const std::size_t comment = text.rfind("/*");
  const bool is_open = comment != llvm::StringRef::npos && text.find("*/", comment + 2) == llvm::StringRef::npos;
  if (is_open || text.back() == '\\') return {};
  if (text.substr(0, 2) == "//") return {Kind::kBlank, ""};
  if (!text.consume_front("#")) return {};
  text = text.ltrim();
  const llvm::StringRef directive = take_word(&text);
  text = text.ltrim();
  if (directive == "include") return {text.substr(0, 1) == "<" ? Kind::kInclude : Kind::kOther, ""};
  if (directive == "pragma") return {text == "once" ? Kind::kPragmaOnce : Kind::kOther, ""};
  const llvm::StringRef name = take_word(&text);
  if (directive == "ifndef" && text.empty()) return {Kind::kIfndef, name};
  if (directive == "define" && !name.empty() && text.substr(0, 1) != "(") return {Kind::kDefine, name};
  return {};
}

// Behind the comment that `text` begins with, if it is alone on its lines; else npos.
std::size_t end_of_comment(llvm::StringRef text) {
  const llvm::StringRef trimmed = text.ltrim(" \t");
  if (trimmed.substr(0, 2) != "/*") return llvm::StringRef::npos;
  const std::size_t close = trimmed.find("*/", 2);
  if (close == llvm::StringRef::npos) return close;
  const std::size_t end = trimmed.find('\n', close);
  if (end == llvm::StringRef::npos || !trimmed.slice(close + 2, end).trim().empty()) return llvm::StringRef::npos;
  return text.size() - trimmed.size() + end + 1;
}

// The include guard, which is the first two lines or not there.
class Guard {
 public:
  enum class Part { kYes, kNo, kBroken };  // broken: an `#ifndef` that is no guard's

  Part part(const Line &line) {
    ++lines_;
    if (lines_ == 1 && line.kind == Kind::kIfndef) {
      name_ = line.name;
      return Part::kYes;
    }
    if (lines_ != 2 || name_.empty()) return Part::kNo;
    return line.kind == Kind::kDefine && line.name == name_ ? Part::kYes : Part::kBroken;
  }

 private:
  llvm::StringRef name_;
  int lines_ = 0;
};

}  // namespace

std::string prefix_of(std::string_view text_of_header) {
  llvm::StringRef header = text_of_header;
  std::string prefix;
  std::size_t end = 0;  // of the last #include
  Guard guard;
  while (!header.empty()) {
    if (const std::size_t behind = end_of_comment(header); behind != llvm::StringRef::npos) {
      header = header.drop_front(behind);
      continue;
    }
    const auto [text, rest] = header.split('\n');
    header = rest;
    const Line line = classify(text);
    if (line.kind == Kind::kBlank || line.kind == Kind::kPragmaOnce) continue;
    const Guard::Part part = guard.part(line);
    if (part == Guard::Part::kYes) continue;
    if (part == Guard::Part::kBroken || (line.kind != Kind::kDefine && line.kind != Kind::kInclude)) break;
    prefix += text.trim().str() + "\n";
    if (line.kind == Kind::kInclude) end = prefix.size();
  }
  return prefix.substr(0, end);
}

std::string cut_prefix(std::string_view prefix, std::size_t offset) {
  return prefix_of(prefix.substr(0, prefix.substr(0, offset).rfind('\n') + 1));
}

std::vector<std::string> macros_of(std::string_view prefix) {
  std::vector<std::string> names;
  llvm::StringRef lines = prefix;
  while (!lines.empty()) {
    const auto [text, rest] = lines.split('\n');
    lines = rest;
    if (const Line line = classify(text); line.kind == Kind::kDefine) names.push_back(line.name.str());
  }
  return names;
}

}  // namespace caplet::frontend
