# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the commands of docs/cython.md over its module, with Debian's Cython and Python.

python3 tests/cython/docs_test.py CAPLET FOLDER
"""

import os
import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import build  # noqa: E402
import cythons  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

PAGE = extension.ROOT / "docs" / "cython.md"
TOOLS = {"cython": cythons.DEBIANS[0], "python3": cythons.DEBIANS[1], "python3-config": "/usr/bin/python3-config"}


def main(caplet, folder):
    if not all(os.path.exists(path) for path in TOOLS.values()):
        print("no cython3, or no headers of its Python")
        return 77  # for CTest
    shutil.rmtree(folder, ignore_errors=True)
    programs, place = folder / "bin", folder / "place"
    programs.mkdir(parents=True)
    for name, path in dict(TOOLS, caplet=Path(caplet).resolve()).items():
        program = programs / name  # no link: python3-config looks around itself
        program.write_text(f'#!/bin/sh\nexec "{path}" "$@"\n')
        program.chmod(0o755)
    python = interpreters.probe(TOOLS["python3"])
    case = build.Case("ledger", Path(caplet).resolve(), folder, python)
    case.provider(place, python)
    shutil.copy(case.folder / "geometry.caplet.json", place)
    text = PAGE.read_text(encoding="utf-8")
    module = re.search(r"```cython\n# (\w+\.pyx)\n(.*?)```", text, re.DOTALL)
    (place / module[1]).write_text(module[2])
    environment = dict(os.environ, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONDONTWRITEBYTECODE="1")
    commands = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    printed = [build.call(["sh", "-ec", command], cwd=place, env=environment) for command in commands]
    assert len(commands) == 4 and printed[-1] == "5.0\n", (commands, printed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))
