// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/fingerprint.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "model/canonical_type.h"
#include "model/digest.h"
#include "model/type_text.h"
#include "model/words.h"

namespace caplet::model {
namespace {

std::string number(std::int64_t value) { return std::to_string(value); }

std::string value_text(const Enumerator &one) {
  return one.is_unsigned ? std::to_string(static_cast<std::uint64_t>(one.value)) : number(one.value);
}

// Collects the rows of an API.
class Rows {
 public:
  explicit Rows(const Api &api) : names_(api), types_(names_), is_dict_(api.is_dict()) {}

  void add(const Enum &entity) {
    add_row(identity_text(entity), "", entity.since, "enum", entity.identity(), underlying_class(entity, types_));
    for (const Enumerator &one : entity.enumerators) {
      add_row("enumerator " + entity.identity() + "." + one.identity(), value_text(one), one.since, "enumerator",
              entity.identity(), one.identity(), value_text(one));
    }
  }
  void add(const Record &entity) {
    add(identity_text(entity), entity.layout, entity.extensible, entity.since);
    if (entity.layout.head == Head::kNone) return;
    const std::string head = word_text(entity.layout.head);
    add_row("head of " + identity_text(entity), head, entity.since, "head", identity_text(entity), head);
  }
  void add(const Slot &slot) { add(slot, ""); }
  std::vector<FingerprintRow> take() { return std::move(rows_); }
  // As they are hashed.
  std::vector<std::string> take_encoded() { return std::move(encoded_); }

 private:
  // `table` is "4." for the slots of the table that slot 4 leads to.
  void add(const Slot &slot, const std::string &table) {
    const std::string place = is_dict_ ? "" : table + number(slot.index);
    const bool function = slot.kind == SlotKind::kFunction;
    add_row("slot " + place + (is_dict_ ? "" : " ") + slot.identity(),
            function ? spell(slot.signature) : spell(slot.type), slot.since, "slot", place, word_text(slot.kind),
            slot.identity(), convention_name(slot.signature.convention),
            function ? types_.function(slot.signature) : types_.variable(slot.type));
    for (const Slot &inner : slot.slots) {
      if (inner.kind != SlotKind::kReserved) add(inner, place + ".");
    }
  }
  template <typename... Items>
  void add_row(std::string subject, std::string text, int since, Items... each) {
    std::vector<std::string> items;
    items.reserve(sizeof...(each));
    (items.emplace_back(std::move(each)), ...);
    encoded_.push_back(encode_row(items));
    const std::uint64_t hash = digest(encoded_.back());
    rows_.push_back({std::move(subject), std::move(text), since, std::move(items), hash});
  }
  // `subject` is "struct geo_point", or "struct geo_point.2" for the anonymous type of its third field.
  void add(const std::string &subject, const Layout &layout, bool extensible, int since) {
    const std::string kind = word_text(layout.kind);
    const std::string count = extensible ? "" : number(static_cast<std::int64_t>(layout.fields.size()));
    add_row(subject, extensible ? "extensible" : kind + " of " + count + " fields", since, "record", subject, kind,
            number(layout.packed), number(layout.align), extensible ? "extensible" : "fixed", count);
    for (std::size_t i = 0; i < layout.fields.size(); ++i) {
      add_field(subject, i, layout.fields[i], extensible ? layout.fields[i].since : since);
    }
  }
  void add_field(const std::string &record, std::size_t position, const Field &field, int since) {
    const std::string place = number(static_cast<std::int64_t>(position));
    const std::string inner = record + "." + place;
    const std::string bits = field.bits ? number(*field.bits) : "";
    std::string type = field.anonymous.empty() ? types_.value(field.type) : anonymous_text(inner, field);
    const std::string name = field.identity().empty() ? place : field.identity();
    add_row("field " + record + "." + name,
            (field.anonymous.empty() ? spell(field.type) : std::string("an anonymous type")) +
                (field.bits ? " : " + bits : ""),
            since, "field", record, place, field.identity(), std::move(type), bits, number(field.packed),
            number(field.align));
    if (!field.anonymous.empty()) add(inner, field.anonymous.front(), false, since);
  }
  static std::string anonymous_text(const std::string &inner, const Field &field) {
    std::string text = inner;
    for (auto bound = field.type.bounds.rbegin(); bound != field.type.bounds.rend(); ++bound) {
      text = "array(" + std::to_string(*bound) + "; " + text + ")";
    }
    return text;
  }

  Names names_;
  CanonicalTypes types_;
  bool is_dict_;  // whose slots are found by their names
  std::vector<FingerprintRow> rows_;
  std::vector<std::string> encoded_;
};

std::uint64_t next(std::uint64_t previous, int minor, std::vector<std::string_view> rows) {
  std::sort(rows.begin(), rows.end());
  std::size_t size = 64;
  for (const std::string_view row : rows) size += row.size();
  std::string bytes;
  bytes.reserve(size);
  append_item(bytes, std::to_string(previous));
  append_item(bytes, number(minor));
  for (const std::string_view row : rows) bytes += row;
  return digest(bytes);
}

}  // namespace

Fingerprints fingerprint(const Api &api) {
  Rows rows(api);
  for (const Enum &entity : api.enums) rows.add(entity);
  for (const Record &entity : api.records) rows.add(entity);
  for (const Record &entity : api.hidden_records) rows.add(entity);
  for (const Slot &slot : api.slots) {
    if (slot.kind != SlotKind::kReserved) rows.add(slot);  // nobody was compiled against it, and it may be claimed
  }
  Fingerprints result;
  result.rows = rows.take();
  const std::string &path = api.was.empty() ? api.capsule : api.was;
  std::string first;
  append_item(first, "caplet 1");
  append_item(first, path);
  append_item(first, number(api.abi));
  result.chain.push_back(digest(first));
  // One pass over the rows a minor would be quadratic for an API with many minors and slots.
  const std::vector<std::string> encoded = rows.take_encoded();
  std::vector<std::vector<std::string_view>> by_minor(static_cast<std::size_t>(api.minor) + 1);
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    by_minor.at(static_cast<std::size_t>(result.rows[i].since)).push_back(encoded[i]);
  }
  for (int minor = 1; minor <= api.minor; ++minor) {
    result.chain.push_back(next(result.chain.back(), minor, std::move(by_minor[static_cast<std::size_t>(minor)])));
  }
  return result;
}

std::string hex(std::uint64_t fingerprint) {
  std::string text(16, '0');
  for (int i = 15; i >= 0; --i, fingerprint >>= 4)
    text[static_cast<std::size_t>(i)] = "0123456789abcdef"[fingerprint & 15U];
  return text;
}

}  // namespace caplet::model
