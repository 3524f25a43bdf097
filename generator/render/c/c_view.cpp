// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/c_view.h"

#include <algorithm>
#include <set>

#include "model/canonical_type.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "model/type_walk.h"
#include "render/c/literals.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

std::string compiled_flags(const Slot &slot) {
  return slot.retired ? "CAPLET_SLOT_RETIRED" : slot.optional ? "CAPLET_SLOT_OPTIONAL" : "0";
}

std::string provided_flags(const Slot &slot, const Subject &subject) {
  const bool may_be_absent = slot.optional && !slot.retired && !is_per_interpreter(subject.api, slot);
  return may_be_absent ? "caplet_" + subject.api.name + "_" + slot.name + "_flags" : compiled_flags(slot);
}

// "{a, b}", on one line.
template <typename Item, typename Spell>
std::string array_of(const std::vector<Item> &items, Spell spell) {
  std::string text;
  for (const Item &one : items) text += (text.empty() ? "{" : ", ") + spell(one);
  return text + "}";
}

// What must be defined before other projects' headers; a definition that differs is an error. A text that is no number
// can't be compared, but a compiler complains of another definition.
std::string defines(const Api &api) {
  std::string out;
  for (const std::string &one : api.defines) {
    const std::size_t equals = std::min(one.find('='), one.size());
    const std::string name = one.substr(0, equals);
    const std::string value = equals < one.size() ? one.substr(equals + 1) : "";
    const bool is_number = !value.empty() && value.find_first_not_of("0123456789") == std::string::npos;
    if (!value.empty() && !is_number) {
      out += "\n#define " + name + " " + value;
      continue;
    }
    out += "\n#ifndef " + name + "\n#define " + name + (value.empty() ? "" : " " + value);
    if (is_number) {
      out += "\n#elif " + name + " != " + value + "\n#error \"" + api.name + "_capi.h needs " + name + " to be " +
             value + "\"";
    }
    out += "\n#endif";
  }
  return out.empty() ? out : out.substr(1);
}

// Whether a header may say so in a way that compilers see.
bool has_deprecated(const Api &api) {
  const auto any = [](const auto &all) {
    return std::any_of(all.begin(), all.end(), [](const model::Named &one) { return one.deprecated.has_value(); });
  };
  const auto has_values = [&](const model::Enum &one) { return any(one.enumerators); };
  return any(api.slots) || any(api.typedefs) || any(api.records) || any(api.handles) || any(api.callbacks) ||
         any(api.enums) || any(api.constants) || std::any_of(api.enums.begin(), api.enums.end(), has_values);
}

}  // namespace

std::vector<std::string> without_newlines(std::vector<std::string> texts) {
  for (std::string &one : texts) {
    while (!one.empty() && one.back() == '\n') one.pop_back();
  }
  return texts;
}

std::string thunk_name(const Api &api, const Slot &slot) { return "caplet_" + api.name + "_thunk_" + slot.name; }

std::string table_parameter(const Api &api) { return api.name + "_table_"; }

bool is_not_to_be_dropped(const Slot &slot) {
  return std::find(slot.attributes.begin(), slot.attributes.end(), "warn_unused_result") != slot.attributes.end();
}

bool is_made_at_run_time(const Slot &slot) { return slot.kind == SlotKind::kObject && !slot.type.pointers.empty(); }

bool is_per_interpreter(const Api &api, const Slot &slot) {
  const bool is_variable = slot.kind == SlotKind::kObject || slot.kind == SlotKind::kData;
  return api.is_isolated() && is_variable && !slot.retired;
}

Keys<const Slot *> slot_keys() {
  Keys<const Slot *> keys;
  keys.text("index", &Slot::index).flag("retired", &Slot::retired);
  keys.text("since", [](const Slot *slot) { return slot->since > 1 ? std::to_string(slot->since) : ""; });
  return keys;
}

