// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/include_cache.h"

#include <clang/Basic/Version.h>
#include <clang/Frontend/FrontendOptions.h>
#include <clang/Lex/HeaderSearchOptions.h>
#include <clang/Lex/PreprocessorOptions.h>
#include <llvm/ADT/STLExtras.h>
#include <llvm/Support/Path.h>

#include "frontend/cache_folder.h"
#include "frontend/carried_headers.h"
#include "frontend/precompile.h"
#include "frontend/prefix.h"
#include "model/digest.h"

namespace caplet::frontend {
namespace {

// To be raised when an entry of an older program would mean something else.
constexpr char kFormat[] = "1";

std::string prefix_of_file(const std::string &header, const compat::Files &files) {
  const auto buffer = files->getBufferForFile(header);
  return buffer ? prefix_of((*buffer)->getBuffer()) : "";
}

// Includes of the command line come before the prefix, and those of modules are no text.
bool is_plain(const clang::CompilerInvocation &invocation) {
  const clang::PreprocessorOptions &options = invocation.getPreprocessorOpts();
  if (invocation.getHeaderSearchOpts().ImplicitModuleMaps) return false;
  return options.Includes.empty() && options.MacroIncludes.empty() && options.ImplicitPCHInclude.empty() &&
         options.ChainedIncludes.empty();
}

// The header's name is of no account, its folder is: by that, files are told to be the project's.
std::string key_of(const Input &input, const compat::Files &files, const clang::CompilerInvocation &invocation,
                   const std::string &prefix) {
  clang::CompilerInvocation plain(invocation);
  plain.getFrontendOpts().Inputs.clear();
  plain.getCodeGenOpts().MainFileName.clear();
  std::string bytes;
  const auto working = files->getCurrentWorkingDirectory();
  for (const std::string &one :
       {std::string(kFormat), input.cache->program, clang::getClangFullVersion(), carried_identity(),
        working ? *working : "", llvm::sys::path::parent_path(input.header).str(), prefix}) {
    model::append_item(bytes, one);
  }
  for (const std::string &one : plain.getCC1CommandLine()) model::append_item(bytes, one);
  return model::sha256_hex(bytes);
}

}  // namespace

IncludeCache::IncludeCache(const Input &input, const compat::Files &files, const clang::CompilerInvocation &invocation)
    : input_(input), files_(files), invocation_(invocation) {
  if (is_plain(invocation)) prefix_ = prefix_of_file(input.header, files);
  if (!prefix_.empty()) key_ = key_of(input, files, invocation, prefix_);
}

std::optional<Includes> IncludeCache::find() {
  if (prefix_.empty()) return std::nullopt;
  std::optional<Includes> found = load();
  if (!found) found = make();
  if (!found || found->prefix.empty()) return std::nullopt;
  return found;
}

std::optional<Includes> IncludeCache::load() {
  const CacheFolder folder(input_.cache->folder);
  llvm::StringRef payload;
  std::shared_ptr<llvm::MemoryBuffer> memory = folder.read(key_, &payload);
  std::optional<Includes> found = memory ? unpack(payload) : std::nullopt;
  const auto is_still_so = [&](const Probe &one) { return holds(one, *files_); };
  if (!found || !llvm::all_of(found->probes, is_still_so)) return std::nullopt;
  found->memory = std::move(memory);
  return found;
}

std::optional<Includes> IncludeCache::make() {
  const CacheFolder folder(input_.cache->folder);
  const std::optional<std::string> output = folder.make_temporary(key_);
  if (!output) return std::nullopt;
  Includes made = precompile({input_.header, prefix_, *output}, files_, invocation_);
  folder.write(key_, pack(made));
  return made;
}

void IncludeCache::refuse(const Includes &found) {
  Includes nothing;
  nothing.probes = found.probes;
  CacheFolder(input_.cache->folder).write(key_, pack(nothing));
}

}  // namespace caplet::frontend
