// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "frontend/layout_unit.h"

#include <algorithm>
#include <set>

#include "model/names.h"
#include "model/scalars.h"
#include "model/type_text.h"

namespace caplet::frontend {
namespace {

using namespace model;

// What the typedefs of C's and Python's headers stand for, in Clang's own words. Missing are those of which no compiler
// knows anything, such as time_t.
struct FixedName {
  std::string_view name, text;
};
constexpr FixedName kSpellings[] = {
    {"Py_UCS1", "unsigned char"},      {"Py_UCS2", "__UINT16_TYPE__"},     {"Py_UCS4", "__UINT32_TYPE__"},
    {"Py_hash_t", "__INTPTR_TYPE__"},  {"Py_intptr_t", "__INTPTR_TYPE__"}, {"Py_ssize_t", "__INTPTR_TYPE__"},
    {"Py_uhash_t", "__SIZE_TYPE__"},   {"Py_uintptr_t", "__SIZE_TYPE__"},  {"bool", "_Bool"},
    {"char16_t", "__CHAR16_TYPE__"},   {"char32_t", "__CHAR32_TYPE__"},    {"int16_t", "__INT16_TYPE__"},
    {"int32_t", "__INT32_TYPE__"},     {"int64_t", "__INT64_TYPE__"},      {"int8_t", "__INT8_TYPE__"},
    {"intmax_t", "__INTMAX_TYPE__"},   {"intptr_t", "__INTPTR_TYPE__"},    {"ptrdiff_t", "__PTRDIFF_TYPE__"},
    {"size_t", "__SIZE_TYPE__"},       {"ssize_t", "__INTPTR_TYPE__"},     {"uint16_t", "__UINT16_TYPE__"},
    {"uint32_t", "__UINT32_TYPE__"},   {"uint64_t", "__UINT64_TYPE__"},    {"uint8_t", "__UINT8_TYPE__"},
    {"uintmax_t", "__UINTMAX_TYPE__"}, {"uintptr_t", "__UINTPTR_TYPE__"},  {"wchar_t", "__WCHAR_TYPE__"},
};

std::string spelling(const Scalar &scalar) {
  for (const FixedName &row : kSpellings) {
    if (row.name == scalar.spelling) return std::string(row.text);
  }
  return scalar.header.empty() ? std::string(scalar.spelling) : "";  // a word of C
}

const char *keyword(RecordKind kind) { return kind == RecordKind::kUnion ? "union " : "struct "; }

std::string attributes(int packed, int align) {
  std::string text = packed == 1 ? " __attribute__((packed))" : "";
  if (align > 0) text += " __attribute__((aligned(" + std::to_string(align) + ")))";
  return text;
}

std::string bounds(const Type &type) {
  std::string text;
  for (const std::uint64_t bound : type.bounds) text += '[' + (bound == 0 ? "" : std::to_string(bound)) + ']';
  return text;
}

std::string body(const Layout &layout) {
  std::string text = "{\n";
  for (const Field &field : layout.fields) {
    if (field.anonymous.empty()) {
      text += spell_declaration(field.type, field.name);
    } else {
      const Layout &inner = field.anonymous.front();
      text += keyword(inner.kind) + body(inner) + attributes(inner.packed, inner.align) + " " + field.name +
              bounds(field.type);
    }
    if (field.bits) text += " : " + std::to_string(*field.bits);
    text += attributes(field.packed, field.align) + ";\n";
  }
  return text + "}";
}

// Writes declarations depth-first: before each, what it needs.
class Writer {
 public:
  explicit Writer(const Api &api) : api_(api), names_(api) {}

  LayoutUnit write() {
    scalars();
    for (const External &one : api_.externals) external(one);
    for (const Handle &one : api_.handles) tag(keyword(one.kind), one.name, one.has_typedef);
    for (const Record &one : api_.records) tag(keyword(one.layout.kind), one.name, one.has_typedef);
    for (const Callback &one : api_.callbacks) {  // that they are functions is all that a layout knows of them
      unit_.text += std::string("typedef void ") + (one.is_function ? one.name : "(*" + one.name + ")") + "(void);\n";
    }
    for (const Record &one : api_.records) define(&one);
    return std::move(unit_);
  }

