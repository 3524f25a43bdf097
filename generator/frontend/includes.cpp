// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/includes.h"

#include <clang/Lex/PreprocessorOptions.h>

#include "model/digest.h"

namespace caplet::frontend {
namespace {

constexpr char kPrecompiledFile[] = "<caplet>/includes.pch";  // in memory only

// Takes what model::append_item appended; an item that is not whole is empty, as are all behind it.
class Items {
 public:
  explicit Items(llvm::StringRef bytes) : rest_(bytes) {}

  llvm::StringRef item() {
    if (rest_.size() < 4) return fail();
    std::size_t size = 0;
    for (int i = 3; i >= 0; --i) size = size << 8 | static_cast<unsigned char>(rest_[static_cast<std::size_t>(i)]);
    rest_ = rest_.drop_front(4);
    if (rest_.size() < size) return fail();
    const llvm::StringRef found = rest_.take_front(size);
    rest_ = rest_.drop_front(size);
    return found;
  }
  std::size_t count() {
    std::size_t number = 0;
    if (item().getAsInteger(10, number)) fail();
    return failed_ ? 0 : number;
  }
  bool is_whole() const { return !failed_ && rest_.empty(); }
  bool failed() const { return failed_; }

 private:
  llvm::StringRef fail() {
    failed_ = true;
    return rest_ = "";
  }
  llvm::StringRef rest_;
  bool failed_ = false;
};

}  // namespace

std::string pack(const Includes &includes) {
  std::string bytes;
  const auto count = [&](std::size_t number) { model::append_item(bytes, std::to_string(number)); };
  model::append_item(bytes, includes.prefix);
  count(includes.files.size());
  for (const std::string &one : includes.files) model::append_item(bytes, one);
  count(includes.readers.size());
  for (const auto &[macro, header] : includes.readers) {
    model::append_item(bytes, macro);
    model::append_item(bytes, header);
  }
  count(includes.namespaces.size());
  for (const std::string &one : includes.namespaces) model::append_item(bytes, one);
  count(includes.probes.size());
  for (const Probe &one : includes.probes) {
    model::append_item(bytes, std::string(1, static_cast<char>(one.kind)) + one.path);
    model::append_item(bytes, one.hash);
  }
  model::append_item(bytes, {includes.precompiled.data(), includes.precompiled.size()});
  return bytes;
}

std::optional<Includes> unpack(llvm::StringRef bytes) {
  Items items(bytes);
  Includes includes;
  includes.prefix = items.item().str();
  for (std::size_t i = items.count(); i > 0 && !items.failed(); --i) includes.files.push_back(items.item().str());
  for (std::size_t i = items.count(); i > 0 && !items.failed(); --i) {
    std::string macro = items.item().str();
    includes.readers.emplace_back(std::move(macro), items.item().str());
  }
  for (std::size_t i = items.count(); i > 0 && !items.failed(); --i) includes.namespaces.push_back(items.item().str());
  for (std::size_t i = items.count(); i > 0 && !items.failed(); --i) {
    const llvm::StringRef path = items.item();
    const char kind = path.empty() ? '-' : path.front();
    includes.probes.push_back({static_cast<Probe::Kind>(kind), path.drop_front(path.empty() ? 0 : 1).str(), ""});
    includes.probes.back().hash = items.item().str();
  }
  includes.precompiled = items.item();
  if (!items.is_whole()) return std::nullopt;
  return includes;
}

void begin_with(const Includes &includes, clang::CompilerInvocation &invocation, compat::Files &files) {
  auto memory = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  auto all = llvm::makeIntrusiveRefCnt<llvm::vfs::OverlayFileSystem>(files);
  all->pushOverlay(memory);
  memory->addFile(kPrefixFile, 0, llvm::MemoryBuffer::getMemBuffer(includes.prefix, kPrefixFile));
  memory->addFile(kPrecompiledFile, 0, llvm::MemoryBuffer::getMemBuffer(includes.precompiled, kPrecompiledFile, false));
  invocation.getPreprocessorOpts().ImplicitPCHInclude = kPrecompiledFile;
  files = all;
}

}  // namespace caplet::frontend
