// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>

#include "diff/adopted_objects.h"
#include "diff/rules.h"
#include "model/type_text.h"
#include "model/words.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string field_name(const Field &field, int at) {
  return "field " + (field.name.empty() ? std::to_string(at) : "`" + field.name + "`");
}
std::string field_name(const FieldPair &one) {
  return one.now != nullptr ? field_name(*one.now, one.now_at) : field_name(*one.then, one.then_at);
}
void add(Reporter &report, Severities severity, const FieldPair &one, const std::string &text,
         std::string excuse = "") {
  report.add(severity, one.record, field_name(one) + " " + text, one.then ? one.then->origin : Origin(),
             one.now ? one.now->origin : Origin(), std::move(excuse));
}
const char *head_text(Head head) {
  return head == Head::kObject ? "PyObject_HEAD" : head == Head::kVarObject ? "PyObject_VAR_HEAD" : "no head";
}
std::string alignment_text(int packed, int align) {
  std::string text = packed > 0 ? "packed(" + std::to_string(packed) + ")" : "";
  if (align > 0) text += (text.empty() ? "aligned(" : " aligned(") + std::to_string(align) + ")";
  return text.empty() ? "natural" : text;
}

// Of the record that `subject` ("struct p", "struct p.1") belongs to.
std::string where(const Pairs &c, const std::string &subject) {
  const std::string owner = subject.substr(0, subject.find('.'));
  const auto found = c.record_pairs.find(owner);
  return found == c.record_pairs.end() ? "" : c.platforms.where(*found->second->then, *found->second->now);
}
// Types can differ where layouts don't: signed and unsigned. Where they lie says more.
std::string retyped_where(const Pairs &c, const TypePair &one) {
  const std::string types = where(c, one), layout = where(c, one.subject);
  return !types.empty() && layout.rfind(types, 0) == 0 ? layout : types;
}

void record_align_changed(const Pairs &c, Reporter &report) {
  for (const LayoutPair &one : c.layouts) {
    if (!one.sealed || (one.then->packed == one.now->packed && one.then->align == one.now->align)) continue;
    report.add(S::kA, one.subject,
               "its alignment was " + alignment_text(one.then->packed, one.then->align) + ", is " +
                   alignment_text(one.now->packed, one.now->align) + where(c, one.subject),
               one.then_at, one.now_at);
  }
  for (const FieldPair &one : c.fields) {
    if (!one.sealed || !one.both()) continue;
    if (one.then->packed == one.now->packed && one.then->align == one.now->align) continue;
    add(report, S::kA, one,
        "was aligned otherwise: " + alignment_text(one.then->packed, one.then->align) + ", now " +
            alignment_text(one.now->packed, one.now->align) + where(c, one.owner));
  }
}

void record_kind_changed(const Pairs &c, Reporter &report) {
  for (const LayoutPair &one : c.layouts) {
    if (!one.sealed || one.then->kind == one.now->kind) continue;
    report.add(S::kA | S::kS, one.subject, "was a " + word_text(one.then->kind) + ", is a " + word_text(one.now->kind),
               one.then_at, one.now_at);
  }
  for (const auto &one : c.records) {
    if (!one.both() || !c.sealed(one) || one.then->layout.head == one.now->layout.head) continue;
    report.add(S::kA | S::kS, one,
               std::string("began with ") + head_text(one.then->layout.head) + ", begins with " +
                   head_text(one.now->layout.head));
  }
}

// What an import asks of a Python type's tp_basicsize.
void basicsize_changed(const Pairs &c, Reporter &report) {
  const auto asks_equal = [](const Record &one) {
    return !one.type_object.empty() && one.basicsize != BasicSize::kAtLeast;
  };
  for (const auto &one : c.records) {
    if (!one.both() || !c.sealed(one)) continue;
    if (one.then->type_object == one.now->type_object && one.then->basicsize == one.now->basicsize) continue;
    const bool equal = asks_equal(*one.now), was_equal = asks_equal(*one.then);
    const bool is_relaxed = was_equal && !equal;
    report.add(is_relaxed ? S::kContract : S::kD, one,
               is_relaxed            ? "the size of its Python type is no longer promised"
               : equal && !was_equal ? "the size of its Python type is promised now"
                                     : "its Python type is named otherwise");
  }
}

