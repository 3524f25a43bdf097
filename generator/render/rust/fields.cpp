// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Fields of structs that may grow, which are reached by methods, named as in C.
#include "render/rust/rows.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;
using model::Record;

struct RustFieldRow {
  std::string record, type, word, path, doc, value, version;
  bool is_settable, is_guarded;
  int since;
};

class RustFieldRows {
 public:
  RustFieldRows(const Subject &subject, const RustTypes &types) : subject_(subject), types_(types) {
    for (const Record &one : subject.api.records) {
      if (one.extensible) collect(one, types.known_part(one.layout), "", "", 0);
    }
  }
  std::vector<RustFieldRow> rows;

 private:
  // The members of what is declared in place have methods of their own.
  void collect(const Record &record, const Layout &layout, const std::string &path, const std::string &word,
               int since) {
    std::size_t place = layout.head == model::Head::kNone ? 0 : 1;
    for (const Field &one : layout.fields) {
      const bool is_named = !one.name.empty();
      const std::string name = is_named ? rust_name(one.name) : "unnamed_" + std::to_string(place);
      const std::string inner = path + (path.empty() ? "" : ".") + name;
      const std::string inner_word = !is_named ? word : word + (word.empty() ? "" : "_") + one.name;
      const int brought = since == 0 ? one.since : since;
      if (one.anonymous.empty()) {
        if (is_named) add(record, one, inner, inner_word, brought);
      } else if (one.type.bounds.empty()) {
        collect(record, one.anonymous.front(), inner, inner_word, brought);
      }
      ++place;
    }
  }
  void add(const Record &record, const Field &field, const std::string &path, const std::string &word, int since) {
    const model::Type &type = field.type;
    const std::string doc = field.doc.empty() ? "`" + record.name + "." + word + "`." : field.doc;
    rows.push_back({record.name, types_.type_name(record), word, path, rust_doc(doc, "    /// "), types_.of(type).text,
                    rust_optional(subject_.versions[static_cast<std::size_t>(since)]), !type.is_const(),
                    since > subject_.floor, since});
  }

  const Subject &subject_;
  const RustTypes &types_;
};

}  // namespace

void add_rust_fields(const Subject &subject, const RustTypes &types, Data &data) {
  Keys<RustFieldRow> keys;
  keys.text("record", &RustFieldRow::record).text("type", &RustFieldRow::type).text("word", &RustFieldRow::word);
  keys.text("path", &RustFieldRow::path).text("comment", &RustFieldRow::doc).text("value", &RustFieldRow::value);
  keys.text("version", &RustFieldRow::version).text("since", &RustFieldRow::since);
  keys.flag("is_settable", &RustFieldRow::is_settable).flag("is_guarded", &RustFieldRow::is_guarded);
  data.list("field_rows", RustFieldRows(subject, types).rows, keys);
}

}  // namespace caplet::render
