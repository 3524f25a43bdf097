# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What a shell makes of a variable that isn't set: every option and argument of every command, found by the program's
own --help, refuses an empty value and writes nothing.

Usage: empty_test.py CAPLET
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

CAPLET = None
REFUSED = "the value is empty; is a variable not set?"
INTERFACE = """\
{
  "$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo._C_API", "language": "c", "abi": 1, "minor": 1,
  "slots": [{"index": 0, "name": "geo_one", "returns": "int"}]
}
"""


def caplet(*arguments, cwd=None):
    return subprocess.run([CAPLET, *arguments], cwd=cwd, capture_output=True, text=True, timeout=60)


def commands():
    listed = re.findall(r"^  (\w+) ", caplet("--help").stdout, re.MULTILINE)
    return [[one] for one in listed] + [["record", "--merge"]]


def takes(command):
    """(positionals, {option: how many values it takes}) by the command's --help."""
    text = caplet(*command, "--help").stdout
    before, options = text.split("Options:")
    names = re.findall(r"^  ([A-Z]+) ", before.partition("Positionals:")[2], re.MULTILINE)
    rows = re.findall(
        r"^  (?:-\w,)?(-[-\w]+) (TEXT|INT|UINT)?(?::\S+)?(?: REQUIRED)?(?: x (\d+)| \.\.\.)?", options, re.MULTILINE
    )
    return names, {name: int(count or 1) for name, kind, count in rows if kind}


class Empty(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "geo.caplet.json").write_text(INTERFACE)

    def refuses(self, *arguments):
        with self.subTest(arguments):
            before = {path: path.read_bytes() for path in self.folder.rglob("*")}
            done = caplet(*arguments, cwd=self.folder)
            self.assertEqual(done.returncode, 2, done.stdout + done.stderr)
            self.assertIn(REFUSED, done.stderr)
            self.assertIn("[usage]", done.stderr)
            self.assertEqual({path: path.read_bytes() for path in self.folder.rglob("*")}, before)

    def test_the_help_names_what_there_is(self):
        self.assertGreater(len(commands()), 8)
        positionals, options = takes(["check"])
        self.assertEqual(positionals, ["INPUT"])
        self.assertLessEqual({"-p", "--against", "--fail-on", "--format", "--profile", "--interface"}, set(options))
        self.assertEqual(takes(["record"])[1]["--rename"], 2)
        self.assertIn("--require", takes(["generate"])[1])

    def test_no_option_takes_nothing(self):
        for command in commands():
            names, options = takes(command)
            given = ["geo.caplet.json"] if names else []
            for name, count in options.items():
                self.refuses(*command, name, *[""] * count)
                if count == 1 and name.startswith("--"):
                    self.refuses(*command, *given, f"{name}=")
                    self.refuses(*command, f"{name}=", *given)

    def test_no_argument_is_nothing(self):
        for command in commands():
            names = takes(command)[0]
            for at in range(len(names)):
                self.refuses(*command, *["geo.caplet.json" if one != at else "" for one in range(len(names))])

    def test_a_gate_without_its_baseline_does_not_pass(self):
        self.refuses("check", "geo.caplet.json", "--against", "")
        self.assertEqual(caplet("check", "geo.caplet.json", cwd=self.folder).returncode, 0)

    def test_a_release_without_a_version_is_none(self):
        for version in ("", " ", "1.0\n", "1\r0", "\x1b[31m1.0", b"1.\xff", "\u202e0.1"):
            with self.subTest(version):
                done = caplet("release", version, cwd=self.folder)
                self.assertEqual(done.returncode, 2, done.stderr)
                self.assertEqual((self.folder / "geo.caplet.json").read_text(), INTERFACE)
        self.assertEqual(caplet("release", "2024 R1 été", cwd=self.folder).returncode, 0)
        self.assertEqual(caplet("check", "geo.caplet.json", cwd=self.folder).returncode, 0)


if __name__ == "__main__":
    CAPLET = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
