# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Clang with the C and C++ libraries of every platform: `ziglang` of PyPI, which `./dev` installs into build/dev/tools.

compiler = zig.compiler(target, "c++", folder)   the path of a program that takes Clang's options
"""

import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from installed_tools import PYTHON, ROOT, SKIPPED  # noqa: E402

WHERE = "import ziglang, os; print(os.path.join(os.path.dirname(ziglang.__file__), 'zig'))"


def find():
    """The path of the program, or None."""
    for python in (PYTHON, sys.executable):
        done = (
            subprocess.run(
                [str(python), "-c", WHERE], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8"
            )
            if Path(python).exists()
            else None
        )
        if done and done.returncode == 0:
            return done.stdout.strip()
    return None


def require():
    if find() is None:
        print(f"skipped: ziglang is not installed; `./dev setup` installs it for {PYTHON.relative_to(ROOT)}")
        sys.exit(SKIPPED)


def compiler(target, language, folder):
    """A program named as Clang's, so that tests know its family. What Zig compiled once it keeps beside it."""
    path = Path(folder).resolve() / f"{target}-clang{'++' if language == 'c++' else ''}"
    path.parent.mkdir(parents=True, exist_ok=True)
    cache = path.parent / "cache"
    made = path.with_name(f"{path.name}.{os.getpid()}")
    made.write_text(
        "#!/bin/sh\n"
        f"export ZIG_GLOBAL_CACHE_DIR='{cache}' ZIG_LOCAL_CACHE_DIR='{cache}'\n"
        f"exec '{find()}' {'c++' if language == 'c++' else 'cc'} -target {target} \"$@\"\n"
    )
    made.chmod(0o755)
    made.replace(path)
    return str(path)
