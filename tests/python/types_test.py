# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The package passes mypy's strictest checks, as users of `py.typed` see it. Skipped without mypy.

python3 tests/python/types_test.py
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PYTHON = pathlib.Path(__file__).resolve().parents[2] / "python"
USE = """\
import caplet
def include(name: str) -> str:
    api: caplet.Api = caplet.find_api(name)
    header: str = api.cxx_header or api.header
    return caplet.get_include() + header + caplet.__version__
"""

mypy = shutil.which("mypy")
if mypy is None:
    print("mypy is not installed")
    sys.exit(77)
with tempfile.TemporaryDirectory() as folder:
    use = pathlib.Path(folder) / "use.py"
    use.write_text(USE)
    sys.exit(
        subprocess.run(
            [
                mypy,
                "--strict",
                "--cache-dir",
                folder,
                str(PYTHON / "caplet"),
                str(PYTHON / "wheel_scripts.py"),
                str(use),
            ],
            env=dict(os.environ, MYPYPATH=str(PYTHON)),
        ).returncode
    )
