// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string_view>

#include "model/named_walk.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "model/validate_parts.h"
#include "model/values.h"

namespace caplet::model {
namespace {

class SlotCheck {
 public:
  SlotCheck(const Api &api, const Names &names, Diagnostics &diagnostics)
      : api_(api), names_(names), diagnostics_(diagnostics) {}

  // Slots are in index order.
  void numbers() {
    int previous_since = 1;
    for (std::size_t i = 0; i < api_.slots.size(); ++i) {
      const Slot &slot = api_.slots[i];
      const int expected = static_cast<int>(i);
      if (slot.index != expected) {
        number(slot, expected);
        return;  // every later index would be off, too
      }
      if (slot.since < 1 || slot.since > api_.minor) {
        diagnostics_.error("since-out-of-range", slot.origin,
                           "`" + slot.name + "` is since " + std::to_string(slot.since) + ", but the minor is " +
                               std::to_string(api_.minor));
      } else if (slot.since < previous_since) {
        diagnostics_.error(
            "since-out-of-range", slot.origin,
            "`" + slot.name + "` is since " + std::to_string(slot.since) + ", older than the slot before it",
            "slots are only ever appended: a later slot is never older");
      }
      previous_since = std::max(previous_since, slot.since);
    }
  }

  void slot(const Slot &slot) {
    if (slot.kind == SlotKind::kReserved && !api_.foreign) {
      diagnostics_.error("reserved-slot", slot.origin,
                         "`" + slot.name + "` is reserved, which only adopted tables have",
                         "mark a removed slot as retired");
    }
    if (slot.kind == SlotKind::kObject) object(slot);
    if (slot.kind == SlotKind::kData) data(slot);
    if (slot.kind != SlotKind::kFunction) return;
    parameters(slot);
    result(slot);
    attributes(slot);
    deprecation(slot);
    const bool is_member = slot.cxx && slot.cxx->kind != CxxKind::kFunction;  // check_cxx() refuses them
    if (api_.is_isolated() && !api_.foreign && !is_member) table_parameter(slot);
  }

 private:
  void number(const Slot &slot, int expected) {
    if (slot.index < expected) {
      diagnostics_.error("duplicate-index", slot.origin,
                         "`" + slot.name + "` has the index " + std::to_string(slot.index) + " of another slot",
                         "after a merge of two branches that both appended, number the later one anew");
    } else {
      diagnostics_.error("index-gap", slot.origin,
                         "`" + slot.name + "` has the index " + std::to_string(slot.index) + ", but slot " +
                             std::to_string(expected) + " is missing",
                         "a removed slot stays, marked as retired");
    }
  }

  void object(const Slot &slot) {
    const bool pointer = slot.type.pointers.size() == 1 && is_python(slot.type.base);
    const bool type = slot.type.pointers.empty() && slot.type.base == "PyTypeObject";
    if (!(pointer || type) || !slot.type.bounds.empty()) {
      diagnostics_.error("invalid-object", slot.origin,
                         "the object `" + slot.name + "` has the type `" + spell(slot.type) + "`",
                         "objects are `PyObject *`, `PyTypeObject *` or `PyTypeObject`; other variables are data");
    }
  }

  // Behind a typedef it is one all the same, and needs what objects need.
  void data(const Slot &slot) {
    const Type type = see_through(slot.type, names_);
    const bool is_pointer = type.pointers.size() == 1 && type.bounds.empty();
    if (!is_pointer || !is_python(type.base)) return;
    diagnostics_.error("invalid-object", slot.origin,
                       "the data `" + slot.name + "` has the type `" + spell(slot.type) + "`, which is a Python object",
                       "write `\"kind\": \"object\"` and `\"type\": \"" + spell(type) + "\"`");
  }

  void parameters(const Slot &slot) {
    if (has_doubled_names(slot.signature.parameters)) doubled_names(slot);
    for (const Parameter &one : slot.signature.parameters) {
      contract(one, one.origin.known() ? one.origin : slot.origin);
    }
    for (const Parameter &one : slot.signature.parameters) {
      if (!one.length.empty()) length(slot, one);
    }
  }

  static bool has_doubled_names(const std::vector<Parameter> &all) {
    std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const Parameter &one : all) {
      if (!one.name.empty()) names.push_back(one.name);
    }
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
  }
  void doubled_names(const Slot &slot) {
    std::set<std::string_view> seen;
    for (const Parameter &one : slot.signature.parameters) {
      if (one.name.empty() || seen.insert(one.name).second) continue;
      diagnostics_.error("duplicate-name", one.origin.known() ? one.origin : slot.origin,
                         "two parameters of `" + slot.name + "` are called `" + one.name + "`");
    }
  }

