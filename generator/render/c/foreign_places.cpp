// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/c/foreign_places.h"

#include <algorithm>

#include "render/c/type_declarations.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

constexpr const char *kReserved = "unused_";

bool is_unused(const Slot &slot) { return slot.kind == SlotKind::kReserved; }

// By index: a struct lists all its places, of an array those between are missing.
std::vector<ForeignPlace> places_of(const std::vector<Slot> &slots, int count) {
  std::vector<const Slot *> ordered = pointers_to(slots);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Slot *a, const Slot *b) { return a->index < b->index; });
  std::vector<ForeignPlace> places;
  int next = 0;
  const auto leave_unused = [&](int end) {
    if (end <= next) return;
    const bool is_more = !places.empty() && places.back().unused > 0;
    if (!is_more) places.push_back({{}, next, 0});
    places.back().unused += end - next;
    next = end;
  };
  for (const Slot *slot : ordered) {
    leave_unused(slot->index);
    if (is_unused(*slot)) {
      leave_unused(slot->index + 1);
    } else if (slot->index < next && !places.empty() && places.back().unused == 0) {
      places.back().slots.push_back(slot);
    } else {
      places.push_back({{slot}, slot->index, 0});
      next = slot->index + 1;
    }
  }
  leave_unused(count);
  return places;
}

std::string comment(const Slot &slot) {
  std::string text = std::to_string(slot.index);
  if (slot.since > 1) text += ", since " + std::to_string(slot.since);
  if (slot.until != 0) text += ", until " + std::to_string(slot.until);
  return " /* " + text + " */\n";
}

// ---- Before an import ----

// The places of a start table in runs of one kind.
enum class Kind { kFunctions, kBytes, kTable };

Kind kind_of(const ForeignPlace &place) {
  if (place.unused > 0) return Kind::kBytes;
  const SlotKind kind = place.slots.front()->kind;
  return kind == SlotKind::kFunction ? Kind::kFunctions : kind == SlotKind::kTable ? Kind::kTable : Kind::kBytes;
}

class Start {
 public:
  Start(const Api &api, const ForeignTable &table) : api_(api), table_(table) {}

  ForeignStart make() {
    const std::vector<model::Field> *leading = table_.leading;
    if (leading != nullptr && !leading->empty()) {
      bytes_since_ = leading->front().name;
      is_in_bytes_ = true;
    }
    for (const ForeignPlace &place : table_.places) add(place);
    end_functions();
    end_bytes("sizeof(struct " + table_.name + ")");
    const std::string ending = table_.inside == nullptr ? "" : "_" + table_.inside->name;
    return {table_.name + "_start_", fields_, values_, ending};
  }

 private:
  std::string offset(const std::string &name) const { return "offsetof(struct " + table_.name + ", " + name + ")"; }

  void add(const ForeignPlace &place) {
    const Kind kind = kind_of(place);
    if (kind != Kind::kFunctions) end_functions();
    if (kind != Kind::kBytes) end_bytes(offset(place.name()));
    if (kind == Kind::kFunctions) {
      if (functions_ == 0) first_function_ = place.index;
      ++functions_;
    } else if (kind == Kind::kTable) {
      field("const void *slot_" + std::to_string(place.index),
            "&" + upper(api_.name) + "_START_" + place.slots.front()->name + "_");
    } else if (!is_in_bytes_) {
      is_in_bytes_ = true;
      bytes_since_ = place.name();
    }
  }

  // The first one has the alignment of the struct.
  void field(const std::string &text, const std::string &value) {
    fields_ += (fields_.empty() ? "  CAPLET_ALIGNAS(struct " + table_.name + ") " : "\n  ") + text + ";";
    values_ += (values_.empty() ? "" : ", ") + value;
  }

  void end_functions() {
    if (functions_ == 0) return;
    std::string values;
    for (int i = 0; i < functions_; ++i) values += (i == 0 ? "" : ", ") + api_.name + "_unimported_";
    field("void (*slots_" + std::to_string(first_function_) + "[" + std::to_string(functions_) + "])(void)",
          "{" + values + "}");
    functions_ = 0;
  }

  void end_bytes(const std::string &end) {
    if (!is_in_bytes_) return;
    const std::string begin = fields_.empty() ? "" : " - " + offset(bytes_since_);
    field("unsigned char bytes_of_" + bytes_since_ + "[" + end + begin + "]", "CAPLET_ZERO");
    is_in_bytes_ = false;
  }

  const Api &api_;
  const ForeignTable &table_;
  std::string fields_, values_, bytes_since_;
  bool is_in_bytes_ = false;
  int functions_ = 0, first_function_ = 0;
};

}  // namespace

std::string ForeignPlace::name() const { return unused > 0 ? kReserved + std::to_string(index) : slots.front()->name; }

void drop_const(model::Type &type) {
  (type.pointers.empty() ? type.qualifiers : type.pointers.back()).is_const = false;
}

void drop_const(model::Field &field) {
  drop_const(field.type);
  for (model::Layout &layout : field.anonymous) {
    for (model::Field &inner : layout.fields) drop_const(inner);
  }
}

std::string foreign_field(const Speller &speller, const Slot &slot) {
  if (slot.kind == SlotKind::kFunction) return speller.function_pointer(slot.signature, slot.name);
  if (slot.kind == SlotKind::kTable)
    return "const struct " + speller.api().name + "_" + slot.name + "_table *" + slot.name;
  model::Type type = slot.type;
  drop_const(type);
  return speller.declaration(type, slot.name);
}

std::vector<ForeignTable> foreign_tables(const Api &api, int count) {
  std::vector<ForeignTable> tables;
  for (const Slot &one : api.slots) {
    if (one.kind != SlotKind::kTable) continue;
    tables.push_back({&one, api.name + "_" + one.name + "_table", nullptr, places_of(one.slots, 0)});
  }
  tables.push_back({nullptr, api.table_name(), &api.foreign->leading, places_of(api.slots, count)});
  return tables;
}

std::string foreign_fields(const Speller &speller, const ForeignTable &table) {
  std::string text;
  if (table.leading != nullptr) {
    model::Layout layout;
    layout.fields = *table.leading;
    for (model::Field &one : layout.fields) drop_const(one);
    text += field_lines(speller, layout, 2);
  }
  for (const ForeignPlace &place : table.places) {
    if (place.unused > 0) {
      text += "  void *" + place.name() + (place.unused > 1 ? "[" + std::to_string(place.unused) + "]" : "") + ";\n";
      continue;
    }
    const bool is_shared = place.slots.size() > 1;
    if (is_shared) text += "  union {\n";
    for (const Slot *slot : place.slots)
      text += (is_shared ? "    " : "  ") + foreign_field(speller, *slot) + ";" + comment(*slot);
    if (is_shared) text += "  };\n";
  }
  if (!text.empty()) text.pop_back();
  return text;
}

std::vector<ForeignStart> foreign_starts(const Api &api, const std::vector<ForeignTable> &tables) {
  std::vector<ForeignStart> starts;
  for (const ForeignTable &one : tables) starts.push_back(Start(api, one).make());
  return starts;
}

}  // namespace caplet::render
