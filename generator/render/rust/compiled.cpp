// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The descriptor of this side, as the C consumer has it (c/c_view.cpp, c/object_infos.cpp), but for what Rust can't lay
// out.
#include "model/canonical_type.h"
#include "model/named_walk.h"
#include "model/scalars.h"
#include "render/embedded.h"
#include "render/facts/binary_record.h"
#include "render/rust/rows.h"
#include "render/rust/words.h"

namespace caplet::render {
namespace {

using model::FingerprintRow;
using model::Slot;

struct RustSlotInfo {
  const Slot *slot;
  const FingerprintRow *row;
};
// One type that both sides have laid out.
struct RustMeasured {
  std::string name, type, header = {};  // literals, and what Rust calls it
  int since = 0, kind = 0, index = 0, flags = 0;
};
Keys<RustMeasured> rust_measured_keys() {
  Keys<RustMeasured> keys;
  keys.text("name", &RustMeasured::name).text("type", &RustMeasured::type).text("header", &RustMeasured::header);
  keys.text("since", &RustMeasured::since).text("kind", &RustMeasured::kind);
  return keys.text("index", &RustMeasured::index).text("flags", &RustMeasured::flags);
}

void add_rust_fingerprints(const Subject &subject, Data &data) {
  data.list("fingerprint_rows", subject.fingerprints.chain,
            Keys<std::uint64_t>().text("hash", [](std::uint64_t one) { return model::hex(one); }));
  data.list("version_rows", subject.versions,
            Keys<std::string>().text("text", [](const std::string &one) { return rust_optional(one); }));
  // The rows of slots are the last ones, and in their order.
  const std::vector<const FingerprintRow *> all = pointers_to(subject.fingerprints.rows);
  const auto first_slot = all.end() - static_cast<std::ptrdiff_t>(subject.api.slots.size());
  Keys<const FingerprintRow *> rows;
  rows.text("name", [](const FingerprintRow *one) { return rust_string(one->subject); });
  rows.text("text", [](const FingerprintRow *one) { return rust_string(one->text); });
  rows.text("hash", [](const FingerprintRow *one) { return model::hex(one->hash); });
  rows.text("since", &FingerprintRow::since);
  data.list("row_infos", std::vector(all.begin(), first_slot), rows);
  std::vector<RustSlotInfo> infos;
  for (std::size_t i = 0; i < subject.api.slots.size(); ++i) {
    infos.push_back({&subject.api.slots[i], first_slot[static_cast<std::ptrdiff_t>(i)]});
  }
  Keys<RustSlotInfo> slots;
  slots.text("name", [](const RustSlotInfo &one) { return rust_string(one.slot->name); });
  slots.text("text", [](const RustSlotInfo &one) { return rust_string(one.row->text); });
  slots.text("hash", [](const RustSlotInfo &one) { return model::hex(one.row->hash); });
  slots.text("since", [](const RustSlotInfo &one) { return one.slot->since; });
  // CAPLET_SLOT_* of caplet/abi.h
  slots.text("flags", [](const RustSlotInfo &one) { return one.slot->retired ? 2 : one.slot->optional ? 1 : 0; });
  data.list("slot_infos", std::move(infos), slots);
}

void add_rust_layouts(const Subject &subject, const RustTypes &types, Data &data) {
  std::vector<RustMeasured> all, objects;
  for (const model::Enum &one : subject.api.enums) {
    all.push_back({rust_string(model::identity_text(one)), types.type_name(one), "", one.since});
  }
  const auto slots = model::by_name(subject.api.slots);
  for (const model::Record &one : subject.api.records) {
    if (!types.flaw(one).empty()) continue;
    const RustMeasured measured{rust_string(model::identity_text(one)), types.type_name(one), "", one.since};
    all.push_back(measured);
    const auto found = one.type_object.empty() ? slots.end() : slots.find(one.type_object);
    if (found == slots.end() || found->second->retired) continue;
    objects.push_back(measured);
    objects.back().since = found->second->since;
    objects.back().index = found->second->index;
    // CAPLET_OBJECT_* of caplet/caplet.h
    objects.back().flags =
        (one.basicsize == model::BasicSize::kAtLeast ? 1 : 0) | (found->second->type.pointers.empty() ? 0 : 2);
  }
  data.list("type_infos", std::move(all), rust_measured_keys());
  data.list("object_infos", std::move(objects), rust_measured_keys());
}

// CAPLET_KIND_* of caplet/abi.h
int rust_kind(const model::External &one) {
  if (one.is_any_enum()) return 3;
  const std::string &kind = one.seen.front().kind;
  return kind == "signed" ? 1 : kind == "unsigned" ? 2 : kind == "floating" ? 4 : kind == "bool" ? 8 : 16;
}

void add_rust_externals(const Subject &subject, const RustTypes &types, Data &data) {
  const auto &bases = subject.vocabulary.bases;
  std::vector<RustMeasured> out;
  for (const model::External &one : subject.api.externals) {
    const RustType type = types.of_external(one);
    if (bases.count(one.name) == 0 || !model::is_measured(one) || type.kind == RustKind::kNone) continue;
    out.push_back({rust_string(one.name), type.text, rust_optional(one.header), 0, rust_kind(one)});
  }
  const auto add = [&](const std::string &name, int kind) {
    const bool is_known = subject.names.find<model::Scalar>(name) != nullptr;
    if (is_known && bases.count(name) != 0) out.push_back({rust_string(name), "caplet::" + name, "None", 0, kind});
  };
  add("time_t", 1);
  add("wchar_t", 0);  // of either sign
  data.list("external_infos", std::move(out), rust_measured_keys());
}

std::string rust_part(std::string_view name) {
  std::string text(*find_embedded(name));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

void add_rust_compiled(const Subject &subject, const RustTypes &types, Data &data) {
  const model::Api &api = subject.api;
  data.set("contract_text", rust_part("rust/contract.mustache"));
  data.set("handshake_text", rust_part("rust/handshake.mustache"));
  data.set("calls_text", rust_part("rust/calls.mustache"));
  data.set("path_text", rust_string(api.capsule));
  data.set("identity_text", rust_string(api.was.empty() ? api.capsule : api.was));
  data.set("distribution_text", rust_optional(api.distribution));
  data.set("version_text", rust_optional(subject.versions.back()));
  const std::string record = consumer_record(subject, std::to_string(subject.floor));
  data.set("record_text", rust_bytes(record + '\0' + api.capsule + '\0'));
  data.set("module_doc", rust_doc(api.doc, "//! "));
  data.set("banner",
           rust_doc("Generated from " + subject.options.interface_name + " by: " + subject.options.command, "//! "));
  add_rust_fingerprints(subject, data);
  add_rust_layouts(subject, types, data);
  add_rust_externals(subject, types, data);
}

}  // namespace caplet::render
