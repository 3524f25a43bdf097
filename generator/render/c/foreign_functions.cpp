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

}  // namespace

std::string selection_ending(const Subject &subject) {
  std::string bytes;
  for (const ForeignSlot &one : foreign_slots(subject.api)) {
    model::append_item(bytes, one.slot->name);
    model::append_item(bytes, model::capsule_text(one.slot->signature, subject.names));
  }
  constexpr std::uint64_t kDigits = 0xFFFFFFFF;
  return "_" + std::to_string(model::digest(bytes) & kDigits);
}

void add_foreign_functions(const Subject &subject, Data &data) {
  data.set("is_dict", subject.api.foreign->functions);
  std::vector<ForeignSlot> slots;
  std::vector<Spelling> spellings;
  if (subject.api.foreign->functions) {
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
