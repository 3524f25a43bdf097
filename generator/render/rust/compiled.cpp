// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the module was compiled with, as Rust lays it out.
#include "render/facts/compiled.h"

#include "render/facts/binary_record.h"
#include "render/rust/rows.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

class CompiledForRust : public CompiledWords {
 public:
  explicit CompiledForRust(const RustTypes &types) : types_(types) {}

  std::string text(std::string_view text) const override { return rust_string(text); }
  std::string optional(std::string_view text) const override { return rust_optional(text); }
  std::string type(const model::Enum &entity) const override { return types_.type_name(entity); }
  std::string type(const model::Record &entity) const override {
    return types_.flaw(entity).empty() ? types_.type_name(entity) : "";
  }
  std::string type(const model::External &entity) const override {
    const RustType type = types_.of_external(entity);
    return type.kind == RustKind::kNone ? "" : type.text;
  }
  std::string scalar(std::string_view name) const override {
    return name == "long double" ? "" : "caplet::" + std::string(name);
  }

 private:
  const RustTypes &types_;
};

}  // namespace

void add_rust_compiled(const Subject &subject, const RustTypes &types, Data &data) {
  const model::Api &api = subject.api;
  const std::string record = consumer_record(subject, std::to_string(subject.floor));
  data.set("record_text", rust_bytes(record + '\0' + api.capsule + '\0'));
  data.set("module_doc", rust_doc(api.doc, "//! "));
  data.set("banner",
           rust_doc("Generated from " + subject.options.interface_name + " by: " + subject.options.command, "//! "));
  add_compiled_rows(subject, CompiledForRust(types), "rust", data);
}

}  // namespace caplet::render
