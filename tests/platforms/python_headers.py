# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""CPython's headers as other platforms have them: those of an interpreter of this machine, with the pyconfig.h of here or
of tests/windows in place of its own."""

import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import windows  # noqa: E402


def for_target(target, interpreter, folder):
    """Something with `include`, for tests/extension.py; copied to a folder within `folder`."""
    if target.is_windows:
        return windows.headers(interpreter, Path(folder) / "windows")
    copy = Path(folder) / "others"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(interpreter.include, copy)
    shutil.copyfile(HERE / "pyconfig.h", copy / "pyconfig.h")
    return SimpleNamespace(include=str(copy))
