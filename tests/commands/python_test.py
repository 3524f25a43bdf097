# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Where Python.h is found: whatever the flags are, unless they find it themselves; and by which python3.

Usage: python_test.py CAPLET
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

CAPLET = None
HEADER = """\
#ifndef GEO_H
#define GEO_H
#include "extra.h"
#include <Python.h>
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo._C_API");
CAPLET_SLOT() GEO_WORD geo_norm(PyObject *o);
#endif
"""
TABLE = "#include <extra.h>\ntypedef struct { GEO_WORD (*norm)(PyObject *o); } geo_api;\n"
# Python.h of three words, so that it is seen which one was found.
PYTHON_H = "typedef struct _object PyObject;\n#define GEO_WORD %s\n"


class Python(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name).resolve()
        self.write("geo.h", HEADER)
        self.write("inc/extra.h", "")
        self.write("other/Python.h", PYTHON_H % "long")
        self.write("headers/Python.h", PYTHON_H % "double")
        self.python(self.folder / "headers")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def python(self, headers):
        """A python3 on PATH that says that its headers are in `headers`, if it is asked in isolation."""
        program = self.write("bin/python3", f'#!/bin/sh\n[ "$1" = -I ] && echo "{headers}"\n')
        program.chmod(0o755)

    def caplet(self, *arguments, status=0, path="bin"):
        environment = dict(os.environ, PATH=str(self.folder / path))
        done = subprocess.run([CAPLET, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout if status == 0 else done.stderr

    def returned(self, *arguments):
        return json.loads(self.caplet("dump", "geo.h", *arguments))["slots"][0]["returns"]

    def test_with_flags_of_every_kind(self):
        self.assertEqual(self.returned("--", "-Iinc"), "double")
        self.write("compile_flags.txt", "-Iinc\n")
        self.assertEqual(self.returned(), "double")
        command = {"directory": str(self.folder), "file": "geo.c", "command": "cc -Iinc -c geo.c"}
        self.write("build/compile_commands.json", json.dumps([command]))
        (self.folder / "compile_flags.txt").unlink()
        self.assertEqual(self.returned("-p", "build"), "double")
        self.write("extra.h", "")
        self.assertEqual(self.returned(), "double")

    def test_what_the_flags_find_comes_first(self):
        self.assertEqual(self.returned("--", "-Iinc", "-Iother"), "long")
        self.assertEqual(self.returned("--", "-Iinc", "-idirafter", "other"), "long")

    def test_nothing_else_is_hidden_by_it(self):
        self.write("headers/extra.h", "#error wrong\n")
        self.assertEqual(self.returned("--", "-Iinc"), "double")

    def test_an_existing_table(self):
        self.write("table.h", TABLE)
        text = self.caplet(
            "adopt",
            "table.h",
            "--struct",
            "geo_api",
            "--capsule",
            "geo._C_API",
            "--include",
            "Python.h",
            "--dry-run",
            "--",
            "-Iinc",
        )
        self.assertEqual(json.loads(text)["slots"][0]["returns"], "double")

    def test_not_where_it_must_not_be_asked(self):
        for command in (
            ["dump", "geo.h"],
            ["check", "geo.h"],
            ["record", "geo.h"],
            ["diff", "geo.h", "geo.h"],
            ["generate", "geo.h", "--out", "out"],
            ["release", "1.0", "geo.h"],
        ):
            text = self.caplet(*command, "--no-python", "--", "-Iinc", status=2)
            self.assertIn("`Python.h` is not found [include-missing]", text)
            self.assertIn("hint: --no-python leaves its folder to the flags", text)
        self.assertEqual(self.returned("--no-python", "--", "-Iinc", "-Iother"), "long")

    def test_who_was_asked_is_said(self):
        self.python(self.folder / "nowhere")
        program = self.folder / "bin" / "python3"
        self.assertIn(
            f"hint: `{program}` was asked for its folder and has none",
            self.caplet("dump", "geo.h", "--", "-Iinc", status=2),
        )
        self.assertIn("of PATH, else /usr/bin/python3", " ".join(self.caplet("dump", "--help").split()))

    def test_without_one_on_path_the_systems(self):
        (self.folder / "empty").mkdir()
        done = subprocess.run(
            [CAPLET, "dump", "geo.h", "--", "-Iinc"],
            cwd=self.folder,
            capture_output=True,
            text=True,
            env=dict(os.environ, PATH=str(self.folder / "empty")),
        )
        system = pathlib.Path("/usr/bin/python3")
        if not system.exists():
            self.assertIn("there is no python3 on PATH", done.stderr)
        elif "not found [include-missing]" in done.stderr:
            self.assertIn(f"`{system}` was asked", done.stderr)
        else:
            self.assertNotIn("include-missing", done.stderr)  # its Python.h, which lacks our GEO_WORD
            self.assertIn("GEO_WORD", done.stderr)

    def test_nothing_of_the_current_folder_is_run(self):
        (self.folder / "bin" / "python3").unlink()
        (self.folder / "bin" / "python3").symlink_to(sys.executable)
        self.write("sysconfig.py", "open('RUN', 'w')\n")
        self.write("inc/extra.h", "#define GEO_WORD int\n")
        subprocess.run(
            [CAPLET, "record", "geo.h", "--", "-Iinc"],
            cwd=self.folder,
            capture_output=True,
            env=dict(os.environ, PATH=str(self.folder / "bin"), PYTHONPATH=str(self.folder)),
        )
        self.assertFalse((self.folder / "RUN").exists())


if __name__ == "__main__":
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
