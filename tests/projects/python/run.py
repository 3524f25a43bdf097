#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A provider and a consumer in each build system, as packages that pip builds in isolation, and by hand: README.md.

    run.py --build BUILD --work DIR --system setuptools|scikit|scikit-make|meson|hatchling|make|bazel

The index is a folder of wheels: Caplet's, made of what BUILD installs, and the tools from PyPI. Skipped without those.
"""

import argparse
import os
import shutil
from pathlib import Path

from by_hand import ByHand, check_by_hand
from index import TOOLS, Index
from packages import check_cmake_alone, check_not_imported, check_packages
from steps import Row, expect, run
from with_bazel import check_bazel, skip_without_bazel

HERE = Path(__file__).resolve().parent
# Where a system's files are: later ones over the former.
FOLDERS = {"scikit-make": ["scikit"], "hatchling": ["make", "hatchling"]}


# What is built may be of another platform, so no build may import it. scikit-build-core does: decision 26.
TRAP = """import os
if "IS_BUILDING" in os.environ:
    raise SystemExit("was imported by a build")
"""
IMPORTING = ("scikit", "scikit-make")


class Projects:
    """Copies of the two, in a folder to work in."""

    def __init__(self, options):
        self.options = options
        self.row = Row(options.system)
        self.index = Index(options)
        if options.system == "scikit-make":
            self.index.environment["CMAKE_GENERATOR"] = "Unix Makefiles"
        self.provider, self.consumer = options.work / "provider", options.work / "consumer"
        geometry = HERE.parent / "geometry"
        for folder in (self.provider, self.consumer):
            shutil.rmtree(folder, ignore_errors=True)
            for each in FOLDERS.get(options.system, [options.system]):
                shutil.copytree(HERE / each / folder.name, folder, dirs_exist_ok=True)
        shutil.copytree(geometry / "provider", self.provider / "src", ignore=shutil.ignore_patterns("CMakeLists.txt"))
        shutil.copy(geometry / "consumer" / "measure.c", self.consumer)
        (self.provider / "geometry").mkdir()
        (self.provider / "geometry" / "__init__.py").write_text("" if options.system in IMPORTING else TRAP)
        self.index.environment["IS_BUILDING"] = "yes"
        self.record()

    def record(self):
        tools = self.index.tools.parent
        include = run(self.index.tools, "-c", "import sysconfig; print(sysconfig.get_path('include'))").strip()
        flags = ["-DGEOMETRY_BUILDS=1", "-Isrc/limits", "-isystem", include]
        run(tools / "caplet", "record", "src/geometry.h", "--", *flags, cwd=self.provider)

    def edit(self, file, old, new):
        path = self.provider / file
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    def write_metadata(self, site):
        """As pip does, for what something else built."""
        info = site / "geometry-1.4.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: geometry\nVersion: 1.4\n")
        (info / "entry_points.txt").write_text("[caplet.apis]\ngeometry = geometry.include\n")

    def output_of(self, python, **options):
        code = "import geometry.include as i, measure; print(measure.measure(3.0, 4.0), i.get_include())"
        environment = {**self.index.environment, **options}
        del environment["IS_BUILDING"]
        return run(python, "-c", code, env=environment, cwd=self.options.work)

    def works(self, cell, python, **options):
        output = self.output_of(python, **options)
        self.row.show(cell, output.startswith("(7.0, 8) "), "the consumer calls the provider", output)


def check_in_place(projects):
    """Make alone builds in place; its result is installed by hand, with an entry point."""
    hand = ByHand(projects)
    hand.build()
    projects.write_metadata(projects.provider)
    environment = {**hand.environment, "PYTHONPATH": str(projects.provider)}
    run("make", f"PYTHON={hand.python}", cwd=projects.consumer, env=environment)
    path = f"{projects.provider}{os.pathsep}{projects.consumer}"
    expect(projects.output_of(hand.python, PYTHONPATH=path).startswith("(7.0, 8) "), "built in place")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--system", choices=TOOLS, required=True)
    options = parser.parse_args()
    options.work = options.work.resolve()
    options.work.mkdir(parents=True, exist_ok=True)
    if options.system == "bazel":
        skip_without_bazel()
    projects = Projects(options)
    check(projects, options.system)
    projects.row.finish()


def check(projects, system):
    if system == "bazel":
        check_bazel(projects)
        return
    if system == "make":
        check_in_place(projects)
    else:
        check_packages(projects)
    if system == "scikit":
        check_cmake_alone(projects, TRAP)
        check_not_imported(projects, TRAP)
    check_by_hand(projects)


if __name__ == "__main__":
    main()
