// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/type_declarations.h"

#include <algorithm>

#include "model/scalars.h"
#include "model/words.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Enum;
using model::Field;
using model::Layout;
using model::Named;
using model::Record;

std::string attributes(int packed, int align) {
  std::string list = packed == 1 ? "packed" : "";
  if (align != 0) list += (list.empty() ? "aligned(" : ", aligned(") + std::to_string(align) + ")";
  return list.empty() ? "" : " __attribute__((" + list + "))";
}

// C11 knows bit-fields of int, unsigned and bool; the rest is an extension that every compiler has.
bool is_extension_bit_field(const Field &field) {
  const std::string &base = field.type.base;
  return field.bits && base != "int" && base != "unsigned int" && base != "bool";
}

// C++ has no flexible arrays; compilers judge them when the struct ends.
bool ends_in_flexible_array(const Layout &layout) {
  if (layout.fields.empty()) return false;  // it has a head
  const std::vector<std::uint64_t> &bounds = layout.fields.back().type.bounds;
  return !bounds.empty() && bounds.front() == 0;
}

std::string anonymous_text(const Speller &speller, const Field &field, int indent) {
  const Layout &layout = field.anonymous.front();
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  std::string text = margin + (field.name.empty() ? "CAPLET_EXTENSION " : "") + model::word_text(layout.kind) + " {\n";
  text += field_lines(speller, layout, indent + 2) + margin + "}" + attributes(layout.packed, layout.align);
  if (field.name.empty()) return text + ";\n";
  text += " " + field.name;
  for (const std::uint64_t bound : field.type.bounds) text += '[' + std::to_string(bound) + ']';
  return text + attributes(field.packed, field.align) + ";\n";
}

std::string field_text(const Speller &speller, const Field &field, int indent) {
  std::string text = doc_comment(field.doc, indent);
  if (!field.anonymous.empty()) return text + anonymous_text(speller, field, indent);
  text.append(static_cast<std::size_t>(indent), ' ');
  if (is_extension_bit_field(field)) text += "CAPLET_EXTENSION ";
  text += speller.declaration(field.type, field.name);
  if (field.bits) text += (field.name.empty() ? ": " : " : ") + std::to_string(*field.bits);
  return text + attributes(field.packed, field.align) + ";\n";
}

std::string definition(const Speller &speller, const Record &entity, bool has_typedef) {
  const Layout &layout = entity.layout;
  const std::string name = speller.declared(entity);
  std::string text = doc_comment(entity.doc);
  if (layout.packed != 0) text += "#pragma pack(push, " + std::to_string(layout.packed) + ")\n";
  if (ends_in_flexible_array(layout)) text += "CAPLET_EXTENSION ";
  text += std::string(has_typedef ? "typedef " : "") + model::word_text(layout.kind) + " " + name + " {\n" +
          field_lines(speller, layout, 2) + "}";
  text += attributes(0, layout.align) + (has_typedef ? " " + name : "") + ";\n";
  if (layout.packed != 0) text += "#pragma pack(pop)\n";
  return text;
}

// Spells what comes, one declaration after the other.
class Declarer {
 public:
  Declarer(const Speller &speller, const TypeSelection &selection) : speller_(speller), selection_(selection) {}

  std::string declare(const TypeDeclaration &one) const {
    return std::visit([&](const auto &entity) { return declare_one(entity, one); }, one.entity);
  }

 private:
  std::string declare_one(std::monostate, const TypeDeclaration &) const { return ""; }
  std::string declare_one(const model::Scalar *, const TypeDeclaration &) const { return ""; }
  std::string declare_one(const model::External *, const TypeDeclaration &) const { return ""; }
  std::string declare_one(const Enum *entity, const TypeDeclaration &) const {
    return is_fixed(*entity) ? fixed_enum(*entity) : plain_enum(*entity);
  }
  std::string declare_one(const model::Handle *entity, const TypeDeclaration &) const {
    return doc_comment(entity->doc) + forward(model::word_text(entity->kind), *entity, entity->has_typedef);
  }
  std::string declare_one(const model::Typedef *entity, const TypeDeclaration &) const {
    return doc_comment(entity->doc) + "typedef " + speller_.declaration(entity->type, speller_.declared(*entity)) +
           ";\n";
  }
  std::string declare_one(const model::Callback *entity, const TypeDeclaration &) const {
    const std::string name = speller_.declared(*entity);
    const std::string text = entity->is_function ? speller_.prototype(entity->signature, name)
                                                 : speller_.function_pointer(entity->signature, name, true);
    // Part of the type in C++, and so of every pointer to a function that takes it.
    const bool is_noexcept = entity->signature.is_noexcept && speller_.uses_header();
    return doc_comment(entity->doc) + "typedef " + text + (is_noexcept ? " noexcept;" : ";") + "\n";
  }
  std::string declare_one(const Record *entity, const TypeDeclaration &one) const {
    if (one.form == TypeDeclaration::Form::kWhole) {
      const std::string condition = selection_.condition ? selection_.condition(*entity) : "";
      return under(condition, definition(speller_, *entity, !one.is_known && entity->has_typedef));
    }
    const bool is_opaque = one.form == TypeDeclaration::Form::kOpaque;
    return (is_opaque ? doc_comment(entity->doc) : "") +
           forward(model::word_text(entity->layout.kind), *entity, entity->has_typedef);
  }

