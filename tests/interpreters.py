# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finds the Python interpreters that tests run under.

    python3 tests/interpreters.py           one line an interpreter, for people
    python3 tests/interpreters.py --json    all that is known of each
    python3 tests/interpreters.py --cmake   name;executable, one a line

Of all that are found the tests run under one of each kind: see one_of_each_kind(). CAPLET_TEST_INTERPRETERS=all (which
`./dev test --all` sets) is for all; executables there, separated as in PATH, replace the search. An interpreter without
its headers (Python.h), or older than 3.8, is left out. Of one version found twice, the first is used.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = (3, 8)
CHOSEN = os.environ.get("CAPLET_TEST_INTERPRETERS", "")
THOROUGH = CHOSEN == "all"  # `./dev test --all`: everything with everything
SYSTEM = "/usr/bin/python3"

PROBE = """
import json, sys, sysconfig
get = sysconfig.get_config_var
print(json.dumps({
    "executable": sys.executable,
    "implementation": sys.implementation.name,
    "version": ".".join(map(str, sys.version_info[:3])),
    "free_threaded": bool(get("Py_GIL_DISABLED")),
    "debug": hasattr(sys, "gettotalrefcount"),
    "include": sysconfig.get_path("include"),
    "suffix": get("EXT_SUFFIX"),
}))
"""


class Interpreter:
    """One interpreter: what PROBE prints, as attributes, and what follows from it."""

    def __init__(self, facts):
        self.executable = facts["executable"]
        self.implementation = facts["implementation"]  # "cpython", "pypy"
        self.version = facts["version"]  # "3.13.0"
        self.free_threaded = facts["free_threaded"]
        self.debug = facts["debug"]
        self.include = facts["include"]  # the directory of Python.h
        self.suffix = facts["suffix"]  # of extension modules, EXT_SUFFIX
        self.within = facts["executable"]  # as processes that it starts call it
        self.facts = facts

    @property
    def version_info(self):
        """(3, 13, 0)"""
        return tuple(int(part) for part in self.version.split("."))

    @property
    def name(self):
        """A short name for test names and folders: cpython-3.13.0, cpython-3.13.15t, cpython-3.11.2-debug."""
        suffix = ("t" if self.free_threaded else "") + ("-debug" if self.debug else "")
        return f"{self.implementation}-{self.version}{suffix}"

    @property
    def is_cpython(self):
        return self.implementation == "cpython"

    @property
    def is_system(self):
        return os.path.realpath(self.executable) == os.path.realpath(SYSTEM)

    @property
    def has_own_libc(self):
        """Whether it is started by a script that gives it another C library than the compiler's."""
        with open(self.executable, "rb") as file:
            return file.read(2) == b"#!"

    @property
    def has_limited_api(self):
        """Whether its headers accept Py_LIMITED_API=0x03090000 (which free-threaded ones before 3.15 refuse)."""
        return self.version_info >= (3, 9) and not self.free_threaded


def _root():
    return Path(__file__).resolve().parent.parent


def unpacked():
    """What the archive of interpreters beside the repository unpacks to, where there is one."""
    unpack = _root().parent / "shared" / "interpreters" / "unpack"
    if not unpack.exists():
        return []
    result = subprocess.run(["sh", str(unpack)], stdout=subprocess.PIPE, universal_newlines=True)
    return result.stdout.split() if result.returncode == 0 else []


def _candidates():
    if CHOSEN not in ("", "all"):
        return CHOSEN.split(os.pathsep)
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    found = [SYSTEM]
    found += [str(path) for path in sorted(pyenv.glob("versions/*/bin/python"))]
    found += [shutil.which(name) for name in ("python3", "pypy3", "python3-dbg", "python3d")]
    return [path for path in found if path] + unpacked()


def _run(executable, code):
    try:
        result = subprocess.run(
            [executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            universal_newlines=True,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return result.stdout if result.returncode == 0 else None


def probe(executable):
    """The Interpreter behind `executable`, or None when it can't be run or is no Python 3."""
    try:
        facts = json.loads(_run(executable, PROBE) or "null")
    except ValueError:
        return None
    if facts is None:
        return None
    if _run(facts["executable"], "") is None:  # a wrapper script that sets something up
        facts["executable"] = executable
    return Interpreter(facts)


def one_of_each_kind(found):
    """Of ordinary CPythons the oldest, the system's and the newest; all debug builds, those without the GIL, and PyPy."""
    ordinary = [one for one in found if one.is_cpython and not one.free_threaded and not one.debug]
    ordinary.sort(key=lambda one: one.version_info)
    system = [one for one in ordinary if one.is_system]
    kept = ordinary[:1] + system + ordinary[-1:]
    return [one for one in found if one in kept or one not in ordinary]


def ways(interpreter, found, usual):
    """Of the ways to build for it, name -> how: all for the system's interpreter, or where interpreters are chosen; else `usual`,
    since the others differ in what the compiler makes of them, not the interpreter."""
    if CHOSEN or interpreter.is_system:
        return found
    return {name: how for name, how in found.items() if name in usual}


def find():
    """The interpreters to test under, sorted by name. Each name occurs once."""
    found = find_all()
    return found if CHOSEN else one_of_each_kind(found)


def find_all():
    by_executable = {}
    for executable in _candidates():
        interpreter = probe(executable)
        if interpreter is None or interpreter.version_info < OLDEST:
            continue
        if (Path(interpreter.include) / "Python.h").exists():
            by_executable.setdefault(os.path.realpath(interpreter.executable), interpreter)
    by_name = {}
    for interpreter in by_executable.values():
        by_name.setdefault(interpreter.name, interpreter)
    return [by_name[name] for name in sorted(by_name)]


def without_gil(executables):
    """One of them that has no GIL, and that a sanitizer's library can be put in front of; without one the test is skipped."""
    found = [probe(executable) for executable in executables]
    chosen = next((one for one in found if one and one.free_threaded and not one.has_own_libc), None)
    if chosen is None:
        print("no interpreter without the GIL that a sanitizer's library can be put in front of")
        sys.exit(77)  # for CTest
    return chosen


def main():
    interpreters = find()
    if "--json" in sys.argv[1:]:
        print(json.dumps([dict(one.facts, name=one.name) for one in interpreters], indent=2))
    for one in interpreters:
        if "--cmake" in sys.argv[1:]:
            print(f"{one.name};{one.executable}")
        elif "--json" not in sys.argv[1:]:
            print(f"{one.name:24} {one.executable}  {one.include}  {one.suffix}")


if __name__ == "__main__":
    main()
