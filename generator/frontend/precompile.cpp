// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/precompile.h"

#include <clang/Frontend/FrontendActions.h>
#include <clang/Lex/HeaderSearch.h>
#include <llvm/Support/FileSystem.h>
#include <llvm/Support/Path.h>

#include <algorithm>
#include <map>

#include "frontend/driver.h"
#include "frontend/expansions.h"
#include "frontend/externals.h"
#include "frontend/ownership.h"
#include "frontend/prefix.h"
#include "frontend/reexports.h"

namespace caplet::frontend {
namespace {

constexpr std::size_t kNowhere = std::string::npos;

class PrecompileAction : public clang::GeneratePCHAction {
 public:
  PrecompileAction(const PrefixJob &job, Includes &result) : job_(job), result_(result) {}

  // Where the part begins that can't be kept; kNowhere if all can.
  std::size_t cut() const { return cut_; }

 protected:
  std::unique_ptr<clang::ASTConsumer> CreateASTConsumer(clang::CompilerInstance &compiler,
                                                        llvm::StringRef file) override {
    expansions_.listen(compiler.getPreprocessor());
    ownership_.listen(compiler.getPreprocessor());
    defines_.listen(compiler.getPreprocessor());
    return GeneratePCHAction::CreateASTConsumer(compiler, file);
  }

  void EndSourceFileAction() override {
    GeneratePCHAction::EndSourceFileAction();
    manager_ = &getCompilerInstance().getSourceManager();
    find_cut();
    if (cut_ != kNowhere) return;
    result_.files = ownership_.paths();
    result_.readers = defines_.readers(ownership_);
    for (const std::string &one : headers_of_namespaces(getCompilerInstance().getASTContext(), ownership_)) {
      result_.namespaces.push_back(one);
    }
  }

 public:
  // The bytes of all that was read.
  const std::map<std::string, std::string> &hashes() const { return hashes_; }

 private:
  void find_cut() {
    for (const clang::FileID file : ownership_.files()) {
      const std::optional<llvm::StringRef> text = manager_->getBufferDataOrNone(file);
      const std::string name = manager_->getFileEntryRefForID(file)->getName().str();
      if (text) hashes_[name] = content_hash(*text);
      if (file != manager_->getMainFileID() && !may_be_kept(file)) cut_before(file);
    }
    // Annotations are read with the header, but for the text of the macros themselves.
    for (const Expansion &one : expansions_.all()) cut_before(manager_->getFileID(manager_->getFileLoc(one.name)));
    for (const std::string &name : macros_of(job_.prefix)) {
      if (!is_defined_here(name)) cut_ = 0;
    }
  }

  bool may_be_kept(clang::FileID file) {
    const clang::FileEntryRef entry = *manager_->getFileEntryRefForID(file);
    const clang::SourceLocation start = manager_->getLocForStartOfFile(file);
    const auto header = getCompilerInstance().getFileManager().getOptionalFileRef(job_.header);
    if (header && *header == entry) return false;
    const bool is_projects = manager_->getFileCharacteristic(start) == clang::SrcMgr::C_User &&
                             is_below(entry.getName(), llvm::sys::path::parent_path(job_.header));
    return !is_projects && may_be_read_again(file, entry);
  }

  // The header's own #include comes again, of which guards must leave nothing; those of the C library may do without.
  bool may_be_read_again(clang::FileID file, clang::FileEntryRef entry) {
    if (manager_->getFileID(manager_->getIncludeLoc(file)) != manager_->getMainFileID()) return true;
    const std::string name = ownership_.outermost_include(manager_->getLocForStartOfFile(file));
    return is_standard_header(name) ||
           getCompilerInstance().getPreprocessor().getHeaderSearchInfo().isFileMultipleIncludeGuarded(entry);
  }

  // Another header may have defined it otherwise since; the header's own #define would undo that.
  bool is_defined_here(const std::string &name) {
    const clang::Preprocessor &preprocessor = getCompilerInstance().getPreprocessor();
    const clang::MacroInfo *macro = preprocessor.getMacroInfo(preprocessor.getIdentifierInfo(name));
    return macro && manager_->getFileID(macro->getDefinitionLoc()) == manager_->getMainFileID();
  }