  // What counts is a number, by value or behind the pointer that it is returned through.
  void length(const Slot &slot, const Parameter &counted) {
    const Origin &where = counted.origin.known() ? counted.origin : slot.origin;
    const auto &all = slot.signature.parameters;
    const Parameter *found = find_named(all, counted.length);
    const std::string subject = "the length of `" + counted.name + "` is `" + counted.length + "`, which is ";
    if (found == nullptr) {
      diagnostics_.error("unknown-parameter", where, subject + "no parameter of `" + slot.name + "`");
      return;
    }
    if (found == &counted) {
      diagnostics_.error("contradicting-contract", where, subject + "itself", "name the parameter that counts");
      return;
    }
    Type type = see_through(found->type, names_);
    if (type.pointers.size() == 1 && type.bounds.empty()) type.pointers.clear();
    const std::string kind = abi_class_of(type, names_);
    const bool is_external = type.pointers.empty() && names_.find<External>(type.base);
    if (is_external || (is_integer_class(kind) && kind != "bool")) return;
    diagnostics_.error("contradicting-contract", where, subject + "no integer but a `" + spell(found->type) + "`",
                       "a length is an integer, or a pointer to one");
  }

  // Functions of an isolated API are told which interpreter's table they were called through.
  void table_parameter(const Slot &slot) {
    const std::vector<Parameter> &all = slot.signature.parameters;
    if (!all.empty() && is_table(all.front().type)) return;
    const std::string wanted = "const struct " + api_.table_name() + " *";
    const bool has_origin = !all.empty() && all.front().origin.known();
    diagnostics_.error("isolated-parameter", has_origin ? all.front().origin : slot.origin,
                       "`" + slot.name + "` does not take `" + wanted + "` first, though the API is isolated",
                       "declare `struct " + api_.table_name() + ";` and begin the parameters with `" + wanted + "api`");
  }
  bool is_table(const Type &written) const {
    const Type type = see_through(written, names_);
    const auto *handle = names_.find<Handle>(type.base);
    const bool is_const = type.qualifiers.is_const || (written.qualifiers.is_const && !written.pointers.empty());
    return handle != nullptr && handle->name == api_.table_name() && handle->kind == RecordKind::kStruct && is_const &&
           type.pointers.size() == 1;
  }

  void contract(const Parameter &one, const Origin &where) {
    const bool is_stated = one.nonnull || one.nullable || one.out || one.inout || one.steals || !one.length.empty();
    if (!is_stated) return;
    const bool pointer = is_pointer(one.type);
    if (one.nonnull && one.nullable) {
      diagnostics_.error("contradicting-contract", where, "`" + one.name + "` is both nonnull and nullable");
    }
    if (one.out && one.inout) {
      diagnostics_.error("contradicting-contract", where, "`" + one.name + "` is both out and inout");
    }
    if (pointer && (one.out || one.inout) && is_const_target(one.type)) {
      diagnostics_.error("contradicting-contract", where,
                         "`" + one.name + "` has the type `" + spell(one.type) + "`, through which nothing is written",
                         "drop `out`, `inout` or the const");
    }
    if (!pointer) {
      diagnostics_.error("contract-needs-pointer", where,
                         "`" + one.name + "` has the type `" + spell(one.type) + "`, which is no pointer",
                         "nonnull, nullable, steals, length, out and inout speak of pointers");
    } else if (one.steals && !is_object(one.type)) {
      diagnostics_.error(
          "contract-needs-pointer", where,
          "`" + one.name + "` has the type `" + spell(one.type) + "`: only references to Python objects are stolen");
    }
  }

  void result(const Slot &slot) {
    if (slot.ownership != Ownership::kUnstated && !slot.cxx && !is_pointer(slot.signature.result)) {
      diagnostics_.error("contract-needs-pointer", slot.origin,
                         "`" + slot.name + "` returns `" + spell(slot.signature.result) + "`, which nobody owns",
                         "new, borrowed and handle speak of references and handles");
    }
    if (slot.result == Nullness::kUnstated && slot.lifetime.empty()) return;
    if (!is_pointer(slot.signature.result)) {
      diagnostics_.error("contract-needs-pointer", slot.origin,
                         "`" + slot.name + "` returns `" + spell(slot.signature.result) + "`, which is no pointer",
                         "result and lifetime speak of pointers");
    }
    const auto &all = slot.signature.parameters;
    if (slot.lifetime.empty() || slot.lifetime == "static" || slot.lifetime == "next_call") return;
    const Parameter *found = find_named(all, slot.lifetime);
    if (found != nullptr && !is_pointer(found->type)) {
      diagnostics_.error("contract-needs-pointer", slot.origin,
                         "the result of `" + slot.name + "` lives as long as `" + slot.lifetime +
                             "`, which is no pointer but a `" + spell(found->type) + "`",
                         "name a parameter that is a pointer, or `static` or `next_call`");
    }
    if (found != nullptr) return;
    diagnostics_.error(
        "unknown-parameter", slot.origin,
        "the result of `" + slot.name + "` lives as long as `" + slot.lifetime + "`, which is no parameter of it",
        "a lifetime is a parameter's name, `static` or `next_call`");
  }

