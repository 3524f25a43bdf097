// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What an interface consists of, once for all that goes through its members: describe(m, x) passes every member of x to
// m in canonical order. m is one that fills x (schema's ObjectReader) or reads it (its ObjectWriter, and those of
// member_visitor.h). A member at its default is not stated; `may` is read as optional, `must` as required, `always`
// is written even at its default.
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
  m.must("name", named.name);
  m.may("symbol", named.symbol);
  m.may("was", named.was);
}

template <class M>
void describe_head(M &m, Ref<M, Named> named) {
  describe_identity(m, named);
  m.since(named.since);
}

template <class M>
void describe_notes(M &m, Ref<M, Named> named) {
  m.may("doc", named.doc);
  m.may("deprecated", named.deprecated);
  m.may("comment", named.comment);
  m.extra(named.extra);
}

// ---- Types ----

template <class M>
void describe(M &m, Ref<M, Sighting> sighting) {
  m.must("profile", sighting.profile);
  m.may("kind", sighting.kind, kScalarKinds);
  m.must("size", sighting.size, 0, kLargestSize);
  m.must("align", sighting.align, 1, kLargestAlignment);
}

template <class M>
void describe(M &m, Ref<M, External> external) {
  describe_head(m, external);
  m.must("header", external.header);
  m.may("opaque", external.opaque);
  m.may("enum", external.is_enum);
  m.list("seen", external.seen);
  describe_notes(m, external);
}

template <class M>
void describe(M &m, Ref<M, Typedef> entity) {
  describe_head(m, entity);
  m.must("type", entity.type);
  m.may("inline", entity.is_inline);
  describe_notes(m, entity);
}

template <class M>
void describe(M &m, Ref<M, Enumerator> enumerator) {
  describe_head(m, enumerator);
  m.must_integer("value", enumerator.value, enumerator.is_unsigned);
  m.may("retired", enumerator.retired);
  describe_notes(m, enumerator);
}

template <class M>
void describe(M &m, Ref<M, Enum> entity) {
  describe_head(m, entity);
  m.may("reexported", entity.is_external);
  m.may("typedef", entity.has_typedef);
  m.may("scoped", entity.is_scoped);
  m.may("closed", entity.closed);
  m.may("underlying", entity.underlying);
  m.list("values", entity.enumerators);
  describe_notes(m, entity);
}

template <class M>
void describe(M &m, Ref<M, Layout> layout) {
  m.always("kind", layout.kind);
  m.may("packed", layout.packed, 1, kLargestAlignment);
  m.may("align", layout.align, 1, kLargestAlignment);
  m.list("fields", layout.fields);
}

template <class M>
void describe(M &m, Ref<M, Field> field) {
  m.origin(field);
  m.may("name", field.name);
  m.may("was", field.was);
  m.since(field.since);
  m.may("offset", field.offset, 0, kLargestOffset);
  m.field_type(field.type, field.anonymous);
  m.may("bits", field.bits, 0, kLargestBits);
  m.may("packed", field.packed, 1, kLargestAlignment);
  m.may("align", field.align, 1, kLargestAlignment);
  m.one("record", field.anonymous);
  describe_notes(m, field);
}

template <class M>
void describe(M &m, Ref<M, Record> record) {
  describe_head(m, record);
  m.always("kind", record.layout.kind);
  m.may("typedef", record.has_typedef);
  m.may("extensible", record.extensible);
  m.may("head", record.layout.head);
  m.may("type_object", record.type_object);
  m.may("basicsize", record.basicsize);
  m.may("packed", record.layout.packed, 1, kLargestAlignment);
  m.may("align", record.layout.align, 1, kLargestAlignment);
  m.list("fields", record.layout.fields);
  describe_notes(m, record);
}

template <class M>
void describe(M &m, Ref<M, Handle> handle) {
  describe_head(m, handle);
  m.may("reexported", handle.is_external);
  m.may("kind", handle.kind);
  m.may("typedef", handle.has_typedef);
  m.may("destroy", handle.destroy);
  m.may("ownership", handle.ownership);
  describe_notes(m, handle);
}

// ---- Functions ----

