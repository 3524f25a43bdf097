// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Declarations of an API as a .pxd has them, for Cython 0.29 and newer, over the consumer's header of C.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "render/c/speller.h"
#include "render/language.h"

namespace caplet::render {

class CythonLanguage final : public Language {
 public:
  // `module`: the .pxd that has the API's own types; empty: this one.
  explicit CythonLanguage(const Subject &subject, std::string module = "");

  const Speller &c() const { return c_; }

  // With C's spelling behind it where the two differ: `lambda_ "lambda"`.
  std::string declared(const std::string &name) const;
  std::string declared(const std::string &name, const std::string &in_c) const;
  std::string identifier(const std::string &name) const override;
  // Of a struct, union, enum or handle, whose tag may be the name of something else as well.
  std::string type_name(const model::Named &entity) const;
  std::string parameter_name(const model::Signature &signature, std::size_t index) const override;
  // What C calls so.
  std::string parameter(const std::string &name) const;

  std::string type(const model::Type &type) const override { return declaration(type, ""); }
  std::string declaration(const model::Type &type, std::string_view name) const override;
  // A parameter or result, which is a copy: a plain bint, without qualifiers of its own.
  std::string passed(model::Type type, std::string_view name) const;
  std::string parameter(const model::Signature &signature, std::size_t index) const;
  std::string parameters(const model::Signature &signature) const;
  std::string prototype(const model::Signature &signature, std::string_view name) const override;
  std::string function_pointer(const model::Signature &signature, std::string_view name) const override;

  std::string text(std::string_view text) const override;
  std::string null() const override { return "NULL"; }
  std::string value(const model::Constant &constant) const override;
  std::string value(const model::Enumerator &enumerator) const override;
  std::string error_text(const model::Slot &slot) const override;
  std::string error_clause(const model::Slot &slot) const override;
  std::string comment(const std::string &text, int indent) const override;
  std::string finish(std::string text) const override;

  void add_rows(const Subject &subject, Data &data) const override;

  // Whether Cython's own idea of a result or an argument fits: a new reference, a borrowed one, neither of them NULL.
  static bool is_object(const model::Type &type);
  static bool returns_object(const model::Slot &slot);
  static bool takes_object(const model::Parameter &parameter);

  // Whether the constant is an int, which Cython may know as an enumerator: for bounds of arrays, behind `except`.
  static bool is_plain_int(const model::Constant &constant);

  // ---- What was needed so far ----

  std::string imported(const std::string &module, const std::string &name) const;
  void declare(const std::string &name, const std::string &declaration) const;
  // "cpython.object" -> {"PyObject"}
  const std::map<std::string, std::set<std::string>> &cimports() const { return cimports_; }
  // Declarations of types that Cython has no words for, and of other projects' types; those that are new.
  std::vector<std::string> take_declarations() const;

 private:
  std::string number(const model::ErrorValue &error) const;
  // Whether the error value may come without an exception.
  bool may_be_result(const model::Slot &slot) const;
  std::string base(const std::string &base) const;
  std::string scalar(const model::Scalar &scalar) const;
  std::string external(const model::External &entity) const;
  std::string alias(const model::Type &type, const std::string &like) const;

  Speller c_;
  std::string module_;
  std::set<std::string> taken_;  // names that a tag may not have
  mutable std::map<std::string, std::set<std::string>> cimports_;
  mutable std::set<std::string> known_;
  mutable std::vector<std::string> declarations_;
};

}  // namespace caplet::render
