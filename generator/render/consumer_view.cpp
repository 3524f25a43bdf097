// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <set>

#include "model/reach.h"
#include "render/accessors.h"
#include "render/constants.h"
#include "render/literals.h"
#include "render/taken.h"
#include "render/type_declarations.h"
#include "render/view.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Record;
using model::Slot;
using model::SlotKind;

// "geometry._core._C_API" -> "8geometry5_core6_C_API"
std::string mangle(const std::string &path) {
  std::string out;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    out += std::to_string(end - begin) + path.substr(begin, end - begin);
    begin = end + 1;
  }
  return out;
}

// The table to call a function through: an isolated one is the first argument.
std::string table_of(const Subject &subject, const Speller &speller, const Slot &slot) {
  if (subject.api.is_isolated()) return speller.parameter_name(slot.signature, 0);
  return subject.api.name + "_table_()";
}

// The minors above the floor that brought something to call.
std::vector<int> newer_minors(const Subject &subject) {
  std::set<int> found;
  for (const Slot &one : subject.api.slots) {
    if (!one.retired && one.since > subject.floor) found.insert(one.since);
  }
  add_minors_of_accessors(subject, found);
  return {found.begin(), found.end()};
}

std::string unguarded_text(const Subject &subject, int since) {
  const Api &api = subject.api;
  const std::string minor = std::to_string(since), macro = upper(api.name);
  const std::string &version = subject.versions[static_cast<std::size_t>(since)];
  const std::string release =
      version.empty() || api.distribution.empty() ? "" : " (" + api.distribution + " " + version + ")";
  return string_literal("it needs API " + std::to_string(api.abi) + "." + minor + release + ", and " + macro +
                        "_REQUIRE is less: call it where " + api.function_prefix() + "_has_...() says so, and define " +
                        macro + "_GUARDED");
}

bool is_guarded(const Subject &subject, const Slot &slot) { return slot.optional || slot.since > subject.floor; }

// "geometry_table_()->caplet.minor < 2 || geometry_table_()->geo_area == NULL"
std::string absence(const Subject &subject, const Slot &slot, const std::string &table) {
  const std::string too_old = lacks(subject, table, slot.since);
  std::string is_null = table + "->" + slot.name + " == CAPLET_NULL";
  if (slot.since <= subject.floor) return is_null;
  return slot.optional ? too_old + " || " + is_null : too_old;
}

// "&geometry_table_()->caplet, "geo_area", 2, "1.2""
std::string newer_arguments(const Subject &subject, const std::string &table, const std::string &what, int since) {
  return "&" + table + "->caplet, " + string_literal(what) + ", " + std::to_string(since) + ", " +
         string_or_null(subject.versions[static_cast<std::size_t>(since)]);
}

Code release_taken(const Subject &subject, const Speller &speller, const Slot &slot, const std::string &table) {
  return render::release_taken(speller, slot, [&](const Slot &destroyer) {
    Destroying how{table + "->" + destroyer.name, ""};
    const bool is_absent_too = !slot.optional && destroyer.since >= slot.since;
    if (destroyer.optional || is_absent_too) return Destroying();
    if (destroyer.since > subject.floor) how.condition = table + "->caplet.minor >= " + std::to_string(destroyer.since);
    return how;
  });
}

void fill_deprecated(const Slot &slot, Row &row) {
  const std::string text = slot.deprecated && slot.deprecated->empty() ? "deprecated" : slot.deprecated.value_or("");
  row.set("deprecated", slot.deprecated ? string_literal(text) : "");
}

// "CAPLET_FORMAT(printf, 1, 2)", or nothing.
std::string format_of(const Slot &slot) {
  for (const std::string &one : slot.attributes) {
    if (one.compare(0, 7, "format(") != 0) continue;
    std::string text = "CAPLET_FORMAT(";
    for (const char c : one.substr(7)) text += c == ',' ? ", " : std::string(1, c);
    return text;
  }
  return "";
}

// What compilers are to warn of where the function is called.
std::string advice(const Slot &slot) {
  std::string format = format_of(slot);
  if (!is_not_to_be_dropped(slot)) return format;
  return "CAPLET_NODISCARD" + (format.empty() ? "" : " " + format);
}

// True where there is only a note to show. Where the preprocessor decides, there is one, too.
bool fill_note(const Subject &subject, const Slot &slot, Row &row) {
  const std::string note = reason_to_leave_out(slot);
  const Record *newest = newest_value(subject, slot);
  row.set("note", note);
  row.set("condition", note.empty() && newest != nullptr ? required(subject, newest->since) : "");
  if (newest != nullptr) {
    row.set("otherwise", slot.name + " needs " + tagged_name(*newest) + ", whose layout is part of API " +
                             std::to_string(subject.api.abi) + "." + std::to_string(newest->since) + ".");
  }
  return !note.empty();
}

// What the capsule's path is called in the header.
std::string path_of(const Subject &subject) { return upper(subject.api.name) + "_PATH_"; }

