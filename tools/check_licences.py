#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every source file begins with the two SPDX lines. Exit status 1, with the files, when one does not.

Inputs and expected outputs of tests, examples' generated files and templates have none: generated text is the user's.
Usage: check_licences.py [FILE]...   (default: the files that git knows)
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = ("SPDX-FileCopyrightText: The Caplet authors", "SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception")
SOURCE = re.compile(r"(\.(h|hpp|c|cpp|py|sh|cmake|in)|/CMakeLists\.txt|^CMakeLists\.txt|^dev|^\.ci/run|^\.clang-tidy)$")
WITHOUT = re.compile(
    r"^(tests/(cases|diagnostics|breaking|evolution)/[^/]+/|tests/init/expected/|tests/casters/expect/|templates/|schemas/)"
)


def tracked():
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")


def has_header(path):
    head = path.read_text(encoding="utf-8", errors="replace").splitlines()[:4]
    return all(any(line in there for there in head) for line in LINES)


def main(arguments):
    names = arguments or [n for n in tracked() if SOURCE.search(n) and not WITHOUT.match(n) and (ROOT / n).is_file()]
    bad = [name for name in names if not has_header(ROOT / name)]
    for name in bad:
        print(f"{name}:1: lacks the SPDX header of two lines")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
