// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/compiled.h"

#include "model/canonical_type.h"
#include "model/named_walk.h"
#include "model/scalars.h"
#include "render/embedded.h"

namespace caplet::render {
namespace {

using model::FingerprintRow;
using model::Slot;

// Something by its fingerprint: literals.
struct Sealed {
  std::string name, text, hash;
  int since = 0, flags = 0;
};
Keys<Sealed> sealed_keys() {
  Keys<Sealed> keys;
  keys.text("name", &Sealed::name).text("text", &Sealed::text).text("hash", &Sealed::hash);
  return keys.text("since", &Sealed::since).text("flags", &Sealed::flags);
}

// One type that both sides have laid out.
struct Measured {
  std::string name, type, header = {};  // literals, and what the language calls it
  int since = 0, kind = 0, index = 0, flags = 0;
};
Keys<Measured> measured_keys() {
  Keys<Measured> keys;
  keys.text("name", &Measured::name).text("type", &Measured::type).text("header", &Measured::header);
  keys.text("since", &Measured::since).text("kind", &Measured::kind);
  return keys.text("index", &Measured::index).text("flags", &Measured::flags);
}

// CAPLET_SLOT_* of caplet/abi.h
int slot_flags(const Slot &slot) { return slot.retired ? 2 : slot.optional ? 1 : 0; }

// CAPLET_OBJECT_* of caplet/caplet.h
int object_flags(const model::Record &record, const Slot &slot) {
  return (record.basicsize == model::BasicSize::kAtLeast ? 1 : 0) | (slot.type.pointers.empty() ? 0 : 2);
}

// CAPLET_KIND_* of caplet/abi.h
int external_kind(const model::External &one) {
  if (one.is_any_enum()) return 3;
  const std::string &kind = one.seen.front().kind;
  return kind == "signed" ? 1 : kind == "unsigned" ? 2 : kind == "floating" ? 4 : kind == "bool" ? 8 : 16;
}

void add_fingerprints(const Subject &subject, const CompiledWords &words, Data &data) {
  data.list("fingerprint_rows", subject.fingerprints.chain,
            Keys<std::uint64_t>().text("hash", [](std::uint64_t one) { return model::hex(one); }));
  std::vector<std::string> versions;
  for (const std::string &one : subject.versions) versions.push_back(words.optional(one));
  data.texts("version_rows", "text", std::move(versions));
  // The rows of slots are the last ones, and in their order.
  const std::vector<FingerprintRow> &rows = subject.fingerprints.rows;
  const std::vector<Slot> &slots = subject.api.slots;
  const std::size_t first_slot = rows.size() - slots.size();
  std::vector<Sealed> others, all;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Sealed row{words.text(rows[i].subject), words.text(rows[i].text), model::hex(rows[i].hash), rows[i].since};
    if (i < first_slot) {
      others.push_back(row);
      continue;
    }
    const Slot &slot = slots[i - first_slot];
    all.push_back({words.text(slot.name), row.text, row.hash, slot.since, slot_flags(slot)});
  }
  data.list("row_infos", std::move(others), sealed_keys());
  data.list("slot_infos", std::move(all), sealed_keys());
}

void add_layouts(const Subject &subject, const CompiledWords &words, Data &data) {
  std::vector<Measured> types, objects;
  for (const model::Enum &one : subject.api.enums) {
    types.push_back({words.text(model::identity_text(one)), words.type(one), "", one.since});
  }
  const auto slots = model::by_name(subject.api.slots);
  for (const model::Record &one : subject.api.records) {
    const std::string type = words.type(one);
    if (type.empty()) continue;
    types.push_back({words.text(model::identity_text(one)), type, "", one.since});
    const auto found = one.type_object.empty() ? slots.end() : slots.find(one.type_object);
    if (found == slots.end() || found->second->retired) continue;
    objects.push_back({types.back().name, type, "", found->second->since, 0, found->second->index,
                       object_flags(one, *found->second)});
  }
  data.list("type_infos", std::move(types), measured_keys());
  data.list("object_infos", std::move(objects), measured_keys());
}

void add_externals(const Subject &subject, const CompiledWords &words, Data &data) {
  const auto &bases = subject.vocabulary.bases;
  std::vector<Measured> out;
  for (const model::External &one : subject.api.externals) {
    if (bases.count(one.name) == 0 || !model::is_measured(one)) continue;
    const std::string type = words.type(one);
    if (!type.empty()) out.push_back({words.text(one.name), type, words.optional(one.header), 0, external_kind(one)});
  }
  const auto add = [&](const char *name, int kind) {
    const std::string type = words.scalar(name);
    const bool is_known = !type.empty() && subject.names.find<model::Scalar>(name) != nullptr;
    if (is_known && bases.count(name) != 0) out.push_back({words.text(name), type, words.optional(""), 0, kind});
  };
  add("long double", 4);
  add("time_t", 1);
  add("wchar_t", 0);  // of either sign
  data.list("external_infos", std::move(out), measured_keys());
}

std::string part(const std::string &name) {
  std::string text(*find_embedded(name));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

void add_compiled_rows(const Subject &subject, const CompiledWords &words, const std::string &folder, Data &data) {
  const model::Api &api = subject.api;
  data.set("contract_text", part(folder + "/contract.mustache"));
  data.set("handshake_text", part(folder + "/handshake.mustache"));
  data.set("calls_text", part(folder + "/calls.mustache"));
  data.set("path_text", words.text(api.capsule));
  data.set("identity_text", words.text(api.was.empty() ? api.capsule : api.was));
  data.set("distribution_text", words.optional(api.distribution));
  data.set("version_text", words.optional(subject.versions.back()));
  add_fingerprints(subject, words, data);
  add_layouts(subject, words, data);
  add_externals(subject, words, data);
}

}  // namespace caplet::render
