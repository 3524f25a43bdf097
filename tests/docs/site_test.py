# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`./dev docs` makes a site without a warning: every page is in it, pictures are drawn, and a link to nothing stops it.

python3 tests/docs/site_test.py OUT
"""

import importlib.util
import os
import re
import shutil
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))
import website  # noqa: E402

TOOLS = ROOT / "build" / "dev" / "tools" / "bin" / "python"  # where `./dev setup` installs Sphinx
SKIPPED = 77  # for CTest


def require():
    missing = [one for one in ("sphinx", "myst_parser", "furo") if importlib.util.find_spec(one) is None]
    if missing and TOOLS.exists() and Path(sys.prefix) != TOOLS.parents[1]:
        os.execv(TOOLS, [str(TOOLS), *sys.argv])
    missing += ["dot"] if shutil.which("dot") is None else []
    if missing:
        print(f"skipped: {', '.join(missing)} not installed; `./dev setup` installs what the site needs")
        sys.exit(SKIPPED)


class Site(unittest.TestCase):
    def test_every_page_and_link(self):
        website.lay_out(OUT / "pages")
        self.assertEqual(website.build(OUT / "pages", OUT / "html"), 0)
        index = (OUT / "html" / "index.html").read_text(encoding="utf-8")
        for page in (ROOT / "docs").rglob("*.md"):
            name = page.relative_to(ROOT / "docs").with_suffix(".html")
            if name.parts[0] not in ("README.html", "site", "decisions"):
                self.assertIn(f'class="reference internal" href="{name.as_posix()}"', index)
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
    require()
    OUT = Path(sys.argv.pop())
    unittest.main()