  void deprecation(const Slot &slot) {
    if (slot.deprecated_since <= (slot.deprecated ? api_.minor : 0)) return;
    diagnostics_.error(
        "since-out-of-range", slot.origin,
        "`" + slot.name + "` is deprecated since " + std::to_string(slot.deprecated_since) +
            (slot.deprecated ? ", but the minor is " + std::to_string(api_.minor) : ", but not deprecated"));
  }

  // 3 of "nonnull(3)", else 0.
  static std::size_t number_in(const std::string &attribute) {
    constexpr std::string_view before = "nonnull(";
    if (attribute.rfind(before, 0) != 0 || attribute.size() > 16) return 0;
    const std::size_t number = std::strtoul(attribute.c_str() + before.size(), nullptr, 10);
    return attribute == "nonnull(" + std::to_string(number) + ")" ? number : 0;
  }

  // "format(printf,1,2)": the text is a parameter, what it is about the variadic arguments, or nothing that can be
  // seen.
  bool is_format(const Signature &signature, const std::string &one) const {
    const std::size_t count = signature.parameters.size();
    const std::string first = signature.variadic ? std::to_string(count + 1) : "0";
    for (const char *kind : {"printf", "scanf", "strftime"}) {
      for (std::size_t i = 1; i <= count; ++i) {
        const std::string begin = std::string("format(") + kind + "," + std::to_string(i) + ",";
        if (one == begin + first + ")" || one == begin + "0)") return is_pointer(signature.parameters[i - 1].type);
      }
    }
    return false;
  }

  // As the front end writes them: one spelling each, in order.
  void attributes(const Slot &slot) {
    const auto is_known = [&](const std::string &one) {
      if (one == "const" || one == "pure" || one == "noreturn" || one == "returns_nonnull") return true;
      if (one == "warn_unused_result") return !slot.signature.result.is_void();
      if (one.compare(0, 7, "format(") == 0) return is_format(slot.signature, one);
      const std::size_t i = number_in(one);
      return i >= 1 && i <= slot.signature.parameters.size() && is_pointer(slot.signature.parameters[i - 1].type);
    };
    for (std::size_t i = 0; i < slot.attributes.size(); ++i) {
      const std::string &one = slot.attributes[i];
      const bool is_sorted = i == 0 || slot.attributes[i - 1] < one;
      if (is_known(one) && is_sorted) continue;
      diagnostics_.error("unknown-word", slot.origin,
                         is_sorted ? "`" + one + "` is no attribute of `" + slot.name + "`"
                                   : "the attributes of `" + slot.name + "` are not in order, or stand twice",
                         "they are const, format(printf,N,M), nonnull(N) for the Nth parameter, noreturn, pure, "
                         "returns_nonnull and warn_unused_result");
      return;
    }
  }

  static bool is_python(const std::string &base) { return base == "PyObject" || base == "PyTypeObject"; }
  bool is_pointer(const Type &type) const { return model::is_pointer(type, names_); }
  // Whether what the pointer leads to is const.
  bool is_const_target(const Type &type) const {
    const Type target = see_through(type, names_);
    if (target.pointers.empty()) return false;
    return target.pointers.size() == 1 ? target.qualifiers.is_const
                                       : target.pointers[target.pointers.size() - 2].is_const;
  }
  bool is_object(const Type &type) const {
    const Type target = see_through(type, names_);
    return is_python(target.base) || names_.find<Handle>(target.base) || names_.find<Record>(target.base);
  }

  const Api &api_;
  const Names &names_;
  Diagnostics &diagnostics_;
};

}  // namespace

void check_slots(const Api &api, const Names &names, Diagnostics &diagnostics) {
  SlotCheck check(api, names, diagnostics);
  if (!api.foreign) check.numbers();  // adopted tables have their places: check_foreign()
  for_each_slot(api.slots, [&](const Slot &slot) { check.slot(slot); });
}

}  // namespace caplet::model
