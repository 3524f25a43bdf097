# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The layout oracle, which PROFILE_DIVERGED and PLATFORM_TYPE ask, against each platform's compilers: sizes, alignments, offsets
and bit-fields of the records of records.h, and what `long` and the like are; and that PROFILE_DIVERGED names those records whose
claims, which compilers agreed to, differ between platforms. And the interface file of tests/cases is the same, whichever
platform's headers a header is read with.

    python3 tests/platforms/layouts_test.py --caplet build/caplet --print build/print_layouts --python /usr/bin/python3 --work build/layouts
"""

import argparse
import json
import re
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
# Pointers and sizes are in it, and make nobody wonder where pointers have another size.
OF_POINTERS = {"rec_sizes"}
NAMES = ["callbacks", "objects", "slots", "ledger", "isolated"]


def printed(command):
    return subprocess.check_output([str(part) for part in command], encoding="utf-8")


def compilers(target, work):
    found = [[programs["c"]] for programs in compile_test.compilers(target, work).values()]
    gcc = GCC.get(target.name)
    return found + [gcc] if gcc and (gcc[1:] == [] or machines.compiles_32_bits()) else found


def bits_of(target, data):
    """The places of the bits that are set, in the order in which the oracle counts them."""
    is_big = target.triple.startswith("s390x")
    bits = [(byte >> (7 - n if is_big else n)) & 1 for byte in data for n in range(8)]
    return [place for place, bit in enumerate(bits) if bit]


def judge_bits(target, compiler, compiled, count):
    """Of each bit-field the constant in which it alone is set: the object file has its bytes behind the words that say where.
    Whether it is signed, no compiler says."""
    found = list(re.finditer(rb"caplet bits (\S+) (\d+) (\d+) \w+\0+", compiled))
    failures = (
        [] if len(found) == count else [f"{target.name}, {compiler}: {len(found)} of {count} bit-fields are there"]
    )
    for one in found:
        name, first, width = one[1].decode(), int(one[2]), int(one[3])
        value = one.start() + 64
        there = bits_of(target, compiled[value : value + (first + width + 7) // 8])
        if there != list(range(first, first + width)):
            failures.append(f"{target.name}, {compiler}: {name} is at {there}, not {first} to {first + width - 1}")
    return failures


def claims_of(arguments, interface, target):
    return printed([arguments.print, interface, target.triple])


def diverging(one, other):
    """Of which records two platforms' claims differ, but for the alignment, which moves nothing in them."""
    same_pointers = re.search(r"sizeof\(void \*\) == .", one)[0] in other
    found = set()
    for name in set(re.findall(r"sizeof\(struct (\w+)\)", one)) - (set() if same_pointers else OF_POINTERS):
        ours, theirs = (
            [line for line in text.splitlines() if f"struct {name}" in line or f" bits_{name}_" in line]
            for text in (one, other)
        )
        if [line for line in ours if "_Alignof" not in line] != [line for line in theirs if "_Alignof" not in line]:
            found.add(name)
    return found


def judge_findings(arguments, interface):
    """What `caplet check` says of the first target and another, beside what their claims say."""
    failures = []
    first, *others = targets.TARGETS
    for other in others:
        profiles = [part for target in (first, other) for part in ("--profile", target.triple)]
        said = json.loads(printed([arguments.caplet, "check", interface, *profiles, "--format", "json"]))["findings"]
        named = {one["subject"].split()[-1] for one in said if one["rule"] == "PROFILE_DIVERGED"}
        expected = diverging(claims_of(arguments, interface, first), claims_of(arguments, interface, other))
        print(f"{first.name} and {other.name}: {len(named)} records diverge")
        if named != expected:
            failures.append(f"{other.name}: PROFILE_DIVERGED names {sorted(named)}, compilers {sorted(expected)}")
    return failures


def judge(target, arguments, interface, python, work):
    """What a compiler says of the oracle's claims."""
    source = work / f"{target.name}.c"
    claims = claims_of(arguments, interface, target)
    source.write_text(f'#include "records.h"\n{claims}')
    asserted, fields = claims.count("_Static_assert"), claims.count("caplet bits")
    failures = []
    for compiler in compilers(target, arguments.work):
        name = " ".join([Path(compiler[0]).name, *compiler[1:]])
        paths = ["-w", f"-I{HERE}", f"-I{extension.INCLUDE}", "-isystem", python.include]
        try:
            extension.run([*compiler, *paths, "-std=c11", "-c", "-o", work / "o.o", source])
            failures += judge_bits(target, name, (work / "o.o").read_bytes(), fields)
        except extension.CompileError as error:
            failures.append(f"{target.name}, {name}:\n{error}")
        print(f"{target.name:22} {name:30} {asserted} claims, {fields} bit-fields", flush=True)
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
    failures = judge_findings(arguments, interface)
    for target in targets.TARGETS:
        python = python_headers.for_target(target, arguments.python, work / "python")
        failures += judge(target, arguments, interface, python, work)
        failures += read_elsewhere(target, arguments, python)
    print("\n".join(failures))
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
