# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Mutants of other projects' headers: does Caplet say what compilers say?

Each header of headers.py is annotated, recorded and released in a temporary folder. Then it is mutated in every way of
kinds.py, at places that Clang's syntax tree gives, and each mutant that still is C is judged twice: compilers compile
the conformance unit of the released interface against it, and `caplet diff` and `caplet record` compare it with the released one.

- Where compilers see a difference, Caplet stops; where Caplet stops, they see one; expected.py has the exceptions, with reasons.
- Caplet names the rule of the kind, and no other. A benign kind stops nothing, and no compiler sees it.
- `record` refuses exactly what `diff` says stops.

Usage: real_headers_test.py CAPLET [MUTANTS | all] [KIND]...   so many mutants of each kind and header; prints the table

CAPLET_SEED chooses other mutants.
"""

import os
import random
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import expected
import headers
import judges
import kinds
import prepare
from places import Places

INCLUDE = Path(__file__).resolve().parent.parent.parent / "runtime" / "include"
COLUMNS = ("mutants", "detected", "benign", "explained", "missed", "false", "wrong", "not C")


def outcome(kind, verdict):
    """(column, what is wrong)"""
    stopping = sorted(verdict.severities - {"D", "F"})
    odd = verdict.rules - kind.rules - kind.also - kinds.NOTES
    if verdict.wrong:
        return "wrong", verdict.wrong
    if odd or not verdict.rules & kind.rules and (kind.rules and not kind.may_be_silent):
        return "wrong", f"shows {sorted(verdict.rules)}, not {sorted(kind.rules)}"
    if verdict.fails and not verdict.stops:
        return (
            ("explained", "")
            if kind.name in expected.LOOSER
            else ("missed", f"finds nothing to stop: {sorted(verdict.rules)}")
        )
    if verdict.stops and not verdict.fails:
        return (
            ("explained", "")
            if kind.name in expected.STRICTER
            else ("false", f"stops with {stopping}: {sorted(verdict.rules)}")
        )
    return ("detected" if verdict.fails else "benign"), ""


class Run:
    """Judges the mutants of every header; counts by kind."""

    def __init__(self, caplet, folder, sample, names):
        self.caplet, self.folder, self.sample = caplet, folder, sample
        self.kinds = [one for one in kinds.ALL if not names or one.name in names]
        self.seed = os.environ.get("CAPLET_SEED", "1")
        self.table = {one.name: Counter() for one in self.kinds}
        self.problems = []

    def prepare(self, header):
        baseline = judges.Baseline(self.caplet, header, self.folder, INCLUDE)
        verdict = judges.Bench(baseline, self.folder).judge(baseline.copy.text)
        if verdict.fails or verdict.rules or verdict.wrong:
            self.problems.append(f"{header.name}, as it is: {verdict}")
        return baseline, Places(baseline.copy)

    def jobs(self, prepared):
        for kind in self.kinds:
            for baseline, places in prepared:
                found = list(kind.mutants(places))
                random.Random(f"{self.seed} {kind.name} {baseline.header.name}").shuffle(found)
                yield kind, baseline, found

    def judge_some(self, job):
        """Mutants of one kind and header, until there are enough that are C."""
        kind, baseline, found = job
        bench, judged = judges.Bench(baseline, self.folder), 0
        for what, edits in found:
            if judged == self.sample:
                break
            verdict = bench.judge(prepare.edited(baseline.copy.text, edits))
            judged += verdict is not None
            self.count(kind, f"{kind.name}: {baseline.header.name}: {what}", verdict)

    def count(self, kind, what, verdict):
        counts = self.table[kind.name]
        column, problem = outcome(kind, verdict) if verdict else ("not C", "")
        counts[column] += 1
        counts["mutants"] += verdict is not None
        if problem:
            compilers = ", ".join(one for one, said in verdict.compilers.items() if said)
            self.problems.append(
                f"{what}\n  Caplet {problem}\n  compilers that see a difference: {compilers or 'none'}"
            )

    def run(self):
        with ThreadPoolExecutor(2) as pool:
            prepared = list(pool.map(self.prepare, headers.HEADERS))
            list(pool.map(self.judge_some, self.jobs(prepared)))
        for name, counts in self.table.items():
            if not counts["mutants"]:
                self.problems.append(f"{name}: no mutant of this kind")
        if self.sample is None and len(self.kinds) == len(kinds.ALL):
            needless = [one for one in {**expected.STRICTER, **expected.LOOSER} if not self.table[one]["explained"]]
            self.problems += [f"expected.py: {one}: nothing needs this reason" for one in needless]

    def print(self):
        print(f"{'kind':34}" + "".join(f"{one:>10}" for one in COLUMNS))
        total = sum(self.table.values(), Counter())
        for name, counts in {**self.table, "all": total}.items():
            print(f"{name:34}" + "".join(f"{counts[one] or '':>10}" for one in COLUMNS))
        print(f"seed {self.seed}; {len(self.problems)} problems")


def main():
    sample = sys.argv[2] if len(sys.argv) > 2 else "1"
    with tempfile.TemporaryDirectory() as folder:
        run = Run(Path(sys.argv[1]).resolve(), Path(folder), None if sample == "all" else int(sample), sys.argv[3:])
        run.run()
    run.print()
    sys.exit("\n".join(run.problems) if run.problems else 0)


if __name__ == "__main__":
    main()
