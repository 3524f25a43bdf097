# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Lets compiled consumers meet changed providers, and compares what happens with what `caplet diff` says of the change.

For each pair of tests/breaking and each edit of edits.py, a consumer is compiled from the old interface and a provider from
the new one (echo.py), under AddressSanitizer and UndefinedBehaviorSanitizer. Then

- with the runtime's checks, the import is refused exactly when a finding is A or L;
- without them, each A shows: a crash, a report, or one side notes another number than the other. Where no finding is A, L or
  A*, nothing shows;
- the consumer's source, compiled anew with the new header, fails exactly when a finding is S.

unseen.py lists what can't show here, with the reasons; a reason for what does show is an error, too. Prints a row for each
pair, and the table of rules.

Usage: replay_test.py CAPLET WORK PYTHON [--reversed] [--only WORD]
--reversed plays the pairs of tests/breaking in the other direction.
"""

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]
import edits  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402
import unseen  # noqa: E402
from stage import Refused, Stage, outcome  # noqa: E402

BREAKING = HERE.parent / "breaking"


class Pair:
    def __init__(self, name, before, after, rule=None):
        self.name, self.before, self.after, self.rule = name, before, after, rule
        self.letters, self.rules, self.played, self.why = set(), {}, {}, "not allowed"
        self.reasons = []  # of unseen.py
        self.broken = None  # why one of its sides does not even compile

    def add_findings(self, findings):
        for one in findings:
            if one["rule"] != "ABI_NOT_BUMPED":  # it sums up others
                letters = set(one["severity"].split(","))
                self.letters |= letters
                self.rules.setdefault(one["rule"], set()).update(letters)


# ---- The pairs ----


def loaded(stage, path):
    """An interface of tests/breaking; a header's is what caplet reads in it. None where it refuses to."""
    return json.loads(path.read_text()) if path.suffix == ".json" else stage.dump(path)


def folders(stage, is_reversed):
    for folder in sorted(BREAKING.iterdir()):
        sides = [next(folder.glob(f"{name}.*"), None) for name in ("before", "after")]
        if None in sides:
            continue
        before, after = (loaded(stage, side) for side in (reversed(sides) if is_reversed else sides))
        if before and after and not any("index" in one for one in after["slots"]):
            after = edits.number(before, json.loads(json.dumps(after)))
        yield Pair(folder.name + (", reversed" if is_reversed else ""), before, after, folder.name)


def pairs(stage, is_reversed):
    yield from folders(stage, is_reversed)
    if not is_reversed:
        for what, after in edits.all_edits():
            yield Pair(what, edits.BASE, after)


# ---- Playing ----


def prepare(stage, pair):
    """Builds both sides and compiles the source anew. Leaves `played` empty where nothing can be built."""
    try:
        if pair.before is None or pair.after is None:
            raise Refused("the header")
        pair.add_findings(stage.findings(pair.before, pair.after))
        if pair.letters & {"X"}:
            return []
        if pair.name.split(",")[0] in unseen.NOT_PLAYED:
            pair.why = "see unseen.py"
            return []
        jobs = [stage.job(pair.before, pair.after, checked) for checked in (True, False)]
        pair.played["source"] = stage.source(pair.before, pair.after)
        return jobs
    except Refused as error:
        pair.letters, pair.why = {"X"}, str(error)
        return []
    except extension.CompileError as error:
        pair.broken = f"{pair.name}: {error}"
        return []


def play(stage, all_pairs):
    with ThreadPoolExecutor(2) as pool:
        jobs = list(pool.map(lambda pair: prepare(stage, pair), all_pairs))
        halves = [[one for index, some in enumerate(jobs) for one in some if index % 2 == half] for half in (0, 1)]
        results = [iter(one) for one in pool.map(stage.play, halves)]
    for index, (pair, some) in enumerate(zip(all_pairs, jobs)):
        for what, _ in zip(("checked", "bypassed"), some):
            pair.played[what] = outcome(next(results[index % 2]))


# ---- Judging ----


def expected(pair):
    """What must come of it, by severity: (is refused, shows, the source fails); None: either."""
    letters = pair.letters | ({"L"} if pair.before.get("abi", 1) != pair.after.get("abi", 1) else set())
    shows = True if "A" in letters else None if letters & {"L", "A*"} else False
    return {"checked": bool(letters & {"A", "L"}), "bypassed": shows, "source": "S" in letters}


