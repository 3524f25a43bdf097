// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/only.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "model/type_walk.h"
#include "support/text.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// The slots that references lead to.
std::set<std::string> referenced(const model::Foreign &foreign) {
  std::set<std::string> names;
  const auto add = [&](const std::string &reference) { names.insert(reference.substr(0, reference.find('.'))); };
  if (foreign.abi) add(foreign.abi->of);
  if (foreign.version) add(foreign.version->of);
  if (foreign.size) add(foreign.size->of);
  for (const model::Requirement &one : foreign.checks) add(one.of);
  add(foreign.state);
  add(foreign.previous);
  return names;
}

bool are_slots(const Api &api, const std::vector<std::string> &names, Diagnostics &diagnostics) {
  std::set<std::string_view> known;
  for (const Slot &one : api.slots) {
    if (one.kind != SlotKind::kReserved) known.insert(one.name);
  }
  bool are = true;
  for (const std::string &name : names) {
    if (known.count(name) != 0) continue;
    diagnostics.file_error("unknown-name", "", "there is no slot `" + name + "`",
                           did_you_mean(name, {known.begin(), known.end()}));
    are = false;
  }
  return are;
}

class Part {
 public:
  Part(const Api &whole, const std::vector<std::string> &names)
      : whole_(whole), names_(whole), kept_(referenced(*whole.foreign)) {
    kept_.insert(names.begin(), names.end());
  }

  Api make() {
    for (const model::Field &one : whole_.foreign->leading) reach(one);
    for (const model::Constant &one : whole_.constants) model::add_reached(one, names_, &reached_);
    const auto reach_kept = [&] {
      for (const Slot &one : whole_.slots) {
        if (is_kept(one)) model::add_reached(one, names_, &reached_);
      }
    };
    reach_kept();
    keep_objects();
    reach_kept();
    Api part = whole_;
    if (part.is_dict()) keep_functions(&part.slots);
    for (Slot &one : part.slots) {
      if (is_kept(one)) continue;
      one.kind = SlotKind::kReserved;
      one.slots.clear();
    }
    drop(part.records, [](const model::Record &one) { return model::reference(one); });
    drop(part.handles, [](const model::Handle &one) { return model::reference(one); });
    drop(part.typedefs, [](const model::Typedef &one) { return one.name; });
    drop(part.callbacks, [](const model::Callback &one) { return one.name; });
    drop(part.externals, [](const model::External &one) { return one.name; });
    return part;
  }

 private:
  // In a struct, data has a size of its own.
  bool is_kept(const Slot &one) const {
    return kept_.count(one.name) != 0 || (one.kind == SlotKind::kData && whole_.foreign->array.empty());
  }

  // A table of their own has no place for others.
  void keep_functions(std::vector<Slot> *slots) const {
    const auto is_dropped = [&](const Slot &one) { return !is_kept(one); };
    slots->erase(std::remove_if(slots->begin(), slots->end(), is_dropped), slots->end());
    for (std::size_t i = 0; i < slots->size(); ++i) (*slots)[i].index = static_cast<int>(i);
  }

  void reach(const model::Field &field) {
    model::Layout layout;
    layout.fields.push_back(field);
    model::add_reached(layout, names_, &reached_);
  }

  // A record that is an object and the slot of its Python type belong together: either brings the other.
  void keep_objects() {
    for (const model::Record &one : whole_.records) {
      const bool is_reached = reached_.count(model::reference(one)) != 0;
      if (one.type_object.empty() || (!is_reached && kept_.count(one.type_object) == 0)) continue;
      kept_.insert(one.type_object);
      reached_.insert(model::reference(one));
      model::add_reached(one.layout, names_, &reached_);
    }
  }

  template <typename Entity, typename Reference>
  void drop(std::vector<Entity> &all, Reference reference) const {
    const auto is_unused = [&](const Entity &one) { return reached_.count(reference(one)) == 0; };
    all.erase(std::remove_if(all.begin(), all.end(), is_unused), all.end());
  }

  const Api &whole_;
  model::Names names_;
  std::set<std::string> kept_, reached_;
};

}  // namespace

std::optional<Api> keep_only(const Api &api, const std::vector<std::string> &names, Diagnostics &diagnostics) {
  if (!api.foreign) {
    diagnostics.file_error("usage", "", "--only: `" + api.name + "` is no adopted table",
                           "consumers of Caplet's own tables ask for all that they have");
    return std::nullopt;
  }
  if (!are_slots(api, names, diagnostics)) return std::nullopt;
  return Part(api, names).make();
}

}  // namespace caplet::render
