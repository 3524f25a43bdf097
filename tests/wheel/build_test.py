# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What is in the wheels, how large they are and what the program needs.

python3 tests/wheel/build_test.py WORK [LLVM]
"""

import pathlib
import re
import subprocess
import unittest
import zipfile

import wheels

WORK = MADE = None
MEGABYTE = 1_000_000
PROGRAM = ".data/scripts/caplet"
PARTS = (
    "caplet/py.typed",
    "caplet/__main__.py",
    "caplet/include/caplet/annotate.h",
    "caplet/include/caplet/python_types.h",
    "caplet/include/caplet/caplet.hpp",
    "caplet/share/caplet/runtime/caplet.c",
    "caplet/share/caplet/runtime/foreign.c",
    "caplet/share/caplet/runtime/foreign_provider.c",
    "caplet/share/caplet/runtime/functions.c",
    "caplet/share/caplet/schemas/caplet-1.schema.json",
    "caplet/share/caplet/schemas/numpy.caplet.json",
    "caplet/lib/cmake/Caplet/CapletConfig.cmake",
    "caplet/lib/cmake/Caplet/python/caplet/_apis.py",
    "caplet/share/caplet/bazel/caplet.bzl",
    "caplet/lib/pkgconfig/caplet.pc",
    ".dist-info/licenses/LICENSE",
    ".dist-info/licenses/python/licences/third-party.txt",
    ".dist-info/licenses/python/licences/LGPL-2.1.txt",
    ".dist-info/licenses/python/licences/LGPL-3.txt",
    ".dist-info/licenses/python/licences/GPL-3.txt",
)


def members(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.infolist()


def text(wheel, end):
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(end)]
        return archive.read(name).decode()


class Built(unittest.TestCase):
    def test_names(self):
        self.assertRegex(MADE.static.name, r"^caplet-[\d.]+-py3-none-manylinux_2_17_x86_64\.musllinux_1_1_x86_64\.whl$")
        self.assertRegex(MADE.any.name, r"^caplet-[\d.]+-py3-none-any\.whl$")
        self.assertEqual(len({path.name.split("-")[1] for path in (MADE.static, MADE.any)}), 1)
        self.assertIn("Root-Is-Purelib: true\nTag: py3-none-any\n", text(MADE.any, "/WHEEL") + "\n")

    def test_sizes(self):
        size, installed = MADE.static.stat().st_size, sum(member.file_size for member in members(MADE.static))
        print(
            f"wheel {size / MEGABYTE:.2f} MB, installed {installed / MEGABYTE:.2f} MB; without the program "
            f"{MADE.any.stat().st_size / MEGABYTE:.2f} MB; sdist {MADE.sdist.stat().st_size / MEGABYTE:.2f} MB"
        )
        self.assertLessEqual(size, 16 * MEGABYTE)
        self.assertLessEqual(installed, 45 * MEGABYTE)
        self.assertLessEqual(MADE.any.stat().st_size, MEGABYTE)

    def test_both_have_all_but_the_program(self):
        names = [
            [re.sub(r"^caplet-[\d.]+\.", ".", member.filename) for member in members(wheel)]
            for wheel in (MADE.static, MADE.any)
        ]
        for part in PARTS:
            self.assertTrue(all(part in each for each in names), part)
        self.assertEqual(set(names[0]) - set(names[1]), {PROGRAM})
        self.assertEqual(set(names[1]) - set(names[0]), set())
        scripts = [text(wheel, "/entry_points.txt") for wheel in (MADE.static, MADE.any)]
        self.assertEqual([("console_scripts" in each) for each in scripts], [False, True])
        for each in scripts:
            self.assertIn("[cmake.root]\nCaplet = caplet\n", each)

    def test_no_path_of_the_machine_is_in_it(self):
        for wheel in (MADE.static, MADE.any):
            with zipfile.ZipFile(wheel) as archive:
                for name in archive.namelist():
                    data = archive.read(name)
                    found = [path for path in (str(wheels.ROOT), str(WORK)) if path.encode() in data]
                    self.assertEqual(found, [], name)

    def test_the_program_is_static(self):
        with zipfile.ZipFile(MADE.static) as archive:
            (name,) = [name for name in archive.namelist() if name.endswith(PROGRAM)]
            self.assertEqual(archive.getinfo(name).external_attr >> 16 & 0o111, 0o111)
            program = pathlib.Path(archive.extract(name, WORK / "unpacked"))
        headers = subprocess.check_output(["readelf", "-hldSW", program], encoding="utf-8")
        self.assertIn("EXEC (Executable file)", headers)
        self.assertIn("There is no dynamic section in this file", headers)
        for absent in ("INTERP", ".symtab", ".debug_info"):
            self.assertNotIn(absent, headers)
        data = program.read_bytes()
        self.assertEqual([word for word in (b"libnss_", b"nsswitch.conf") if word in data], [])

    def test_auditwheel(self):
        said = wheels.run(MADE.python, "-m", "auditwheel", "show", MADE.static)
        self.assertIn("The wheel references no external versioned symbols", re.sub(r"\s+", " ", said))
        self.assertIn("manylinux_2_5_x86_64", said)


if __name__ == "__main__":
    WORK, MADE = wheels.from_command_line()
    unittest.main()
