# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the commands of docs/reference-docs.md, but for Python's inventory, which is no file of a test; and its table of keys in
docs/templates.md has all that the target shows.

    python3 tests/docs_target/docs_test.py CAPLET WORK
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import installed_tools  # noqa: E402

installed_tools.require("html5lib", "myst_parser", "sphinx")

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = ROOT / "docs" / "reference-docs.md"
INTERFACE = ROOT / "tests" / "cases" / "ledger" / "geometry.caplet.json"


def check_commands(caplet, work):
    programs, place = work / "bin", work / "place"
    programs.mkdir(parents=True)
    place.mkdir()
    for name, path in {"caplet": caplet, "python3": sys.executable}.items():
        (programs / name).write_text(f'#!/bin/sh\nexec "{path}" "$@"\n')
        (programs / name).chmod(0o755)
    shutil.copy(INTERFACE, place)
    text = PAGE.read_text(encoding="utf-8")
    for fence, language in (("```", "python"), ("````", "md")):
        name, content = re.search(
            rf"^{fence}{language}\n[#%] (\w+\.\w+)\n(.*?)^{fence}$", text, re.DOTALL | re.MULTILINE
        ).groups()
        (place / name).write_text(re.sub(r"intersphinx_mapping.*", "", content), encoding="utf-8")
    environment = dict(os.environ, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}")
    commands = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    for command in commands:
        done = subprocess.run(
            ["sh", "-ec", command], cwd=place, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        if done.returncode != 0:
            sys.exit(f"{command}: exit status {done.returncode}\n{done.stdout.decode()}")
    if len(commands) != 5 or not (place / "out" / "api" / "geometry.html").exists():
        sys.exit(f"{len(commands)} commands made {sorted(one.name for one in place.iterdir())}")


def keys(rows, out):
    for key, value in rows.items():
        out.add(key)
        for row in value if isinstance(value, list) else []:
            keys(row, out)
    return out


def view(caplet, target):
    command = [caplet, "generate", HERE / "odd.caplet.json", "--print-view", *target]
    return json.loads(subprocess.run([str(one) for one in command], stdout=subprocess.PIPE, check=True).stdout)


def check_keys(caplet, work):
    own = work / "own"
    own.mkdir()
    (own / "page").write_text("")
    facts = {"name": "probe", "purpose": "keys", "files": [{"name": "page", "template": "page"}]}
    (own / "target.json").write_text(json.dumps(facts))
    common = view(caplet, ["--templates", own])["probe"]
    shown = {key: value for key, value in view(caplet, ["--target", "docs"])["docs"].items() if key not in common}
    text = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")
    section = re.search(r"## Rows of the languages `rst`.*?\n## ", text, re.DOTALL)[0]
    documented = set(re.findall(r"`(\w+)`", section))
    if keys(shown, set()) - documented:
        sys.exit(f"docs/templates.md lacks {sorted(keys(shown, set()) - documented)}")


def main(caplet, work):
    work = Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    check_commands(Path(caplet).resolve(), work)
    check_keys(caplet, work)
    print("ok")


if __name__ == "__main__":
    main(*sys.argv[1:])
