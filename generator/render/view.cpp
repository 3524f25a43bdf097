// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/view.h"

#include <algorithm>
#include <set>

#include "model/canonical_type.h"
#include "model/reach.h"
#include "model/scalars.h"
#include "model/type_text.h"
#include "render/literals.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

bool has_atomic(const model::Type &type) {
  const auto atomic = [](const model::Qualifiers &one) { return one.is_atomic; };
  return type.qualifiers.is_atomic || std::any_of(type.pointers.begin(), type.pointers.end(), atomic);
}

std::string compiled_flags(const Slot &slot) {
  return slot.retired ? "CAPLET_SLOT_RETIRED" : slot.optional ? "CAPLET_SLOT_OPTIONAL" : "0";
}

std::string provided_flags(const Slot &slot, const Subject &subject) {
  const bool may_be_absent = slot.optional && !slot.retired && !is_per_interpreter(subject.api, slot);
  return may_be_absent ? "caplet_" + subject.api.name + "_" + slot.name + "_flags" : compiled_flags(slot);
}

// "caplet_slot(0, geo_norm, "double (const double *, Py_ssize_t)", 1, 0, 0x62c7327bc2109725)": all that descriptors say
// of a slot. A renamed one has its first name behind the present one.
std::string slot_entry(const Slot &slot, const model::FingerprintRow &row, const std::string &flags) {
  const std::string names = slot.was.empty() ? slot.name : slot.name + ", " + slot.identity();
  return (slot.was.empty() ? "caplet_slot(" : "caplet_renamed(") + std::to_string(slot.index) + ", " + names + ", " +
         string_literal(row.text) + ", " + std::to_string(slot.since) + ", " + flags + ", 0x" + model::hex(row.hash) +
         ")";
}

// "{a, b}", on one line.
template <typename Item, typename Spell>
std::string array_of(const std::vector<Item> &items, Spell spell) {
  std::string text;
  for (const Item &one : items) text += (text.empty() ? "{" : ", ") + spell(one);
  return text + "}";
}

void add_parameter_contract(const model::Parameter &one, const std::string &name, std::string &out) {
  const auto say = [&](const std::string &text) { out += (out.empty() ? "" : "\n") + text; };
  const std::string quoted = "`" + name + "`";
  if (one.nonnull) say(quoted + " must not be NULL.");
  if (one.nullable) say(quoted + " may be NULL.");
  if (one.steals) say((one.type.base == "PyObject" ? "Steals a reference to " : "Takes over ") + quoted + ".");
  if (!one.length.empty()) say("`" + one.length + "` counts the elements of " + quoted + ".");
  if (one.out) say(quoted + " receives a result.");
  if (one.inout) say(quoted + " is read and changed.");
}

void add_function_contract(const Speller &speller, const Slot &slot, std::string &out) {
  const auto say = [&](const std::string &text) { out += (out.empty() ? "" : "\n") + text; };
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    add_parameter_contract(slot.signature.parameters[i], speller.parameter_name(slot.signature, i), out);
  }
  if (slot.ownership == model::Ownership::kNew) say("Returns a new reference.");
  if (slot.ownership == model::Ownership::kBorrowed) say("Returns a borrowed reference.");
  if (slot.ownership == model::Ownership::kHandle) say("The caller owns the result.");
  if (slot.result == model::Nullness::kNonnull) say("The result is not NULL unless an exception is set.");
  if (slot.result == model::Nullness::kNullable) say("The result may be NULL.");
  if (slot.lifetime == "static") say("What it leads to lives as long as the module.");
  if (slot.lifetime == "next_call") say("What it leads to lives until the next call.");
  if (!slot.lifetime.empty() && slot.lifetime != "static" && slot.lifetime != "next_call") {
    say("What it leads to lives as long as `" + slot.lifetime + "`.");
  }
  const std::string error = speller.error_text(slot);
  if (!error.empty()) say("Returns " + error + " with an exception set on failure.");
  if (slot.gil == model::Gil::kReleased) say("May be called without an attached thread state.");
  if (slot.gil == model::Gil::kRequired) say("Needs an attached thread state.");
  if (slot.threads == model::Threads::kSafe) say("Several threads may call it at once.");
  if (slot.threads == model::Threads::kSerialised) say("One thread may call it at a time.");
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

Subject make_subject(const Api &api, const model::Fingerprints &fingerprints, const std::string &interface_json,
                     const Options &options) {
  Subject subject{api, fingerprints, interface_json, options, model::Names(api), 1, {}};
  subject.floor = options.require != 0 ? options.require : std::max(api.floor, 1);
  subject.versions.resize(static_cast<std::size_t>(api.minor) + 1);
  for (const model::Release &one : api.history) {
    const bool is_current = one.abi == 0 || one.abi == api.abi;
    if (is_current && one.minor >= 0 && one.minor <= api.minor) {
      subject.versions[static_cast<std::size_t>(one.minor)] = one.version;
    }
  }
  return subject;
}

std::string module_of(const std::string &capsule) { return capsule.substr(0, capsule.rfind('.')); }