void field_moved(const Pairs &c, Reporter &report) {
  for (const FieldPair &one : c.fields) {
    if (!one.sealed || !one.both() || one.then_at == one.now_at) continue;
    add(report, S::kA | S::kS, one, "had the place " + std::to_string(one.then_at));
  }
}
void field_removed(const Pairs &c, Reporter &report) {
  for (const FieldPair &one : c.fields) {
    if (one.sealed && one.gone()) add(report, S::kA | S::kS, one, "is gone");
  }
}
void field_retyped(const Pairs &c, Reporter &report) {
  const unsigned changes = kOther | kSign | kIndirection | kSpelling;
  for (const TypePair &one : c.types) {
    if (one.stands != TypeUse::kField || !one.sealed || (one.changes & changes) == 0) continue;
    report.add(type_severity(c, one), one.subject,
               one.what + " was `" + spell(*one.then) + "`, is `" + spell(*one.now) + "`" + retyped_where(c, one),
               one.then_at, one.now_at);
  }
  for (const FieldPair &one : c.fields) {
    if (!one.sealed || !one.both() || one.then->anonymous.empty() == one.now->anonymous.empty()) continue;
    add(report, S::kA | S::kS, one,
        one.now->anonymous.empty() ? "had its type in place, has a named one" : "had a named type, has one in place");
  }
}
void field_appended(const Pairs &c, Reporter &report) {
  for (const FieldPair &one : c.fields) {
    if (!one.added()) continue;
    if (one.grows && !one.sealed) add(report, S::kF, one, "is new, and the record may grow");
    if (one.sealed && !is_of_adopted_object(c, one)) add(report, S::kA, one, "is new");
  }
}
void object_resized(const Pairs &c, Reporter &report) {
  const ObjectGrowth growth(c);
  for (const FieldPair &one : c.fields) {
    if (!one.added() || !one.sealed || !is_of_adopted_object(c, one)) continue;
    add(report, growth.is_expected(one) ? S(S::kContract) : S(S::kA), one, "is new");
  }
}
void field_renamed(const Pairs &c, Reporter &report) {
  for (const FieldPair &one : c.fields) {
    if (!one.sealed || !one.both()) continue;
    const std::string old = "was called `" + one.then->name + "`";
    if (one.then->identity() != one.now->identity()) {
      add(report, S::kA | S::kS, one,
          one.then->name == one.now->name ? "had the recorded first name `" + one.then->identity() + "`" : old);
      if (one.then->name == one.now->name) continue;
      fix_by_rename(report, one, one.then_owner, one.now_owner);
    } else if (one.then->name != one.now->name) {
      add(report, S::kS, one, old, "the rename is recorded");
    }
  }
}
void bitfield_changed(const Pairs &c, Reporter &report) {
  const auto width = [](const std::optional<int> &bits) {
    return bits ? std::to_string(*bits) + " bits" : "no bit-field";
  };
  for (const FieldPair &one : c.fields) {
    if (!one.sealed || !one.both() || one.then->bits == one.now->bits) continue;
    add(report, S::kA, one, "was " + width(one.then->bits) + ", is " + width(one.now->bits));
  }
}
void extensible_changed(const Pairs &c, Reporter &report) {
  for (const auto &one : c.records) {
    if (!one.both() || !c.sealed(one) || one.then->extensible == one.now->extensible) continue;
    report.add(S::kA | S::kS, one, one.now->extensible ? "is extensible now" : "is no longer extensible");
  }
}

void array_change(const Pairs &c, Reporter &report, Change change) {
  for (const TypePair &one : c.types) {
    if (one.stands == TypeUse::kParameter || !one.sealed || (one.changes & change) == 0) continue;
    const auto text = [&](const Type &type) {
      Type bounds;
      bounds.bounds = type.bounds;
      return one.is_array ? "..." + spell(bounds) : spell(type);
    };
    report.add(S::kA | S::kS, one.subject, one.what + " was `" + text(*one.then) + "`, is `" + text(*one.now) + "`",
               one.then_at, one.now_at);
  }
}
void array_bound_changed(const Pairs &c, Reporter &report) { array_change(c, report, kBounds); }
void flex_array_changed(const Pairs &c, Reporter &report) { array_change(c, report, kFlexible); }

