// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/ownership.h"

#include <clang/Lex/Lexer.h>
#include <clang/Lex/PPCallbacks.h>
#include <llvm/Support/Path.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "frontend/clang_compat.h"

namespace caplet::frontend {
namespace {

class OwnershipListener : public clang::PPCallbacks {
 public:
  OwnershipListener(Ownership &ownership, const clang::SourceManager &manager)
      : ownership_(ownership), manager_(manager) {}
  void FileChanged(clang::SourceLocation location, FileChangeReason reason, clang::SrcMgr::CharacteristicKind,
                   clang::FileID) override {
    if (reason != EnterFile) return;
    const clang::FileID file = manager_.getFileID(location);
    const auto entry = manager_.getFileEntryRefForID(file);
    if (!entry) return;
    ownership_.entered(file);
    ownership_.included(manager_.getIncludeLoc(file), *entry);
  }
  // An include that its guard makes empty says as much about the order.
  void FileSkipped(const clang::FileEntryRef &file, const clang::Token &name,
                   clang::SrcMgr::CharacteristicKind) override {
    ownership_.included(name.getLocation(), file);
  }

 private:
  Ownership &ownership_;
  const clang::SourceManager &manager_;
};

// "geo/types.h" names "/src/include/geo/types.h".
bool names_path(llvm::StringRef name, llvm::StringRef path) {
  std::string forward = path.str();
  std::replace(forward.begin(), forward.end(), '\\', '/');
  const llvm::StringRef whole(forward);
  if (whole == name) return true;
  return whole.size() > name.size() && whole.substr(whole.size() - name.size()) == name &&
         whole[whole.size() - name.size() - 1] == '/';
}

}  // namespace

bool is_below(llvm::StringRef path, llvm::StringRef folder) {
  if (folder.empty()) return !llvm::sys::path::is_absolute(path);
  return path.size() > folder.size() && path.substr(0, folder.size()) == folder &&
         llvm::sys::path::is_separator(path[folder.size()]);
}

std::string guard_at(clang::SourceLocation begin, const clang::SourceManager &manager,
                     const clang::LangOptions &language) {
  const auto [file, offset] = manager.getDecomposedLoc(begin);
  const llvm::StringRef text = manager.getBufferData(file);
  clang::Lexer lexer(manager.getLocForStartOfFile(file), language, text.begin(), text.begin() + offset, text.end());
  std::vector<std::string> words;
  clang::Token token;
  lexer.LexFromRawLexer(token);
  if (token.is(clang::tok::hash)) lexer.LexFromRawLexer(token);
  for (; words.size() < 5 && token.isNot(clang::tok::eof); lexer.LexFromRawLexer(token)) {
    words.push_back(clang::Lexer::getSpelling(token, manager, language));
  }
  const bool is_guard = words.size() == 5 && words[0] == "ifndef" && words[3] == "define" && words[1] == words[4];
  return is_guard ? words[1] : "";
}

void Ownership::listen(clang::Preprocessor &preprocessor) {
  preprocessor_ = &preprocessor;
  manager_ = &preprocessor.getSourceManager();
  preprocessor.addPPCallbacks(std::make_unique<OwnershipListener>(*this, *manager_));
}

bool Ownership::add_header(llvm::StringRef name) {
  const auto is_meant = [&](const std::string &path) { return names_path(name, path); };
  if (std::any_of(restored_.begin(), restored_.end(), is_meant)) asked_for_restored_ = true;
  for (const clang::FileID file : files_) {
    const auto entry = manager_->getFileEntryRefForID(file);
    bool angled = false;
    if (file == manager_->getMainFileID()) continue;
    if (spelled_include(file, &angled) != name && !names_path(name, entry->getName())) continue;
    headers_.push_back(*entry);
    known_.clear();
    return true;
  }
  return false;
}

void Ownership::adopt() {
  is_adopted_ = true;
  known_.clear();
}

bool Ownership::is_own(clang::FileID file) const {
  if (file == manager_->getMainFileID()) return true;
  const auto entry = manager_->getFileEntryRefForID(file);
  // What is restored begins with a file that stands for the header's first lines, and that nothing of it includes.
  if (is_restored(file)) return entry && !manager_->isLoadedSourceLocation(manager_->getIncludeLoc(file));
  return entry && std::find(headers_.begin(), headers_.end(), *entry) != headers_.end();
}

std::string Ownership::spelled_include(clang::FileID file, bool *angled) const {
  const auto entry = manager_->getFileEntryRefForID(file);
  std::string spelled = spelled_at(manager_->getIncludeLoc(file), angled);
  return !spelled.empty() || !entry ? spelled : llvm::sys::path::filename(entry->getName()).str();
}

// The name in an #include; empty where a macro has it.
std::string Ownership::spelled_at(clang::SourceLocation include, bool *angled) const {
  if (include.isInvalid() || include.isMacroID()) return "";
  const auto [includer, offset] = manager_->getDecomposedLoc(include);
  const llvm::StringRef text = manager_->getBufferData(includer).substr(offset);
  *angled = text.substr(0, 1) == "<";
  if (!*angled && text.substr(0, 1) != "\"") return "";
  const std::size_t end = text.find(*angled ? '>' : '"', 1);
  return end == llvm::StringRef::npos ? "" : text.substr(1, end - 1).str();
}

std::string Ownership::outermost_include(clang::SourceLocation location) {
  clang::FileID file = manager_->getFileID(manager_->getFileLoc(location));
  const bool is_external = belongs(location) == Belongs::kExternal;
  for (;;) {
    const clang::SourceLocation include = manager_->getIncludeLoc(file);
    const clang::FileID includer = include.isValid() ? manager_->getFileID(include) : clang::FileID();
    bool angled = false;
    if (includer.isInvalid() || is_own(includer) || !manager_->getFileEntryRefForID(includer) ||
        (is_external && belongs(include) != Belongs::kExternal)) {
      return spelled_include(file, &angled);
    }
    file = includer;
  }
}

std::vector<std::string> Ownership::external_includes() {
  std::vector<std::string> names;
  for (const auto &[name, file] : includes_) {
    if (name.isInvalid() || name.isMacroID() || belongs(name) == Belongs::kExternal) continue;
    if (!is_external(file)) continue;
    bool angled = false;
    std::string spelled = spelled_at(name, &angled);
    if (spelled.empty() || std::find(names.begin(), names.end(), spelled) != names.end()) continue;
    names.push_back(std::move(spelled));
  }
  return names;
}

bool Ownership::is_external(clang::FileEntryRef file) {
  const auto is_it = [&](clang::FileID id) { return manager_->getFileEntryRefForID(id) == file; };
  const auto found = std::find_if(files_.begin(), files_.end(), is_it);
  if (found == files_.end()) return has_restored_;
  return belongs(manager_->getLocForStartOfFile(*found)) == Belongs::kExternal;
}

Belongs Ownership::belongs(clang::SourceLocation location) {
  if (location.isInvalid()) return Belongs::kExternal;
  const clang::FileID file = manager_->getFileID(manager_->getFileLoc(location));
  if (const auto found = known_.find(file); found != known_.end()) return found->second;
  return known_[file] = classify(file);
}

Belongs Ownership::classify(clang::FileID file) {
  if (is_own(file)) return Belongs::kApi;
  if (is_restored(file)) return Belongs::kExternal;
  const auto entry = manager_->getFileEntryRefForID(file);
  if (!entry || manager_->getFileCharacteristic(manager_->getLocForStartOfFile(file)) != clang::SrcMgr::C_User) {
    return Belongs::kExternal;
  }
  if (!is_adopted_) return classify_written(file);
  if (is_prerequisite(file)) return Belongs::kExternal;
  return classify_written(file) == Belongs::kExternal ? Belongs::kExternal : Belongs::kApi;
}

bool Ownership::is_beside_header(clang::FileEntryRef file) const {
  const auto main = manager_->getFileEntryRefForID(manager_->getMainFileID());
  return main && is_below(file.getName(), llvm::sys::path::parent_path(main->getName()));
}

// Directly or through others, whoever included it first. Asked when all has been read.
bool Ownership::is_included_by_header(clang::FileEntryRef file) {
  if (reached_.empty()) find_included_by_header();
  return reached_.count(&file.getFileEntry()) != 0;
}

void Ownership::find_included_by_header() {
  std::unordered_map<const clang::FileEntry *, std::vector<const clang::FileEntry *>> all;
  for (const auto &[name, included] : includes_) {
    if (const auto includer = manager_->getFileEntryRefForID(manager_->getFileID(name)))
      all[&includer->getFileEntry()].push_back(&included.getFileEntry());
  }
  const auto main = manager_->getFileEntryRefForID(manager_->getMainFileID());
  std::vector<const clang::FileEntry *> open;
  if (main) open.push_back(&main->getFileEntry());
  while (!open.empty()) {
    const clang::FileEntry *next = open.back();
    open.pop_back();
    if (!reached_.insert(next).second) continue;
    const std::vector<const clang::FileEntry *> &its = all[next];
    open.insert(open.end(), its.begin(), its.end());
  }
}

// Whether it was included from the command line, whose buffer is no file.
bool Ownership::is_prerequisite(clang::FileID file) {
  const auto entry = manager_->getFileEntryRefForID(file);
  if (entry && is_beside_header(*entry) && is_included_by_header(*entry)) return false;
  while (file.isValid() && file != manager_->getMainFileID()) {
    if (!manager_->getFileEntryRefForID(file)) return true;
    const clang::SourceLocation include = manager_->getIncludeLoc(file);
    file = include.isValid() ? manager_->getFileID(include) : clang::FileID();
  }
  return false;
}

// By how it is included, and from where.
Belongs Ownership::classify_written(clang::FileID file) const {
  if (is_beside_header(*manager_->getFileEntryRefForID(file))) return Belongs::kProject;
  // Whoever includes a file of his own with "" says that it is the project's.
  for (clang::FileID at = file; !is_own(at);) {
    bool angled = false;
    spelled_include(at, &angled);
    if (angled) return Belongs::kExternal;
    const clang::SourceLocation include = manager_->getIncludeLoc(at);
    if (include.isInvalid()) break;
    at = manager_->getFileID(include);
  }
  return Belongs::kProject;
}

std::vector<std::string> Ownership::paths() const {
  std::vector<std::string> paths;
  std::set<std::string> seen;
  const auto add = [&](std::string name) {
    while (name.size() > 2 && name.compare(0, 2, "./") == 0) name.erase(0, 2);
    if (!name.empty() && name[0] != '<' && seen.insert(name).second) paths.push_back(name);
  };
  for (const clang::FileID file : files_) {
    const auto entry = manager_->getFileEntryRefForID(file);
    add(entry ? entry->getName().str() : "");
    if (file == manager_->getMainFileID()) std::for_each(restored_.begin(), restored_.end(), add);
  }
  return paths;
}

std::vector<std::string> Ownership::include_guards() const {
  std::vector<std::string> guards;
  const auto add = [&](clang::FileEntryRef file) {
    const clang::IdentifierInfo *guard = compat::include_guard(*preprocessor_, file);
    if (guard) guards.push_back(guard->getName().str());
  };
  if (const auto main = manager_->getFileEntryRefForID(manager_->getMainFileID())) add(*main);
  // In C++20 Clang looks for modules where the main file begins, and misses its guard.
  if (guards.empty()) {
    std::string first =
        guard_at(manager_->getLocForStartOfFile(manager_->getMainFileID()), *manager_, preprocessor_->getLangOpts());
    if (!first.empty()) guards.push_back(std::move(first));
  }
  for (const clang::FileEntryRef &header : headers_) add(header);
  return guards;
}

}  // namespace caplet::frontend