// What checked mode asks before the call: statements, one a line.
std::string checks_before(const Subject &subject, const Speller &speller, const Slot &slot) {
  const std::string who = path_of(subject) + ", " + string_literal(slot.name);
  std::vector<std::string> checks;
  if (slot.gil == model::Gil::kRequired) checks.push_back("  CAPLET_CHECK_ATTACHED(" + who + ");");
  for (std::size_t i = 0; i < slot.signature.parameters.size(); ++i) {
    const bool is_handle = i == 0 && subject.api.is_isolated();
    if (!slot.signature.parameters[i].nonnull && !is_handle) continue;
    checks.push_back("  CAPLET_CHECK_NONNULL(" + who + ", " + speller.parameter_name(slot.signature, i) + ");");
  }
  std::string text;
  for (const std::string &check : checks) text += (text.empty() ? "" : "\n") + check;
  return text;
}

// The statement that calls; checked mode compares its result with the exception state.
std::string call_statement(const Subject &subject, const Speller &speller, const Slot &slot, const std::string &call) {
  const std::string error = speller.error_value(slot);
  if (slot.signature.result.is_void()) return call + ";";
  if (error.empty()) return "return " + call + ";";
  return "return CAPLET_CALL(" + path_of(subject) + ", " + string_literal(slot.name) + ", " +
         (slot.gil == model::Gil::kRequired ? "1" : "0") + ", " + call + ", " + error + ");";
}

// "{geometry_unimported_, geometry_unimported_}": what the start table has for each slot.
std::string start_array(const Api &api) {
  std::string text;
  for (std::size_t i = 0; i < api.slots.size(); ++i) text += (i == 0 ? "" : ", ") + api.name + "_unimported_";
  return "{" + (text.empty() ? "CAPLET_NULL" : text) + "}";
}

class ConsumerView {
 public:
  explicit ConsumerView(const Subject &subject)
      : subject_(subject), api_(subject.api), speller_(subject.api, subject.names, Side::kConsumer) {}

  Data data() {
    Data data = common_view(subject_);
    add_descriptor(subject_, data);
    add_head(data);
    add_constants(data);
    add_types(data);
    add_table(data);
    add_wrappers(data);
    add_macros(data);
    add_type_infos(subject_, speller_, subject_.floor, data);
    add_object_infos(subject_, speller_, data);
    add_externals(subject_, data);
    add_accessors(subject_, speller_, data);
    add_lifted(subject_, speller_, data);
    return data;
  }

 private:
  void add_head(Data &data) {
    data.values.set("guard", upper(api_.name) + "_CAPI_H");
    data.values.set("provider_guard", upper(api_.name) + "_PROVIDER_H");
    data.values.set("symbol", "caplet_" + mangle(api_.capsule) + "_" + std::to_string(api_.abi));
    data.values.set("is_choice", subject_.floor < api_.minor);
    data.feeds["newer_minors"] = feed_of(newer_minors(subject_), [this_subject = &subject_](int since, Row &row) {
      row.set("since", std::to_string(since));
      row.set("text", unguarded_text(*this_subject, since));
    });
    const std::string original = api_.header.empty() ? "its provider's header" : api_.header;
    std::vector<std::string> guards = api_.guards;
    data.values.set("original", comment_text(original));
    std::string helpers;
    for (const std::string &line : api_.helpers) helpers += (helpers.empty() ? "" : "\n") + line;
    data.values.set("helpers", helpers);
    data.values.set("is_cxx", api_.language == model::Language::kCxx);
    data.feeds["guards"] = feed_of(std::move(guards), [](const std::string &one, Row &row) { row.set("name", one); });
  }

  void add_constants(Data &data) {
    data.values.set("has_constants", !api_.constants.empty());
    data.feeds["constants"] = [this_api = &api_, speller = speller_](std::size_t index, Row &row) {
      if (index >= this_api->constants.size()) return false;
      const model::Constant &one = this_api->constants[index];
      const ConstantText text = constant_text(speller, one);
      row.set("doc", doc_comment(one.doc));
      row.set("name", one.name);
      row.set("value", text.c);
      row.set("cxx_value", text.cxx == text.c ? "" : text.cxx);
      return true;
    };
  }

  void add_types(Data &data) {
    std::vector<std::string> types = declare_types(
        speller_, {[](const model::Named &) { return true; }, [](const Record &one) { return !one.extensible; },
                   [this](const Record &one) { return required(subject_, one.since); }});
    data.values.set("has_types", !types.empty());
    data.feeds["types"] = feed_of(
        std::move(types), [](const std::string &text, Row &row) { row.set("text", text.substr(0, text.size() - 1)); });
  }

