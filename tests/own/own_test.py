# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The examples' headers and interface files, checked as users are told to check theirs.

python3 tests/own/own_test.py CAPLET
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = None
PROVIDER = ROOT / "examples" / "zlib" / "provider"


def caplet(*arguments):
    return subprocess.run([CAPLET, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


class Own(unittest.TestCase):
    def setUp(self):
        self.includes = [f"-I{extension.INCLUDE}", f"-I{interpreters.find()[0].include}", f"-I{PROVIDER}"]

    def test_every_interface_file_is_intact_and_canonical(self):
        files = sorted((ROOT / "examples").rglob("*.caplet.json"))
        self.assertGreater(len(files), 1)
        done = caplet("check", *files)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        for path in files:
            with self.subTest(path.name):
                self.assertEqual(caplet("dump", path).stdout, path.read_text(encoding="utf-8"))

    def test_the_header_keeps_what_was_released(self):
        done = caplet(
            "check", PROVIDER / "zcodec.h", "--against", PROVIDER / "zcodec-1.0.caplet.json", "--", *self.includes
        )
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("SLOT_APPENDED", done.stderr)  # 1.1 is what it added: it was compared

    def test_the_header_conforms_to_each_release(self):
        for path in sorted(PROVIDER.glob("*.caplet.json")):
            with self.subTest(path.name), tempfile.TemporaryDirectory() as out:
                self.assertEqual(caplet("generate", path, "--target", "conformance", "--out", out).returncode, 0)
                unit, program = Path(out) / "zcodec_conformance.c", Path(out) / "conformance"
                extension.run(
                    [
                        "cc",
                        "-std=c11",
                        *extension.WARNINGS,
                        "-DCAPLET_CONFORMANCE_MAIN",
                        *self.includes,
                        unit,
                        "-o",
                        program,
                    ]
                )
                subprocess.run([program], check=True)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