Data common_view(const Subject &subject) {
  const Api &api = subject.api;
  Data data;
  data.set("api", api.name);
  data.set("upper_api", upper(api.name));
  data.set("prefix", api.function_prefix());
  data.set("module", module_of(api.capsule));
  data.set("capsule", api.capsule);
  data.set("capsule_string", string_literal(api.capsule));
  data.set("interface", comment_text(subject.options.interface_name));
  data.set("command", comment_text(subject.options.command));
  data.set("doc", comment_text(api.doc));
  data.set("header", api.header);
  data.set("isolated", api.is_isolated());
  data.set("by_table", api.takes_table());
  data.set("protocol", api.protocol.has_value());
  data.set("is_foreign", api.foreign.has_value());
  data.set("is_dict", api.is_dict());
  data.set("bundled", subject.options.bundle_runtime);
  data.set("lazy", subject.options.lazy);
  data.set("abi", std::to_string(api.abi));
  data.set("minor", std::to_string(api.minor));
  data.set("floor", std::to_string(subject.floor));
  const Vocabulary &words = subject.vocabulary;
  Keys<std::string> includes;
  includes.text("name", [](const std::string &name) { return name; });
  includes.flag("unicode", [](const std::string &name) { return name == "uchar.h"; });
  data.list("includes", words.headers, includes);
  data.set("defines", defines(api));
  Keys<std::string> complexes;
  complexes.text("scalar", [](const std::string &scalar) { return scalar; });
  complexes.text("typedef", [&api](const std::string &scalar) { return complex_typedef(api, scalar); });
  data.list("complexes", words.complexes, complexes);
  Keys<const ConventionWord *> conventions;
  conventions.text("word",
                   [&api](const ConventionWord *word) { return upper(api.name) + "_" + upper(word->attribute); });
  conventions.text("attribute", &ConventionWord::attribute).text("condition", &ConventionWord::condition);
  data.list("conventions", render::conventions(api), conventions);
  data.set("has_deprecated", has_deprecated(api));
  data.set("atomic", words.atomic);
  return data;
}

std::vector<const ConventionWord *> conventions(const Api &api) {
  std::set<const ConventionWord *> words;
  for (const Slot &one : api.slots) words.insert(find_convention(one.signature.convention));
  for (const model::Callback &one : api.callbacks) words.insert(find_convention(one.signature.convention));
  words.erase(nullptr);
  return {words.begin(), words.end()};
}

// All that a descriptor says of a slot.
struct SlotInfo {
  const Slot *slot;
  const model::FingerprintRow *row;
};
Keys<SlotInfo> slot_info_keys(const Subject &subject, Side side) {
  Keys<SlotInfo> keys;
  keys.text("name", [](const SlotInfo &one, std::string &out) { append_string_literal(one.slot->name, out); });
  keys.text("type", [](const SlotInfo &one, std::string &out) { append_string_literal(one.row->text, out); });
  keys.text("since", [](const SlotInfo &one) { return one.slot->since; });
  keys.text("flags", [&subject, side](const SlotInfo &one) {
    return side == Side::kProvider ? provided_flags(*one.slot, subject) : compiled_flags(*one.slot);
  });
  keys.text("hash", [](const SlotInfo &one) { return hex_literal(one.row->hash); });
  return keys;
}

void add_descriptor(const Subject &subject, Side side, Data &data) {
  const Api &api = subject.api;
  data.set("slot_count", std::to_string(api.slots.size()));
  data.set("identity_string", string_literal(api.was.empty() ? api.capsule : api.was));
  data.set("distribution_string", string_or_null(api.distribution));
  data.set("version_string", string_or_null(subject.versions.back()));
  data.set("fingerprint", hex_literal(subject.fingerprints.chain.back()));
  // The rows of slots are the last ones, and in their order.
  using Row = model::FingerprintRow;
  const std::vector<const Row *> all = pointers_to(subject.fingerprints.rows);
  const auto first_slot = all.end() - static_cast<std::ptrdiff_t>(api.slots.size());
  Keys<const Row *> rows;
  rows.text("subject", [](const Row *one) { return string_literal(one->subject); });
  rows.text("text", [](const Row *one) { return string_literal(one->text); });
  rows.text("hash", [](const Row *one) { return hex_literal(one->hash); }).text("since", &Row::since);
  data.set("row_count", std::to_string(first_slot - all.begin()));
  data.list("row_infos", std::vector(all.begin(), first_slot), rows);
  std::vector<SlotInfo> infos;
  for (std::size_t i = 0; i < api.slots.size(); ++i)
    infos.push_back({&api.slots[i], first_slot[static_cast<std::ptrdiff_t>(i)]});
  data.list("slot_infos", std::move(infos), slot_info_keys(subject, side));
  data.set("fingerprint_array", array_of(subject.fingerprints.chain, hex_literal));
  data.set("version_array", array_of(subject.versions, string_or_null));
  data.set("record", binary_record(subject, side));
}

