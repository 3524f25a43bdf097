#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long compilers take for what is generated of a C++ API, beside the same API bound with nanobind and pybind11.

    python3 benchmarks/cxx_compile.py [--caplet build/release/caplet]... [--compiler g++]... [--members 10]... [--rounds 5]

With several generators, as before and after a change, what each generates is measured in the same rounds. Each round compiles every
unit once, so a ratio compares neighbours in time. Prints a Markdown table: processor time (user
and system; the median, the least, and the median of the ratios to what includes alone cost) and the size of the object's code and
data.
"""

import argparse
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

import cxx_headers

from generator import ROOT, measure, run, version


def nanobind_include():
    """The folder of nanobind's headers, if this Python has it."""
    asked = subprocess.run(
        [sys.executable, "-m", "nanobind", "--include_dir"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        universal_newlines=True,
    )
    return asked.stdout.strip() if asked.returncode == 0 else None


def generate(caplet, folder, members):
    """Writes the header and what is generated from it."""
    header = folder / f"{cxx_headers.API}.hpp"
    header.write_text(cxx_headers.header(members))
    run(
        [
            caplet,
            "generate",
            str(header),
            "--out",
            str(folder),
            "--",
            "-std=c++17",
            f"-I{ROOT / 'runtime' / 'include'}",
            f"-isystem{sysconfig.get_path('include')}",
        ]
    )


def write(path, text):
    path.write_text(text)
    return path


def generated_units(folder, members):
    return {
        "consumer that calls 10": (write(folder / "few.cpp", cxx_headers.consumer(members, 10)), []),
        "consumer that calls all": (write(folder / "all.cpp", cxx_headers.consumer(members, members)), []),
        "provider": (folder / f"{cxx_headers.API}_provider.cpp", []),
    }


def other_units(folder, members):
    found = {}
    include = nanobind_include()
    if include:
        found["nanobind"] = (write(folder / "with_nanobind.cpp", cxx_headers.nanobind(members)), [f"-isystem{include}"])
    if Path("/usr/include/pybind11").exists():
        found["pybind11"] = (write(folder / "with_pybind11.cpp", cxx_headers.pybind11(members)), [])
    return found


def units(folders, members):
    """name -> (source, flags); what includes alone cost first. folders: caplet -> what it generated."""
    folder = next(iter(folders.values()))
    found = {"Python.h and the standard headers": (write(folder / "includes.cpp", cxx_headers.includes_only()), [])}
    for caplet, own in folders.items():
        by = f", {caplet}" if len(folders) > 1 else ""
        found.update({name + by: unit for name, unit in generated_units(own, members).items()})
    return {**found, **other_units(folder, members)}


def commands(compiler, level, folders, members):
    flags = [
        "-std=c++17",
        level,
        "-fPIC",
        "-fvisibility=hidden",
        f"-I{ROOT / 'runtime' / 'include'}",
        f"-isystem{sysconfig.get_path('include')}",
    ]
    return {
        name: [compiler, *flags, *more, f"-I{source.parent}", "-c", str(source), "-o", str(source.with_suffix(".o"))]
        for name, (source, more) in units(folders, members).items()
    }


def size(command):
    """Of the code and data that it compiled, in KiB."""
    printed = subprocess.run(["size", command[-1]], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
    text, data, _ = printed.splitlines()[1].split()[:3]
    return (int(text) + int(data)) / 1024


def print_rows(case, which, samples):
    reference = [sample[1] for sample in next(iter(samples.values()))]
    for name, one in samples.items():
        seconds = [sample[1] for sample in one]
        ratio = statistics.median(own / other for own, other in zip(seconds, reference))
        print(
            f"| {case} | {name} | {statistics.median(seconds):.2f} | {min(seconds):.2f} | {ratio:.1f} "
            f"| {size(which[name]):.0f} |",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", action="append")
    parser.add_argument("--compiler", action="append")
    parser.add_argument("--members", action="append", type=int)
    parser.add_argument("--level", action="append", help="-O0, -O2: both are the default")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    compilers = options.compiler or [name for name in ("g++", "clang++-22") if shutil.which(name)]
    print(f"{'; '.join(map(version, compilers))}; {options.rounds} rounds\n")
    print("| compiler, level, members | unit | CPU s | least | ratio | KiB |")
    print("|---|---|---:|---:|---:|---:|")
    for members in options.members or (10, 100, 1000):
        with tempfile.TemporaryDirectory() as name:
            caplets = options.caplet or [str(ROOT / "build" / "release" / "caplet")]
            folders = {caplet: Path(name) / str(index) for index, caplet in enumerate(caplets)}
            for caplet, folder in folders.items():
                folder.mkdir()
                generate(caplet, folder, members)
            for compiler in compilers:
                for level in options.level or ("-O0", "-O2"):
                    which = commands(compiler, level, folders, members)
                    print_rows(f"{compiler}, {level}, {members:,}", which, measure(which, options.rounds, warm_up=0))


if __name__ == "__main__":
    main()
