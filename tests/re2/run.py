#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds examples/re2 as its users would, with a compiler for each side, and runs the tests with each pair.

Usage: run.py --build BUILD --work FOLDER --python EXECUTABLE
"""

import argparse
import json
import os
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXAMPLE = ROOT / "examples" / "re2"
INTERFACE = EXAMPLE / "provider" / "rx.caplet.json"
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "capsule"), str(HERE.parent / "cxx_runtime")]

import build as cxx_build  # noqa: E402  (of tests/cxx_runtime)
import extension  # noqa: E402
import interpreters  # noqa: E402
from sanitized import SANITIZE, library  # noqa: E402  (of tests/capsule)

LLVM = extension.find_compiler("clang++-22")


def libcxx():
    if cxx_build.has_libcxx(LLVM):
        return ["-stdlib=libc++"]
    print("without libc++: its package is not installed")
    return []


def run(*command, **options):
    done = subprocess.run(
        [str(word) for word in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options
    )
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}\nexit status {done.returncode}: not expected")
    return done.stdout


class Pair:
    """The two projects, each with its own compiler, installed in one folder."""

    def __init__(self, name, provider, consumer):
        self.name, self.provider, self.consumer = name, provider, consumer

    def build(self, options, prefix):
        self.site = options.work / self.name / "site"
        self.tree = self.project(options, prefix, "provider", self.provider)
        self.project(options, prefix, "consumer", self.consumer, f"-DRX_INCLUDE={self.site / 'rx' / 'include'}")
        return self

    def project(self, options, prefix, side, compiler, *definitions):
        tree = options.work / self.name / side
        flags = " ".join(["-O1", "-Wall", "-Wextra", "-Werror"] + compiler[1:])
        run(
            "cmake",
            "-S",
            EXAMPLE / side,
            "-B",
            tree,
            "-G",
            "Ninja",
            f"-DCMAKE_PREFIX_PATH={prefix}",
            f"-DCMAKE_CXX_COMPILER={compiler[0]}",
            f"-DCMAKE_CXX_FLAGS={flags}",
            "-DCMAKE_CXX_EXTENSIONS=OFF",
            f"-DPython3_EXECUTABLE={options.python.executable}",
            f"-DCMAKE_INSTALL_PREFIX={self.site}",
            *definitions,
        )
        run("cmake", "--build", tree)
        run("cmake", "--install", tree)
        return tree


class Rebuilt:
    """The same sources and a pair's generated files, compiled without CMake for another interpreter or way of running."""

    def __init__(self, name, interpreter, flags, pair):
        self.name, self.interpreter, self.flags = name, interpreter, ["-O1"] + flags
        self.generated = pair.tree / "caplet" / "rx"

    def build(self, work):
        self.site = work / self.name
        with ThreadPoolExecutor(2) as workers:
            objects = list(workers.map(lambda one: self.compile(*one), self.sources()))
        runtime = objects.pop()
        self.link("rx/_core", objects[:3] + [runtime], ["-lre2"])
        self.link("grepper/_grepper", objects[3:] + [runtime], [])
        self.objects = objects[3:]
        for package in EXAMPLE / "provider" / "rx", EXAMPLE / "consumer" / "grepper":
            (self.site / package.name / "__init__.py").write_text((package / "__init__.py").read_text())
        return self

    def sources(self):
        provider, consumer = EXAMPLE / "provider", EXAMPLE / "consumer"
        for source in provider / "rx.cpp", provider / "module.cpp", self.generated / "rx_provider.cpp":
            yield source, ["-std=c++20", f"-I{provider}"]
        for name in "grepper", "careful", "bare":
            yield consumer / f"{name}.cpp", ["-std=c++17"] + (cxx_build.WITHOUT if name == "bare" else [])
        yield extension.RUNTIME, []

    def compile(self, source, flags):
        compiler = "gcc" if source.suffix == ".c" else "g++"
        out = self.site / f"{source.stem}.o"
        return extension.object_file(
            source, out, self.interpreter, compiler, self.flags + flags + [f"-I{self.generated}"]
        )

    def link(self, name, objects, libraries):
        out = self.site / f"{name}{self.interpreter.suffix}"
        out.parent.mkdir(exist_ok=True)
        run("g++", "-shared", *objects, "-o", out, *self.flags, *libraries)


