// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/facts/api_view.h"

namespace caplet::render {
namespace {

using model::Api;

void add_names(Facts facts, Data &data) {
  const Api &api = facts.subject.api;
  const Options &options = facts.subject.options;
  data.set("view_version", std::to_string(kViewVersion));
  data.set("api", api.name);
  data.set("upper_api", upper(api.name));
  data.set("prefix", api.function_prefix());
  data.set("module", module_of(api.capsule));
  data.set("capsule", api.capsule);
  data.set("capsule_text", facts.language.text(api.capsule));
  data.set("header", api.header);
  data.set("interface", options.interface_name);
  data.text("interface_text",
            [&json = facts.subject.interface_json](const Nothing &) -> const std::string & { return json; });
  data.set("command", options.command);
  data.set("doc", api.doc);
  data.set("comment", facts.language.comment(api.doc, 0));
}

void add_versions(const Subject &subject, Data &data) {
  const Api &api = subject.api;
  data.set("distribution", api.distribution);
  data.set("version", subject.versions.back());
  data.set("abi", std::to_string(api.abi));
  data.set("minor", std::to_string(api.minor));
  data.set("floor", std::to_string(subject.floor));
  data.set("is_choice", subject.floor < api.minor);
  std::vector<int> minors;
  for (int minor = 1; minor <= api.minor; ++minor) minors.push_back(minor);
  Keys<int> keys;
  keys.text("minor", [](int minor) { return minor; });
  keys.text("version", [&subject](int minor) { return subject.versions[static_cast<std::size_t>(minor)]; });
  keys.flag("is_newer", [&subject](int minor) { return minor > subject.floor; });
  data.list("minors", std::move(minors), keys);
}

void add_kinds(const Subject &subject, Data &data) {
  const Api &api = subject.api;
  data.set("is_cxx", api.language == model::Language::kCxx);
  data.set("is_lifted", is_lifted(api));
  data.set("isolated", api.is_isolated());
  data.set("is_foreign", api.foreign.has_value());
  data.set("bundled", subject.options.bundle_runtime);
  data.set("lazy", subject.options.lazy);
  data.set("table", api.table_name());
  data.texts("includes", "name", subject.vocabulary.headers);
}

void add_constants(Facts facts, Data &data) {
  using model::Constant;
  Keys<const Constant *> keys;
  add_named(facts, keys);
  keys.text("value", [facts](const Constant *one) { return facts.language.value(*one); });
  keys.text("type", [facts](const Constant *one) { return one->type ? facts.language.type(*one->type) : ""; });
  keys.flag("is_text", [](const Constant *one) { return std::holds_alternative<std::string>(one->value); });
  keys.flag("is_real", [](const Constant *one) { return std::holds_alternative<double>(one->value); });
  data.list("constants", pointers_to(facts.subject.api.constants), keys);
}

void add_exceptions(Facts facts, Data &data) {
  using model::ExceptionType;
  Keys<const ExceptionType *> keys;
  keys.text("name", &ExceptionType::name).text("object", &ExceptionType::object);
  data.list("exceptions", pointers_to(facts.subject.api.exceptions), keys);
}

void add_slots(Facts facts, Data &data) {
  using model::Slot;
  using model::SlotKind;
  const Api &api = facts.subject.api;
  const Keys<const Slot *> keys = slot_fact_keys(facts);
  const auto of_kind = [](SlotKind kind) {
    return [kind](const Slot &one) { return one.kind == kind && !one.retired; };
  };
  data.set("slot_count", std::to_string(api.slots.size()));
  data.list("slots", pointers_to(api.slots), keys);
  data.list("functions", slots_where(api, of_kind(SlotKind::kFunction)), keys);
  data.list("objects", slots_where(api, of_kind(SlotKind::kObject)), keys);
  data.list("data", slots_where(api, of_kind(SlotKind::kData)), keys);
}

}  // namespace

Data api_view(const Subject &subject, const Language &language) {
  const Facts facts{subject, language};
  Data data;
  add_names(facts, data);
  add_versions(subject, data);
  add_kinds(subject, data);
  add_type_facts(facts, data);
  add_constants(facts, data);
  add_exceptions(facts, data);
  add_slots(facts, data);
  return data;
}

}  // namespace caplet::render
