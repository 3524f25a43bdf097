# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every link of the pages to a file, or to a heading of one, has its target; and every page is in the index.

python3 tests/docs/links_test.py
"""

import pathlib
import re
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("benchmarks/*.md")]


def prose(path):
    return re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def anchors(path):
    """As GitHub makes them of headings."""
    headings = re.findall(r"^#+ (.*)$", prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


class Links(unittest.TestCase):
    def test_each_has_its_target(self):
        checked = 0
        for page in PAGES:
            for link in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
                if re.match(r"[a-z]+:", link):
                    continue
                name, _, anchor = link.partition("#")
                target = page.parent / name if name else page
                with self.subTest(page=str(page.relative_to(ROOT)), link=link):
                    self.assertTrue(target.exists())
                    if anchor and target.suffix == ".md":
                        self.assertIn(anchor, anchors(target))
                checked += 1
        self.assertGreater(checked, 50)

    def test_the_index_has_every_page(self):
        index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
        for page in [*ROOT.glob("docs/*.md"), *ROOT.glob("docs/how-to/*.md")]:
            if page.name != "README.md":
                self.assertIn(f"]({page.relative_to(ROOT / 'docs')})", index)


if __name__ == "__main__":
    unittest.main()
