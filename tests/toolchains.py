# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compilers that are installed, and the libraries of C++ that they find.

for language, compiler in toolchains.compilers():
    extension.syntax(source, interpreter, compiler, toolchains.libraries(compiler)[-1])
"""

import functools
import os
import shutil
import subprocess
from pathlib import Path

FAMILIES = (("c", "gcc"), ("c", "clang"), ("c++", "g++"), ("c++", "clang++"))


@functools.lru_cache(maxsize=None)
def versions(name):
    """The paths of what is installed of a compiler, the newest first and that without a version last; each file once."""
    names = [f"{name}-{number}" for number in range(30, 11, -1)] + [name]
    found = {}
    for path in filter(None, map(shutil.which, names)):
        found.setdefault(os.path.realpath(path), path)
    return list(found.values())


def compilers():
    """[(language, compiler)] of what is installed: the distribution's GCC and the newest Clang."""
    found = []
    for language, name in FAMILIES:
        chosen = (shutil.which(name) if name.startswith("g") else None) or next(iter(versions(name)), None)
        if chosen:
            found.append((language, chosen))
    return found


def older_clangs():
    """[(language, compiler)] of the distribution's own Clang and the oldest one, where they are others than the newest."""
    found = []
    for language, name in FAMILIES:
        if name.startswith("clang"):
            others = versions(name)[1:]
            own = [path for path in others if path == shutil.which(name)]
            found += [(language, path) for path in dict.fromkeys([*others[-1:], *own])]
    return found


@functools.lru_cache(maxsize=None)
def libraries(compiler):
    """The flags that choose each standard library that the compiler finds."""
    flags = ["-stdlib=libc++"]
    probe = subprocess.run(
        [compiler, "-x", "c++", *flags, "-fsyntax-only", "-"],
        input="#include <vector>\n",
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    return [[], flags] if probe.returncode == 0 else [[]]


def toolchains():
    """A C and a C++ compiler, and the C++ library's flags, of GCC and of Clang, the latter with its own library where that is
    installed; the same twice where only one of both is."""
    found = {}
    for language, compiler in compilers():
        family = found.setdefault("clang" in Path(compiler).name, {})
        family[language] = compiler
        family["library"] = libraries(compiler)[-1] if language == "c++" else []
    return found.get(False) or found[True], found.get(True) or found[False]
