// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <set>

#include "diff/rules.h"
#include "model/reach.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

constexpr std::string_view kPlatformTypes[] = {"long",        "unsigned long",        "wchar_t", "time_t",
                                               "long double", "long double _Complex", "char"};

bool has_bit_fields(const Layout &layout) {
  return std::any_of(layout.fields.begin(), layout.fields.end(), [](const Field &field) {
    return field.bits.has_value() || (!field.anonymous.empty() && has_bit_fields(field.anonymous.front()));
  });
}

// What of a thing is not the same on every platform. A `char` behind a pointer is text.
std::set<std::string> platform_types(const Entity &entity) {
  std::set<std::string> found;
  const VisitType visit = [&](const Type &type) {
    const auto *row = std::find(std::begin(kPlatformTypes), std::end(kPlatformTypes), type.base);
    if (row == std::end(kPlatformTypes)) return;
    if (type.base != "char" || (type.pointers.empty() && type.bounds.empty())) found.insert("`" + type.base + "`");
  };
  for_each_type(entity, visit);
  if (const auto *record = std::get_if<const Record *>(&entity); record && has_bit_fields((*record)->layout)) {
    found.insert("bit-fields");
  }
  return found;
}
std::set<std::string> platform_types(const Slot &slot) {
  Record all;
  for_each_type(slot, [&](const Type &type) {
    all.layout.fields.emplace_back();
    all.layout.fields.back().type = type;
  });
  return platform_types(Entity(&all));
}
template <typename T>
std::set<std::string> types_of(const T *one) {
  if (one == nullptr) return {};
  if constexpr (std::is_same_v<T, Slot>) {
    return platform_types(*one);
  } else {
    return platform_types(Entity(one));
  }
}

template <typename T>
void platform_types(const std::vector<Pair<T>> &all, Reporter &report) {
  for (const auto &one : all) {
    if (one.gone()) continue;
    const std::set<std::string> then = types_of(one.then);
    for (const std::string &type : types_of(one.now)) {
      if (then.count(type) == 0) report.add(S::kD, one, "has " + type + ", which differs between platforms");
    }
  }
}
void platform_type(const Comparison &c, Reporter &report) {
  platform_types(c.slots, report);
  platform_types(c.records, report);
  platform_types(c.typedefs, report);
  platform_types(c.callbacks, report);
}

const Slot *first_with_buffer(const Api &api) {
  for (const Slot &slot : api.slots) {
    bool found = false;
    for_each_type(slot, [&](const Type &type) { found |= type.base == "Py_buffer"; });
    if (found) return &slot;
  }
  return nullptr;
}
void limited_api_floor_raised(const Comparison &c, Reporter &report) {
  const Slot *now = first_with_buffer(c.now);
  if (now == nullptr || first_with_buffer(c.then) != nullptr) return;
  report.add(S::kS, subject(*now), "uses `Py_buffer`, which the limited API has since Python 3.11", c.then.origin,
             now->origin);
}

constexpr Rule kRows[] = {
    {{"PLATFORM_TYPE", S::kD, "a type was taken in that differs between platforms",
      "`long` has 4 bytes on Windows and 8 elsewhere, plain `char` as a number has either sign, bit-fields lie as the "
      "compiler likes. Both sides of one platform agree.",
      "int f() -> long f()", "take int32_t, int64_t, Py_ssize_t, double"},
     platform_type},
    {{"PROFILE_DIVERGED", S::kD, "a record has different layouts on the platforms",
      "It can't be read from a file that "
      "another platform wrote. Both sides of one platform agree.",
      "int x, y -> char x; int64_t y", "order the fields by size"},
     nullptr,
     "not checked yet: it needs the layouts of other platforms"},
    {{"ENUM_OUT_OF_INT", S::kX, "an enumerator does not fit int, and the enum has no fixed type",
      "Compilers give such an enum different sizes.", "BIG = 1 -> BIG = 0x100000000", "give the enum a type"},
     nullptr,
     "refused when the interface is read, as `enumerator-out-of-range`"},
    {{"LIMITED_API_LEAK", S::kS, "the header needs what the limited API does not have",
      "Consumers that are compiled for the stable ABI no longer compile.", "PyObject * -> PyFrameObject by value",
      "pass PyObject *"},
     nullptr,
     "not checked yet: interface files don't say whether consumers are compiled for the limited API"},
    {{"LIMITED_API_FLOOR_RAISED", S::kS, "the header needs a newer limited API",
      "Consumers that are compiled for an older stable ABI no longer compile.", "PyObject * -> Py_buffer *",
      "pass the object, and let the provider take its buffer"},
     limited_api_floor_raised},
    {{"PYOBJECT_BY_VALUE", S::kX, "a Python object is passed or stored by value", "Its layout is Python's own.",
      "PyObject * -> PyObject", "pass a pointer"},
     nullptr,
     "refused when the interface is read, as `python-by-value`"},
};

}  // namespace

const RuleGroup kPlatformRules = {"Platform and Python", kRows, std::size(kRows)};

}  // namespace caplet::diff
