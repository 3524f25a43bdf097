# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`./dev docs` makes a site without a warning: every page is in it, pictures are drawn, and a link to nothing stops it.

python3 tests/docs/site_test.py CAPLET OUT
"""

import re
import shutil
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests")]
import installed_tools  # noqa: E402
import website  # noqa: E402


class Site(unittest.TestCase):
    def test_every_page_and_link(self):
        website.lay_out(CAPLET, OUT / "pages")
        self.assertEqual(website.build(OUT / "pages", OUT / "html"), 0)
        index = (OUT / "html" / "index.html").read_text(encoding="utf-8")
        for page in (ROOT / "docs").rglob("*.md"):
            name = page.relative_to(ROOT / "docs").with_suffix(".html")
            if name.parts[0] not in ("README.html", "site", "decisions"):
                self.assertIn(f'class="reference internal" href="{name.as_posix()}"', index)
        self.assertIn('id="c.zcodec_crc32"', (OUT / "html" / "api" / "zcodec.html").read_text(encoding="utf-8"))
        for page in ("architecture", "runtime"):
            self.assertIn("<svg", self.picture(page))

        with open(OUT / "pages" / "testing.md", "a", encoding="utf-8") as page:
            page.write("\n[nothing](ci.md#no-such-heading)\n")
        self.assertEqual(website.build(OUT / "pages", OUT / "html"), 1)

    def picture(self, page):
        text = (OUT / "html" / f"{page}.html").read_text(encoding="utf-8")
        name = re.search(r'data="(_images/graphviz-[^"]*\.svg)"', text).group(1)
        return (OUT / "html" / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    if shutil.which("dot") is None:
        print("skipped: Graphviz is not installed, which draws the pictures")
        sys.exit(installed_tools.SKIPPED)
    installed_tools.require("sphinx", "myst_parser", "furo")
    OUT = Path(sys.argv.pop())
    CAPLET = sys.argv.pop()
    unittest.main()
