# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the commands of docs/ctypes.md over its module.

python3 tests/ctypes/docs_test.py CAPLET FOLDER
"""

import os
import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cython")]
import build  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

PAGE = extension.ROOT / "docs" / "ctypes.md"


def main(caplet, folder):
    python = next(one for one in interpreters.find() if one.is_cpython)
    shutil.rmtree(folder, ignore_errors=True)
    programs, place = folder / "bin", folder / "place"
    programs.mkdir(parents=True)
    for name, path in {"caplet": caplet.resolve(), "python3": python.executable}.items():
        (programs / name).symlink_to(path)
    case = build.Case("ledger", caplet.resolve(), folder, python, "python")
    case.provider(place, python)
    shutil.copy(case.folder / "geometry.caplet.json", place)
    text = PAGE.read_text(encoding="utf-8")
    module = re.search(r"```python\n# (\w+\.py)\n(.*?)```", text, re.DOTALL)
    (place / module[1]).write_text(module[2])
    environment = dict(os.environ, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONDONTWRITEBYTECODE="1")
    commands = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    printed = [build.call(["sh", "-ec", command], cwd=place, env=environment) for command in commands]
    assert len(commands) == 2 and printed[-1] == "5.0\n", (commands, printed)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]).resolve())
