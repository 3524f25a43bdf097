#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds the project in geometry/ as a user would, and watches what each build does.

Usage: run.py --build BUILD --source SOURCE --caplet FILE --mode installed|subdirectory --generator NAME [--keep DIR]
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
WORK = re.compile(r"Generating|Building|Linking|wrote")
SLOT = "/* more slots go here */"


class Project:
    """A copy of geometry/ in a folder with spaces, and one build tree of it."""

    def __init__(self, folder, options):
        self.options = options
        self.source = folder / "a project"
        self.tree = folder / "its build"
        self.prefix = folder / "an installed caplet"
        shutil.copytree(HERE / "geometry", self.source)

    def run(self, *command, expect_failure=False):
        """The combined output of a command."""
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if (done.returncode != 0) != expect_failure:
            sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\nexit status {done.returncode}: not expected")
        return done.stdout

    def configure(self):
        arguments = ["-G", self.options.generator, f"-DPython3_EXECUTABLE={sys.executable}"]
        if self.options.mode == "installed":
            self.run("cmake", "--install", self.options.build, "--prefix", self.prefix)
            arguments.append(f"-DCMAKE_PREFIX_PATH={self.prefix}")
        else:
            # With the caplet that is built already, as when cross-compiling.
            arguments += [f"-DCAPLET_SOURCE={self.options.source}", f"-DCAPLET_EXECUTABLE={self.options.caplet}"]
            arguments += ["-DGEOMETRY_BUNDLE=BUNDLE", "-DCAPLET_CACHE=OFF"]
        self.run("cmake", "-S", self.source, "-B", self.tree, *arguments)

    def build(self, *arguments, expect_failure=False):
        return self.run("cmake", "--build", self.tree, "-j2", *arguments, expect_failure=expect_failure)

    def edit(self, name, old, new):
        path = self.source / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        self.wait()
        path.write_text(text.replace(old, new), encoding="utf-8")

    def touch(self, name):
        self.wait()
        os.utime(self.source / name)

    def wait(self):
        time.sleep(1.1)  # Make compares whole seconds on some file systems

    def measure(self, module="measure"):
        code = f"import {module}; print(*{module}.measure(3.0, 4.0))"
        environment = {**os.environ, "PYTHONPATH": str(self.tree / "site")}
        return subprocess.check_output([sys.executable, "-c", code], env=environment, text=True).split()

    def generated(self):
        """Path -> (bytes, time) of every generated file."""
        files = [path for path in (self.tree / "provider" / "caplet").rglob("*") if path.is_file()]
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def expect(condition, what, output=""):
    if not condition:
        sys.exit(f"{output}\nexpected: {what}")
    print(f"ok: {what}")


def expect_idle(project, when):
    output = project.build()
    expect(not WORK.search(output), f"nothing to do {when}", output)
    if project.options.generator == "Ninja":
        expect("ninja: no work to do." in output, f"ninja agrees {when}", output)


def check_first_build(project):
    project.configure()
    project.build()
    expect(project.measure() == ["7.0", "8"], "the consumer calls the provider")
    names = {"geometry_provider.h", "geometry_provider.c", "geometry_capi.h", "geometry.pxd"}
    if project.options.mode == "subdirectory":
        names |= {"caplet_runtime.h", "annotate.h", "python_types.h"}
    expect(set(project.generated()) == names, "exactly these files are generated: " + ", ".join(sorted(names)))
    kept = list((project.tree / "caplet-cache").glob("*.includes"))
    expect(
        bool(kept) == (project.options.mode == "installed"), "includes are kept unless CAPLET_CACHE is OFF", str(kept)
    )
    expect_idle(project, "after the first build")


def check_record(project):
    interface = project.source / "provider" / "geometry.caplet.json"
    project.build("--target", "geometry-record")
    expect(interface.exists(), "geometry-record makes the interface file")
    project.configure()
    project.build()
    expect(project.measure("measure_bundled") == ["7.0", "8"], "a consumer with a bundled runtime calls it too")
    expect(project.measure("measure_lazy") == ["7.0", "8"], "a lazy consumer imports it at the first call")
    expect(project.measure("measure_mocked") == ["3.0", "8"], "a consumer under test calls the mock")
    expect_idle(project, "after the interface file was recorded")


