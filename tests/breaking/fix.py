#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `--fix` writes, for every pair of this folder, both ways.

`fixed.caplet.json` is what `caplet diff --fix before after` makes of `after`, byte for byte: every rule that `--fix` can
mend has one, and no longer stops there. Where a pair has none, `after` stays as it is. Whatever the pair: `before` stays
as it is, nothing stops that did not stop before, and a second run changes nothing. Drafts, which have no numbers to mend,
are recorded first.

Usage: fix.py --caplet FILE [--bless]
"""

import argparse
import re
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import run

FIXES = re.compile(r"^- `--fix` ", re.MULTILINE)
STOPPING = re.compile(r"^\S+ (?:error|warning): (.*?): .* \[([A-Z_]+)\]$", re.MULTILINE)


def fixable(caplet):
    text = run.caplet_output(caplet, "rules", "--markdown")[1]
    return {rule for rule, row in run.HEADING.findall(text) if FIXES.search(row)}


class Pair:
    """A copy of a pair, in the order given."""

    def __init__(self, caplet, folder, scratch, old, new):
        self.caplet, self.scratch = caplet, Path(scratch)
        self.paths = {}
        for name in (old, new):
            source = run.input_of(folder, name)
            self.paths[name] = self.scratch / (source if source.endswith(".json") else f"{name}/geo.h")
            self.paths[name].parent.mkdir(exist_ok=True)
            shutil.copy(folder / source, self.paths[name])
            if source.endswith(".json") and '"minor"' not in self.paths[name].read_text():
                run.caplet_output(caplet, "record", self.paths[name].name, cwd=scratch)
        self.old, self.new = self.paths[old], self.paths[new]
        args = folder / "args"
        self.options = shlex.split(args.read_text()) if args.exists() else ["--as-released"]

    def diff(self, *more):
        names = [str(path.relative_to(self.scratch)) for path in (self.old, self.new)]
        return run.caplet_output(self.caplet, "diff", *self.options, *more, *names, cwd=self.scratch)

    def bytes(self):
        return self.old.read_bytes(), self.new.read_bytes()


def stopping(text):
    """Without the numbers of slots, which a fix may give anew."""
    return {(rule, re.sub(r"^slot \d+", "slot", subject)) for subject, rule in STOPPING.findall(text)}


def run_pair(caplet, folder, old, new, bless, can_fix):
    name, wrong = f"{folder.name} ({old} -> {new})", []
    with tempfile.TemporaryDirectory(prefix="caplet-fix-") as scratch:
        pair = Pair(caplet, folder, scratch, old, new)
        start, found = pair.bytes(), pair.diff()
        status, text = pair.diff("--fix")
        once = pair.bytes()
        said = [line for line in text.splitlines() if ": fixed " in line]
        if once[0] != start[0]:
            wrong.append(f"{name}: the old interface was written")
        if bool(said) != (once[1] != start[1]):
            wrong.append(f"{name}: it says {said}, which is not what it does")
        if stopping(text) - stopping(found[1]):
            wrong.append(f"{name}: it broke something:\n{text}")
        again = pair.diff("--fix")
        if pair.bytes() != once or again != (
            status,
            "".join(f"{line}\n" for line in text.splitlines() if line not in said),
        ):
            wrong.append(f"{name}: a second run is not the same:\n{text}\n{again[1]}")
        if (old, new) == ("before", "after"):
            wrong += expected(folder, once[1] if said else None, bless)
            if folder.name in can_fix and any(rule == folder.name for rule, _ in stopping(text)):
                wrong.append(f"{name}: {folder.name} is still there:\n{text}")
    return wrong


def expected(folder, fixed, bless):
    path = folder / "fixed.caplet.json"
    if bless and fixed is None:
        path.unlink(missing_ok=True)
    elif bless:
        path.write_bytes(fixed)
    there = path.read_bytes() if path.exists() else None
    return [] if there == fixed else [f"{path}: is not what --fix writes:\n{(fixed or b'nothing').decode()}"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--bless", action="store_true")
    options = parser.parse_args()
    caplet = str(Path(options.caplet).resolve())
    can_fix, wrong = fixable(caplet), []
    if not can_fix:
        wrong.append("no rule says that --fix can mend it")
    folders = sorted({path.parent for path in run.HERE.glob("*/before.*")})
    for folder in folders:
        for old, new in (("before", "after"), ("after", "before")):
            wrong += run_pair(caplet, folder, old, new, options.bless, can_fix)
    wrong += [
        f"{rule}: --fix mends it, and tests/breaking/{rule}/fixed.caplet.json is missing"
        for rule in sorted(can_fix)
        if not (run.HERE / rule / "fixed.caplet.json").exists()
    ]
    print(
        f"--fix mends findings of {len(can_fix)} rules: {', '.join(sorted(can_fix))}; {len(folders)} pairs, both ways"
    )
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
