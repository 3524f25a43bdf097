// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Structs, unions, enums and handles: the part of TypeMapper that looks inside of them.
#include <clang/AST/Attr.h>
#include <clang/AST/DeclTemplate.h>
#include <clang/AST/Expr.h>

#include <algorithm>
#include <tuple>
#include <utility>

#include "frontend/externals.h"
#include "frontend/sightings.h"
#include "frontend/type_traits.h"
#include "frontend/types.h"
#include "model/scalars.h"

namespace caplet::frontend {

using clang::dyn_cast;
using clang::QualType;

namespace {

model::RecordKind kind_of(const clang::RecordDecl &record) {
  return record.isUnion() ? model::RecordKind::kUnion : model::RecordKind::kStruct;
}

int alignment_of(const clang::Decl &declaration) {
  return declaration.hasAttr<clang::AlignedAttr>() ? static_cast<int>(declaration.getMaxAlignment() / 8) : 0;
}

int packing_of(const clang::Decl &declaration) {
  if (declaration.hasAttr<clang::PackedAttr>()) return 1;
  const auto *pragma = declaration.getAttr<clang::MaxFieldAlignmentAttr>();
  return pragma ? static_cast<int>(pragma->getAlignment() / 8) : 0;
}

// The struct or union that a field declares in place, without a name for either.
const clang::RecordDecl *declared_in_place(const clang::FieldDecl &field, const clang::ASTContext &ast) {
  QualType type = field.getType();
  model::CallingConvention ignored = {};
  while (!type.isNull()) {
    if (const auto *array = ast.getAsArrayType(type); array && type->getTypeClass() != clang::Type::Typedef) {
      type = array->getElementType();
    } else if (const auto *record = dyn_cast<clang::RecordType>(type.getTypePtr())) {
      const clang::RecordDecl *declaration = record->getDecl();
      const bool unnamed = !declaration->getIdentifier() && !declaration->getTypedefNameForAnonDecl();
      return unnamed ? declaration->getDefinition() : nullptr;
    } else {
      type = peel(type, ast, &ignored);
    }
  }
  return nullptr;
}

std::vector<std::uint64_t> bounds_of(QualType type, const clang::ASTContext &ast) {
  std::vector<std::uint64_t> bounds;
  for (const clang::ArrayType *array = ast.getAsArrayType(type); array; array = ast.getAsArrayType(type)) {
    const auto *constant = dyn_cast<clang::ConstantArrayType>(array);
    bounds.push_back(constant ? constant->getSize().getZExtValue() : 0);
    type = array->getElementType();
  }
  return bounds;
}

Expansion *annotation_on_any(Unit &unit, const clang::TagDecl &declaration, Macro macro) {
  Expansion *found = nullptr;
  for (const clang::TagDecl *each : declaration.redecls()) {
    if (Expansion *expansion = unit.annotation_on(*each, macro)) found = expansion;
  }
  return found;
}

// Of an object of Python's: what PyObject_HEAD and PyObject_VAR_HEAD declare.
model::Head head_of(const clang::RecordDecl &definition) {
  if (definition.field_empty() || definition.isUnion()) return model::Head::kNone;
  const clang::FieldDecl &first = **definition.field_begin();
  const auto *type = first.getType()->getAs<clang::RecordType>();
  if (!type || first.getName() != "ob_base") return model::Head::kNone;
  const llvm::StringRef tag = type->getDecl()->getName();
  if (tag == "_object") return model::Head::kObject;
  const auto *named = type->getDecl()->getTypedefNameForAnonDecl();
  return named && named->getName() == "PyVarObject" ? model::Head::kVarObject : model::Head::kNone;
}

}  // namespace

// As Unit's, but what a library has for C++ in no namespace must not be what C has there.
std::pair<std::string, std::string> TypeMapper::names_of(const clang::TagDecl &declaration) {
  std::pair<std::string, std::string> names = unit_.names_of(declaration);
  if (names.second.empty() && is_of_cxx_library(declaration)) {
    names.second = names.first;
    names.first = unit_.prefix + "_" + names.first;
  }
  return names;
}

std::string TypeMapper::reference(const clang::TagDecl &declaration) {
  std::string name = names_of(declaration).first;
  if (has_typedef(declaration)) return name;
  if (declaration.isEnum()) return "enum " + name;
  return (declaration.isUnion() ? "union " : "struct ") + name;
}

bool TypeMapper::has_layout(const clang::RecordDecl &declaration) {
  const clang::RecordDecl *definition = declaration.getDefinition();
  if (!definition) return false;
  return is_adopted_ ? shows_layout(*definition) : unit_.annotation_on(*definition, Macro::kLayout) != nullptr;
}

// Without annotations: of a Python object, too, unless it derives from one of another project, whose fields are that
// one's.
bool TypeMapper::shows_layout(const clang::RecordDecl &definition) {
  if (tables_.count(&definition) != 0 || !has_c_layout(definition) || definition.field_empty()) return false;
  const bool has_head = head_of(definition) != model::Head::kNone;
  return std::all_of(definition.field_begin(), definition.field_end(), [&](const clang::FieldDecl *field) {
    if (field->getFieldIndex() == 0 && (has_head || derives_from_shown(*field))) return true;
    const clang::RecordDecl *record = record_of(*field);
    if (!record) return true;
    const std::string name = unit_.names_of(*record).first;
    return (python_name_of_tag(name).empty() || name == "bufferinfo") && !begins_with_object(*record);
  });
}

// What an array of it or the field itself is made of; null where that is no record.
const clang::RecordDecl *TypeMapper::record_of(const clang::FieldDecl &field) const {
  const auto *type = unit_.ast.getBaseElementType(field.getType())->getAs<clang::RecordType>();
  return type ? type->getDecl()->getDefinition() : nullptr;
}

bool TypeMapper::derives_from_shown(const clang::FieldDecl &first) {
  const clang::RecordDecl *base = first.getType()->isRecordType() ? record_of(first) : nullptr;
  return base && begins_with_object(*base) && unit_.ownership.belongs(base->getLocation()) != Belongs::kExternal &&
         shows_layout(*base);
}

// A definition inside of one that is part of the ABI needs no annotation of its own.
bool TypeMapper::is_nested_in_layout(const clang::RecordDecl &declaration) {
  const clang::RecordDecl *definition = declaration.getDefinition();
  const auto *outer = definition ? dyn_cast<clang::RecordDecl>(definition->getLexicalDeclContext()) : nullptr;
  return outer && (has_layout(*outer) || is_nested_in_layout(*outer));
}

std::optional<std::string> TypeMapper::tag(const clang::TagDecl &declaration, const UseSite &site) {
  const auto *canonical = declaration.getCanonicalDecl();
  if (const auto found = bases_.find(canonical); found != bases_.end()) return found->second;
  const clang::TagDecl *definition = declaration.getDefinition();
  const clang::TagDecl &tag = definition ? *definition : *declaration.getCanonicalDecl();
  const std::string name = unit_.names_of(tag).first;
  if (llvm::isa<clang::ClassTemplateSpecializationDecl>(tag)) {
    const bool is_foreign = is_of_cxx_library(tag);
    return refuse(site,
                  "`" + tag.getQualifiedNameAsString() + "`" + (is_foreign ? ", a template of another project," : ""),
                  is_foreign ? "hold it in a class of your own with CAPLET_HANDLE()" : instead_of(tag.getName()));
  }
  if (const std::string_view python = python_name_of_tag(name); !python.empty()) return std::string(python);
  const bool is_of_cxx = is_of_cxx_library(tag);
  if (unit_.ownership.belongs(tag.getLocation()) == Belongs::kExternal && !is_of_cxx) {
    if (const Expansion *handle = annotation_on_any(unit_, tag, Macro::kHandle)) {
      unit_.error("annotation-misplaced", handle->name, "`CAPLET_HANDLE` stands on a type of another project",
                  "leave it out: consumers include the header that declares it");
      return bases_[canonical] = std::nullopt;
    }
    const bool bare = !tag.getIdentifier();
    return bases_[canonical] = external(tag,
                                        bare            ? ""
                                        : tag.isEnum()  ? "enum"
                                        : tag.isUnion() ? "union"
                                                        : "struct",
                                        site);
  }
  if (!tag.getIdentifier() && !tag.getTypedefNameForAnonDecl()) {
    return refuse(site, "a type without a name", "give it a name and declare it above");
  }
  if (const auto *record = dyn_cast<clang::RecordDecl>(&tag)) {
    bases_[canonical] = reference(tag);
    const bool exposed = !is_of_cxx && (has_layout(*record) || is_nested_in_layout(*record));
    if (exposed && !is_in_api(tag, site)) return std::nullopt;
    const auto add = [&] { return exposed ? add_record(*record) : add_handle(*record); };
    if (!nested(tag, site, add)) bases_[canonical] = std::nullopt;
    return bases_[canonical];
  }
  if (!is_of_cxx && !is_in_api(tag, site)) return std::nullopt;
  bases_[canonical] = reference(tag);
  if (!add_enum(llvm::cast<clang::EnumDecl>(tag))) bases_[canonical] = std::nullopt;
  return bases_[canonical];
}

std::string TypeMapper::export_tag(const clang::TagDecl &declaration) {
  const std::string none;
  const auto base = tag(declaration, {Role::kTarget, clang::SourceRange(declaration.getLocation()), none, "", {}});
  return base.value_or("");
}

void TypeMapper::export_typedef(const clang::TypedefNameDecl &declaration) {
  const std::string none;
  base(declaration, {Role::kTarget, clang::SourceRange(declaration.getLocation()), none, "", {}});
}

bool TypeMapper::add_enum(const clang::EnumDecl &declaration) {
  model::Enum result;
  unit_.describe(declaration, result);
  std::tie(result.name, result.symbol) = names_of(declaration);
  result.is_external = is_of_cxx_library(declaration);
  if (!declaration.isComplete()) {
    unit_.error("type-unsupported", declaration.getLocation(), "`enum " + result.name + "` is not defined",
                "define it above, or include the header that does");
    return false;
  }
  // By an attribute or by -fshort-enums, which a consumer's compiler may not have.
  if (!declaration.isFixed() &&
      unit_.ast.getTypeSize(declaration.getIntegerType()) < unit_.ast.getTypeSize(unit_.ast.IntTy)) {
    unit_.error("type-unsupported", declaration.getLocation(), "`enum " + result.name + "` is smaller than an int",
                "leave out `packed` and -fshort-enums, or state its type: `enum " + result.name + " : unsigned char`");
    return false;
  }
  result.has_typedef = has_typedef(declaration);
  result.is_scoped = declaration.isScoped();
  if (const Expansion *expansion = annotation_on_any(unit_, declaration, Macro::kEnum)) {
    result.closed = parse(*expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics).has("closed");
  }
  if (declaration.isFixed()) {
    const clang::TypeSourceInfo *written = declaration.getIntegerTypeSourceInfo();
    const clang::SourceRange at = written ? written->getTypeLoc().getSourceRange() : declaration.getLocation();
    const auto type = map(declaration.getIntegerType(), {Role::kTarget, at, result.name, "underlying", {}});
    if (!type) return false;
    result.underlying = *type;
  }
  for (const clang::EnumConstantDecl *constant : declaration.enumerators()) {
    model::Enumerator value;
    unit_.refuse_name_of_library(*constant);
    unit_.describe(*constant, value);
    if (result.is_scoped) {
      value.symbol = result.spelled_in_provider() + "::" + constant->getNameAsString();
      value.name = result.name + "_" + constant->getNameAsString();
    }
    const llvm::APSInt &number = constant->getInitVal();
    if (number.isNegative() ? !number.isSignedIntN(64) : number.getActiveBits() > 64) {
      unit_.error("type-unsupported", constant->getLocation(), "this value has more than 64 bits");
      return false;
    }
    value.is_unsigned = !number.isNegative() && number.getActiveBits() == 64;
    value.value =
        value.is_unsigned ? static_cast<std::int64_t>(number.getZExtValue()) : number.extOrTrunc(64).getSExtValue();
    result.enumerators.push_back(std::move(value));
  }
  enums_.push_back({declaration.getEndLoc(), std::move(result)});
  return true;
}

bool TypeMapper::add_handle(const clang::RecordDecl &declaration) {
  model::Handle result;
  unit_.describe(declaration, result);
  result.has_typedef = has_typedef(declaration);
  result.kind = kind_of(declaration);
  std::tie(result.name, result.symbol) = names_of(declaration);
  result.is_external = is_of_cxx_library(declaration);
  if (const Expansion *expansion = annotation_on_any(unit_, declaration, Macro::kHandle)) {
    const Annotation annotation = parse(*expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics);
    result.destroy = annotation.text("destroy");
    result.ownership = annotation.choice<model::HandleOwnership>("ownership");
  }
  handles_.push_back({declaration.getLocation(), std::move(result)});
  return true;
}

bool TypeMapper::add_record(const clang::RecordDecl &definition) {
  model::Record result;
  unit_.describe(definition, result);
  result.has_typedef = has_typedef(definition);
  if (const Expansion *expansion = unit_.annotation_on(definition, Macro::kLayout)) {
    const Annotation annotation = parse(*expansion, unit_.preprocessor, unit_.positions, unit_.diagnostics);
    result.extensible = annotation.has("extensible");
    result.type_object = annotation.text("type_object");
    result.basicsize = annotation.choice<model::BasicSize>("basicsize");
  }
  if (!has_c_layout(definition)) {
    unit_.error("type-unsupported", definition.getLocation(), "the layout of `" + result.name + "` is not one of C",
                "use public fields only, without bases, virtual functions, copy constructor or destructor");
    return false;
  }
  if (!map_layout(definition, result.name, result.layout)) return false;
  records_.push_back({definition.getEndLoc(), std::move(result)});
  return true;
}

bool TypeMapper::map_layout(const clang::RecordDecl &definition, const std::string &owner, model::Layout &layout) {
  layout.kind = kind_of(definition);
  layout.packed = packing_of(definition);
  layout.align = alignment_of(definition);
  layout.head = head_of(definition);
  bool fine = true;
  bool is_head = layout.head != model::Head::kNone;
  for (const clang::FieldDecl *declaration : definition.fields()) {
    if (std::exchange(is_head, false)) continue;
    model::Field field;
    fine &= map_field(*declaration, owner, field);
    layout.fields.push_back(std::move(field));
  }
  return fine;
}

// A bit-field lies by the width and sign of its type, which the name of another project's typedef would hide.
QualType TypeMapper::bit_field_type(QualType written) const {
  model::CallingConvention ignored = {};
  for (QualType at = written; !at.isNull(); at = peel(at, unit_.ast, &ignored)) {
    const auto *named = dyn_cast<clang::TypedefType>(at.getTypePtr());
    if (!named) continue;
    const llvm::StringRef name = named->getDecl()->getName();
    if (model::find_scalar({name.data(), name.size()})) return written;
    if (unit_.ownership.belongs(named->getDecl()->getLocation()) == Belongs::kExternal)
      return written.getCanonicalType();
  }
  return written;
}

bool TypeMapper::map_field(const clang::FieldDecl &declaration, const std::string &owner, model::Field &field) {
  unit_.refuse_name_of_library(declaration);
  unit_.describe(declaration, field);
  field.name = declaration.getNameAsString();
  field.symbol.clear();
  field.align = alignment_of(declaration);
  field.packed = declaration.hasAttr<clang::PackedAttr>() ? 1 : 0;
  if (declaration.isBitField()) {
    field.bits = static_cast<int>(declaration.getBitWidth()->EvaluateKnownConstInt(unit_.ast).getZExtValue());
  }
  if (const clang::RecordDecl *record = declared_in_place(declaration, unit_.ast)) {
    field.type.bounds = bounds_of(declaration.getType(), unit_.ast);
    field.anonymous.emplace_back();
    return map_layout(*record, field.name.empty() ? owner : owner + "_" + field.name, field.anonymous.back());
  }
  const clang::TypeLoc written = declaration.getTypeSourceInfo()->getTypeLoc();
  const QualType spelled = declaration.isBitField() ? bit_field_type(declaration.getType()) : declaration.getType();
  const auto type = map(spelled, {Role::kField, declaration.getSourceRange(), owner, field.name, written});
  if (type) field.type = *type;
  return type.has_value();
}

}  // namespace caplet::frontend
