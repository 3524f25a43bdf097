// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/table_fields.h"

#include <clang/AST/RecordLayout.h>

#include <algorithm>
#include <iterator>

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
  Fields(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, model::Api &api)
      : unit_(unit), types_(types), table_(table), layout_(unit.ast.getASTRecordLayout(&table)), api_(api) {
    pointer_size_ = api.foreign->pointer_size;
  }

  void run() {
    const int errors = unit_.diagnostics.error_count();
    for (const clang::FieldDecl *field : table_.fields()) add(*field);
    if (!api_.slots.empty() || unit_.diagnostics.error_count() > errors) return;
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
    if (api_.slots.empty() && !begins_slots(element)) return add_leading(field);
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
    api_.foreign->leading.push_back(std::move(field));
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
    return describe_place(unit_, types_, {field.getType(), written, range}, slot);
  }

  // A reserved place is known by its index, which stays when another one is claimed.
  void push(model::Slot slot, std::optional<std::uint64_t> element) {
    slot.index = static_cast<int>(api_.slots.size());
    std::string symbol = slot.name;
    if (element) {
      symbol += "[" + std::to_string(*element) + "]";
      slot.name += "_" + std::to_string(*element);
      *slot.offset += static_cast<int>(*element) * pointer_size_;
    }
    if (slot.kind == model::SlotKind::kReserved) slot.name = "reserved_" + std::to_string(slot.index);
    if (!model::is_identifier(slot.name)) slot.name += "_";  // a keyword of C++
    if (symbol != slot.name) slot.symbol = std::move(symbol);
    api_.slots.push_back(std::move(slot));
  }

  Unit &unit_;
  TypeMapper &types_;
  const clang::RecordDecl &table_;
  const clang::ASTRecordLayout &layout_;
  model::Api &api_;
  int pointer_size_ = 0;
};

}  // namespace

void add_table_fields(Unit &unit, TypeMapper &types, const clang::RecordDecl &table, model::Api &api) {
  Fields(unit, types, table, api).run();
}

}  // namespace caplet::frontend
