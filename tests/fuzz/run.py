#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs each fuzz target for SECONDS, all at once. Fails on a crash, a hang of half a minute, a leak, a broken
property, or an input that takes more time or memory than its size allows (bounds.h).

    cmake --preset fuzz -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22
    cmake --build --preset fuzz
    python3 tests/fuzz/run.py SECONDS [--only TARGET] [--build build/fuzz/tests/fuzz]

What it finds interesting stays in BUILD/found/<target>, what it breaks with in BUILD/crashes/<target>; to see one again:
BUILD/<target>_fuzz FILE. Prints executions, and coverage as libFuzzer counts it: edges (of our code alone, LLVM and
Python are not instrumented) and features.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
# (Python never frees all it has, so table_fuzz looks for leaks by itself.)
TARGETS = {
    "schema": ["-max_len=20000"],
    "header": ["-max_len=6000"],
    "baseline": ["-max_len=65536"],
    "table": ["-max_len=2000", "-detect_leaks=0"],
}

# LLVM and Python are not instrumented: what they fill, and what they share with us, looks wrong to some checks.
ENVIRONMENT = {
    "ASAN_OPTIONS": "detect_container_overflow=0:allow_user_poisoning=0:detect_odr_violation=0:"
    "detect_stack_use_after_return=0:quarantine_size_mb=32",
    "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
    "PYTHONMALLOC": "malloc",
    "PYTHONDONTWRITEBYTECODE": "1",
}
STATUS = re.compile(r"#(\d+)\s+(?:DONE|INITED|RELOAD|REDUCE|NEW|pulse)\s+cov: (\d+) ft: (\d+)")


def environment(name):
    result = {**os.environ, **ENVIRONMENT}
    if "-detect_leaks=0" in TARGETS[name]:
        result["ASAN_OPTIONS"] += ":detect_leaks=0"
    return result


def run(name, seconds, build):
    """Whether the target survived. Its log is BUILD/<target>.log."""
    found, crashes = build / "found" / name, build / "crashes" / name
    for folder in (found, crashes):
        folder.mkdir(parents=True, exist_ok=True)
    command = [
        build / f"{name}_fuzz",
        f"-max_total_time={seconds}",
        "-timeout=30",
        "-rss_limit_mb=4096",
        "-malloc_limit_mb=1024",
        f"-artifact_prefix={crashes}{os.sep}",
        "-print_final_stats=1",
        f"-dict={HERE / (name + '.dict')}",
        *TARGETS[name],
        found,
        build / "seeds" / name,
    ]
    if not (HERE / f"{name}.dict").exists():
        command = [part for part in command if not str(part).startswith("-dict=")]
    log, start = build / f"{name}.log", time.monotonic()
    with log.open("w") as out:
        status = subprocess.run(
            [str(part) for part in command], stdout=out, stderr=subprocess.STDOUT, env=environment(name)
        ).returncode
    text = log.read_text(errors="replace")
    reports = STATUS.findall(text)
    executions, edges, features = reports[-1] if reports else ("0", "0", "0")
    print(
        f"{name}: {'survived' if status == 0 else 'FAILED'} {time.monotonic() - start:.0f} s, {executions} executions, "
        f"{edges} edges, {features} features",
        flush=True,
    )
    if status != 0:
        print(text[-6000:])
    return status == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("seconds", type=int)
    parser.add_argument("--only", choices=TARGETS, action="append")
    parser.add_argument("--build", type=Path, default=HERE.parents[1] / "build" / "fuzz" / "tests" / "fuzz")
    options = parser.parse_args()
    with ThreadPoolExecutor() as pool:
        results = list(
            pool.map(lambda name: run(name, options.seconds, options.build.resolve()), options.only or TARGETS)
        )
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
