# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fills FOLDER/<target>/ with inputs to begin with: the fixtures of all other tests, and the committed corpus
(of tables a line of hexadecimal digits each: what half an hour of fuzzing found to reach something else, but for the longest).

    python3 tests/fuzz/seeds.py FOLDER
"""

import hashlib
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGETS = ("schema", "header", "table")
LARGEST = 20_000


def seeds():
    """(target, bytes) of each fixture. A C++ header is told by a first line."""
    tests = HERE.parent
    for path in sorted(tests.rglob("*")) + sorted(tests.parent.glob("examples/*/provider/*")):
        if HERE in path.parents or not path.is_file():
            continue
        if path.suffix == ".json":
            yield "schema", path.read_bytes()
        elif path.suffix == ".hpp":
            yield "header", b"//++\n" + path.read_bytes()
        elif path.suffix == ".h" and b"CAPLET_" in path.read_bytes():
            yield "header", path.read_bytes()
    for index in range(64):  # a sound table spoilt in one place
        yield "table", bytes(index) + b"\x02\x41\x42\x43"
    for line in (HERE / "corpus" / "table.hex").read_text().splitlines():
        yield "table", bytes.fromhex(line)
    for target in ("schema", "header"):
        for path in sorted((HERE / "corpus" / target).glob("*")):
            yield target, path.read_bytes()


def main(folder):
    shutil.rmtree(folder, ignore_errors=True)
    for target in TARGETS:
        (folder / target).mkdir(parents=True)
    for target, data in seeds():
        if len(data) <= LARGEST:
            (folder / target / hashlib.sha256(data).hexdigest()[:16]).write_bytes(data)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
