// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What no other rule says: a difference is never passed over in silence.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "diff/aspects.h"
#include "diff/rules.h"
#include "model/fingerprint.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

// Calls `visit(pair)` for every thing of every kind.
template <typename Visit>
void for_each_thing(const Pairs &c, const Visit &visit) {
  for (const auto &one : c.slots) visit(one);
  for (const auto &one : c.records) visit(one);
  for (const auto &one : c.enums) visit(one);
  for (const auto &one : c.handles) visit(one);
  for (const auto &one : c.typedefs) visit(one);
  for (const auto &one : c.callbacks) visit(one);
  for (const auto &one : c.constants) visit(one);
  for (const auto &one : c.externals) visit(one);
}

// Labels of what only the provider's side compiles.
bool is_provider_only(const std::string &label) {
  static constexpr std::string_view kLabels[] = {"symbol",  "distribution",   "language",       "header",
                                                 "headers", "include guards", "static linkage", "inline"};
  return std::find(std::begin(kLabels), std::end(kLabels), label) != std::end(kLabels);
}

// Labels of what consumers include besides; another type may bring another header.
bool is_of_includes(const std::string &label) { return label == "includes" || label == "macros before the includes"; }

bool differ(const Aspect &then, const Aspect &now) { return then.value != now.value; }
std::string changed_text(const Aspect &then, const Aspect &now) {
  if (now.is_long) return "its " + now.label + " changed";
  const auto quoted = [](const std::string &text) { return text.empty() ? std::string("empty") : "`" + text + "`"; };
  return "its " + now.label + " was " + quoted(then.value) + ", is " + quoted(now.value);
}
// The aspects that differ, as text; `label` chooses.
template <typename Choose>
std::vector<std::string> changed(const Aspects &then, const Aspects &now, const Choose &choose) {
  std::vector<std::string> texts;
  std::unordered_map<std::string, const Aspect *> befores;
  for (const Aspect &one : then) befores.emplace(one.label, &one);
  for (const Aspect &one : now) {
    const auto same = befores.find(one.label);
    const Aspect &before = same == befores.end() ? Aspect{one.label, "", one.is_long} : *same->second;
    if (choose(one.label) && differ(before, one)) texts.push_back(changed_text(before, one));
  }
  return texts;
}
bool any_label(const std::string &) { return true; }

void unreleased_changed(const Pairs &c, Reporter &report) {
  for_each_thing(c, [&](const auto &one) {
    if (one.added() || c.sealed(one)) return;
    if (one.gone()) {
      report.add(S::kD, one, "is gone, and was not released");
    } else if (one.then->name != one.now->name || !changed(aspects(*one.then), aspects(*one.now), any_label).empty()) {
      report.add(S::kD, one, "changed, and was not released");
    }
  });
  for (const EnumeratorPair &one : c.enumerators) {
    if (one.added() || c.sealed(one) || !c.sealed(one.owner)) continue;
    const bool same = one.both() && one.then->name == one.now->name && one.then->value == one.now->value &&
                      one.then->since == one.now->since && one.then->retired == one.now->retired;
    if (same) continue;
    report.add(
        S::kD, subject(one.owner.any()),
        "`" + one.then->name + (one.gone() ? "` is gone, and was not released" : "` changed, and was not released"),
        one.then->origin, one.now ? one.now->origin : Origin());
  }
  for (const FieldPair &one : c.fields) {
    if (!one.gone() || one.sealed || !one.grows) continue;
    report.add(S::kD, one.record, "field `" + one.then->name + "` is gone, and was not released", one.then->origin,
               Origin());
  }
}

template <typename T>
void deprecations(const std::vector<Pair<T>> &all, Reporter &report) {
  for (const auto &one : all) {
    if (!one.both() || one.then->deprecated == one.now->deprecated) continue;
    report.add(S::kD, one,
               !one.now->deprecated    ? "is no longer deprecated"
               : !one.then->deprecated ? "is deprecated now"
                                       : "its deprecation says something else");
  }
}
void deprecated_added(const Pairs &c, Reporter &report) {
  deprecations(c.slots, report);
  deprecations(c.records, report);
  deprecations(c.enums, report);
  deprecations(c.handles, report);
  deprecations(c.typedefs, report);
  deprecations(c.callbacks, report);
  deprecations(c.constants, report);
  if (c.then.deprecated != c.now.deprecated) {
    report.add(S::kD, "API " + c.now.name, "changed its deprecation", c.then.origin, c.now.origin);
  }
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || one.then->deprecated == one.now->deprecated) continue;
    report.add(S::kD, subject(one.owner.any()), "`" + one.now->name + "` changed its deprecation", one.then->origin,
               one.now->origin);
  }
}

void provider_changed(const Pairs &c, Reporter &report) {
  for_each_thing(c, [&](const auto &one) {
    if (!one.both() || !c.sealed(one)) return;
    if constexpr (!std::is_same_v<std::decay_t<decltype(*one.now)>, External>) {
      for (const std::string &text : changed(aspects(*one.then), aspects(*one.now), is_provider_only)) {
        report.add(S::kD, one, text);
      }
    }
  });
  for (const std::string &text : changed(aspects(c.then), aspects(c.now), is_provider_only)) {
    report.add(S::kD, "API " + c.now.name, text, c.then.origin, c.now.origin);
  }
}

