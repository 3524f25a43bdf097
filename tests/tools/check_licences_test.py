# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""tools/check_licences.py on single files."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOL = Path(__file__).resolve().parents[2] / "tools" / "check_licences.py"


def check(text):
    with tempfile.TemporaryDirectory() as root:
        path = Path(root) / "a.py"
        path.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, str(TOOL), str(path)], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout.replace(str(path), "a.py")


class CheckLicences(unittest.TestCase):
    def test_both_lines_are_enough(self):
        header = Path(__file__).read_text(encoding="utf-8").splitlines()[:2]
        self.assertEqual(check("\n".join(header) + "\n"), (0, ""))
        self.assertEqual(check("#!/bin/sh\n" + "\n".join(header) + "\n"), (0, ""))

    def test_one_line_is_not(self):
        refused = (1, "a.py:1: lacks the SPDX header of two lines\n")
        self.assertEqual(check("# SPDX-FileCopyrightText: The Caplet authors\n"), refused)
        self.assertEqual(check("# nothing\n"), refused)
        self.assertEqual(check(""), refused)


if __name__ == "__main__":
    unittest.main()
