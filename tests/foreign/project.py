# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A CMake project that consumes and provides foreign tables, dicts of functions and a protocol, with the installed Caplet: linked, bundled, and without a second build.

Usage: project.py BUILD PYTHON WORK
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def run(*command, **options):
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        **options,
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}")
    return done.stdout


def main(build, python, work):
    work = Path(work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    run("cmake", "--install", build, "--prefix", work / "installed")
    tree = work / "build"
    options = [
        f"-DCMAKE_PREFIX_PATH={work / 'installed'}",
        f"-DPython3_EXECUTABLE={python}",
        f"-DSCHEMAS={ROOT / 'schemas'}",
        f"-DCASES={ROOT / 'tests' / 'cases'}",
    ]
    run("cmake", "-G", "Ninja", "-S", HERE / "project", "-B", tree, *options)
    run("ninja", "-C", tree)
    if "no work to do" not in run("ninja", "-C", tree):
        sys.exit("built twice")
    code = "import linked, bundled; print(linked.leap_day(), bundled.leap_day())"
    environment = dict(os.environ, PYTHONPATH=str(tree), PYTHONDONTWRITEBYTECODE="1")
    said = run(python, "-c", code, env=environment)
    if said != "2024-02-29 2024-02-29\n":
        sys.exit(said)
    said = run(python, "-c", "import tested; tested.mock(); print(tested.leap_day())", env=environment)
    if said != "29 of 2 2024\n":
        sys.exit(said)
    for how in ("linked_both", "bundled_both"):
        run(python, "-c", "import use; use.run()", env=dict(environment, PYTHONPATH=str(tree / how)))
    code = (
        "import counter, linked_counting as a, bundled_counting as b; print(a.count(1), b.count(2), counter.count(4))"
    )
    said = run(python, "-c", code, env=environment)
    if said != "1 3 7\n":
        sys.exit(said)
    for header in ("caplet_foreign.h", "caplet_foreign_provider.h", "caplet_functions.h"):
        if not list(tree.rglob(header)):
            sys.exit(f"{header} was not bundled")
    run("cmake", "--install", tree, "--prefix", work / "out")
    public = sorted(path.name for path in (work / "out" / "shapes").iterdir())
    if public != ["caplet_protocol.h", "caplet_runtime.h", "shape_capi.h"]:
        sys.exit(f"installed for consumers: {public}")
    if any("shape" not in str(path.relative_to(tree)) for path in tree.rglob("annotate.h")):
        sys.exit("a provider without an annotated header has annotations")


if __name__ == "__main__":
    main(*sys.argv[1:])
