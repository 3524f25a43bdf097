# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Prints what Python.h, and what it includes, declares: generator/render/python_names.txt, which `record` reads.

    python3 tools/python_names.py CLANG FOLDER... > generator/render/python_names.txt

FOLDER has a Python.h; the names of all are joined, with those that the file has already. A line is a name and its
kinds: m a macro, f one with parameters, o a function, v a variable, e an enumerator, y a typedef, t a tag. Left out is
what no API is called like: names with an underscore in front, what configure found, and the variants of C's
mathematical functions.
"""

import re
import subprocess
import sys
from pathlib import Path

NAMES = Path(__file__).resolve().parent.parent / "generator" / "render" / "python_names.txt"
SOURCE = "".join(
    f"#include <{name}>\n" for name in ("Python.h", "pythread.h", "stdint.h", "stddef.h", "stdbool.h", "uchar.h")
)
LEFT_OUT = re.compile(
    r"_|(HAVE|SIZEOF|ALIGNOF|WITH|CLOCK|SCHED|ADJ|STA)_|.*_WIDTH$|M_.*f$|"
    r".*[a-zA-Z0-9_]f(16|32|64|128|32x|64x|16_.*)$"
)
DECLARATION = re.compile(r"[|`]-(Function|Var|Typedef|Record|Enum)Decl .*")
KINDS = {"Function": "o", "Var": "v", "Typedef": "y", "Record": "t", "Enum": "t"}


def run(command):
    return subprocess.run(
        command, input=SOURCE, stdout=subprocess.PIPE, encoding="utf-8", check=True
    ).stdout.splitlines()


def names(clang, folder, standard):
    """Yields (name, kind), some twice."""
    base = [clang, standard, f"-I{folder}", "-x", "c"]
    for line in run([*base, "-E", "-dM", "-"]):
        name, parenthesis = re.match(r"#define (\w+)(\(?)", line).groups()
        yield name, "f" if parenthesis else "m"
    for line in run([*base, "-fsyntax-only", "-Xclang", "-ast-dump", "-fno-color-diagnostics", "-"]):
        declaration, enumerator = DECLARATION.match(line), re.match(r"[| ] [|`]-EnumConstantDecl .*? (\w+) '", line)
        if enumerator:
            yield enumerator[1], "e"
        elif declaration and declaration[1] in ("Record", "Enum"):
            tag = re.search(r"(?:struct|union|:\d+) ([A-Za-z_]\w*)(?: definition)?$", line)
            if tag:
                yield tag[1], "t"
        elif declaration:
            yield re.search(r"([A-Za-z_]\w*) '", line)[1], KINDS[declaration[1]]


def main():
    clang, *folders = sys.argv[1:]
    found = {}
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        name, kinds = line.split()
        found[name] = set(kinds)
    for folder in folders:
        for standard in ("-std=c11", "-std=gnu11"):
            for name, kind in names(clang, folder, standard):
                found.setdefault(name, set()).add(kind)
    for name in sorted(found):
        if not LEFT_OUT.match(name):
            print(name, "".join(sorted(found[name])))


if __name__ == "__main__":
    main()
