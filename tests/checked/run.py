# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds tests/cases/checked with CAPLET_CHECKED, for one interpreter, and wants every violation stopped with its whole
message and nothing else.

    python3 tests/checked/run.py /usr/bin/python3 build/tests/checked
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

CASE = HERE.parent / "cases" / "checked"
ISOLATED = HERE.parent / "cases" / "isolated"

NOT_SET = "it returned its error value without an exception set"
NOT_RETURNED = "it set an exception without returning its error value"
DETACHED = "called without an attached thread state"

# What the cases of violate() in use.c are stopped with; None: not at all.
VIOLATIONS = [
    None,
    "guard_number {api}: " + NOT_RETURNED,
    "guard_number {api}: " + NOT_SET,
    "guard_real {api}: " + NOT_RETURNED,
    "guard_choice {api}: " + NOT_SET,
    "guard_object {api}: " + NOT_SET,
    "guard_detached {api}: " + NOT_SET,
    "guard_pointers {api}: parameter `v` is NULL, which it must not be",
    "guard_pointers {api}: parameter `name` is NULL, which it must not be",
    "guard_perhaps {api}: parameter `value` is NULL, which it must not be",
    "guard_real {api}: called with an exception pending",
    "guard_attached {api}: " + DETACHED,
    "guard_object {api}: " + DETACHED,
]
# A limited build looks at the exception state only where the slot needs an attached thread.
UNSEEN_WHEN_LIMITED = {3, 4, 6, 10}


def variants(interpreter):
    """name -> (compiler, flags)"""
    found = {"c11": ("gcc", ["-std=c11"]), "c++17": ("clang++-22", ["-std=c++17"])}
    if interpreter.has_limited_api and interpreter.is_cpython:
        found["limited"] = ("clang-22", ["-std=c11", extension.LIMITED])
    return {name: (extension.find_compiler(compiler), flags) for name, (compiler, flags) in found.items()}


def build(folder, interpreter, compiler, flags):
    flags = [*flags, f"-I{CASE}", f"-I{CASE / 'expect'}"]
    provider = [CASE / "impl.c", CASE / "expect" / "guard_provider.c", extension.RUNTIME]
    extension.compile(provider, folder / "guard", interpreter, compiler, flags)
    extension.compile(
        [CASE / "use.c", extension.RUNTIME], folder / "use", interpreter, compiler, [*flags, "-DCAPLET_CHECKED"]
    )


def build_isolated(folder, interpreter, compiler, flags):
    flags = [*flags, f"-I{ISOLATED}", f"-I{ISOLATED / 'expect'}", "-DCAPLET_CHECKED"]
    extension.compile([HERE / "no_handle.c", extension.RUNTIME], folder / "no_handle", interpreter, compiler, flags)


def run(folder, interpreter, code):
    environment = dict(os.environ, PYTHONPATH=str(folder), PYTHONDONTWRITEBYTECODE="1", CAPLET_DEBUG="")
    return subprocess.run(
        [interpreter.executable, "-c", code],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=True,
        timeout=60,
    )


def check(folder, interpreter, is_limited):
    """What is wrong, one text each."""
    done = run(folder, interpreter, "import use; use.run()")
    if done.returncode != 0:
        yield f"a correct program is stopped: {done.stderr}"
    for number, expected in enumerate(VIOLATIONS):
        if is_limited and number in UNSEEN_WHEN_LIMITED:
            expected = None
        done = run(folder, interpreter, f"import use; use.violate({number}); print('survived')")
        yield from judge(f"violation {number}", expected, done)
    expected = 'vault_add of the C API "vault._C_API": parameter `api` is NULL, which it must not be'
    yield from judge("no handle", expected, run(folder, interpreter, "import no_handle; no_handle.add()"))


def judge(what, expected, done):
    if expected is None:
        if done.returncode != 0 or done.stdout != "survived\n":
            yield f"{what} is stopped: {done.stderr}"
        return
    message = expected.format(api='of the C API "guard._C_API"')
    # CPython puts its own words in front; what follows is where the thread was.
    lines = [
        line.split("Fatal Python error: ")[-1].split("Fatal error in PyPy: ")[-1] for line in done.stderr.splitlines()
    ]
    if done.returncode == 0 or message not in lines:
        yield f"{what}: no line `{message}` in\n{done.stderr}"


def main(arguments):
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    failed = 0
    for name, (compiler, flags) in interpreters.ways(interpreter, variants(interpreter), ["c++17"]).items():
        print(f"== {interpreter.name}, {name}", flush=True)
        folder = Path(arguments[1]).resolve() / interpreter.name / name
        build(folder, interpreter, compiler, flags)
        build_isolated(folder, interpreter, compiler, flags)
        for problem in check(folder, interpreter, name == "limited"):
            failed += 1
            print(f"FAILED {problem}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
