# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers in Python, through ctypes: what is generated for cases of tests/cases, with the cases' own providers, in C; and the
handshake, by the tests of tests/handshake.

    python3 tests/ctypes/run.py --caplet build/dev/caplet --work build/ctypes [--only NAME]... [--everywhere] [--bless]

uses/NAME.py is such a consumer of the case NAME. expect/ has what is generated for one of them, byte for byte; --bless writes it. With --everywhere, under one interpreter of each kind, else under Debian's debug
build, which checks references, or another one of CPython. PyPy, whose ctypes has no pythonapi, can only say so.
"""

import argparse
import difflib
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cython")]
import build  # noqa: E402
import example  # noqa: E402
import extension  # noqa: E402
import handshake  # noqa: E402
import hostile  # noqa: E402
import interpreters  # noqa: E402
import layouts  # noqa: E402

EXPECTED = "contract"
LONG = {"cxx"}  # whose compilation takes as long as all others

# Each is run once more with these.
ENVIRONMENTS = {
    "extensible": {"CONFIG_OLD": "1"},
    "floor": {"GRID_MINOR": "1"},
    "isolated": {"VAULT_MINOR": "1"},
    "lazy": {"SPARE_MINOR": "1"},
}


def chosen(everywhere):
    found = interpreters.find()
    if everywhere:
        return found
    cpythons = [one for one in found if one.is_cpython and not one.free_threaded]
    return [one for one in cpythons if one.debug] or cpythons[:1]


def compare(case, is_blessed):
    """With what is committed, for the case that is."""
    for made in sorted(case.generated.glob("*_ctypes.py*")):
        committed, text = HERE / "expect" / f"{made.name}.txt", made.read_text(encoding="utf-8")
        if is_blessed:
            committed.write_text(text, encoding="utf-8")
        if committed.read_text(encoding="utf-8") != text:
            lines = committed.read_text(encoding="utf-8").splitlines(), text.splitlines()
            raise build.Failure("\n".join(difflib.unified_diff(*lines, str(committed), str(made), lineterm="")))


def run_case(name, arguments, pythons):
    case = build.Case(name, arguments.caplet, arguments.work, pythons[0], "python")
    if name == EXPECTED:
        compare(case, arguments.bless)
    use = HERE / "uses" / f"{name}.py"
    script = f"import runpy, sys; sys.path[:0] = [{str(case.generated)!r}, {str(use.parent)!r}]; runpy.run_path({str(use)!r})"
    for python in pythons:
        if case.is_cxx and python.version_info < (3, 9):  # whose PyMODINIT_FUNC is hidden by -fvisibility=hidden
            continue
        place = case.work / python.name
        if not python.is_cpython:
            module = f"{case.api}_ctypes"
            refused = case.run(case.generated, python, f"import {module} as api; api.{prefix(case)}_import()", 1)
            if "needs ctypes.pythonapi" not in refused and "importing" not in refused:
                raise build.Failure(refused)
            continue
        case.provider(place, python)
        for environment in ({}, ENVIRONMENTS.get(name)):
            if environment is not None:
                case.run(place, python, script, CASE_PYTHON=python.executable, **environment)


def prefix(case):
    module = case.generated / f"{case.api}_ctypes.py"
    return re.search(r"^def (\w+)_imported", module.read_text(encoding="utf-8"), re.MULTILINE)[1]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--caplet", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--only", action="append")
    parser.add_argument("--everywhere", action="store_true")
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    pythons = chosen(arguments.everywhere)
    print("with", ", ".join(one.name for one in pythons), flush=True)
    for runtime in arguments.work.glob("runtime-*.o"):
        runtime.unlink()  # of an older source
    tests = {path.stem: run_case for path in sorted((HERE / "uses").glob("*.py")) if path.stem != "expect"}
    tests.update(handshake=handshake.run, example=example.run, layouts=layouts.run, hostile=hostile.run)
    failed = 0
    for name, run in tests.items():
        if name not in arguments.only if arguments.only else name in LONG and not arguments.everywhere:
            continue
        try:
            run(name, arguments, pythons)
            print(f"ok      {name}", flush=True)
        except (build.Failure, extension.CompileError) as error:
            failed += 1
            print(f"FAILED  {name}\n{error}", flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
