// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <map>
#include <set>

#include "diff/limited_api.h"
#include "diff/rules.h"
#include "model/member_texts.h"
#include "model/scalars.h"
#include "model/type_walk.h"

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
  if (const auto *record = as<Record>(entity); record && has_bit_fields(record->layout)) {
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
void platform_type(const Pairs &c, Reporter &report) {
  platform_types(c.slots, report);
  platform_types(c.records, report);
  platform_types(c.typedefs, report);
  platform_types(c.callbacks, report);
}

void external_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.externals) {
    if (!one.both()) continue;
    if (one.then->opaque != one.now->opaque) {
      report.add(S::kD, one, one.now->opaque ? "is no longer compared at import" : "is compared at import now");
    }
    for (const Sighting &now : one.now->seen) {
      for (const Sighting &then : one.then->seen) {
        if (then.profile != now.profile || model::text_of(then) == model::text_of(now)) continue;
        report.add(
            c.sealed(one) ? S::kL : S::kD, one,
            "its form on " + now.profile + " was `" + model::text_of(then) + "`, is `" + model::text_of(now) + "`");
      }
    }
  }
}

bool has_pointer_size(const Names &names, const Type &type);
// Whether something in it has the size of the platform's pointers, so that nobody expects one layout for all.
bool has_pointer_size(const Names &names, const Layout &layout) {
  bool found = false;
  for_each_type(layout, [&](const Type &type) { found |= has_pointer_size(names, type); });
  return found;
}
bool has_pointer_size(const Names &names, const Type &type) {
  if (!type.pointers.empty()) return true;
  const Entity entity = names.find(type.base);
  if (const auto *alias = as<Typedef>(entity)) return has_pointer_size(names, alias->type);
  if (const auto *record = as<Record>(entity)) return has_pointer_size(names, record->layout);
  const auto *scalar = as<Scalar>(entity);
  if (scalar == nullptr) return as<Callback>(entity);
  return scalar->abi_class == "size" || scalar->abi_class == "ssize";
}

// What a file has of it. A record of another alignment only lies elsewhere in others, which are judged themselves.
bool same_bytes(const RecordLayout &a, const RecordLayout &b) { return a.size == b.size && a.fields == b.fields; }

// A layout, and where a record has it.
struct Variant {
  const RecordLayout *layout;
  std::vector<std::string> triples;
};
// The layouts of a record; empty where all platforms agree that should.
std::vector<Variant> divergence(const std::vector<Platform> &platforms, Layouts Platform::*side, const Names &names,
                                const Record &record) {
  const bool by_pointer = has_pointer_size(names, record.layout);
  std::vector<Variant> variants;
  std::map<int, const RecordLayout *> expected;
  bool diverges = false;
  for (const Platform &one : platforms) {
    const auto found = (one.*side).records.find(record.name);
    if (found == (one.*side).records.end()) return {};
    const RecordLayout &layout = found->second;
    const RecordLayout &first = *expected.emplace(by_pointer ? (one.*side).pointer_size : 0, &layout).first->second;
    diverges |= !same_bytes(layout, first);
    const auto same =
        std::find_if(variants.begin(), variants.end(), [&](const Variant &v) { return same_bytes(*v.layout, layout); });
    if (same == variants.end()) {
      variants.push_back({&layout, {one.triple}});
    } else {
      same->triples.push_back(one.triple);
    }
  }
  return diverges ? variants : std::vector<Variant>();
}
// "size 12, `t` at 4": all that the variants don't agree on.
std::string text(const Variant &one, const std::vector<Variant> &all) {
  std::vector<std::string> parts = {"size " + std::to_string(one.layout->size)};
  for (std::size_t i = 0; i < one.layout->fields.size(); ++i) {
    const FieldLayout &field = one.layout->fields[i];
    for (const Variant &other : all) {
      if (other.layout->fields[i] == field) continue;
      parts.push_back("`" + field.name + "` " + field.place(other.layout->fields[i]));
      break;
    }
  }
  return join(parts) + " on " + join(one.triples);
}
// Layouts are costly to ask for: where no record changed, none can differ that did not before.
bool layouts_changed(const Pairs &c) {
  const auto any = [](const auto &all, const auto &changed) { return std::any_of(all.begin(), all.end(), changed); };
  return any(c.records, [](const Pair<Record> &one) { return one.added(); }) ||
         any(c.layouts,
             [](const LayoutPair &one) {
               return one.then->kind != one.now->kind || one.then->packed != one.now->packed ||
                      one.then->align != one.now->align;
             }) ||
         any(c.fields,
             [](const FieldPair &one) {
               return !one.both() || one.then_at != one.now_at || one.then->bits != one.now->bits ||
                      one.then->packed != one.now->packed || one.then->align != one.now->align;
             }) ||
         any(c.types,
             [](const TypePair &one) {
               return one.stands == TypeUse::kField && (one.changes != 0 || !one.same_class);
             }) ||
         any(c.enumerators, [](const EnumeratorPair &one) {  // a negative one makes the bit-fields of its enum signed
           return !one.both() || one.then->value != one.now->value;
         });
}
void profile_diverged(const Pairs &c, Reporter &report) {
  if (!layouts_changed(c)) return;
  for (const auto &one : c.records) {
    if (one.gone()) continue;
    const std::vector<Variant> now = divergence(c.platforms.all(), &Platform::now, c.now_names, *one.now);
    const bool is_old = one.both() && !divergence(c.platforms.all(), &Platform::then, c.then_names, *one.then).empty();
    if (now.empty() || is_old) continue;
    std::string all;
    for (const Variant &variant : now) all += (all.empty() ? "" : "; ") + text(variant, now);
    report.add(S::kD, one, "its layouts differ: " + all);
  }
}