def build_direct(folder, interpreter):
    return extension.compile(
        [HERE / "direct.cpp"],
        folder / "direct",
        interpreter,
        "g++",
        ["-std=c++17", "-O1", f"-I{EXAMPLE / 'consumer'}"],
        ["-lre2"],
    ).parent


def test(built, script, direct, interpreter, **variables):
    """Runs one of the tests; returns what it printed."""
    path = os.pathsep.join([str(built.site), str(direct)])
    environment = dict(os.environ, PYTHONPATH=path, PYTHONDONTWRITEBYTECODE="1", **variables)
    output = run(interpreter.executable, HERE / script, env=environment)
    ran = re.search(r"Ran .*", output)
    more = re.search(r".* allocations failed.*", output)
    print(f"ok: {built.name}: {script}: {ran[0]}" + (f"; {more[0]}" if more else ""), flush=True)


def check_uses_everything(built):
    """Whether the consumer's objects, which were not optimised, have the function of each slot."""
    slots = json.loads(INTERFACE.read_text())["slots"]
    text = run("nm", "-C", *built.objects)
    functions = [slot["name"] for slot in slots if slot.get("kind", "function") == "function"]
    unused = [name for name in functions if not re.search(rf"\b{name}\b", text)]
    if unused:
        raise SystemExit(f"grepper doesn't use {', '.join(unused)}")
    print(f"ok: grepper uses all {len(functions)} functions of rx")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--python", required=True)
    options = parser.parse_args()
    options.work = options.work.resolve()
    options.python = interpreters.probe(options.python)
    began = time.monotonic()
    prefix = options.work / "prefix"
    run("cmake", "--install", options.build, "--prefix", prefix)
    # Debian's RE2 is built with libstdc++, which its provider therefore needs, too.
    pairs = [Pair("gcc-to-clang", ["g++"], [LLVM] + libcxx()), Pair("clang-to-gcc", [LLVM], ["g++"])]
    with ThreadPoolExecutor(2) as workers:
        pairs = list(workers.map(lambda pair: pair.build(options, prefix), pairs))
    direct = build_direct(options.work / "direct", options.python)
    run("g++", "-shared", "-fPIC", "-O1", "-std=c++17", HERE / "failing.cpp", "-o", options.work / "libfailing.so")
    for pair in pairs:
        test(pair, "rx_test.py", direct, options.python)
        run(options.build / "caplet", "generate", INTERFACE, "--target", "python", "--out", pair.site)
        test(pair, "ctypes_test.py", direct, options.python)
        test(pair, "allocation_test.py", direct, options.python, LD_PRELOAD=str(options.work / "libfailing.so"))

    sanitized = Rebuilt("sanitized", options.python, SANITIZE + ["-O0"], pairs[0]).build(options.work)
    check_uses_everything(sanitized)
    preload = {
        "LD_PRELOAD": f"{library('libasan.so')} {library('libstdc++.so.6')}",
        "PYTHONMALLOC": "malloc",
        "ASAN_OPTIONS": "detect_leaks=0",
        "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
    }
    test(sanitized, "rx_test.py", direct, options.python, **preload)

    for interpreter in interpreters.find():
        if interpreter.free_threaded and interpreter.version_info[:2] == (3, 13):
            threaded = Rebuilt(interpreter.name, interpreter, [], pairs[0]).build(options.work)
            test(threaded, "rx_test.py", build_direct(options.work / "direct-t", interpreter), interpreter)
    print(f"{time.monotonic() - began:.0f} s")


if __name__ == "__main__":
    main()