std::string table_parameter(const Api &api) { return api.name + "_table_"; }

bool is_not_to_be_dropped(const Slot &slot) {
  return std::find(slot.attributes.begin(), slot.attributes.end(), "warn_unused_result") != slot.attributes.end();
}

bool is_made_at_run_time(const Slot &slot) { return slot.kind == SlotKind::kObject && !slot.type.pointers.empty(); }

bool is_per_interpreter(const Api &api, const Slot &slot) {
  const bool is_variable = slot.kind == SlotKind::kObject || slot.kind == SlotKind::kData;
  return api.is_isolated() && is_variable && !slot.retired;
}

Data common_view(const Subject &subject) {
  const Api &api = subject.api;
  Data data;
  data.values.set("api", api.name);
  data.values.set("upper_api", upper(api.name));
  data.values.set("prefix", api.function_prefix());
  data.values.set("module", module_of(api.capsule));
  data.values.set("capsule", api.capsule);
  data.values.set("capsule_string", string_literal(api.capsule));
  data.values.set("interface", comment_text(subject.options.interface_name));
  data.values.set("command", comment_text(subject.options.command));
  data.values.set("doc", comment_text(api.doc));
  data.values.set("header", api.header);
  data.values.set("isolated", api.is_isolated());
  data.values.set("bundled", subject.options.bundle_runtime);
  data.values.set("abi", std::to_string(api.abi));
  data.values.set("minor", std::to_string(api.minor));
  data.values.set("floor", std::to_string(subject.floor));
  const Vocabulary words = vocabulary(subject);
  data.feeds["includes"] = feed_of(words.headers, [](const std::string &name, Row &row) { row.set("name", name); });
  data.values.set("defines", defines(api));
  data.feeds["complexes"] = feed_of(words.complexes, [&api](const std::string &scalar, Row &row) {
    row.set("scalar", scalar);
    row.set("typedef", complex_typedef(api, scalar));
  });
  data.feeds["conventions"] = feed_of(words.conventions, [&api](const ConventionWord *word, Row &row) {
    row.set("word", upper(api.name) + "_" + upper(word->attribute));
    row.set("attribute", std::string(word->attribute));
    row.set("condition", std::string(word->condition));
  });
  data.values.set("has_deprecated", has_deprecated(api));
  data.values.set("has_complexes", !words.complexes.empty());
  data.values.set("atomic", words.atomic);
  return data;
}

std::vector<const ConventionWord *> conventions(const Api &api) {
  std::set<const ConventionWord *> words;
  for (const Slot &one : api.slots) words.insert(find_convention(one.signature.convention));
  for (const model::Callback &one : api.callbacks) words.insert(find_convention(one.signature.convention));
  words.erase(nullptr);
  return {words.begin(), words.end()};
}

Vocabulary vocabulary(const Subject &subject) {
  Vocabulary words;
  words.conventions = conventions(subject.api);
  std::set<std::string> headers, complexes;
  model::for_each_type(subject.api, [&](const model::Type &type) {
    words.atomic = words.atomic || has_atomic(type);
    words.bases.insert(type.base);
    const model::Entity entity = subject.names.find(type.base);
    if (const auto *scalar = std::get_if<const model::Scalar *>(&entity)) {
      headers.insert(std::string((*scalar)->header));
      if ((*scalar)->kind == model::ScalarKind::kComplex) complexes.insert(type.base);
    } else if (const auto *external = std::get_if<const model::External *>(&entity)) {
      headers.insert((*external)->header);
    }
  });
  for (const char *always : {"", "Python.h"}) headers.erase(always);
  for (const std::string &one : subject.api.includes) headers.erase(one);
  words.headers.assign(headers.begin(), headers.end());
  words.headers.insert(words.headers.end(), subject.api.includes.begin(), subject.api.includes.end());
  words.complexes.assign(complexes.begin(), complexes.end());
  return words;
}

void add_descriptor(const Subject &subject, Data &data) {
  const Api &api = subject.api;
  std::vector<const Slot *> slots;
  for (const Slot &one : api.slots) slots.push_back(&one);
  data.values.set("slot_count", std::to_string(slots.size()));
  data.values.set("has_slots", !slots.empty());
  data.values.set("row_count", std::to_string(subject.fingerprints.rows.size()));
  data.values.set("has_rows", !subject.fingerprints.rows.empty());
  data.values.set("identity_string", string_literal(api.was.empty() ? api.capsule : api.was));
  data.values.set("distribution_string", string_or_null(api.distribution));
  data.values.set("version_string", string_or_null(subject.versions.back()));
  data.values.set("fingerprint", hex_literal(subject.fingerprints.chain.back()));
  // The rows of slots are the last ones, and in their order.
  const std::size_t others = subject.fingerprints.rows.size() - slots.size();
  data.feeds["slot_infos"] = [&subject, others](std::size_t index, Row &row) {
    if (index >= subject.api.slots.size()) return false;
    const Slot &slot = subject.api.slots[index];
    const model::FingerprintRow &one = subject.fingerprints.rows[others + index];
    row.set("provided", slot_entry(slot, one, provided_flags(slot, subject)));
    row.set("compiled", slot_entry(slot, one, compiled_flags(slot)));
    row.set("more", index + 1 < subject.api.slots.size());
    return true;
  };
  data.feeds["row_infos"] = [&subject, others](std::size_t index, Row &row) {
    if (index >= others) return false;
    const model::FingerprintRow &one = subject.fingerprints.rows[index];
    row.set("info", "{" + string_literal(one.subject) + ", " + string_literal(one.text) + ", " + hex_literal(one.hash) +
                        ", " + std::to_string(one.since) + "}");
    return true;
  };
  data.values.set("fingerprint_array", array_of(subject.fingerprints.chain, hex_literal));
  data.values.set("version_array", array_of(subject.versions, string_or_null));
}