  std::string forward(const std::string &kind, const Named &entity, bool has_typedef) const {
    const std::string name = speller_.declared(entity);
    const std::string tagged = kind + " " + name;
    return has_typedef ? "typedef " + tagged + " " + name + ";\n" : tagged + ";\n";
  }

  std::string enumerators(const Enum &entity, bool only_ints) const {
    std::string text;
    for (const model::Enumerator &one : entity.enumerators) {
      const std::string assignment = speller_.declared(one) + " = " + enumerator_literal(one);
      if (one.retired) {
        text += "  /* Retired: " + assignment + " */\n";
      } else if (!only_ints || fits_int(one)) {
        text += doc_comment(one.doc, 2) + "  " + assignment + ",\n";
      }
    }
    return text;
  }
  std::string plain_enum(const Enum &entity) const {
    const std::string name = speller_.declared(entity);
    const std::string head = entity.has_typedef ? "typedef enum " : "enum ";
    const std::string tail = entity.has_typedef ? "} " + name + ";\n" : "};\n";
    return doc_comment(entity.doc) + head + name + " {\n" + enumerators(entity, false) + tail;
  }
  // C11 has no enums of a fixed type, and no enumerators beyond int.
  std::string fixed_enum(const Enum &entity) const {
    const std::string type = speller_.type(*entity.underlying);
    const std::string ints = enumerators(entity, true), name = speller_.declared(entity);
    std::string text = "#ifdef __cplusplus\n" + doc_comment(entity.doc) + "enum " + name + " : " + type + " {\n" +
                       enumerators(entity, false) + "};\n#else\n" + doc_comment(entity.doc) + "typedef " + type + " " +
                       name + ";\n";
    const auto is_int = [](const model::Enumerator &one) { return !one.retired && fits_int(one); };
    if (std::any_of(entity.enumerators.begin(), entity.enumerators.end(), is_int)) text += "enum {\n" + ints + "};\n";
    for (const model::Enumerator &one : entity.enumerators) {
      if (!one.retired && !fits_int(one))
        text += "#define " + speller_.declared(one) + " " + enumerator_literal(one) + "\n";
    }
    return text + "#endif\n";
  }

  const Speller &speller_;
  const TypeSelection &selection_;
};

}  // namespace

std::string tagged_name(const Record &record) {
  return std::string(model::word_text(record.layout.kind)) + " " + record.name;
}

std::string field_lines(const Speller &speller, const Layout &layout, int indent) {
  std::string text;
  if (layout.head != model::Head::kNone) {
    text.append(static_cast<std::size_t>(indent), ' ');
    text += layout.head == model::Head::kObject ? "PyObject_HEAD\n" : "PyObject_VAR_HEAD\n";
  }
  for (const Field &field : layout.fields) text += field_text(speller, field, indent);
  return text;
}

std::string under(const std::string &condition, const std::string &lines) {
  return condition.empty() ? lines : "#if " + condition + "\n" + lines + "#endif\n";
}

std::string record_definition(const Speller &speller, const Record &record) {
  return definition(speller, record, false);
}

std::vector<std::string> declare_types(const Speller &speller, const TypeSelection &selection) {
  const Declarer declarer(speller, selection);
  std::vector<std::string> out;
  for (const TypeDeclaration &one : in_order(speller.api(), speller.names(), selection)) {
    out.push_back(declarer.declare(one));
  }
  return out;
}

}  // namespace caplet::render
