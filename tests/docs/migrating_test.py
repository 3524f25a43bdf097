# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Follows docs/migrating.md as tutorial_test.py does the tutorial: modules that were compiled in an earlier step run on the
package of each later one, since no step compiles them again.

    python3 tests/docs/migrating_test.py CAPLET
"""

import shutil
import sys
import unittest

import tutorial_test

PAGE = "migrating.md"
CAPLET = None


class Migrating(unittest.TestCase):
    def test_every_step_does_what_the_page_says(self):
        self.assertGreater(tutorial_test.follow(self, PAGE, CAPLET), 10)

    def test_consumers_are_compiled_once(self):
        commands = "".join(text for kind, text in tutorial_test.blocks(PAGE) if kind.startswith("sh"))
        for source in ("old.c", "new.c", "newest.c"):
            with self.subTest(source):
                compiled = [line for line in commands.splitlines() if line.startswith("cc ") and f" {source} " in line]
                self.assertEqual(len(compiled), 1)
        self.assertEqual(commands.count(' -o "weather$suffix"'), 3)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    if shutil.which("python3-config") is None:
        print("skipped: no python3-config, which comes with Python's headers")
        sys.exit(77)
    unittest.main()
