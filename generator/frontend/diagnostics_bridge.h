// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Clang's own errors as ours: place, caret and whole text; notes follow their error.
#pragma once

#include <clang/Basic/Diagnostic.h>

#include <string>

#include "frontend/positions.h"
#include "support/diagnostics.h"

namespace clang {
class CompilerInstance;
class Preprocessor;
}  // namespace clang

namespace caplet::frontend {

class TableMacros;

class DiagnosticsBridge : public clang::DiagnosticConsumer {
 public:
  DiagnosticsBridge(Diagnostics &diagnostics, Positions &positions, bool asks_python = false)
      : diagnostics_(diagnostics), positions_(positions), asks_python_(asks_python) {}

  // Errors of macros that are being tried are given to them.
  void tries(TableMacros &macros) { trials_ = &macros; }
  // Whose messages come here, if any.
  void listen(clang::CompilerInstance &compiler) { compiler_ = &compiler; }
  void BeginSourceFile(const clang::LangOptions &language, const clang::Preprocessor *preprocessor) override;
  void EndSourceFile() override { preprocessor_ = nullptr; }
  void HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &diagnostic) override;

  // The first file that an #include asked for in vain; empty if there was none.
  const std::string &missing_include() const { return missing_include_; }
  int error_count() const { return errors_; }

 private:
  void error(const clang::Diagnostic &diagnostic, std::string message);
  bool explains(clang::SourceLocation location);
  bool refuses_macro(clang::SourceLocation location, const Origin &origin);
  std::string hint_at(clang::SourceLocation location) const;

  Diagnostics &diagnostics_;
  Positions &positions_;
  bool asks_python_;  // for a Python.h that is not found
  TableMacros *trials_ = nullptr;
  clang::CompilerInstance *compiler_ = nullptr;
  const clang::Preprocessor *preprocessor_ = nullptr;
  std::string missing_include_;
  std::string_view last_id_;  // notes belong to the message before them
  int errors_ = 0;
  bool annotate_missing_ = false;  // and reported
};

}  // namespace caplet::frontend