void add_type_infos(const Subject &subject, const Speller &speller, int always, Data &data) {
  struct Info {
    std::string identity, type, condition;
    int since;
  };
  std::vector<Info> infos;
  const auto add = [&](const std::string &identity, const std::string &reference, int since) {
    infos.push_back(
        {string_literal(identity), speller.base(reference), since > always ? required(subject, since) : "", since});
  };
  for (const model::Enum &one : subject.api.enums) {
    add(model::identity_text(one), model::reference(one), one.since);
  }
  for (const model::Record &one : subject.api.records) {
    if (one.extensible) continue;
    add(model::identity_text(one), model::reference(one), one.since);
  }
  const bool may_lack = std::any_of(infos.begin(), infos.end(), [](const Info &one) { return !one.condition.empty(); });
  data.set("type_count", may_lack ? "sizeof caplet_types / sizeof caplet_types[0] - 1" : std::to_string(infos.size()));
  data.set("may_lack_types", may_lack);  // and C has no arrays without elements
  Keys<Info> keys;
  keys.text("identity", &Info::identity).text("type", &Info::type).text("since", &Info::since);
  keys.text("condition", &Info::condition);
  data.list("type_infos", std::move(infos), keys);
}

void add_externals(const Subject &subject, Data &data) {
  const std::unordered_set<std::string> &bases = subject.vocabulary.bases;
  struct Info {
    std::string name, header;
    bool is_enum;
  };
  std::vector<Info> infos;
  for (const model::External &one : subject.api.externals) {
    if (bases.count(one.name) == 0 || !model::is_measured(one)) continue;
    infos.push_back({one.name, string_or_null(one.header), one.is_any_enum()});
  }
  // Options and macros change them: -fshort-wchar, -mlong-double-64, _TIME_BITS.
  for (const char *scalar : {"long double", "time_t", "wchar_t"}) {
    const bool is_known = subject.names.find<model::Scalar>(scalar);
    const bool is_used = bases.count(scalar) + bases.count(scalar + std::string(" _Complex")) != 0;
    if (is_known && is_used) infos.push_back({scalar, string_or_null(""), false});
  }
  data.set("external_count", std::to_string(infos.size()));
  Keys<Info> keys;
  keys.text("name", &Info::name).text("header", &Info::header).flag("is_enum", &Info::is_enum);
  keys.text("name_string", [](const Info &one) { return string_literal(one.name); });
  data.list("externals", std::move(infos), keys);
}

std::set<const model::Named *> types_of_retired_slots(const Subject &subject) {
  const auto is_retired = [](const Slot &one) { return one.retired; };
  if (std::none_of(subject.api.slots.begin(), subject.api.slots.end(), is_retired)) return {};
  std::set<std::string> live, retired;
  for (const Slot &slot : subject.api.slots) {
    model::add_reached(slot, subject.names, slot.retired ? &retired : &live);
  }
  for (const model::Constant &one : subject.api.constants) model::add_reached(one, subject.names, &live);
  std::set<const model::Named *> out;
  const auto add = [&](const model::Named &entity, const std::string &reference) {
    if (retired.count(reference) != 0 && live.count(reference) == 0) out.insert(&entity);
  };
  const Api &api = subject.api;
  for (const auto &one : api.typedefs) add(one, one.name);
  for (const auto &one : api.callbacks) add(one, one.name);
  for (const auto &one : api.enums) add(one, model::reference(one));
  for (const auto &one : api.records) add(one, model::reference(one));
  for (const auto &one : api.handles) add(one, model::reference(one));
  return out;
}

}  // namespace caplet::render
