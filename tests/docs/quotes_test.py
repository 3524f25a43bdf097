# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The files that the how-to pages show are those of tests/projects/python, which its tests build.

python3 tests/docs/quotes_test.py
"""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROJECTS = ROOT / "tests" / "projects" / "python"
PAGES = {
    "setuptools": "setuptools",
    "scikit-build-core": "scikit",
    "meson": "meson",
    "hatchling": "hatchling",
    "make": "make",
    "bazel": "bazel",
}
SHOWN = re.compile(r"^`([\w.]+)`:\n\n```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)


def body(path):
    lines = path.read_text(encoding="utf-8").split("\n")
    return "\n".join(line for line in lines if not line.startswith("# SPDX-")).strip("\n")


class Quotes(unittest.TestCase):
    def test_each_file_is_that_of_a_project(self):
        for page, project in PAGES.items():
            text = (ROOT / "docs" / "how-to" / f"{page}.md").read_text(encoding="utf-8")
            provider, _, consumer = text.partition("## A consumer")
            for role, part in (("provider", provider), ("consumer", consumer)):
                shown = SHOWN.findall(part)
                self.assertTrue(shown, f"{page}.md shows no file of a {role}")
                for name, quoted in shown:
                    with self.subTest(page=page, role=role, file=name):
                        self.assertEqual(quoted, body(PROJECTS / project / role / name))


if __name__ == "__main__":
    unittest.main()
