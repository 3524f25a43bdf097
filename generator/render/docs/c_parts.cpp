// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What consumers in C see.
#include <algorithm>
#include <unordered_map>

#include "model/named_walk.h"
#include "model/names.h"
#include "render/c/constants.h"
#include "render/c/consumer_slots.h"
#include "render/c/wrappers.h"
#include "render/docs/page.h"

namespace caplet::render {
namespace {

using model::Slot;
using model::SlotKind;
using Entries = std::vector<DocsEntry>;

DocsDetail about(std::string name, std::string text) {
  return {DocsDetail::Kind::kOther, std::move(name), std::move(text)};
}

class CParts {
 public:
  CParts(const Subject &subject, const PlainC &c) : subject_(subject), api_(subject.api), c_(c) {
    for (const model::ExceptionType &one : api_.exceptions) {
      std::string &text = exceptions_[one.object];
      text += (text.empty() ? "`" : ", `") + one.name + "`";
    }
  }

  void add(std::vector<DocsPart> &parts) {
    Entries functions, variables;
    for (const ConsumerSlot &one : consumer_slots(subject_)) {
      if (one.slot.kind == SlotKind::kTable) continue;
      (one.slot.kind == SlotKind::kFunction ? functions : variables).push_back(entry(one));
    }
    const bool is_behind_cxx = is_lifted(api_);
    const auto add_part = [&](const char *title, const char *title_behind, const char *anchor, Entries entries) {
      parts.push_back({is_behind_cxx ? title_behind : title, anchor, std::move(entries)});
    };
    add_part("Functions", "C: functions", "functions", std::move(functions));
    add_part("Objects and variables", "C: objects and variables", "variables", std::move(variables));
    add_part("Types", "C: types", "types", types());
    add_part("Constants", "C: constants", "constants", constants());
  }

 private:
  DocsEntry entry(const ConsumerSlot &one) const {
    const bool is_found = api_.foreign && api_.takes_table() && one.slot.kind == SlotKind::kFunction;
    const Slot slot = is_found ? with_table(c_.speller(), one.slot) : one.slot;
    const bool is_function = slot.kind == SlotKind::kFunction;
    DocsEntry out = is_function ? docs_entry(slot, "function", "func", c_.prototype(slot.signature, slot.name))
                                : docs_entry(slot, "var", "data", c_.declaration(slot.type, slot.name));
    if (out.is_deprecated) out.deprecated_since = std::max(slot.deprecated_since, 1);
    out.details = details_of(subject_, c_, slot, one.question);
    if (!is_function && api_.takes_table())
      out.details.push_back(about("Access", "`" + slot.name + "(table)`, as each table has its own."));
    const auto exceptions = exceptions_.find(slot.name);
    if (exceptions != exceptions_.end())
      out.details.push_back(about("Raised", "What " + exceptions->second + " becomes."));
    return out;
  }

  // ---- Types ----

  Entries types() {
    Entries out;
    for (const model::Enum &one : api_.enums) add(one, out);
    for (const model::Record &one : api_.records) add(one, out);
    for (const model::Handle &one : api_.handles) add(one, out);
    if (api_.takes_table() && model::find_named(api_.handles, api_.table_name()) == nullptr) {
      model::Handle table;
      table.name = api_.table_name();
      table.doc = "The table that functions are called through.";
      add(table, out);
    }
    for (const model::Typedef &one : api_.typedefs) {
      if (one.is_external) continue;
      out.push_back(docs_entry(one, "type", "type", c_.declaration(one.type, one.name)));
      out.back().keyword = "typedef";
    }
    for (const model::Callback &one : api_.callbacks) {
      const std::string name = one.is_function ? one.name : "(*" + one.name + ")";
      out.push_back(docs_entry(one, "type", "type", c_.prototype(one.signature, name)));
      out.back().keyword = "typedef";
      out.back().details = details_of(c_, one.signature);
    }
    return out;
  }

  void add(const model::Enum &entity, Entries &out) const {
    out.push_back(docs_entry(entity, "enum", "enum", entity.name));
    DocsEntry &own = out.back();
    own.keyword = "enum";
    if (entity.underlying)
      own.details.push_back(
          about("Type", "`" + c_.declaration(*entity.underlying, "") + "`, of which C has a typedef."));
    own.details.push_back(
        about("Values", entity.closed ? "No value will be added." : "Others may come with a newer provider."));
    for (const model::Enumerator &one : entity.enumerators) {
      if (one.retired) continue;
      out.push_back(docs_entry(one, "enumerator", "enumerator", one.name + " = " + c_.speller().value(one)));
      out.back().is_member = true;
    }
  }

