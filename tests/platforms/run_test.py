# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Providers and consumers of tests/cases, each side by another compiler where there are two, the capsule classes, and two bundled
runtimes in one extension: built for another platform, and run there.

    python3 tests/platforms/run_test.py TARGET --caplet build/caplet --python /usr/bin/python3 --work build/platforms
"""

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import machines
import suites
import zig

HERE = Path(__file__).resolve().parent
TESTS = HERE.parent
sys.path[:0] = [str(TESTS), str(TESTS / "cases")]
import extension  # noqa: E402
import interpreters  # noqa: E402
import run as cases  # noqa: E402

# How GCC's users link, of which none may give the units of a module two pointers.
LINKED = {
    "with -flto": ["-flto"],
    "with --gc-sections": ["-ffunction-sections", "-fdata-sections", "-Wl,--gc-sections"],
    "with --export-all-symbols": ["-Wl,--export-all-symbols"],
}
# Between them: functions, callbacks, variadic functions, objects, data, isolated tables, records that grow, floors, lazy
# imports, mocks, a bundled runtime, one pointer for all units, C++ with and without exceptions, and refusals.
CASES = (
    "bundled callbacks c_types checked cxx cxx_bare extensible floor floor_raised helpers isolated isolated_cxx lazy lazy_cxx limited "
    "mixed_units mock moved objects retired slots taken unimported"
).split()


def run_case(name, machine, provider, consumer, arguments, work):
    case = cases.Case(cases.CASES / name, arguments.caplet, work, arguments.python)
    case.generate()
    case.build_and_run(cases.Build(machine.name, machine.python, [machine.python], provider, consumer))


def run_cases(machine, arguments, work):
    """Whether all went well."""
    jobs = []
    chosen = [name for name in CASES if name in (arguments.only or CASES)]
    ways = list(machine.sides())
    for number, (first, second) in enumerate(ways):
        tools = machine.toolchains[first], machine.toolchains[second]
        how = f"provider by {first}, consumer by {second}"
        turn = chosen if arguments.only else chosen[number :: len(ways)]  # emulation takes its time: each case one way
        jobs += [(name, how, *tools) for name in turn]
    for how, flags in LINKED.items() if "GCC" in machine.toolchains and not arguments.only else ():
        if machine.name.endswith("-windows-gnu") or "export-all" not in how:
            tools = machines.with_flags(work / "linked", how.split("--")[-1], machine.toolchains["GCC"], flags)
            jobs.append(("mixed_units", f"GCC {how}", tools, tools))
    counts = {}
    for name, how, *tools in jobs:
        row = counts.setdefault(how, [0, 0])
        row[1] += 1
        try:
            run_case(name, machine, *tools, arguments, work / how.replace(" ", "-"))
            row[0] += 1
        except (cases.Failure, extension.CompileError, subprocess.TimeoutExpired) as error:
            print(f"FAILED  {name}, {how}: {error}", flush=True)
    for how, (good, tried) in counts.items():
        print(f"{machine.name}: {how}: {good} of {tried} cases run")
    return all(good == tried for good, tried in counts.values())


def run_suites(machine, arguments, work):
    """Whether all went well, with each toolchain."""
    good = True
    for name in ("capsules", "bundles"):
        for family, tools in machine.toolchains.items() if name in (arguments.only or [name]) else ():
            said = getattr(suites, name)(machine, tools, arguments.caplet, work / name / family)
            print(f"{machine.name}: {name}, {family}: {said or 'passed'}", flush=True)
            good = good and said is None
    return good


def look_inside(machine, arguments, work):
    """What was compiled there, read here as a baseline, there by `caplet inspect`, and there as a module that is imported: other
    widths and another order of bytes."""
    golden = next((cases.CASES / "slots" / "expect").glob("*.caplet.json"))
    module = next(work.glob(f"*/slots/*/store{machine.python.suffix}"))
    is_windows = machine.name.endswith("-windows-gnu")
    paths = [str(module.parent), str(extension.ROOT / "python")]
    there = dict(os.environ, PYTHONPATH=(";" if is_windows else ":").join(paths), PYTHONDONTWRITEBYTECODE="1")
    there["PATH"] = f"{Path(machine.python.executable).parent}:{there['PATH']}"  # of its python3
    expected = golden.read_text(encoding="utf-8")
    questions = [
        ([arguments.caplet, "diff", module, golden], "no changes"),
        (
            [machine.python.executable, "-m", "caplet", "inspect", "store"],
            "a table of Caplet, protocol 1: API 1.1, 10 slots",
        ),
    ]
    if not is_windows:  # where the program would run there, too
        questions.append(([arguments.caplet, "dump", "module:store"], expected))
    for command, answer in questions:
        said = cases.call(command, env=there, cwd=str(work))
        if answer not in said:
            raise cases.Failure(f"{' '.join(map(str, command[1:]))} says otherwise:\n{said}")
    print(f"{machine.name}: read as a baseline and by `caplet inspect`")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", choices=list(machines.KINDS))
    parser.add_argument("--caplet", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--python", required=True, type=interpreters.probe)
    parser.add_argument("--work", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--only", action="append", help="the case of this name, `capsules` or `bundles`")
    arguments = parser.parse_args()
    machine = machines.get(arguments.target, arguments.work)
    if machine is None:
        print(f"skipped: {arguments.target} was not run")
        sys.exit(zig.SKIPPED)
    work = arguments.work / machine.name / "cases"
    shutil.rmtree(work, ignore_errors=True)
    good = run_suites(machine, arguments, work)
    good = run_cases(machine, arguments, work) and good
    if not arguments.only or "slots" in arguments.only:
        look_inside(machine, arguments, work)
    sys.exit(not good)


if __name__ == "__main__":
    main()
