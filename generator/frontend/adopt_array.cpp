// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/adopt_array.h"

#include "frontend/array_places.h"
#include "frontend/sub_tables.h"
#include "frontend/table_fields.h"
#include "frontend/table_slots.h"
#include "frontend/walk.h"
#include "model/type_text.h"
#include "support/text.h"

namespace caplet::frontend {
namespace {

using clang::dyn_cast;
using clang::QualType;

// Of an array, or of a pointer to its first element, what stands in a place; null of anything else.
QualType element_of(const clang::VarDecl &variable, const clang::ASTContext &ast) {
  const QualType type = variable.getType();
  const clang::ArrayType *array = ast.getAsArrayType(type);
  const QualType element = array != nullptr        ? array->getElementType()
                           : type->isPointerType() ? type->getPointeeType()
                                                   : QualType();
  return !element.isNull() && element->isPointerType() ? element : QualType();
}

class ArraySearch {
 public:
  ArraySearch(Unit &unit, const std::string &wanted) : unit_(unit), wanted_(wanted) {}

  void visit(clang::Decl *declaration) {
    if (const auto *variable = dyn_cast<clang::VarDecl>(declaration)) consider(*variable);
    const auto *named = dyn_cast<clang::NamedDecl>(declaration);
    if (named != nullptr && llvm::isa<clang::RecordDecl, clang::TypedefNameDecl>(named)) {
      is_type_ = is_type_ || name_of(*named) == wanted_;
    }
    for (clang::Decl *inner : inside(declaration)) visit(inner);
  }

  const clang::VarDecl *result() {
    if (found_ != nullptr) return found_;
    const std::vector<std::string_view> names(known_.begin(), known_.end());
    std::string hint =
        is_type_ ? "a struct of pointers is adopted by its name: --struct " + wanted_ : did_you_mean(wanted_, names);
    if (hint.empty() && known_.size() == 1) hint = "the header has one: --array " + known_.front();
    if (other_ != nullptr) {
      unit_.error("array-missing", other_->getLocation(),
                  "`" + wanted_ + "` is no array of pointers but a `" + other_->getType().getAsString() + "`", hint);
    } else {
      unit_.diagnostics.error("array-missing", unit_.positions.main_file(),
                              "no array of pointers `" + wanted_ + "` in this header", hint);
    }
    return nullptr;
  }

 private:
  void consider(const clang::VarDecl &variable) {
    if (!variable.getIdentifier()) return;
    const bool is_wanted = variable.getName() == wanted_;
    if (element_of(variable, unit_.ast).isNull()) {
      if (is_wanted) other_ = &variable;
      return;
    }
    known_.push_back(variable.getName().str());
    if (is_wanted) found_ = &variable;
  }

  Unit &unit_;
  const std::string &wanted_;
  const clang::VarDecl *found_ = nullptr, *other_ = nullptr;
  std::vector<std::string> known_;
  bool is_type_ = false;
};

class Slots {
 public:
  Slots(Unit &unit, TypeMapper &types, const Adoption &adoption, model::Api &api)
      : unit_(unit), types_(types), adoption_(adoption), api_(api) {}

  // Before the types of any place are mapped.
  void note_table(const ArrayPlace &place) {
    if (const auto *table = table_behind(place)) types_.add_table(table);
  }

  void add(const ArrayPlace &place) {
    model::Slot slot;
    slot.index = place.index;
    slot.name = place.name;
    slot.origin = unit_.positions.token(place.at);
    slot.doc = unit_.doc(line_of(place.at), {});
    if (!model::is_identifier(slot.name)) slot.name += "_";  // a keyword of C++
    if (slot.name != place.name) slot.symbol = place.name;
    if (place.cast == nullptr) {
      slot.kind = model::SlotKind::kReserved;
      api_.slots.push_back(std::move(slot));
    } else if (describe(place, slot)) {
      api_.slots.push_back(std::move(slot));
    }
  }

 private:
  const clang::RecordDecl *table_behind(const ArrayPlace &place) const {
    return place.cast ? sub_table(place.cast->getTypeAsWritten(), place.name, adoption_, unit_) : nullptr;
  }

