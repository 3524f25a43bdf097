# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What caplet.setuptools makes of its arguments, with a script in the program's place, or nothing. tests/projects/python has the
real one. Skipped without setuptools.

python3 tests/python/setuptools_test.py
"""

import os
import pathlib
import sys
import tempfile
import unittest
from unittest import mock

from site_packages import SitePackages, api_files

try:
    import caplet.setuptools
except ModuleNotFoundError:
    print("setuptools is not installed")
    sys.exit(77)

# Says with what it was called, and that it made what is in the folder of --out.
PROGRAM = """\
#!/bin/sh
echo "$@" >>called
ls "$4"/* 2>/dev/null || exit 3
"""


class Setuptools(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(folder.name)
        self.folder = pathlib.Path(folder.name)

    def write(self, *files):
        for file in files:
            path = self.folder / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    def program(self):
        path = self.folder / "caplet"
        path.write_text(PROGRAM)
        path.chmod(0o755)
        return mock.patch("caplet.setuptools.get_executable", return_value=str(path))

    def no_program(self):
        error = caplet.NotInstalledError("the program `caplet` is not installed")
        return mock.patch("caplet.setuptools.get_executable", side_effect=error)

    def provider(self, **options):
        return caplet.setuptools.CapletProvider(
            "geometry._core", ["core.c"], header="src/geometry.h", package="geometry/include", **options
        )

    def test_what_a_provider_is_generated_and_compiled_with(self):
        self.write(
            "build/caplet/geometry_provider.c", "build/caplet/geometry.caplet.json", "geometry/include/geometry_capi.h"
        )
        with self.program():
            extension = self.provider(
                include_dirs=["limits"],
                define_macros=[("A", "1"), ("B", None)],
                extra_compile_args=["-O3", "-std=c11"],
                require=2,
            )
        first, second = (self.folder / "called").read_text().splitlines()
        self.assertIn(
            "src/geometry.h --out build/caplet --print-outputs --bundle-runtime --require 2 --cache build/caplet-cache "
            "--target=provider",
            first,
        )
        self.assertIn(" -- -Ilimits -DA=1 -DB -std=c11 -isystem", first)
        self.assertIn("build/caplet/geometry.caplet.json --out geometry/include", second)
        self.assertNotIn(" -- ", second)
        self.assertNotIn("--cache", second)
        self.assertEqual(extension.sources, ["core.c", "build/caplet/geometry_provider.c"])
        self.assertEqual(extension.include_dirs, ["build/caplet", "src", "limits"])
        self.assertIn("src/geometry.h", extension.depends)

    def test_a_provider_of_an_adopted_table(self):
        self.write("build/caplet/comb_provider.c", "include/comb_capi.h")
        (self.folder / "comb.caplet.json").write_text('{"name": "comb", "foreign": {"struct": "Comb_API"}}')
        with self.program():
            extension = caplet.setuptools.CapletProvider("comb", ["comb.c"], interface="comb.caplet.json")
            caplet.setuptools.CapletProvider("comb", ["comb.c"], interface="comb.caplet.json", package="include")
        options = "--print-outputs --bundle-runtime"
        provider = f"generate comb.caplet.json --out build/caplet {options} --target=provider"
        consumer = f"generate comb.caplet.json --out include {options} --target=consumer"
        self.assertEqual((self.folder / "called").read_text().splitlines(), [provider, provider, consumer])
        self.assertEqual(extension.sources, ["comb.c", "build/caplet/comb_provider.c"])

    def test_a_provider_needs_a_package(self):
        (self.folder / "geometry.caplet.json").write_text('{"name": "geometry"}')
        with self.assertRaisesRegex(TypeError, "give package="):
            caplet.setuptools.CapletProvider("geometry", [], interface="geometry.caplet.json")

    def test_what_is_wrong_with_the_header_stops_the_build(self):
        with self.program(), self.assertRaisesRegex(
            caplet.setuptools.GenerateError, "caplet generate src/geometry.h` failed with status 3"
        ):
            self.provider()

    def test_committed_files_are_compiled_where_there_is_no_program(self):
        self.write("made/geometry_provider.c", "made/geometry_provider.h", "geometry/include/geometry_capi.h")
        with self.no_program():
            extension = self.provider(output="made")
        self.assertEqual(extension.sources, ["core.c", "made/geometry_provider.c"])

    def test_without_them_the_message_says_so(self):
        with self.no_program(), self.assertRaisesRegex(
            caplet.NotInstalledError,
            "(?s)is not installed.*src/geometry.h: nothing is generated for it in build/caplet",
        ):
            self.provider()

    def test_a_consumer_of_an_installed_package(self):
        site = SitePackages(self.folder / "site")
        site.install("geometry", apis={"geometry": "geometry.include"}, files=api_files("geometry/include", "geometry"))
        with mock.patch.object(sys, "path", [str(site.folder), *sys.path]):
            extension = caplet.setuptools.CapletConsumer("m", ["m.c"], apis=["geometry"], require={"geometry": 2})
        include = str(site.folder / "geometry" / "include")
        self.assertEqual(extension.include_dirs, [include])
        self.assertEqual(extension.define_macros, [("GEOMETRY_REQUIRE", "2")])
        self.assertEqual(extension.depends, [os.path.join(include, "geometry_capi.h")])

    def test_a_lazy_consumer(self):
        self.write("build/caplet/geometry_capi.h")
        site = SitePackages(self.folder / "site")
        site.install("geometry", apis={"geometry": "geometry.include"}, files=api_files("geometry/include", "geometry"))
        with mock.patch.object(sys, "path", [str(site.folder), *sys.path]), self.program():
            extension = caplet.setuptools.CapletConsumer(
                "m", ["m.c"], apis=["geometry"], interfaces=["other.caplet.json"], lazy=True
            )
        installed = str(site.folder / "geometry" / "include" / "geometry.caplet.json")
        arguments = "--out build/caplet --print-outputs --bundle-runtime --lazy --target=consumer"
        self.assertEqual(
            (self.folder / "called").read_text().splitlines(),
            [f"generate {interface} {arguments}" for interface in ("other.caplet.json", installed)],
        )
        self.assertEqual(extension.include_dirs, [os.path.join("build", "caplet")])

    def test_entry_points(self):
        self.assertEqual(
            caplet.setuptools.entry_points("geometry", "geometry.include"),
            {group: ["geometry = geometry.include"] for group in ("caplet.apis", "cmake.root", "pkg_config")},
        )


if __name__ == "__main__":
    unittest.main()
