// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/reexports.h"

#include <clang/Lex/MacroInfo.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "frontend/externals.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

using Headers = std::set<std::string>;

// What consumers include: not all of what the header includes.
Headers headers_of_consumers(const model::Api &api) {
  Headers headers = {"Python.h"};
  for (const model::External &one : api.externals) headers.insert(one.header);
  headers.insert(api.includes.begin(), api.includes.end());
  return headers;
}

bool is_ordered(const std::string &header) {
  return header != "Python.h" && header.compare(0, 7, "caplet/") != 0 && !is_standard_header(header);
}

bool is_elsewhere(const clang::SourceManager &manager, Ownership &ownership, clang::SourceLocation location) {
  if (location.isInvalid()) return false;
  const bool is_file = manager.getFileEntryRefForID(manager.getFileID(manager.getFileLoc(location))).has_value();
  return is_file && ownership.belongs(location) == Belongs::kExternal;
}

// All that the header includes of other projects, up to the last that consumers need: any of them may need those
// before it. One alone has no order.
void add_includes(Unit &unit, model::Api &api) {
  Headers needed;
  for (const model::External &one : api.externals) needed.insert(one.header);
  Headers cxx = headers_of_namespaces(unit.ast, unit.ownership);
  if (unit.includes != nullptr) cxx.insert(unit.includes->namespaces.begin(), unit.includes->namespaces.end());
  std::size_t end = 0;
  for (std::string &name : unit.ownership.external_includes()) {
    const bool is_needed = needed.count(name) != 0;
    if (!is_ordered(name) || (!is_needed && cxx.count(name) != 0)) continue;
    api.includes.push_back(std::move(name));
    if (is_needed) end = api.includes.size();
  }
  if (end < 2) end = 0;
  api.includes.resize(end);
}

std::string name_of(const std::string &define) { return define.substr(0, define.find('=')); }

void add_defines(Unit &unit, model::Api &api) {
  for (const std::string &stated : api.defines) {
    if (unit.defines.agrees(stated)) continue;
    unit.diagnostics.error("define-differs", api.origin,
                           "`" + stated + "` is not how the macro is defined where this header is read",
                           "define it before the #include that needs it, or with -D");
  }
  Headers headers = headers_of_consumers(api);
  headers.erase("Python.h");
  for (std::string &found : unit.defines.read_by(unit.ownership, headers)) {
    const bool is_known = std::any_of(api.defines.begin(), api.defines.end(),
                                      [&](const std::string &one) { return name_of(one) == name_of(found); });
    if (!is_known) api.defines.push_back(std::move(found));
  }
}

// ---- Names ----

// The header that consumers include and that declares the name; empty if there is none.
class Taken {
 public:
  Taken(Unit &unit, Headers headers) : unit_(unit), headers_(std::move(headers)) {}

  std::string by(const std::string &name) {
    clang::IdentifierInfo &word = unit_.ast.Idents.get(name);
    if (const clang::MacroInfo *macro = unit_.preprocessor.getMacroInfo(&word)) {
      if (std::string header = included(macro->getDefinitionLoc()); !header.empty()) return header;
    }
    for (const clang::NamedDecl *found : unit_.declared(&word, *unit_.ast.getTranslationUnitDecl())) {
      for (const clang::Decl *each : found->redecls()) {
        if (std::string header = included(each->getLocation()); !header.empty()) return header;
      }
    }
    return "";
  }

 private:
  std::string included(clang::SourceLocation location) {
    if (!is_elsewhere(unit_, location)) return "";
    std::string header = unit_.ownership.outermost_include(location);
    return headers_.count(header) != 0 ? header : "";
  }

  Unit &unit_;
  Headers headers_;
};

void report_taken(Unit &unit, const model::Api &api) {
  Taken taken(unit, headers_of_consumers(api));
  for (const model::Slot &slot : api.slots) {
    const std::string header = taken.by(slot.name);
    if (header.empty()) continue;
    const std::string other = reexported_function(api, slot.name);
    unit.diagnostics.error("name-taken", slot.origin,
                           "`" + slot.name + "` is declared by <" + header + ">, which consumers include as well",
                           slot.is_external ? "without `name` consumers call it `" + other + "`"
                                            : "give it another name: CAPLET_SLOT(name = " + other + ")");
  }
}

// Annotations say what the header says.
void rename_references(model::Api &api) {
  for (model::Slot &slot : api.slots) {
    auto *name = std::get_if<std::string>(&slot.on_error);
    if (name == nullptr) continue;
    for (const model::Constant &one : api.constants) {
      if (one.is_external && one.symbol == *name) *name = one.name;
    }
  }
  for (model::Handle &handle : api.handles) {
    for (const model::Slot &one : api.slots) {
      if (one.is_external && one.symbol == handle.destroy) handle.destroy = one.name;
    }
  }
}

}  // namespace

bool is_elsewhere(Unit &unit, clang::SourceLocation location) {
  return is_elsewhere(unit.manager(), unit.ownership, location);
}

std::set<std::string> headers_of_namespaces(const clang::ASTContext &ast, Ownership &ownership) {
  std::set<std::string> headers;
  if (!ast.getLangOpts().CPlusPlus) return headers;
  // Only those that this run has read itself: nobody wants all others out of a precompiled header.
  for (const clang::Decl *one : ast.getTranslationUnitDecl()->noload_decls()) {
    const auto *space = llvm::dyn_cast<clang::NamespaceDecl>(one);
    const bool is_of_library = !space || space->isStdNamespace() || space->getName().substr(0, 2) == "__";
    if (is_of_library || !is_elsewhere(ast.getSourceManager(), ownership, space->getLocation())) continue;
    headers.insert(ownership.outermost_include(space->getLocation()));
  }
  return headers;
}

bool is_redeclared(Unit &unit, const clang::NamedDecl &declaration) {
  return std::any_of(declaration.redecls_begin(), declaration.redecls_end(),
                     [&](const clang::Decl *one) { return is_elsewhere(unit, one->getLocation()); });
}

std::string reexported_function(const model::Api &api, const std::string &name) {
  return api.function_prefix() + "_" + name;
}

std::string reexported_constant(const model::Api &api, const std::string &name) {
  const bool has_lower = std::any_of(name.begin(), name.end(), [](unsigned char c) { return std::islower(c) != 0; });
  std::string prefix = api.function_prefix();
  if (!has_lower) {
    for (char &c : prefix) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  }
  return prefix + "_" + name;
}

void add_reexports(Unit &unit, model::Api &api) {
  rename_references(api);
  add_includes(unit, api);
  add_defines(unit, api);
  report_taken(unit, api);
}

}  // namespace caplet::frontend
