// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/foreign_provider.h"

#include <algorithm>
#include <set>

#include "render/c/c_view.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"
#include "render/c/protocol_view.h"
#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// ---- Where things stand ----

// What stands where: by the interface file, for pointers of the size that it was made for; by the author's struct; and
// by an array's indices.
class Places {
 public:
  explicit Places(const ForeignProvider &provider) : api_(provider.api()), foreign_(*api_.foreign) {
    for (const model::Field &one : foreign_.leading) {
      if (!one.bits && !one.name.empty()) add(nullptr, one.name, one.offset, one.name, false);
    }
    for (const ForeignSlot &one : foreign_slots(api_)) {
      const Slot &slot = *one.slot;
      if (one.inside == nullptr && !foreign_.array.empty())
        places_.push_back(at(nullptr, slot.name, std::to_string(slot.index) + " * sizeof(void *)"));
      else
        add(one.inside, slot.name, slot.offset, slot.spelled_in_provider(), slot.kind == SlotKind::kFunction);
    }
    const std::string size = foreign_.count > 0          ? std::to_string(foreign_.count) + " * sizeof(void *)"
                             : uses_authors_header(api_) ? "sizeof(" + foreign_.record + ")"
                                                         : "";
    if (!size.empty()) places_.push_back("CAPLET_FOREIGN_SIZED(" + table(nullptr) + ", " + size + ");");
  }

  void add_to(Data &data) {
    const bool is_known = !offsets_.empty() && foreign_.pointer_size != 0;
    data.set("pointers", !is_known ? "" : foreign_.pointer_size > 4 ? "> 0xFFFFFFFF" : "<= 0xFFFFFFFF");
    data.texts("offsets", "text", std::move(offsets_));
    data.texts("asserted", "text", std::move(places_));
  }

 private:
  std::string table(const Slot *inside) const {
    return "struct " + (inside == nullptr ? api_.table_name() : api_.name + "_" + inside->name + "_table");
  }
  std::string at(const Slot *inside, const std::string &name, const std::string &place) const {
    return "CAPLET_FOREIGN_AT(" + table(inside) + ", " + name + ", " + place + ");";
  }

  void add(const Slot *inside, const std::string &name, const std::optional<int> &offset, const std::string &original,
           bool is_function) {
    if (offset && foreign_.pointer_size != 0) offsets_.push_back(at(inside, name, std::to_string(*offset)));
    if (inside != nullptr || !uses_authors_header(api_)) return;
    places_.push_back(at(nullptr, name, "offsetof(" + foreign_.record + ", " + original + ")"));
    if (is_function)
      places_.push_back("CAPLET_FOREIGN_SAME(" + table(nullptr) + ", " + name + ", " + foreign_.record + ", " +
                        original + ");");
  }

  const Api &api_;
  const model::Foreign &foreign_;
  std::vector<std::string> offsets_, places_;
};

// ---- What the author writes ----

struct Prototype {
  std::string doc, declaration;
};
// Whether the table gets a function by its name.
bool is_provided(const Provided &provided, const Slot &slot, const Slot *inside) {
  const bool is_getter = inside == nullptr && provided.pinned(slot.name) != nullptr;
  return slot.kind == SlotKind::kFunction && !is_getter && !is_filled_later(provided, slot);
}

void add_foreign_prototypes(const ForeignProvider &provider, Data &data) {
  const Api &api = provider.api();
  std::vector<Prototype> all;
  for (const ForeignSlot &one : foreign_slots(api)) {
    const Slot &slot = *one.slot;
    if (!is_provided(provider.provided, slot, one.inside) || slot.is_static) continue;
    all.push_back({doc_comment(slot_doc(provider.subject, provider.speller, slot)),
                   provider.speller.provided(slot.signature, one.name(api)) + ";"});
  }
  Keys<Prototype> keys;
  keys.text("doc", &Prototype::doc).text("declaration", &Prototype::declaration);
  data.list("prototypes", std::move(all), keys);
}

