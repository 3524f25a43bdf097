# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Fills FOLDER/<target>/ with inputs to begin with: the fixtures of all other tests, and the committed corpus
(of tables a line of hexadecimal digits each: what half an hour of fuzzing found to reach something else, but for the longest).

    python3 tests/fuzz/seeds.py FOLDER
"""

import hashlib
import io
import shutil
import sys
import warnings
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGETS = ("schema", "header", "baseline", "table")
LARGEST = 20_000


def wheel(members, method):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def carriers(interface):
    """What an interface is shipped in: a library, with NULs between the pieces, and wheels."""
    if b'"$schema": "caplet-' not in interface or len(interface) > 4_000:
        return
    library = b"\x7fELF\0" + interface[:1000] + b"\0" + interface[1000:] + b"\0PyInit_geo\0"
    yield library
    if len(interface) % 8 == 0:  # they are all alike
        name = "geo-1.0.data/platlib/geo.abi3.so"
        yield wheel([(name, library), ("geo.caplet.json", interface)], zipfile.ZIP_DEFLATED)
        yield wheel([(name, library), (name, library)], zipfile.ZIP_STORED)


def seeds():
    """(target, bytes) of each fixture. A C++ header is told by a first line."""
    tests = HERE.parent
    for path in sorted(tests.rglob("*")) + sorted(tests.parent.glob("examples/*/provider/*")):
        if HERE in path.parents or not path.is_file():
            continue
        if path.suffix == ".json":
            yield "schema", path.read_bytes()
            yield from (("baseline", data) for data in carriers(path.read_bytes()))
        elif path.suffix == ".hpp":
            yield "header", b"//++\n" + path.read_bytes()
        elif path.suffix == ".h" and b"CAPLET_" in path.read_bytes():
            yield "header", path.read_bytes()
    yield "baseline", wheel([("a.so", b"\0" * 5_000_000)], zipfile.ZIP_DEFLATED)  # a small bomb
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
