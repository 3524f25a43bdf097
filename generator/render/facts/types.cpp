// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The types of an API, each with what is inside.
#include "model/words.h"
#include "render/facts/api_view.h"
#include "render/facts/type_order.h"

namespace caplet::render {
namespace {

using model::Callback;
using model::Enum;
using model::Enumerator;
using model::Field;
using model::Handle;
using model::Record;
using model::Typedef;

template <typename Entity>
void add_reference(Facts facts, Keys<const Entity *> &keys) {
  keys.text("type", [facts](const Entity *one) {
    model::Type type;
    type.base = model::reference(*one);
    return facts.language.type(type);
  });
  keys.flag("has_typedef", &Entity::has_typedef);
}

Keys<const Enum *> enum_keys(Facts facts) {
  Keys<const Enumerator *> values;
  add_named(facts, values);
  values.text("value", [facts](const Enumerator *one) { return facts.language.value(*one); });
  values.flag("retired", &Enumerator::retired);
  Keys<const Enum *> keys;
  add_named(facts, keys);
  add_reference(facts, keys);
  keys.text("underlying",
            [facts](const Enum *one) { return one->underlying ? facts.language.type(*one->underlying) : ""; });
  keys.flag("is_scoped", &Enum::is_scoped).flag("is_closed", &Enum::closed);
  keys.rows("values", [](const Enum *one) { return pointers_to(one->enumerators); }, values);
  return keys;
}

// The members of an unnamed struct or union are the record's own.
void add_fields(const model::Layout &layout, std::vector<const Field *> &out) {
  for (const Field &one : layout.fields) {
    if (!one.name.empty()) out.push_back(&one);
    if (one.name.empty() && !one.anonymous.empty()) add_fields(one.anonymous.front(), out);
  }
}
std::vector<const Field *> fields_of(const Record *record) {
  std::vector<const Field *> out;
  add_fields(record->layout, out);
  return out;
}

Keys<const Field *> field_keys(Facts facts) {
  Keys<const Field *> keys;
  add_named(facts, keys);
  keys.flag("is_anonymous", [](const Field *one) { return !one->anonymous.empty(); });
  keys.text("type", [facts](const Field *one) { return one->anonymous.empty() ? facts.language.type(one->type) : ""; });
  keys.text("declaration", [facts](const Field *one) {
    return one->anonymous.empty() ? facts.language.declaration(one->type, one->name) : "";
  });
  keys.flag("is_object", [facts](const Field *one) { return is_python_object(facts.subject, one->type); });
  keys.text("bits", [](const Field *one) { return one->bits ? std::to_string(*one->bits) : ""; });
  return keys;
}

Keys<const Record *> record_keys(Facts facts) {
  Keys<const Record *> keys;
  add_named(facts, keys);
  add_reference(facts, keys);
  keys.flag("is_union", [](const Record *one) { return one->layout.kind == model::RecordKind::kUnion; });
  keys.flag("is_extensible", &Record::extensible);
  keys.flag("is_python_object", [](const Record *one) { return one->layout.head != model::Head::kNone; });
  keys.flag("is_packed", [](const Record *one) { return one->layout.packed != 0; });
  keys.text("type_object", &Record::type_object);
  keys.rows("fields", fields_of, field_keys(facts));
  return keys;
}

Keys<const Handle *> handle_keys(Facts facts) {
  Keys<const Handle *> keys;
  add_named(facts, keys);
  add_reference(facts, keys);
  keys.flag("is_union", [](const Handle *one) { return one->kind == model::RecordKind::kUnion; });
  keys.text("destroy", &Handle::destroy).text("ownership", [](const Handle *one) {
    return model::word_text(one->ownership, "");
  });
  return keys;
}

Keys<const Typedef *> typedef_keys(Facts facts) {
  Keys<const Typedef *> keys;
  add_named(facts, keys);
  keys.text("type", [facts](const Typedef *one) { return facts.language.type(one->type); });
  keys.text("declaration", [facts](const Typedef *one) { return facts.language.declaration(one->type, one->name); });
  return keys;
}

Keys<const Callback *> callback_keys(Facts facts) {
  Keys<const Callback *> keys;
  add_named(facts, keys);
  keys.text("result", [facts](const Callback *one) { return facts.language.type(one->signature.result); });
  keys.rows("parameters", [](const Callback *one) { return parameters_of(one->signature); }, parameter_keys(facts));
  keys.flag("is_function", &Callback::is_function);
  keys.flag("is_variadic", [](const Callback *one) { return one->signature.variadic; });
  keys.flag("is_noexcept", [](const Callback *one) { return one->signature.is_noexcept; });
  keys.text("prototype", [facts](const Callback *one) { return facts.language.prototype(one->signature, one->name); });
  keys.text("pointer",
            [facts](const Callback *one) { return facts.language.function_pointer(one->signature, one->name); });
  return keys;
}

// One row, or none.
template <typename Entity>
std::vector<const Entity *> only(const TypeDeclaration &one) {
  const auto *found = std::get_if<const Entity *>(&one.entity);
  return found == nullptr ? std::vector<const Entity *>() : std::vector<const Entity *>{*found};
}

}  // namespace

void add_type_facts(Facts facts, Data &data) {
  const model::Api &api = facts.subject.api;
  data.list("enums", pointers_to(api.enums), enum_keys(facts));
  data.list("records", pointers_to(api.records), record_keys(facts));
  data.list("handles", pointers_to(api.handles), handle_keys(facts));
  data.list("typedefs", pointers_to(api.typedefs), typedef_keys(facts));
  data.list("callbacks", pointers_to(api.callbacks), callback_keys(facts));
  Keys<TypeDeclaration> types;
  types.flag("is_forward", [](const TypeDeclaration &one) { return one.form == TypeDeclaration::Form::kForward; });
  types.flag("is_opaque", [](const TypeDeclaration &one) { return one.form == TypeDeclaration::Form::kOpaque; });
  types.flag("is_known", &TypeDeclaration::is_known);
  types.rows("enum", only<Enum>, enum_keys(facts));
  types.rows("record", only<Record>, record_keys(facts));
  types.rows("handle", only<Handle>, handle_keys(facts));
  types.rows("typedef", only<Typedef>, typedef_keys(facts));
  types.rows("callback", only<Callback>, callback_keys(facts));
  const TypeSelection all{[](const model::Named &) { return true; }, [](const Record &one) { return !one.extensible; }};
  data.list("types", in_order(api, facts.subject.names, all), types);
}

}  // namespace caplet::render
