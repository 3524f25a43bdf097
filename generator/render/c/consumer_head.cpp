// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What the headers of all consumers begin with: names and banner, the choice of the floor, constants and types.
#include <algorithm>
#include <set>

#include "render/c/accessors.h"
#include "render/c/c_view.h"
#include "render/c/constants.h"
#include "render/c/foreign_view.h"
#include "render/c/literals.h"
#include "render/c/type_declarations.h"
#include "render/c/wrappers.h"

namespace caplet::render {
namespace {

using model::Api;
using model::Record;
using model::Slot;

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
  const std::string macro = upper(api.name);
  return string_literal("it needs API " + version_text(subject, since) + ", and " + macro +
                        "_REQUIRE is less: call it where " + api.function_prefix() + "_has_...() says so, and define " +
                        macro + "_GUARDED");
}

}  // namespace

void add_consumer_head(const Subject &subject, Data &data) {
  const Api &api = subject.api;
  data.set("guard", upper(api.name) + "_CAPI_H");
  data.set("provider_guard", upper(api.name) + "_PROVIDER_H");
  const std::string ending = api.is_dict() ? selection_ending(subject) : "";
  data.set("symbol", "caplet_" + mangle(api.capsule) + "_" + std::to_string(api.abi) + ending);
  data.set("is_choice", subject.floor < api.minor);
  Keys<int> minors;
  minors.text("since", [](int since) { return since; });
  minors.text("text", [&subject](int since) { return unguarded_text(subject, since); });
  data.list("newer_minors", newer_minors(subject), minors);
  const std::string original = api.header.empty() ? "its provider's header" : api.header;
  data.set("original", comment_text(original));
  std::string helpers;
  for (const std::string &line : api.helpers) helpers += (helpers.empty() ? "" : "\n") + line;
  data.set("helpers", helpers);
  data.set("is_cxx", api.language == model::Language::kCxx);
  data.texts("guards", "name", api.guards);
}

void add_constants(const Speller &speller, Data &data) {
  Keys<model::Constant> keys;
  keys.text("doc", [](const model::Constant &one) { return doc_comment(one.doc); });
  keys.text("name", &model::Constant::name);
  keys.text("value", [&speller](const model::Constant &one) { return constant_text(speller, one).c; });
  keys.text("cxx_value", [&speller](const model::Constant &one) {
    const ConstantText text = constant_text(speller, one);
    return text.cxx == text.c ? std::string() : text.cxx;
  });
  data.rows("constants", [&api = speller.api()](const Nothing &) -> const auto & { return api.constants; }, keys);
}

void add_consumer_types(const Subject &subject, const Speller &speller, Data &data) {
  // A foreign table is laid out by all types, whatever the consumer requires.
  const bool is_foreign = subject.api.foreign.has_value();
  std::vector<std::string> types = declare_types(
      speller,
      {[](const model::Named &) { return true; }, [=](const Record &one) { return is_foreign || !one.extensible; },
       [=, &subject](const Record &one) { return is_foreign ? "" : required(subject, one.since); }});
  data.texts("types", "text", without_newlines(std::move(types)));
}

}  // namespace caplet::render
