# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The interface files of schemas/: each is canonical, has its row in the README there, and describes what there is.

check.py CAPLET                               the files, and the headers of the interpreters that are here
check.py CAPLET --packages FOLDER [--bless]   makes them again from the headers of the packages, which come from PyPI into
                                              FOLDER, and looks into the packages as they run (77 without network)
"""

import argparse
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.append(str(HERE.parent))
import interpreters  # noqa: E402
from tables import TABLES, packages, run  # noqa: E402

SCHEMAS = ROOT / "schemas"
README = SCHEMAS / "README.md"
CAPLET = None


def path_of(name):
    return SCHEMAS / f"{name}.caplet.json"


def caplet(*arguments, status=0):
    done = subprocess.run(
        [CAPLET, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, universal_newlines=True
    )
    if done.returncode != status:
        raise SystemExit(f"caplet {shlex.join(map(str, arguments))}: {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def readme():
    lines = ["| file | table of | releases | an import tells an older one by |", "|---|---|---|---|"]
    for name, one in TABLES.items():
        capsule = json.loads(path_of(name).read_text(encoding="utf-8"))["capsule"]
        lines.append(f"| `{name}` | {one.of}, `{capsule}` | {one.holds} | {one.tells} |")
    return "\n".join(lines) + "\n"


def check_files():
    wrong = []
    there = {path.name for path in SCHEMAS.glob("*.caplet.json")}
    if there != {path_of(name).name for name in TABLES}:
        wrong.append(f"schemas/ has {sorted(there)}, tables.py {sorted(TABLES)}")
    for name in TABLES:
        if caplet("dump", path_of(name)) != path_of(name).read_text(encoding="utf-8"):
            wrong.append(f"{name} is not as `caplet dump` writes it")
    if readme() not in README.read_text(encoding="utf-8"):
        wrong.append("the table of schemas/README.md is another: check.py CAPLET --packages FOLDER --bless writes it")
    return wrong


# ---- Headers ----


def adopt(table, header, flags, out):
    out.unlink() if out.exists() else None
    caplet("adopt", header, *shlex.split(table.options), "--out", out, "--", *flags)
    document = json.loads(out.read_text(encoding="utf-8"))
    if table.constants:
        document["constants"] = [{"name": name, "value": value} for name, value in table.constants.items()]
    for slot in document["slots"]:
        if slot["name"] in table.first:
            slot["since"] = table.first[slot["name"]]
    if table.first:
        document["minor"] = max(table.first.values())
    if table.releases:
        document["foreign"]["version"]["releases"] = [
            {"value": value, "version": version} for value, version in table.releases
        ]
    out.write_text(json.dumps(document), encoding="utf-8")
    return caplet("dump", out)


def check_interpreters(folder):
    """Their headers say nothing else, but for slots that came later, names of parameters, and the like."""
    wrong = []
    asked = 0
    for python in interpreters.find():
        for name, table in TABLES.items():
            header = pathlib.Path(python.include) / table.header
            if table.requirement or not python.is_cpython or not header.exists():
                continue
            asked += 1
            theirs = folder / "theirs.caplet.json"
            adopt(table, header, ["-isystem", python.include], theirs)
            found = json.loads(caplet("diff", path_of(name), theirs, "--format", "json"))["findings"]
            rules = {one["rule"] for one in found if not set(one["severity"].split(",")) <= {"D", "F"}}
            if rules:
                wrong.append(f"{name} and the header of {python.name} differ: {', '.join(sorted(rules))}")
    return wrong if asked else [*wrong, "no interpreter has a header"]


def python_3_12():
    fit = [one for one in interpreters.find_all() if one.is_cpython and one.version_info[:2] == (3, 12)]
    if not fit:
        print("no CPython 3.12")
        sys.exit(packages.SKIPPED)
    return fit[0]


def unpacked(requirement, folder):
    found = packages.fetch(requirement, folder)
    if found is None:
        print("no network")
        sys.exit(packages.SKIPPED)
    return found


def check_headers(folder, bless):
    wrong = []
    python = python_3_12()
    for name, table in TABLES.items():
        root = unpacked(table.requirement, folder) if table.requirement else pathlib.Path(python.include)
        if name in run.TABLES:
            continue  # made from the headers of Debian's Python: tests/adopt/run.py
        include = root / table.include
        flags = [f"-I{include}", "-isystem", python.include]
        text = adopt(table, include / table.header, flags, folder / f"{name}.caplet.json")
        if bless:
            path_of(name).write_text(text, encoding="utf-8")
        elif text != path_of(name).read_text(encoding="utf-8"):
            wrong.append(f"{name} is another from the header of {table.requirement or python.name}")
        wrong += check_constants(table, flags, folder)
    return wrong


def check_constants(table, flags, folder):
    """A compiler agrees on what was written by hand."""
    lines = ["#include <Python.h>", f"#include <{table.header}>"]
    lines += [f'_Static_assert({name} == {value}, "{name}");' for name, value in table.constants.items()]
    source = folder / "constants.c"
    source.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if not table.constants:
        return []
    done = subprocess.run(["gcc", "-std=c11", "-w", "-fsyntax-only", *flags, source], stderr=subprocess.PIPE)
    return [done.stderr.decode()] if done.returncode != 0 else []


# ---- Packages as they run ----


def of_minor(document, minor):
    """The table that a provider of it has."""
    document["slots"] = [slot for slot in document["slots"] if slot.get("since", 1) <= minor]
    return document


def check_live(folder):
    wrong = []
    python = python_3_12()
    for name, table in TABLES.items():
        for requirement, minor in table.live.items():
            document = of_minor(json.loads(path_of(name).read_text(encoding="utf-8")), minor)
            interface = folder / "live.caplet.json"
            interface.write_text(json.dumps(document), encoding="utf-8")
            module, _, attribute = document["capsule"].rpartition(".")
            site = packages.download(requirement, folder / "wheels", "3.12")
            beside = packages.download("mypy_extensions==1.2.0", folder / "wheels", "3.12")
            done = subprocess.run(
                [python.executable, "-m", "caplet", "inspect", f"{module}:{attribute}", "--interface", interface],
                env=dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, (ROOT / "python", site, beside)))),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                universal_newlines=True,
            )
            lines = done.stdout.splitlines()
            found = [before for before, line in zip(lines, lines[1:]) if "WRONG" in line]
            found = [line for line in found if line.split()[1] not in table.unready]
            if found or len(lines) < len(document["slots"]):
                wrong.append(f"{name} is not what {requirement} has:\n" + "\n".join(found or lines[-3:]))
    return wrong


def main():
    global CAPLET
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("caplet", type=pathlib.Path)
    parser.add_argument("--packages", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--bless", action="store_true")
    options = parser.parse_args()
    CAPLET = options.caplet.resolve()
    if options.packages:
        (options.packages / "wheels").mkdir(parents=True, exist_ok=True)
        folder = options.packages.resolve()
        wrong = check_headers(folder, options.bless) + check_live(folder)
        if options.bless:
            text = README.read_text(encoding="utf-8")
            README.write_text(text[: text.index("| file |")] + readme(), encoding="utf-8")
    else:
        with tempfile.TemporaryDirectory() as folder:
            wrong = check_files() + check_interpreters(pathlib.Path(folder))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
