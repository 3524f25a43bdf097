// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/driver.h"

#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/thread.h>

#include <exception>
#include <functional>
#include <optional>

namespace caplet::frontend {
namespace {

// The first of `folders` that holds `file`; else the last.
std::string first_with(const std::vector<std::string> &folders, llvm::StringRef file) {
  for (const std::string &folder : folders) {
    llvm::SmallString<256> path(folder);
    llvm::sys::path::append(path, file);
    if (llvm::sys::fs::exists(path)) return folder;
  }
  return folders.back();
}

std::string join(llvm::StringRef folder, llvm::StringRef rest) {
  llvm::SmallString<256> path(folder);
  llvm::sys::path::append(path, rest);
  llvm::sys::path::remove_dots(path, true);
  return path.str().str();
}

// Clang calls itself for each level of an expression. A stack takes memory only as far as it is used.
bool on_large_stack(const std::function<bool()> &work) {
  constexpr unsigned stack_size = 512U << 20;
  bool result = false;
  std::exception_ptr thrown;
  llvm::thread thread(std::optional<unsigned>(stack_size), [&] {
    try {
      result = work();
    } catch (...) {
      thrown = std::current_exception();
    }
  });
  thread.join();
  if (thrown) std::rethrow_exception(thrown);
  return result;
}

Installation find_installation() {
  Installation result;
  static int anchor;
  result.program = llvm::sys::fs::getMainExecutable(nullptr, &anchor);
  const std::string folder = llvm::sys::path::parent_path(result.program).str();
  result.resources =
      first_with({join(folder, "../lib/caplet/clang"), join(folder, "lib/caplet/clang"), CAPLET_CLANG_RESOURCES},
                 "include/stddef.h");
  result.includes = first_with({join(folder, "../include"), CAPLET_SOURCE_RUNTIME_INCLUDE}, "caplet/annotate.h");
  return result;
}

}  // namespace

const Installation &installation() {
  static const Installation found = find_installation();
  return found;
}

bool run(const std::vector<std::string> &arguments, const compat::Files &files, clang::FrontendAction &action,
         DiagnosticsBridge &bridge, Bodies bodies) {
  const std::string name = join(llvm::sys::path::parent_path(installation().program), "clang");
  std::vector<const char *> argv = {name.c_str()};
  for (const std::string &argument : arguments) argv.push_back(argument.c_str());

  const compat::DiagnosticOptionsPtr options(new clang::DiagnosticOptions);
  const auto engine = compat::make_engine(files, options.get(), &bridge);
  clang::CreateInvocationOptions create;
  create.Diags = engine;
  create.VFS = files;
  std::unique_ptr<clang::CompilerInvocation> invocation = clang::createInvocation(argv, create);
  if (!invocation || engine->hasErrorOccurred()) {
    if (bridge.error_count() == 0)
      engine->Report(engine->getCustomDiagID(clang::DiagnosticsEngine::Error, "Clang refuses these arguments"));
    return false;
  }
  invocation->getFrontendOpts().SkipFunctionBodies = bodies == Bodies::kSkipped;
  invocation->getFrontendOpts().DisableFree = false;   // what follows needs memory, too
  invocation->getDiagnosticOpts().ShowCarets = false;  // or Clang prints how many errors there were
  invocation->getDependencyOutputOpts() = clang::DependencyOutputOptions();
  std::unique_ptr<clang::CompilerInstance> compiler = compat::make_compiler(std::move(invocation), files, &bridge);
  return on_large_stack([&] { return compiler->ExecuteAction(action); }) && bridge.error_count() == 0;
}

bool knows_target(const std::string &triple) {
  const compat::DiagnosticOptionsPtr options(new clang::DiagnosticOptions);
  clang::IgnoringDiagConsumer ignore;
  const auto engine = compat::make_engine(llvm::vfs::getRealFileSystem(), options.get(), &ignore);
  return compat::make_target(*engine, triple) != nullptr;
}

}  // namespace caplet::frontend
