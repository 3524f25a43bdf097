// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cxx/cxx.h"

#include <clang/Basic/Version.h>
#include <clang/Frontend/FrontendActions.h>
#include <llvm/Support/MemoryBuffer.h>

#include "cxx/collector.h"
#include "cxx/driver.h"
#include "cxx/flags.h"
#include "cxx/reader.h"
#include "support/text.h"

namespace caplet::cxx {
namespace {

class Action : public clang::ASTFrontendAction {
 public:
  explicit Action(Session &session) : session_(session) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler, llvm::StringRef) override {
    session_.expansions.listen(compiler.getPreprocessor());
    session_.sources.listen(compiler.getPreprocessor());
    session_.conditionals.listen(compiler.getPreprocessor());
    return std::make_unique<Collector>(session_, compiler);
  }

 private:
  Session &session_;
};

// What Clang would not mind: bytes that are no text.
bool is_text(const std::string &header, llvm::StringRef text, Diagnostics &diagnostics) {
  const std::string_view view(text.data(), text.size());
  const std::size_t at = find_invalid_utf8(view);
  if (at == std::string_view::npos) return true;
  Origin origin;
  origin.source = diagnostics.add_source(header, text.str());
  origin.span = span_of(view, lines_of(view), at, at + 1);
  diagnostics.error("invalid-utf-8", origin, "this byte is not UTF-8", "save the header as UTF-8");
  return false;
}

bool is_readable(const std::string &header, const compat::Files &files, Diagnostics &diagnostics) {
  const auto status = files->status(header);
  if (status && status->isDirectory()) {
    diagnostics.file_error("file-unreadable", header, "is a folder", "name the header");
    return false;
  }
  const auto buffer = files->getBufferForFile(header);
  if (!buffer) {
    diagnostics.file_error("file-unreadable", header, "can't be read: " + buffer.getError().message());
    return false;
  }
  return is_text(header, (*buffer)->getBuffer(), diagnostics);
}

std::optional<Reading> read(const Input &input, const Flags &flags, const compat::Files &files,
                            Diagnostics &diagnostics, std::string *missing) {
  Places places(diagnostics, input.header);
  DiagnosticsBridge bridge(diagnostics, places);
  Session session{places, diagnostics, input.header, input.adoption, {}, {}, {}, {}, {}};
  Action action(session);
  const bool ran = run(flags.arguments, files, action, bridge);
  *missing = bridge.missing_include();
  if (!ran || !session.api) return std::nullopt;
  return Reading{std::move(*session.api), session.dependencies};
}

std::optional<Reading> read(const Input &input, const compat::Files &files, Diagnostics &diagnostics) {
  if (!is_readable(input.header, files, diagnostics)) return std::nullopt;
  std::optional<Flags> flags = flags_for(input, files, diagnostics);
  if (!flags) return std::nullopt;
  Diagnostics attempt = diagnostics;
  std::string missing;
  std::optional<Reading> reading = read(input, *flags, files, attempt, &missing);
  if (missing == "Python.h" && flags->may_ask_python) {
    if (const std::string folder = python_include_folder(); !folder.empty()) {
      flags->arguments.insert(flags->arguments.begin(), {"-idirafter", folder});
      return read(input, *flags, files, diagnostics, &missing);
    }
  }
  diagnostics = std::move(attempt);
  return reading;
}

}  // namespace

std::optional<Reading> read_header(const Input &input, Diagnostics &diagnostics) {
  return read(input, llvm::vfs::getRealFileSystem(), diagnostics);
}

std::optional<Reading> read_header(const Input &input, const std::map<std::string, std::string> &files,
                                   Diagnostics &diagnostics) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  overlay->pushOverlay(memory);  // which gives it the working folder
  for (const auto &[path, text] : files) memory->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  return read(input, overlay, diagnostics);
}

std::string clang_version() { return CLANG_VERSION_STRING; }

}  // namespace caplet::cxx
