#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the generator says about bad input, as a whole.

Each folder beside this file is a case: `args`, the arguments of caplet (as a shell would split them, # starts a
comment, variables of the environment may stand before); `expect`, the whole text on stderr; `status`, the exit status (2 where there is no such file); `files`, where
there is one, the only things that may be written, one path a line; everything else is input. A case runs in a copy of
its folder without those four.

Usage: run.py --caplet FILE [--bless] [CASE]...    run these cases, or all
       run.py --caplet FILE --ids MESSAGES_H       every id of kMessages stands in some `expect`, and no other id does
"""

import argparse
import difflib
import hashlib
import itertools
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
OURS = {"args", "expect", "status", "files"}
ROW = re.compile(r'^\s*\{\s*"([a-z0-9-]+)"\s*,', re.MULTILINE)
VARIABLE = re.compile(r"[A-Z]+=")
USED = re.compile(r"\[([a-z][a-z0-9-]*)\]$", re.MULTILINE)


def text(path, default=""):
    return path.read_text(encoding="utf-8") if path.exists() else default


def snapshot(folder):
    """Path -> hash of every file and folder below, to see that nothing was written."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        if path.is_file()
        else "folder"
        for path in folder.rglob("*")
    }


def differ(name, expected, actual):
    lines = difflib.unified_diff(
        expected.splitlines(keepends=True), actual.splitlines(keepends=True), f"{name} (expected)", f"{name} (actual)"
    )
    return "".join(line if line.endswith("\n") else line + "\n\\ no line end\n" for line in lines)


def run(caplet, case):
    """(exit status, stderr, what is wrong besides)."""
    arguments = shlex.split(text(case / "args"), comments=True)
    variables = list(itertools.takewhile(VARIABLE.match, arguments))
    arguments = arguments[len(variables) :]
    environment = {
        **os.environ,
        "PYTHONPATH": str(HERE.parents[1] / "python"),
        **dict(one.split("=", 1) for one in variables),
    }
    with tempfile.TemporaryDirectory(prefix="caplet-diagnostics-") as scratch:
        folder = Path(scratch) / case.name
        shutil.copytree(case, folder, ignore=lambda at, names: OURS & set(names) if Path(at) == case else set())
        before = snapshot(folder)
        done = subprocess.run(
            [caplet, *arguments],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        after = snapshot(folder)
    allowed = set(text(case / "files").split())
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)} - allowed
    wrong = [f"it wrote {path}" for path in sorted(changed)]
    if done.stdout and done.returncode != 0 and "--format" not in arguments:
        wrong.append(f"it printed on stdout: {done.stdout[:200]!r}")
    return done.returncode, done.stderr.decode("utf-8", "backslashreplace"), wrong


def check(caplet, case, bless):
    status, stderr, wrong = run(caplet, case)
    if bless and not wrong and stderr:
        (case / "expect").write_text(stderr, encoding="utf-8")
        (case / "status").unlink(missing_ok=True)
        if status != 2:
            (case / "status").write_text(f"{status}\n", encoding="utf-8")
        return []
    expected = int(text(case / "status", "2"))
    if status != expected:
        wrong.append(f"exit status {status}, expected {expected}")
    if not (case / "expect").exists():
        wrong.append("there is no file `expect`; ./dev bless writes it")
    difference = differ("stderr", text(case / "expect"), stderr)
    return wrong + ([difference] if difference else [])


def check_ids(header):
    rows = set(ROW.findall(text(Path(header))))
    used = {name for expect in HERE.glob("*/expect") for name in USED.findall(text(expect))}
    wrong = [f"{name}: a row of kMessages, but no case in tests/diagnostics shows it" for name in sorted(rows - used)]
    wrong += [f"{name}: shown by a case, but no row of kMessages" for name in sorted(used - rows)]
    return wrong if rows else [f"{header}: found no rows"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("--ids", metavar="MESSAGES_H")
    parser.add_argument("cases", nargs="*", metavar="CASE")
    options = parser.parse_args()
    if options.ids:
        problems = check_ids(options.ids)
        print("\n".join(problems))
        return 1 if problems else 0
    caplet = str(Path(options.caplet).resolve())
    failed = False
    for name in options.cases or sorted(path.parent.name for path in HERE.glob("*/args")):
        for problem in check(caplet, HERE / name, options.bless):
            print(f"{name}: {problem}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
