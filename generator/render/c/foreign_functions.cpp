// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What consumers of a dict of functions know of each: its signature as it was seen, and what that must mean.
#include "model/capsule_text.h"
#include "model/digest.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Slot;

constexpr std::uint64_t k32Bits = 0xFFFFFFFF;

struct Spelling {
  std::string word, text;
};
// What the file knows by a name that providers may write.
std::vector<Spelling> spellings_of(const Subject &subject) {
  std::vector<Spelling> all;
  for (const model::Typedef &one : subject.api.typedefs)
    all.push_back({model::capsule_word(one), model::capsule_text(one.type, subject.names)});
  for (const model::Callback &one : subject.api.callbacks) {
    if (!one.is_inline && !one.is_function)
      all.push_back({model::capsule_word(one), model::capsule_text(one, subject.names)});
  }
  return all;
}

// What a provider has now: not what is gone.
std::vector<const Slot *> provided_slots(const model::Api &api) {
  return slots_where(api, [](const Slot &one) { return one.kind == model::SlotKind::kFunction && one.until == 0; });
}

std::string provided_function(const Speller &speller, const Slot &slot) {
  return slot.optional ? "caplet_" + speller.api().name + "_" + slot.name : speller.name(slot);
}

}  // namespace

void add_provided_functions(const Subject &subject, const Speller &speller, Data &data) {
  const model::Api &api = subject.api;
  data.set("attribute", string_literal(api.capsule.substr(api.capsule.rfind('.') + 1)));
  Keys<const Slot *> keys;
  keys.text("name", &Slot::name).text("key", [](const Slot *one) { return string_literal(one->name); });
  keys.text("field", [&speller](const Slot *one) { return speller.function_pointer(one->signature, one->name); });
  keys.text("value", [&speller](const Slot *one) { return provided_function(speller, *one); });
  keys.text("signature",
            [&subject](const Slot *one) { return string_literal(model::capsule_name_of(*one, subject.names)); });
  data.list("provided", api.is_dict() ? provided_slots(api) : std::vector<const Slot *>(), keys);
}

std::string selection_ending(const Subject &subject) {
  std::string bytes;
  for (const ForeignSlot &one : foreign_slots(subject.api)) {
    model::append_item(bytes, one.slot->name);
    model::append_item(bytes, model::capsule_text(one.slot->signature, subject.names));
  }
  return "_" + std::to_string(model::digest(bytes) & k32Bits);
}

void add_foreign_functions(const Subject &subject, Data &data) {
  std::vector<ForeignSlot> slots;
  std::vector<Spelling> spellings;
  if (subject.api.is_dict()) {
    slots = foreign_slots(subject.api);
    spellings = spellings_of(subject);
  }
  Keys<ForeignSlot> keys;
  keys.text("seen", [](const ForeignSlot &one) { return string_or_null(one.slot->capsule_name); });
  keys.text("type", [&subject](const ForeignSlot &one) {
    return string_literal(model::capsule_text(one.slot->signature, subject.names));
  });
  keys.text("flags", [](const ForeignSlot &one) -> std::string {
    return may_be_null(*one.slot) ? "CAPLET_FOREIGN_OPTIONAL" : "0";
  });
  data.list("signatures", std::move(slots), keys);
  Keys<Spelling> words;
  words.text("word", [](const Spelling &one) { return string_literal(one.word); });
  words.text("text", [](const Spelling &one) { return string_literal(one.text); });
  data.list("spellings", std::move(spellings), words);
}

}  // namespace caplet::render
