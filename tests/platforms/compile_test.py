# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All that is generated of tests/cases, the runtime, also as it is bundled, and the capsule classes, for every platform and
in every standard, without a warning. Prints the table; the rows of targets.py are what it must come to.

    python3 tests/platforms/compile_test.py --caplet build/caplet --python /usr/bin/python3 --work build/platforms [--only TARGET]
"""

import argparse
import concurrent.futures
import os
import shutil
import sys
from pathlib import Path

import python_headers
import targets
import zig

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cases")]
import extension  # noqa: E402
import interpreters  # noqa: E402
import run as cases  # noqa: E402

# By turns for the sources of a target: each is a dialect of its own.
STANDARDS = {"c": ["-std=c11", "-std=c17"], "c++": ["-std=c++17", "-std=c++20"]}
# C++ takes ten times as long, so that of it these are compiled for every target; all where THOROUGH.
CXX_CASES = {"bundled", "cxx", "mixed_units"}
TESTS = HERE.parent
HANDSHAKE = f"-I{TESTS / 'handshake'}"  # module.h
RUNTIME = {
    "c": [
        extension.RUNTIME,
        extension.FOREIGN,
        extension.FOREIGN_PROVIDER,
        extension.FUNCTIONS,
        TESTS / "capsule" / "capsule_check_c.c",
    ],
    "c++": [extension.RUNTIME, TESTS / "capsule" / "capsule_check.cpp", TESTS / "cxx_runtime" / "cxx_check.cpp"],
}


class Unit:
    """A source and how it is compiled, but for the target. strict: it is what users compile."""

    def __init__(self, name, source, language, flags, strict):
        self.name, self.source, self.language, self.flags, self.strict = name, source, language, flags, strict


def units_of(folder, caplet, work, python):
    """What is generated of a case; bundled ones see nothing of the runtime's folder."""
    case = cases.Case(folder, caplet, work, python)
    if case.options.here:
        return
    case.generate()
    for language in ("c", "c++"):
        for source in case.sources(language):
            is_chosen = language == "c" or case.name in CXX_CASES or interpreters.THOROUGH
            if is_chosen and "_conformance." not in source.name:  # which compares with what was recorded here
                yield Unit(f"{case.name}/{source.name}", source, language, case.flags(language), True)


def all_units(caplet, work, python):
    for covers in sorted(cases.CASES.glob("*/covers")):
        yield from units_of(covers.parent, caplet, work, python)
    for language, sources in RUNTIME.items():
        for source in sources:
            for limited in ([], [extension.LIMITED]) if language == "c" or interpreters.THOROUGH else ([],):
                name = " ".join([source.name, language, *limited])
                yield Unit(name, source, language, [HANDSHAKE, *limited], False)


def compile_unit(unit, number, compiler, python, work):
    """None, or what the compiler said."""
    standards = STANDARDS[unit.language]
    own = [flag for flag in unit.flags if flag.startswith("-std=")]
    standard = own if own == ["-std=c++20"] else [standards[number % 2]]
    flags = [*(flag for flag in unit.flags if not flag.startswith("-std=")), *standard, "-O1"]
    out = work / f"{number}.o"
    try:
        extension.object_file(unit.source, out, python, compiler, flags, unit.strict)
    except extension.CompileError as error:
        return str(error)
    finally:
        out.unlink(missing_ok=True)
    return None


def compilers(target, work):
    """family -> language -> program"""
    found = {"Clang": {language: zig.compiler(target.name, language, work / "zig") for language in ("c", "c++")}}
    if target.gcc and shutil.which(f"{target.gcc}-g++-posix"):  # MinGW with threads of C++
        found["GCC"] = {"c": f"{target.gcc}-gcc-posix", "c++": f"{target.gcc}-g++-posix"}
    elif target.gcc:
        print(f"{target.name}: not by GCC, {target.gcc}-g++-posix is not installed")
    return found


def chosen(units, place):
    """Of the target in that place: by turns a quarter each, so that each is compiled for a quarter of all; all where THOROUGH.
    With the numbers that they have among all."""
    return [(n, unit) for n, unit in enumerate(units) if interpreters.THOROUGH or (n + place) % 4 == 0]


def compile_all(target, units, interpreter, work):
    """(family, language) -> [how many were tried, what failed]; units: pairs of chosen()"""
    folder = work / target.name
    python = python_headers.for_target(target, interpreter, folder)
    results = {}
    for family, programs in compilers(target, work).items():
        jobs = [
            (unit, n, programs[unit.language], python, folder)
            for n, unit in units
            if not (target.name.startswith("wasm32") and unit.source.name == "cxx_check.cpp")  # no std::thread there
        ]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            for (unit, *_), said in zip(jobs, pool.map(lambda job: compile_unit(*job), jobs)):
                row = results.setdefault((family, unit.language), [0, []])
                row[0] += 1
                row[1] += [f"{unit.name}:\n{said}"] if said else []
    return results


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True, type=Path)
    parser.add_argument("--python", required=True)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--only", action="append", help="the target of this name")
    arguments = parser.parse_args()
    zig.require()
    work, python = arguments.work.resolve(), interpreters.probe(arguments.python)
    units = list(all_units(arguments.caplet.resolve(), work / "cases", python))
    failed = False
    for place, target in enumerate(targets.TARGETS):
        if arguments.only and target.name not in arguments.only:
            continue
        for (family, language), (count, said) in compile_all(target, chosen(units, place), python, work).items():
            print(f"{target.name:22} {family:6} {language:4} {count - len(said)} of {count}", flush=True)
            failed = failed or bool(said)
            for text in said[:3]:
                print(text, flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
