# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The wheels, installed: the example by hand and under build isolation, and what there is without the program.

python3 tests/wheel/install_test.py WORK [LLVM]
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import projects
import wheels

sys.path.insert(0, str(wheels.ROOT / "tests" / "python"))
from site_packages import SitePackages, api_files  # noqa: E402

WORK = MADE = None
MEASURE = "import measure; assert measure.norm(3, 4) == 5; print('fine')"
EXAMPLE = pathlib.Path(__file__).resolve().parent / "example"


class Environment:
    """A virtual environment with one of the wheels, and a folder of wheels that isolated builds take it from."""

    def __init__(self, name, wheel):
        self.folder = WORK / name
        shutil.rmtree(self.folder, ignore_errors=True)
        wheels.run(sys.executable, "-m", "venv", self.folder / "env")
        self.bin, self.house = self.folder / "env" / "bin", self.folder / "house"
        self.house.mkdir()
        shutil.copy(wheel, self.house)
        # As in a shell where nothing is activated: only what builds put on PATH themselves is found.
        self.environment = dict(
            os.environ,
            PIP_FIND_LINKS=" ".join([str(self.house), os.environ.get("PIP_FIND_LINKS", "")]),
            PIP_DISABLE_PIP_VERSION_CHECK="1",
        )
        self.pip("install", "--no-index", wheel)

    def pip(self, *arguments):
        return wheels.run(self.bin / "python", "-m", "pip", *arguments, env=self.environment)

    def run(self, *command, status=0, **options):
        done = subprocess.run(
            [str(word) for word in command],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env=self.environment,
            **options,
        )
        assert done.returncode == status, f"{command}\n{done.stdout}"
        return done.stdout

    def python(self, code):
        return self.run(self.bin / "python", "-c", code, cwd=self.folder).strip()


class WithTheProgram(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.here = Environment("with", MADE.static)

    def test_the_script_is_the_program(self):
        self.assertEqual((self.here.bin / "caplet").read_bytes()[:4], b"\x7fELF")
        self.assertEqual(
            self.here.python("import caplet; print(caplet.get_executable())"), str(self.here.bin / "caplet")
        )
        said = self.here.run(self.here.bin / "caplet", "--version")
        self.assertEqual(self.here.run(self.here.bin / "python", "-m", "caplet", "--version"), said)
        self.assertRegex(said, r"^caplet [\d.]+ \(LLVM ")
        version = self.here.python("import caplet; print(caplet.__version__)")
        self.assertTrue(said.startswith(f"caplet {version} "), said)

    def test_pkg_config(self):
        folder = self.here.python("import caplet; print(caplet.get_pkg_config_dir())")
        flags = subprocess.check_output(
            ["pkg-config", "--cflags", "caplet"], encoding="utf-8", env=dict(os.environ, PKG_CONFIG_PATH=folder)
        ).split()[0]
        self.assertTrue(os.path.exists(os.path.join(flags[2:], "caplet", "caplet.h")), flags)

    def test_the_example_by_hand(self):
        said = self.here.run("sh", EXAMPLE / "run.sh", sys.executable, MADE.static, self.folder("by-hand"))
        self.assertTrue(said.endswith("example: fine\n"), said)

    def test_the_example_under_isolation(self):
        provider, consumer = self.here.folder / "provider", self.here.folder / "consumer"
        projects.write_provider(provider)
        self.here.run(self.here.bin / "caplet", "record", "geometry.h", cwd=provider)
        self.here.pip("wheel", "--no-deps", "--wheel-dir", self.here.house, provider)
        projects.write_consumer(consumer)
        self.here.pip("install", consumer)
        self.assertEqual(self.here.python(MEASURE), "fine")
        header = self.here.python("import caplet; print(caplet.find_api('geometry').header)")
        self.assertTrue(header.endswith("/geometry/include/geometry_capi.h"), header)

    def test_an_editable_provider(self):
        """Of scikit-build-core: the module and the header are in site-packages, the Python files in the sources."""
        provider = self.here.folder / "editable"
        projects.write_provider(provider)
        self.here.run(self.here.bin / "caplet", "record", "geometry.h", cwd=provider)
        other = Environment("editable-env", MADE.static)
        other.pip("install", "--editable", provider)
        api = other.python("import caplet, sys; print(caplet.find_api('geometry').header, 'geometry' in sys.modules)")
        self.assertRegex(api, r"/geometry_capi\.h False$")

    def test_the_page(self):
        """Each command of docs/how-to/install.md that a shell runs, in the order of the page."""
        page = (wheels.ROOT / "docs" / "how-to" / "install.md").read_text(encoding="utf-8")
        lines = "".join(re.findall(r"```sh\n(.*?)```", page, re.DOTALL)).splitlines()
        self.assertGreater(len(lines), 3)
        self.assertEqual(lines[0], "pip install caplet")
        lines += re.findall(r"\$\((python -m caplet .*?)\)", page)
        here = Environment("page", MADE.static)
        SitePackages(here.python("import sysconfig; print(sysconfig.get_path('purelib'))")).install(
            "geometry", apis={"geometry": "geometry.include"}, files=api_files("geometry/include", "geometry")
        )
        here.environment.update(PATH=f"{here.bin}:{os.environ['PATH']}", PIP_NO_INDEX="1")
        shutil.copy(EXAMPLE / "geometry.h", here.folder)
        for line in ("git init --quiet", "caplet record geometry.h", *lines):
            with self.subTest(line):
                here.run("bash", "-ec", line, cwd=here.folder)
        self.assertIn("generated/geometry_capi.h", here.run("git", "ls-files", cwd=here.folder))

    def folder(self, name):
        path = self.here.folder / name
        path.mkdir()
        return path


class WithoutTheProgram(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.here = Environment("without", MADE.any)

    def test_the_command_says_so(self):
        said = self.here.run(self.here.bin / "caplet", "generate", "geometry.h", "--out", "x", status=2)
        self.assertIn("caplet: error: the program `caplet` is not installed for this Python", said)
        self.assertIn("commit what it writes", said)
        self.assertRegex(
            self.here.run(self.here.bin / "caplet", "--version"), r"^caplet [\d.]+ \(without the program\)\n$"
        )
        self.assertTrue(self.here.run(self.here.bin / "caplet", "--include-dir").endswith("/caplet/include\n"))

    def test_committed_files_build(self):
        provider, consumer = self.here.folder / "provider", self.here.folder / "consumer"
        projects.write_provider(provider, committed=True)
        program = Environment("generating", MADE.static).bin / "caplet"
        for command in (["record", "geometry.h"], ["generate", "geometry.h", "--out", "generated", "--bundle-runtime"]):
            wheels.run(program, *command, cwd=provider)
        self.here.pip("wheel", "--no-deps", "--wheel-dir", self.here.house, provider)
        projects.write_consumer(consumer)
        self.here.pip("install", consumer)
        self.assertEqual(self.here.python(MEASURE), "fine")

    def test_a_build_that_would_generate_says_so(self):
        provider = self.here.folder / "nothing-committed"
        projects.write_provider(provider)
        with self.assertRaises(RuntimeError) as caught:
            self.here.pip("wheel", "--no-deps", "--wheel-dir", self.here.house, provider)
        said = " ".join(str(caught.exception).split())
        self.assertIn("Caplet has no generator for this platform, and there is no ", said)
        self.assertIn("commit it and name its folder with OUTPUT_DIR", said)


if __name__ == "__main__":
    WORK, MADE = wheels.from_command_line()
    unittest.main()