const Slot *first_with_buffer(const Api &api) {
  for (const Slot &slot : api.slots) {
    bool found = false;
    for_each_type(slot, [&](const Type &type) { found |= type.base == "Py_buffer"; });
    if (found) return &slot;
  }
  return nullptr;
}
void add_to_api(const Pairs &c, Reporter &report, Severities severity, const std::string &text) {
  report.add(severity, "API " + c.now.name, text, c.then.origin, c.now.origin);
}
void limited_api_floor_raised(const Pairs &c, Reporter &report) {
  const std::string &then = c.then.limited_api, &now = c.now.limited_api;
  if (then.empty() && now.empty()) {  // nothing is promised; the one type that everybody meets
    const Slot *slot = first_with_buffer(c.now);
    if (slot == nullptr || first_with_buffer(c.then) != nullptr) return;
    report.add(S::kS, subject(*slot), "uses `Py_buffer`, which the limited API has since Python 3.11", c.then.origin,
               slot->origin);
  } else if (now.empty()) {
    add_to_api(c, report, S::kS, "no longer promises the limited API of Python " + then);
  } else if (then.empty()) {
    add_to_api(c, report, S::kD, "promises the limited API of Python " + now);
  } else if (then != now) {
    const bool raised = limited_minor(now) > limited_minor(then);
    add_to_api(c, report, raised ? S::kS : S::kD,
               "consumers need the limited API of Python " + now + ", needed that of " + then);
  }
}

void limited_api_leak(const Pairs &c, Reporter &report) {
  const int then = limited_minor(c.then.limited_api), now = limited_minor(c.now.limited_api);
  if (now == 0) return;
  for (const auto &one : c.slots) {
    if (one.gone() || one.now->retired) continue;
    const std::string text = leak(*one.now, c.now_names, now);
    if (text.empty() || (then > 0 && one.both() && !leak(*one.then, c.then_names, then).empty())) continue;
    report.add(S::kS, one, "is not for the limited API of Python " + c.now.limited_api + ": it uses " + text);
  }
}

constexpr Rule kPlatformRows[] = {
    {{"PLATFORM_TYPE", S::kD, "a type was taken in that differs between platforms",
      "`long` has 4 bytes on Windows and 8 elsewhere, plain `char` as a number has either sign, bit-fields lie as the "
      "compiler likes. Both sides of one platform agree.",
      "int f() -> long f()", "take int32_t, int64_t, Py_ssize_t, double"},
     platform_type},
    {{"PROFILE_DIVERGED", S::kD, "a record has different layouts on the platforms",
      "It can't be read from a file that another platform wrote. Both sides of one platform agree. A record with "
      "pointers or sizes in it is only compared among platforms with pointers of one size. `--profile TRIPLE` chooses "
      "the platforms.",
      "int x, y -> char x; int64_t y", "order the fields by size"},
     profile_diverged,
     {},
     true},
    {{"EXTERNAL_CHANGED", S::kL, "a type of another project has another size, alignment or kind on a platform",
      "Consumers have the old one compiled in, and are refused at import: the API says its name only, so its "
      "fingerprint "
      "stays. Marking it as opaque, or no longer, is D.",
      "typedef int unit_id -> typedef long long unit_id, in <unit.h>",
      "build against the release of the other project that was recorded, or begin a new ABI"},
     external_changed},
    {{"ENUM_OUT_OF_INT", S::kX, "an enumerator does not fit int, and the enum has no fixed type",
      "Compilers give such an enum different sizes.", "BIG = 1 -> BIG = 0x100000000", "give the enum a type"},
     nullptr,
     "refused when the interface is read, as `enumerator-out-of-range`"},
    {{"LIMITED_API_LEAK", S::kS, "the header needs what the limited API does not have",
      "Consumers that are compiled for the stable ABI no longer compile. Which Python's limited API they may be "
      "compiled "
      "for, the API states as `limited_api`; `caplet check` says what leaks without a baseline, too.",
      "limited_api = 3.9: PyObject * -> PyListObject *", "pass PyObject *, or promise a newer limited API"},
     limited_api_leak,
     {},
     true},
    {{"LIMITED_API_FLOOR_RAISED", S::kS, "the header needs a newer limited API",
      "Consumers that are compiled for an older stable ABI no longer compile. It is about `limited_api`, and where "
      "that "
      "is not stated about the first use of Py_buffer. A lower one, or a new promise, is D.",
      "limited_api = 3.9 -> limited_api = 3.11", "pass the object, and let the provider take its buffer"},
     limited_api_floor_raised},
    {{"PYOBJECT_BY_VALUE", S::kX, "a Python object is passed or stored by value", "Its layout is Python's own.",
      "PyObject * -> PyObject", "pass a pointer"},
     nullptr,
     "refused when the interface is read, as `python-by-value`"},
};

}  // namespace

const RuleGroup kPlatformRules = {"Platform and Python", kPlatformRows, std::size(kPlatformRows)};

}  // namespace caplet::diff
