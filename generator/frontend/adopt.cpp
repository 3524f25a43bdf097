// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/adopt.h"

#include <clang/AST/DeclCXX.h>
#include <llvm/Support/Path.h>

#include <algorithm>

#include "frontend/adopt_array.h"
#include "frontend/table_fields.h"
#include "frontend/walk.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;

constexpr std::string_view kStruct = "struct ";

struct Table {
  const clang::RecordDecl *record = nullptr;
  std::string reference;  // as the header's language refers to it
};

class Search {
 public:
  Search(Unit &unit, std::string wanted) : unit_(unit), is_tag_(wanted.compare(0, kStruct.size(), kStruct) == 0) {
    wanted_ = is_tag_ ? wanted.substr(kStruct.size()) : std::move(wanted);
  }

  void visit(clang::Decl *declaration) {
    if (const auto *alias = dyn_cast<clang::TypedefNameDecl>(declaration)) {
      const auto *type = alias->getUnderlyingType()->getAs<clang::RecordType>();
      if (type) consider(*alias, *type->getDecl(), true);
    } else if (const auto *record = dyn_cast<clang::RecordDecl>(declaration)) {
      if (record->getIdentifier() && !record->isImplicit()) consider(*record, *record, false);
    } else if (const auto *variable = dyn_cast<clang::VarDecl>(declaration)) {
      is_variable_ |= variable->getIdentifier() && variable->getName() == wanted_;
    }
    for (clang::Decl *inner : inside(declaration)) visit(inner);
  }

  std::optional<Table> result() {
    const Table &found = typedef_.record ? typedef_ : tag_;
    if (found.record) return found;
    if (is_variable_) {
      unit_.diagnostics.error("struct-missing", unit_.positions.main_file(),
                              "`" + wanted_ + "` is a variable, not a struct",
                              "an array of pointers that macros cast is adopted by its name: --array " + wanted_);
      return std::nullopt;
    }
    const std::vector<std::string_view> names(known_.begin(), known_.end());
    unit_.diagnostics.error("struct-missing", unit_.positions.main_file(), "no struct `" + wanted_ + "` in this header",
                            did_you_mean(wanted_, names));
    return std::nullopt;
  }

 private:
  void consider(const clang::NamedDecl &named, const clang::RecordDecl &record, bool is_typedef) {
    const auto [name, symbol] = unit_.names_of(named);
    const std::string spelled = symbol.empty() ? name : symbol;
    known_.push_back(spelled);
    if (spelled != wanted_ || (is_typedef && is_tag_)) return;
    Table &table = is_typedef ? typedef_ : tag_;
    table.record = &record;
    table.reference = is_typedef || unit_.is_cxx() ? spelled : std::string(kStruct) + spelled;
  }

  Unit &unit_;
  const bool is_tag_;  // it was asked for by `struct`
  std::string wanted_;
  Table typedef_, tag_;
  std::vector<std::string> known_;
  bool is_variable_ = false;
};

std::optional<Table> find_table(Unit &unit, const std::string &wanted, const std::vector<clang::Decl *> &candidates) {
  Search search(unit, wanted);
  for (clang::Decl *candidate : candidates) search.visit(candidate);
  std::optional<Table> table = search.result();
  if (!table) return std::nullopt;
  const clang::RecordDecl *definition = table->record->getDefinition();
  const auto refuse = [&](const std::string &what, const std::string &hint) {
    unit.error("table-unsupported", table->record->getLocation(), "`" + wanted + "` " + what, hint);
    return std::nullopt;
  };
  if (!definition) return refuse("is declared here, but has no fields", "name the header that defines it");
  if (definition->isUnion()) return refuse("is a union", "name the struct that the capsule points to");
  const auto *record = dyn_cast<clang::CXXRecordDecl>(definition);
  if (record && (record->isDependentContext() || !record->isStandardLayout() || record->getNumBases() > 0)) {
    return refuse("has no layout of C", "a table has public fields only, no bases and no virtual functions");
  }
  table->record = definition;
  return table;
}

// What both forms begin with; the rest of `api` is the caller's to fill.
void begin(Unit &unit, const std::string &header, const Adoption &adoption, const clang::NamedDecl &table,
           model::Api *api) {
  unit.describe(table, *api);
  api->name.clear();
  api->symbol.clear();
  api->language = unit.is_cxx() ? model::Language::kCxx : model::Language::kC;
  api->header = llvm::sys::path::filename(header).str();
  for (const std::string &guard : unit.ownership.include_guards()) {
    // CPython's headers stand as a whole under `#ifndef Py_LIMITED_API`.
    if (unit.preprocessor.isMacroDefined(guard)) api->guards.push_back(guard);
  }
  api->foreign.emplace();
  api->foreign->includes = adoption.includes;
  api->foreign->defines = adoption.defines;
  api->foreign->pointer_size = static_cast<int>(unit.ast.getTypeSizeInChars(unit.ast.VoidPtrTy).getQuantity());
}

}  // namespace

std::optional<model::Api> adopt(Unit &unit, const std::string &header, const Adoption &adoption,
                                const std::vector<clang::Decl *> &candidates, TableMacros &macros) {
  const int errors = unit.diagnostics.error_count();
  model::Api api;
  TypeMapper types(unit);
  const auto begin_with = [&](const clang::NamedDecl &table, const clang::RecordDecl *record) {
    types.adopt(record);
    for (clang::Decl *candidate : candidates) note_names(unit, types, candidate);
    begin(unit, header, adoption, table, &api);
  };
  if (adoption.array.empty()) {
    const std::optional<Table> table = find_table(unit, adoption.record, candidates);
    if (!table) return std::nullopt;
    begin_with(*table->record, table->record);
    api.foreign->record = table->reference;
    add_table_fields(unit, types, *table->record, api);
  } else {
    const clang::VarDecl *array = find_array(unit, adoption.array, candidates);
    if (array == nullptr) return std::nullopt;
    begin_with(*array, nullptr);
    api.foreign->array = adoption.array;
    add_table_macros(unit, types, *array, adoption, macros, api);
  }
  types.finish(api);
  if (unit.diagnostics.error_count() > errors) return std::nullopt;
  return api;
}

}  // namespace caplet::frontend
