// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/driver.h"

#include <clang/Basic/Version.h>
#include <clang/Lex/HeaderSearchOptions.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>
#include <llvm/Support/thread.h>

#include <exception>
#include <functional>
#include <optional>

#include "frontend/carried_headers.h"

namespace caplet::frontend {
namespace {

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

// Debian's driver asks the real file system for Clang's headers, and names a folder of Debian's where it has none.
void name_carried_headers(std::vector<clang::HeaderSearchOptions::Entry> &folders) {
  constexpr llvm::StringLiteral debians = "/usr/include/clang/" CLANG_VERSION_STRING;
  for (clang::HeaderSearchOptions::Entry &folder : folders) {
    if (llvm::StringRef(folder.Path).substr(0, debians.size()) == debians)
      folder.Path = join(kClangResources, "include");
  }
}

// Clang looks for toolchains and configurations from where it is, as from the folder of this program.
std::string clang_path() {
  static int anchor;
  const std::string program = llvm::sys::fs::getMainExecutable(nullptr, &anchor);
  return join(llvm::sys::path::parent_path(program), "clang");
}

}  // namespace

std::unique_ptr<clang::CompilerInvocation> make_invocation(const std::vector<std::string> &arguments,
                                                           const compat::Files &files, DiagnosticsBridge &bridge,
                                                           Bodies bodies) {
  const std::string name = clang_path();
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
    return nullptr;
  }
  name_carried_headers(invocation->getHeaderSearchOpts().UserEntries);
  invocation->getFrontendOpts().SkipFunctionBodies = bodies == Bodies::kSkipped;
  invocation->getFrontendOpts().DisableFree = false;   // what follows needs memory, too
  invocation->getDiagnosticOpts().ShowCarets = false;  // or Clang prints how many errors there were
  invocation->getDependencyOutputOpts() = clang::DependencyOutputOptions();
  return invocation;
}

bool execute(std::unique_ptr<clang::CompilerInvocation> invocation, const compat::Files &files,
             clang::FrontendAction &action, DiagnosticsBridge &bridge) {
  std::unique_ptr<clang::CompilerInstance> compiler = compat::make_compiler(std::move(invocation), files, &bridge);
  bridge.listen(*compiler);
  return on_large_stack([&] { return compiler->ExecuteAction(action); }) && bridge.error_count() == 0;
}

bool run(const std::vector<std::string> &arguments, const compat::Files &own_files, clang::FrontendAction &action,
         DiagnosticsBridge &bridge, Bodies bodies) {
  const compat::Files files = with_carried_headers(own_files);
  std::unique_ptr<clang::CompilerInvocation> invocation = make_invocation(arguments, files, bridge, bodies);
  return invocation && execute(std::move(invocation), files, action, bridge);
}

bool knows_target(const std::string &triple) {
  const compat::DiagnosticOptionsPtr options(new clang::DiagnosticOptions);
  clang::IgnoringDiagConsumer ignore;
  const auto engine = compat::make_engine(llvm::vfs::getRealFileSystem(), options.get(), &ignore);
  return compat::make_target(*engine, triple) != nullptr;
}

}  // namespace caplet::frontend
