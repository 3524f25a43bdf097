#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What `caplet init` begins is built by pip in isolation, installed, and passes its own test: nothing is edited between.

    build.py --build BUILD --work DIR --system setuptools|scikit|meson

Packages come from the index of tests/projects/python. Skipped without the tools of PyPI.
"""

import argparse
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "projects" / "python"))
from index import Index
from steps import expect, run

FLAG = {"setuptools": [], "scikit": ["--cmake"], "meson": ["--meson"]}  # setuptools is the default


class Scaffolds:
    def __init__(self, options):
        self.options = options
        self.index = Index(options)
        self.caplet = self.index.tools.parent / "caplet"
        self.user = self.index.make_venv(options.work / "user")

    def begin(self, name, *arguments):
        folder = self.options.work / name
        shutil.rmtree(folder, ignore_errors=True)
        run(self.caplet, "init", name, *FLAG[self.options.system], *arguments, cwd=self.options.work)
        return folder

    def install(self, folder):
        """As its author does, and for what is built next, as if it were on the index."""
        dist = self.options.work / "dist"
        shutil.rmtree(dist, ignore_errors=True)
        self.index.pip(self.index.tools, "wheel", "--no-deps", "--wheel-dir", dist, folder)
        (wheel,) = dist.glob("*.whl")
        shutil.copy(wheel, self.index.folder)
        self.index.pip(self.user, "install", "--no-deps", wheel)

    def check(self, name, *arguments):
        folder = self.begin(name, *arguments)
        self.install(folder)
        output = run(self.user, f"tests/test_{name}.py", cwd=folder, env=self.index.environment)
        expect(
            output.endswith("\nOK\n"), f"init {name} {' '.join(arguments)}: built, installed, its test passes", output
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--system", choices=FLAG, required=True)
    options = parser.parse_args()
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    scaffolds = Scaffolds(options)
    scaffolds.check("geometry")
    scaffolds.check("measure", "--consumer-of", "geometry")
    scaffolds.check("shapes", "--cxx")
    scaffolds.check("area", "--cxx", "--consumer-of", "shapes")
    if options.system != "setuptools":  # which every run builds, so in less time
        scaffolds.check("volume", "--cxx", "--consumer-of", "geometry")


if __name__ == "__main__":
    main()
