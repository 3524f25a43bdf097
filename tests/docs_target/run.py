# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Reference documentation as text: what is generated for an API of hostile texts, one of C++ and an adopted table, byte for byte; and
that `generate --verify` notices where it is stale.

    python3 tests/docs_target/run.py --caplet build/dev/caplet --work build/docs_target [--bless]
"""

import argparse
import difflib
import json
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
CASES = ROOT / "tests" / "cases"
# Interface file -> the endings of the files that are committed: a page of HTML has the same style and script in each.
GOLDENS = {
    HERE / "odd.caplet.json": (".rst", ".md", ".html"),
    CASES / "cxx" / "expect" / "geometry.caplet.json": (".rst", ".md"),
    CASES / "foreign_struct" / "mill.caplet.json": (".rst", ".md"),
}


def generate(caplet, interface, out, *more):
    command = [caplet, "generate", interface, "--target", "docs", "--out", out, *more]
    return subprocess.run([str(one) for one in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def compare(made, golden, is_blessed):
    if is_blessed:
        golden.write_bytes(made.read_bytes())
    if golden.exists() and golden.read_bytes() == made.read_bytes():
        return True
    before = golden.read_text(encoding="utf-8").splitlines() if golden.exists() else []
    after = made.read_text(encoding="utf-8").splitlines()
    print("\n".join(difflib.unified_diff(before, after, str(golden), str(made), lineterm="")))
    return False


def check_texts(arguments):
    is_fine = True
    for interface, endings in GOLDENS.items():
        done = generate(arguments.caplet, interface, arguments.work)
        if done.returncode != 0:
            sys.exit(f"{interface}: exit status {done.returncode}\n{done.stdout}")
        for ending in endings:
            name = interface.name.replace(".caplet.json", ending)
            is_fine = compare(arguments.work / name, HERE / "expect" / f"{name}.txt", arguments.bless) and is_fine
    return is_fine


def check_stale(arguments):
    """Each of the files, edited, is named; nothing is written."""
    interface = HERE / "odd.caplet.json"
    done = generate(arguments.caplet, interface, arguments.work, "--verify")
    if done.returncode != 0:
        sys.exit(f"--verify of what was just generated: {done.returncode}\n{done.stdout}")
    for made in (arguments.work / f"odd{ending}" for ending in (".rst", ".md", ".html")):
        text = made.read_bytes()
        made.write_bytes(text.replace(b"Twice", b"Thrice"))
        done = generate(arguments.caplet, interface, arguments.work, "--verify")
        named = [line for line in done.stdout.splitlines() if "[stale-output]" in line]
        if done.returncode != 1 or len(named) != 1 or made.name not in named[0] or made.read_bytes() == text:
            sys.exit(f"--verify with a stale {made.name}: {done.returncode}\n{done.stdout}")
        made.write_bytes(text)


def check_own(arguments):
    """A user's own target, with a file in each format and one in the target's own language."""
    own = arguments.work / "own"
    own.mkdir()
    (own / "page").write_text("{{#functions}}\n{{#is_first}}\n{{comment}}\n{{/is_first}}\n{{/functions}}\n")
    words = {
        "rst": "or\\ ``glued``\\ to",
        "myst": "or`glued`to",
        "html": "or<code>glued</code>to",
        "": "/** Twice `x_`, or`glued`to",
    }
    files = [{"name": f"page.{one or 'c'}", "template": "page", **({"language": one} if one else {})} for one in words]
    (own / "target.json").write_text(json.dumps({"name": "own", "purpose": "pages", "files": files}))
    command = [arguments.caplet, "generate", HERE / "odd.caplet.json", "--templates", own, "--out", own]
    subprocess.run([str(one) for one in command], check=True)
    for language, wanted in words.items():
        text = (own / f"page.{language or 'c'}").read_text(encoding="utf-8")
        if wanted not in text:
            sys.exit(f"a file in the language `{language}`: no {wanted!r} in\n{text}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--caplet", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    shutil.rmtree(arguments.work, ignore_errors=True)
    is_fine = check_texts(arguments)
    check_stale(arguments)
    check_own(arguments)
    sys.exit(0 if is_fine else 1)


if __name__ == "__main__":
    main()
