// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/table_fields.h"

#include <clang/AST/RecordLayout.h>

#include <algorithm>
#include <iterator>

#include "frontend/sub_tables.h"
#include "frontend/table_slots.h"
#include "model/type_text.h"

namespace caplet::frontend {
namespace {

using clang::QualType;

// Whether a `void *` of this name only keeps a place: "reserved", "_unused2", "tp_padding".
bool is_reserved_name(llvm::StringRef name) {
  static constexpr llvm::StringLiteral kWords[] = {"reserved", "unused", "padding", "pad", "spare"};
  const std::string lower = name.lower();
  llvm::SmallVector<llvm::StringRef, 4> words;
  llvm::StringRef(lower).split(words, '_');
  return std::any_of(words.begin(), words.end(), [](llvm::StringRef word) {
    return std::find(std::begin(kWords), std::end(kWords), word.rtrim("0123456789")) != std::end(kWords);
  });
}

class Fields {
 public:
  // Without `leading`, all fields are slots.
  Fields(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, std::vector<model::Field> *leading,
         std::vector<model::Slot> &slots)
      : unit_(unit),
        types_(types),
        table_(table),
        layout_(unit.ast.getASTRecordLayout(&table)),
        leading_(leading),
        slots_(slots),
        pointer_size_(static_cast<int>(unit.ast.getTypeSizeInChars(unit.ast.VoidPtrTy).getQuantity())) {}

  void add_all() {
    for (const clang::FieldDecl *field : table_.fields()) add(*field);
  }

  // With those of the tables that slots lead to, unless `adoption` says that they are none.
  void add_all_with_tables(const Adoption &adoption) {
    const int errors = unit_.diagnostics.error_count();
    adoption_ = &adoption;
    for (const clang::FieldDecl *field : table_.fields()) {
      if (const auto *inner = table_behind(*field)) types_.add_table(inner);
    }
    add_all();
    if (!slots_.empty() || unit_.diagnostics.error_count() > errors) return;
    unit_.error("table-unsupported", table_.getLocation(),
                "`" + unit_.names_of(table_).first + "` has no pointer to a function, to an object or to `void`",
                "name the struct that the capsule points to");
  }

 private:
  void add(const clang::FieldDecl &field) {
    if (field.isBitField()) {
      return refuse(field, "a bit-field",
                    "it has no offset, and where it stands is the compiler's choice: use a whole integer");
    }
    const QualType element = element_of(field.getType());
    if (leading_ && slots_.empty() && !begins_slots(element) && !is_slot(field)) return add_leading(field);
    if (field.getName().empty()) {
      return refuse(field, "a slot without a name",
                    "give the struct or union a name, or move it before the first slot");
    }
    add_slots(field, element);
  }

  void refuse(const clang::FieldDecl &field, const std::string &what, const std::string &hint) {
    unit_.error("table-unsupported", field.getLocation(), what + " can't be described", hint);
  }

  // Of an array of pointers, what it holds; other types as they are.
  QualType element_of(QualType type) const {
    const clang::ArrayType *array = unit_.ast.getAsArrayType(type);
    return array && array->getElementType()->isPointerType() ? array->getElementType() : type;
  }

  static bool is_function(QualType type) { return type->isFunctionPointerType(); }
  static bool is_void(QualType type) { return type->isVoidPointerType(); }
  // Whether it leads to a table, or did when the file was written, which says that it is data.
  bool is_slot(const clang::FieldDecl &field) const {
    return table_behind(field) || (adoption_ && adoption_->data.count(field.getNameAsString()) != 0);
  }
  const clang::RecordDecl *table_behind(const clang::FieldDecl &field) const {
    return adoption_ ? sub_table(field.getType(), field.getNameAsString(), *adoption_, unit_) : nullptr;
  }
  bool begins_slots(QualType type) const { return is_function(type) || is_void(type) || leads_to_object(type, unit_); }

  int offset_of(const clang::FieldDecl &field) const {
    return static_cast<int>(
        unit_.ast.toCharUnitsFromBits(static_cast<std::int64_t>(layout_.getFieldOffset(field.getFieldIndex())))
            .getQuantity());
  }

  void add_leading(const clang::FieldDecl &declaration) {
    model::Field field;
    if (!types_.map_field(declaration, unit_.names_of(table_).first, field)) return;
    field.offset = offset_of(declaration);
    leading_->push_back(std::move(field));
  }

  // One, or one for each element of an array of pointers.
  void add_slots(const clang::FieldDecl &field, QualType element) {
    const bool is_array = element != field.getType();
    const auto *array = is_array ? unit_.ast.getAsConstantArrayType(field.getType()) : nullptr;
    if (field.getType()->isIncompleteArrayType()) {
      return refuse(field, "an array without a bound", "a table has a fixed number of slots");
    }
    model::Slot slot;
    if (!describe(field, element, slot)) return;
    const std::uint64_t count = array ? array->getSize().getZExtValue() : 1;
    for (std::uint64_t i = 0; i < count; ++i) push(slot, is_array ? std::optional(i) : std::nullopt);
  }

  bool describe(const clang::FieldDecl &field, QualType element, model::Slot &slot) {
    unit_.describe(field, slot);
    slot.name = field.getNameAsString();
    slot.symbol.clear();
    slot.offset = offset_of(field);
    if (is_void(element) && is_reserved_name(field.getName())) {
      slot.kind = model::SlotKind::kReserved;
      return true;
    }
    const clang::TypeSourceInfo *info = field.getTypeSourceInfo();
    const clang::TypeLoc written = info ? info->getTypeLoc() : clang::TypeLoc();
    // A function's place is called by the field's name, data by all of its declaration.
    const clang::SourceRange range =
        is_function(element) ? clang::SourceRange(field.getLocation()) : field.getSourceRange();
    if (!describe_place(unit_, types_, {field.getType(), written, range}, slot)) return false;
    const clang::RecordDecl *inner = table_behind(field);
    return !inner || add_sub_table(unit_, types_, *inner, slot);
  }

  // A reserved place is known by its index, which stays when another one is claimed.
  void push(model::Slot slot, std::optional<std::uint64_t> element) {
    slot.index = static_cast<int>(slots_.size());
    std::string symbol = slot.name;
    if (element) {
      symbol += "[" + std::to_string(*element) + "]";
      slot.name += "_" + std::to_string(*element);
      *slot.offset += static_cast<int>(*element) * pointer_size_;
    }
    if (slot.kind == model::SlotKind::kReserved) slot.name = "reserved_" + std::to_string(slot.index);
    if (!model::is_identifier(slot.name)) slot.name += "_";  // a keyword of C++
    if (symbol != slot.name) slot.symbol = std::move(symbol);
    slots_.push_back(std::move(slot));
  }

  Unit &unit_;
  TypeMapper &types_;
  const clang::RecordDecl &table_;
  const clang::ASTRecordLayout &layout_;
  std::vector<model::Field> *leading_;
  std::vector<model::Slot> &slots_;
  const int pointer_size_;
  const Adoption *adoption_ = nullptr;
};

}  // namespace

void add_table_fields(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, const Adoption &adoption,
                      model::Api &api) {
  Fields(unit, types, table, &api.foreign->leading, api.slots).add_all_with_tables(adoption);
}

bool add_sub_table(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, model::Slot &slot) {
  const int errors = unit.diagnostics.error_count();
  slot.kind = model::SlotKind::kTable;
  Fields(unit, types, table, nullptr, slot.slots).add_all();
  return unit.diagnostics.error_count() == errors;
}

}  // namespace caplet::frontend
