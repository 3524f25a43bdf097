// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <map>
#include <unordered_map>

#include "model/objects.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "model/type_walk.h"
#include "model/validate_parts.h"
#include "model/values.h"

namespace caplet::model {
namespace {

// Calls `visit(origin, type)` for every type of the API, where its owner stands.
template <typename Visit>
void for_each_owner(const Api &api, const Visit &visit) {
  const auto owner = [&](const auto &one) { for_each_type(one, [&](const Type &type) { visit(one.origin, type); }); };
  for_each_named(api, owner);
  for (const Record &one : api.hidden_records) owner(one);
  if (!api.foreign) return;
  for (const Field &one : api.foreign->leading) owner(one);
}

// "geo_pont" -> a known name that differs in little, for the hint.
std::string nearest(const std::string &base, const Api &api) {
  for (const Record &one : api.records) {
    if (base == one.name) return reference(one);
  }
  for (const Handle &one : api.handles) {
    if (base == one.name) return reference(one);
  }
  for (const Enum &one : api.enums) {
    if (base == one.name) return reference(one);
  }
  return "";
}

// Depth-first over what a name contains by value or by spelling; a name met again on the way down is a cycle.
class CycleCheck {
 public:
  CycleCheck(const Names &names, Diagnostics &diagnostics) : names_(names), diagnostics_(diagnostics) {}

  void check(const std::string &base, const Origin &where) { visit(base, where, 1); }

 private:
  // How many types deep it is; 0 where it is still open. `depth` is how many were on the way to it.
  int visit(const std::string &base, const Origin &where, int depth) {
    if (depth > kMostNested) report_depth(base, where);
    if (is_too_deep_) return 0;
    const auto [known, is_new] = depths_.emplace(base, 0);
    if (is_new) return depths_[base] = 1 + deepest_in(base, where, depth);
    if (known->second == 0) {
      diagnostics_.error("cyclic-type", where, "the type `" + base + "` contains itself",
                         "go through a pointer to a struct");
    }
    return known->second;
  }
  int deepest_in(const std::string &base, const Origin &where, int depth) {
    const Entity entity = names_.find(base);
    const bool by_value_only = as<Record>(entity);
    const bool is_callback = as<Callback>(entity), is_typedef = as<Typedef>(entity);
    int deepest = 0;
    for_each_type(entity, [&](const Type &type) {
      // A record is known by its name before it has fields; only storing one needs all of it.
      const bool is_name = is_callback || (is_typedef && type.bounds.empty()) || !type.pointers.empty();
      if (names_.find<Record>(type.base) && is_name) return;
      if (by_value_only && !type.pointers.empty()) return;
      deepest = std::max(deepest, visit(type.base, origin_of(entity, where), depth + 1));
      if (const std::string *behind = by_value_only ? record_behind(type.base) : nullptr) {
        deepest = std::max(deepest, visit(*behind, origin_of(entity, where), depth + 1));
      }
    });
    if (deepest + 1 > kMostNested) report_depth(base, origin_of(entity, where));
    return deepest;
  }
  // What a typedef stands for, itself or through others; null of anything else. Of a cycle of typedefs that is said
  // elsewhere.
  const std::string *record_behind(const std::string &base) const {
    const std::string *at = &base;
    for (int i = 0; i < kMostNested; ++i) {
      const auto *alias = as<Typedef>(names_.find(*at));
      if (alias == nullptr || !alias->type.pointers.empty()) return nullptr;
      at = &alias->type.base;
      if (names_.find<Record>(*at)) return at;
    }
    return nullptr;
  }
  void report_depth(const std::string &base, const Origin &where) {
    if (!is_too_deep_) {
      diagnostics_.error("type-too-large", where,
                         "`" + base + "` is made of types that are made of others, more than " +
                             std::to_string(kMostNested) + " deep");
    }
    is_too_deep_ = true;
  }
  static Origin origin_of(const Entity &entity, const Origin &otherwise) {
    if (const auto *one = as<Typedef>(entity)) return one->origin;
    if (const auto *one = as<Record>(entity)) return one->origin;
    if (const auto *one = as<Callback>(entity)) return one->origin;
    return otherwise;
  }
  const Names &names_;
  Diagnostics &diagnostics_;
  std::unordered_map<std::string, int> depths_;
  bool is_too_deep_ = false;
};

// What may stand by value, where.
class ValueCheck {
 public:
  ValueCheck(const Names &names, Diagnostics &diagnostics) : names_(names), diagnostics_(diagnostics) {}