 private:
  void scalars() {
    for (const Scalar &one : all_scalars()) {
      const std::string name(one.spelling), text = spelling(one);
      const bool is_shadowed = !names_.find<Scalar>(name);
      if (text.empty() && !is_shadowed)
        unit_.text += is_enum(one) ? "typedef enum { caplet_locked } " + name + ";\n" : opaque(name);
      if (text.empty() || one.kind == ScalarKind::kVoid) continue;
      unit_.scalars[name] = "caplet_scalar_" + std::to_string(unit_.scalars.size());
      unit_.text += "typedef " + text + " " + unit_.scalars[name] + ";\n";
      if (!is_shadowed && text != name) unit_.text += "typedef " + text + " " + name + ";\n";
    }
  }
  static bool is_enum(const Scalar &one) { return one.abi_class == "enum32"; }
  // For what only pointers are written to.
  static std::string opaque(const std::string &name) {
    return "typedef struct caplet_opaque_" + name + " " + name + ";\n";
  }
  void external(const External &one) {
    const bool is_enum = one.name.rfind("enum ", 0) == 0, is_tag = one.name.find(' ') != std::string::npos;
    unit_.text += is_enum ? one.name + " {" + enumerator() + "};\n" : is_tag ? one.name + ";\n" : opaque(one.name);
  }
  void tag(const std::string &keyword, const std::string &name, bool has_typedef) {
    unit_.text += has_typedef ? "typedef " + keyword + name + " " + name + ";\n" : keyword + name + ";\n";
  }

  // Writes what must stand before a declaration with `type`: its name, and where it is stored, all of it. Returns the
  // type that is in the way of storing it, or nothing.
  std::string need(const Type &type) {
    const Entity entity = names_.find(type.base);
    if (const auto *alias = as<Typedef>(entity)) define(alias);
    if (const auto *one = as<Enum>(entity)) define(one);
    return type.pointers.empty() ? complete(type.base) : "";
  }
  std::string complete(const std::string &base) {
    const Entity entity = names_.find(base);
    if (const auto *record = as<Record>(entity)) return define(record);
    if (const auto *alias = as<Typedef>(entity)) return need(alias->type);
    if (as<External>(entity)) return base;
    const auto *scalar = as<Scalar>(entity);
    return scalar && unit_.scalars.count(base) == 0 && !is_enum(*scalar) ? base : "";
  }

  std::string define(const Record *one) {
    if (const auto known = unit_.not_judged.find(one->name); known != unit_.not_judged.end()) return known->second;
    if (!written_.insert(one).second) return "";
    // A head is what the Python of each side makes of it.
    const std::string obstacle = one->layout.head == Head::kNone ? need(one->layout) : "PyObject";
    if (!obstacle.empty()) return unit_.not_judged[one->name] = obstacle;
    const Layout &layout = one->layout;
    if (layout.packed > 0) unit_.text += "#pragma pack(push, " + std::to_string(layout.packed) + ")\n";
    unit_.text += keyword(layout.kind) + one->name + " " + body(layout) + attributes(0, layout.align) + ";\n";
    if (layout.packed > 0) unit_.text += "#pragma pack(pop)\n";
    return "";
  }
  std::string need(const Layout &layout) {
    for (const Field &field : layout.fields) {
      std::string obstacle = field.anonymous.empty() ? need(field.type) : need(field.anonymous.front());
      if (!obstacle.empty()) return obstacle;
    }
    return "";
  }
  // The name of a record that isn't complete yet may have another; an array of it may not be declared.
  void define(const Typedef *one) {
    if (!written_.insert(one).second) return;
    Type base;
    base.base = one->type.base;
    base.pointers.resize(1);
    const bool is_array = !one->type.bounds.empty();
    const bool is_written = (is_array ? need(one->type) : need(base)).empty();
    unit_.text += is_written ? "typedef " + spell_declaration(one->type, one->name) + ";\n" : opaque(one->name);
  }
  void define(const Enum *one) {
    if (!written_.insert(one).second) return;
    if (one->underlying) need(*one->underlying);
    unit_.text += "enum " + one->name + (one->underlying ? " : " + spell(*one->underlying) : "") + " {\n";
    for (const Enumerator &value : one->enumerators) {
      unit_.text += enumerator() + " = " + literal(value) + ",\n";
    }
    unit_.text += "};\n";
    if (one->has_typedef) unit_.text += "typedef enum " + one->name + " " + one->name + ";\n";
  }
  std::string enumerator() { return "caplet_enumerator_" + std::to_string(enumerators_++); }
  static std::string literal(const Enumerator &one) {
    if (one.is_unsigned) return std::to_string(static_cast<std::uint64_t>(one.value)) + "u";
    // The least value has no literal of its own.
    return one.value == INT64_MIN ? "(-9223372036854775807 - 1)" : std::to_string(one.value);
  }

  const Api &api_;
  Names names_;
  LayoutUnit unit_;
  std::set<const void *> written_;
  int enumerators_ = 0;
};

}  // namespace

LayoutUnit layout_unit(const Api &api) { return Writer(api).write(); }

}  // namespace caplet::frontend
