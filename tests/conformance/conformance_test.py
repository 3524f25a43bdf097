# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `generate --target conformance` writes, compiled against edited headers by every compiler and then run.

    python3 tests/conformance/conformance_test.py CAPLET

Every edit of edits.py that breaks the ABI must fail to compile or be found by the run, with its name; every benign one
must pass. The headers of tests/cases, as they are, must pass too. Prints the table of edits.
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(TESTS))
import edits  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402
from cases.run import Options  # noqa: E402
from interpreters import THOROUGH  # noqa: E402
from toolchains import compilers  # noqa: E402


class Unit:
    """The conformance unit of one of tests/cases, in a folder of its own."""

    def __init__(self, caplet, case, work):
        self.header = next((case / name for name in ("api.h", "api.hpp") if (case / name).exists()), None)
        self.work = work / case.name
        interface = next((case / "expect").glob("*.caplet.json"))
        subprocess.run(
            [caplet, "generate", interface, "--target", "provider", "--target", "conformance", "--out", self.work],
            check=True,
        )
        self.source = next(self.work.glob("*_conformance.c*"))
        self.language = "c" if self.source.suffix == ".c" else "c++"
        self.standard = Options(case / "options.json").standard(self.language)

    def compilers(self, number):
        """Those of its language; in a short run the one whose turn it is."""
        found = [compiler for language, compiler in compilers() if language == self.language]
        return found if THOROUGH else [found[number % len(found)]]

    def write(self, old="", new=""):
        """The header, edited. A benign header could hide that an edit did not apply, so it must."""
        text = self.header.read_text(encoding="utf-8")
        assert text.count(old) == 1 or not old, f"{old!r} stands {text.count(old)} times in {self.header}"
        (self.work / self.header.name).write_text(text.replace(old, new) if old else text, encoding="utf-8")

    def verdict(self, compiler, python, flags=()):
        """("passes" | "compiler" | "run", what was said)"""
        program = self.work / "conformance"
        command = [
            compiler,
            self.standard,
            *extension.WARNINGS,
            "-DCAPLET_CONFORMANCE_MAIN",
            f"-I{self.work}",
            f"-I{extension.INCLUDE}",
            f"-I{python.include}",
            *flags,
            self.source,
            "-o",
            program,
        ]
        try:
            extension.run(command)
        except extension.CompileError as error:
            return "compiler", str(error).split("\n", 1)[1]
        done = subprocess.run([program], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=60)
        return ("run" if done.returncode else "passes"), done.stdout


def problem(verdict, said, name):
    """What is wrong with what was said; empty where nothing is."""
    if name is None:
        return "" if verdict == "passes" else f"should pass: {said}"
    if verdict == "passes":
        return "was not noticed"
    return "" if re.search(rf"\b{re.escape(name)}\b", said) else f"does not name {name}: {said}"


def try_edits(unit, table, python):
    """Prints a row for each edit; returns how many went wrong."""
    print(unit.header.parent.name)
    bad = 0
    for number, (what, old, new, name) in enumerate(table):
        tools = unit.compilers(number)
        flags = [old] if old.startswith("-f") else []
        unit.write(*(() if flags else (old, new)))
        results = [unit.verdict(compiler, python, flags) for compiler in tools]
        print(
            f"  {what:30}" + "".join(f"{Path(one).name}: {verdict}  " for one, (verdict, said) in zip(tools, results))
        )
        for compiler, result in zip(tools, results):
            wrong = problem(*result, name)
            bad += bool(wrong)
            if wrong:
                print(f"FAILED {what}, {compiler}: {wrong}")
    return bad


def try_case(unit, python, number):
    """The header as it is; returns how many compilers found something."""
    if unit.header:
        unit.write()
    bad = 0
    for compiler in unit.compilers(number):
        verdict, said = unit.verdict(compiler, python)
        bad += verdict != "passes"
        print(f"{unit.work.name:32}{Path(compiler).name:12}{verdict}{said if verdict != 'passes' else ''}")
    return bad


def is_adopted(folder):
    """Whether the case is of a table that others provide, of which there is no such unit."""
    return any('"foreign": {' in path.read_text(encoding="utf-8") for path in folder.glob("expect/*.caplet.json"))


def main():
    caplet = Path(sys.argv[1]).resolve()
    python = interpreters.find()[0]
    with tempfile.TemporaryDirectory() as folder:
        folders = [path.parent for path in sorted(TESTS.glob("cases/*/covers")) if not is_adopted(path.parent)]
        cases = {one.name: Unit(caplet, one, Path(folder)) for one in folders}
        bad = sum(try_case(unit, python, number) for number, unit in enumerate(cases.values()))
        bad += try_edits(cases["conformance"], edits.C, python)
        bad += try_edits(cases["cxx_names"], edits.CXX, python)
    print(f"{bad} wrong")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
