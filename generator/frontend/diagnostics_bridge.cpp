// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/diagnostics_bridge.h"

#include <clang/Basic/CharInfo.h>
#include <clang/Basic/SourceManager.h>
#include <clang/Lex/LexDiagnostic.h>
#include <clang/Lex/MacroInfo.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/SmallString.h>
#include <llvm/ADT/StringExtras.h>

#include <algorithm>
#include <utility>

#include "frontend/annotations.h"
#include "frontend/flags.h"
#include "frontend/long_types.h"
#include "frontend/table_macros.h"

namespace caplet::frontend {
namespace {

std::string hint_for_python(bool was_asked) {
  const std::string flags = "`-- -isystem <folder of Python.h>`, or `-p BUILD`";
  if (!was_asked) return "--no-python leaves its folder to the flags: " + flags;
  const std::string &python = python_headers().program;
  if (python.empty()) return "there is no python3 on PATH to ask for its folder; name it: " + flags;
  return "`" + python + "` was asked for its folder and has none: install Python's headers, or name theirs: " + flags;
}

// "string", "unordered_map"
bool may_be_of_cxx(const std::string &name) {
  return !name.empty() &&
         std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

std::string hint_for_include(const std::string &name, bool asks_python, bool is_cxx) {
  if (may_be_of_cxx(name) && !is_cxx) return "if it is a header of C++, say so, as this one is read as C: `-- -x c++`";
  if (name == "Python.h") return hint_for_python(asks_python);
  if (name == "caplet/annotate.h") return "add Caplet's headers to the flags: `-- -I<folder of caplet>`";
  return "add its folder to the flags: `-- -I<folder>`, or `-p BUILD` for those of compile_commands.json";
}

}  // namespace

void DiagnosticsBridge::BeginSourceFile(const clang::LangOptions &language, const clang::Preprocessor *preprocessor) {
  preprocessor_ = preprocessor;
  if (preprocessor) positions_.enter(preprocessor->getSourceManager(), language);
}

void DiagnosticsBridge::HandleDiagnostic(clang::DiagnosticsEngine::Level level, const clang::Diagnostic &diagnostic) {
  llvm::SmallString<128> text;
  if (trials_ != nullptr && trials_->is_trying()) {
    if (level < clang::DiagnosticsEngine::Error) return;
    format(diagnostic, compiler_, text);
    return trials_->failed(text.str().str());
  }
  DiagnosticConsumer::HandleDiagnostic(level, diagnostic);
  if (level >= clang::DiagnosticsEngine::Error) {
    format(diagnostic, compiler_, text);
    error(diagnostic, text.str().str());
  } else if (level == clang::DiagnosticsEngine::Note && !last_id_.empty()) {
    format(diagnostic, compiler_, text);
    diagnostics_.note(last_id_, positions_.token(diagnostic.getLocation()), text.str().str());
  } else if (level != clang::DiagnosticsEngine::Note) {
    last_id_ = "";
  }
}

void DiagnosticsBridge::error(const clang::Diagnostic &diagnostic, std::string message) {
  ++errors_;
  if (diagnostic.getLocation().isInvalid() || !diagnostic.hasSourceManager()) {
    last_id_ = "clang-arguments";
    if (message.compare(0, 28, "unable to handle compilation") == 0) message = "the arguments name another file";
    diagnostics_.file_error(last_id_, "", message, "Clang's arguments come after `--` or from the build folder (`-p`)");
    return;
  }
  const Origin origin = positions_.token(diagnostic.getLocation());
  if (diagnostic.getID() == clang::diag::err_pp_file_not_found) {
    std::string name = diagnostic.getArgKind(0) == clang::DiagnosticsEngine::ak_std_string ? diagnostic.getArgStdStr(0)
                                                                                           : std::string();
    if (missing_include_.empty()) missing_include_ = name;
    last_id_ = "include-missing";
    diagnostics_.error(last_id_, origin, "`" + name + "` is not found",
                       hint_for_include(name, asks_python_, !preprocessor_ || preprocessor_->getLangOpts().CPlusPlus));
    return;
  }
  if (explains(diagnostic.getLocation())) {
    last_id_ = "";
    return;
  }
  if (refuses_macro(diagnostic.getLocation(), origin)) {
    last_id_ = "";
    return;
  }
  last_id_ = "clang-error";
  diagnostics_.error(last_id_, origin, std::move(message), hint_at(diagnostic.getLocation()));
}

namespace {

// The line around `location`, and where it starts.
std::pair<llvm::StringRef, clang::SourceLocation> line_at(const clang::SourceManager &sources,
                                                          clang::SourceLocation location) {
  const auto [file, offset] = sources.getDecomposedLoc(sources.getFileLoc(location));
  const llvm::StringRef text = sources.getBufferData(file);
  const std::size_t begin = text.substr(0, offset).rfind('\n') + 1;
  return {text.substr(begin, text.find('\n', offset) - begin),
          sources.getLocForStartOfFile(file).getLocWithOffset(static_cast<int>(begin))};
}

}  // namespace

// An annotation without its header is a heap of syntax errors that explain nothing: one message is enough.
bool DiagnosticsBridge::explains(clang::SourceLocation location) {
  if (!preprocessor_) return false;
  const auto [line, start] = line_at(preprocessor_->getSourceManager(), location);
  for (const AnnotationRow &row : kAnnotations) {
    const llvm::StringRef name(row.spelling.data(), row.spelling.size());
    const std::size_t at = line.find(name);
    if (at == llvm::StringRef::npos || preprocessor_->getIdentifierInfo(name)->hasMacroDefinition()) continue;
    const clang::SourceLocation place = start.getLocWithOffset(static_cast<int>(at));
    if (!std::exchange(annotate_missing_, true)) {
      diagnostics_.error("annotate-missing", positions_.at(place, name.size()), "`" + name.str() + "` is not defined",
                         "include <caplet/annotate.h>");
    }
    return true;
  }
  return false;
}

// CAPLET_CONSTANT of a macro with parameters, of which Clang says that nothing of its name is declared.
bool DiagnosticsBridge::refuses_macro(clang::SourceLocation location, const Origin &origin) {
  if (!preprocessor_) return false;
  llvm::StringRef line = line_at(preprocessor_->getSourceManager(), location).first;
  const std::string_view annotation = row_of(Macro::kConstant).spelling;
  const std::size_t at = line.find(llvm::StringRef(annotation.data(), annotation.size()));
  if (at == llvm::StringRef::npos) return false;
  line = line.substr(at + annotation.size()).ltrim(" (");
  const llvm::StringRef name = line.take_while([](char c) { return clang::isAsciiIdentifierContinue(c); });
  const clang::MacroInfo *macro = preprocessor_->getMacroInfo(preprocessor_->getIdentifierInfo(name));
  if (!macro || !macro->isFunctionLike()) return false;
  diagnostics_.error("constant-invalid", origin, "`" + name.str() + "` is a macro with parameters, which has no value",
                     "give it to consumers word for word: put it between CAPLET_HELPERS_BEGIN and CAPLET_HELPERS_END");
  return true;
}

namespace {

// Where the line has `name` as a word, which is no macro then, as no parenthesis follows.
bool has_without_parentheses(llvm::StringRef line, llvm::StringRef name) {
  for (std::size_t at = line.find(name); at != llvm::StringRef::npos; at = line.find(name, at + 1)) {
    const llvm::StringRef rest = line.substr(at + name.size());
    const bool is_word = rest.empty() || (!llvm::isAlnum(rest.front()) && rest.front() != '_');
    if (is_word && rest.ltrim().substr(0, 1) != "(") return true;
  }
  return false;
}

}  // namespace

std::string DiagnosticsBridge::hint_at(clang::SourceLocation location) const {
  if (!preprocessor_) return "";
  const auto [line, start] = line_at(preprocessor_->getSourceManager(), location);
  for (const AnnotationRow &row : kAnnotations) {
    const llvm::StringRef spelling(row.spelling.data(), row.spelling.size());
    if (!has_without_parentheses(line, spelling)) continue;
    const std::string name = spelling.str();
    if (!row.leading.empty()) return "`" + name + "` takes its arguments in parentheses: `" + name + "(...)`";
    return "`" + name + "` takes parentheses, also where nothing stands in them: `" + name + "()`";
  }
  const std::string_view name = row_of(Macro::kConstant).spelling;
  if (!line.contains(llvm::StringRef(name.data(), name.size()))) return "";
  return "the constant must be defined above this line and have a value";
}

}  // namespace caplet::frontend
