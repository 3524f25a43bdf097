// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// An API as facts, for templates of any language: what there is, what it promises, what consumers can use and from
// which minor on. How names, types and values are written is asked of the language. docs/templates.md is the contract.
#pragma once

#include "render/facts/subject.h"
#include "render/keys.h"
#include "render/language.h"

namespace caplet::render {

// Raised where a key goes or means something else; keys may come without.
inline constexpr int kViewVersion = 1;

Data api_view(const Subject &subject, const Language &language);

// ---- Its parts ----

// What all keys are worked out from. To be captured by value.
struct Facts {
  const Subject &subject;
  const Language &language;
};

Keys<const model::Slot *> slot_fact_keys(Facts facts);
// Of a function, a callback or a slot: its parameters, with what is promised of each.
struct ParameterOf {
  const model::Signature *signature;
  std::size_t index;
  const model::Parameter &parameter() const { return signature->parameters[index]; }
};
std::vector<ParameterOf> parameters_of(const model::Signature &signature);
Keys<ParameterOf> parameter_keys(Facts facts);
// Whether the type is a pointer to a Python object, behind whatever typedef.
bool is_python_object(const Subject &subject, const model::Type &type);

// Rows `enums`, `records`, `handles`, `typedefs`, `callbacks`, and `types`: all of them in an order in which each comes
// before its first use.
void add_type_facts(Facts facts, Data &data);

// Keys that all named things have: `name`, `doc`, `comment`, `since`, `is_newer`, ...
template <typename Entity>
void add_named(Facts facts, Keys<const Entity *> &keys) {
  keys.text("name", &Entity::name);
  keys.text("identifier", [facts](const Entity *one) { return facts.language.identifier(one->name); });
  keys.text("symbol", [](const Entity *one) -> const std::string & { return one->spelled_in_provider(); });
  keys.text("was", &Entity::was);
  keys.text("doc", &Entity::doc);
  keys.text("comment", [facts](const Entity *one) { return facts.language.comment(one->doc, 0); });
  keys.text("comment_inside", [facts](const Entity *one) { return facts.language.comment(one->doc, 2); });
  keys.text("since", &Entity::since);
  keys.flag("came_later", [](const Entity *one) { return one->since > 1; });
  keys.flag("is_newer", [facts](const Entity *one) { return one->since > facts.subject.floor; });
  keys.flag("is_deprecated", [](const Entity *one) { return one->deprecated.has_value(); });
  keys.text("deprecated", [](const Entity *one) { return one->deprecated.value_or(""); });
}

}  // namespace caplet::render