  void add_table(Data &data) {
    const std::vector<const Slot *> all = slots([](const Slot &) { return true; });
    data.feeds["slots"] = feed_of(all, [speller = speller_](const Slot *slot, Row &row) {
      const std::string format = slot->signature.variadic ? format_of(*slot) : "";
      row.set("field", speller.table_field(*slot) + (format.empty() ? "" : " " + format));
      row.set("index", std::to_string(slot->index));
      row.set("since", slot->since > 1 ? std::to_string(slot->since) : "");
      row.set("retired", slot->retired);
    });
    data.values.set("start_count", std::to_string(std::max<std::size_t>(all.size(), 1)));
    data.values.set("start_array", start_array(api_));
    // What <api>_has_<slot>() is asked with: the table, where there is one an interpreter.
    data.values.set("asked", api_.is_isolated() ? "const struct " + api_.table_name() + " *table" : "void");
    data.values.set("asked_of", api_.is_isolated() ? "table, " : "");
    data.feeds["live_slots"] =
        feed_of(slots([](const Slot &one) { return !one.retired; }), [](const Slot *slot, Row &row) {
          row.set("name", slot->name);
          row.set("index", std::to_string(slot->index));
          row.set("since", std::to_string(slot->since));
        });
  }

  void add_wrappers(Data &data) {
    const auto is_wrapped = [](const Slot &one) { return one.kind == SlotKind::kFunction && !one.signature.variadic; };
    const auto fill = [subject = &subject_, speller = speller_](const Slot *slot, Row &row) {
      if (fill_note(*subject, *slot, row)) return;
      const std::string table = table_of(*subject, speller, *slot);
      row.set("doc", doc_comment(slot_doc(*subject, speller, *slot)));
      fill_deprecated(*slot, row);
      row.set("advice", advice(*slot));
      const std::string head =
          linkage(*subject, slot->since) + " " + speller.prototype(slot->signature, slot->name) + " {";
      const std::string call = call_statement(
          *subject, speller, *slot, table + "->" + slot->name + "(" + speller.arguments(slot->signature) + ")");
      const std::string checks = checks_before(*subject, speller, *slot);
      row.set("checks", checks);
      row.set("head", head);
      row.set("call", call);
      row.set("short", head.size() + call.size() + 3 <= 120 && checks.empty() && !is_guarded(*subject, *slot));
      const bool guarded = is_guarded(*subject, *slot);
      row.set("absent", guarded ? absence(*subject, *slot, table) : "");
      row.set("newer", newer_arguments(*subject, table, slot->name, slot->since));
      row.set("error", guarded ? speller.error_value(*slot) : "");
      row.set("taken", guarded ? release_taken(*subject, speller, *slot, table).text(4) : "");
    };
    data.feeds["functions"] = feed_of(slots(is_wrapped), fill);
  }

  // What can't be a function: a variadic one can't pass its arguments on, an object must stay an lvalue. Those of an
  // isolated API take the table: a variadic function as the first of its arguments, which stand twice in its macro.
  void add_macros(Data &data) {
    const auto is_macro = [](const Slot &one) { return one.kind != SlotKind::kFunction || one.signature.variadic; };
    const auto fill = [subject = &subject_, speller = speller_](const Slot *slot, Row &row) {
      if (fill_note(*subject, *slot, row)) return;
      const model::Api &api = subject->api;
      const std::string &name = api.name;
      const bool function = slot->kind == SlotKind::kFunction;
      const std::string given = function ? "CAPLET_FIRST(__VA_ARGS__, 0)" : table_parameter(api);
      row.set("doc", doc_comment(slot_doc(*subject, speller, *slot)));
      row.set("name", slot->name);
      row.set("parameters", !api.is_isolated() ? "" : function ? "(...)" : "(" + given + ")");
      fill_deprecated(*slot, row);
      const bool own = is_guarded(*subject, *slot) || slot->deprecated.has_value();
      row.set("own", own);
      row.set("linkage", linkage(*subject, slot->since));
      row.set("absent", is_guarded(*subject, *slot) ? absence(*subject, *slot, "table") : "");
      row.set("newer", newer_arguments(*subject, "table", slot->name, slot->since));
      // The start table stops a call by itself; reading a variable must look.
      std::string table = own ? name + "_with_" + slot->name + "_()" : name + (function ? "_table_()" : "_imported_()");
      if (api.is_isolated()) table = (own ? name + "_with_" + slot->name + "_" : "") + "(" + given + ")";
      const char *arguments = api.is_isolated() && function ? "(__VA_ARGS__)" : "";
      row.set("value", (function ? "(" : "(*") + table + "->" + slot->name + arguments + ")");
    };
    std::vector<const Slot *> macros = slots(is_macro);
    data.values.set("has_macros", !macros.empty());
    data.feeds["macros"] = feed_of(std::move(macros), fill);
  }

  template <typename Wanted>
  std::vector<const Slot *> slots(Wanted wanted) const {
    std::vector<const Slot *> out;
    for (const Slot &one : api_.slots) {
      if (wanted(one)) out.push_back(&one);
    }
    return out;
  }

  const Subject &subject_;
  const Api &api_;
  Speller speller_;
};

}  // namespace

std::string reason_to_leave_out(const Slot &slot) { return slot.retired ? slot.name + " is retired." : ""; }

Data consumer_view(const Subject &subject) { return ConsumerView(subject).data(); }

}  // namespace caplet::render
