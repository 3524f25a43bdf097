# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs every command of docs/ci.md in a git repository: they pass on a compatible branch, and fail on one that breaks. Those
of a tagged build fail until the release is sealed.

    python3 tests/docs/ci_commands_test.py CAPLET
"""

import json
import pathlib
import re
import sys
import tempfile
import unittest
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import ci_project  # noqa: E402

CAPLET = None
PROGRAMS = r"(?:caplet|git|cc|build/\w+)\b"


def commands(text):
    """The lines of the page that a shell runs: of `sh` blocks, of YAML's `run:` and lists, and in the first table."""
    found = []
    for language, block in re.findall(r"```(\w+)\n(.*?)```", text, re.DOTALL):
        start = r"^" if language == "sh" else r"^\s*(?:run:|-)\s+"
        found += re.findall(start + rf"({PROGRAMS}.*)$", block, re.MULTILINE)
    return found + re.findall(r"^\| `(caplet .*?)` \|", text, re.MULTILINE)


class Commands(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = ci_project.make(folder.name, CAPLET)
        lines = commands((ROOT / "docs" / "ci.md").read_text(encoding="utf-8"))
        self.lines = [line for line in lines if "--released" not in line]
        self.tagged = [line for line in lines if "--released" in line]

    def test_the_page_has_the_commands_that_were_meant(self):
        for start in (
            "caplet check include/geometry.h --against git:origin/main --format github",
            "caplet generate",
            "cc ",
            "git fetch",
            "build/conformance",
        ):
            self.assertTrue(any(line.startswith(start) for line in self.lines), start)
        self.assertGreater(len(self.lines), 9)

    def test_all_pass_on_a_branch_that_appends(self):
        for line in self.lines:
            with self.subTest(line):
                done = self.project.run(line)
                self.assertEqual(done.returncode, 0, done.stdout)
        summary = pathlib.Path(self.project.environment["GITHUB_STEP_SUMMARY"])
        self.assertIn("| `SLOT_APPENDED` |", summary.read_text())
        self.assertEqual(json.loads((self.project.folder / "caplet.sarif").read_text())["version"], "2.1.0")

    def test_a_tagged_build_is_sealed(self):
        self.assertEqual(len(self.tagged), 2)
        wheel = self.project.folder / "dist" / "geometry-1.1-py3-none-any.whl"
        wheel.parent.mkdir()
        for seal, status in ((":", 1), ("caplet release 1.1 include/geometry.caplet.json", 0)):
            self.project.must(seal)
            with zipfile.ZipFile(wheel, "w") as archive:
                archive.write(self.project.header.with_name("geometry.caplet.json"), "geometry/geometry.caplet.json")
            for line in self.tagged:
                with self.subTest(line, seal=seal):
                    done = self.project.run(line)
                    self.assertEqual(
                        (done.returncode, "[not-released]" in done.stdout), (status, status == 1), done.stdout
                    )
        self.project.must("caplet check include/geometry.h --released 1.1")

    def test_each_comparison_fails_on_a_branch_that_breaks(self):
        text = self.project.header.read_text()
        self.project.header.write_text(text.replace("double x, y;", "float x, y;"))
        broken = [line for line in self.lines if line.startswith(("caplet check", "cc "))]
        for line in self.lines:
            with self.subTest(line):
                done = self.project.run(line)
                self.assertEqual(done.returncode != 0, line in broken or line.startswith("build/"), done.stdout)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
