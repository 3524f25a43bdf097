// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the module was compiled with, as ctypes lays it out.
#include "render/facts/compiled.h"

#include "render/python/rows.h"

namespace caplet::render {
namespace {

class CompiledForPython : public CompiledWords {
 public:
  CompiledForPython(const PythonLanguage &language, const Shapes &shapes) : language_(language), shapes_(shapes) {}

  std::string text(std::string_view text) const override { return python_string(text); }
  std::string optional(std::string_view text) const override { return python_string_or_none(text); }
  std::string type(const model::Enum &entity) const override { return shapes_.enum_type(entity); }
  std::string type(const model::Record &entity) const override {
    return shapes_.flaw(entity).empty() ? language_.type_name(entity) : "";
  }
  std::string type(const model::External &entity) const override {
    const Shape shape = shapes_.of_external(entity);
    return shape.kind == ShapeKind::kNone ? "" : shape.type;
  }
  std::string scalar(std::string_view name) const override {
    return name == "long double" ? "_ctypes.c_longdouble" : name == "time_t" ? "_time_t" : "_ctypes.c_wchar";
  }

 private:
  const PythonLanguage &language_;
  const Shapes &shapes_;
};

}  // namespace

void add_python_compiled(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  data.set("interface_string", docstring(subject.options.interface_name, 0));
  data.set("command_string", docstring(subject.options.command, 0));
  data.set("api_doc", docstring(subject.api.doc, 0));
  add_compiled_rows(subject, CompiledForPython(language, shapes), "python", data);
}

}  // namespace caplet::render
