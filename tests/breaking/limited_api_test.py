#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The table of what the limited API has, against the headers of every CPython here, each compiled for its own.

Usage: limited_api_test.py LIMITED_API_CPP CC
"""

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROW = re.compile(r'^    \{"(\w+)", (\d+)\},$', re.MULTILINE)
# Some of what must not be in the table, whose absence means "does not have it".
ABSENT = ["PyListObject", "PyHeapTypeObject", "PyBufferProcs", "Py_complex", "PyUnicodeObject", "PyDateTime_Date"]


def known(compiler, include, minor, names):
    """Those of the names that Python.h declares for this limited API; None where it does not compile at all."""
    lines = [f'#line {number} "probe"\nextern {name} *probe_{number};' for number, name in enumerate(names, 1)]
    command = [compiler, "-x", "c", "-fsyntax-only", "-w", f"-I{include}", f"-DPy_LIMITED_API=0x03{minor:02x}0000", "-"]
    source = "\n".join(["#include <Python.h>", *lines, ""])
    done = subprocess.run(command, input=source, text=True, capture_output=True, check=False)
    missing = {int(number) for number in re.findall(r"^probe:(\d+):\d+: error", done.stderr, re.MULTILINE)}
    if done.returncode != 0 and (not missing or len(missing) == len(names)):
        return None
    return {name for number, name in enumerate(names, 1) if number not in missing}


def main(table, compiler):
    rows = [(name, int(minor)) for name, minor in ROW.findall(Path(table).read_text(encoding="utf-8"))]
    listed = subprocess.run(
        [sys.executable, HERE.parent / "interpreters.py", "--json"], capture_output=True, check=True
    )
    seen, wrong = set(), []
    for one in json.loads(listed.stdout):
        minor = int(one["version"].split(".")[1])
        if one["implementation"] != "cpython" or one["free_threaded"] or one["debug"] or minor in seen:
            continue
        seen.add(minor)
        found = known(compiler, one["include"], minor, [name for name, _ in rows] + ABSENT)
        if found is None:
            wrong.append(f"3.{minor}: Python.h does not compile")
            continue
        for name, since in rows + [(name, 99) for name in ABSENT]:
            if (name in found) != (since <= minor):
                wrong.append(f"{name}: {'missing from' if since <= minor else 'part of'} the limited API of 3.{minor}")
    print(f"{len(rows)} types, limited APIs of {', '.join(f'3.{minor}' for minor in sorted(seen))}")
    print("\n".join(wrong))
    return 1 if wrong or not rows or not seen else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
