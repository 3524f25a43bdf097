// SPDX-FileCopyrightText: The Caplet authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "diff/rules.h"

namespace caplet::diff {
namespace {

using namespace model;
using S = Severities;

std::string version(int abi, int minor) { return "API " + std::to_string(abi) + "." + std::to_string(minor); }

void capsule_path_changed(const Pairs &c, Reporter &report) {
  const auto first = [](const Api &api) { return api.was.empty() ? api.capsule : api.was; };
  const auto paths = [](const Api &api) {
    std::vector<std::string> all = {api.capsule};
    all.insert(all.end(), api.aliases.begin(), api.aliases.end());
    return all;
  };
  const auto has = [](const std::vector<std::string> &all, const std::string &one) {
    return std::find(all.begin(), all.end(), one) != all.end();
  };
  const std::string text = "its capsule was `" + c.then.capsule + "`, is `" + c.now.capsule + "`";
  if (first(c.then) != first(c.now)) {
    report.add_api(S::kA | S::kL, c.then.capsule == c.now.capsule
                                      ? "its first capsule was `" + first(c.then) + "`, is `" + first(c.now) + "`"
                                      : text);
    if (c.then.capsule != c.now.capsule && first(c.now) == c.now.capsule) {
      report.fix_last("record it: caplet record --rename " + c.then.capsule + " " + c.now.capsule);
    }
  } else if (c.then.capsule != c.now.capsule) {
    const bool stays = has(c.now.aliases, c.then.capsule);
    report.add_api(stays ? S(S::kD) : S(S::kL), text + (stays ? "; the old path is an alias" : ""));
  }
  for (const std::string &one : c.then.aliases) {
    if (!has(paths(c.now), one)) report.add_api(S::kL, "its alias `" + one + "` is gone");
  }
  for (const std::string &one : c.now.aliases) {
    if (!has(paths(c.then), one)) report.add_api(S::kD, "its alias `" + one + "` is new");
  }
}

void interpreters_changed(const Pairs &c, Reporter &report) {
  const auto stated = [](const Api &api) { return api.interpreters.value_or(Interpreters::kShared); };
  if (c.then.interpreters == c.now.interpreters) return;
  static constexpr const char *kNames[] = {"shared", "single", "isolated"};
  const Interpreters then = stated(c.then), now = stated(c.now);
  const bool narrowed = now == Interpreters::kSingle && then != now;
  report.add_api(narrowed ? S::kL : S::kD, std::string("its interpreters were ") + kNames[static_cast<int>(then)] +
                                               ", are " + kNames[static_cast<int>(now)]);
}

void floor_raised(const Pairs &c, Reporter &report) {
  const int then = std::max(c.then.floor, 1), now = std::max(c.now.floor, 1);
  if (now > then) {
    report.add_api(S::kL,
                   "consumers need minor " + std::to_string(now) + " by default, needed " + std::to_string(then));
  } else if (now < then) {
    report.add_api(S::kD,
                   "consumers need minor " + std::to_string(now) + " by default, needed " + std::to_string(then));
  }
}

void version_decreased(const Pairs &c, Reporter &report) {
  const bool minor = c.same_abi && c.now.minor < c.released;
  if (c.now.abi >= c.then.abi && !minor) return;
  report.add_api(minor ? S::kX | S::kA : S(S::kX),
                 "was " + version(c.then.abi, c.then.minor) + ", is " + version(c.now.abi, c.now.minor));
}

// Under another name it is new where it was recorded.
template <typename T>
bool is_another(const Pair<T> &pair) {
  return pair.then->identity() != pair.now->identity();
}
// A `since` is history, too, once its minor is released.
template <typename T>
void since_edited(const Pairs &c, const std::vector<Pair<T>> &all, bool has_row, Reporter &report) {
  for (const auto &one : all) {
    if (!one.both() || !c.sealed(one) || one.then->since == one.now->since || is_another(one)) continue;
    report.add(has_row ? S::kX | S::kA : S(S::kX), one,
               "was since " + std::to_string(one.then->since) + ", is since " + std::to_string(one.now->since));
  }
}
void member_since_edited(const Pairs &c, Reporter &report) {
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.both() || !c.sealed(one) || one.then->since == one.now->since) continue;
    if (is_another(one) || is_another(one.owner)) continue;
    report.add(S::kX | S::kA, subject(one.owner.any()),
               "`" + one.now->name + "` was since " + std::to_string(one.then->since) + ", is since " +
                   std::to_string(one.now->since),
               one.then->origin, one.now->origin);
  }
  for (const FieldPair &one : c.fields) {
    if (!one.both() || !one.sealed || one.then->since == one.now->since || is_another(one) || !one.same_owner) continue;
    report.add(one.grows ? S::kX | S::kA : S(S::kX), one.record,
               "field `" + one.now->name + "` was since " + std::to_string(one.then->since) + ", is since " +
                   std::to_string(one.now->since),
               one.then->origin, one.now->origin);
  }
}
void hidden_lost(const Pairs &c, Reporter &report) {
  for (const auto &one : c.records) {
    const auto is_it = [&](const Record &other) { return other.identity() == one.then->identity(); };
    const auto &hidden = c.then.hidden_records;
    if (!one.gone() || std::none_of(hidden.begin(), hidden.end(), is_it)) continue;
    report.add(S::kX | S::kA, one, "was hidden, and its layout is no longer recorded");
  }
}
bool is_line(const Api &api, const Release &line) { return line.abi == 0 || line.abi == api.abi; }
void history_edited(const Pairs &c, Reporter &report) {
  if (!c.same_abi) {
    const auto previous = [&](const Release &line) { return line.abi == c.then.abi; };
    if (c.then.last_released() > 0 && c.now.abi > c.then.abi &&
        std::none_of(c.now.history.begin(), c.now.history.end(), previous)) {
      report.add_api(S::kX, "its history does not say what came before abi " + std::to_string(c.now.abi));
    }
    return;
  }
  using Line = std::tuple<bool, int, std::string, std::string>;
  const auto key = [](const Api &api, const Release &line) {
    return Line{is_line(api, line), line.minor, line.version, line.fingerprint};
  };
  std::set<Line> kept;
  for (const Release &line : c.now.history) kept.insert(key(c.now, line));
  for (const Release &line : c.then.history) {
    if (kept.count(key(c.then, line)) > 0) continue;
    report.add_api(S::kX, "the release of " + version(line.abi ? line.abi : c.then.abi, line.minor) + " as " +
                              line.version + " is not in its history as it was");
  }
  since_edited(c, c.records, true, report);
  since_edited(c, c.enums, true, report);
  since_edited(c, c.handles, false, report);
  since_edited(c, c.typedefs, false, report);
  since_edited(c, c.callbacks, false, report);
  since_edited(c, c.constants, false, report);
  member_since_edited(c, report);
  hidden_lost(c, report);
}

