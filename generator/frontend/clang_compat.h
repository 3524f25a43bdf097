// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Where the supported versions of LLVM differ: the only file that asks for the version. Everything else is written for
// the newest.
#pragma once

#include <clang/AST/Expr.h>
#include <clang/Basic/Diagnostic.h>
#include <clang/Basic/DiagnosticOptions.h>
#include <clang/Basic/TargetInfo.h>
#include <clang/Basic/TargetOptions.h>
#include <clang/Frontend/CompilerInstance.h>
#include <clang/Frontend/CompilerInvocation.h>
#include <clang/Lex/HeaderSearch.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/Config/llvm-config.h>
#include <llvm/Support/VirtualFileSystem.h>

#include <memory>
#include <string>
#if LLVM_VERSION_MAJOR >= 22
#include <clang/Driver/CreateInvocationFromArgs.h>
#else
#include <clang/Frontend/Utils.h>
#endif

namespace caplet::frontend::compat {

using Files = llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>;

// Engines share the options before 21, from then on they only refer to them.
#if LLVM_VERSION_MAJOR >= 21
using DiagnosticOptionsPtr = std::unique_ptr<clang::DiagnosticOptions>;
#else
using DiagnosticOptionsPtr = llvm::IntrusiveRefCntPtr<clang::DiagnosticOptions>;
#endif

#if LLVM_VERSION_MAJOR >= 18
using CharacterKind = clang::CharacterLiteralKind;
#else
using CharacterKind = clang::CharacterLiteral::CharacterKind;
#endif

// An engine for the messages of the driver; `options` must outlive it.
inline llvm::IntrusiveRefCntPtr<clang::DiagnosticsEngine> make_engine(const Files &files,
                                                                      clang::DiagnosticOptions *options,
                                                                      clang::DiagnosticConsumer *consumer) {
#if LLVM_VERSION_MAJOR >= 21
  return clang::CompilerInstance::createDiagnostics(*files, *options, consumer, false);
#elif LLVM_VERSION_MAJOR == 20
  return clang::CompilerInstance::createDiagnostics(*files, options, consumer, false);
#else
  (void)files;
  return clang::CompilerInstance::createDiagnostics(options, consumer, false);
#endif
}

inline std::unique_ptr<clang::CompilerInstance> make_compiler(std::unique_ptr<clang::CompilerInvocation> invocation,
                                                              const Files &files, clang::DiagnosticConsumer *consumer) {
#if LLVM_VERSION_MAJOR >= 21
  auto compiler =
      std::make_unique<clang::CompilerInstance>(std::shared_ptr<clang::CompilerInvocation>(std::move(invocation)));
#else
  auto compiler = std::make_unique<clang::CompilerInstance>();
  compiler->setInvocation(std::shared_ptr<clang::CompilerInvocation>(std::move(invocation)));
#endif
#if LLVM_VERSION_MAJOR >= 22
  compiler->setVirtualFileSystem(files);
  compiler->createDiagnostics(consumer, false);
  compiler->createFileManager();
#elif LLVM_VERSION_MAJOR >= 20
  compiler->createDiagnostics(*files, consumer, false);
  compiler->createFileManager(files);
#else
  compiler->createDiagnostics(consumer, false);
  compiler->createFileManager(files);
#endif
  return compiler;
}

// Null where Clang does not know the triple.
inline llvm::IntrusiveRefCntPtr<clang::TargetInfo> make_target(clang::DiagnosticsEngine &engine,
                                                               const std::string &triple) {
  const auto options = std::make_shared<clang::TargetOptions>();
  options->Triple = triple;
#if LLVM_VERSION_MAJOR >= 21
  return clang::TargetInfo::CreateTargetInfo(engine, *options);
#else
  return clang::TargetInfo::CreateTargetInfo(engine, options);
#endif
}

// The macro that guards a file against a second inclusion, or null. To be asked once the file has been read.
inline const clang::IdentifierInfo *include_guard(clang::Preprocessor &preprocessor, clang::FileEntryRef file) {
  return preprocessor.getHeaderSearchInfo().getFileInfo(file).getControllingMacro(nullptr);
}

}  // namespace caplet::frontend::compat
