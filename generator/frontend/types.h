// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Clang's types -> the model's, by what was written: names of typedefs stay, nothing depends on the target's widths.
// Types of the API that are reached on the way become its typedefs, enums, records, handles, callbacks and externals.
#pragma once

#include <clang/AST/DeclCXX.h>
#include <clang/AST/TypeLoc.h>
#include <llvm/ADT/DenseMap.h>
#include <llvm/ADT/DenseSet.h>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "frontend/unit.h"
#include "model/scalars.h"
#include "model/validate.h"

namespace caplet::frontend {

enum class Role { kParameter, kResult, kField, kData, kTarget };  // kTarget: of a typedef, where nothing is passed yet

// Where a type stands: for messages, and for the names of what has none of its own.
struct UseSite {
  Role role;
  clang::SourceRange range;
  const std::string &owner;  // the slot, callback, record or typedef
  std::string part;          // the parameter or field; empty: none
  clang::TypeLoc written;    // may be null
};

template <typename T>
struct Found {
  clang::SourceLocation at;  // orders them
  T entity;
};

class TypeMapper {
 public:
  explicit TypeMapper(Unit &unit) : unit_(unit) {}

  // To be called for all the API's declarations before the first mapping.
  void note_typedef(const clang::TypedefNameDecl &declaration);
  void reserve_name(const std::string &name) { taken_.insert(name); }
  // To be called before the first mapping where a table is adopted: nothing is annotated, so what the header shows of a
  // record is part of the ABI, unless it is a table itself.
  void adopt() { is_adopted_ = true; }
  void add_table(const clang::RecordDecl *definition) { tables_.insert(definition); }

  // Nullopt after an error.
  std::optional<model::Type> map(clang::QualType type, const UseSite &site);
  // Of a function or of what a function pointer points to; `parameters` where their declarations are known.
  bool map_signature(clang::QualType function, clang::FunctionTypeLoc written,
                     std::optional<llvm::ArrayRef<clang::ParmVarDecl *>> parameters, const std::string &owner,
                     clang::SourceRange range, model::Signature &signature);

  // A field of a record, or of an adopted table; false after an error.
  clang::QualType bit_field_type(clang::QualType written) const;
  bool map_field(const clang::FieldDecl &declaration, const std::string &owner, model::Field &field);

  // The name, origin and annotations of a parameter, without its type.
  model::Parameter contract_of(const clang::ParmVarDecl &declaration);

  // Exports a type though nothing may reach it: it is annotated, or asked for. Empty after an error.
  std::string export_tag(const clang::TagDecl &declaration);
  void export_typedef(const clang::TypedefNameDecl &declaration);

  // Moves what was found to `api`, in order of declaration.
  void finish(model::Api &api);

 private:
  struct Levels;  // of one mapping

  bool enter(clang::QualType &type, Levels &levels);
  std::optional<std::string> innermost(clang::QualType type, Levels &levels, const UseSite &site);
  bool is_of_class(const clang::TypedefNameDecl &declaration, const model::Scalar &known) const;
  std::optional<std::string> base(const clang::TypedefNameDecl &declaration, const UseSite &site);
  std::optional<std::string> tag(const clang::TagDecl &declaration, const UseSite &site);
  std::optional<std::string> scalar(const clang::BuiltinType &type, const UseSite &site);
  std::optional<std::string> complex(const clang::ComplexType &type, const UseSite &site);
  std::optional<std::string> inline_callback(clang::QualType function, model::CallingConvention convention,
                                             const UseSite &site);
  std::optional<std::string> inline_array(clang::QualType array, const UseSite &site);
  bool map_parameter(const clang::ParmVarDecl &declaration, std::size_t index, const std::string &owner,
                     model::Parameter &parameter);
  static clang::FunctionTypeLoc written_function(clang::TypeLoc at);
  bool map_callback(clang::QualType function, clang::FunctionTypeLoc written, model::CallingConvention convention,
                    clang::SourceRange range, model::Callback &callback);
  bool add_typedef(const clang::TypedefNameDecl &declaration);
  std::optional<std::string> external(const clang::NamedDecl &declaration, std::string_view keyword,
                                      const UseSite &site);
  bool keeps_name(clang::QualType original);
  bool sees_through(const clang::TypedefNameDecl &declaration);
  bool is_of_cxx_library(const clang::TagDecl &tag);
  std::string new_name(const UseSite &site);
  template <typename Add>
  bool nested(const clang::NamedDecl &declaration, const UseSite &site, Add add);

  bool is_in_api(const clang::NamedDecl &declaration, const UseSite &site);
  bool may_pass_by_value(clang::QualType type, const UseSite &site);
  std::nullopt_t refuse(const UseSite &site, const std::string &what, std::string hint);
  std::nullopt_t refuse(clang::QualType type, const UseSite &site);

  // records.cpp
  bool has_layout(const clang::RecordDecl &declaration);
  bool is_nested_in_layout(const clang::RecordDecl &declaration);
  bool add_record(const clang::RecordDecl &definition);
  bool add_handle(const clang::RecordDecl &declaration);
  bool add_enum(const clang::EnumDecl &declaration);
  bool shows_layout(const clang::RecordDecl &definition);
  bool derives_from_shown(const clang::FieldDecl &first);
  const clang::RecordDecl *record_of(const clang::FieldDecl &field) const;
  bool map_layout(const clang::RecordDecl &definition, const std::string &owner, model::Layout &layout);
  bool has_typedef(const clang::TagDecl &declaration);
  std::pair<std::string, std::string> names_of(const clang::TagDecl &declaration);
  std::string reference(const clang::TagDecl &declaration);

  Unit &unit_;
  bool is_adopted_ = false;
  llvm::SmallPtrSet<const clang::RecordDecl *, 4> tables_;
  llvm::DenseMap<const void *, model::Type> memo_;  // of types that need no name, by their identity as written
  bool named_inline_ = false;                       // whether the mapping under way made a name
  llvm::DenseMap<const clang::Decl *, std::optional<std::string>> bases_;  // of typedefs and tags; nullopt: refused
  llvm::DenseSet<const clang::Decl *> typedefs_of_own_name_;               // canonical tags
  int depth_ = 0;  // of the typedefs and records whose inside is being mapped
  std::unordered_set<std::string> taken_;
  std::unordered_set<std::string> externals_known_;

  std::vector<Found<model::Typedef>> typedefs_;
  std::vector<Found<model::Enum>> enums_;
  std::vector<Found<model::Record>> records_;
  std::vector<Found<model::Handle>> handles_;
  std::vector<Found<model::Callback>> callbacks_;
  std::vector<model::External> externals_;
};

// What `add` returns, unless that is too deep in others.
template <typename Add>
bool TypeMapper::nested(const clang::NamedDecl &declaration, const UseSite &site, Add add) {
  if (depth_ >= model::kMostNested) {
    unit_.error("type-too-large", site.range,
                "`" + unit_.names_of(declaration).first + "` is made of types that are made of others, more than " +
                    std::to_string(model::kMostNested) + " deep");
    return false;
  }
  ++depth_;
  const bool is_added = add();
  --depth_;
  return is_added;
}

}  // namespace caplet::frontend