template <class M>
void describe_contract(M &m, Ref<M, Parameter> parameter) {
  m.may("nonnull", parameter.nonnull);
  m.may("nullable", parameter.nullable);
  m.may("steals", parameter.steals);
  m.may("length", parameter.length);
  m.may("out", parameter.out);
  m.may("inout", parameter.inout);
}

template <class M>
void describe(M &m, Ref<M, Parameter> parameter) {
  m.origin(parameter);
  m.may("name", parameter.name);
  m.must("type", parameter.type);
  describe_contract(m, parameter);
}

template <class M>
void describe_signature(M &m, Ref<M, Signature> signature) {
  m.signature(signature);
  m.must("returns", signature.result);
  m.list("parameters", signature.parameters);
  m.may("variadic", signature.variadic);
  m.may("noexcept", signature.is_noexcept);
  m.may("convention", signature.convention);
}

template <class M>
void describe(M &m, Ref<M, Callback> callback) {
  describe_head(m, callback);
  describe_signature(m, callback.signature);
  m.may("function_type", callback.is_function);
  m.may("inline", callback.is_inline);
  describe_notes(m, callback);
}

template <class M>
void describe(M &m, Ref<M, Constant> constant) {
  describe_head(m, constant);
  m.may("reexported", constant.is_external);
  m.may("type", constant.type);
  m.may("literal", constant.is_literal);
  m.must("value", constant.value);
  describe_notes(m, constant);
}

// ---- C++ forms ----

template <class M>
void describe(M &m, Ref<M, CxxParameter> parameter) {
  m.origin(parameter);
  m.may("name", parameter.name);
  m.must("type", parameter.type);
  m.may("default", parameter.default_value);
}

template <class M>
void describe(M &m, Ref<M, CxxForm> form) {
  m.may("kind", form.kind);
  m.may("class", form.of);
  m.may("const", form.is_const);
  m.may("noexcept", form.is_noexcept);
  m.may("explicit", form.is_explicit);
  m.may_result("returns", form.result);
  m.list("parameters", form.parameters);
}

template <class M>
void describe(M &m, Ref<M, ExceptionType> exception) {
  m.origin(exception);
  m.must("name", exception.name);
  m.must("object", exception.object);
}

// ---- Slots ----

inline constexpr int kLargestCount = kLargestIndex + 1;
inline constexpr std::string_view kFunctionKeys[] = {"returns",  "parameters", "variadic", "noexcept",  "convention",
                                                     "gil",      "threads",    "on_error", "ownership", "result",
                                                     "lifetime", "attributes", "cxx"};

template <class M>
void describe_contract(M &m, Ref<M, Slot> slot) {
  m.may("gil", slot.gil);
  m.may("threads", slot.threads);
  m.may("on_error", slot.on_error);
  m.may("ownership", slot.ownership);
  m.may("result", slot.result);
  m.may("lifetime", slot.lifetime);
}

template <class M>
void describe(M &m, Ref<M, Slot> slot) {
  m.may("index", slot.index, 0, kLargestIndex);
  m.may("kind", slot.kind);
  describe_identity(m, slot);
  m.since(slot.since, slot.index >= 0);
  m.may("until", slot.until, 1, kLargestVersion);
  m.may("offset", slot.offset, 0, kLargestOffset);
  m.may("optional", slot.optional);
  m.may("filled", slot.filled);
  m.may("capsule_name", slot.capsule_name);
  m.may("retired", slot.retired);
  m.may("deprecated_since", slot.deprecated_since, 2, kLargestVersion);
  m.may("static", slot.is_static);
  m.may("reexported", slot.is_external);
  if (slot.kind != SlotKind::kTable) m.no("slots", "only a slot of the kind `table` has slots of its own");
  if (slot.kind == SlotKind::kFunction) {
    m.no("type", "a function has `returns` and `parameters`");
    m.no("dereferenced", "a function is called through its pointer");
    describe_signature(m, slot.signature);
    describe_contract(m, slot);
    m.may("attributes", slot.attributes);
    m.one("cxx", slot.cxx);
  } else {
    for (const std::string_view key : kFunctionKeys) m.no(key, "only functions have it");
    if (slot.kind == SlotKind::kReserved) {
      m.no("type", "nothing is known of a reserved slot");
    } else {
      m.must("type", slot.type);
    }
    if (slot.kind == SlotKind::kTable) m.list("slots", slot.slots);
    if (slot.kind == SlotKind::kTable || slot.kind == SlotKind::kReserved) {
      m.no("dereferenced", "only objects and data have it");
    } else {
      m.may("dereferenced", slot.dereferenced);
    }
  }
  describe_notes(m, slot);
}