  void signature(const Signature &signature, const Origin &where) {
    if (!signature.result.is_void()) passed(signature.result, where, "result");
    if (!signature.result.bounds.empty()) {
      diagnostics_.error("invalid-type", where, "a function can't return an array", "return a pointer or a struct");
    }
    for (const Parameter &one : signature.parameters) {
      const Origin &place = one.origin.known() ? one.origin : where;
      if (one.type.is_void()) {
        diagnostics_.error("invalid-type", place, "a parameter can't be `void`", "leave the parameter out");
      } else {
        passed(one.type, place, "parameter");
      }
    }
    if (signature.variadic && signature.parameters.empty()) {
      diagnostics_.error("invalid-type", where, "a variadic function needs a parameter before `...`");
    }
  }

  void layout(const Layout &layout, const Origin &where) {
    if (layout.fields.empty() && layout.head == Head::kNone) {
      diagnostics_.error("empty-record", where, "a struct without fields has no layout that C and C++ agree on",
                         "leave it opaque, or give it a field");
    }
    for (const Field &field : layout.fields) {
      const Origin &place = field.origin.known() ? field.origin : where;
      if (!field.anonymous.empty()) {
        this->layout(field.anonymous.front(), place);
        continue;
      }
      stored(field.type, place, "field");
      if (field.bits) bits(field, place);
      if (field.name.empty() && !field.bits) {
        diagnostics_.error("invalid-name", place, "a field without a name is a bit-field, or has its type in place",
                           "give it a name");
      }
      const bool flexible = !field.type.bounds.empty() && field.type.bounds.front() == 0;
      if (flexible && (&field != &layout.fields.back() || layout.kind == RecordKind::kUnion)) {
        diagnostics_.error("invalid-type", place, "only the last field of a struct can be a flexible array");
      }
    }
  }

  // A field, a variable, an element.
  void stored(const Type &type, const Origin &where, const char *what) {
    if (type.is_void()) {
      diagnostics_.error("invalid-type", where, std::string("a ") + what + " can't be `void`");
      return;
    }
    passed(type, where, what);
  }

  void enumerators(const Enum &entity) {
    if (entity.underlying && !entity.underlying->pointers.empty()) {
      diagnostics_.error("invalid-type", entity.origin, "the underlying type of an enum is an integer");
      return;
    }
    const std::string kind = entity.underlying ? abi_class_of(*entity.underlying, names_) : "i32";
    for (const Enumerator &one : entity.enumerators) {
      if (holds(kind, Number{one.value, one.is_unsigned})) continue;
      if (entity.underlying) {
        diagnostics_.error("enumerator-out-of-range", one.origin,
                           "`" + one.name + "` does not fit `" + spell(*entity.underlying) + "`");
      } else {
        diagnostics_.error("enumerator-out-of-range", one.origin,
                           "`" + one.name + "` does not fit int, and the enum has no fixed type",
                           "give the enum a type: `enum " + entity.name + " : int64_t` (C++11, C23)");
      }
    }
  }

 private:
  void bits(const Field &field, const Origin &where) {
    static const std::map<std::string, int> kWidths = {
        {"bool", 1}, {"i8", 8},   {"u8", 8},   {"i16", 16},  {"u16", 16},   {"i32", 32},  {"u32", 32},
        {"i64", 64}, {"u64", 64}, {"char", 8}, {"long", 32}, {"ulong", 32}, {"size", 32}, {"ssize", 32}};
    const bool is_enum = names_.find<Enum>(field.type.base);
    const auto width = kWidths.find(is_enum ? "i32" : abi_class_of(field.type, names_));
    if (width == kWidths.end() || !field.type.pointers.empty() || !field.type.bounds.empty()) {
      diagnostics_.error("invalid-bit-field", where, "a bit-field needs an integer type");
    } else if (*field.bits < 0 || *field.bits > width->second || (*field.bits == 0 && !field.name.empty())) {
      diagnostics_.error("invalid-bit-field", where,
                         "a bit-field of `" + field.type.base + "` has 1 to " + std::to_string(width->second) +
                             " bits (0 if it has no name)");
    }
  }

