# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the checking modules for one interpreter, in each way they can be built, and runs the tests with each.

python3 tests/capsule/run.py /usr/bin/python3 build/tests/capsule [VARIANT]... [-- UNITTEST ARGUMENTS]
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

INCLUDE = f"-I{HERE.parent / 'handshake'}"  # module.h

USUAL = ("c++17", "c++20", "abi3t")
ABI3T = "-DPy_TARGET_ABI3T=0x030f0000"


def variants(interpreter):
    """name -> (C++ compiler, C compiler, flags, C++ flags)"""
    gnu, llvm = ("g++", "gcc"), ("clang++-22", "clang-22")
    found = {
        "c++17": (*gnu, [], ["-std=c++17"]),
        "c++20": (*llvm, [], ["-std=c++20"]),
        "noexcept": (*gnu, [], ["-std=c++17", "-fno-exceptions", "-fno-rtti"]),
    }
    if interpreter.has_limited_api:
        found["limited"] = (*llvm, [extension.LIMITED], ["-std=c++17"])
    if interpreter.is_cpython and interpreter.version_info >= (3, 15):
        # Because of 3.15's own macros for slots: they expand to designated initialisers, and leave some out.
        found["abi3t"] = (*gnu, [ABI3T], ["-std=c++20", "-Wno-missing-field-initializers"])
    return found


def build(folder, interpreter, cxx, c, flags, cxx_flags, link_flags=()):
    """Builds capsule_check, capsule_check_c and, where allocators can be replaced, failing. Returns the first's path."""
    cxx, c = extension.find_compiler(cxx), extension.find_compiler(c)
    flags = [INCLUDE] + flags
    extension.compile(
        [HERE / "capsule_check_c.c"], folder / "capsule_check_c", interpreter, c, flags + ["-std=c11"], link_flags
    )
    if interpreter.is_cpython:
        full = [flag for flag in flags if flag not in (extension.LIMITED, ABI3T)]
        extension.compile([HERE / "failing.c"], folder / "failing", interpreter, c, full + ["-std=c11"], link_flags)
    return extension.compile(
        [HERE / "capsule_check.cpp"], folder / "capsule_check", interpreter, cxx, flags + cxx_flags, link_flags
    )


def exported(module):
    """The symbols of a module that others could bind to and that are Caplet's."""
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", str(module)], stdout=subprocess.PIPE, universal_newlines=True, check=True
    ).stdout
    return [line.split()[-1] for line in listing.splitlines() if "caplet" in line.lower()]


def start(folder, interpreter, arguments, tests=HERE, **options):
    """Runs `tests` with what was built in `folder`. Returns what subprocess.run does, and takes its options."""
    environment = dict(
        os.environ,
        PYTHONPATH=str(folder),
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONFAULTHANDLER="0",
        CAPLET_TEST_EXECUTABLE=interpreter.within,
    )
    command = [interpreter.executable, "-m", "unittest"]
    command += arguments or ["discover", "-s", str(tests), "-p", "*_test.py"]
    return subprocess.run(command, cwd=str(tests), env=environment, **options)


def run(*arguments, **options):
    """start(), but only its status."""
    return start(*arguments, **options).returncode


def main(arguments, tests=HERE, variants=variants, build=build, usual=USUAL):
    split = arguments.index("--") if "--" in arguments else len(arguments)
    arguments, unittest_arguments = arguments[:split], arguments[split + 1 :]
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    failed = []
    asked, found = arguments[2:], variants(interpreter)
    for name, how in found.items() if asked else interpreters.ways(interpreter, found, usual).items():
        if asked and name not in asked:
            continue
        print(f"== {interpreter.name}, {name}: {how}", flush=True)
        folder = Path(arguments[1]).resolve() / interpreter.name / name
        module = build(folder, interpreter, *how)
        leaked = exported(module)
        if leaked:
            print("exported: " + " ".join(leaked))
        if run(folder, interpreter, unittest_arguments, tests) != 0 or leaked:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
