#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How long compilers take for what is generated of a C++ API, beside the same API bound with nanobind and pybind11.

    python3 benchmarks/cxx_compile.py [--caplet build/release/caplet] [--compiler g++]... [--members 10]... [--rounds 5]

Each round compiles every unit once, so a ratio compares neighbours in time. Prints a Markdown table: processor time (user
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
    asked = subprocess.run([sys.executable, "-m", "nanobind", "--include_dir"], stdout=subprocess.PIPE,
                           stderr=subprocess.DEVNULL, universal_newlines=True)
    return asked.stdout.strip() if asked.returncode == 0 else None


def generate(caplet, folder, members):
    """Writes the header and what is generated from it."""
    header = folder / f"{cxx_headers.API}.hpp"
    header.write_text(cxx_headers.header(members))
    run([caplet, "generate", str(header), "--out", str(folder), "--", "-std=c++17", f"-I{ROOT / 'runtime' / 'include'}",
         f"-isystem{sysconfig.get_path('include')}"])


def units(folder, members):
    """name -> (source, flags); what includes alone cost first."""
    def write(name, text):
        path = folder / f"{name}.cpp"
        path.write_text(text)
        return path

    few = write("few", cxx_headers.consumer(members, 10))
    found = {
        "Python.h and the standard headers": (write("includes", cxx_headers.includes_only()), []),
        "consumer that calls 10": (few, []),
        "consumer that calls all": (write("all", cxx_headers.consumer(members, members)), []),
        "provider": (folder / f"{cxx_headers.API}_provider.cpp", []),
    }
    include = nanobind_include()
    if include:
        found["nanobind"] = (write("with_nanobind", cxx_headers.nanobind(members)), [f"-isystem{include}"])
    if Path("/usr/include/pybind11").exists():
        found["pybind11"] = (write("with_pybind11", cxx_headers.pybind11(members)), [])
    return found


def commands(compiler, level, folder, members):
    flags = ["-std=c++17", level, "-fPIC", "-fvisibility=hidden", f"-I{folder}", f"-I{ROOT / 'runtime' / 'include'}",
             f"-isystem{sysconfig.get_path('include')}"]
    return {name: [compiler, *flags, *more, "-c", str(source), "-o", str(source.with_suffix(".o"))]
            for name, (source, more) in units(folder, members).items()}


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
        print(f"| {case} | {name} | {statistics.median(seconds):.2f} | {min(seconds):.2f} | {ratio:.1f} "
              f"| {size(which[name]):.0f} |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", default=str(ROOT / "build" / "release" / "caplet"))
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
            folder = Path(name)
            generate(options.caplet, folder, members)
            for compiler in compilers:
                for level in options.level or ("-O0", "-O2"):
                    which = commands(compiler, level, folder, members)
                    print_rows(f"{compiler}, {level}, {members:,}", which, measure(which, options.rounds, warm_up=0))


if __name__ == "__main__":
    main()
