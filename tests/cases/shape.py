# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What expected files look like to who opens them: no line of more than 120 columns, and a consumer header shows what the API has
first: besides the lines of its constants and types, and of the table, the first function stands before line 60. And to a
compiler: none includes a header of C before Python.h, which says what those declare.

    python3 tests/cases/shape.py
"""

import re
import sys
from pathlib import Path

CASES = Path(__file__).resolve().parent
GENERATED = (".h", ".c", ".hpp", ".cpp", ".pxd", ".pxi")
COLUMNS, FIRST = 120, 60
FIRST_INCLUDE = re.compile(r'^ *# *include +(?!"|<(?:Python\.h|caplet/\w+\.h(?:pp)?)>)(.*)')


def long_lines(text):
    return [number for number, line in enumerate(text.splitlines(), 1) if len(line) > COLUMNS]


def first_include(text):
    """What it includes first; None where that is Python.h or a header that begins with it."""
    lines = [line for line in text.splitlines() if line.lstrip().startswith("#include")]
    return FIRST_INCLUDE.match(lines[0]) if lines else None


def lines_before_functions(text):
    """How many there are besides those of types; None where there is no function."""
    functions = re.search(
        r"/\* ---- Functions ---- \*/\n(?:\n|#.*\n|/\*(?:(?!\*/).|\n)*\*/\n|CAPLET_.*\n)*(?=\w)", text
    )
    if not functions:
        return None
    shown = text[: functions.end()]
    for types in (
        r"#ifndef __APPLE__\n#include <uchar.h>\n#endif\n",
        r"/\* ---- Constants ---- \*/\n(?:.|\n)*?(?=/\* ----)",
        r"/\* ---- Types ---- \*/\n(?:.|\n)*?(?=/\* ----)",
        r"struct (?:CAPLET_MAY_ALIAS )?\w+_table \{\n(?:.|\n)*?\n\};\n",
        r"/\* ---- Functions ---- \*/\n(?:.|\n)*",
    ):
        shown = re.sub(types, "", shown)
    return shown.count("\n") + 1


def main():
    failed = []
    for path in sorted(CASES.glob("*/expect/*")):
        # Types of C++ are words of Cython's C++ declarations.
        if path.suffix not in GENERATED or path.name.endswith("_cxx.pxd"):
            continue
        text = path.read_text(encoding="utf-8")
        failed += [f"{path.relative_to(CASES)}:{number}: more than {COLUMNS} columns" for number in long_lines(text)]
        if first_include(text):
            failed.append(f"{path.relative_to(CASES)}: includes {first_include(text)[1]} before Python.h")
        before = lines_before_functions(text) if path.name.endswith("_capi.h") else None
        if before is not None and before >= FIRST:
            failed.append(
                f"{path.relative_to(CASES)}: {before} lines before the first function, besides those of types"
            )
    print("\n".join(failed) or "all lines are short, and functions and Python.h come first")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
