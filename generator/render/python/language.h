// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API as Python has it through ctypes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>

#include "render/facts/subject.h"
#include "render/language.h"

namespace caplet::render {

class Shapes;

class PythonLanguage final : public Language {
 public:
  explicit PythonLanguage(const Subject &subject);
  ~PythonLanguage() override;

  // No word of Python's, none of its built-in names, and none of the module's own.
  std::string identifier(const std::string &name) const override;
  // Of a struct, union, enum or handle, whose tag may be the name of something else as well.
  std::string type_name(const model::Named &entity) const;
  std::string parameter_name(const model::Signature &signature, std::size_t index) const override;

  // What ctypes calls it.
  std::string type(const model::Type &type) const override;
  std::string declaration(const model::Type &type, std::string_view name) const override;
  // As C has it, for documentation.
  std::string prototype(const model::Signature &signature, std::string_view name) const override;
  std::string function_pointer(const model::Signature &signature, std::string_view name) const override;

  std::string text(std::string_view text) const override;
  std::string null() const override { return "None"; }
  std::string value(const model::Constant &constant) const override;
  std::string value(const model::Enumerator &enumerator) const override;
  std::string error_text(const model::Slot &slot) const override;
  // What comes with an exception; empty where nothing does, or that isn't said.
  std::string error_value(const model::Slot &slot) const;
  std::string comment(const std::string &text, int indent) const override;

  void add_rows(const Subject &subject, Data &data) const override;

 private:
  const Subject &subject_;
  std::unordered_set<std::string> taken_;  // names that a tag may not have
  std::unique_ptr<const Shapes> shapes_;   // which know this language
};

// ---- Texts ----

// "\"a\"", with escapes of Python.
std::string python_string(std::string_view text);
// The same for behind a b: each byte that is no character of ASCII by its number.
std::string python_bytes(std::string_view text);
// A text, or "None" for an empty one.
std::string python_string_or_none(std::string_view text);
// What stands between the quotes of a docstring, its further lines indented.
std::string docstring(std::string_view text, int indent);
// "geo_norm", or with an underscore where Python has the word.
std::string python_name(const std::string &name);

}  // namespace caplet::render