// ---- The ledger, and the whole ----

template <class M>
void describe(M &m, Ref<M, Release> release) {
  m.may("abi", release.abi, 1, kLargestVersion);
  m.must("minor", release.minor, 1, kLargestVersion);
  m.must("version", release.version);
  m.must_fingerprint("fingerprint", release.fingerprint);
}

template <class M>
void describe(M &m, Ref<M, Approval> approval) {
  m.must("finding", approval.finding);
  m.must("reason", approval.reason);
  m.may("expires", approval.expires);
}

template <class M>
void describe(M &m, Ref<M, Requirement> requirement) {
  m.origin(requirement);
  m.must("of", requirement.of);
  m.may("equals", requirement.equals);
  m.may("at_least", requirement.at_least);
  m.may("at_most", requirement.at_most);
}

template <class M>
void describe(M &m, Ref<M, NumberedRelease> release) {
  m.must("value", release.value);
  m.must("version", release.version);
}

template <class M>
void describe(M &m, Ref<M, TableVersion> version) {
  m.origin(version);
  m.must("of", version.of);
  m.list("releases", version.releases);
}

template <class M>
void describe(M &m, Ref<M, TableSize> size) {
  m.origin(size);
  m.must("of", size.of);
}

template <class M>
void describe(M &m, Ref<M, Protocol> protocol) {
  m.origin(protocol);
  m.may("type_attribute", protocol.type_attribute);
  m.may("attribute", protocol.attribute);
  m.may("method", protocol.method);
  m.may("lifetime", protocol.lifetime);
}

template <class M>
void describe(M &m, Ref<M, Foreign> foreign) {
  m.origin(foreign);
  m.may("struct", foreign.record);
  m.may("array", foreign.array);
  m.may("count", foreign.count, 1, kLargestCount);
  m.may("functions", foreign.functions);
  m.may_text_or_null("capsule_name", foreign.capsule_name, foreign.is_unnamed);
  m.may("includes", foreign.includes);
  m.may("defines", foreign.defines);
  m.may("pointer_size", foreign.pointer_size, 1, 64);
  m.list("fields", foreign.leading);
  m.one("abi", foreign.abi);
  m.one("version", foreign.version);
  m.one("size", foreign.size);
  m.list("checks", foreign.checks);
  m.may("state", foreign.state);
  m.may("previous", foreign.previous);
}

template <class M>
void describe(M &m, Ref<M, Api> api) {
  m.origin(api);
  m.schema();
  m.must("name", api.name);
  m.must("capsule", api.capsule);
  m.may("was", api.was);
  m.may("aliases", api.aliases);
  m.may("distribution", api.distribution);
  m.always("language", api.language);
  m.may("header", api.header);
  m.may("headers", api.headers);
  m.may("guards", api.guards);
  m.may("includes", api.includes);
  m.may("defines", api.defines);
  m.may("prefix", api.prefix);
  m.may("interpreters", api.interpreters);
  m.may("limited_api", api.limited_api);
  m.may("deprecation_window", api.deprecation_window, 1, kLargestVersion);
  m.may("abi", api.abi, 1, kLargestVersion);
  m.may("minor", api.minor, 1, kLargestVersion);
  m.floor(api.floor);
  m.may("deprecated", api.deprecated);
  m.may("doc", api.doc);
  m.one("foreign", api.foreign);
  m.one("protocol", api.protocol);
  m.list("external", api.externals);
  m.list("typedefs", api.typedefs);
  m.list("enums", api.enums);
  m.list("records", api.records);
  m.list("handles", api.handles);
  m.list("hidden_records", api.hidden_records);
  m.list("callbacks", api.callbacks);
  m.list("constants", api.constants);
  m.list("exceptions", api.exceptions);
  m.list("slots", api.slots);
  m.may("helpers", api.helpers);
  m.list("history", api.history);
  m.list("approvals", api.approvals);
  m.may("comment", api.comment);
  m.extra(api.extra);
}

}  // namespace caplet::model
