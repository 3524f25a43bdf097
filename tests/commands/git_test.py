# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Baselines of git in its hooks, which find other repositories in their environment than the one of the header.

Usage: git_test.py CAPLET
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import ci_project  # noqa: E402

CAPLET = None
HOOK = "#!/bin/sh\ncaplet check include/geometry.h --against git:%s\n"
# What git itself says is a matter of one repository, but for what configures it.
KEPT = {"GIT_CONFIG", "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT"}


class Git(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = ci_project.make(folder.name, CAPLET)
        self.folder = self.project.folder

    def hook(self, text=HOOK % "HEAD", folder=None):
        path = (folder or self.folder / ".git") / "hooks" / "pre-commit"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
        path.chmod(0o755)

    def commit(self, cwd=None, git="git", status=0):
        folder = cwd or self.folder
        (folder / "notes").write_text(f"of {folder}\n")
        done = self.project.run(f"{git} add notes && {git} commit -q -m more", folder)
        self.assertEqual(done.returncode, status, done.stdout)
        return done.stdout

    def test_a_hook_of_a_linked_worktree(self):
        self.hook()
        self.commit()
        self.project.must("git worktree add -q ../linked")
        self.commit(self.folder.parent / "linked")

    def test_a_hook_of_a_linked_worktree_sees_what_changed(self):
        self.hook(HOOK % "v1.0")
        self.project.must("git worktree add -q ../linked")
        self.assertIn("slot 2 geo_area: is new", self.commit(self.folder.parent / "linked"))

    def test_a_hook_of_another_repository(self):
        """The header lies in a repository within the one whose hook it is."""
        self.project.must(f"git init -q outer && cp -r {self.folder} outer/inner", self.folder.parent)
        outer = self.folder.parent / "outer"
        self.hook("#!/bin/sh\ncaplet check inner/include/geometry.h --against git:HEAD\n", outer / ".git")
        self.commit(outer)

    def test_a_repository_apart_from_its_files(self):
        self.project.must(f"mkdir apart && cp -r {self.folder}/include apart", self.folder.parent)
        apart = self.folder.parent / "apart"
        git = f"git --git-dir={self.folder}/.git --work-tree=."
        self.hook()
        self.commit(apart, git)
        done = self.project.run(f"GIT_DIR={self.folder}/.git caplet check include/geometry.h --against git:HEAD", apart)
        self.assertEqual(done.returncode, 0, done.stdout)
        done = self.project.run("caplet check include/geometry.h --against git:HEAD", apart)
        self.assertIn("is in no git repository", done.stdout)

    def test_the_other_side_of_a_merge(self):
        """GIT_INDEX_FILE names another index in a hook."""
        self.project.must("git checkout -q -b theirs && git commit -q --allow-empty -m theirs && git checkout -q work")
        done = self.project.run("GIT_INDEX_FILE=/nowhere caplet check include/geometry.h --against git:theirs")
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_the_list_is_gits(self):
        listed = set(self.project.must("git rev-parse --local-env-vars").split()) - KEPT
        source = (ROOT / "generator" / "baseline" / "git.cpp").read_text(encoding="utf-8")
        self.assertEqual([one for one in sorted(listed) if f'"{one}"' not in source], [])

    def test_what_configures_git_counts(self):
        """A user may have to say so that this repository is safe, or how to fetch."""
        script = self.folder.parent / "bin" / "git"
        script.write_text('#!/bin/sh\nenv | grep "^GIT_" | sort > "$SEEN"\nexit 1\n')
        script.chmod(0o755)
        seen = self.folder.parent / "seen"
        given = {"GIT_SSH_COMMAND": "ssh -v", "GIT_CONFIG_COUNT": "0", "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_SSH": "x"}
        environment = dict(self.project.environment, SEEN=str(seen), GIT_INDEX_FILE="x", GIT_WORK_TREE="/", **given)
        subprocess.run(
            [CAPLET, "check", "include/geometry.h", "--against", "git:HEAD"],
            cwd=self.folder,
            env=environment,
            capture_output=True,
        )
        text = seen.read_text()
        for name, value in given.items():
            self.assertIn(f"{name}={value}\n", text)
        self.assertNotIn("GIT_INDEX_FILE", text)
        self.assertNotIn("GIT_WORK_TREE", text)


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