def reason(pair, what):
    """Why something does not show, of the only rules that could make it show."""
    table = unseen.REASONS[what]
    letters = {"checked": {"A", "L"}, "bypassed": {"A"}, "source": {"S"}}[what]
    if pair.name in table:
        return pair.name
    known = [rule for rule in pair.rules if rule in table]
    return known[0] if known and all(rule in table for rule, own in pair.rules.items() if own & letters) else None


def judge(pair, used):
    wrong = []
    for what, must in expected(pair).items():
        came = pair.played[what]
        is_shown = came is not None and (what != "checked" or came.startswith("refused: "))
        why = reason(pair, what)
        if must is None or is_shown == must:
            continue
        if why:
            used.add((what, why))
            pair.reasons.append(why)
        else:
            wrong.append(
                f"{pair.name}: {', '.join(sorted(pair.letters)) or 'no finding'}, but {what}: {came or 'nothing shows'}"
            )
    if expected(pair)["bypassed"] is False and pair.played["checked"]:
        wrong.append(f"{pair.name}: with the checks, {pair.played['checked']}")
    return wrong


def short(came):
    return "-" if came is None else came.split("; ")[0][:60]


def print_pairs(all_pairs):
    print(f"{'pair':38}{'diff':8}{'import':9}{'source':8}without the checks")
    for pair in all_pairs:
        letters = ",".join(one for one in ("X", "A", "L", "A*", "S", "F", "D") if one in pair.letters) or "-"
        if not pair.played:
            print(f"{pair.name[:37]:38}{letters:8}not built: {pair.why}")
            continue
        refused = "refused" if str(pair.played["checked"]).startswith("refused") else "works"
        source = (pair.played["source"] or ("works",))[0]
        print(f"{pair.name[:37]:38}{letters:8}{refused:9}{source:8}{short(pair.played['bypassed'])}")


def print_rules(all_pairs):
    """Of each rule: in how many pairs it was found, and what compiler and replay say of those."""
    rows = {}
    for pair in all_pairs:
        for rule in pair.rules if pair.played else ():
            row = rows.setdefault(rule, [set(), 0, 0, 0, 0])
            row[0] |= pair.rules[rule]
            row[1] += 1
            row[2] += str(pair.played["checked"]).startswith("refused")
            row[3] += pair.played["bypassed"] is not None
            row[4] += pair.played["source"] is not None
    print(f"\n{'rule':32}{'severity':10}{'pairs':>6}{'refused':>9}{'breaks':>8}{'source':>8}")
    for rule, (letters, *counts) in sorted(rows.items()):
        print(f"{rule:32}{','.join(sorted(letters)):10}{counts[0]:6}{counts[1]:9}{counts[2]:8}{counts[3]:8}")


def print_sums(all_pairs):
    """Benign and breaking as compiler and replay decide, not as somebody picked."""
    played = [pair for pair in all_pairs if pair.played]
    breaking = [pair for pair in played if pair.played["bypassed"] is not None or pair.played["source"] is not None]
    stopped = {pair.name for pair in played if pair.letters & {"A", "L", "A*", "S"}}
    benign = [pair for pair in played if pair not in breaking]
    silent = [pair.name for pair in breaking if pair.name not in stopped and not pair.reasons]
    false = [pair.name for pair in benign if pair.name in stopped]
    print(
        f"\n{len(played)} pairs played, {len(all_pairs) - len(played)} not allowed (X). Compiler and replay call {len(breaking)} "
        f"breaking: {len(breaking) - len(silent)} detected, missed: {', '.join(silent) or 'none'}.\nThey call {len(benign)} "
        f"benign; stopped all the same, each with its reason in unseen.py or for its contract (A*): {', '.join(false) or 'none'}."
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("caplet", "work", "python"):
        parser.add_argument(name)
    parser.add_argument("--reversed", action="store_true")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    stage = Stage(Path(options.caplet).resolve(), Path(options.work).resolve(), interpreters.probe(options.python))
    all_pairs = [pair for pair in pairs(stage, options.reversed) if options.only in pair.name]
    play(stage, all_pairs)
    used = set()
    wrong = [pair.broken for pair in all_pairs if pair.broken]
    wrong += [line for pair in all_pairs if pair.played for line in judge(pair, used)]
    print_pairs(all_pairs)
    print_rules(all_pairs)
    print_sums(all_pairs)
    if not options.only and not options.reversed:
        wrong += [
            f"unseen.py has a reason that nothing needs: {what}, {why}"
            for what, table in unseen.REASONS.items()
            for why in table
            if (what, why) not in used and not why.endswith(", reversed")
        ]
    print(f"{len(wrong)} wrong")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