  void add(const model::Record &record, Entries &out) const {
    const bool is_union = record.layout.kind == model::RecordKind::kUnion;
    const char *keyword = is_union ? "union" : "struct";
    out.push_back(docs_entry(record, keyword, keyword, record.name));
    DocsEntry &own = out.back();
    own.keyword = keyword;
    if (record.layout.head == model::Head::kObject)
      own.details.push_back(about("Object", "Begins with `PyObject_HEAD`."));
    if (record.layout.head == model::Head::kVarObject)
      own.details.push_back(about("Object", "Begins with `PyObject_VAR_HEAD`."));
    if (!record.type_object.empty()) own.details.push_back(about("Type object", "`" + record.type_object + "`"));
    if (record.extensible)
      own.details.push_back(about("Fields", "May become more, so that they are reached through functions alone."));
    if (record.layout.packed != 0)
      own.details.push_back(about("Packed", "To " + std::to_string(record.layout.packed) + "."));
    own.layout = layout_of(subject_, record);
    add_fields(record, record.layout, "", 1, out);
  }
  // Those of structs declared in place by their paths.
  void add_fields(const model::Record &record, const model::Layout &layout, const std::string &path,
                  std::uint64_t count, Entries &out) const {
    for (const model::Field &one : layout.fields) {
      const std::string name = path + one.name;
      if (!one.anonymous.empty()) {
        std::uint64_t inside = count;
        if (!one.name.empty()) out.push_back(in_place(record, one, name));
        for (const std::uint64_t bound : one.type.bounds) inside *= bound;
        add_fields(record, one.anonymous.front(), one.name.empty() ? path : name + ".", inside, out);
      } else if (!one.name.empty()) {
        out.push_back(field(record, one, name, count));
      }
    }
  }
  DocsEntry in_place(const model::Record &record, const model::Field &one, const std::string &name) const {
    const bool is_union = one.anonymous.front().kind == model::RecordKind::kUnion;
    DocsEntry out = docs_entry(one, is_union ? "union" : "struct", is_union ? "union" : "struct", name);
    out.keyword = out.directive;
    out.name = name;
    out.place.target = out.place.anchor = record.name + "." + name;
    out.is_member = true;
    for (const std::uint64_t bound : one.type.bounds)
      out.details.push_back(about("Array", "Of " + std::to_string(bound) + "."));
    return out;
  }
  DocsEntry field(const model::Record &record, const model::Field &one, const std::string &name,
                  std::uint64_t count) const {
    const std::string bits = one.bits ? " : " + std::to_string(*one.bits) : "";
    DocsEntry out = docs_entry(one, "member", "member", c_.declaration(one.type, name) + bits);
    out.name = name;
    out.place = {"c:member", record.name + "." + name, record.name + "." + name};
    out.is_member = true;
    if (count != 1) out.details.push_back(about("Array", "One of " + std::to_string(count) + "."));
    if (!record.extensible) return out;
    std::string word = name;
    std::replace(word.begin(), word.end(), '.', '_');
    if (count == 1) out.details.push_back(about("Access", "`" + record.name + "_get_" + word + "()`"));
    return out;
  }

  void add(const model::Handle &handle, Entries &out) const {
    const char *keyword = handle.kind == model::RecordKind::kUnion ? "union" : "struct";
    out.push_back(docs_entry(handle, keyword, keyword, handle.name));
    DocsEntry &own = out.back();
    own.keyword = keyword;
    own.details.push_back(about("Handle", "Only the provider knows what is in it."));
    if (handle.ownership == model::HandleOwnership::kUnique)
      own.details.push_back(about("Ownership", "Each has one owner."));
    if (handle.ownership == model::HandleOwnership::kBorrowed)
      own.details.push_back(about("Ownership", "Only lent: consumers never own one."));
    if (!handle.destroy.empty()) own.details.push_back(about("Destroyed by", "`" + handle.destroy + "`"));
  }

  Entries constants() const {
    Entries out;
    for (const model::Constant &one : api_.constants) {
      out.push_back(docs_entry(one, "macro", "macro", one.name));
      out.back().keyword = "#define";
      out.back().details.push_back({DocsDetail::Kind::kOther, "Value", value(one), true});
      if (one.type) out.back().details.push_back(about("Type", "`" + c_.declaration(*one.type, "") + "`"));
    }
    return out;
  }

  // Without a cast to the type, which stands beside it.
  std::string value(const model::Constant &one) const {
    return std::holds_alternative<std::string>(one.value) ? c_.speller().value(one) : constant_number(one);
  }

  const Subject &subject_;
  const model::Api &api_;
  const PlainC &c_;
  std::unordered_map<std::string, std::string> exceptions_;  // of C++, by the object that they become
};

}  // namespace

void add_c_parts(const Subject &subject, const PlainC &c, std::vector<DocsPart> &parts) {
  CParts(subject, c).add(parts);
}

}  // namespace caplet::render
