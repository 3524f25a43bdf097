// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/frontend.h"

#include <clang/Basic/Version.h>
#include <clang/Frontend/FrontendActions.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>

#include "frontend/collector.h"
#include "frontend/driver.h"
#include "frontend/flags.h"
#include "frontend/reader.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

class Action : public clang::ASTFrontendAction {
 public:
  explicit Action(Session &session) : session_(session) {}
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler, llvm::StringRef) override {
    session_.expansions.listen(compiler.getPreprocessor());
    session_.ownership.listen(compiler.getPreprocessor());
    session_.defines.listen(compiler.getPreprocessor());
    session_.conditionals.listen(compiler.getPreprocessor());
    session_.helpers.listen(compiler.getPreprocessor());
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
  origin.bytes = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1};
  diagnostics.error("invalid-utf-8", origin, "this byte is not UTF-8", "save the header as UTF-8");
  return false;
}

bool is_readable(const std::string &header, const compat::Files &files, Diagnostics &diagnostics) {
  const auto status = files->status(header);
  if (status && status->isDirectory()) {
    diagnostics.file_error("file-unreadable", header, "is a folder", "name the header");
    return false;
  }
  // It is read more than once, and nobody may be there to write to a FIFO.
  if (status && !status->isRegularFile()) {
    diagnostics.file_error("file-unreadable", header, "is not a regular file", "copy it to one, and name that");
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
  Positions positions(diagnostics, input.header);
  DiagnosticsBridge bridge(diagnostics, positions, flags.may_ask_python);
  Session session{positions, diagnostics, input.header, input.adoption, {}, {}, {}, {}, {}, {}, {}};
  Action action(session);
  const bool ran = run(flags.arguments, files, action, bridge);
  *missing = bridge.missing_include();
  if (!ran || !session.api) return std::nullopt;
  return Reading{std::move(*session.api), session.dependencies};
}

// Whether what was included in vain is with Python's own headers.
bool is_pythons(const std::string &missing) {
  if (missing.empty() || python_headers().folder.empty()) return false;
  llvm::SmallString<256> path(python_headers().folder);
  llvm::sys::path::append(path, missing);
  return llvm::sys::fs::exists(path);
}

std::optional<Reading> read(const Input &input, const compat::Files &files, Diagnostics &diagnostics) {
  if (!is_readable(input.header, files, diagnostics)) return std::nullopt;
  std::optional<Flags> flags = flags_for(input, files, diagnostics);
  if (!flags) return std::nullopt;
  Diagnostics attempt = diagnostics;
  std::string missing;
  std::optional<Reading> reading = read(input, *flags, files, attempt, &missing);
  if (flags->may_ask_python && is_pythons(missing)) {
    flags->arguments.insert(flags->arguments.end() - 2, {"-idirafter", python_headers().folder});  // last of all
    return read(input, *flags, files, diagnostics, &missing);
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

}  // namespace caplet::frontend
