#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `caplet adopt` prints, byte for byte.

A folder of forms/ is a header that nobody annotated, the arguments (`args`), and the interface file (`expect`). Those
in examples/ were written by hand, as of tables of other projects, and cut short: each form that one can have. The
interface files in schemas/ are what it prints for the headers of Debian 12's Python, 3.11; another version of the
system's Python is compared in adopt_test.py, by what changed since.

Usage: run.py --caplet FILE [--bless] [FORM]...
"""

import argparse
import difflib
import shlex
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE.parent))

# Interface file -> the header in an interpreter's include folder, and the arguments that adopt it. As in docs/adopting.md.
TABLES = {
    "datetime": ("datetime.h", "--struct PyDateTime_CAPI --capsule datetime.datetime_CAPI --include Python.h"),
    # (From 3.13 on it says uint8_t and leaves stdint.h to Python.h.)
    "pyexpat": (
        "pyexpat.h",
        "--struct PyExpat_CAPI --capsule pyexpat.expat_CAPI --name pyexpat --include stdint.h --include expat.h "
        "--size size --check 'magic==pyexpat.expat_CAPI 1.1' --check MAJOR_VERSION==2",
    ),
}
SYSTEM = Path("/usr/bin/python3")
VERSION = "python3.11"


def adopt(caplet, header, arguments, folder=None):
    done = subprocess.run(
        [caplet, "adopt", str(header), *shlex.split(arguments), "--dry-run"],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode != 0:
        raise SystemExit(f"{header}: exit status {done.returncode}\n{done.stderr}")
    return done.stdout


def system_include():
    """The include folder of the system's Python, or None."""
    if not SYSTEM.exists():
        return None
    done = subprocess.run(
        [SYSTEM, "-c", "import sysconfig; print(sysconfig.get_path('include'))"],
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    include = Path(done.stdout.strip())
    return include if (include / "Python.h").exists() else None


def differ(path, expected, actual):
    lines = difflib.unified_diff(
        expected.splitlines(keepends=True), actual.splitlines(keepends=True), f"{path} (expected)", f"{path} (actual)"
    )
    return "".join(lines)


def compare(path, actual, bless):
    if bless:
        path.write_text(actual, encoding="utf-8")
    expected = path.read_text(encoding="utf-8") if path.exists() else ""
    print(differ(path.relative_to(ROOT), expected, actual), end="")
    return expected == actual


def check_form(caplet, folder, bless):
    header = next(path for path in folder.iterdir() if path.name == shlex.split((folder / "args").read_text())[0])
    arguments = " ".join(shlex.split((folder / "args").read_text())[1:])
    return compare(folder / "expect", adopt(caplet, header.name, arguments, folder), bless)


def check_example(caplet, path, bless):
    """It is valid, and written as it is read."""
    done = subprocess.run([caplet, "dump", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    print(done.stderr, end="")
    return done.returncode == 0 and compare(path, done.stdout, bless)


def check_table(caplet, name, bless):
    header, arguments = TABLES[name]
    include = system_include()
    if include is None or include.name != VERSION or not (include / header).exists():
        print(f"{name}: the system's Python is not {VERSION}, or has no headers")
        return True
    return compare(ROOT / "schemas" / f"{name}.caplet.json", adopt(caplet, include / header, arguments), bless)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", required=True)
    parser.add_argument("--bless", action="store_true")
    parser.add_argument("forms", nargs="*", metavar="FORM")
    options = parser.parse_args()
    caplet = str(Path(options.caplet).resolve())
    forms = options.forms or sorted(path.parent.name for path in HERE.glob("forms/*/args"))
    results = [check_form(caplet, HERE / "forms" / name, options.bless) for name in forms]
    if not options.forms:
        results += [check_example(caplet, path, options.bless) for path in sorted(HERE.glob("examples/*.caplet.json"))]
        results += [check_table(caplet, name, options.bless) for name in TABLES]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
