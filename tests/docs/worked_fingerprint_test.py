# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Recomputes the worked example of docs/abi.md with hashlib: a second implementation of the fingerprint."""

import hashlib
import json
import pathlib
import re
import struct
import unittest

ABI = pathlib.Path(__file__).resolve().parents[2] / "docs" / "abi.md"


def item(value):
    data = str(value).encode()
    return struct.pack("<I", len(data)) + data


def row(items):
    return item(len(items)) + b"".join(map(item, items))


def fingerprint(items, rows=()):
    data = b"".join(map(item, items)) + b"".join(sorted(map(row, rows)))
    return struct.unpack("<Q", hashlib.sha256(data).digest()[:8])[0]


class WorkedExample(unittest.TestCase):
    def test_recomputes(self):
        block = re.search(r"```json\n(.*?)```", ABI.read_text(), re.S).group(1)
        example = json.loads(block)
        self.assertEqual(list(example), ["fp[0]", "fp[1]"])
        for name, step in example.items():
            with self.subTest(name):
                value = fingerprint(step["of"], step.get("rows", ()))
                self.assertEqual(format(value, "016x"), step["hash"])
        self.assertEqual(example["fp[1]"]["of"][0], int(example["fp[0]"]["hash"], 16))


if __name__ == "__main__":
    unittest.main()
