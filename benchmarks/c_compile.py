#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long compilers take for the consumer header of a C API, beside the provider's own header of the same functions.

    python3 benchmarks/c_compile.py [--caplet build/release/caplet] [--before OTHER_CAPLET] [--compiler gcc]... [--slots 68]...
                                    [--rounds 11]

Each round compiles every unit once, so a difference compares neighbours in time. Each unit includes Python.h and calls one
function. Prints a Markdown table: the lines of what is included, processor time (the median and the least), and the median of
the differences to the provider's own header. `--before` is the program of another state of Caplet, for comparison; it lies in its
build tree, beside whose sources is the runtime that its headers need, as build/release/caplet does.
"""

import argparse
import shutil
import statistics
import sysconfig
import tempfile
from pathlib import Path

import headers

from generator import ROOT, measure, run, version

LEVELS = (["-fsyntax-only"], ["-O2", "-c", "-o", "/dev/null"])
CALL = "double call(const double *v);\ndouble call(const double *v) {{ return {f}(v, 1, 2.0); }}\n"


def generate(caplet, folder, text):
    """The consumer header in a folder of its own, and the flags that it needs."""
    runtime = Path(caplet).resolve().parents[2] / "runtime" / "include"
    folder.mkdir()
    (folder / "bench.h").write_text(text)
    run(
        [
            caplet,
            "generate",
            str(folder / "bench.h"),
            "--target",
            "consumer",
            "--out",
            str(folder),
            "--",
            "-std=c11",
            f"-I{runtime}",
            f"-isystem{sysconfig.get_path('include')}",
        ]
    )
    return [f"-I{runtime}", f"-I{folder}"]


def units(folder, slots, programs):
    """name -> (source, flags, lines of the header); the provider's own header first."""
    text = headers.text(slots, True)
    (folder / "bench.h").write_text(text)
    found = {
        "the provider's own header": ("bench.h", [f"-I{ROOT / 'runtime' / 'include'}", f"-I{folder}"], text.count("\n"))
    }
    for number, (name, caplet) in enumerate(programs.items()):
        flags = generate(caplet, folder / str(number), text)
        lines = (folder / str(number) / "bench_capi.h").read_text().count("\n")
        found[name] = ("bench_capi.h", flags, lines)
    return found


def commands(compiler, level, folder, which):
    """name -> command"""
    is_cxx = "++" in compiler
    made = {}
    for number, (name, (header, flags, _)) in enumerate(which.items()):
        source = folder / f"unit{number}.{'cpp' if is_cxx else 'c'}"
        call = CALL.format(f="bench_f0")
        source.write_text(f'#include <Python.h>\n#include "{header}"\n{call}')
        made[name] = [
            compiler,
            "-std=c++17" if is_cxx else "-std=c11",
            *flags,
            f"-isystem{sysconfig.get_path('include')}",
            *level,
            str(source),
        ]
    return made


def print_rows(case, which, samples):
    reference = [sample[1] for sample in next(iter(samples.values()))]
    for name, one in samples.items():
        seconds = [sample[1] for sample in one]
        more = statistics.median(own - other for own, other in zip(seconds, reference))
        print(
            f"| {case} | {name} | {which[name][2]:,} | {statistics.median(seconds):.3f} | {min(seconds):.3f} | {more:+.3f} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", default=str(ROOT / "build" / "release" / "caplet"))
    parser.add_argument("--before")
    parser.add_argument("--compiler", action="append")
    parser.add_argument("--slots", action="append", type=int)
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    compilers = options.compiler or [name for name in ("gcc", "g++", "clang-22", "clang++-22") if shutil.which(name)]
    programs = dict(
        ([("the consumer header, before", options.before)] if options.before else [])
        + [("the consumer header", options.caplet)]
    )
    print(f"{'; '.join(map(version, compilers))}; {options.rounds} rounds\n")
    print("| compiler, slots | unit | lines | CPU s | least | more |")
    print("|---|---|---:|---:|---:|---:|")
    for slots in options.slots or (68, 1000):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            which = units(folder, slots, programs)
            for compiler in compilers:
                for level in LEVELS:
                    samples = measure(commands(compiler, level, folder, which), options.rounds)
                    print_rows(f"{compiler} {level[0]}, {slots:,}", which, samples)


if __name__ == "__main__":
    main()
