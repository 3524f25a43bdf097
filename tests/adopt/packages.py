#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Arrays of pointers in headers that people use: how many places are read, and whether a compiler agrees on each.

The headers come from PyPI, Debian (pygame's) and the interpreter (py_curses.h), into FOLDER, where what is there already is not
fetched again. Without network it is skipped (77).

Usage: packages.py CAPLET FOLDER [ROW]...
"""

import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile

import oracle

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import interpreters  # noqa: E402

NO_NETWORK = ("Temporary failure in name resolution", "Failed to establish a new connection", "Network is unreachable")
SKIPPED = 77

NUMPY = "--include Python.h --include numpy/ndarraytypes.h --include numpy/arrayscalars.h"
VERSIONS = "NPY_TARGET_VERSION=17:1.25,18:2.0,19:2.1,20:2.3,21:2.4,22:2.5"
GMPY2 = "--array GMPy_C_API --capsule gmpy2._C_API --include Python.h"
LIBRT = "--include Python.h --include CPy.h"
SOURCES = ("gmpy2==2.1.5", "librt==0.17.0")  # which have no wheel with the header


class Row:
    """`header` is below `include`, both in what `requirement` unpacks to; without one, both are the interpreter's.

    `also`, requirements and a folder in each, have headers of other projects that it includes.
    """

    def __init__(self, requirement, include, header, options, slots, places, asked, also=()):
        self.requirement, self.include, self.header, self.options = requirement, include, header, options
        self.slots, self.places, self.asked, self.also = slots, places, asked, also


# How many slots, how many places up to the last of them, and of how many a macro is left to ask a compiler.
ROWS = {
    "numpy-2.5.5": Row(
        "numpy==2.5.5",
        "numpy/_core/include",
        "numpy/arrayobject.h",
        f"--array PyArray_API --capsule numpy._core._multiarray_umath._ARRAY_API --unnamed --distribution numpy "
        f"--alias numpy.core._multiarray_umath._ARRAY_API --abi 'PyArray_GetNDArrayCVersion<=0x02000000' "
        f"--version PyArray_GetNDArrayCFeatureVersion --versions {VERSIONS} {NUMPY}",
        346,
        379,
        336,  # ten are undefined later in the header
    ),
    "numpy-1.26.4": Row(
        "numpy==1.26.4",
        "numpy/core/include",
        "numpy/arrayobject.h",
        f"--array PyArray_API --capsule numpy.core._multiarray_umath._ARRAY_API --unnamed {NUMPY} "
        "--define NPY_TARGET_VERSION=17",
        307,
        307,
        307,
    ),
    "numpy-ufunc": Row(
        "numpy==2.5.5",
        "numpy/_core/include",
        "numpy/ufuncobject.h",
        "--array PyUFunc_API --capsule numpy._core._multiarray_umath._UFUNC_API --unnamed --include Python.h "
        "--include numpy/arrayobject.h --define NPY_TARGET_VERSION=22",
        44,
        49,
        43,
    ),
    "greenlet": Row(
        "greenlet==3.5.6",
        "greenlet",
        "greenlet.h",
        "--array _PyGreenlet_API --count PyGreenlet_API_pointers --capsule greenlet._greenlet._C_API "
        "--capsule-name greenlet._C_API",
        12,
        12,
        12,
    ),
    "gmpy2-2.3.2": Row("gmpy2==2.3.2", "gmpy2", "gmpy2.h", GMPY2, 29, 30, 19),
    "gmpy2-2.1.5": Row(
        "gmpy2==2.1.5", "gmpy2-2.1.5/src", "gmpy2.h", GMPY2, 30, 30, 19, also=[("gmpy2==2.3.2", "gmpy2")]
    ),
    "curses": Row(
        None,
        "",
        "py_curses.h",
        "--array PyCurses_API --count PyCurses_API_pointers --capsule _curses._C_API --include Python.h",
        4,
        4,
        1,  # the others are statements
    ),
}
for module, array, count in (
    ("strings", "LibRTStrings", 14),
    ("random", "LibRTRandom", 13),
    ("base64", "LibRTBase64", 4),
    ("threading", "LibRTThreading", 8),
    ("time", "LibRTTime", 3),
    ("internal", "NativeInternal", 21),
):
    ROWS[f"librt-{module}"] = Row(
        "librt==0.17.0",
        "librt-0.17.0",
        f"{module}/librt_{module}_api.h",
        f"--array {array}_API --capsule librt.{module}._C_API {LIBRT}",
        count,
        count,
        count,
    )


# pygame's, which Debian 12 has; SDL's headers are beside them.
PYGAME = "debian:python3-pygame,libsdl2-dev"
SDL = ("usr/include/SDL2", "usr/include/x86_64-linux-gnu")
for table, count, asked in (
    ("base", 24, 24),
    ("rect", 5, 5),
    ("joystick", 2, 2),
    ("display", 2, 2),
    ("surface", 4, 4),
    ("surflock", 8, 6),
    ("event", 6, 6),
    ("rwobject", 7, 7),
    ("pixelarray", 2, 2),
    ("color", 5, 5),
    ("math", 2, 0),
):
    ROWS[f"pygame-{table}"] = Row(
        PYGAME,
        "usr/include/python3.11m/pygame/include",
        "_pygame.h",
        f"--array _PGSLOTS_{table} --capsule pygame.{table}._PYGAME_C_API --include Python.h --include SDL.h",
        count,
        count,
        asked,
        also=[(PYGAME, inside) for inside in SDL],
    )


def download_debian(names, folder):
    """The folder with what is in these packages of the distribution; None where it doesn't have them, or no network."""
    unpacked = folder / "+".join(names)
    if unpacked.exists():
        return unpacked
    if shutil.which("apt-get") is None:
        return None
    with tempfile.TemporaryDirectory(dir=folder) as started:
        done = subprocess.run(["apt-get", "download", *names], cwd=started, stderr=subprocess.DEVNULL)
        if done.returncode != 0:
            return None
        for package in pathlib.Path(started).glob("*.deb"):
            subprocess.run(["dpkg", "-x", package, f"{started}/unpacked"], check=True)
        pathlib.Path(started, "unpacked").rename(unpacked)
    return unpacked


def download(requirement, folder, python, abi=""):
    """The folder with what is in its wheel for that `python`, and `abi` where that is another than its own; without python
    in its source distribution. None where there is no network."""
    unpacked = folder / "-".join(filter(None, [requirement, abi]))
    if unpacked.exists():
        return unpacked
    started = pathlib.Path(tempfile.mkdtemp(dir=folder))
    kind = ["--only-binary=:all:", f"--python-version={python}"] if python else ["--no-binary=:all:"]
    kind += [f"--abi={abi}"] if abi else []
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", *kind]
    done = subprocess.run(
        [*command, "--retries=1", "--timeout=60", "--dest", started, requirement],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode != 0:
        if any(word in done.stdout for word in NO_NETWORK):
            return None
        raise SystemExit(done.stdout)
    for archive in started.glob("*.whl"):
        zipfile.ZipFile(archive).extractall(started)
    for archive in started.glob("*.tar.gz"):
        with tarfile.open(archive) as sources:
            sources.extractall(started)
    started.rename(unpacked)
    return unpacked


def fetch(requirement, folder):
    if requirement.startswith("debian:"):
        return download_debian(requirement[len("debian:") :].split(","), folder)
    return download(requirement, folder, "" if requirement in SOURCES else "3.12")


def adopt(caplet, row, include, flags, out):
    command = [caplet, "adopt", include / row.header, *shlex.split(row.options), "--out", out]
    done = subprocess.run([*command, "--", *flags], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    check = [caplet, "check", include / row.header, "--interface", out, "--", *flags]
    checked = subprocess.run(check, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if checked.returncode != 0:
        raise SystemExit(checked.stdout)
    return json.loads(pathlib.Path(out).read_text())


def examine(caplet, name, row, include, flags):
    """What is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        document = adopt(caplet, row, include, flags, os.path.join(folder, "a.caplet.json"))
        wrong = []
        asked = 0
        for compiler in filter(None, map(shutil.which, ("gcc", "clang-22"))):
            asked, disagreed = oracle.ask(document, row.header, compiler, flags, pathlib.Path(folder))
            wrong += [f"{compiler}: {line}" for line in disagreed]
    slots, places = len(document["slots"]), document["slots"][-1]["index"] + 1
    print(f"{name}: {slots} slots in {places} places, {asked} asked, {len(wrong)} wrong")
    if (slots, places, asked) != (row.slots, row.places, row.asked):
        wrong.append(f"expected are {row.slots} slots in {row.places} places, {row.asked} asked")
    return wrong


def main(caplet, folder, *names):
    folder = pathlib.Path(folder).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    plain = [one for one in interpreters.find() if one.is_cpython and not one.free_threaded and not one.debug]
    python = max((one for one in plain if one.version_info >= (3, 11)), key=lambda one: one.version_info)
    failed = False
    for name in names or ROWS:
        row = ROWS[name]
        unpacked = fetch(row.requirement, folder) if row.requirement else pathlib.Path(python.include)
        if unpacked is None and row.requirement == PYGAME:
            print(f"{name}: only Debian 12 has the package, and needs the network for it")
            continue
        if unpacked is None:
            print("no network")
            return SKIPPED
        include = unpacked / row.include
        flags = [f"-I{include}", "-isystem", python.include]
        for requirement, inside in row.also:
            flags += ["-isystem", str(fetch(requirement, folder) / inside)]
        for line in examine(caplet, name, row, include, flags):
            print(f"  {line}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), *sys.argv[2:]))
