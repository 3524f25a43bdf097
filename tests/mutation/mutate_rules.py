# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks generator/diff in one place at a time, and wants tests/breaking or the unit tests of diff to notice each.

schemata.py finds the mutants and writes sources that have all of them; the environment variable CAPLET_MUTANT chooses one.
equivalent.py lists those that change nothing, each with the reason; another survivor fails, and so does a reason that no
survivor needs. Works on a copy of the sources: the tree stays as it is.

Usage: mutate_rules.py BUILD WORK [--kind rows|conditions|severities] [--only WORD] [--list]
"""

import argparse
import collections
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import equivalent
import schemata

ROOT = Path(__file__).resolve().parent.parent.parent
DIFF = ROOT / "generator" / "diff"
sys.path.insert(0, str(ROOT / "tests" / "breaking"))

import run as breaking  # noqa: E402

PAIRS, UNIT = "tests/mutation/run_pairs", "tests/unit/diff_test"
CHOICE = '#include <cstdlib>\nint caplet_mutant = std::getenv("CAPLET_MUTANT") ? std::atoi(std::getenv("CAPLET_MUTANT")) : 0;\n'
TIMEOUT = 120  # s; a mutant that loops for ever is killed


def find_mutants():
    mutants = [
        one
        for file in sorted(DIFF.glob("*.[ch]*"))
        if file.suffix in (".cpp", ".h")
        for one in schemata.find(file.name, file.read_text())
    ]
    for number, one in enumerate(mutants, 1):
        one.number = number
    return mutants


class Builder:
    """Compiles the library anew with its mutants, and links programs with it."""

    def __init__(self, build, work, mutants):
        self.build, self.work, self.invalid = build, work, []
        self.sources = work / "sources" / "diff"
        self.sources.mkdir(parents=True, exist_ok=True)
        self.mutants = collections.defaultdict(list)
        for one in mutants:
            self.mutants[one.file].append(one)
        commands = json.loads((build / "compile_commands.json").read_text())
        # One for all: the build may compile several files at once.
        self.command = next(one for one in commands if "/caplet_diff.dir/" in one["command"])
        self.names = sorted(path.name for path in DIFF.glob("*.cpp"))

    def lines(self, name):
        """Writes the file with its mutants; the mutant of each line that has one."""
        writer = schemata.Writer(
            (DIFF / name).read_text(), [one for one in self.mutants[name] if one not in self.invalid]
        )
        (self.sources / name).write_text(writer.out)
        return writer.lines

    def compiles(self, source):
        one = self.command
        command = [str(source) if part == one["file"] else part for part in shlex.split(one["command"])]
        command[command.index("-o") + 1] = str(self.object(source.name))
        place = command.index("-c")
        first = next(i for i, part in enumerate(command) if part.startswith("-I"))  # whose headers are taken
        command[place:place] = ["-w"]
        command.insert(first, f"-I{self.sources.parent}")
        return subprocess.run(
            command, cwd=one["directory"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )

    def object(self, name):
        return self.work / (name + ".o")

    def compile(self, name):
        """Without the mutants that the compiler refuses."""
        while True:
            lines = self.lines(name)
            done = self.compiles(self.sources / name)
            if done.returncode == 0:
                return
            refused = [
                lines[int(line)]
                for line in re.findall(rf"{re.escape(name)}:(\d+):\d+: (?:fatal )?error", done.stdout)
                if int(line) in lines
            ]
            if not refused:
                sys.exit(f"{name} does not compile, and no mutant is to blame:\n{done.stdout}")
            self.invalid += dict.fromkeys(refused)

    def run(self, pool):
        for header in DIFF.glob("*.h"):
            self.lines(header.name)
        choice = self.sources / "mutant.cpp"
        choice.write_text(CHOICE)
        self.compiles(choice).check_returncode()
        list(pool.map(self.compile, self.names))
        archive = self.work / "libcaplet_diff.a"
        archive.unlink(missing_ok=True)
        subprocess.run(["ar", "qcs", archive, *[self.object(name) for name in ["mutant.cpp", *self.names]]], check=True)
        return [self.link(target, archive) for target in (PAIRS, UNIT)]

    def link(self, target, archive):
        said = subprocess.run(
            ["ninja", "-C", self.build, "-t", "commands", "-s", target], stdout=subprocess.PIPE, text=True, check=True
        )
        line = next(one for one in said.stdout.splitlines() if f"-o {target} " in one)
        command = shlex.split(line.split("&&")[1] if "&&" in line else line)
        command = [str(archive) if part.endswith("libcaplet_diff.a") else part for part in command]
        out = self.work / Path(target).name
        command[command.index("-o") + 1] = str(out)
        subprocess.run(command, cwd=self.build, check=True)
        return out


def write_pairs(work):
    """Folders for run_pairs, one for each direction of each folder of tests/breaking."""
    folders = []
    for folder in breaking.folders():
        for old, new, expected in (("before", "after", "expect"), ("after", "before", "expect-reversed")):
            place = work / "pairs" / f"{folder.name}-{expected}"
            place.mkdir(parents=True, exist_ok=True)
            arguments = breaking.prepare(folder, old, new, place)
            (place / "args").write_text("\n".join(["diff", *arguments]) + "\n")
            (place / "expect").write_text((folder / expected).read_text())
            folders.append(place)
    return folders


class Judge:
    """Runs the tests with a mutant: first those that take no time, and of the pairs what noticed the last mutants."""

    def __init__(self, pairs_program, unit_program, folders):
        self.pairs_program, self.unit_program, self.folders = pairs_program, unit_program, folders

    def run(self, command, number):
        environment = {**os.environ, "CAPLET_MUTANT": str(number), "RC_PARAMS": "seed=1 max_success=200"}
        try:
            return subprocess.run(
                command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=TIMEOUT
            )
        except subprocess.TimeoutExpired:
            return subprocess.CompletedProcess(command, 1, "")

    def survives(self, mutant):
        own = [one for one in self.folders if one.name.startswith(f"{mutant.hint}-")]
        return (
            self.unit_tests_pass(mutant.number, "-Properties.*")
            and self.pairs_pass(mutant.number, own)
            and self.unit_tests_pass(mutant.number, "Properties.*")
        )

    def unit_tests_pass(self, number, which):
        return self.run([self.unit_program, f"--gtest_filter={which}"], number).returncode == 0

    def pairs_pass(self, number, first=()):
        done = self.run([self.pairs_program, *first, *self.folders], number)
        found = [one for one in self.folders if str(one) == done.stdout.strip()]
        self.folders = found + [one for one in self.folders if one not in found]
        return done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=lambda text: Path(text).resolve())
    parser.add_argument("work", type=lambda text: Path(text).resolve())
    parser.add_argument("--kind", choices=["rows", "conditions", "severities"])
    parser.add_argument("--only", default="")
    parser.add_argument("--list", action="store_true", help="print the mutants, and do nothing")
    options = parser.parse_args()
    mutants = find_mutants()
    chosen = [one for one in mutants if options.only in one.label and options.kind in (None, one.kind)]
    if options.list:
        print("\n".join(f"{one.number}: {one.label}" for one in chosen))
        return
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        builder = Builder(options.build, options.work, mutants)
        judge = Judge(*builder.run(pool), write_pairs(options.work))
        if not (judge.unit_tests_pass(0, "*") and judge.pairs_pass(0)):
            sys.exit("the tests fail as it is")
        chosen = [one for one in chosen if one not in builder.invalid]
        survivors = [one for one, survived in zip(chosen, pool.map(judge.survives, chosen)) if survived]
    finish(options, mutants, builder.invalid, chosen, survivors)


def finish(options, mutants, invalid, chosen, survivors):
    for one in survivors:
        print(f"{'equivalent' if one.label in equivalent.REASONS else 'SURVIVED'}: {one.number}: {one.label}")
    for one in invalid:
        print(f"does not compile: {one.label}")
    new = [one for one in survivors if one.label not in equivalent.REASONS]
    known = {one.label for one in mutants} - {one.label for one in chosen} | {one.label for one in survivors}
    stale = [label for label in equivalent.REASONS if label not in known]
    for kind in ("rows", "severities", "conditions"):
        count = [sum(one.kind == kind for one in some) for some in (chosen, invalid, survivors)]
        print(
            f"{kind}: {count[0]} mutants, {count[0] - count[2]} killed, {count[2]} survive; {count[1]} more do not compile"
        )
    print(f"{len(new)} survivors are unexplained")
    unknown = [one for one in invalid if one.kind == "rows"]  # each rule's check can be left out
    if unknown:
        print(f"nothing is known of {len(unknown)} rules, whose mutants do not compile")
    print("\n".join(f"equivalent.py explains a mutant that is killed, or that there is not: {one}" for one in stale))
    sys.exit(1 if new or stale or unknown else 0)


if __name__ == "__main__":
    main()
