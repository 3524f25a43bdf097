# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the checking module once, for the limited API of 3.9 with the newest headers, and runs the tests with that very
build under every CPython that has a stable ABI.

    python3 tests/cxx_runtime/abi3.py build/tests/cxx_runtime/abi3 INTERPRETER...
"""

import sys
from pathlib import Path

import build


def main():
    found = [build.interpreters.probe(executable) for executable in sys.argv[2:]]
    chosen = [one for one in found if one and one.is_cpython and one.has_limited_api and not one.debug]
    if not chosen:
        sys.exit("no CPython with a stable ABI")
    newest = max(chosen, key=lambda one: one.version_info)
    folder = Path(sys.argv[1]).resolve()
    newest.suffix = ".abi3.so"
    build.build(folder, newest, *build.variants(newest)["limited"])
    (folder / "failing.abi3.so").unlink()  # it needs the full API
    failed = []
    for one in chosen:
        print(f"== built with {newest.version}, run with {one.version}", flush=True)
        if build.run(folder, one, []) != 0:
            failed.append(one.name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
