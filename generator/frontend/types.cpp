// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/types.h"

#include <clang/AST/Attr.h>

#include <algorithm>
#include <numeric>

#include "frontend/externals.h"
#include "frontend/sightings.h"
#include "frontend/type_traits.h"

namespace caplet::frontend {

using clang::dyn_cast;
using clang::QualType;
using clang::Type;

namespace {

model::Qualifiers qualifiers_of(QualType type) {
  model::Qualifiers result;
  const clang::Qualifiers local = type.getLocalQualifiers();
  result.is_const = local.hasConst();
  result.is_volatile = local.hasVolatile();
  result.is_restrict = local.hasRestrict();
  return result;
}
void add(model::Qualifiers &to, const model::Qualifiers &more) {
  to.is_const |= more.is_const;
  to.is_volatile |= more.is_volatile;
  to.is_restrict |= more.is_restrict;
  to.is_atomic |= more.is_atomic;
}

// As the model spells it; empty for what it does not know.
std::string scalar_name(const clang::BuiltinType &type) {
  static const clang::PrintingPolicy policy = [] {
    clang::PrintingPolicy with_bool{clang::LangOptions()};
    with_bool.Bool = true;
    return with_bool;
  }();
  std::string name = type.getName(policy).str();
  return model::find_scalar(name) != nullptr ? name : "";
}

bool is_bounded(const Type &type) {
  return type.getTypeClass() == Type::ConstantArray || type.getTypeClass() == Type::IncompleteArray;
}

bool is_file_scope(const clang::NamedDecl &declaration) {
  const clang::DeclContext *context = declaration.getDeclContext()->getRedeclContext();
  return context->isTranslationUnit() || context->isStdNamespace();
}

}  // namespace

// The levels of a declarator, outermost first.
struct TypeMapper::Levels {
  std::vector<std::uint64_t> bounds;
  std::vector<model::Qualifiers> pointers;
  model::Qualifiers pending;  // of what comes next
  model::CallingConvention convention = model::CallingConvention::kDefault;

