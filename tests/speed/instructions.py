#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The instructions that `caplet generate` takes for 1,000 and for 10,000 functions, against instructions.json: no more and no
less than within five percent, and ten times as many functions take no more than ten times as many. Time can't be compared
between machines, or on a busy one; instructions can, for the same compiler and the same libraries.

Two commands are counted by valgrind: from the interface file alone, where no Clang runs, all instructions; from the header,
those of functions that have Caplet's names, as LLVM's are not ours. Processors differ in what memcpy() and its like and
Nettle's SHA-256 are made of, so these are not counted.

Usage: instructions.py CAPLET --toolchain TEXT --build-type TEXT [--bless]

`ninja -C build/release bless-instructions` writes the figures of the present toolchain, and leaves those of others. Without
figures of it, without valgrind, or of a program that isn't optimised, the test is skipped, and says so.
"""

import argparse
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FIGURES = Path(__file__).with_name("instructions.json")
COUNTS = (1_000, 10_000)
TOLERANCE = 0.05
SKIPPED = 77
CHOSEN_BY_PROCESSOR = re.compile(r"multiarch|nettle|mem(cpy|move|set|cmp|chr|rchr)|str(n?len|n?cmp|r?chr|n?cpy)")

sys.path.insert(0, str(ROOT / "benchmarks"))
import headers  # noqa: E402


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def without_debug_information(caplet, folder):
    """A copy of the program: valgrind gives up on what of it LLVM's archives may have."""
    copy = folder / "caplet"
    subprocess.run(["objcopy", "--strip-debug", caplet, copy], check=True)
    return str(copy)


def profile(command, folder):
    """The file that callgrind writes of a run."""
    out = folder / "callgrind.out"
    environment = {"PATH": os.environ["PATH"], "LANG": "C"}
    done = subprocess.run(
        [
            "valgrind",
            "--tool=callgrind",
            f"--callgrind-out-file={out}",
            "--compress-strings=no",
            "--compress-pos=no",
            *command,
        ],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(command)}\n{done.stdout}{done.stderr}")
    return out


def own(out, is_ours):
    """The instructions of the functions that `is_ours` says yes to, without those that they call."""
    total, source, function, is_call = 0, "", "", False
    ours = False
    with open(out, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.startswith(("fl=", "fi=", "fe=")):
                source = line[3:].strip()
            elif line.startswith("fn="):
                function = line[3:].strip()
                ours = is_ours(source, function)
            elif line.startswith("calls="):
                is_call = True  # the next line is what the callee takes
            elif line[:1].isdigit() or line[:1] in "+-*":
                if ours and not is_call:
                    total += int(line.split()[1])
                is_call = False
    return total


def is_counted(source, function):
    return not CHOSEN_BY_PROCESSOR.search(source) and not CHOSEN_BY_PROCESSOR.search(function)


def is_caplets(_, function):
    return "caplet::" in function


def measure(caplet):
    """{"interface file, 1,000": instructions}"""
    figures = {}
    for count in COUNTS:
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            (folder / "bench.h").write_text(headers.text(count, False))
            flags = ["--no-python", "--", f"-I{ROOT / 'runtime' / 'include'}", "-std=c11"]
            subprocess.run([caplet, "record", "bench.h", *flags], cwd=folder, check=True, stdout=subprocess.DEVNULL)
            generate = [without_debug_information(caplet, folder), "generate", "--out", "out"]
            out = profile([*generate, "bench.caplet.json"], folder)
            figures[f"interface file, {count:,}"] = own(out, is_counted)
            shutil.rmtree(folder / "out")
            figures[f"header, {count:,}"] = own(profile([*generate, "bench.h", *flags], folder), is_caplets)
    return figures


def problems(now, expected):
    for name, figure in now.items():
        change = figure / expected[name] - 1
        print(f"{name}: {figure:,} instructions, {change:+.1%} of {expected[name]:,}")
        if abs(change) > TOLERANCE:
            yield f"{name}: {change:+.1%}; if that is meant, build the target bless-instructions"
    for kind in ("interface file", "header"):
        least, most = (now[f"{kind}, {count:,}"] for count in COUNTS)
        if most > least * COUNTS[1] / COUNTS[0] * (1 + TOLERANCE):
            yield f"{kind}: {most / least:.1f} times as many instructions for {COUNTS[1] / COUNTS[0]:.0f} times as many functions"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("caplet")
    parser.add_argument("--toolchain", required=True)
    parser.add_argument("--build-type", required=True)
    parser.add_argument("--bless", action="store_true")
    options = parser.parse_args()
    if options.build_type != "Release":
        skip(f"instructions are counted of the preset release, not of a {options.build_type or 'plain'} build")
    if not shutil.which("valgrind"):
        skip("valgrind is not installed")
    clang = re.search(
        r"LLVM (\d+)", subprocess.run([options.caplet, "--version"], capture_output=True, text=True).stdout
    )
    compiler, processor = options.toolchain.split(", ")
    toolchain = f"{compiler.split('.')[0]}, {' '.join(platform.libc_ver())}, LLVM {clang.group(1)}, {processor}"
    all_figures = json.loads(FIGURES.read_text()) if FIGURES.exists() else {}
    if not options.bless and toolchain not in all_figures:
        skip(f"{FIGURES.name} has no figures of {toolchain}, but of {'; '.join(all_figures) or 'nothing'}")
    now = measure(str(Path(options.caplet).resolve()))
    if options.bless:
        all_figures[toolchain] = now
        FIGURES.write_text(json.dumps(all_figures, indent=2, sort_keys=True) + "\n")
        return 0
    found = list(problems(now, all_figures[toolchain]))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
