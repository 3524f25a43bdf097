// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Which file belongs to whom: the API's own (the header and those it names), the rest of the project, other projects.
#pragma once

#include <clang/Basic/SourceManager.h>
#include <clang/Lex/Preprocessor.h>
#include <llvm/ADT/DenseMap.h>

#include <string>
#include <utility>
#include <vector>

namespace caplet::frontend {

enum class Belongs {
  kApi,       // the header, and what CAPLET_API names in `headers`
  kProject,   // not named there; types that the consumer needs can't come from it
  kExternal,  // system headers, and what is included with <> from outside of the header's folder
};

// The macro of an include guard: an `#ifndef` at `begin`, and its `#define` right behind. Empty if that is not there.
std::string guard_at(clang::SourceLocation begin, const clang::SourceManager &manager,
                     const clang::LangOptions &language);

// Whether `path` lies below `folder`, however deep.
bool is_below(llvm::StringRef path, llvm::StringRef folder);

class Ownership {
 public:
  // Notes every file that is read and every #include, in order. `preprocessor` must outlive this.
  void listen(clang::Preprocessor &preprocessor);
  void entered(clang::FileID file) { files_.push_back(file); }
  void included(clang::SourceLocation name, clang::FileEntryRef file) { includes_.emplace_back(name, file); }

  // `files` were read before by another run, which listened likewise; what it has is of other projects.
  void restore(const std::vector<std::string> &files) {
    restored_ = files;
    has_restored_ = true;
  }

  // Makes the file that was included as `name` ("types.h", "geo/types.h") part of the API; false if there is none.
  bool add_header(llvm::StringRef name);

  // An adopted header is not annotated, so it names no others: the project's belong to the API, too, and what the
  // command line includes before it (-include) does not, unless they include it as well from the header's own folder.
  void adopt();

  Belongs belongs(clang::SourceLocation location);
  // How the project's own headers include the file, directly or through others: "time.h".
  std::string outermost_include(clang::SourceLocation location);
  // The headers of other projects that the project's own include, in their order, each once.
  std::vector<std::string> external_includes();

  const std::vector<clang::FileID> &files() const { return files_; }
  // Whether another run read a file that `add_header` may mean: only who reads it now can say.
  bool asked_for_restored() const { return asked_for_restored_; }
  // Paths of real files, the header first, each once.
  std::vector<std::string> paths() const;
  std::vector<std::string> include_guards() const;  // of the API's own files

 private:
  bool is_own(clang::FileID file) const;
  bool is_external(clang::FileEntryRef file);
  bool is_restored(clang::FileID file) const { return has_restored_ && manager_->isLoadedFileID(file); }
  bool is_prerequisite(clang::FileID file);
  bool is_beside_header(clang::FileEntryRef file) const;
  bool is_included_by_header(clang::FileEntryRef file);
  void find_included_by_header();
  Belongs classify_written(clang::FileID file) const;
  Belongs classify(clang::FileID file);
  std::string spelled_include(clang::FileID file, bool *angled) const;
  std::string spelled_at(clang::SourceLocation include, bool *angled) const;

  clang::Preprocessor *preprocessor_ = nullptr;
  const clang::SourceManager *manager_ = nullptr;
  std::vector<clang::FileID> files_;
  std::vector<std::pair<clang::SourceLocation, clang::FileEntryRef>> includes_;  // where the name stands, and of what
  std::vector<clang::FileEntryRef> headers_;                                     // of the API, besides the main file
  bool is_adopted_ = false;
  std::vector<std::string> restored_;
  bool has_restored_ = false, asked_for_restored_ = false;
  llvm::DenseMap<clang::FileID, Belongs> known_;
  llvm::DenseSet<const clang::FileEntry *> reached_;  // from an adopted header
};

}  // namespace caplet::frontend