void api_renamed(const Pairs &c, Reporter &report) {
  if (c.then.name != c.now.name) {
    report.add(S::kS, "API " + c.now.name, "was called `" + c.then.name + "`", c.then.origin, c.now.origin);
  }
  if (c.then.prefix != c.now.prefix) {
    report.add(
        S::kS, "API " + c.now.name,
        "its functions began with `" + c.then.function_prefix() + "_`, begin with `" + c.now.function_prefix() + "_`",
        c.then.origin, c.now.origin);
  }
}

// What findings are about: "struct geo_point" also where one is about "struct geo_point.1". A parameter's new name says
// nothing of what else may have changed.
std::unordered_set<std::string> subjects(const Findings &findings) {
  std::unordered_set<std::string> all;
  for (const Finding &one : findings) {
    if (one.rule == "PARAM_RENAMED") continue;
    all.insert(one.subject);
    all.insert(one.subject.substr(0, one.subject.find('.')));
  }
  return all;
}
// Type changes are said where they stand, whether the thing that changed is named there or not.
void other_changed(const Pairs &c, Reporter &report) {
  const std::unordered_set<std::string> said = subjects(report.so_far());
  for_each_thing(c, [&](const auto &one) {
    if (!one.both() || said.count(subject(*one.now)) > 0) return;
    // Numbers, and what is said of parameters, have rules, and so have enumerators, whose order is no matter.
    const auto unsaid = [](const std::string &label) {
      static constexpr std::string_view kSaid[] = {"since",    "values",       "parameters' names", "result's lifetime",
                                                   "C++ form", "value's type", "value's form"};
      return std::find(std::begin(kSaid), std::end(kSaid), label) == std::end(kSaid) &&
             label.rfind("contract for parameter", 0) != 0 && label.rfind("form on ", 0) != 0;
    };
    const std::vector<std::string> texts = changed(aspects(*one.then), aspects(*one.now), unsaid);
    if (texts.empty()) return;
    report.add(S::kS, one, texts.front());
    if constexpr (std::is_same_v<std::decay_t<decltype(*one.now)>, External>) {
      report.fix_last("restore it, unless consumers get the same type from both headers");
    }
  });
  for (const auto &one : c.externals) {
    if (one.gone()) report.add(S::kD, one, "is no longer used");
    if (one.added()) report.add(S::kD, one, "is used now");
  }
  for (const std::string &text : changed(aspects(c.then), aspects(c.now), is_of_includes)) {
    report.add(S::kD, "API " + c.now.name, text, c.then.origin, c.now.origin);
  }
}

bool breaks_a_release(const Pairs &c) {
  const std::vector<std::uint64_t> then = fingerprint(c.then).chain, now = fingerprint(c.now).chain;
  const auto last = static_cast<std::size_t>(c.released);  // each has those before it in it
  return last >= now.size() || then[last] != now[last];
}
void abi_changed(const Pairs &c, Reporter &report) {
  if (!c.same_abi) return;
  const Findings &all = report.so_far();
  const auto says_so = [](const Finding &one) { return one.severity.has_any(S::kA); };
  if (std::any_of(all.begin(), all.end(), says_so) || !breaks_a_release(c)) return;
  report.add(S::kA, "API " + c.now.name, "the fingerprint of a released minor changed, and no other rule says why",
             c.then.origin, c.now.origin);
}

constexpr Rule kRows[] = {
    {{"UNRELEASED_CHANGED", S::kD, "something changed that was never released", "No consumer was compiled against it.",
      "since 2, while 1 is released: f(int) -> f(long)", "nothing to do"},
     unreleased_changed},
    {{"DEPRECATED_ADDED", S::kD, "something is deprecated, or no longer", "Compilers warn where it is used.",
      "f() -> f(), deprecated", "nothing to do"},
     deprecated_added},
    {{"PROVIDER_CHANGED", S::kD, "something changed that only the provider compiles", "Consumers don't see it.",
      "geometry.h -> geo/geometry.h", "nothing to do"},
     provider_changed},
    {{"API_RENAMED", S::kS, "the API, or the prefix of its functions, has another name",
      "Sources call <prefix>_import() and include <api>_capi.h. The capsule's path stays the identity.",
      "geometry -> geo", "restore the name; `prefix` keeps the names of functions"},
     api_renamed},
    {{"OTHER_CHANGED", S::kS, "something changed that no rule describes",
      "It is not in the fingerprint, so compiled consumers load. To be safe, sources are assumed to break.",
      "an external type from another header", "please report it: there should be a rule"},
     other_changed},
    {{"ABI_CHANGED", S::kA, "the fingerprint of a released minor changed, and no other rule says why",
      "Compiled consumers are refused, whatever the reason.", "(unknown)", "please report it: there should be a rule"},
     abi_changed},
};

}  // namespace

const RuleGroup kOtherRules = {"Everything else", kRows, std::size(kRows)};

}  // namespace caplet::diff
