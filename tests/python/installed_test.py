# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where the package finds what a wheel brings along, and `python -m caplet`, with a shell script as the program.

python3 tests/python/installed_test.py
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from site_packages import PACKAGE, SitePackages

PARTS = {
    "--include-dir": "include/caplet/caplet.h",
    "--cmake-dir": "lib/cmake/Caplet/CapletConfig.cmake",
    "--pkg-config-dir": "lib/pkgconfig/caplet.pc",
    "--runtime-source": "share/caplet/runtime/caplet.c",
}


class Installed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.prefix = pathlib.Path(os.path.realpath(folder.name))
        self.site = SitePackages(self.prefix / "lib" / "python3" / "site-packages")
        shutil.copytree(PACKAGE / "caplet", self.site.folder / "caplet", ignore=shutil.ignore_patterns("__pycache__"))

    def caplet(self, *arguments, paths=(), status=0):
        """Of an installation at `prefix`; stdout, or stderr where it must fail."""
        path = os.pathsep.join(map(str, [*paths, self.site.folder]))
        done = subprocess.run(
            [sys.executable, "-m", "caplet", *arguments],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=dict(os.environ, PYTHONPATH=path),
            encoding="utf-8",
        )
        self.assertEqual(done.returncode, status, done.stderr)
        return done.stderr if status else done.stdout

    def install_program(self, folder="bin"):
        program = self.prefix / folder / "caplet"
        program.parent.mkdir(parents=True)
        program.write_text('#!/bin/sh\necho "the program:" "$@"\nexit 3\n')
        program.chmod(0o755)
        return program

    def test_parts(self):
        self.site.write(*(f"caplet/{file}" for file in PARTS.values()))
        for query, file in PARTS.items():
            path = self.site.folder / "caplet" / file
            folder = (
                path.parent.parent if query == "--include-dir" else path if query == "--runtime-source" else path.parent
            )
            self.assertEqual(self.caplet(query), f"{folder}\n", query)

    def test_parts_of_an_editable_installation(self):
        """The modules stand in the sources; what CMake installed is in a folder that a finder adds to the package."""
        built = self.prefix / "built"
        (built / "caplet" / "include" / "caplet").mkdir(parents=True)
        (built / "caplet" / "include" / "caplet" / "caplet.h").touch()
        code = f"import caplet; caplet.__path__.append({str(built / 'caplet')!r}); print(caplet.get_include())"
        done = subprocess.check_output(
            [sys.executable, "-c", code], env=dict(os.environ, PYTHONPATH=str(self.site.folder)), encoding="utf-8"
        )
        self.assertEqual(done, f"{built / 'caplet' / 'include'}\n")

    def test_missing_parts(self):
        self.assertEqual(
            self.caplet("--include-dir", status=2),
            "caplet: error: `include` of Caplet is not beside its Python "
            f"package ({self.site.folder / 'caplet'}): install it, with `pip install caplet` or, from a "
            "checkout, `pip install .`\n",
        )

    def test_the_program(self):
        program = self.install_program()
        self.assertEqual(self.caplet("--executable"), f"{program}\n")
        done = subprocess.run(
            [sys.executable, "-m", "caplet", "check", "a b"],
            stdout=subprocess.PIPE,
            env=dict(os.environ, PYTHONPATH=str(self.site.folder)),
            encoding="utf-8",
        )
        self.assertEqual((done.returncode, done.stdout), (3, "the program: check a b\n"))

    def test_the_program_of_a_target_folder(self):
        program = self.install_program("lib/python3/site-packages/bin")  # pip install --target
        self.assertEqual(self.caplet("--executable"), f"{program}\n")

    def test_the_wheel_without_the_program(self):
        self.site.install("caplet", "0.1.0", scripts={"caplet": "caplet.__main__:main"})
        self.install_program()  # as pip writes it, which calls this package
        error = self.caplet("generate", "geometry.h", "--out", "generated", status=2)
        self.assertRegex(
            error,
            r"^caplet: error: the program `caplet` is not installed for this Python \(.*\): no wheel has it "
            r"for this platform\. Run `caplet generate` where there is one \(Linux on x86-64\), and commit what "
            r"it writes: that builds here\. Or build the program from Caplet's source distribution, with LLVM: "
            r"pip install --no-binary caplet caplet\n$",
        )
        self.assertEqual(self.caplet("--version"), "caplet 0.1.0 (without the program)\n")

    def test_usage(self):
        usage = self.caplet("--help")
        self.assertEqual(self.caplet(), usage)
        for query in (*PARTS, "--executable", "--api NAME", "--apis"):
            self.assertIn(f"  {query} ", usage)

    def test_version(self):
        self.site.install("caplet", "0.1.0")
        code = "import caplet; print(caplet.__version__); caplet.nothing"
        done = subprocess.run(
            [sys.executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=dict(os.environ, PYTHONPATH=str(self.site.folder)),
        )
        self.assertEqual(done.stdout, "0.1.0\n")
        self.assertIn("AttributeError: module 'caplet' has no attribute 'nothing'", done.stderr)


if __name__ == "__main__":
    unittest.main()
