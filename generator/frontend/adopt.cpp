// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/adopt.h"

#include <clang/AST/DeclCXX.h>
#include <llvm/Support/Path.h>

#include "frontend/adopt_array.h"
#include "frontend/named_records.h"
#include "frontend/table_fields.h"
#include "frontend/walk.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;

std::optional<NamedRecord> find_table(Unit &unit, const std::string &wanted, const NamedRecords &records) {
  std::optional<NamedRecord> table = records.find(wanted);
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

// Structs of Python objects that no slot needs to mention.
void add_objects(TypeMapper &types, const Adoption &adoption, const NamedRecords &records) {
  for (const std::string &name : adoption.objects) {
    const std::optional<NamedRecord> found = records.find(name);
    if (found && found->alias) types.export_typedef(*found->alias);
    if (found && !found->alias) types.export_tag(*found->record);
  }
}

}  // namespace

std::optional<model::Api> adopt(Unit &unit, const std::string &header, const Adoption &adoption,
                                const std::vector<clang::Decl *> &candidates, TableMacros &macros) {
  const int errors = unit.diagnostics.error_count();
  model::Api api;
  TypeMapper types(unit);
  const NamedRecords records(unit, candidates);
  const auto begin_with = [&](const clang::NamedDecl &table, const clang::RecordDecl *record) {
    types.adopt();
    if (record) types.add_table(record);
    for (clang::Decl *candidate : candidates) note_names(unit, types, candidate);
    begin(unit, header, adoption, table, &api);
  };
  if (adoption.array.empty()) {
    const std::optional<NamedRecord> table = find_table(unit, adoption.record, records);
    if (!table) return std::nullopt;
    begin_with(*table->record, table->record);
    api.foreign->record = table->reference;
    add_table_fields(unit, types, *table->record, adoption, api);
  } else {
    const clang::VarDecl *array = find_array(unit, adoption.array, candidates);
    if (array == nullptr) return std::nullopt;
    begin_with(*array, nullptr);
    api.foreign->array = adoption.array;
    add_table_macros(unit, types, *array, adoption, macros, api);
  }
  add_objects(types, adoption, records);
  types.finish(api);
  if (unit.diagnostics.error_count() > errors) return std::nullopt;
  return api;
}

}  // namespace caplet::frontend
