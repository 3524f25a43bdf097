# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Whatever the names of a header: `record` refuses them, with a place, or all that is generated compiles.

    python3 tests/names/names_test.py CAPLET WORK [--count N] [--first SEED]

CAPLET_SEED, a number, is the first of N seeds, each a C and a C++ header of hostile.py. What `record` refuses is left out
by its line until it refuses nothing; then provider, consumer and test double compile without a warning, as C and C++.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402
from hostile import Hostile  # noqa: E402

ROUNDS = 30
WARNINGS = [*extension.WARNINGS, "-Wno-error=deprecated-declarations"]
PREAMBLE = {
    "c": "#include <Python.h>\n#include <stdint.h>\n#include <stdlib.h>\n",
    "c++": "#include <Python.h>\n#include <stdlib.h>\n#include <functional>\n#include <optional>\n#include <string>\n#include <vector>\n",
}


class Failure(Exception):
    pass


class Compiler:
    """One that has read Python.h once for all."""

    def __init__(self, name, language, python, work):
        self.name = extension.find_compiler(name)
        self.flags = [
            "-std=c11" if language == "c" else "-std=c++17",
            f"-I{extension.INCLUDE}",
            "-isystem",
            python.include,
        ]
        self.kind = "c-header" if language == "c" else "c++-header"
        header = work / f"{name}.h"
        header.write_text(PREAMBLE[language], encoding="utf-8")
        is_clang = "clang" in self.name
        made = work / (f"{name}.h.pch" if is_clang else f"{name}.h.gch")
        extension.run([self.name, "-x", self.kind, *self.flags, header, "-o", made])
        self.include = ["-include-pch", made] if is_clang else ["-include", header]
        self.language = language

    def syntax(self, source, folder):
        extension.run(
            [
                self.name,
                *self.include,
                *self.flags,
                *WARNINGS,
                f"-I{folder}",
                f"-I{folder / 'out'}",
                "-x",
                self.language,
                "-fsyntax-only",
                source,
            ]
        )


class Names:
    def __init__(self, caplet, work):
        self.caplet, self.work = Path(caplet).resolve(), Path(work).resolve()
        shutil.rmtree(self.work, ignore_errors=True)
        self.work.mkdir(parents=True)
        self.python = next(one for one in interpreters.find() if one.has_limited_api)
        self.compilers = [
            Compiler(*one, self.python, self.work)
            for one in (("gcc", "c"), ("clang-22", "c"), ("g++", "c++"), ("clang++-22", "c++"))
        ]

    def caplet_run(self, arguments, folder, standard):
        result = subprocess.run(
            [self.caplet, *arguments, "--", standard, f"-I{extension.INCLUDE}", f"-I{self.python.include}"],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        if result.returncode not in (0, 1, 2):
            raise Failure(f"caplet {' '.join(map(str, arguments))}: exit status {result.returncode}\n{result.stderr}")
        return result

    def record(self, hostile, header, folder, standard):
        """Writes the header, without the lines that are refused. How many are left."""
        begin, lines, end = hostile.header()
        refused = 0
        for _ in range(ROUNDS):
            header.write_text("\n".join([*begin, *lines, *end]) + "\n", encoding="utf-8")
            result = self.caplet_run(["record", header.name], folder, standard)
            if result.returncode == 0:
                return len(lines), refused
            places = {
                int(number) for number in re.findall(rf"^{header.name}:(\d+):\d+: error: ", result.stderr, re.MULTILINE)
            }
            wrong = {number - 1 - len(begin) for number in places}
            wrong = {number for number in wrong if 0 <= number < len(lines)}
            if not wrong:
                return 0, self.refusal_of_api(result.stderr)
            refused += len(wrong)
            lines = [line for number, line in enumerate(lines) if number not in wrong]
        raise Failure(f"`record` refuses for ever:\n{result.stderr}")

    @staticmethod
    def refusal_of_api(text):
        if not re.search(r"^\S+:\d+:\d+: error: .* \[[\w-]+\]$", text, re.MULTILINE):
            raise Failure(f"a refusal without a place:\n{text}")
        return 1

    def try_one(self, seed, language):
        hostile = Hostile(seed, language)
        folder = self.work / f"{seed}-{language}"
        folder.mkdir()
        header = folder / ("hostile.hpp" if language == "c++" else "hostile.h")
        standard = "-std=c++17" if language == "c++" else "-std=c11"
        left, refused = self.record(hostile, header, folder, standard)
        print(f"seed {seed}, {language}: {left} declarations taken, {refused} refused", flush=True)
        if left == 0:
            return 0
        targets = [f"--target={one}" for one in ("provider", "consumer", "mock")]
        result = self.caplet_run(["generate", header.name, "--out", "out", *targets], folder, standard)
        if result.returncode != 0:
            if "[generated-name]" in result.stderr:  # of the test double, which is not asked for by all
                targets.pop()
                result = self.caplet_run(["generate", header.name, "--out", "out", *targets], folder, standard)
            if result.returncode != 0:
                raise Failure(f"{folder}: recorded, but not generated:\n{result.stderr}")
        self.compile(folder)
        return left

    def compile(self, folder):
        failures = []
        for compiler in self.compilers:
            suffix = ".c" if compiler.language == "c" else ".cpp"
            sources = list((folder / "out").glob("*_provider.cpp" if compiler.language == "c++" else "*_provider.c"))
            for header in [
                *(folder / "out").glob("*_mock.h"),
                *(folder / "out").glob("*_capi.hpp"),
                *(folder / "out").glob("*_capi.h"),
            ]:
                if header.suffix == ".hpp" and compiler.language == "c":
                    continue
                source = folder / f"{header.name}{suffix}"
                source.write_text(f'#include "{header.name}"\n', encoding="utf-8")
                sources.append(source)
            for source in sources:
                try:
                    compiler.syntax(source, folder)
                except extension.CompileError as error:
                    failures.append(str(error))
        if failures:
            raise Failure("\n".join(failures))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("caplet")
    parser.add_argument("work")
    parser.add_argument("--count", type=int, default=2)
    parser.add_argument("--first", type=int, default=1, help="the seed where CAPLET_SEED is not set")
    arguments = parser.parse_args()
    names = Names(arguments.caplet, arguments.work)
    first = int(os.environ.get("CAPLET_SEED", arguments.first))
    failed, taken = 0, 0
    for seed in range(first, first + arguments.count):
        for language in ("c", "c++"):
            try:
                taken += names.try_one(seed, language)
            except Failure as error:
                failed += 1
                print(f"FAILED  CAPLET_SEED={seed}, {language}\n{error}", flush=True)
    if taken == 0:
        sys.exit("no header was taken: nothing was tested")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
