# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the checking module for one interpreter, in each mode and with each standard library, and runs the tests with it.

python3 tests/cxx_runtime/build.py /usr/bin/python3 build/tests/cxx_runtime [VARIANT]... [-- UNITTEST ARGUMENTS]
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "capsule"))

import run as capsule_run  # noqa: E402
from run import ABI3T, extension, interpreters  # noqa: E402,F401

# Allocations are counted: see blocks.h.
LINK = ["-Wl,--wrap=malloc,--wrap=free", "-Wl,-Bsymbolic", "-pthread"]
USUAL = ("throwing", "expecting", "abi3t")
WITHOUT = ["-fno-exceptions", "-fno-rtti"]


def has_libcxx(compiler):
    """Whether the compiler finds libc++, which is a package of its own."""
    if "clang" not in compiler:
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = [compiler, "-stdlib=libc++", "-x", "c++", "-", "-o", f"{folder}/program"]
        result = subprocess.run(
            command,
            input="#include <vector>\nint main() {}\n",
            universal_newlines=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    return result.returncode == 0


def variants(interpreter):
    """name -> (compiler, flags)"""
    gnu, llvm = "g++", extension.find_compiler("clang++-22")
    found = {
        "throwing": (gnu, ["-std=c++17"]),
        "expecting": (llvm, ["-std=c++20", "-DCAPLET_EXPECTED", "-fno-rtti"]),
        "noexcept": (gnu, ["-std=c++20"] + WITHOUT),
    }
    if has_libcxx(llvm):
        found["libcxx"] = (llvm, ["-std=c++17", "-stdlib=libc++"])
        found["libcxx-noexcept"] = (llvm, ["-std=c++20", "-stdlib=libc++"] + WITHOUT)
    if interpreter.has_limited_api:
        found["limited"] = (llvm, ["-std=c++17", extension.LIMITED])
    if interpreter.is_cpython and interpreter.version_info >= (3, 15):
        found["abi3t"] = (gnu, ["-std=c++20", ABI3T, "-Wno-missing-field-initializers"])
    return found


def build(folder, interpreter, compiler, flags, link_flags=()):
    """Builds cxx_check and, where allocators can be replaced, failing. Returns the first's path."""
    stdlib = [flag for flag in flags if flag.startswith("-stdlib")]
    flags = [capsule_run.INCLUDE] + flags
    if interpreter.is_cpython:
        extension.compile(
            [capsule_run.HERE / "failing.c"], folder / "failing", interpreter, "gcc", [capsule_run.INCLUDE, "-std=c11"]
        )
    return extension.compile(
        [HERE / "cxx_check.cpp"], folder / "cxx_check", interpreter, compiler, flags, LINK + stdlib + list(link_flags)
    )


def run(folder, interpreter, arguments, quiet=False):
    """Runs the tests with what was built in `folder`. Returns the status; raises TimeoutExpired."""
    silence = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} if quiet else {}
    return capsule_run.run(folder, interpreter, arguments, HERE, timeout=60 if quiet else 600, **silence)


if __name__ == "__main__":
    capsule_run.main(sys.argv[1:], HERE, variants, build, USUAL)