void add_type_infos(const Subject &subject, const Speller &speller, int always, Data &data) {
  struct Info {
    std::string text, condition;
  };
  std::vector<Info> infos;
  const auto add = [&](const std::string &identity, const std::string &reference, int since) {
    const std::string type = speller.base(reference);
    infos.push_back({"{" + string_literal(identity) + ", sizeof(" + type + "), CAPLET_ALIGNOF(" + type + "), " +
                         std::to_string(since) + "}",
                     since > always ? required(subject, since) : ""});
  };
  for (const model::Enum &one : subject.api.enums) {
    add(model::identity_text(one), model::reference(one), one.since);
  }
  for (const model::Record &one : subject.api.records) {
    if (one.extensible) continue;
    add(model::identity_text(one), model::reference(one), one.since);
  }
  const bool may_lack = std::any_of(infos.begin(), infos.end(), [](const Info &one) { return !one.condition.empty(); });
  data.values.set("type_count", may_lack ? "sizeof types / sizeof types[0] - 1" : std::to_string(infos.size()));
  if (may_lack) infos.push_back({"{CAPLET_NULL, 0, 0, 0}", ""});  // C has no arrays without elements
  data.values.set("has_type_infos", !infos.empty());
  data.feeds["type_infos"] = feed_of(std::move(infos), [](const Info &one, Row &row) {
    row.set("info", one.text);
    row.set("condition", one.condition);
  });
}

void add_externals(const Subject &subject, Data &data) {
  const std::set<std::string> bases = vocabulary(subject).bases;
  std::vector<std::string> infos;
  const auto add = [&](const char *macro, const std::string &type, const std::string &header) {
    infos.push_back(std::string(macro) + "(" + string_literal(type) + ", " + string_or_null(header) + ", " + type +
                    ")");
  };
  for (const model::External &one : subject.api.externals) {
    const bool is_enum = one.is_enum || one.name.rfind("enum ", 0) == 0;
    if (bases.count(one.name) == 0 || !model::is_measured(one)) continue;
    add(is_enum ? "CAPLET_EXTERNAL_ENUM" : "CAPLET_EXTERNAL", one.name, one.header);
  }
  // Options and macros change them: -fshort-wchar, -mlong-double-64, _TIME_BITS.
  for (const char *scalar : {"long double", "time_t", "wchar_t"}) {
    const bool is_known = std::holds_alternative<const model::Scalar *>(subject.names.find(scalar));
    const bool is_used = bases.count(scalar) + bases.count(scalar + std::string(" _Complex")) != 0;
    if (is_known && is_used) add("CAPLET_EXTERNAL", scalar, "");
  }
  data.values.set("external_count", std::to_string(infos.size()));
  data.values.set("has_externals", !infos.empty());
  data.feeds["externals"] = feed_of(std::move(infos), [](const std::string &text, Row &row) { row.set("info", text); });
}

std::set<const model::Named *> types_of_retired_slots(const Subject &subject) {
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

std::string since_text(const Subject &subject, const Slot &slot) {
  if (slot.since <= 1) return "";
  const std::string &version = subject.versions[static_cast<std::size_t>(slot.since)];
  const std::string release = version.empty() ? "" : " (" + subject.api.distribution + " " + version + ")";
  return "Since API " + std::to_string(subject.api.abi) + "." + std::to_string(slot.since) + release + ".";
}

std::string slot_doc(const Subject &subject, const Speller &speller, const Slot &slot) {
  std::string contract;
  if (slot.kind == SlotKind::kFunction) add_function_contract(speller, slot, contract);
  const auto say = [&](const std::string &text) { contract += (contract.empty() ? "" : "\n") + text; };
  const std::string since = since_text(subject, slot);
  if (!since.empty()) say(since);
  if (slot.deprecated) say("Deprecated" + (slot.deprecated->empty() ? "." : ": " + *slot.deprecated));
  if (slot.doc.empty() || contract.empty()) return slot.doc + contract;
  const bool is_long = slot.doc.find('\n') != std::string::npos;
  return slot.doc + (is_long ? "\n\n" : "\n") + contract;
}

}  // namespace caplet::render
