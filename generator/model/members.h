// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What an interface consists of, once for all that goes through its members: describe(m, x) passes every member of x to
// m in canonical order. m is one that fills x (schema's ObjectReader) or reads it (its ObjectWriter, MemberTexts). A
// member at its default is not stated; may_* are read as optional, must_* as required, always_* are written even at
// their default.
#pragma once

#include "model/api.h"
#include "model/words.h"

namespace caplet::model {

// T & or const T &, as m needs it.
template <class M, class T>
using Ref = typename M::template Ref<T>;

inline constexpr int kLargestVersion = 65535;
inline constexpr int kLargestIndex = 1000000;
inline constexpr int kLargestAlignment = 1 << 20;
inline constexpr int kLargestBits = 65536;
inline constexpr int kLargestOffset = 1 << 30;
inline constexpr int kLargestSize = 1 << 30;

// ---- What all named things share ----

template <class M>
void describe_identity(M &m, Ref<M, Named> named) {
  m.origin(named);
  m.must_text("name", named.name);
  m.may_text("symbol", named.symbol);
  m.may_text("was", named.was);
}

template <class M>
void describe_head(M &m, Ref<M, Named> named) {
  describe_identity(m, named);
  m.since(named.since);
}

template <class M>
void describe_notes(M &m, Ref<M, Named> named) {
  m.may_text("doc", named.doc);
  m.may_text("deprecated", named.deprecated);
  m.may_text("comment", named.comment);
  m.extra(named.extra);
}

// ---- Types ----

template <class M>
void describe(M &m, Ref<M, Sighting> sighting) {
  m.must_text("profile", sighting.profile);
  m.may_word("kind", sighting.kind, kScalarKinds);
  m.must_number("size", sighting.size, 0, kLargestSize);
  m.must_number("align", sighting.align, 1, kLargestAlignment);
}

template <class M>
void describe(M &m, Ref<M, External> external) {
  describe_head(m, external);
  m.must_text("header", external.header);
  m.may_flag("opaque", external.opaque);
  m.may_flag("enum", external.is_enum);
  m.may_list("seen", external.seen);
  describe_notes(m, external);
}

template <class M>
void describe(M &m, Ref<M, Typedef> entity) {
  describe_head(m, entity);
  m.must_type("type", entity.type);
  m.may_flag("inline", entity.is_inline);
  describe_notes(m, entity);
}

template <class M>
void describe(M &m, Ref<M, Enumerator> enumerator) {
  describe_head(m, enumerator);
  m.must_integer("value", enumerator.value, enumerator.is_unsigned);
  m.may_flag("retired", enumerator.retired);
  describe_notes(m, enumerator);
}

template <class M>
void describe(M &m, Ref<M, Enum> entity) {
  describe_head(m, entity);
  m.may_flag("reexported", entity.is_external);
  m.may_flag("typedef", entity.has_typedef);
  m.may_flag("scoped", entity.is_scoped);
  m.may_flag("closed", entity.closed);
  m.may_type("underlying", entity.underlying);
  m.may_list("values", entity.enumerators);
  describe_notes(m, entity);
}

template <class M>
void describe(M &m, Ref<M, Layout> layout) {
  m.always_word("kind", layout.kind);
  m.may_number("packed", layout.packed, 1, kLargestAlignment);
  m.may_number("align", layout.align, 1, kLargestAlignment);
  m.may_list("fields", layout.fields);
}

template <class M>
void describe(M &m, Ref<M, Field> field) {
  m.origin(field);
  m.may_text("name", field.name);
  m.may_text("was", field.was);
  m.since(field.since);
  m.may_number("offset", field.offset, 0, kLargestOffset);
  m.field_type(field.type, field.anonymous);
  m.may_number("bits", field.bits, 0, kLargestBits);
  m.may_number("packed", field.packed, 1, kLargestAlignment);
  m.may_number("align", field.align, 1, kLargestAlignment);
  m.may_one("record", field.anonymous);
  describe_notes(m, field);
}

template <class M>
void describe(M &m, Ref<M, Record> record) {
  describe_head(m, record);
  m.always_word("kind", record.layout.kind);
  m.may_flag("typedef", record.has_typedef);
  m.may_flag("extensible", record.extensible);
  m.may_word("head", record.layout.head);
  m.may_text("type_object", record.type_object);
  m.may_word("basicsize", record.basicsize);
  m.may_number("packed", record.layout.packed, 1, kLargestAlignment);
  m.may_number("align", record.layout.align, 1, kLargestAlignment);
  m.may_list("fields", record.layout.fields);
  describe_notes(m, record);
}

template <class M>
void describe(M &m, Ref<M, Handle> handle) {
  describe_head(m, handle);
  m.may_flag("reexported", handle.is_external);
  m.may_word("kind", handle.kind);
  m.may_flag("typedef", handle.has_typedef);
  m.may_text("destroy", handle.destroy);
  m.may_word("ownership", handle.ownership);
  describe_notes(m, handle);
}

// ---- Functions ----

template <class M>
void describe(M &m, Ref<M, Parameter> parameter) {
  m.origin(parameter);
  m.may_text("name", parameter.name);
  m.must_type("type", parameter.type);
  m.may_flag("nonnull", parameter.nonnull);
  m.may_flag("nullable", parameter.nullable);
  m.may_flag("steals", parameter.steals);
  m.may_text("length", parameter.length);
  m.may_flag("out", parameter.out);
  m.may_flag("inout", parameter.inout);
}

template <class M>
void describe_signature(M &m, Ref<M, Signature> signature) {
  m.must_type("returns", signature.result);
  m.may_list("parameters", signature.parameters);
  m.may_flag("variadic", signature.variadic);
  m.may_flag("noexcept", signature.is_noexcept);
  m.may_word("convention", signature.convention);
}

template <class M>
void describe(M &m, Ref<M, Callback> callback) {
  describe_head(m, callback);
  describe_signature(m, callback.signature);
  m.may_flag("function_type", callback.is_function);
  m.may_flag("inline", callback.is_inline);
  describe_notes(m, callback);
}

template <class M>
void describe(M &m, Ref<M, Constant> constant) {
  describe_head(m, constant);
  m.may_flag("reexported", constant.is_external);
  m.may_type("type", constant.type);
  m.may_flag("literal", constant.is_literal);
  m.must_constant("value", constant.value);
  describe_notes(m, constant);
}

// ---- C++ forms ----

template <class M>
void describe(M &m, Ref<M, CxxParameter> parameter) {
  m.origin(parameter);
  m.may_text("name", parameter.name);
  m.must_type("type", parameter.type);
  m.may_text("default", parameter.default_value);
}

template <class M>
void describe(M &m, Ref<M, CxxForm> form) {
  m.may_word("kind", form.kind);
  m.may_text("class", form.of);
  m.may_flag("const", form.is_const);
  m.may_flag("noexcept", form.is_noexcept);
  m.may_flag("explicit", form.is_explicit);
  m.may_result("returns", form.result);
  m.may_list("parameters", form.parameters);
}

template <class M>
void describe(M &m, Ref<M, ExceptionType> exception) {
  m.origin(exception);
  m.must_text("name", exception.name);
  m.must_text("object", exception.object);
}

// ---- Slots ----

inline constexpr std::string_view kFunctionKeys[] = {"returns",  "parameters", "variadic", "noexcept",  "convention",
                                                     "gil",      "threads",    "on_error", "ownership", "result",
                                                     "lifetime", "attributes", "cxx"};

template <class M>
void describe(M &m, Ref<M, Slot> slot) {
  m.may_number("index", slot.index, 0, kLargestIndex);
  m.may_word("kind", slot.kind);
  describe_identity(m, slot);
  m.since(slot.since, slot.index >= 0);
  m.may_number("offset", slot.offset, 0, kLargestOffset);
  m.may_flag("optional", slot.optional);
  m.may_flag("retired", slot.retired);
  m.may_number("deprecated_since", slot.deprecated_since, 2, kLargestVersion);
  m.may_flag("static", slot.is_static);
  m.may_flag("reexported", slot.is_external);
  if (slot.kind == SlotKind::kFunction) {
    m.no("type", "a function has `returns` and `parameters`");
    describe_signature(m, slot.signature);
    m.may_word("gil", slot.gil);
    m.may_word("threads", slot.threads);
    m.may_error_value("on_error", slot.on_error);
    m.may_word("ownership", slot.ownership);
    m.may_word("result", slot.result);
    m.may_text("lifetime", slot.lifetime);
    m.may_texts("attributes", slot.attributes);
    m.may_one("cxx", slot.cxx);
  } else {
    for (const std::string_view key : kFunctionKeys) m.no(key, "only functions have it");
    if (slot.kind == SlotKind::kReserved) {
      m.no("type", "nothing is known of a reserved slot");
    } else {
      m.must_type("type", slot.type);
    }
  }
  describe_notes(m, slot);
}

// ---- The ledger, and the whole ----

template <class M>
void describe(M &m, Ref<M, Release> release) {
  m.may_number("abi", release.abi, 1, kLargestVersion);
  m.must_number("minor", release.minor, 1, kLargestVersion);
  m.must_text("version", release.version);
  m.must_fingerprint("fingerprint", release.fingerprint);
}

template <class M>
void describe(M &m, Ref<M, Approval> approval) {
  m.must_text("finding", approval.finding);
  m.must_text("reason", approval.reason);
  m.may_text("expires", approval.expires);
}

template <class M>
void describe(M &m, Ref<M, Foreign> foreign) {
  m.may_text("struct", foreign.record);
  m.may_text_or_null("capsule_name", foreign.capsule_name, foreign.is_unnamed);
  m.may_texts("includes", foreign.includes);
  m.may_number("pointer_size", foreign.pointer_size, 1, 64);
  m.may_list("fields", foreign.leading);
}

template <class M>
void describe(M &m, Ref<M, Api> api) {
  m.origin(api);
  m.schema();
  m.must_text("name", api.name);
  m.must_text("capsule", api.capsule);
  m.may_text("was", api.was);
  m.may_texts("aliases", api.aliases);
  m.may_text("distribution", api.distribution);
  m.always_word("language", api.language);
  m.may_text("header", api.header);
  m.may_texts("headers", api.headers);
  m.may_texts("guards", api.guards);
  m.may_texts("includes", api.includes);
  m.may_texts("defines", api.defines);
  m.may_text("prefix", api.prefix);
  m.may_word("interpreters", api.interpreters);
  m.may_text("limited_api", api.limited_api);
  m.may_number("deprecation_window", api.deprecation_window, 1, kLargestVersion);
  m.may_number("abi", api.abi, 1, kLargestVersion);
  m.may_number("minor", api.minor, 1, kLargestVersion);
  m.floor(api.floor);
  m.may_text("deprecated", api.deprecated);
  m.may_text("doc", api.doc);
  m.may_one("foreign", api.foreign);
  m.may_list("external", api.externals);
  m.may_list("typedefs", api.typedefs);
  m.may_list("enums", api.enums);
  m.may_list("records", api.records);
  m.may_list("handles", api.handles);
  m.may_list("hidden_records", api.hidden_records);
  m.may_list("callbacks", api.callbacks);
  m.may_list("constants", api.constants);
  m.may_list("exceptions", api.exceptions);
  m.may_list("slots", api.slots);
  m.may_texts("helpers", api.helpers);
  m.may_list("history", api.history);
  m.may_list("approvals", api.approvals);
  m.may_text("comment", api.comment);
  m.extra(api.extra);
}

}  // namespace caplet::model
