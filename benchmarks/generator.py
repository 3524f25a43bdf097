#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long the generator takes, as whole processes, beside Clang only checking the same header with the same flags.

    python3 benchmarks/generator.py [--caplet build/release/caplet] [--clang clang-22] [--rounds 11] [--only PATTERN]

Each round runs every command once, so a ratio compares neighbours in time: what slows the machine slows both. Prints
a Markdown table: wall time (median and range) with the median of its paired ratios, processor time (user and system)
with the median of its, which other load disturbs less, and the peak of resident memory.
"""

import argparse
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

import headers

ROOT = Path(__file__).resolve().parent.parent
COUNTS = (10, 1_000, 10_000)


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


def commands(caplet, clang, folder, functions, python):
    """name -> command, the reference first; `recorded` is the API with its interface file, as in a real build."""
    flags = [f"-I{ROOT / 'runtime' / 'include'}", "-std=c11"] + ([f"-isystem{python}"] if python else [])
    plain, recorded = folder / "plain" / "bench.h", folder / "recorded" / "bench.h"
    for header in (plain, recorded):
        header.parent.mkdir(parents=True)
        header.write_text(headers.text(functions, bool(python)))
    run([caplet, "record", str(recorded), "--"] + flags)
    out = ["--out", str(folder / "out")]
    return {
        "clang -fsyntax-only": [clang, "-fsyntax-only", "-x", "c-header", *flags, str(plain)],
        "caplet dump": [caplet, "dump", str(plain), "--", *flags],
        "caplet generate": [caplet, "generate", str(plain), *out, "--", *flags],
        "caplet generate, recorded": [caplet, "generate", str(recorded), *out, "--", *flags],
        "caplet generate, from JSON": [caplet, "generate", str(recorded.with_name("bench.caplet.json")), *out],
    }


def measure(which, rounds, warm_up=1):
    """name -> [what run() tells], one a round; first rounds that don't count fill the caches."""
    samples = {name: [] for name in which}
    for index in range(-warm_up, rounds):
        for name, command in which.items():
            sample = run(command)
            if index >= 0:
                samples[name].append(sample)
    return samples


def row(case, name, samples, reference):
    def median(index):
        return statistics.median(sample[index] * 1000 for sample in samples)

    def ratio(index):
        return statistics.median(own[index] / other[index] for own, other in zip(samples, reference))

    walls = [sample[0] * 1000 for sample in samples]
    peak = max(sample[2] for sample in samples) / 2**20
    return (f"| {case} | {name} | {median(0):.1f} | {min(walls):.1f} to {max(walls):.1f} | {ratio(0):.2f} "
            f"| {median(1):.1f} | {ratio(1):.2f} | {peak:.0f} |")


def version(command):
    return subprocess.run([command, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()[0]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", default=str(ROOT / "build" / "release" / "caplet"))
    parser.add_argument("--clang", default="clang-22")
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--only", default="", help="measure only the cases whose name contains this")
    options = parser.parse_args()
    print(f"{version(options.caplet)}; {version(options.clang)}; {options.rounds} rounds\n")
    print("| header | command | wall ms | min to max | ratio | CPU ms | ratio | peak MiB |")
    print("|---|---|---:|---:|---:|---:|---:|---:|")
    for python in (None, sysconfig.get_path("include")):
        for functions in COUNTS:
            case = f"{'Python.h' if python else 'no includes'}, {functions:,}"
            if options.only not in case:
                continue
            with tempfile.TemporaryDirectory() as folder:
                samples = measure(commands(options.caplet, options.clang, Path(folder), functions, python), options.rounds)
            reference = next(iter(samples.values()))
            for name, one in samples.items():
                print(row(case, name, one, reference), flush=True)


if __name__ == "__main__":
    main()
