// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Types as the ABI sees them: docs/abi.md, "Types in a row". Two types with the same text can stand for each other in a
// compiled table, whatever they are called in C.
#pragma once

#include <map>
#include <string>

#include "model/names.h"

namespace caplet::model {

class CanonicalTypes {
 public:
  // Of every platform at once; with `scalars`, by their spellings, of the one that they are of (layout_oracle.h).
  explicit CanonicalTypes(const Names &names, const std::map<std::string, std::string> *scalars = nullptr)
      : names_(names), scalars_(scalars) {}

  // A field's or a pointee's type: "f64", "ptr(volatile u8)", "array(3; struct geo_point)".
  std::string value(const Type &type) const;
  // A parameter's or a result's: top-level qualifiers are dropped, arrays and functions decay.
  std::string parameter(const Type &type) const;
  // What a table holds of a variable: its address.
  std::string variable(const Type &type) const { return "ptr(" + value(type) + ")"; }
  // "fn(default; f64; ptr(f64); ssize)"
  std::string function(const Signature &signature) const;

 private:
  void append_base(const Type &type, std::string &out) const;
  void append_pointed(const Type &type, bool is_passed, std::string &out) const;
  void append_value(const Type &type, std::string &out) const;
  void append_parameter(const Type &type, std::string &out) const;
  void append_function(const Signature &signature, std::string &out) const;
  const Names &names_;
  const std::map<std::string, std::string> *scalars_;
};

std::string convention_name(CallingConvention convention);
// Of a record, handle or enum: its kind and the first name it had.
std::string identity_text(const Enum &entity);
std::string identity_text(const Record &entity);
std::string identity_text(const Handle &entity);
// "enum32" where the compiler chooses.
std::string underlying_class(const Enum &entity, const CanonicalTypes &types);

}  // namespace caplet::model