  void passed(const Type &type, const Origin &where, std::string_view what) {
    if (!type.pointers.empty()) return;
    const Entity entity = names_.find(type.base);
    const auto subject = [&] { return "the " + std::string(what) + " has the type `" + type.base + "` by value"; };
    if (as<Handle>(entity)) {
      diagnostics_.error("opaque-by-value", where, subject() + ", which is opaque",
                         "put CAPLET_LAYOUT() on the struct (a record of the interface file), or pass a pointer");
    }
    const auto *external = as<External>(entity);
    // A parameter's type may be that of a function, which is passed as a pointer to it.
    const bool is_parameter = what == "parameter";
    const bool is_function = is_parameter && type.base.find(' ') == std::string::npos;
    if (external != nullptr && external->opaque && !is_function) {
      diagnostics_.error("opaque-by-value", where, subject() + ", which is opaque",
                         "pass a pointer; take it out of `opaque` if it was put there");
    }
    const auto *record = as<Record>(entity);
    if (record != nullptr && record->extensible) {
      diagnostics_.error("extensible-by-value", where, subject() + ", which is extensible and may grow",
                         "pass a pointer");
    }
    // One object may begin with another, as classes do in C.
    if (record != nullptr && is_object(*record, names_) && what != "field") {
      diagnostics_.error("python-by-value", where, subject(), "pass a pointer: it is a Python object");
    }
    const auto *scalar = as<Scalar>(entity);
    if (scalar != nullptr && scalar->kind == ScalarKind::kPython && type.base != "Py_buffer") {
      diagnostics_.error("python-by-value", where, subject(), "pass a pointer: its layout is Python's own");
    }
    const auto *callback = as<Callback>(entity);
    if (callback != nullptr && callback->is_function && !is_parameter) {
      diagnostics_.error("invalid-type", where, subject() + ", which is a function", "use a pointer to it");
    }
    if (const auto *alias = as<Typedef>(entity)) passed(alias->type, where, what);
  }

  const Names &names_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_types(const Api &api, const Names &names, Diagnostics &diagnostics) {
  for_each_owner(api, [&](const Origin &where, const Type &type) {
    if (!type.base.empty() && !std::holds_alternative<std::monostate>(names.find(type.base))) return;
    const std::string known = nearest(type.base, api);
    diagnostics.error(
        "unknown-type", where, "unknown type `" + type.base + "`",
        known.empty() ? "declare it, or list it under `external` with its header" : "did you mean `" + known + "`?");
  });
}

void check_cycles(const Api &api, const Names &names, Diagnostics &diagnostics) {
  CycleCheck check(names, diagnostics);
  for (const Typedef &one : api.typedefs) check.check(one.name, one.origin);
  for (const Callback &one : api.callbacks) check.check(one.name, one.origin);
  for (const Record &one : api.records) check.check(reference(one), one.origin);
}

void check_values(const Api &api, const Names &names, Diagnostics &diagnostics) {
  ValueCheck check(names, diagnostics);
  for (const Enum &one : api.enums) check.enumerators(one);
  for (const Record &one : api.records) check.layout(one.layout, one.origin);
  for (const Callback &one : api.callbacks) check.signature(one.signature, one.origin);
  for (const Typedef &one : api.typedefs) {
    if (one.type.pointers.empty() && !one.type.bounds.empty()) check.stored(one.type, one.origin, "element");
  }
  for_each_slot(api.slots, [&](const Slot &one) {
    if (one.kind == SlotKind::kFunction) check.signature(one.signature, one.origin);
    if (one.kind == SlotKind::kData) check.stored(one.type, one.origin, "variable");
  });
}

}  // namespace caplet::model
