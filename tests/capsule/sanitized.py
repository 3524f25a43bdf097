# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All tests once more under AddressSanitizer and UBSan, and the lives of capsules under valgrind, which finds leaks too.

python3 tests/capsule/sanitized.py /usr/bin/python3 build/tests/capsule/sanitized
"""

import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree
from pathlib import Path

import run

interpreters = run.interpreters

SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-O1", "-g"]

LIVES = """
import sys, types
sys.path.insert(0, {tests!r})
import capsule_check, capsule_check_c, memory_test
sys.modules["check"] = module = types.ModuleType("check")
module.point, module.other = capsule_check.make_point(3, 4), 1
for _ in range(20):
    memory_test.life(capsule_check)
    memory_test.life(capsule_check_c)
    memory_test.life_of_classes()
for n in range(1, 4):
    for function in capsule_check.make_tracked, capsule_check.make_owned, capsule_check.wrap_deleting:
        try: memory_test.failing.call(n, False, function, *((1,) if function == capsule_check.make_tracked else
                                                            ("spam",) if function == capsule_check.make_owned else ()))
        except MemoryError: pass
{more}
"""

# What valgrind must complain about: a box whose capsule lost its destructor by other means than Caplet's.
LEAK = """
import ctypes
for _ in range(10):
    capsule = capsule_check.make_tracked(1)
    ctypes.pythonapi.PyCapsule_SetDestructor(ctypes.py_object(capsule), None)
    del capsule
"""


def library(name):
    return subprocess.run(
        ["gcc", "-print-file-name=" + name], stdout=subprocess.PIPE, universal_newlines=True, check=True
    ).stdout.strip()


def under_asan(interpreter, folder):
    """Whether all tests pass."""
    print("== AddressSanitizer, UBSan", flush=True)
    run.build(folder, interpreter, "g++", "gcc", SANITIZE, ["-std=c++17"], SANITIZE)
    # Leaks are valgrind's; Python itself has many.
    os.environ.update(
        LD_PRELOAD=" ".join([library("libasan.so"), library("libstdc++.so.6")]),
        PYTHONMALLOC="malloc",
        ASAN_OPTIONS="detect_leaks=0:allocator_may_return_null=1",
        UBSAN_OPTIONS="halt_on_error=1:print_stacktrace=1",
    )
    try:
        return run.run(folder, interpreter, []) == 0
    finally:
        del os.environ["LD_PRELOAD"], os.environ["PYTHONMALLOC"]


def complaints(interpreter, folder, more):
    """The kinds of what valgrind found in our modules."""
    report = folder / "valgrind.xml"
    command = [
        "valgrind",
        "--leak-check=full",
        "--show-leak-kinds=definite,indirect",
        "--num-callers=30",
        "--xml=yes",
        f"--xml-file={report}",
        interpreter.executable,
        "-c",
        LIVES.format(tests=str(run.HERE), more=more),
    ]
    environment = dict(os.environ, PYTHONPATH=str(folder), PYTHONMALLOC="malloc", PYTHONDONTWRITEBYTECODE="1")
    subprocess.run(command, env=environment, check=True)
    found = []
    for error in xml.etree.ElementTree.parse(str(report)).iter("error"):
        objects = [frame.text or "" for frame in error.iter("obj")]
        if any("capsule_check" in name for name in objects):
            found.append(error.findtext("kind"))
    return found


def under_valgrind(interpreter, folder):
    """Whether there is nothing to complain about, and a complaint where there is."""
    print("== valgrind", flush=True)
    run.build(folder, interpreter, "g++", "gcc", ["-g"], ["-std=c++17"])
    found = complaints(interpreter, folder, "")
    leak = complaints(interpreter, folder, LEAK)
    print(f"lives of capsules: {found or 'clean'}; leaking on purpose: {leak}")
    return not found and "Leak_DefinitelyLost" in leak


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    passed = under_asan(interpreter, folder / "asan")
    if shutil.which("valgrind"):
        passed = under_valgrind(interpreter, folder / "valgrind") and passed
    else:
        print("valgrind is not installed: left out")
    sys.exit(0 if passed else 1)


if __name__ == "__main__":
    main()
