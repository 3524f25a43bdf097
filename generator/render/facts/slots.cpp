// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// A slot, and what it promises.
#include "render/facts/api_view.h"
#include "render/facts/contract.h"

namespace caplet::render {
namespace {

using model::Slot;
using model::SlotKind;

void add_kind(Keys<const Slot *> &keys) {
  keys.text("index", &Slot::index);
  keys.flag("is_function", [](const Slot *one) { return one->kind == SlotKind::kFunction; });
  keys.flag("is_object", [](const Slot *one) { return one->kind == SlotKind::kObject; });
  keys.flag("is_data", [](const Slot *one) { return one->kind == SlotKind::kData; });
  keys.flag("is_reserved", [](const Slot *one) { return one->kind == SlotKind::kReserved; });
}

// Where a consumer may find nothing: the minor is too low, or the slot is NULL.
void add_presence(Facts facts, Keys<const Slot *> &keys) {
  keys.flag("retired", &Slot::retired).flag("optional", &Slot::optional);
  keys.flag("is_guarded", [facts](const Slot *one) { return one->optional || one->since > facts.subject.floor; });
  keys.text("left_out", [](const Slot *one) { return one->retired ? one->name + " is retired." : ""; });
  keys.text("version",
            [facts](const Slot *one) { return facts.subject.versions[static_cast<std::size_t>(one->since)]; });
  keys.text("newest_value", [facts](const Slot *one) {
    const model::Record *newest = newest_value(facts.subject, *one);
    return newest == nullptr ? "" : newest->name;
  });
  keys.text("needs_minor", [facts](const Slot *one) {
    const model::Record *newest = newest_value(facts.subject, *one);
    return newest == nullptr ? "" : std::to_string(newest->since);
  });
}

void add_type(Facts facts, Keys<const Slot *> &keys) {
  keys.text("type", [facts](const Slot *one) {
    return one->kind == SlotKind::kFunction ? "" : facts.language.type(one->type);
  });
  keys.text("declaration", [facts](const Slot *one) {
    return one->kind == SlotKind::kFunction ? "" : facts.language.declaration(one->type, one->name);
  });
  keys.flag("is_made_at_run_time",
            [](const Slot *one) { return one->kind == SlotKind::kObject && !one->type.pointers.empty(); });
}

void add_signature(Facts facts, Keys<const Slot *> &keys) {
  keys.text("result", [facts](const Slot *one) { return facts.language.type(one->signature.result); });
  keys.flag("returns_nothing", [](const Slot *one) { return one->signature.result.is_void(); });
  keys.flag("returns_object",
            [facts](const Slot *one) { return is_python_object(facts.subject, one->signature.result); });
  keys.rows("parameters", [](const Slot *one) { return parameters_of(one->signature); }, parameter_keys(facts));
  keys.flag("is_variadic", [](const Slot *one) { return one->signature.variadic; });
  keys.flag("is_noexcept", [](const Slot *one) { return one->signature.is_noexcept; });
  keys.text("prototype", [facts](const Slot *one) {
    return one->kind == SlotKind::kFunction ? facts.language.prototype(one->signature, one->name) : "";
  });
  keys.text("pointer", [facts](const Slot *one) {
    return one->kind == SlotKind::kFunction ? facts.language.function_pointer(one->signature, one->name) : "";
  });
}

void add_contract(Facts facts, Keys<const Slot *> &keys) {
  keys.text("documentation", [facts](const Slot *one) {
    return facts.language.comment(slot_doc(facts.subject, facts.language, *one), 0);
  });
  keys.rows(
      "contract", [facts](const Slot *one) { return contract_sentences(facts.subject, facts.language, *one); },
      Keys<std::string>().text("sentence", [](const std::string &one) { return one; }));
  keys.text("error", [facts](const Slot *one) { return facts.language.error_text(*one); });
  keys.text("error_clause", [facts](const Slot *one) { return facts.language.error_clause(*one); });
  keys.flag("needs_gil", [](const Slot *one) { return one->gil == model::Gil::kRequired; });
  keys.flag("without_gil", [](const Slot *one) { return one->gil == model::Gil::kReleased; });
  keys.flag("is_thread_safe", [](const Slot *one) { return one->threads >= model::Threads::kShared; });
  keys.flag("returns_new", [](const Slot *one) { return one->ownership == model::Ownership::kNew; });
  keys.flag("returns_borrowed", [](const Slot *one) { return one->ownership == model::Ownership::kBorrowed; });
  keys.flag("returns_owned", [](const Slot *one) { return one->ownership == model::Ownership::kHandle; });
  keys.flag("returns_nonnull", [](const Slot *one) { return one->result == model::Nullness::kNonnull; });
  keys.flag("returns_nullable", [](const Slot *one) { return one->result == model::Nullness::kNullable; });
  keys.text("lifetime", &Slot::lifetime);
  keys.rows(
      "attributes", [](const Slot *one) -> const auto & { return one->attributes; },
      Keys<std::string>().text("attribute", [](const std::string &one) { return one; }));
}

}  // namespace

bool is_python_object(const Subject &subject, const model::Type &type) {
  const model::Type behind = model::see_through(type, subject.names);
  return behind.base == "PyObject" && behind.pointers.size() == 1 && behind.bounds.empty();
}

std::vector<ParameterOf> parameters_of(const model::Signature &signature) {
  std::vector<ParameterOf> all;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) all.push_back({&signature, i});
  return all;
}

Keys<ParameterOf> parameter_keys(Facts facts) {
  Keys<ParameterOf> keys;
  const auto name = [facts](const ParameterOf &one) {
    return facts.language.parameter_name(*one.signature, one.index);
  };
  keys.text("name", name);
  keys.text("own_name", [](const ParameterOf &one) { return one.parameter().name; });
  keys.text("index", [](const ParameterOf &one) { return one.index; });
  keys.text("type", [facts](const ParameterOf &one) { return facts.language.type(one.parameter().type); });
  keys.text("declaration", [facts, name](const ParameterOf &one) {
    return facts.language.declaration(one.parameter().type, name(one));
  });
  keys.flag("is_object",
            [facts](const ParameterOf &one) { return is_python_object(facts.subject, one.parameter().type); });
  keys.flag("nonnull", [](const ParameterOf &one) { return one.parameter().nonnull; });
  keys.flag("nullable", [](const ParameterOf &one) { return one.parameter().nullable; });
  keys.flag("is_stolen", [](const ParameterOf &one) { return one.parameter().steals; });
  keys.flag("is_out", [](const ParameterOf &one) { return one.parameter().out; });
  keys.flag("is_inout", [](const ParameterOf &one) { return one.parameter().inout; });
  keys.text("length", [](const ParameterOf &one) { return one.parameter().length; });
  return keys;
}

Keys<const Slot *> slot_fact_keys(Facts facts) {
  Keys<const Slot *> keys;
  add_named(facts, keys);
  add_kind(keys);
  add_presence(facts, keys);
  add_type(facts, keys);
  add_signature(facts, keys);
  add_contract(facts, keys);
  return keys;
}

}  // namespace caplet::render
