// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cxx/places.h"

#include <clang/Lex/Lexer.h>

#include "support/text.h"

namespace caplet::cxx {

void Places::enter(const clang::SourceManager &sources, const clang::LangOptions &language) {
  sources_ = &sources;
  language_ = &language;
  known_.clear();
}

const Places::Source *Places::source(clang::FileID file) {
  if (const auto found = known_.find(file); found != known_.end()) return &found->second;
  const auto entry = sources_->getFileEntryRefForID(file);
  const auto text = sources_->getBufferDataOrNone(file);
  if (!entry || !text) return nullptr;
  llvm::StringRef name = file == sources_->getMainFileID() ? llvm::StringRef(header_) : entry->getName();
  while (name.size() > 2 && name.substr(0, 2) == "./") name = name.substr(2);
  Source source;
  source.index = diagnostics_.add_source(name.str(), text->str());
  source.text = std::string_view(text->data(), text->size());
  source.lines = lines_of(source.text);
  return &(known_[file] = source);
}

Origin Places::between(clang::FileID file, unsigned begin, unsigned end) {
  Origin origin;
  const Source *found = source(file);
  if (!found) return origin;
  origin.source = found->index;
  origin.span = span_of(found->text, found->lines, begin, end);
  return origin;
}

Origin Places::at(clang::SourceLocation begin, unsigned bytes) {
  if (!sources_ || begin.isInvalid()) return {};
  const auto [file, offset] = sources_->getDecomposedLoc(sources_->getFileLoc(begin));
  return between(file, offset, offset + bytes);
}

Origin Places::token(clang::SourceLocation begin) {
  if (!sources_ || begin.isInvalid()) return {};
  const clang::SourceLocation location = sources_->getFileLoc(begin);
  return at(location, clang::Lexer::MeasureTokenLength(location, *sources_, *language_));
}

Origin Places::range(clang::SourceRange tokens) {
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

Origin Places::main_file() {
  Origin origin;
  if (const Source *found = source(sources_->getMainFileID())) origin.source = found->index;
  return origin;
}

std::string Places::spelled(clang::SourceLocation location) {
  const Origin origin = at(location, 1);
  if (!origin.known()) return "the command line";
  return diagnostics_.source_name(origin.source) + ":" + std::to_string(origin.span.line);
}

}  // namespace caplet::cxx