def check_touch(project):
    before = project.generated()
    project.touch("provider/geometry.h")
    output = project.build()
    expect("Generating the C API of geometry" in output, "a touched header runs the generator", output)
    expect(project.generated() == before, "which rewrites no file")
    expect("measure.c" not in output, "and recompiles no consumer", output)
    expect_idle(project, "after the touch")


def check_stale(project, what, change, result):
    """A change of the interface stops the build until the named target has run."""
    before = project.generated()
    change()
    output = project.build(expect_failure=True)
    expect("--target geometry-record" in output, f"{what}: the build stops and names the target", output)
    expect(project.generated() == before, f"{what}: nothing is written")
    output = project.build(expect_failure=True)
    expect("--target geometry-record" in output, f"{what}: so does the next build", output)
    project.build("--target", "geometry-record")
    output = project.build()
    expect("measure.c" in output, f"{what}: the consumer is recompiled", output)
    expect(project.measure() == result, f"{what}: the consumer sees it")
    expect_idle(project, f"after {what}")


def check_conformance(project):
    released = project.source / "provider" / "released.caplet.json"
    shutil.copy(project.source / "provider" / "geometry.caplet.json", released)
    project.configure()
    project.build("--target", "conformance")
    expect_idle_target(project, "conformance")
    project.edit("provider/geometry.h", "double x, y;", "float x, y;")
    output = project.build("--target", "conformance", expect_failure=True)
    expect(
        "geo_point" in output and "API 1.1 (FIELD_RETYPED)" in output,
        "a field that changed stops the build, by name",
        output,
    )
    project.edit("provider/geometry.h", "float x, y;", "double x, y;")
    output = project.build("--target", "conformance")
    expect("Generating" not in output, "what is generated depends on the release alone", output)
    released.unlink()  # what follows breaks it on purpose
    project.configure()


def expect_idle_target(project, target):
    output = project.build("--target", target)
    expect(not WORK.search(output), f"nothing to do for {target}", output)


def check_hello(project):
    """examples/hello: a provider and a consumer as two projects, which find the installed Caplet."""
    work = project.tree.parent / "hello"
    arguments = [
        "-G",
        project.options.generator,
        f"-DPython3_EXECUTABLE={sys.executable}",
        f"-DCMAKE_PREFIX_PATH={project.prefix}",
        f"-DCMAKE_INSTALL_PREFIX={work / 'site'}",
    ]
    for name, more in (("provider", []), ("consumer", [f"-DHELLO_INCLUDE={work / 'site' / 'include'}"])):
        source = project.options.source / "examples" / "hello" / name
        project.run("cmake", "-S", source, "-B", work / name, *arguments, *more)
        project.run("cmake", "--build", work / name, "--target", "install")
    printed = project.run(
        "env", f"PYTHONPATH={work / 'site'}", sys.executable, "-c", "import party; print(party.welcome())"
    )
    expect(printed == "Hello, everybody!\n", "examples/hello greets", printed)


def absolute(name):
    return Path(name).resolve()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", required=True, type=absolute)
    parser.add_argument("--source", required=True, type=absolute)
    parser.add_argument("--caplet", required=True, type=absolute)
    parser.add_argument("--mode", required=True, choices=["installed", "subdirectory"])
    parser.add_argument("--generator", required=True)
    parser.add_argument("--keep", type=Path, help="work in this folder and leave it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="caplet-projects-") as scratch:
        project = Project(options.keep or Path(scratch), options)
        check_first_build(project)
        check_record(project)
        check_touch(project)
        check_conformance(project)
        if options.mode == "installed":
            check_hello(project)
        check_stale(
            project,
            "a constant of an included header changed",
            lambda: project.edit("provider/limits/geometry_limits.h", "DIMENSIONS 8", "DIMENSIONS 9"),
            ["7.0", "9"],
        )
        check_stale(
            project,
            "a new slot",
            lambda: project.edit("provider/geometry.h", SLOT, "CAPLET_SLOT() double geo_twice(double x);\n" + SLOT),
            ["7.0", "9"],
        )
        expect(b"geo_twice" in project.generated()["geometry_capi.h"][0], "the new slot is in the consumer's header")
    return 0


if __name__ == "__main__":
    sys.exit(main())
