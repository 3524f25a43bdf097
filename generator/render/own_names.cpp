// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/own_names.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <sstream>
#include <string_view>

#include "render/c/foreign_view.h"
#include "render/c/literals.h"
#include "render/c/mock_view.h"
#include "render/template.h"
#include "render/views.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Slot;
using model::SlotKind;

// Sorted. What stands in the templates, in the runtime's macros, and in the C++ that `render` writes.
constexpr std::string_view kOwnWords[] = {"abi",
                                          "abort",
                                          "addressof",
                                          "adopt",
                                          "adopt_t",
                                          "arguments",
                                          "array",
                                          "array_of",
                                          "begin",
                                          "call",
                                          "callable_checked",
                                          "callable_failed",
                                          "callable_truth",
                                          "caplet",
                                          "checked",
                                          "compiled",
                                          "consumer",
                                          "context",
                                          "data",
                                          "decay",
                                          "declval",
                                          "defined",
                                          "descriptor",
                                          "detach",
                                          "differences",
                                          "differs",
                                          "done",
                                          "end",
                                          "error",
                                          "exec",
                                          "extern",
                                          "f",
                                          "failed",
                                          "final",
                                          "fingerprint",
                                          "fingerprints",
                                          "first",
                                          "flags",
                                          "forward",
                                          "function",
                                          "get",
                                          "guarded",
                                          "handle",
                                          "has_failed",
                                          "how",
                                          "identity",
                                          "import",
                                          "imported",
                                          "index",
                                          "interpreter",
                                          "is_enum",
                                          "is_pending",
                                          "is_same",
                                          "it",
                                          "magic",
                                          "memory",
                                          "message",
                                          "minor",
                                          "module",
                                          "move",
                                          "name",
                                          "nothrow",
                                          "now",
                                          "nullopt",
                                          "numbers",
                                          "objects",
                                          "ones",
                                          "optional",
                                          "other",
                                          "override",
                                          "pair",
                                          "parameter",
                                          "path",
                                          "piece",
                                          "places",
                                          "pointer",
                                          "present",
                                          "protocol",
                                          "raise",
                                          "raise_current",
                                          "release",
                                          "release_",
                                          "release_callable",
                                          "release_memory",
                                          "releases",
                                          "reserved",
                                          "result",
                                          "rows",
                                          "self",
                                          "serve",
                                          "share",
                                          "since",
                                          "size",
                                          "slot",
                                          "slot_count",
                                          "slots",
                                          "span",
                                          "state",
                                          "std",
                                          "string",
                                          "string_view",
                                          "succeeded",
                                          "swap",
                                          "table",
                                          "text",
                                          "text_of",
                                          "that",
                                          "then",
                                          "to",
                                          "truth",
                                          "try_import",
                                          "tuple",
                                          "type",
                                          "types",
                                          "unique_ptr",
                                          "unless_failed",
                                          "unsafe",
                                          "until",
                                          "upcast_to",
                                          "value",
                                          "variables",
                                          "vector",
                                          "version",
                                          "versions",
                                          "what",
                                          "without_gil_t",
                                          "zero"};

void add_accessors(const Api &api, const model::Record &record, const model::Layout &layout, const std::string &outer,
                   std::unordered_set<std::string> &out) {
  for (const model::Field &field : layout.fields) {
    const std::string word = field.name.empty() ? outer : outer + "_" + field.name;
    if (!field.anonymous.empty()) {
      add_accessors(api, record, field.anonymous.front(), word, out);
    } else if (!field.name.empty()) {
      for (const char *verb : {"_get", "_set", "_edit"}) out.insert(record.name + verb + word);
      out.insert(api.function_prefix() + "_has_" + record.name + word);
    }
  }
}

// What a target says that its files declare.
void add_words_of(const Subject &subject, const std::vector<const Target *> &targets,
                  std::unordered_set<std::string> &out) {
  const Target facts;
  const View view = make_view(facts, facts.language, subject);
  for (const Target *target : targets) {
    for (const std::string &one : target->words) {
      std::string text;
      TemplateError error;
      const std::optional<Template> compiled = Template::compile(one, view.data, error);
      if (compiled) compiled->render(text);
      std::istringstream words(text);
      out.insert(std::istream_iterator<std::string>(words), std::istream_iterator<std::string>());
    }
  }
}

