// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/frontend.h"

#include <clang/Basic/Version.h>
#include <clang/Frontend/FrontendActions.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/MemoryBuffer.h>
#include <llvm/Support/Path.h>

#include "frontend/carried_headers.h"
#include "frontend/collector.h"
#include "frontend/driver.h"
#include "frontend/flags.h"
#include "frontend/include_cache.h"
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
    if (session_.adoption) session_.ownership.adopt();
    if (session_.adoption && !session_.adoption->array.empty()) {
      session_.table_macros.listen(compiler.getPreprocessor(), session_.ownership, session_.adoption->array,
                                   session_.adoption->count);
    }
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

// One header, with the flags that were found for it.
class Reader {
 public:
  Reader(const Input &input, const Flags &flags, const compat::Files &files)
      : input_(input), flags_(flags), files_(with_carried_headers(files)) {}

  // `*missing` is what was included in vain.
  std::optional<Reading> read(Diagnostics &diagnostics, std::string *missing) {
    Positions positions(diagnostics, input_.header);
    DiagnosticsBridge bridge(diagnostics, positions, flags_.may_ask_python);
    const auto invocation = make_invocation(flags_.arguments, files_, bridge, Bodies::kSkipped);
    if (!invocation) return std::nullopt;
    if (!input_.cache || input_.adoption) return read(*invocation, nullptr, diagnostics, missing);
    IncludeCache cache(input_, files_, *invocation);
    const std::optional<Includes> includes = cache.find();
    if (!includes) return read(*invocation, nullptr, diagnostics, missing);
    if (auto reading = read_quietly(*invocation, *includes, diagnostics)) return reading;
    const std::size_t said = diagnostics.all().size();
    auto reading = read(*invocation, nullptr, diagnostics, missing);
    if (reading && diagnostics.all().size() == said) cache.refuse(*includes);
    return reading;
  }

 private:
  // Nullopt also if there is something to say: who reads all files says it best.
  std::optional<Reading> read_quietly(const clang::CompilerInvocation &invocation, const Includes &includes,
                                      Diagnostics &diagnostics) {
    Diagnostics attempt = diagnostics;
    std::string missing;
    auto reading = read(invocation, &includes, attempt, &missing);
    if (!reading || attempt.all().size() != diagnostics.all().size()) return std::nullopt;
    diagnostics = std::move(attempt);
    return reading;
  }

  std::optional<Reading> read(const clang::CompilerInvocation &invocation, const Includes *includes,
                              Diagnostics &diagnostics, std::string *missing) {
    Positions positions(diagnostics, input_.header);
    DiagnosticsBridge bridge(diagnostics, positions, flags_.may_ask_python);
    Session session{positions, diagnostics, input_.header, input_.adoption, {}, {}, {}, {}, {}, {}, includes, {}, {}};
    bridge.tries(session.table_macros);
    auto own = std::make_unique<clang::CompilerInvocation>(invocation);
    compat::Files files = files_;
    if (input_.adoption && !input_.adoption->array.empty()) files = with_pragma(files);
    if (includes != nullptr) {
      begin_with(*includes, *own, files);
      session.ownership.restore(includes->files);
      session.defines.restore(includes->readers);
    }
    Action action(session);
    const bool ran = execute(std::move(own), files, action, bridge);
    *missing = bridge.missing_include();
    if (!ran || !session.api || session.ownership.asked_for_restored()) return std::nullopt;
    return Reading{std::move(*session.api), session.dependencies};
  }

  // The header, and behind it what has its macros tried.
  compat::Files with_pragma(const compat::Files &files) const {
    auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
    auto overlay = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
    overlay->pushOverlay(memory);  // which gives it the working folder
    const auto buffer = files->getBufferForFile(input_.header);
    const std::string text = (buffer ? (*buffer)->getBuffer().str() : "") + kTableMacrosPragma.str();
    memory->addFile(input_.header, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
    return overlay;
  }

  const Input &input_;
  const Flags &flags_;
  const compat::Files files_;
};

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
  std::optional<Reading> reading = Reader(input, *flags, files).read(attempt, &missing);
  if (flags->may_ask_python && is_pythons(missing)) {
    flags->arguments.insert(flags->arguments.end() - 2, {"-idirafter", python_headers().folder});  // last of all
    return Reader(input, *flags, files).read(diagnostics, &missing);
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