template <typename T>
void added_to_release(const Pairs &c, const std::vector<Pair<T>> &all, bool has_row, Reporter &report) {
  for (const auto &one : all) {
    if (!one.added() || !c.sealed(one)) continue;
    if (!has_row && has_other_form(c, *one.now)) continue;  // HANDLE_HIDDEN
    report.add(has_row ? S::kX | S::kA : S(S::kX), one,
               "is new, but since " + std::to_string(one.now->since) + ", which is released");
  }
}
void minor_not_bumped(const Pairs &c, Reporter &report) {
  std::vector<Pair<Slot>> slots;
  const auto released =
      std::count_if(c.then.slots.begin(), c.then.slots.end(), [&](const Slot &slot) { return c.was_released(slot); });
  for (const auto &one : c.slots) {
    if (one.added() && one.now->index >= released && one.now->kind != SlotKind::kReserved) slots.push_back(one);
  }
  added_to_release(c, slots, true, report);
  added_to_release(c, c.records, true, report);
  added_to_release(c, c.enums, true, report);
  added_to_release(c, c.handles, false, report);
  added_to_release(c, c.typedefs, false, report);
  added_to_release(c, c.callbacks, false, report);
  added_to_release(c, c.constants, false, report);
  for (const EnumeratorPair &one : c.enumerators) {
    if (!one.added() || !c.sealed(one)) continue;
    report.add(S::kX | S::kA, subject(one.owner.any()),
               "`" + one.now->name + "` is new, but since " + std::to_string(one.now->since) + ", which is released",
               Origin(), one.now->origin);
  }
}

