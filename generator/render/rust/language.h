// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API as Rust has it through PyO3.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "render/facts/subject.h"
#include "render/language.h"

namespace caplet::render {

class RustTypes;

class RustLanguage final : public Language {
 public:
  explicit RustLanguage(const Subject &subject);
  ~RustLanguage() override;

  std::string identifier(const std::string &name) const override;
  std::string parameter_name(const model::Signature &signature, std::size_t index) const override;

  std::string type(const model::Type &type) const override;
  std::string declaration(const model::Type &type, std::string_view name) const override;
  // As C has it, for documentation.
  std::string prototype(const model::Signature &signature, std::string_view name) const override;
  std::string function_pointer(const model::Signature &signature, std::string_view name) const override;

  std::string text(std::string_view text) const override;
  std::string null() const override { return "std::ptr::null_mut()"; }
  std::string value(const model::Constant &constant) const override;
  std::string value(const model::Enumerator &enumerator) const override;
  // PyResult says it.
  std::string error_text(const model::Slot &) const override { return ""; }
  std::string comment(const std::string &text, int indent) const override;

  void add_rows(const Subject &subject, Data &data) const override;

 private:
  std::unique_ptr<const RustTypes> types_;
};

}  // namespace caplet::render
