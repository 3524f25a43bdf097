# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""An interface is what the source says, not what one target makes of it: the same bytes for every target.

Usage: targets_test.py CAPLET
"""

import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TARGETS = ("x86_64-linux-gnu", "i686-linux-gnu", "x86_64-windows-msvc", "arm64-apple-darwin", "wasm32")
CAPLET = None


def output(header, target):
    """The dump and every generated file, by name."""
    flags = ["--", "-target", target, "-ffreestanding"]
    if header.suffix == ".hpp":
        flags += ["-x", "c++", "-std=c++17"]
    dump = subprocess.run(
        [CAPLET, "dump", header.name, *flags],
        cwd=header.parent,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if dump.returncode != 0:
        raise AssertionError(f"{header} for {target}:\n{dump.stderr}")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [CAPLET, "generate", header.name, "--out", folder, *flags],
            cwd=header.parent,
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        files = {path.name: path.read_text() for path in pathlib.Path(folder).iterdir()}
    return {"dump": dump.stdout, **files}


def without_system_headers():
    """The headers of the cases that include nothing but annotations and Clang's own headers."""
    allowed = ("caplet/annotate.h", "stddef.h", "stdint.h", "stdbool.h")
    for path in sorted((HERE.parent / "cases").glob("*/api.h*")):
        includes = [line for line in path.read_text().splitlines() if line.lstrip().startswith("#include")]
        if all(any(name in line for name in allowed) for line in includes):
            yield path


class Targets(unittest.TestCase):
    def test_the_same_bytes_for_every_target(self):
        headers = [HERE / "every_type.h", *without_system_headers()]
        self.assertGreater(len(headers), 3)
        for header in headers:
            expected = output(header, TARGETS[0])
            for target in TARGETS[1:]:
                with self.subTest(header=str(header), target=target):
                    self.assertEqual(output(header, target), expected)


if __name__ == "__main__":
    CAPLET = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
