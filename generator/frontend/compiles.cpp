// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <clang/Frontend/FrontendActions.h>
#include <llvm/Support/MemoryBuffer.h>

#include "frontend/driver.h"
#include "frontend/flags.h"
#include "frontend/frontend.h"

namespace caplet::frontend {
namespace {

bool is_standard(const std::string &argument) {
  return argument.rfind("-std=", 0) == 0 || argument.rfind("--std=", 0) == 0;
}

// Those of the input, for another file; in the other language the standard is not the input's.
std::vector<std::string> arguments_for(const Flags &flags, const std::string &name, bool is_cxx) {
  std::vector<std::string> arguments;
  for (const std::string &one : flags.arguments) {
    if (is_cxx == flags.is_cxx || !is_standard(one)) arguments.push_back(one);
    if (one == "c-header" || one == "c++-header") arguments.back() = is_cxx ? "c++-header" : "c-header";
  }
  arguments.back() = name;
  if (is_cxx && !flags.is_cxx) arguments.insert(arguments.begin(), "-std=c++17");
  const std::string folder = flags.may_ask_python ? python_headers().folder : "";
  if (!folder.empty()) arguments.insert(arguments.end() - 2, {"-idirafter", folder});  // last of all
  return arguments;
}

}  // namespace

bool compiles(const Input &input, const std::map<std::string, std::string> &generated, const std::string &name,
              bool is_cxx, Diagnostics &diagnostics) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto files = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(llvm::vfs::getRealFileSystem());
  files->pushOverlay(memory);
  for (const auto &[path, text] : generated) memory->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  const std::optional<Flags> flags = flags_for(input, files, diagnostics);
  if (!flags) return false;
  Positions positions(diagnostics, name);
  DiagnosticsBridge bridge(diagnostics, positions);
  clang::SyntaxOnlyAction action;
  return run(arguments_for(*flags, name, is_cxx), files, action, bridge, Bodies::kParsed);
}

}  // namespace caplet::frontend
