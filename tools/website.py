#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The site: docs/ as a Sphinx project, without a warning, or nothing.

Usage: website.py OUT

OUT/pages holds what Sphinx reads, OUT/html the site. Sphinx and what docs/site/conf.py names are those of the Python that
runs this; `./dev docs` installs them in a virtual environment.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
SITE = DOCS / "site"


def lay_out(pages):
    """The pages of docs/, and those that only the site has, in one folder."""
    shutil.rmtree(pages, ignore_errors=True)
    shutil.copytree(DOCS, pages, ignore=shutil.ignore_patterns("site"))
    for page in SITE.glob("*.md"):
        shutil.copy(page, pages)


def build(pages, html):
    """The status of Sphinx: not 0 for any warning, such as a link to nothing."""
    command = [sys.executable, "-m", "sphinx", "--quiet", "--fail-on-warning", "--keep-going", "-c", str(SITE)]
    return subprocess.run([*command, str(pages), str(html)]).returncode


def main(out):
    lay_out(Path(out) / "pages")
    return build(Path(out) / "pages", Path(out) / "html")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
