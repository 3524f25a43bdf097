# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Clang for Windows, as far as compiling goes: MinGW's headers, and CPython's with pyconfig.h of this folder.

for target in windows.TARGETS:
    extension.syntax(source, windows.headers(interpreter, folder), compiler, windows.flags(target, language, compiler))
"""

import shutil
import subprocess
from pathlib import Path
from types import SimpleNamespace

HERE = Path(__file__).resolve().parent
MINGW = Path("/usr/share/mingw-w64/include")  # Debian's package mingw-w64-common
TARGETS = ["x86_64-w64-windows-gnu", "aarch64-w64-windows-gnu"]


def headers(interpreter, folder):
    """The interpreter's headers as Windows has them, copied to `folder`: something with `include`, for extension.syntax."""
    target = Path(folder)
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(interpreter.include, target)
    shutil.copyfile(HERE / "pyconfig.h", target / "pyconfig.h")
    return SimpleNamespace(include=str(target))


def flags(target, language, compiler):
    """For a Clang of this machine; its libc++ serves every target."""
    found = [f"--target={target}", "-isystem", str(MINGW)]
    if language == "c":
        return found
    resources = subprocess.check_output([compiler, "-print-resource-dir"], universal_newlines=True).strip()
    return [
        *found[:1],
        "-nostdinc++",
        "-isystem",
        str(Path(resources).resolve().parents[2] / "include" / "c++" / "v1"),
        *found[1:],
    ]
