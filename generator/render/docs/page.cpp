// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "render/docs/page.h"

#include <algorithm>
#include <set>

#include "model/words.h"
#include "render/c/foreign_view.h"

namespace caplet::render {
namespace {

using model::Api;
using Details = std::vector<DocsDetail>;

std::string code_of(const std::string &text) { return "`" + text + "`"; }

const char *interpreters_text(model::Interpreters interpreters) {
  switch (interpreters) {
    case model::Interpreters::kShared:
      return "All interpreters of a process share one table.";
    case model::Interpreters::kSingle:
      return "One interpreter of a process has it.";
    case model::Interpreters::kIsolated:
      break;
  }
  return "Each interpreter has a table of its own, which every function takes first.";
}

std::string import_text(const Api &api) {
  const std::string header = api.name + "_capi.h", &prefix = api.function_prefix();
  std::string text = "Include `" + header + "`";
  if (is_lifted(api)) text += ", in C++ `" + header + "pp`,";
  if (!api.protocol)
    return text + " and call `" + prefix + "_import()` once" + (api.is_isolated() ? " in each interpreter" : "") +
           ", before any use.";
  if (!api.protocol->type_attribute.empty())
    return text + "; `" + prefix + "_of_type()` finds the table in `" + api.protocol->type_attribute + "` of a type.";
  if (!api.protocol->attribute.empty())
    return text + "; `" + prefix + "_from()` finds the table in `" + api.protocol->attribute + "` of an object.";
  return text + "; `" + prefix + "_from()` finds the table in what the method `" + api.protocol->method + "` returns.";
}

Details facts_of(const Subject &subject) {
  const Api &api = subject.api;
  Details out;
  const auto say = [&](const char *name, const std::string &text) {
    if (!text.empty()) out.push_back({DocsDetail::Kind::kOther, name, text});
  };
  say("Capsule", code_of(api.capsule));
  say("Version", "API " + version_text(subject, api.minor));
  if (subject.floor < api.minor) say("Oldest provider", "API " + version_text(subject, subject.floor));
  say("Package", api.distribution);
  say("Use", import_text(api));
  if (api.interpreters) say("Interpreters", interpreters_text(*api.interpreters));
  if (!api.limited_api.empty())
    say("Limited API", "Consumers may be compiled for that of Python " + api.limited_api + ".");
  if (api.deprecation_window > 0)
    say("Deprecation", "What is deprecated stays for at least " + std::to_string(api.deprecation_window) + " minors.");
  if (api.foreign) say("Table", "Adopted: its provider was made without Caplet.");
  return out;
}

// "56 bytes, aligned to 8, on x86_64-linux-gnu"
std::string sighting_text(const model::External &one) {
  std::string text = one.header.empty() ? "" : "Of `" + one.header + "`.";
  for (const model::Sighting &seen : one.seen) {
    if (seen.size == 0) continue;
    text += (text.empty() ? "" : " ") + std::to_string(seen.size) + " bytes, aligned to " + std::to_string(seen.align) +
            ", on " + seen.profile + ".";
  }
  return text;
}

Details externals_of(const Api &api) {
  Details out;
  for (const model::External &one : api.externals) {
    out.push_back({DocsDetail::Kind::kParameter, one.name, sighting_text(one)});
  }
  return out;
}

void add_release_of(const DocsEntry &one, std::vector<DocsRelease> &releases) {
  const auto of = [&](int minor) -> DocsRelease & { return releases[static_cast<std::size_t>(minor) - 1]; };
  const auto is_one = [&](int minor) { return minor >= 1 && static_cast<std::size_t>(minor) <= releases.size(); };
  if (one.since > 1 && is_one(one.since)) of(one.since).added.push_back(one.place.target);
  if (one.is_deprecated && is_one(one.deprecated_since))
    of(one.deprecated_since).deprecated.push_back(one.place.target);
}

std::vector<DocsRelease> releases_of(const Subject &subject, const std::vector<DocsPart> &parts) {
  std::vector<DocsRelease> out;
  for (int minor = 1; minor <= subject.api.minor; ++minor) out.push_back({version_text(subject, minor), {}, {}});
  for (const DocsPart &part : parts) {
    for (const DocsEntry &one : part.entries) {
      if (one.domain == "c") add_release_of(one, out);
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

// Sphinx has one place for all names of a domain, and each page one for all anchors.
void settle_names(std::vector<DocsPart> &parts) {
  std::set<std::string> known, anchors;
  bool is_outer_again = false;
  for (DocsPart &part : parts) {
    for (DocsEntry &one : part.entries) {
      const bool is_overloaded = one.domain == "cpp" && one.directive == "function";
      const std::string key = one.domain + " " + (is_overloaded ? one.signature : one.place.target);
      const bool is_inside = one.is_member && is_outer_again;
      one.is_again = is_inside || !known.insert(key).second;
      if (!one.is_member) is_outer_again = one.is_again;
      const std::string wanted = one.place.anchor;
      for (int number = 2; !anchors.insert(one.place.anchor).second; ++number)
        one.place.anchor = wanted + "-" + std::to_string(number);
    }
  }
}

}  // namespace

DocsPage make_docs_page(const Subject &subject, const PlainC &c) {
  DocsPage page;
  const Api &api = subject.api;
  page.title = "The C API of " + (api.protocol ? api.name : module_of(api.capsule));
  page.facts = facts_of(subject);
  add_cxx_parts(subject, c, page.parts);
  add_c_parts(subject, c, page.parts);
  const auto is_empty = [](const DocsPart &one) { return one.entries.empty(); };
  page.parts.erase(std::remove_if(page.parts.begin(), page.parts.end(), is_empty), page.parts.end());
  settle_names(page.parts);
  page.externals = externals_of(api);
  page.releases = releases_of(subject, page.parts);
  for (const model::Slot &one : api.slots) {
    if (one.retired && one.kind != model::SlotKind::kReserved) page.retired.push_back(one.name);
  }
  return page;
}

}  // namespace caplet::render
