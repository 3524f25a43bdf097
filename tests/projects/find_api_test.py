#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""caplet_find_api() of CMake, with an installed Caplet, over providers that must not be imported.

find_api_test.py BUILD
"""

import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "python"))
from site_packages import SitePackages, api_files  # noqa: E402

BUILD = pathlib.Path(sys.argv.pop(1)).resolve()
PROJECT = """\
cmake_minimum_required(VERSION 3.20)
project(measure LANGUAGES NONE)
find_package(Caplet REQUIRED)
caplet_find_api(geometry ${WANTED})
get_target_property(folder geometry::capi INTERFACE_INCLUDE_DIRECTORIES)
message(STATUS "found in ${folder}")
"""
CROSS = ["-DCMAKE_SYSTEM_NAME=Linux", "-DCMAKE_SYSTEM_PROCESSOR=riscv64"]


class FindApi(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = pathlib.Path(os.path.realpath(folder.name))
        cls.prefix, cls.files = cls.root / "prefix", cls.root / "files"
        subprocess.check_call(["cmake", "--install", BUILD, "--prefix", cls.prefix], stdout=subprocess.DEVNULL)
        caplet = cls.prefix / "bin" / "caplet"
        subprocess.check_call([caplet, "init", "geometry"], cwd=cls.root, stdout=subprocess.DEVNULL)
        interface = cls.root / "geometry" / "src" / "geometry.caplet.json"
        targets = ["--target=consumer", "--target=package", "--bundle-runtime"]
        subprocess.check_call([caplet, "generate", interface, "--out", cls.files, *targets])

    def setUp(self):
        self.work = self.root / self._testMethodName
        self.site = SitePackages(self.work / "site")
        (self.work / "CMakeLists.txt").write_text(PROJECT)

    def install(self, distribution, package):
        folder = package.replace(".", "/")
        (self.site.folder / folder).parent.mkdir(parents=True)
        shutil.copytree(self.files, self.site.folder / folder)
        self.site.install(distribution, "1.4", {"geometry": package}, [f"{folder.split('/')[0]}/__init__.py"])
        return self.site.folder / folder

    def configure(self, *arguments):
        command = ["cmake", "-S", self.work, "-B", self.work / "tree", f"-DCMAKE_PREFIX_PATH={self.prefix}"]
        done = subprocess.run(
            [*command, *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env={**os.environ, "PYTHONPATH": str(self.site.folder)},
        )
        return " ".join(done.stdout.split())

    def trap(self):
        """A Python that leaves a trace."""
        path = self.work / "python-of-the-target"
        path.write_text(f"#!/bin/sh\ntouch {self.work}/was-run\nexit 1\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return f"-DPython_EXECUTABLE={path}"

    def was_trapped(self):
        return (self.work / "was-run").exists()

    def test_an_installed_package(self):
        folder = self.install("geometry", "geometry.include")
        self.assertIn(f"found in {folder} ", self.configure(f"-DPython_EXECUTABLE={sys.executable}"))

    def test_any_python3_and_a_version_that_is_new_enough(self):
        folder = self.install("geometry", "geometry.include")
        self.assertIn(f"found in {folder} ", self.configure("-DWANTED=1.1"))
        output = self.configure("-DWANTED=2.0")
        self.assertIn('compatible with requested version "2.0"', output)
        self.assertIn(f"{folder}/geometry-config.cmake, version: 1.1", output)

    def test_none(self):
        self.assertIn(
            "caplet_find_api(geometry): no installed distribution provides the API `geometry`: install the one that does "
            "(try `pip install geometry`), and in builds that are isolated add it to `requires` of [build-system] in "
            "pyproject.toml. Or set geometry_DIR to the folder that has geometry-config.cmake.",
            self.configure(),
        )

    def test_a_second_provider_does_not_stay_unnoticed(self):
        self.install("geometry", "geometry.include")
        self.configure()
        fork = self.install("geometry-fork", "fork.include")
        self.assertIn(
            "the API `geometry` is provided by geometry 1.4 and geometry-fork 1.4: uninstall all but one.",
            self.configure(f"-DCMAKE_PREFIX_PATH={self.prefix};{fork}"),
        )
        self.assertIn(f"found in {fork} ", self.configure(f"-Dgeometry_DIR={fork}", self.trap()))
        self.assertFalse(self.was_trapped(), "Python was asked, though geometry_DIR says it all")

    def test_without_python(self):
        trap = self.trap()
        self.assertIn("Python can't be asked which package provides it", self.configure(trap))
        folder = self.work / "elsewhere"
        shutil.copytree(self.files, folder)
        self.assertIn(f"found in {folder} ", self.configure(trap, f"-DCMAKE_PREFIX_PATH={self.prefix};{folder}"))

    def test_cross_compiling(self):
        """Python of the target is never run; that of the machine that builds only where CMake finds nothing itself."""
        folder = self.install("geometry", "geometry.include")
        root = self.work / "root"
        target = root / "usr" / "lib" / "cmake" / "geometry"
        target.parent.mkdir(parents=True)
        shutil.copytree(self.files, target)
        only = [f"-DCMAKE_FIND_ROOT_PATH={root}", "-DCMAKE_FIND_ROOT_PATH_MODE_PACKAGE=ONLY"]
        caplet = f"-DCaplet_DIR={next(self.prefix.rglob('CapletConfig.cmake')).parent}"
        self.assertIn(f"found in {target} ", self.configure(*CROSS, *only, caplet, self.trap()))
        shutil.rmtree(target)
        self.assertIn(f"found in {folder} ", self.configure(*CROSS, *only, caplet, self.trap()))
        self.assertFalse(self.was_trapped(), "the target's Python was run")

    def test_files_that_are_missing(self):
        self.site.install("geometry", "1.4", {"geometry": "geometry.include"}, api_files("geometry", "geometry"))
        self.assertIn("`geometry_capi.h` is nowhere, as there is no such package", self.configure())


if __name__ == "__main__":
    unittest.main()
