# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The layout oracle, which PROFILE_DIVERGED and PLATFORM_TYPE ask, against each platform's compilers: sizes, alignments and
offsets of the records of records.h, and what `long` and the like are. And the interface file of tests/cases is the same, whichever
platform's headers a header is read with.

    python3 tests/platforms/layouts_test.py --caplet build/caplet --print build/print_layouts --python /usr/bin/python3 --work build/layouts
"""

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import compile_test
import machines
import python_headers
import targets
import zig

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

# Of Debian, beside Clang; each judges a target of the table.
GCC = {"x86_64-linux-gnu": ["gcc"], "x86-linux-gnu": ["gcc", "-m32"]}
NAMES = ["callbacks", "objects", "slots", "ledger", "isolated"]


def printed(command):
    return subprocess.check_output([str(part) for part in command], encoding="utf-8")


def compilers(target, work):
    found = [[programs["c"]] for programs in compile_test.compilers(target, work).values()]
    gcc = GCC.get(target.name)
    return found + [gcc] if gcc and (gcc[1:] == [] or machines.compiles_32_bits()) else found


def judge(target, arguments, interface, python, work):
    """What a compiler says of the oracle's claims."""
    source = work / f"{target.name}.c"
    claims = printed([arguments.print, interface, target.triple])
    source.write_text(f'#include "records.h"\n{claims}')
    failures = []
    for compiler in compilers(target, arguments.work):
        flags = [*compiler[1:], "-std=c11", f"-I{HERE}", "-Wno-error", "-c", "-o", work / "o.o"]
        try:
            extension.run([compiler[0], f"-I{extension.INCLUDE}", "-isystem", python.include, *flags, source])
        except extension.CompileError as error:
            failures.append(f"{target.name}, {' '.join(map(str, compiler))}:\n{error}")
        print(f"{target.name:22} {Path(compiler[0]).name:30} {claims.count('_Static_assert')} claims", flush=True)
    return failures


def includes_of(target, work):
    """The folders in which the target's Clang looks for headers, in order."""
    compiler = zig.compiler(target.name, "c", work / "zig")
    done = subprocess.run(
        [compiler, "-E", "-v", "-x", "c", "/dev/null"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    lines = done.stderr.split("#include <...> search starts here:\n")[1].split("End of search list")[0].splitlines()
    return [part for line in lines for part in ("-isystem", line.strip())]


def read_elsewhere(target, arguments, python):
    """The cases whose interface file is another one with the target's headers."""
    failures = []
    for name in NAMES:
        folder = HERE.parent / "cases" / name
        header = folder / "api.h"
        if not header.exists():
            continue
        (expected,) = (folder / "expect").glob("*.caplet.json")
        flags = [
            f"--target={target.triple}",
            "-nostdinc",
            *includes_of(target, arguments.work),
            f"-I{extension.INCLUDE}",
            f"-I{python.include}",
        ]
        if printed([arguments.caplet, "dump", header, "--", "-std=c11", *flags]) != expected.read_text(
            encoding="utf-8"
        ):
            failures.append(f"{target.name}: {expected.name} of {name} is another one")
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("caplet", "print", "work"):
        parser.add_argument(f"--{name}", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--python", required=True, type=interpreters.probe)
    arguments = parser.parse_args()
    zig.require()
    work = arguments.work / "layouts"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    interface = work / "records.caplet.json"
    flags = [f"-I{extension.INCLUDE}", f"-I{arguments.python.include}"]
    interface.write_text(printed([arguments.caplet, "dump", HERE / "records.h", "--", *flags]), encoding="utf-8")
    failures = []
    for target in targets.TARGETS:
        python = python_headers.for_target(target, arguments.python, work / "python")
        failures += judge(target, arguments, interface, python, work)
        failures += read_elsewhere(target, arguments, python)
    print("\n".join(failures))
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
