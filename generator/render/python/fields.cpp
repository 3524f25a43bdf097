// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Fields of structs that may grow, which are reached by functions, named as in C.
#include "render/python/rows.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;
using model::Record;

struct FieldRow {
  std::string record, type, word, path, doc, annotation;
  bool is_settable;
  int since;
  std::vector<std::string> options;
};

class FieldRows {
 public:
  FieldRows(const Subject &subject, const PythonLanguage &language, const Shapes &shapes)
      : subject_(subject), language_(language), shapes_(shapes) {
    for (const Record &one : subject.api.records) {
      if (one.extensible && shapes.flaw_of_fields(one).empty()) collect(one, one.layout, "", "", 0);
    }
  }
  std::vector<FieldRow> take() { return std::move(rows_); }

 private:
  // The members of what is declared in place have functions of their own.
  void collect(const Record &record, const Layout &layout, const std::string &path, const std::string &word,
               int since) {
    for (const Field &one : layout.fields) {
      const bool is_named = !one.name.empty();
      const std::string inner = !is_named ? path : path + (path.empty() ? "" : ".") + python_name(one.name);
      const std::string inner_word = !is_named ? word : word + (word.empty() ? "" : "_") + one.name;
      const int brought = since == 0 ? one.since : since;
      if (one.anonymous.empty()) {
        if (is_named) add(record, one, inner, inner_word, brought);
      } else if (one.type.bounds.empty()) {
        collect(record, one.anonymous.front(), inner, inner_word, brought);
      }
    }
  }
  void add(const Record &record, const Field &field, const std::string &path, const std::string &word, int since) {
    const Shape shape = shapes_.of(field.type);
    const model::Type &type = field.type;
    const std::string doc = field.doc.empty() ? "`" + record.name + "." + path + "`." : field.doc;
    FieldRow row{record.name,
                 language_.type_name(record),
                 word,
                 path,
                 docstring(doc, 4),
                 shapes_.field(shape),
                 !type.is_const() && shape.kind != ShapeKind::kArray,
                 since,
                 since_options(subject_, since)};
    rows_.push_back(std::move(row));
  }

  const Subject &subject_;
  const PythonLanguage &language_;
  const Shapes &shapes_;
  std::vector<FieldRow> rows_;
};

}  // namespace

std::vector<std::string> since_options(const Subject &subject, int since) {
  if (since <= 1) return {};
  const std::string &version = subject.versions[static_cast<std::size_t>(since)];
  std::vector<std::string> options = {"since=" + std::to_string(since)};
  if (!version.empty()) options.push_back("version=" + python_string(version));
  return options;
}

void add_python_fields(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  Keys<FieldRow> keys;
  keys.text("record", &FieldRow::record).text("type", &FieldRow::type).text("word", &FieldRow::word);
  keys.text("path", &FieldRow::path).text("docstring", &FieldRow::doc).text("annotation", &FieldRow::annotation);
  keys.text("layout", [](const FieldRow &one) { return "_layout_" + one.type; });
  keys.flag("is_settable", &FieldRow::is_settable).text("since", &FieldRow::since);
  keys.flag("came_later", [](const FieldRow &one) { return one.since > 1; });
  keys.rows("options", &FieldRow::options, Keys<std::string>().text("option", detail::AsItIs()));
  data.list("field_rows", FieldRows(subject, language, shapes).take(), keys);
}

}  // namespace caplet::render
