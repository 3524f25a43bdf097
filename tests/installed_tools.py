# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What Debian has not, from PyPI: `./dev setup` installs it into build/dev/tools.

installed_tools.require("sphinx", "html5lib")   goes on in a Python that has them, or ends the test as skipped
"""

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = ROOT / "build" / "dev" / "tools" / "bin" / "python"
SKIPPED = 77  # for CTest


def require(*modules):
    missing = [one for one in modules if importlib.util.find_spec(one) is None]
    if not missing:
        return
    if PYTHON.exists() and Path(sys.prefix) != PYTHON.parents[1]:
        os.execv(PYTHON, [str(PYTHON), *sys.argv])
    print(
        f"skipped: {', '.join(missing)} not installed; `./dev setup` does so in {PYTHON.parents[1].relative_to(ROOT)}"
    )
    sys.exit(SKIPPED)