// How many minors it was deprecated for before it was retired; nothing where it never was in a release.
std::optional<int> window_of(const Pairs &c, const Slot &then) {
  const int since = std::max(then.deprecated_since, 1);
  if (!then.deprecated || since > c.released) return std::nullopt;
  return c.now.minor - since;
}
void deprecation_window_short(const Pairs &c, Reporter &report) {
  const int wanted = std::max(c.then.deprecation_window, c.now.deprecation_window);
  if (wanted == 0 || !c.same_abi) return;
  const std::string promise = "; " + std::to_string(wanted) + (wanted == 1 ? " minor is" : " minors are") + " promised";
  for (const auto &one : c.slots) {
    if (!one.both() || !c.sealed(one) || one.then->retired || !one.now->retired) continue;
    const std::optional<int> window = window_of(c, *one.then);
    if (window.value_or(-1) >= wanted) continue;
    report.add(S::kX, one,
               (window ? "is retired " + std::to_string(*window) + (*window == 1 ? " minor" : " minors") +
                             " after its deprecation"
                       : std::string("is retired, and was never released as deprecated")) +
                   promise);
  }
}

constexpr Rule kVersionRows[] = {
    {{"CAPSULE_PATH_CHANGED", S::kA | S::kL, "the capsule is somewhere else",
      "Compiled consumers import the old path, so it stays as one of the API's `aliases`; then the move is D. The "
      "first path is the API's identity: a move that the interface file does not record is another API (A).",
      "geometry._C_API -> geometry._core._C_API", "publish under the old path, too: aliases in CAPLET_API"},
     capsule_path_changed},
    {{"CAPSULE_PATH_MISMATCH", S::kX, "a module publishes a capsule that is not its own",
      "Consumers would import a module that does not have it.", "geometry._core -> geometry._impl",
      "name it in CAPLET_API, as `capsule` or as one of the `aliases`"},
     nullptr,
     "refused when the compiled provider is read as a baseline, as `capsule-path-mismatch`, and at run time, by "
     "<api>_provide()"},
    {{"INTERPRETERS_CHANGED", S::kL, "which interpreters may use the API changed",
      "A second interpreter is refused where it was served. The other way round it is D.", "shared -> single",
      "raise the abi: caplet record --new-abi"},
     interpreters_changed},
    {{"FLOOR_RAISED", S::kL, "consumers need a newer minor by default",
      "Consumers generated from now on are refused by older providers. The other way round it is D.",
      "floor 1 -> floor 2", "lower it again, or release the distribution with a matching requirement"},
     floor_raised},
    {{"VERSION_DECREASED", S::kX | S::kA, "abi or minor went back", "What was released stays released.",
      "API 1.3 -> API 1.2", "restore it; only `caplet record` writes it", Repair::kRestore},
     version_decreased},
    {{"HISTORY_EDITED", S::kX | S::kA, "a line of the history, or a `since` of a released minor, was edited",
      "History says what consumers were compiled against.", "since 1 -> since 2", "restore it from version control",
      Repair::kRestore},
     history_edited},
    {{"MINOR_NOT_BUMPED", S::kX | S::kA, "something is new in a minor that is released already",
      "Consumers of the minor don't know it, and others would ask for it in vain.", "a, since 1 -> a, b, since 1",
      "run `caplet record`, which begins the next minor, after `caplet release` sealed the last", Repair::kRestore},
     minor_not_bumped},
    {{"DEPRECATION_WINDOW_SHORT", S::kX, "a slot is retired that was not deprecated long enough",
      "Users of the slot had no time to move. How many minors are enough, the API states as `deprecation_window`; the "
      "interface file remembers when a slot was deprecated. Without a window nothing is promised.",
      "a -> a, retired", "deprecate it first, and retire it so many minors later"},
     deprecation_window_short},
};

}  // namespace

const RuleGroup kVersionRules = {"Identity and versions", kVersionRows, std::size(kVersionRows)};

}  // namespace caplet::diff
