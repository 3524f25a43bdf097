// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/record_checks.h"

#include "model/names.h"

namespace caplet::render {
namespace {

using model::Field;
using model::Layout;

class Checker {
 public:
  Checker(const Speller &speller, const model::Record &record, std::string twin)
      : speller_(speller),
        name_(record.name),
        record_(speller.base(model::reference(record))),
        twin_(std::move(twin)),
        is_(upper(speller.api().name) + "_IS(&") {}

  RecordChecks take() { return std::move(out_); }

  // Later minors may append to an extensible record.
  void check_whole(bool extensible) {
    const char *relation = extensible ? " >= " : " == ";
    add("", "size", "", "sizeof(" + record_ + ")" + relation + "sizeof(" + twin_ + ")");
    add("", "alignment", "RECORD_ALIGN_CHANGED", "alignof(" + record_ + ")" + relation + "alignof(" + twin_ + ")");
  }

  // `path` leads to the layout: "" or "at.".
  void check_fields(const Layout &layout, const std::string &path) {
    for (const Field &field : layout.fields) {
      if (!field.name.empty()) {
        check_field(field, path + field.name);
      } else if (!field.anonymous.empty()) {
        check_fields(field.anonymous.front(), path);
      }
    }
  }

 private:
  void add(const std::string &path, const char *aspect, const char *rule, std::string condition) {
    out_.checks.push_back({name_ + (path.empty() ? "" : "." + path), aspect, rule, std::move(condition)});
  }

  void check_field(const Field &field, const std::string &path) {
    if (field.bits) {
      // Nobody can set one that is const.
      if (field.type.qualifiers.is_const) return;
      out_.bit_fields.push_back({name_ + "." + path, record_, twin_, path, speller_.type(field.type)});
      return;
    }
    add(path, "offset", "FIELD_MOVED",
        "offsetof(" + record_ + ", " + path + ") == offsetof(" + twin_ + ", " + path + ")");
    if (field.anonymous.empty()) {
      add(path, "type", "FIELD_RETYPED", is_ + member(record_, path) + ", " + pointer_to(speller_, field.type) + ")");
      return;
    }
    add(path, "size", "FIELD_RETYPED", "sizeof(" + member(record_, path) + ") == sizeof(" + member(twin_, path) + ")");
    std::string element = path;
    for (std::size_t i = 0; i < field.type.bounds.size(); ++i) element += "[0]";
    check_fields(field.anonymous.front(), element + ".");
  }

  static std::string member(const std::string &record, const std::string &path) {
    return "((" + record + " *)0)->" + path;
  }

  const Speller &speller_;
  std::string name_, record_, twin_, is_;
  RecordChecks out_;
};

}  // namespace

std::string pointer_to(const Speller &speller, model::Type type) {
  if (!type.bounds.empty()) return speller.declaration(type, "(*)");
  type.pointers.emplace_back();
  return speller.type(type);
}

RecordChecks check_record(const Speller &speller, const model::Record &record, const std::string &twin) {
  Checker checker(speller, record, twin);
  checker.check_whole(record.extensible);
  checker.check_fields(record.layout, "");
  return checker.take();
}

}  // namespace caplet::render