// What a build may leave out: a function, a table, and with it all its functions.
struct Lacking {
  std::string macro, value, condition;
};
void add_lacking(const ForeignProvider &provider, Data &data) {
  std::vector<Lacking> all;
  for (const ForeignSlot &one : foreign_slots(provider.api())) {
    const Slot &slot = *one.slot, *inside = one.inside;
    const std::string name = (inside == nullptr ? "" : inside->name + "_") + slot.name;
    std::string condition = slot.optional ? "defined CAPLET_WITHOUT_" + name : "";
    if (inside != nullptr && inside->optional)
      condition += (condition.empty() ? "" : " || ") + ("defined CAPLET_WITHOUT_" + inside->name);
    const bool is_table = slot.kind == SlotKind::kTable;
    if (condition.empty() || !(is_table || is_provided(provider.provided, slot, inside))) continue;
    const std::string value =
        is_table ? "&caplet_" + provider.api().name + "." + slot.name + "_table" : one.name(provider.api());
    all.push_back({provider.own() + name, value, condition});
  }
  Keys<Lacking> keys;
  keys.text("macro", &Lacking::macro).text("value", &Lacking::value).text("condition", &Lacking::condition);
  data.list("optional_slots", std::move(all), keys);
}

// ---- Types ----

// Where the author's header has the types, those that it writes in place, and the interface names.
std::vector<std::string> declared_types(const ForeignProvider &provider) {
  std::set<const model::Named *> in_place;
  for (const model::Typedef &one : provider.api().typedefs) {
    if (one.is_inline) in_place.insert(&one);
  }
  for (const model::Callback &one : provider.api().callbacks) {
    if (one.is_inline) in_place.insert(&one);
  }
  const auto wanted = [&](const model::Named &one) {
    return !uses_authors_header(provider.api()) || in_place.count(&one) != 0;
  };
  return without_newlines(
      declare_types(provider.speller, {wanted, [](const model::Record &) { return true; }, nullptr}));
}

// Whether one interpreter's objects would stand in a table that all have.
bool is_single(const Provided &provided) {
  const Api &api = provided.api();
  if (provided.is_owned()) return false;
  if (api.interpreters) return *api.interpreters == model::Interpreters::kSingle;
  const std::vector<ForeignSlot> all = foreign_slots(api);
  return std::any_of(all.begin(), all.end(), [&](const ForeignSlot &one) {
    return one.slot->kind == SlotKind::kObject && is_given(provided, *one.slot, one.inside);
  });
}

// Whether `provide` looks at what it is given.
bool has_checks(const ForeignProvider &provider) {
  const std::vector<ForeignSlot> all = foreign_slots(provider.api());
  return !provider.provided.bounded().empty() || std::any_of(all.begin(), all.end(), [&](const ForeignSlot &one) {
    return is_required(provider.provided, *one.slot, one.inside);
  });
}

}  // namespace

Speller foreign_provider_speller(const Subject &subject) {
  return Speller(subject.api, subject.names, uses_authors_header(subject.api) ? Side::kProvider : Side::kConsumer);
}

Data foreign_provider_data(const Subject &subject, const Speller &) {
  const Provided provided(subject);
  const Api &api = provided.api();
  const bool uses_header = uses_authors_header(api);
  const Speller speller(api, provided.names(), uses_header ? Side::kProvider : Side::kConsumer);
  const ForeignProvider provider{subject, provided, speller, foreign_tables(api, api.foreign->count)};
  Data data = common_view(subject);
  data.set("guard", upper(api.name) + "_PROVIDER_H");
  data.set("original", comment_text(api.header.empty() ? "its author's header" : api.header));
  data.set("uses_header", uses_header);
  if (uses_header) data.set("atomic", false);  // that header says _Atomic itself
  data.texts("types", "text", declared_types(provider));
  Places(provider).add_to(data);
  data.set("is_cxx", false);  // whatever the consumers of its author are
  data.set("owned", provided.is_owned());
  data.set("has_aliases", !api.aliases.empty());
  data.set("single", is_single(provided));
  add_foreign_prototypes(provider, data);
  add_lacking(provider, data);
  add_foreign_initialisers(provider, data);
  add_foreign_values(provider, data);
  data.set("is_checked", is_single(provided) || has_checks(provider));
  add_foreign_places(api, data);
  add_protocol(api, data);
  return data;
}

}  // namespace caplet::render
