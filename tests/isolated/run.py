# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the provider and the consumer of tests/cases/isolated for one interpreter, from the code that is expected
there, and runs isolated_test.py with them.

    python3 tests/isolated/run.py /usr/bin/python3 build/tests/isolated [UNITTEST ARGUMENTS]
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

CASE = HERE.parent / "cases" / "isolated"


def variants(interpreter):
    """name -> flags. A retired slot can't raise in a limited build's subinterpreter before 3.12; see caplet.h."""
    found = {"full": []}
    if interpreter.has_limited_api and interpreter.is_cpython and interpreter.version_info >= (3, 12):
        found["limited"] = [extension.LIMITED]
    return found


def build(folder, interpreter, flags):
    flags = ["-std=c11", f"-I{CASE}", f"-I{CASE / 'expect'}", *flags]
    for source, module in (("impl.c", "vault"), ("use.c", "use")):
        extension.compile([CASE / source, extension.RUNTIME], folder / module, interpreter, flags=flags)


def main(arguments):
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    failed = []
    for name, flags in variants(interpreter).items():
        print(f"== {interpreter.name}, {name}", flush=True)
        folder = Path(arguments[1]).resolve() / interpreter.name / name
        build(folder, interpreter, flags)
        environment = dict(
            os.environ,
            PYTHONPATH=str(folder),
            PYTHONDONTWRITEBYTECODE="1",
            CAPLET_DEBUG="",
            CAPLET_TEST_EXECUTABLE=interpreter.executable,
            ISOLATED_LIMITED="1" if name == "limited" else "",
        )
        command = [interpreter.executable, "-m", "unittest", *(arguments[2:] or ["isolated_test"])]
        if subprocess.run(command, cwd=str(HERE), env=environment).returncode != 0:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
