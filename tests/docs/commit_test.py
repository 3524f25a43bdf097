# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""docs/how-to/commit-or-generate.md: its commands, in its order, and what it says of them: the same bytes are written wherever
`generate` runs.

python3 tests/docs/commit_test.py CAPLET
"""

import pathlib
import re
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import ci_project  # noqa: E402
import interpreters  # noqa: E402

CAPLET = None


class Commit(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = ci_project.make(folder.name, CAPLET)
        page = (ROOT / "docs" / "how-to" / "commit-or-generate.md").read_text(encoding="utf-8")
        self.commit, self.verify, self.diff = re.findall(r"```sh\n(.*?)```", page, re.DOTALL)
        for command in (self.commit, "git commit -qm generated"):
            self.project.must(command)

    def test_it_is_up_to_date(self):
        self.project.must(self.verify)
        self.assertIn("generated/geometry_provider.c", self.project.must("git ls-files"))
        self.project.must(self.diff)

    def test_what_is_not_is_named(self):
        header = self.project.folder / "generated" / "geometry_capi.h"
        header.write_text(header.read_text().replace("geo_norm", "geo_form"))
        done = self.project.run(self.verify)
        self.assertEqual(done.returncode, 1)
        self.assertIn(
            "generated/geometry_capi.h: error: the generated file is not up to date [stale-output]", done.stdout
        )
        self.assertEqual(done.stdout.count("stale-output"), 1, done.stdout)
        self.assertEqual(self.project.run(self.diff).returncode, 1)

    def test_wherever_it_runs(self):
        """Another folder, path, language, time zone and mask, and every Python's headers."""
        elsewhere = self.project.folder.parent / "another folder"
        shutil.copytree(self.project.folder, elsewhere)
        self.project.environment.update(LC_ALL="tr_TR.UTF-8", LANG="tr_TR.UTF-8", TZ="Asia/Kathmandu", COLUMNS="40")
        found = interpreters.find()
        self.assertTrue(found)
        for each in found:
            with self.subTest(each.name):
                self.project.environment["CPATH"] = each.include
                header, out = elsewhere / "include" / "geometry.h", elsewhere / "generated"
                line = self.verify.replace("include/geometry.h", f"'{header}'").replace(
                    "--out generated", f"--out '{out}'"
                )
                self.project.must(f"umask 077; {line}", cwd="/")


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