constexpr std::string_view kNewRecord = "restore the layout, or add another record for new slots";

constexpr Rule kRecordRows[] = {
    {{"RECORD_ALIGN_CHANGED", S::kA, "a record or field is packed or aligned otherwise",
      "Fields lie elsewhere, and arrays have another stride. Where they do so on some platforms only, the finding "
      "names "
      "those; compiled consumers are refused on all.",
      "struct p {...} -> struct alignas(32) p {...}", kNewRecord},
     record_align_changed},
    {{"RECORD_KIND_CHANGED", S::kA | S::kS, "a struct became a union, or a Python object, or the other way round",
      "Fields that lay behind each other lie on each other, or behind a head.", "struct p -> union p", kNewRecord},
     record_kind_changed},
    {{"BASICSIZE_CHANGED", S::kContract, "what is promised of the size of a record's Python type changed",
      "Consumers that derive from the type, or make its objects, count on it. A promise that is new is D.",
      "basicsize = equal -> basicsize = at_least", "keep the promise, or begin a new abi"},
     basicsize_changed},
    {{"FIELD_MOVED", S::kA | S::kS, "a field has another place", "Compiled consumers read the place.", "x, y -> y, x",
      kNewRecord},
     field_moved},
    {{"FIELD_REMOVED", S::kA | S::kS, "a field is gone", "Compiled consumers read and write where it was.", "x, y -> x",
      kNewRecord},
     field_removed},
    {{"FIELD_RETYPED", S::kA | S::kContract | S::kS, "a field has another type",
      "Another size or meaning. Types of one ABI class and platforms are as for PARAM_TYPE_CHANGED.", "int x -> long x",
      kNewRecord},
     field_retyped},
    {{"FIELD_APPENDED", S::kA, "a record has one more field",
      "Consumers that store one have too little room. In an extensible record, which consumers never store, it needs "
      "only a minor (F).",
      "x, y -> x, y, z", "declare records that will grow CAPLET_LAYOUT(extensible) from the start"},
     field_appended},
    {{"OBJECT_RESIZED", S::kA | S::kContract, "objects of an adopted table have one more field",
      "Nobody but the provider makes them, but types that consumers derive lie behind them. Where an import asks for "
      "at "
      "least the size (`basicsize`: `at_least`), only those break (A*), unless something else lies behind the field: "
      "fields, a struct around it, items.",
      "PyObject_HEAD int x; -> PyObject_HEAD int x; int y;",
      "let only pointers to objects lead to what is new; if it is meant, begin the next abi: --new-abi"},
     object_resized},
    {{"FIELD_RENAMED", S::kA | S::kS, "a field has another name",
      "Unrecorded it is another field. A recorded rename keeps the identity, and only sources must follow.", "x -> lon",
      "record it: caplet record --rename RECORD.OLD RECORD.NEW", Repair::kRename},
     field_renamed},
    {{"BITFIELD_CHANGED", S::kA, "a bit-field has another width", "The bits behind it move.", "a : 3 -> a : 4",
      kNewRecord},
     bitfield_changed},
    {{"EXTENSIBLE_CHANGED", S::kA | S::kS, "a record may grow now, or may not any more",
      "Consumers store and copy the one kind, and read the other through accessors.", "fixed -> extensible",
      kNewRecord},
     extensible_changed},
    {{"EXTENSIBLE_BY_VALUE", S::kX, "a record that may grow is passed or stored by value",
      "Its size is not known to consumers.", "f(struct p *) -> f(struct p)", "pass a pointer"},
     nullptr,
     "refused when the interface is read, as `extensible-by-value`"},
    {{"ARRAY_BOUND_CHANGED", S::kA | S::kS, "an array has another bound",
      "Everything behind it moves, and consumers index by it.", "double m[3] -> double m[4]", kNewRecord},
     array_bound_changed},
    {{"FLEX_ARRAY_CHANGED", S::kA | S::kS, "an array at the end became flexible, or is no longer",
      "The record has another size.", "char s[1] -> char s[]", kNewRecord},
     flex_array_changed},
};

}  // namespace

const RuleGroup kRecordRules = {"Records", kRecordRows, std::size(kRecordRows)};

}  // namespace caplet::diff
