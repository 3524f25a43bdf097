// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/sub_tables.h"

#include "frontend/sightings.h"
#include "frontend/table_slots.h"
#include "frontend/type_traits.h"

namespace caplet::frontend {
namespace {

bool has_slots_only(const clang::RecordDecl &record, const Unit &unit) {
  bool has_function = false;
  for (const clang::FieldDecl *field : record.fields()) {
    const clang::QualType type = field->getType();
    has_function = has_function || type->isFunctionPointerType();
    const bool is_slot = type->isFunctionPointerType() || type->isVoidPointerType() || leads_to_object(type, unit);
    if (!is_slot || field->getName().empty()) return false;
  }
  return has_function;
}

}  // namespace

const clang::RecordDecl *sub_table(clang::QualType type, const std::string &name, const Adoption &adoption,
                                   const Unit &unit) {
  const clang::RecordDecl *pointee = type->isPointerType() ? type->getPointeeType()->getAsRecordDecl() : nullptr;
  const clang::RecordDecl *record = pointee ? pointee->getDefinition() : nullptr;
  if (!record || record->isUnion() || record->field_empty() || adoption.data.count(name) != 0) return nullptr;
  if (!has_c_layout(*record) || begins_with_object(*record)) return nullptr;
  if (unit.ownership.belongs(record->getLocation()) == Belongs::kExternal) return nullptr;
  return adoption.tables.count(name) != 0 || has_slots_only(*record, unit) ? record : nullptr;
}

}  // namespace caplet::frontend
