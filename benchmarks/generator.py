#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long the generator takes, as whole processes, beside Clang only checking the same header with the same flags, and beside
castxml, SWIG and Cython on the same functions, where they are installed (peers.py).

    python3 benchmarks/generator.py [--caplet build/release/caplet] [--wheel build/wheel/caplet] [--clang clang-22] [--rounds 11]
                                    [--only PATTERN]

`--wheel` is the program as the wheel has it (the preset `wheel`), to be measured beside the other.
Each round runs every command once, so a ratio compares neighbours in time: what slows the machine slows both. What takes longer
than five seconds of the processor is run once, in the first round. Prints a Markdown table: wall time (median and range) with the median of its paired ratios, processor time (user and system)
with the median of its, which other load disturbs less, and the peak of resident memory.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

import headers
import peers

ROOT = Path(__file__).resolve().parent.parent
COUNTS = (10, 1_000, 10_000)
SLOW = 5  # seconds
STANDARD = ("functional", "memory", "string", "vector")
KINDS = {"no includes": (False, ()), "Python.h": (True, ()), "C++, Python.h and four std headers": (True, STANDARD)}


def run(command, fine=(0,)):
    """Wall and processor seconds and peak bytes of one process, which must end with one of `fine`. (No peak is below this
    script's.)"""
    quiet = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0) for fd in (1, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(command[0], command, os.environ, file_actions=quiet)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    if os.WEXITSTATUS(status) not in fine or os.WIFSIGNALED(status):
        sys.exit(f"failed: {' '.join(command)}\n{subprocess.run(command, capture_output=True, text=True).stderr}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024


def commands(programs, folder, functions, has_python, standard):
    """name -> command, the reference first; `recorded` is the API with its interface file, as in a real build."""
    caplet, wheel, clang = programs.caplet, programs.wheel, programs.clang
    flags = [f"-I{ROOT / 'runtime' / 'include'}", "-std=c++17" if standard else "-std=c11"]
    flags += [f"-isystem{sysconfig.get_path('include')}"] if has_python else []
    plain, recorded = (folder / name / ("bench.hpp" if standard else "bench.h") for name in ("plain", "recorded"))
    for header in (plain, recorded):
        header.parent.mkdir(parents=True)
        header.write_text(headers.text(functions, has_python, standard=standard))
    run([caplet, "record", str(recorded), "--"] + flags)
    out = ["--out", str(folder / "out")]
    from_header = ["generate", str(recorded), *out, "--", *flags]
    with_cache = ["generate", str(recorded), *out, "--cache", str(folder / "cache"), "--", *flags]
    from_json = ["generate", str(recorded.with_name("bench.caplet.json")), *out]
    as_in_wheel = {
        "caplet generate, recorded, as in the wheel": [wheel, *from_header],
        "caplet generate, recorded, warm cache, as in the wheel": [wheel, *with_cache],
        "caplet generate, from JSON, as in the wheel": [wheel, *from_json],
    }
    return {
        "clang -fsyntax-only": [
            clang,
            "-fsyntax-only",
            "-x",
            "c++-header" if standard else "c-header",
            *flags,
            str(plain),
        ],
        "caplet dump": [caplet, "dump", str(plain), "--", *flags],
        "caplet generate": [caplet, "generate", str(plain), *out, "--", *flags],
        "caplet generate, recorded": [caplet, *from_header],
        "caplet generate, recorded, warm cache": [caplet, *with_cache],
        "caplet generate, from JSON": [caplet, *from_json],
        **(as_in_wheel if wheel else {}),
        **({} if standard else peers.commands(folder / "peers", functions, has_python, flags)),
    }


def installed(program, folder, name):
    """A copy, as an installation makes one. What a linker wrote lies in memory in smaller pieces, and starts slower."""
    return shutil.copy2(program, folder / name) if program else None


def measure(which, rounds, warm_up=1, slow_above=float("inf")):
    """name -> [what run() tells], one a round; first rounds that don't count fill the caches. What takes more seconds than
    `slow_above` is run once, and counts."""
    samples = {name: [] for name in which}
    slow = set()
    for index in range(-warm_up, rounds):
        for name, command in which.items():
            if name in slow:
                continue
            sample = run(command)
            if sample[1] > slow_above:
                slow.add(name)
            if index >= 0 or name in slow:
                samples[name].append(sample)
    return samples


def row(case, name, samples, reference):
    def median(index):
        return statistics.median(sample[index] * 1000 for sample in samples)

    def ratio(index):
        return statistics.median(own[index] / other[index] for own, other in zip(samples, reference))

    walls = [sample[0] * 1000 for sample in samples]
    peak = max(sample[2] for sample in samples) / 2**20
    return (
        f"| {case} | {name} | {median(0):.1f} | {min(walls):.1f} to {max(walls):.1f} | {ratio(0):.2f} "
        f"| {median(1):.1f} | {ratio(1):.2f} | {peak:.0f} |"
    )


def version(command):
    return subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", default=str(ROOT / "build" / "release" / "caplet"))
    parser.add_argument("--wheel", help="the program as the wheel has it")
    parser.add_argument("--clang", default="clang-22")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--only", default="", help="measure only the cases whose name contains this")
    options = parser.parse_args()
    caplet, wheel = options.caplet, options.wheel
    print(f"{version(options.caplet)}; {version(options.clang)}; {options.rounds} rounds\n")
    print("| header | command | wall ms | min to max | ratio | CPU ms | ratio | peak MiB |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for kind, (has_python, standard) in KINDS.items():
        for functions in COUNTS:
            case = f"{kind}, {functions:,}"
            if options.only not in case:
                continue
            with tempfile.TemporaryDirectory() as folder:
                folder = Path(folder)
                options.caplet = installed(caplet, folder, "caplet")
                options.wheel = installed(wheel, folder, "caplet-of-wheel")
                which = commands(options, folder, functions, has_python, standard)
                samples = measure(which, options.rounds, slow_above=SLOW)
            reference = next(iter(samples.values()))
            for name, one in samples.items():
                print(row(case, name, one, reference), flush=True)


if __name__ == "__main__":
    main()
