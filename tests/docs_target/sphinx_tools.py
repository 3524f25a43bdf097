# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Sphinx, MyST-Parser and html5lib of PyPI, which `./dev` installs into build/dev/tools."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ROOT / "build" / "dev" / "tools" / "bin" / "python"
SKIPPED = 77  # for CTest


def require():
    """Goes on in a Python that has them."""
    wanted = "import html5lib, myst_parser, sphinx"
    try:
        exec(wanted, {})
        return
    except ImportError:
        pass
    done = subprocess.run([str(TOOLS), "-c", wanted], stderr=subprocess.DEVNULL) if TOOLS.exists() else None
    if done is None or done.returncode != 0:
        print(f"skipped: Sphinx is not installed; `./dev setup` installs it for {TOOLS.relative_to(ROOT)}")
        sys.exit(SKIPPED)
    sys.exit(subprocess.run([str(TOOLS), *sys.argv]).returncode)