  model::Type finish(std::string base) const {
    model::Type type;
    type.base = std::move(base);
    type.qualifiers = pending;
    type.pointers.assign(pointers.rbegin(), pointers.rend());
    type.bounds = bounds;
    return type;
  }
};

namespace {

// The tag that the typedef gives its own name to, beside it; else null.
const clang::TagDecl *tag_of_same_name(const clang::TypedefNameDecl &declaration) {
  QualType target = declaration.getUnderlyingType();
  const clang::TagDecl *tag = target->getAsTagDecl();
  if (!tag || target.hasLocalQualifiers()) return nullptr;
  const bool same = tag->getIdentifier() ? tag->getIdentifier() == declaration.getIdentifier()
                                         : tag->getTypedefNameForAnonDecl() == &declaration;
  const bool beside =
      tag->getDeclContext()->getRedeclContext()->Equals(declaration.getDeclContext()->getRedeclContext());
  return same && beside ? tag->getCanonicalDecl() : nullptr;
}

}  // namespace

void TypeMapper::note_typedef(const clang::TypedefNameDecl &declaration) {
  if (const clang::TagDecl *tag = tag_of_same_name(declaration)) typedefs_of_own_name_.insert(tag);
}

bool TypeMapper::has_typedef(const clang::TagDecl &declaration) {
  const clang::TagDecl *canonical = declaration.getCanonicalDecl();
  if (typedefs_of_own_name_.count(canonical) != 0) return true;
  if (unit_.includes == nullptr || !canonical->isFromASTFile()) return false;
  // Nobody was shown the typedefs of a precompiled header, but those of system headers don't count anyway.
  const auto is_its = [&](const clang::NamedDecl *one) {
    const auto *alias = dyn_cast<clang::TypedefNameDecl>(one);
    return alias && !unit_.manager().isInSystemHeader(alias->getLocation()) && tag_of_same_name(*alias) == canonical;
  };
  if (const auto *alias = declaration.getTypedefNameForAnonDecl()) return is_its(alias);
  return llvm::any_of(unit_.declared(canonical->getDeclName(), *canonical->getDeclContext()->getRedeclContext()),
                      is_its);
}

std::optional<model::Type> TypeMapper::map(QualType type, const UseSite &site) {
  const void *key = type.getAsOpaquePtr();
  const bool passed = site.role == Role::kParameter || site.role == Role::kResult;
  if (passed) {
    if (const auto found = memo_.find(key); found != memo_.end()) return found->second;
  }
  const bool outer_named = std::exchange(named_inline_, false);
  Levels levels;
  while (enter(type, levels)) {
  }
  std::optional<std::string> base = innermost(type, levels, site);
  if (!base) return std::nullopt;
  model::Type result = levels.finish(std::move(*base));
  if (passed && !named_inline_) memo_[key] = result;
  named_inline_ |= outer_named;
  return result;
}

// One level inwards; false where a type begins that has a name, or should have one.
bool TypeMapper::enter(QualType &type, Levels &levels) {
  add(levels.pending, qualifiers_of(type));
  const Type *t = type.getTypePtr();
  if (const auto *pointer = dyn_cast<clang::PointerType>(t)) {
    levels.pointers.push_back(std::exchange(levels.pending, {}));
    type = pointer->getPointeeType();
  } else if (const auto *reference = dyn_cast<clang::ReferenceType>(t); reference && is_adopted_) {
    // A table that exists can't be changed, and a reference has the ABI of a pointer.
    levels.pointers.push_back(std::exchange(levels.pending, {}));
    type = reference->getPointeeType();
  } else if (const auto *adjusted = dyn_cast<clang::AdjustedType>(t)) {
    type = keeps_name(adjusted->getOriginalType()) ? adjusted->getOriginalType() : adjusted->getAdjustedType();
  } else if (const auto *atomic = dyn_cast<clang::AtomicType>(t)) {
    levels.pending.is_atomic = true;
    type = atomic->getValueType();
  } else if (is_bounded(*t)) {
    if (!levels.pointers.empty()) return false;
    const auto *constant = dyn_cast<clang::ConstantArrayType>(t);
    levels.bounds.push_back(constant ? constant->getSize().getZExtValue() : 0);
    type = llvm::cast<clang::ArrayType>(t)->getElementType();
  } else if (const auto *named = dyn_cast<clang::TypedefType>(t); named && sees_through(*named->getDecl())) {
    type = named->getDecl()->getUnderlyingType();
  } else {
    const QualType next = peel(type, unit_.ast, &levels.convention);
    if (next.isNull()) return false;
    type = next;
  }
  return true;
}

std::optional<std::string> TypeMapper::innermost(QualType type, Levels &levels, const UseSite &site) {
  const Type *t = type.getTypePtr();
  if (is_bounded(*t)) {
    levels.pending = {};  // the elements have them
    return inline_array(type, site);
  }
  if (llvm::isa<clang::FunctionType>(t)) {
    if (levels.pointers.empty()) return refuse(type, site);
    levels.pending = levels.pointers.back();
    levels.pointers.pop_back();
    return inline_callback(type, levels.convention, site);
  }
  if (levels.pointers.empty() && !may_pass_by_value(type, site)) return std::nullopt;
  if (const auto *named = dyn_cast<clang::TypedefType>(t)) return base(*named->getDecl(), site);
  if (const auto *builtin = dyn_cast<clang::BuiltinType>(t)) return scalar(*builtin, site);
  if (const auto *complex_type = dyn_cast<clang::ComplexType>(t)) return complex(*complex_type, site);
  if (const auto *tag_type = dyn_cast<clang::TagType>(t)) return tag(*tag_type->getDecl(), site);
  return refuse(type.getUnqualifiedType(), site);
}

// Arrays of other projects, such as `va_list` on some targets, are nobody's to take apart.
bool TypeMapper::keeps_name(QualType original) {
  model::CallingConvention ignored = {};
  for (QualType at = original; !at.isNull(); at = peel(at, unit_.ast, &ignored)) {
    const auto *named = dyn_cast<clang::TypedefType>(at.getTypePtr());
    if (named && named->getDecl()->getName() == "va_list") return true;
    if (named) return unit_.ownership.belongs(named->getDecl()->getLocation()) == Belongs::kExternal;
  }
  return false;
}

// C has no name for what stands in a namespace or class of another project, which it can't include.
bool TypeMapper::sees_through(const clang::TypedefNameDecl &declaration) {
  return unit_.is_cxx() && !is_file_scope(declaration) && !declaration.isInStdNamespace() &&
         unit_.ownership.belongs(declaration.getLocation()) == Belongs::kExternal;
}

// Whether a type of another project exists in C++ only; then C gets a handle or an enum that stands for it. What is
// extern "C", or would be a struct of C as it stands, may come from a header that C includes as well.
bool TypeMapper::is_of_cxx_library(const clang::TagDecl &tag) {
  if (!unit_.is_cxx() || tag.isInStdNamespace()) return false;
  if (unit_.ownership.belongs(tag.getLocation()) != Belongs::kExternal) return false;
  const auto *record = dyn_cast<clang::CXXRecordDecl>(&tag);
  const bool is_class =
      record && record->hasDefinition() && !record->isCLike() && !record->getDeclContext()->isExternCContext();
  const auto *enumeration = dyn_cast<clang::EnumDecl>(&tag);
  return is_class || (enumeration && enumeration->isScoped()) || !is_file_scope(tag);
}

std::optional<std::string> TypeMapper::scalar(const clang::BuiltinType &type, const UseSite &site) {
  std::string name = scalar_name(type);
  if (name.empty()) return refuse(QualType(&type, 0), site);
  return name;
}

std::optional<std::string> TypeMapper::complex(const clang::ComplexType &type, const UseSite &site) {
  const auto *element = type.getElementType()->getAs<clang::BuiltinType>();
  const std::string name(element && element->isFloatingPoint() ? scalar_name(*element) : "");
  if (name.empty()) return refuse(QualType(&type, 0), site);
  return name + " _Complex";
}

// Whether a header's own typedef of a name that everybody knows is what everybody knows by it.
bool TypeMapper::is_of_class(const clang::TypedefNameDecl &declaration, const model::Scalar &known) const {
  const QualType type = declaration.getUnderlyingType().getCanonicalType();
  if (known.kind == model::ScalarKind::kBool) return type->isBooleanType();
  if (known.kind != model::ScalarKind::kInteger) return true;  // PyObject, which headers declare to do without Python.h
  if (!type->isIntegerType()) return false;
  const bool is_signed = type->isSignedIntegerType();
  const std::uint64_t width = unit_.ast.getTypeSize(type);
  const bool is_of_pointers = width == unit_.ast.getTypeSize(unit_.ast.VoidPtrTy);
  const std::string_view wanted = known.abi_class;
  if (wanted == "size" || wanted == "ssize") return is_of_pointers && is_signed == (wanted == "ssize");
  const bool has_width = wanted[0] == 'i' || wanted[0] == 'u';  // not time_t
  return !has_width || wanted == (is_signed ? "i" : "u") + std::to_string(width);
}

std::optional<std::string> TypeMapper::base(const clang::TypedefNameDecl &declaration, const UseSite &site) {
  if (is_file_scope(declaration) && declaration.getIdentifier()) {
    const llvm::StringRef name = declaration.getName();
    if (const model::Scalar *known = model::find_scalar({name.data(), name.size()})) {
      if (unit_.ownership.belongs(declaration.getLocation()) != Belongs::kApi || is_of_class(declaration, *known))
        return std::string(known->spelling);
      unit_.error("type-unsupported", declaration.getLocation(),
                  "`" + name.str() + "` is the name of another type in C", "give it another name");
      return std::nullopt;
    }
    if (name == "va_list") return external(declaration, "", site);
  }
  const auto *canonical = declaration.getCanonicalDecl();
  if (const auto found = bases_.find(canonical); found != bases_.end()) return found->second;
  const clang::TagDecl *target = declaration.getUnderlyingType()->getAsTagDecl();
  if (target && has_typedef(*target) && unit_.names_of(*target).first == unit_.names_of(declaration).first) {
    return tag(*target, site);
  }
  if (unit_.ownership.belongs(declaration.getLocation()) == Belongs::kExternal) {
    return bases_[canonical] = external(declaration, "", site);
  }
  if (!is_in_api(declaration, site)) return std::nullopt;
  bases_[canonical] = unit_.names_of(declaration).first;
  const bool is_added = nested(declaration, site, [&] { return add_typedef(declaration); });
  if (!is_added) bases_[canonical] = std::nullopt;
  return bases_[canonical];
}

bool TypeMapper::add_typedef(const clang::TypedefNameDecl &declaration) {
  QualType target = declaration.getUnderlyingType();
  const FunctionTarget function = function_of(target, unit_.ast);
  const clang::TypeLoc written =
      declaration.getTypeSourceInfo() ? declaration.getTypeSourceInfo()->getTypeLoc() : clang::TypeLoc();
  if (!function.type.isNull()) {
    model::Callback callback;
    unit_.describe(declaration, callback);
    callback.is_function = !function.through_pointer;
    if (!map_callback(function.type, written_function(written), function.convention, declaration.getSourceRange(),
                      callback)) {
      return false;
    }
    callbacks_.push_back({declaration.getLocation(), std::move(callback)});
    return true;
  }
  model::Typedef result;
  unit_.describe(declaration, result);
  const auto type = map(target, {Role::kTarget, declaration.getSourceRange(), result.name, "", written});
  if (!type) return false;
  result.type = *type;
  typedefs_.push_back({declaration.getLocation(), std::move(result)});
  return true;
}

std::optional<std::string> TypeMapper::external(const clang::NamedDecl &declaration, std::string_view keyword,
                                                const UseSite &site) {
  std::string name = unit_.names_of(declaration).first;
  if (name == "__builtin_va_list" || name == "__gnuc_va_list") name = "va_list";
  if (name.empty() || !declaration.getDeclContext()->getRedeclContext()->isTranslationUnit()) {
    return refuse(site, "`" + declaration.getQualifiedNameAsString() + "`", instead_of(declaration.getName()));
  }
  model::External result;
  result.name = keyword.empty() ? name : std::string(keyword) + " " + name;
  result.header = public_header_of(name);
  if (result.header.empty()) result.header = unit_.ownership.outermost_include(declaration.getLocation());
  result.origin = unit_.positions.range(site.range);
  examine(unit_, declaration, result);
  if (is_adopted_) result.seen.clear();  // an existing table was compiled by others
  if (externals_known_.insert(result.name).second) externals_.push_back(result);
  return result.name;
}

bool TypeMapper::is_in_api(const clang::NamedDecl &declaration, const UseSite &site) {
  if (unit_.ownership.belongs(declaration.getLocation()) == Belongs::kApi) return true;
  const std::string header = unit_.ownership.outermost_include(declaration.getLocation());
  unit_.error(
      "type-elsewhere", site.range,
      "`" + unit_.names_of(declaration).first + "` is declared in `" + header + "`, which is not part of the API",
      "add `headers = \"" + header + "\"` to CAPLET_API; if it belongs to another project, include it with <>");
  return false;
}

bool TypeMapper::may_pass_by_value(QualType type, const UseSite &site) {
  if (site.role == Role::kTarget) return true;
  const auto *record_type = unit_.ast.getBaseElementType(type)->getAs<clang::RecordType>();
  if (!record_type) return true;
  const clang::RecordDecl *record = record_type->getDecl();
  const clang::RecordDecl *definition = record->getDefinition();
  if (definition) record = definition;
  const std::string name = unit_.names_of(*record).first;
  if (!python_name_of_tag(name).empty()) return true;  // validate() has a message for it
  if (is_of_cxx_library(*record)) {
    refuse(site, "`" + record->getQualifiedNameAsString() + "`, a class of another project, by value",
           "pass a pointer or a reference to it, or what is in it in a struct of your own with CAPLET_LAYOUT()");
    return false;
  }
  if (unit_.ownership.belongs(record->getLocation()) == Belongs::kExternal) return true;
  if (definition && !has_c_layout(*definition)) {
    refuse(site, "the C++ class `" + name + "` by value", "pass a pointer to it");
    return false;
  }
  if (has_layout(*record) || is_nested_in_layout(*record)) return true;
  if (!is_in_api(*record, site)) return false;
  unit_.error("layout-missing", site.range, "`" + name + "` by value needs its layout",
              definition ? "make it part of the ABI with CAPLET_LAYOUT() after `struct`, or pass a pointer"
                         : "pass a pointer, or define it here with CAPLET_LAYOUT() after `struct`");
  return false;
}

std::nullopt_t TypeMapper::refuse(const UseSite &site, const std::string &what, std::string hint) {
  unit_.error("type-unsupported", site.range, what + " can't cross a C ABI", std::move(hint));
  return std::nullopt;
}

std::nullopt_t TypeMapper::refuse(QualType type, const UseSite &site) {
  const auto [what, hint] = unsupported(type, unit_.ast);
  return refuse(site, what, hint);
}

namespace {

template <typename T>
void move_sorted(const clang::SourceManager &sources, std::vector<Found<T>> &from, std::vector<T> &to) {
  std::vector<std::size_t> order(from.size());
  std::iota(order.begin(), order.end(), std::size_t(0));
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    if (from[a].at == from[b].at) return a < b;
    return sources.isBeforeInTranslationUnit(from[a].at, from[b].at);
  });
  for (const std::size_t i : order) to.push_back(std::move(from[i].entity));
  from.clear();
}

}  // namespace

void TypeMapper::finish(model::Api &api) {
  const clang::SourceManager &sources = unit_.manager();
  move_sorted(sources, typedefs_, api.typedefs);
  move_sorted(sources, enums_, api.enums);
  move_sorted(sources, records_, api.records);
  move_sorted(sources, handles_, api.handles);
  move_sorted(sources, callbacks_, api.callbacks);
  api.externals = std::move(externals_);  // as they are first used: others' headers differ between machines
}

}  // namespace caplet::frontend