void add_foreign_names(const Api &api, std::unordered_set<std::string> &out) {
  if (tells_version(api)) out.insert(api.function_prefix() + "_version");
  out.insert({api.name + "_minor_", upper(api.name) + "_UNIMPORTED_", upper(api.name) + "_VIEW_"});
  if (api.is_dict()) out.insert(api.name + "_functions_");
  for (const ForeignSlot &one : foreign_slots(api)) {
    if (one.inside != nullptr) out.insert(one.name(api));
    out.insert(stub_name(api, one.name(api)));
    if (one.slot->kind == SlotKind::kTable) out.insert(api.name + "_" + one.slot->name + "_table");
    if (one.slot->kind == SlotKind::kTable) out.insert(upper(api.name) + "_START_" + one.slot->name + "_");
  }
}

void add_protocol_names(const Api &api, std::unordered_set<std::string> &out) {
  for (const char *end : {"_of_type", "_cache", "_cache_clear", "_cache_traverse", "_from", "_handle",
                          "_handle_release", "_capsule", "_publish_on", "_provided", "_lead_to"})
    out.insert(api.function_prefix() + end);
  for (const char *end : {"_open_", "_previous_", "_protocol_"}) out.insert(api.name + end);
}

void add_foreign_provider_names(const Api &api, std::unordered_set<std::string> &out) {
  out.insert({api.name + "_values", upper(api.name) + "_TYPES"});
  for (const ForeignSlot &one : foreign_slots(api)) {
    const std::string table = one.inside == nullptr ? "" : one.inside->name + "_";
    const bool is_later = one.slot->filled == model::Filled::kLater;
    if (is_later) out.insert(api.function_prefix() + "_fill_" + table + one.slot->name);
  }
}

void add_words(const Subject &subject, std::unordered_set<std::string> &out) {
  const std::string macro = upper(subject.api.name) + "_";
  for (const char *end : {"CAPI_H", "CAPI_HPP", "PROVIDER_H", "MOCK_H", "ATOMIC", "IS", "IS_FUNCTION"})
    out.insert(macro + end);
  const Vocabulary &words = subject.vocabulary;
  for (const ConventionWord *one : conventions(subject.api)) out.insert(macro + upper(one->attribute));
  for (const std::string &one : words.complexes) out.insert(complex_typedef(subject.api, one));
}

}  // namespace

std::unordered_set<std::string> own_names(const Subject &subject, const std::vector<const Target *> &targets) {
  const Api &api = subject.api;
  const std::string &prefix = api.function_prefix();
  std::unordered_set<std::string> out = {prefix + "_provide", api.table_name(), "caplet"};
  for (const char *end : {"_import", "_try_import", "_imported"}) out.insert(prefix + end);
  for (const char *end :
       {"_table_", "_imported_", "_absent_", "_unimported_", "_consumer_", "_has_", "_reaches_", "_start_"})
    out.insert(api.name + end);
  for (const char *end : {"_REQUIRE", "_GUARDED", "_LACKS_", "_START_", "_POINTER_", "_PATH_", "_MOCKED_", "_ATOMIC"})
    out.insert(upper(api.name) + end);
  for (int since = 2; since <= api.minor; ++since) out.insert(upper(api.name) + "_SINCE_" + std::to_string(since));
  if (api.is_isolated()) out.insert({prefix + "_state", api.name + "_variables"});
  if (is_lifted(api)) out.insert(api.name);  // a namespace
  if (api.foreign) add_foreign_names(api, out);
  if (api.protocol) add_protocol_names(api, out);
  const bool is_provided = std::any_of(targets.begin(), targets.end(), [](const Target *one) {
    return one->view == "provider" || one->view == "foreign_provider";
  });
  if (api.foreign && is_provided) add_foreign_provider_names(api, out);
  add_words_of(subject, targets, out);
  for (const model::Record &one : api.records) {
    out.insert(api.name + "_" + one.name + "_layout_");
    if (one.extensible) add_accessors(api, one, one.layout, "", out);
  }
  add_words(subject, out);
  return out;
}

bool is_word_of_templates(const std::string &name) {
  return std::find(std::begin(kOwnWords), std::end(kOwnWords), name) != std::end(kOwnWords);
}

std::unordered_set<std::string> macro_names(const Api &api) {
  std::unordered_set<std::string> out;
  for (const model::Constant &one : api.constants) out.insert(one.name);
  for (const Slot &one : api.slots) {
    const bool is_variable = one.kind == SlotKind::kObject || one.kind == SlotKind::kData;
    const bool is_macro = one.kind == SlotKind::kFunction ? one.signature.variadic : is_variable;
    const bool is_state = api.foreign && api.foreign->state == one.name;
    if (is_macro && !is_state && !one.retired && !api.takes_table()) out.insert(one.name);
  }
  for (const model::Enum &entity : api.enums) {
    if (!is_fixed(entity)) continue;
    for (const model::Enumerator &one : entity.enumerators) {
      if (!one.retired && !fits_int(one)) out.insert(one.name);
    }
  }
  return out;
}

}  // namespace caplet::render