  // Documentation stands before the `#` of a definition.
  clang::SourceLocation line_of(clang::SourceLocation at) const {
    const auto [file, offset] = unit_.manager().getDecomposedLoc(at);
    const llvm::StringRef before = unit_.manager().getBufferData(file).substr(0, offset);
    const std::size_t hash = before.rfind('#');
    return hash == llvm::StringRef::npos ? at : at.getLocWithOffset(-static_cast<int>(offset - hash));
  }

  // `PyObject *(*)` is a pointer to a pointer, and written as one to a function.
  static bool looks_unfinished(QualType type, clang::TypeLoc written) {
    if (!type->isPointerType() || type->isFunctionPointerType()) return false;
    while (written && !written.getAs<clang::ParenTypeLoc>()) written = written.getNextTypeLoc();
    return static_cast<bool>(written);
  }

  bool describe(const ArrayPlace &place, model::Slot &slot) {
    const clang::TypeSourceInfo *written = place.cast->getTypeInfoAsWritten();
    const QualType type = place.cast->getTypeAsWritten();
    const bool fine = describe_place(unit_, types_, {type, written->getTypeLoc(), place.at}, slot);
    if (const auto *table = table_behind(place)) return fine && add_sub_table(unit_, types_, *table, slot);
    slot.dereferenced = place.is_dereferenced && slot.kind != model::SlotKind::kFunction;
    if (fine && adoption_.explains && looks_unfinished(type, written->getTypeLoc())) {
      unit_.diagnostics.note("macro-odd", slot.origin, "`" + slot.name + "` is cast to `" + type.getAsString() + "`",
                             "if it is meant to be a function, its parameters are missing");
    }
    return fine;
  }

  Unit &unit_;
  TypeMapper &types_;
  const Adoption &adoption_;
  model::Api &api_;
};

// As stated, else as the array is declared, else as it was recorded, if that is enough.
int count_of(Unit &unit, const clang::VarDecl &array, const Adoption &adoption, const TableMacros &macros) {
  std::int64_t count = 0;
  const auto *declared = unit.ast.getAsConstantArrayType(array.getType());
  if (!adoption.count.empty() && !llvm::StringRef(adoption.count).getAsInteger(10, count))
    return static_cast<int>(count);
  if (!adoption.count.empty()) {
    if (macros.count() && *macros.count() > 0 && *macros.count() <= INT32_MAX) return static_cast<int>(*macros.count());
    unit.diagnostics.error("array-missing", unit.positions.main_file(),
                           "`" + adoption.count + "` is no number of places" +
                               (macros.count_error().empty() ? "" : ": " + macros.count_error()),
                           "name a macro of the header that stands for one, or write the number: --count 379");
    return 0;
  }
  return declared != nullptr ? static_cast<int>(declared->getSize().getZExtValue()) : 0;
}

}  // namespace

const clang::VarDecl *find_array(Unit &unit, const std::string &wanted, const std::vector<clang::Decl *> &candidates) {
  ArraySearch search(unit, wanted);
  for (clang::Decl *candidate : candidates) search.visit(candidate);
  return search.result();
}

void add_table_macros(Unit &unit, TypeMapper &types, const clang::VarDecl &array, const Adoption &adoption,
                      TableMacros &macros, model::Api &api) {
  const int errors = unit.diagnostics.error_count();
  const int count = count_of(unit, array, adoption, macros);
  const std::vector<ArrayPlace> places = array_places(unit, array, count, adoption.explains, macros);
  Slots slots(unit, types, adoption, api);
  for (const ArrayPlace &place : places) slots.note_table(place);
  for (const ArrayPlace &place : places) slots.add(place);
  const int last = api.slots.empty() ? 0 : api.slots.back().index;
  api.foreign->count = count != 0 || adoption.least_count <= last ? count : adoption.least_count;
  if (!api.slots.empty() || unit.diagnostics.error_count() > errors) return;
  unit.error("table-unsupported", array.getLocation(),
             "no macro of this header takes a place of `" + adoption.array + "`",
             "where they stand under a condition, define what it asks for: --define NAME");
}

}  // namespace caplet::frontend
