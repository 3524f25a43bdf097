// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The descriptor of this side, as the C consumer has it (c/c_view.cpp, c/object_infos.cpp), but for what ctypes can't
// lay out.
#include "model/canonical_type.h"
#include "model/named_walk.h"
#include "model/scalars.h"
#include "render/embedded.h"
#include "render/python/rows.h"

namespace caplet::render {
namespace {

using model::FingerprintRow;
using model::Slot;

struct PythonSlotInfo {
  const Slot *slot;
  const FingerprintRow *row;
};

// One type that both sides have laid out.
struct Measured {
  std::string name, type, header = {};  // literals, and what ctypes calls it
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

void add_fingerprints(const Subject &subject, Data &data) {
  data.list("fingerprint_rows", subject.fingerprints.chain,
            Keys<std::uint64_t>().text("hash", [](std::uint64_t one) { return model::hex(one); }));
  data.list("version_rows", subject.versions,
            Keys<std::string>().text("text", [](const std::string &one) { return python_string_or_none(one); }));
  // The rows of slots are the last ones, and in their order.
  const std::vector<const FingerprintRow *> all = pointers_to(subject.fingerprints.rows);
  const auto first_slot = all.end() - static_cast<std::ptrdiff_t>(subject.api.slots.size());
  Keys<const FingerprintRow *> rows;
  rows.text("name", [](const FingerprintRow *one) { return python_string(one->subject); });
  rows.text("text", [](const FingerprintRow *one) { return python_string(one->text); });
  rows.text("hash", [](const FingerprintRow *one) { return model::hex(one->hash); });
  rows.text("since", &FingerprintRow::since);
  data.list("row_infos", std::vector(all.begin(), first_slot), rows);
  std::vector<PythonSlotInfo> infos;
  for (std::size_t i = 0; i < subject.api.slots.size(); ++i) {
    infos.push_back({&subject.api.slots[i], first_slot[static_cast<std::ptrdiff_t>(i)]});
  }
  Keys<PythonSlotInfo> slots;
  slots.text("name", [](const PythonSlotInfo &one) { return python_string(one.slot->name); });
  slots.text("text", [](const PythonSlotInfo &one) { return python_string(one.row->text); });
  slots.text("hash", [](const PythonSlotInfo &one) { return model::hex(one.row->hash); });
  slots.text("since", [](const PythonSlotInfo &one) { return one.slot->since; });
  slots.text("flags", [](const PythonSlotInfo &one) { return slot_flags(*one.slot); });
  data.list("slot_infos", std::move(infos), slots);
}

void add_layouts(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  std::vector<Measured> types, objects;
  for (const model::Enum &one : subject.api.enums) {
    types.push_back({python_string(model::identity_text(one)), shapes.enum_type(one), "", one.since});
  }
  const auto slots = model::by_name(subject.api.slots);
  for (const model::Record &one : subject.api.records) {
    if (!shapes.flaw(one).empty()) continue;
    const Measured measured{python_string(model::identity_text(one)), language.type_name(one), "", one.since};
    types.push_back(measured);
    const auto found = one.type_object.empty() ? slots.end() : slots.find(one.type_object);
    if (found == slots.end() || found->second->retired) continue;
    objects.push_back(measured);
    objects.back().since = found->second->since;
    objects.back().index = found->second->index;
    // CAPLET_OBJECT_* of caplet/caplet.h
    objects.back().flags =
        (one.basicsize == model::BasicSize::kAtLeast ? 1 : 0) | (found->second->type.pointers.empty() ? 0 : 2);
  }
  data.list("type_infos", std::move(types), measured_keys());
  data.list("object_infos", std::move(objects), measured_keys());
}

// CAPLET_KIND_* of caplet/abi.h
int external_kind(const model::External &one) {
  if (one.is_any_enum()) return 3;
  const std::string &kind = one.seen.front().kind;
  return kind == "signed" ? 1 : kind == "unsigned" ? 2 : kind == "floating" ? 4 : kind == "bool" ? 8 : 16;
}

void add_externals_of_python(const Subject &subject, const Shapes &shapes, Data &data) {
  const auto &bases = subject.vocabulary.bases;
  std::vector<Measured> out;
  for (const model::External &one : subject.api.externals) {
    const Shape shape = shapes.of_external(one);
    if (bases.count(one.name) == 0 || !model::is_measured(one) || shape.kind == ShapeKind::kNone) continue;
    out.push_back({python_string(one.name), shape.type, python_string_or_none(one.header), 0, external_kind(one)});
  }
  const auto add = [&](const std::string &name, const std::string &type, int kind) {
    const bool is_known = subject.names.find<model::Scalar>(name) != nullptr;
    if (is_known && bases.count(name) != 0) out.push_back({python_string(name), type, "None", 0, kind});
  };
  add("long double", "_ctypes.c_longdouble", 4);
  add("time_t", "_time_t", 1);
  add("wchar_t", "_ctypes.c_wchar", 0);  // of either sign
  data.list("external_infos", std::move(out), measured_keys());
}

std::string part(std::string_view name) {
  std::string text(*find_embedded(name));
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

}  // namespace

void add_python_compiled(const Subject &subject, const PythonLanguage &language, const Shapes &shapes, Data &data) {
  const model::Api &api = subject.api;
  data.set("interface_string", docstring(subject.options.interface_name, 0));
  data.set("command_string", docstring(subject.options.command, 0));
  data.set("api_doc", docstring(api.doc, 0));
  data.set("contract_text", part("python/contract.mustache"));
  data.set("handshake_text", part("python/handshake.mustache"));
  data.set("calls_text", part("python/calls.mustache"));
  data.set("path_text", python_string(api.capsule));
  data.set("identity_text", python_string(api.was.empty() ? api.capsule : api.was));
  data.set("distribution_text", python_string_or_none(api.distribution));
  data.set("version_text", python_string_or_none(subject.versions.back()));
  add_fingerprints(subject, data);
  add_layouts(subject, language, shapes, data);
  add_externals_of_python(subject, shapes, data);
}

}  // namespace caplet::render
