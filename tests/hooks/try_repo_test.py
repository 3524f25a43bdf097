# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""pre-commit itself runs the hooks of .pre-commit-hooks.yaml, as who tries Caplet does: without any configuration.

python3 tests/hooks/try_repo_test.py CAPLET
"""

import pathlib
import shutil
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import ci_project  # noqa: E402

CAPLET = None


class TryRepo(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = ci_project.make(folder.name, CAPLET)
        self.project.environment["PRE_COMMIT_HOME"] = str(pathlib.Path(folder.name) / "pre-commit")
        # All that pre-commit wants of the repository of Caplet.
        hooks = pathlib.Path(folder.name) / "hooks"
        hooks.mkdir()
        shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
        self.project.must("git init -q && git add . && git commit -q -m hooks", hooks)
        self.hooks = hooks

    def try_repo(self, hook=""):
        done = self.project.run(f"pre-commit try-repo {self.hooks} {hook} --all-files --color never")
        return done.returncode, done.stdout

    def test_both_hooks_pass_where_all_is_recorded(self):
        status, said = self.try_repo()
        self.assertEqual(status, 0, said)
        self.assertEqual(said.count("Passed"), 2, said)

    def test_a_header_that_is_not_recorded_is_found(self):
        self.project.header.write_text(self.project.header.read_text().replace("double w", "float w"))
        status, said = self.try_repo("caplet-check-header")
        self.assertEqual(status, 1, said)
        self.assertIn("include/geometry.h:", said)
        self.assertIn("slot 2 geo_area: its `type` is", said)
        self.assertEqual(self.try_repo("caplet-check")[0], 0)

    def test_an_interface_file_that_was_edited_is_found(self):
        path = self.project.folder / "include" / "geometry.caplet.json"
        path.write_text(path.read_text().replace('"returns": "double"', '"returns": "float"', 1))
        for name in ("caplet-check", "caplet-check-header"):
            status, said = self.try_repo(name)
            self.assertEqual(status, 1, said)

    def test_a_repository_without_interface_files_has_nothing_to_check(self):
        self.project.must("git rm -q -r include && git commit -q -m none")
        status, said = self.try_repo()
        self.assertEqual(status, 0, said)
        self.assertEqual(said.count("no files to check"), 2, said)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    if shutil.which("pre-commit") is None:
        sys.exit("needs pre-commit")
    unittest.main()
