# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks generator/diff in one place at a time, and wants tests/breaking or the unit tests of diff to notice each.

Mutants are found in the source of the rules: each row of the tables of rules without its check; each condition that lets a pair
pass negated or dropped; each severity that is reported changed. equivalent.py lists those that change nothing, each with the
reason; another survivor fails, and so does a reason that no survivor needs. Works on a copy of the sources: the tree stays as it is.

Usage: mutate_rules.py BUILD WORK [--kind rows|conditions|severities] [--part K/N] [--only WORD]
K/N: every Nth mutant from the Kth, for several machines
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import equivalent

ROOT = Path(__file__).resolve().parent.parent.parent
DIFF = ROOT / "generator" / "diff"
SEVERITIES = [("S::kA | S::kS", "S::kS"), ("S::kA", "S::kD"), ("S::kContract", "S::kD"), ("S::kS", "S::kD"), ("S::kF", "S::kD"),
              ("S::kL", "S::kD"), ("S::kX", "S::kD"), ("S::kD", "S::kA")]


class Mutant:
    def __init__(self, file, start, end, new, rule=None):
        self.file, self.start, self.end, self.new, self.rule = file, start, end, new, rule
        text = file.read_text()
        self.old = text[start:end]
        self.line = text[:start].count("\n") + 1

    def name(self):
        return f"{self.file.name}: {' '.join(self.old.split())} -> {' '.join(self.new.split()) or 'nothing'}"

    def text(self):
        text = self.file.read_text()
        return text[:self.start] + self.new + text[self.end:]


def rows(file, text):
    """Each rule without its check; a rule that others enforce has none."""
    begin = text.find("constexpr Rule kRows[]")
    ids = [(match.start(), match[1]) for match in re.finditer(r'\{\{"([A-Z_0-9]+)", ', text)]
    for match in re.finditer(r",\n? +(\w+)\},\n", text[begin:]):
        if match[1] != "nullptr":
            start = begin + match.start(1)
            rule = [name for place, name in ids if place < start][-1]
            yield Mutant(file, start, start + len(match[1]), "+[](const Comparison &, Reporter &) {}", rule)


def split_condition(text, start):
    """The ends of the operands of && and || at the top of the parentheses that begin at `start`."""
    depth, operands, begin = 0, [], start + 1
    for place in range(start, len(text)):
        one = text[place]
        depth += one in "([{"
        depth -= one in ")]}"
        if depth == 0:
            return operands + [(begin, place)], place
        if depth == 1 and text[place:place + 2] in ("||", "&&"):
            operands.append((begin, place))
            begin = place + 2
    raise ValueError("unbalanced")


def conditions(file, text):
    for match in re.finditer(r"\bif (?:constexpr )?(?=\()", text):
        if "constexpr" in match[0]:
            continue
        operands, end = split_condition(text, match.end())
        if ";" in text[match.end():end]:
            continue
        whole = text[match.end() + 1:end]
        yield Mutant(file, match.end() + 1, end, f"!({whole})")
        if len(operands) < 2:
            continue
        for index, (begin, finish) in enumerate(operands):  # an operand and the operator beside it
            if index:
                begin = text.rfind(text[begin - 2:begin], 0, begin)
            else:
                finish += 2
            yield Mutant(file, begin, finish, "")


def severities(file, text):
    body = text[:text.find("constexpr Rule kRows[]")]
    taken = set()
    for old, new in SEVERITIES:
        for match in re.finditer(re.escape(old) + r"\b", body):
            if not taken & set(range(*match.span())):
                taken |= set(range(*match.span()))
                yield Mutant(file, *match.span(), new)


def mutants(kind=None):
    for file in sorted(DIFF.glob("*.cpp")):
        text = file.read_text()
        for find in (rows, severities, conditions):
            if kind in (None, find.__name__) and (find is conditions or "constexpr Rule kRows[]" in text):
                yield from find(file, text)


