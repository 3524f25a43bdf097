// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// What no other rule says: a difference is never passed over in silence.

#include <algorithm>
#include <unordered_set>

#include "diff/array_slots.h"
#include "diff/rules.h"
#include "model/fingerprint.h"
#include "model/member_texts.h"
#include "model/named_walk.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

// What only the provider's side compiles.
bool is_provider_only(const std::string &path) {
  static constexpr std::string_view kPaths[] = {"symbol",  "distribution", "language", "header",
                                                "headers", "guards",       "static",   "inline"};
  return std::find(std::begin(kPaths), std::end(kPaths), path) != std::end(kPaths);
}

// What consumers include besides; another type may bring another header.
bool is_of_includes(const std::string &path) { return path == "includes" || path == "defines"; }

// The members that differ, as text; `choose` is asked by their paths.
template <typename T, typename Choose>
std::vector<std::string> changed(const T &then, const T &now, const Choose &choose) {
  std::vector<std::string> texts;
  for (const MemberChange &one : member_changes(then, now)) {
    if (!choose(one.path)) continue;
    const std::string how = one.is_long ? "changed" : "was " + quoted(one.then) + ", is " + quoted(one.now);
    texts.push_back("its `" + one.path + "` " + how);
  }
  return texts;
}

void unreleased_changed(const Pairs &c, Reporter &report) {
  for_each_named(c, [&](const auto &one) {
    if (one.added() || c.sealed(one)) return;
    if (one.gone()) {
      report.add(S::kD, one, "is gone, and was not released");
    } else if (!member_changes(*one.then, *one.now).empty()) {
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

void deprecated_added(const Pairs &c, Reporter &report) {
  for_each_named(c, [&](const auto &one) {
    if (!one.both() || one.then->deprecated == one.now->deprecated) return;
    report.add(S::kD, one,
               !one.now->deprecated    ? "is no longer deprecated"
               : !one.then->deprecated ? "is deprecated now"
                                       : "its deprecation says something else");
  });
  if (c.then.deprecated != c.now.deprecated) {
    report.add(S::kD, "API " + c.now.name, "changed its deprecation", c.then.origin, c.now.origin);
  }
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || one.then->deprecated == one.now->deprecated) continue;
    report.add(S::kD, subject(one.owner.any()), "`" + one.now->name + "` changed its deprecation", one.then->origin,
               one.now->origin);
  }
}

// Reserved places are called as they lie: where one is claimed, those behind it have other names.
template <typename T>
bool was_reserved(const Pair<T> &one) {
  if constexpr (std::is_same_v<T, Slot>) return one.then->kind == SlotKind::kReserved;
  return false;
}

void provider_changed(const Pairs &c, Reporter &report) {
  for_each_named(c, [&](const auto &one) {
    if (!one.both() || !c.sealed(one) || was_reserved(one)) return;
    if constexpr (!std::is_same_v<std::decay_t<decltype(*one.now)>, External>) {
      for (const std::string &text : changed(*one.then, *one.now, is_provider_only)) {
        report.add(S::kD, one, text);
      }
    }
  });
  for (const std::string &text : changed(c.then, c.now, is_provider_only)) {
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
// Whether rules look at a member, and pass over what is no matter: numbers, the order of enumerators, names of
// parameters, another spelling of a constant's type.
bool has_rules(const std::string &path, bool is_constant) {
  const std::string key = path.substr(0, path.find(','));
  static constexpr std::string_view kKeys[] = {"since", "deprecated_since", "lifetime", "parameters", "cxx", "seen"};
  if (std::find(std::begin(kKeys), std::end(kKeys), key) != std::end(kKeys)) return true;
  const std::string last = path.substr(path.rfind(' ') + 1);
  if (key == "values") return path == key || last == "name" || last == "value" || last == "retired";
  return is_constant && (path == "type" || path == "literal");
}
// In a dict of functions no place is one, and what capsules are called is SIGNATURE_RESPELLED's.
bool is_of_functions(const std::string &path) { return path == "index" || path == "capsule_name"; }
// Type changes are said where they stand, whether the thing that changed is named there or not.
void other_changed(const Pairs &c, Reporter &report) {
  const std::unordered_set<std::string> said = subjects(report.so_far());
  for_each_named(c, [&](const auto &one) {
    if (!one.both() || was_reserved(one) || said.count(subject(*one.now)) > 0) return;
    using T = std::decay_t<decltype(*one.now)>;
    const auto unsaid = [&](const std::string &path) {
      return !has_rules(path, std::is_same_v<T, Constant>) && !(c.now.is_dict() && is_of_functions(path));
    };
    const std::vector<std::string> texts = changed(*one.then, *one.now, unsaid);
    if (texts.empty()) return;
    report.add(S::kS, one, texts.front());
    if constexpr (std::is_same_v<T, External>) {
      report.fix_last("restore it, unless consumers get the same type from both headers");
    }
  });
  for (const auto &one : c.externals) {
    if (one.gone()) report.add(S::kD, one, "is no longer used");
    if (one.added()) report.add(S::kD, one, "is used now");
  }
  for (const std::string &text : changed(c.then, c.now, is_of_includes)) {
    report.add(S::kD, "API " + c.now.name, text, c.then.origin, c.now.origin);
  }
}

bool breaks_a_release(const Pairs &c) {
  const std::vector<std::uint64_t> then = fingerprint(c.then).chain, now = fingerprint(c.now).chain;
  const auto last = static_cast<std::size_t>(c.released);  // each has those before it in it
  return last >= now.size() || then[last] != now[last];
}
void abi_changed(const Pairs &c, Reporter &report) {
  if (!c.same_abi || c.then.is_dict() != c.now.is_dict()) return;  // another form, as TABLE_FORM_CHANGED says
  const Findings &all = report.so_far();
  const auto says_so = [](const Finding &one) { return one.severity.has_any(S::kA) || one.rule == "OBJECT_RESIZED"; };
  if (std::any_of(all.begin(), all.end(), says_so) || !breaks_a_release(c)) return;
  report.add(S::kA, "API " + c.now.name, "the fingerprint of a released minor changed, and no other rule says why",
             c.then.origin, c.now.origin);
}

constexpr Rule kOtherRows[] = {
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

const RuleGroup kOtherRules = {"Everything else", kOtherRows, std::size(kOtherRows)};

}  // namespace caplet::diff
