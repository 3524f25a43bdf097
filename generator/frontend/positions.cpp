// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/positions.h"

#include <clang/Lex/Lexer.h>

namespace caplet::frontend {

void Positions::enter(const clang::SourceManager &sources, const clang::LangOptions &language) {
  sources_ = &sources;
  language_ = &language;
  known_.clear();
}

int Positions::source(clang::FileID file) {
  if (const auto found = known_.find(file); found != known_.end()) return found->second;
  const auto entry = sources_->getFileEntryRefForID(file);
  const auto text = sources_->getBufferDataOrNone(file);
  if (!entry || !text) return -1;
  llvm::StringRef name = file == sources_->getMainFileID() ? llvm::StringRef(header_) : entry->getName();
  while (name.size() > 2 && name.substr(0, 2) == "./") name = name.substr(2);
  return known_[file] = diagnostics_.add_source(name.str(), text->str());
}

Origin Positions::between(clang::FileID file, unsigned begin, unsigned end) {
  Origin origin;
  origin.source = source(file);
  origin.bytes = {begin, end};
  return origin;
}

Origin Positions::at(clang::SourceLocation begin, unsigned bytes) {
  if (!sources_ || begin.isInvalid()) return {};
  const auto [file, offset] = sources_->getDecomposedLoc(sources_->getFileLoc(begin));
  return between(file, offset, offset + bytes);
}

Origin Positions::token(clang::SourceLocation begin) {
  if (!sources_ || begin.isInvalid()) return {};
  const clang::SourceLocation location = sources_->getFileLoc(begin);
  return at(location, clang::Lexer::MeasureTokenLength(location, *sources_, *language_));
}

Origin Positions::range(clang::SourceRange tokens) {
  if (!sources_ || tokens.getBegin().isInvalid()) return {};
  const clang::SourceLocation first = sources_->getFileLoc(tokens.getBegin());
  const clang::SourceLocation last = sources_->getFileLoc(tokens.getEnd());
  const auto [file, begin] = sources_->getDecomposedLoc(first);
  const auto [last_file, last_begin] = sources_->getDecomposedLoc(last);
  const bool one_line = file == last_file && last_begin >= begin &&
                        sources_->getLineNumber(file, begin) == sources_->getLineNumber(file, last_begin);
  if (!one_line) return token(first);
  return between(file, begin, last_begin + clang::Lexer::MeasureTokenLength(last, *sources_, *language_));
}

Origin Positions::main_file() {
  Origin origin;
  origin.source = source(sources_->getMainFileID());
  return origin;
}

std::string Positions::spelled(clang::SourceLocation location) {
  const Origin origin = at(location, 1);
  if (!origin.known()) return "the command line";
  return diagnostics_.source_name(origin.source) + ":" + std::to_string(diagnostics_.place(origin).span.line);
}

}  // namespace caplet::frontend
