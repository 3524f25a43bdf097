// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <sstream>
#include <unordered_set>

#include "diff/rules.h"
#include "model/type_text.h"
#include "model/values.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string value_text(const Constant &constant) {
  std::ostringstream text;
  text.precision(17);
  std::visit([&](const auto &value) { text << value; }, constant.value);
  return std::holds_alternative<std::string>(constant.value) ? "\"" + text.str() + "\"" : text.str();
}

// What says how it is computed with: "`unsigned int`", "a literal of `char`", "without a type of its own".
std::string type_text(const Constant &constant) {
  if (!constant.type) return "without a type of its own";
  return (constant.is_literal ? "a literal of `" : "a `") + spell(*constant.type) + "`";
}

// Without a type, it is an int or the first of long and long long that holds it, or a double.
std::string type_class(const Constant &constant, const CanonicalTypes &types) {
  if (constant.type) return types.value(*constant.type);
  const auto *number = std::get_if<std::int64_t>(&constant.value);
  if (number != nullptr) return holds("i32", Number{*number}) ? "i32" : "i64";
  return std::holds_alternative<double>(constant.value) ? "f64" : "u64";
}

void const_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.constants) {
    if (!one.both() || !c.sealed(one)) continue;
    if (one.then->value != one.now->value) {
      report.add(S::kContract, one, "was " + value_text(*one.then) + ", is " + value_text(*one.now));
    } else if (type_text(*one.then) != type_text(*one.now)) {
      const bool is_same = type_class(*one.then, c.then_types) == type_class(*one.now, c.now_types);
      report.add(is_same ? S::kD : S::kContract, one, "was " + type_text(*one.then) + ", is " + type_text(*one.now));
    }
  }
}
void const_removed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.constants) {
    if (!c.sealed(one)) continue;
    if (one.gone()) report.add(S::kS, one, "is gone");
    if (one.both() && one.then->name != one.now->name) {
      const bool recorded = one.then->identity() == one.now->identity();
      report.add(S::kS, one, "was called `" + one.then->name + "`", recorded ? "the rename is recorded" : "");
    }
  }
}
void const_added(const Pairs &c, Reporter &report) {
  for (const auto &one : c.constants) {
    if (one.added() && !c.sealed(one)) report.add(S::kF, one, "is new");
  }
}

std::unordered_set<const Type *> types_of_objects(const Pairs &c) {
  std::unordered_set<const Type *> types;
  for (const Slot &slot : c.now.slots) {
    if (slot.kind == SlotKind::kObject) types.insert(&slot.type);
  }
  return types;
}

template <typename Fits>
void variable_change(const Pairs &c, Reporter &report, unsigned changes, Severities severity, const Fits &fits) {
  for (const TypePair &one : c.types) {
    if (!one.sealed || one.stands != TypeUse::kVariable || (one.changes & changes) == 0 || !fits(one)) continue;
    report.add(one.same_class && severity.has_any(S::kA) ? S(S::kD) : severity, one.subject,
               "was `" + spell(*one.then) + "`, is `" + spell(*one.now) + "`", one.then_at, one.now_at);
  }
}
void typeobj_indirection_changed(const Pairs &c, Reporter &report) {
  const auto objects = types_of_objects(c);
  variable_change(c, report, kIndirection, S::kA | S::kS,
                  [&](const TypePair &one) { return objects.count(one.now) > 0; });
}
void data_type_changed(const Pairs &c, Reporter &report) {
  variable_change(c, report, kOther | kSign | kSpelling, S::kA | S::kS, [](const TypePair &) { return true; });
}
void data_indirection_changed(const Pairs &c, Reporter &report) {
  const auto objects = types_of_objects(c);
  variable_change(c, report, kIndirection, S::kA | S::kS,
                  [&](const TypePair &one) { return objects.count(one.now) == 0; });
}
void data_now_const(const Pairs &c, Reporter &report) {
  variable_change(c, report, kVariableConst, S::kContract | S::kS, [](const TypePair &) { return true; });
}

// The macros that the helpers define.
std::vector<std::string> macros(const Api &api) {
  std::vector<std::string> names;
  for (const std::string &line : api.helpers) {
    std::istringstream words(line);
    std::string define, name;
    if (words >> define >> name && define == "#define") names.push_back(name.substr(0, name.find('(')));
  }
  return names;
}
void helpers_changed(const Pairs &c, Reporter &report) {
  if (c.then.helpers == c.now.helpers) return;
  const std::string subject = "API " + c.now.name;
  if (c.now.helpers.empty()) {
    return report.add(S::kS, subject, "its helpers for consumers are gone", c.then.origin, c.now.origin);
  }
  const std::vector<std::string> now = macros(c.now);
  bool is_said = false;
  for (const std::string &one : macros(c.then)) {
    if (std::find(now.begin(), now.end(), one) != now.end()) continue;
    is_said = true;
    report.add(S::kS, subject, "its helper `" + one + "` is gone", c.then.origin, c.now.origin);
  }
  if (!is_said) report.add(S::kD, subject, "its helpers for consumers changed", c.then.origin, c.now.origin);
}

constexpr Rule kValueRows[] = {
    {{"CONST_CHANGED", S::kContract, "a constant has another value, or another type",
      "Consumers have the old one compiled in, and nothing refuses them; of another type, expressions with it have "
      "other "
      "values.",
      "MAX = 8 -> MAX = 16", "export a function or data instead, or add another constant"},
     const_changed},
    {{"CONST_REMOVED", S::kS, "a constant is gone, or has another name", "Compiled consumers have it already.",
      "MAX = 8 -> (nothing)", "restore it; a rename: caplet record --rename OLD NEW"},
     const_removed},
    {{"CONST_ADDED", S::kF, "a constant is new", "Old consumers don't see it.", "(nothing) -> MAX = 8",
      "nothing to do"},
     const_added},
    {{"HELPERS_CHANGED", S::kS, "the helpers that consumers get word for word changed",
      "Compiled consumers keep what they were compiled with. Sources break where a macro is gone, or all is; any other "
      "change is D.",
      "#define geo_Check(o) ... -> (nothing)", "restore the macro"},
     helpers_changed},
    {{"TYPEOBJ_INDIRECTION_CHANGED", S::kA | S::kS, "a type object became a pointer to one, or the other way round",
      "Consumers load through one pointer too many or too few.", "PyTypeObject T -> PyTypeObject *T",
      "append another slot"},
     typeobj_indirection_changed},
    {{"DATA_TYPE_CHANGED", S::kA | S::kS, "an object or variable has another type",
      "Compiled consumers read another size or meaning. A type of the same ABI class is D.", "int v -> long v",
      "append another slot"},
     data_type_changed},
    {{"DATA_INDIRECTION_CHANGED", S::kA | S::kS, "a variable became a pointer, or the other way round",
      "Consumers load through one pointer too many or too few.", "int v -> int *v", "append another slot"},
     data_indirection_changed},
    {{"DATA_NOW_CONST", S::kContract | S::kS, "a variable is const now",
      "Compiled consumers that write to it crash; sources stop compiling.", "int v -> const int v",
      "append another slot"},
     data_now_const},
};

}  // namespace

const RuleGroup kValueRules = {"Constants, objects, data", kValueRows, std::size(kValueRows)};

}  // namespace caplet::diff