class Builder:
    """Compiles one file anew, and links the program and the unit tests with it in place of the library's."""

    def __init__(self, build, work):
        self.build, self.work = build, work
        self.work.mkdir(parents=True, exist_ok=True)
        commands = json.loads((build / "compile_commands.json").read_text())
        self.commands = {Path(one["file"]).name: one for one in commands if "/generator/diff/" in one["file"]}
        self.links = {name: self.link_command(name) for name in ("caplet", "tests/unit/diff_test")}

    def link_command(self, target):
        said = subprocess.run(["ninja", "-C", self.build, "-t", "commands", "-s", target], stdout=subprocess.PIPE, text=True, check=True)
        line = next(one for one in said.stdout.splitlines() if f"-o {target} " in one)
        return shlex.split(line.split("&&")[1] if "&&" in line else line)

    def compile(self, mutant):
        one = self.commands[mutant.file.name]
        source, out = self.work / mutant.file.name, self.work / "mutant.o"
        source.write_text(mutant.text())
        command = [str(source) if part == one["file"] else part for part in shlex.split(one["command"])]
        command[command.index("-o") + 1] = str(out)
        return subprocess.run(command + ["-w", f"-I{DIFF}", f"-I{DIFF.parent}"], cwd=one["directory"], stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL).returncode == 0

    def link(self, file, target):
        """The mutant comes before the archive, whose own object of that name is left out."""
        archive = self.work / "libcaplet_diff.a"
        archive.write_bytes((self.build / "generator" / "diff" / "libcaplet_diff.a").read_bytes())
        subprocess.run(["ar", "d", archive, file.name + ".o"], check=True)
        out = self.work / Path(target).name
        command = [str(archive) if part.endswith("libcaplet_diff.a") else part for part in self.links[target]]
        command[command.index("-o") + 1] = str(out)
        command.insert(command.index("-o"), str(self.work / "mutant.o"))
        subprocess.run(command, cwd=self.build, check=True)
        return out


def passes(command, **environment):
    try:
        return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300,
                              env={"RC_PARAMS": "seed=1 max_success=200", **environment}).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def pairs_pass(program, rule=None):
    """The folder of the rule that was broken is the first to ask."""
    run = [sys.executable, ROOT / "tests" / "breaking" / "run.py", "--caplet", program]
    has_folder = rule and (ROOT / "tests" / "breaking" / rule).is_dir()
    return not (has_folder and not passes([*run, rule])) and passes(run)


def survives(builder, mutant):
    return (pairs_pass(builder.link(mutant.file, "caplet"), mutant.rule) and
            passes([builder.link(mutant.file, "tests/unit/diff_test")]))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("build", type=lambda text: Path(text).resolve())
    parser.add_argument("work", type=lambda text: Path(text).resolve())
    parser.add_argument("--kind", choices=["rows", "conditions", "severities"])
    parser.add_argument("--part", default="1/1")
    parser.add_argument("--only", default="")
    options = parser.parse_args()
    builder = Builder(options.build, options.work)
    part, parts = map(int, options.part.split("/"))
    chosen = [one for one in mutants(options.kind) if options.only in one.name()][part - 1::parts]
    survivors, invalid = [], 0
    if not (pairs_pass(options.build / "caplet") and passes([options.build / "tests" / "unit" / "diff_test"])):
        sys.exit("the tests fail as it is")
    for one in chosen:
        if not builder.compile(one):
            invalid += 1
        elif survives(builder, one):
            survivors.append(one)
            print(f"{'equivalent' if one.name() in equivalent.REASONS else 'SURVIVED'}: {one.file.name}:{one.line}: {one.name()}", flush=True)
    new = [one for one in survivors if one.name() not in equivalent.REASONS]
    names = {one.name() for one in survivors}
    own = {one.name() for one in chosen}
    stale = [name for name in equivalent.REASONS if name in own - names]
    print(f"{len(chosen)} mutants: {invalid} do not compile, {len(chosen) - invalid - len(survivors)} killed, {len(survivors)} survive, "
          f"{len(new)} of them unexplained")
    print("\n".join(f"equivalent.py explains a mutant that is killed: {one}" for one in stale))
    sys.exit(1 if new or stale else 0)


if __name__ == "__main__":
    main()
