#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Links the archive of the runtime into a provider and a consumer, once, and calls them under every CPython it is for.

Usage: archive.py ARCHIVE WORK
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
CASE = HERE.parent / "cases" / "limited"
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402


def main():
    archive, work = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    found = [
        one
        for one in interpreters.find()
        if one.implementation == "cpython" and not one.free_threaded and one.version_info >= (3, 9)
    ]
    oldest = min(found, key=lambda one: one.version_info)
    flags = ["-std=c11", extension.LIMITED, f"-I{CASE}", f"-I{CASE / 'expect'}"]
    for module, sources in (
        ("stable", [CASE / "impl.c", CASE / "expect" / "stable_provider.c"]),
        ("use", [CASE / "use.c"]),
    ):
        built = extension.compile(sources, work / module, oldest, flags=flags, link_flags=[archive])
        built.rename(work / f"{module}.abi3.so")
    for one in found:
        subprocess.run([one.executable, "-c", "import use; use.run()"], cwd=work, check=True)
        print(f"{one.name}: imported and called")


if __name__ == "__main__":
    main()