  void cut_before(clang::FileID file) {
    clang::SourceLocation include;
    for (; file.isValid() && file != manager_->getMainFileID();
         file = include.isValid() ? manager_->getFileID(include) : clang::FileID()) {
      include = manager_->getIncludeLoc(file);
    }
    cut_ = std::min<std::size_t>(cut_, include.isValid() ? manager_->getFileOffset(include) : 0);
  }

  const PrefixJob &job_;
  Includes &result_;
  const clang::SourceManager *manager_ = nullptr;
  Expansions expansions_;
  Ownership ownership_;
  Defines defines_;
  std::size_t cut_ = kNowhere;
  std::map<std::string, std::string> hashes_;
};

std::unique_ptr<clang::CompilerInvocation> invocation_for(const PrefixJob &job,
                                                          const clang::CompilerInvocation &headers) {
  auto invocation = std::make_unique<clang::CompilerInvocation>(headers);
  clang::FrontendOptions &options = invocation->getFrontendOpts();
  const clang::InputKind kind = options.Inputs.front().getKind();
  options.Inputs = {clang::FrontendInputFile(kPrefixFile, kind)};
  options.OutputFile = job.output;
  options.ProgramAction = clang::frontend::GeneratePCH;
  options.IncludeTimestamps = false;  // contents decide
  return invocation;
}

void add_probes(Includes &includes, const ProbingFiles &files, const std::map<std::string, std::string> &hashes) {
  includes.probes = files.probes();
  for (Probe &one : includes.probes) {
    const auto read = hashes.find(one.path);
    if (read != hashes.end()) one = {Probe::Kind::kRead, one.path, read->second};
  }
}

// One attempt. `*cut` is where the part begins that must go.
Includes attempt(const PrefixJob &job, const compat::Files &files, const clang::CompilerInvocation &invocation,
                 std::size_t *cut) {
  const auto probing = llvm::makeIntrusiveRefCnt<ProbingFiles>(files);
  const auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  const auto all = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(probing);
  all->pushOverlay(memory);
  memory->addFile(kPrefixFile, 0, llvm::MemoryBuffer::getMemBuffer(job.prefix, kPrefixFile));
  Diagnostics unheard;
  Positions positions(unheard, kPrefixFile);
  DiagnosticsBridge bridge(unheard, positions);
  Includes result;
  PrecompileAction action(job, result);
  const bool is_made = execute(invocation_for(job, invocation), all, action, bridge);
  *cut = action.cut();
  if (is_made && *cut == kNowhere) result.prefix = job.prefix;
  add_probes(result, *probing, action.hashes());
  return result;
}

// Of the file that Clang wrote.
bool take_precompiled(const std::string &file, Includes &includes) {
  auto bytes = llvm::MemoryBuffer::getFile(file, false, false, true);  // to be copied: it goes
  if (!bytes || (*bytes)->getBufferSize() == 0) return false;
  includes.memory = std::move(*bytes);
  includes.precompiled = includes.memory->getBuffer();
  return true;
}

}  // namespace

Includes precompile(const PrefixJob &job, const compat::Files &files, const clang::CompilerInvocation &invocation) {
  PrefixJob now = job;
  std::size_t cut = kNowhere;
  Includes result = attempt(now, files, invocation, &cut);
  while (cut != kNowhere) {
    std::string shorter = cut_prefix(now.prefix, cut);
    std::vector<Probe> probes = std::move(result.probes);
    if (shorter.empty()) {
      result = {};
      result.probes = std::move(probes);
      break;
    }
    now.prefix = std::move(shorter);
    result = attempt(now, files, invocation, &cut);
    result.probes.insert(result.probes.end(), probes.begin(), probes.end());  // on which the cut depends
  }
  if (!result.prefix.empty() && !take_precompiled(job.output, result)) result.prefix.clear();
  [[maybe_unused]] const std::error_code left_behind = llvm::sys::fs::remove(job.output);
  return result;
}

}  // namespace caplet::frontend
