# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The files that the how-to pages show are those of tests/projects/python, which its tests build; and a page is a screen.

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
SHOWN = re.compile(r"`([\w.]+)`:\n\n```\w*\n(.*?)\n```$", re.MULTILINE | re.DOTALL)
# Lines that stand in a sentence.
LINES = {
    "pyproject.toml": re.compile(r"`((?:requires|dependencies|dynamic) = [^`]+)`"),
    "WORKSPACE": re.compile(r"`((?:load|caplet_\w+)\([^`]*\))`"),
}
SCREEN = 64  # lines


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
                        whole = body(PROJECTS / project / role / name)
                        # Of pyproject.toml the page shows what it is about.
                        self.assertTrue(quoted in whole if name == "pyproject.toml" else quoted == whole, quoted)
                for name, pattern in LINES.items():
                    for line in pattern.findall(part):
                        with self.subTest(page=page, role=role, line=line):
                            self.assertIn(line, body(PROJECTS / project / role / name).split("\n"))

    def test_a_page_is_a_screen(self):
        for page in (ROOT / "docs" / "how-to").glob("*.md"):
            self.assertLessEqual(len(page.read_text(encoding="utf-8").split("\n")) - 1, SCREEN, page.name)


if __name__ == "__main__":
    unittest.main()
