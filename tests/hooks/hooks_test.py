# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the hooks of .pre-commit-hooks.yaml as pre-commit does: entry, args, then the files that match.

python3 tests/hooks/hooks_test.py CAPLET
"""

import pathlib
import re
import shlex
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import ci_project  # noqa: E402

CAPLET = None


def read_hooks(text):
    """{id: {key: value}}: the YAML of this one file, a list of flat mappings of plain and quoted scalars."""
    hooks, current = {}, None
    for line in text.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        dash, key, value = re.fullmatch(r"(- |  )(\w+): (.+)", line).groups()
        if dash == "- ":
            current = hooks.setdefault(value, {})
        else:
            current[key] = value[1:-1].replace("''", "'") if value.startswith("'") else value
    return hooks


def documented_args():
    """Of caplet-check-header, in docs/ci.md."""
    text = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    listed = re.search(r"id: caplet-check-header.*\n\s+args: \[(.*)\]", text).group(1)
    return [one.strip().strip('"') for one in listed.split(",")]


class Hooks(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.project = ci_project.make(folder.name, CAPLET)
        self.hooks = read_hooks((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    def run_hook(self, name, args=()):
        """(exit status, what was printed); None where nothing matches, and the hook is skipped."""
        hook = self.hooks[name]
        files = [path for path in self.project.must("git ls-files").splitlines() if re.search(hook["files"], path)]
        if not files:
            return None
        passed = [] if hook.get("pass_filenames") == "false" else files
        done = self.project.run(shlex.join([*shlex.split(hook["entry"]), *args, *passed]))
        return done.returncode, done.stdout

    def second_interface(self):
        self.project.must("cp include/geometry.caplet.json copy.caplet.json && git add .")
        return self.project.folder / "copy.caplet.json"

    def test_what_pre_commit_requires(self):
        self.assertEqual(list(self.hooks), ["caplet-check", "caplet-check-header"])
        for hook in self.hooks.values():
            self.assertLessEqual({"name", "entry", "language"}, set(hook))
            self.assertEqual(hook["language"], "system")

    def test_interface_files_pass_and_each_is_looked_at(self):
        copy = self.second_interface()
        self.assertEqual(self.run_hook("caplet-check"), (0, ""))
        for broken in (copy, self.project.folder / "include" / "geometry.caplet.json"):
            good = broken.read_text()
            broken.write_text(good.replace('"returns": "double"', '"returns": "float"', 1))
            status, said = self.run_hook("caplet-check")
            self.assertEqual(status, 1, said)
            self.assertIn(f"{broken.relative_to(self.project.folder)}:", said)
            self.assertIn("[released-changed]", said)
            broken.write_text(good)

    def test_no_interface_file_is_no_work(self):
        self.project.must("git rm -q --cached include/geometry.caplet.json")
        self.assertIsNone(self.run_hook("caplet-check"))

    def test_the_header_is_checked_with_the_documented_arguments(self):
        status, said = self.run_hook("caplet-check-header", documented_args())
        self.assertEqual(status, 0, said)
        self.project.header.write_text(self.project.header.read_text().replace("double w", "float w"))
        status, said = self.run_hook("caplet-check-header", documented_args())
        self.assertEqual(status, 1, said)
        self.assertIn("geo_area", said)


if __name__ == "__main__":
    CAPLET = sys.argv.pop(1)
    unittest.main()
