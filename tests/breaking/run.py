#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What each rule finds, and nothing else.

Each folder beside this file is called after a rule (RULE, or RULE-variant) and holds `before` and `after`
(.caplet.json, or .h), all of which is taken as released, and what `caplet diff` says of the pair (`expect`) and of the
reversed pair (`expect-reversed`), as a whole. `also` lists further rules that the pair must show, one a line, with the reason; any other rule is a false
positive. `args` replaces the option --as-released. Nothing may be found in folders called benign-*.

Usage: run.py --caplet FILE [--bless] [RULE]...    run these folders, or all; prints the table of rules
       run.py --caplet FILE --rows                 every rule that is checked has its folder, and its place in docs
"""

import argparse
import difflib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DOCS = HERE.parent.parent / "docs" / "rules.md"
FOUND = re.compile(r"\[([A-Z][A-Z0-9_]*|[a-z][a-z0-9-]*)\]$", re.MULTILINE)
HEADING = re.compile(r"^### ([A-Z0-9_]+)$(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
REFUSED = re.compile(r"^- Not a comparison: refused when .*? is read, as `([a-z-]+)`", re.MULTILINE)


def caplet_output(caplet, *arguments, cwd=None):
    done = subprocess.run(
        [caplet, *arguments], cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False
    )
    return done.returncode, (done.stdout + done.stderr).decode("utf-8", "backslashreplace")


def documented(caplet):
    """Rule -> the message by which it is refused, None where it is a comparison; and those not checked."""
    rules, unchecked = {}, set()
    for rule, text in HEADING.findall(caplet_output(caplet, "rules", "--markdown")[1]):
        refused = REFUSED.search(text)
        if "- Not a comparison:" in text and not refused:
            unchecked.add(rule)
        else:
            rules[rule] = refused[1] if refused else None
    return rules, unchecked


def input_of(folder, name):
    return next(path.name for path in sorted(folder.glob(f"{name}.*")))


def prepare(folder, old, new, place):
    """Copies the pair to `place`; the arguments of `caplet diff` there."""
    options = shlex.split((folder / "args").read_text()) if (folder / "args").exists() else ["--as-released"]
    inputs = []
    for name in (old, new):
        source = input_of(folder, name)
        inputs.append(source if source.endswith(".json") else f"{name}/geo.h")  # a header's name is part of its API
        (Path(place) / inputs[-1]).parent.mkdir(exist_ok=True)
        shutil.copy(folder / source, Path(place) / inputs[-1])
    return [*options, *inputs]


def diff(caplet, folder, old, new):
    with tempfile.TemporaryDirectory(prefix="caplet-breaking-") as scratch:
        status, text = caplet_output(caplet, "diff", *prepare(folder, old, new, scratch), cwd=scratch)
    return text + f"exit status {status}\n"


def folders():
    return sorted(path for path in HERE.iterdir() if list(path.glob("before.*")))


def also(folder):
    if not (folder / "also").exists():
        return set()
    lines = (folder / "also").read_text().splitlines()
    return {line.split("#")[0].strip() for line in lines}


def compare(path, actual, bless):
    if bless:
        path.write_text(actual, encoding="utf-8")
        return []
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"{path} (expected)", "(actual)", lineterm=""
    )
    return list(lines)


def run(caplet, names, bless):
    rules, _ = documented(caplet)
    wrong, detected, false = [], dict.fromkeys(rules, False), dict.fromkeys(rules, 0)
    for name in names:
        folder = HERE / name
        forward = diff(caplet, folder, "before", "after")
        wrong += compare(folder / "expect", forward, bless)
        wrong += compare(folder / "expect-reversed", diff(caplet, folder, "after", "before"), bless)
        found = {word for word in FOUND.findall(forward)}
        own = rules.get(rule_of(name)) or rule_of(name)
        detected[name] = own in found
        if not name.startswith("benign-") and own not in found:
            wrong.append(f"{name}: not found in its own pair")
        for extra in sorted(found - {own} - also(folder)):
            wrong.append(f"{name}: a false positive of {extra}")
            false[extra] = false.get(extra, 0) + 1
        for missing in sorted(also(folder) - found):
            wrong.append(f"{name}: {missing} is in `also`, but not found")
    print(f"{'rule':30}{'detected':10}false positives")
    for rule in names:
        print(f"{rule:30}{'yes' if detected.get(rule) else 'no':10}{false.get(rule, 0)}")
    return wrong


def rule_of(folder):
    return folder if folder.startswith("benign-") else folder.split("-")[0]


def check_rows(caplet):
    rules, unchecked = documented(caplet)
    folders = {path.parent.name for path in HERE.glob("*/expect")}
    own = {rule_of(name) for name in folders if not name.startswith("benign-")}
    catch_all = {"ABI_CHANGED"}  # no pair shows it as long as all others do their work
    wrong = [f"{rule}: has no folder in tests/breaking" for rule in sorted(rules.keys() - own - catch_all)]
    wrong += [f"{rule}: has a folder, but is not checked" for rule in sorted(own - rules.keys())]
    if caplet_output(caplet, "rules", "--markdown")[1] != DOCS.read_text(encoding="utf-8"):
        wrong.append("docs/rules.md is not what `caplet rules --markdown` prints; ./dev bless writes it")
    for rule in sorted(rules.keys() | unchecked):
        status, text = caplet_output(caplet, "rules", rule)
        if status != 0 or not text.startswith(rule + " ("):
            wrong.append(f"{rule}: `caplet rules {rule}` does not explain it")
    print(f"{len(rules)} rules are checked here, {len(unchecked)} elsewhere: {', '.join(sorted(unchecked))}")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("--rows", action="store_true")
    parser.add_argument("names", nargs="*", metavar="RULE")
    options = parser.parse_args()
    caplet = str(Path(options.caplet).resolve())
    if options.bless:
        DOCS.write_text(caplet_output(caplet, "rules", "--markdown")[1], encoding="utf-8")
    if options.rows:
        wrong = check_rows(caplet)
    else:
        names = options.names or [folder.name for folder in folders()]
        wrong = run(caplet, names, options.bless)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
