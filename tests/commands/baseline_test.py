# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Baselines that were shipped: a compiled provider, stripped or not, in a wheel or not, and a live module.

Usage: baseline_test.py CAPLET COMPILER; the running Python must have headers.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import unittest
import warnings
import zipfile

CAPLET = COMPILER = None

MODULE = """\
#include <Python.h>
#include "geo_provider.h"
double geo_norm(double x) { return x < 0 ? -x : x; }
int geo_flip(int way) { return -way; }
static int exec_module(PyObject *module) { return geo_provide(module); }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)exec_module}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "geo_core", NULL, 0, NULL, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_geo_core(void) { return PyModuleDef_Init(&definition); }
"""


def interface(norm="double"):
    # Long enough for several pieces, with everything that could end a string too early.
    doc = 'Says "}" and "\\\\" and {, [.\n' * 400
    return {
        "$schema": "caplet-1.schema.json", "name": "geo", "capsule": "geo_core._C_API", "language": "c", "abi": 1,
        "minor": 1,
        "slots": [
            {"index": 0, "name": "geo_norm", "returns": norm, "parameters": [{"name": "x", "type": norm}], "doc": doc},
            {"index": 1, "name": "geo_flip", "returns": "int", "parameters": [{"name": "way", "type": "int"}]},
        ],
    }


class Baselines(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.scratch = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.scratch.name)
        (cls.folder / "geo.caplet.json").write_text(json.dumps(interface()))
        (cls.folder / "next.caplet.json").write_text(json.dumps(interface("float")))
        (cls.folder / "module.c").write_text(MODULE)
        cls.run_in(CAPLET, "generate", "geo.caplet.json", "--out", "out", "--bundle-runtime")
        cls.binary = "geo_core" + sysconfig.get_config_var("EXT_SUFFIX")
        flags = ["-shared", "-fPIC", "-O2", "-Iout", "-I" + sysconfig.get_path("include")]
        cls.run_in(COMPILER, *flags, "module.c", "out/geo_provider.c", "out/caplet_runtime.c", "-o", cls.binary)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def run_in(cls, *command):
        subprocess.run(command, cwd=cls.folder, check=True)

    def check(self, against, status=0, name="geo.caplet.json", path=None):
        environment = dict(os.environ, PYTHONPATH=str(self.folder))
        if path is not None:
            environment["PATH"] = path
        done = subprocess.run([CAPLET, "check", name, "--against", against], cwd=self.folder, env=environment,
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def agrees(self, against):
        self.assertEqual(self.check(against), "no changes; suggested version: API 1.1\n")
        # What was shipped is released, whatever the history says.
        self.assertIn("[RETURN_CHANGED]", self.check(against, 1, "next.caplet.json"))

    def wheel(self, name, members, method=zipfile.ZIP_DEFLATED):
        with zipfile.ZipFile(self.folder / name, "w", method) as archive:
            for member, data in members.items():
                archive.writestr(member, data)

    def test_a_binary(self):
        self.agrees(self.binary)

    @unittest.skipUnless(shutil.which("strip"), "there is no strip")
    def test_a_stripped_binary(self):
        shutil.copy(self.folder / self.binary, self.folder / "stripped.so")
        self.run_in("strip", "--strip-all", "stripped.so")
        self.agrees("file:stripped.so")

    def test_a_wheel(self):
        data = (self.folder / self.binary).read_bytes()
        stale = json.dumps(interface("float"), indent=2)
        for method in (zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED):
            self.wheel("geo.whl", {"geo/geo.caplet.json": stale, self.binary: data}, method)
            self.agrees("wheel:geo.whl")
            self.agrees("geo.whl")

    def test_a_module_that_is_not_the_capsules(self):
        data = (self.folder / self.binary).read_bytes()
        self.wheel("platlib.whl", {"geo-1.0.data/platlib/" + self.binary: data})
        self.agrees("platlib.whl")
        self.wheel("moved.whl", {"geo/" + self.binary: data})
        self.assertEqual(self.check("moved.whl", 2),
                         "moved.whl: error: its module `geo.geo_core` publishes the capsule `geo_core._C_API`, which consumers "
                         "import from `geo_core` [capsule-path-mismatch]\n"
                         "  hint: name it in CAPLET_API, as `capsule` or as one of the `aliases`\n")
        # At the top of a wheel it is known that it is in no package; of a file alone it isn't.
        core = json.dumps(dict(interface(), capsule="geo._core._C_API"), indent=2) + " PyInit__core"
        (self.folder / "_core.abi3.so").write_text(core)
        self.wheel("top.whl", {"_core.abi3.so": core})
        (self.folder / "core.caplet.json").write_text(json.dumps(dict(interface(), capsule="geo._core._C_API")))
        self.check("_core.abi3.so", name="core.caplet.json")
        self.assertIn("its module `_core` publishes", self.check("top.whl", 2, "core.caplet.json"))
        self.wheel("library.whl", {"geo/libgeo.so": data})  # what modules are linked with is not where they are
        self.agrees("library.whl")

    def test_a_wheel_with_the_interface_file_only(self):
        canonical = subprocess.run([CAPLET, "dump", "geo.caplet.json"], cwd=self.folder, capture_output=True, check=True)
        self.wheel("pure.whl", {"geo/geo.caplet.json": canonical.stdout})
        self.agrees("wheel:pure.whl")

    def test_generates_from_where_it_is(self):
        self.wheel("shipped.whl", {self.binary: (self.folder / self.binary).read_bytes()})
        texts = set()
        for baseline in ("shipped.whl", "file:" + self.binary):
            self.run_in(CAPLET, "generate", baseline, "--target", "conformance", "--out", "unit")
            text = (self.folder / "unit" / "geo_conformance.c").read_text()
            texts.add(text.split("*/", 1)[1])  # behind the banner, which names the baseline
        self.assertEqual(len(texts), 1)
        self.assertIn("geo_norm: its type differs", texts.pop())

    def test_what_has_none(self):
        (self.folder / "none.so").write_bytes(b"\x7fELF" + b"\0" * 100)
        self.assertIn("there is no interface in it [baseline-unreadable]", self.check("none.so", 2))
        self.wheel("none.whl", {"geo/__init__.py": ""})
        self.assertIn("there is no interface in it [baseline-unreadable]", self.check("none.whl", 2))
        self.assertIn("No such file", self.check("wheel:missing.whl", 2))

    def test_what_is_damaged(self):
        self.wheel("good.whl", {self.binary: (self.folder / self.binary).read_bytes()})
        good = (self.folder / "good.whl").read_bytes()
        (self.folder / "cut.whl").write_bytes(good[: len(good) // 2])
        self.assertIn("it is no wheel", self.check("cut.whl", 2))
        (self.folder / "bad.whl").write_bytes(good[:200] + b"\xff" * 200 + good[400:])
        self.assertIn("is damaged", self.check("bad.whl", 2))
        cut = (self.folder / self.binary).read_bytes()
        begin = cut.index(b'"$schema": "caplet-1')
        (self.folder / "cut.so").write_bytes(cut[: begin + 500])
        self.assertIn("there is no interface in it", self.check("cut.so", 2))

    def changed(self, name, method, change):
        """A wheel whose bytes `change` has changed, of which the one member begins at the second argument."""
        self.wheel(name, {self.binary: (self.folder / self.binary).read_bytes()}, method)
        data = bytearray((self.folder / name).read_bytes())
        change(data, 30 + len(self.binary))
        (self.folder / name).write_bytes(data)

    def refuses(self, name, why):
        self.says(name, f"{name}: error: {why} [baseline-unreadable]\n" + self.AGAIN)

    def test_damaged_members(self):
        """One bit is enough: the checksum is of all of it."""
        def flip_bit(data, begin):
            data[begin + 5000] ^= 1

        def flip_digit(data, begin):  # the interface is still one, and says something else
            at = data.index(b'"minor": 1', begin) + 9
            data[at] = ord("2")

        damaged = f"`{self.binary}` in it is damaged"
        for name, method, change in (("deflated.whl", zipfile.ZIP_DEFLATED, flip_bit),
                                     ("stored.whl", zipfile.ZIP_STORED, flip_bit),
                                     ("other.whl", zipfile.ZIP_STORED, flip_digit)):
            self.changed(name, method, change)
            self.refuses(name, damaged)

    def test_directories_that_lie(self):
        def field(offset, value, size=4):
            """Sets what stands at an offset in the only entry of the directory."""
            def change(data, _):
                at = data.rindex(b"PK\1\2") + offset
                data[at:at + size] = value.to_bytes(size, "little")
            return change

        size = (self.folder / self.binary).stat().st_size
        member = f"`{self.binary}` in it "
        for number, (method, change, why) in enumerate((
                (zipfile.ZIP_DEFLATED, field(24, size - 1), member + "is damaged"),  # the size
                (zipfile.ZIP_DEFLATED, field(24, size + 1), member + "is damaged"),
                (zipfile.ZIP_STORED, field(24, size - 1), member + "is damaged"),
                (zipfile.ZIP_DEFLATED, field(24, 600 << 20), member + "has more than 512 MiB"),
                (zipfile.ZIP_DEFLATED, field(20, 1 << 30), "its members have more bytes than the archive"),  # packed
                (zipfile.ZIP_DEFLATED, field(20, 1000), member + "is damaged"),
                (zipfile.ZIP_DEFLATED, field(16, 0), member + "is damaged"),  # the checksum
                (zipfile.ZIP_DEFLATED, field(42, 0x7fffff), member + "is damaged"),  # where it is
                (zipfile.ZIP_DEFLATED, field(10, 12, 2),  # how it is packed
                 member + "is neither stored nor deflated, but packed by method 12"),
                (zipfile.ZIP_DEFLATED, field(8, 1, 2), member + "is encrypted"))):  # its flags
            name = f"lie{number}.whl"
            self.changed(name, method, change)
            self.refuses(name, why)

    def test_a_member_that_stands_twice(self):
        data = (self.folder / self.binary).read_bytes()
        with zipfile.ZipFile(self.folder / "twice.whl", "w") as archive, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for content in (data, b"other"):
                archive.writestr(self.binary, content)
        self.refuses("twice.whl", f"`{self.binary}` stands in it twice")

    def test_too_many_members(self):
        with zipfile.ZipFile(self.folder / "many.whl", "w") as archive:
            for number in range(65_536):
                archive.writestr(str(number), b"")
        self.refuses("many.whl", "it has more than 65535 members")

    def says(self, against, text, **more):
        """The whole of it."""
        self.assertEqual(self.check(against, 2, **more), text)

    HOW = ("  hint: a baseline is FILE (.json, .whl, a compiled provider), git:REF[:FILE], wheel:FILE or module:NAME\n")
    NONE = "  hint: a provider generated with --no-embed-interface carries none; compare with the interface file: git:REF\n"
    AGAIN = "  hint: fetch or build the wheel again\n"
    NEWER = """:2:14: error: this interface file has format 2, this caplet reads format 1 [wrong-schema]
  "$schema": "caplet-2.schema.json",
             ^~~~~~~~~~~~~~~~~~~~~~
  hint: use a newer caplet
"""

    def test_a_baseline_that_is_missing(self):
        for name in ("missing.json", "missing.whl", "missing.so"):
            self.says(name, f"{name}: error: can't read the baseline: No such file or directory [baseline-unreadable]\n"
                      + self.HOW)

    def test_a_wheel_that_is_none(self):
        good = (self.folder / self.binary).read_bytes()
        self.wheel("whole.whl", {self.binary: good})
        whole = (self.folder / "whole.whl").read_bytes()
        for name, data in (("text.whl", b"not found"), ("part.whl", whole[: len(whole) // 2]), ("empty.whl", b"")):
            (self.folder / name).write_bytes(data)
            self.says(name, f"{name}: error: it is no wheel: the directory of a ZIP archive is missing or damaged "
                      "[baseline-unreadable]\n" + self.AGAIN)
        (self.folder / "flipped.whl").write_bytes(whole[:200] + b"\xff" * 200 + whole[400:])
        self.says("flipped.whl", f"flipped.whl: error: `{self.binary}` in it is damaged [baseline-unreadable]\n"
                  + self.AGAIN)
        self.wheel("bare.whl", {"geo/__init__.py": ""})
        self.says("bare.whl", "bare.whl: error: there is no interface in it [baseline-unreadable]\n" + self.NONE)

    @unittest.skipUnless(shutil.which("strip"), "there is no strip")
    def test_a_stripped_binary_without_an_interface(self):
        self.run_in(CAPLET, "generate", "geo.caplet.json", "--out", "bare", "--bundle-runtime", "--no-embed-interface")
        flags = ["-shared", "-fPIC", "-Ibare", "-I" + sysconfig.get_path("include"), "-s"]
        self.run_in(COMPILER, *flags, "module.c", "bare/geo_provider.c", "bare/caplet_runtime.c", "-o", "bare.so")
        self.says("bare.so", "bare.so: error: there is no interface in it [baseline-unreadable]\n" + self.NONE)

    def test_a_newer_format(self):
        text = (self.folder / "geo.caplet.json").read_text()
        newer = json.dumps(json.loads(text), indent=2).replace("caplet-1.schema", "caplet-2.schema")
        (self.folder / "newer.json").write_text(newer)
        self.says("newer.json", "newer.json" + self.NEWER)
        (self.folder / "newer.so").write_bytes(b"\x7fELF\0\0" + newer.encode() + b"\0\0")
        self.says("newer.so", "newer.so" + self.NEWER)

    def test_git_that_can_not_show_it(self):
        folder = self.folder / "repository"
        folder.mkdir()
        shutil.copy(self.folder / "geo.caplet.json", folder)
        name = "repository/geo.caplet.json"
        start = "git:v1: error: "
        self.says("git:v1", start + "the folder of the interface file is in no git repository [baseline-unreadable]\n"
                  "  hint: name the earlier interface as a file, or run this in a clone\n", name=name)
        git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b"]
        self.run_in(*git, "init", "-q")
        self.run_in(*git, "commit", "-q", "--allow-empty", "-m", "1")
        self.says("git:v1", start + "git has no `v1` here [baseline-unreadable]\n"
                  "  hint: a shallow clone lacks old refs: git fetch --depth=1 origin tag v1\n", name=name)
        self.run_in(*git, "tag", "v1")
        for path, shown in (("", "./geo.caplet.json"), (":old/geo.json", "old/geo.json")):
            self.says("git:v1" + path, f"git:v1{path}: error: there is no `{shown}` in `v1` [baseline-unreadable]\n"
                      "  hint: where it was called otherwise, name it as it was called there: git:v1:PATH\n", name=name)

    def test_line_ends_of_windows(self):
        """They say the same, and `record` writes its own."""
        unix = subprocess.run([CAPLET, "dump", "geo.caplet.json"], cwd=self.folder, capture_output=True, check=True).stdout
        (self.folder / "crlf.caplet.json").write_bytes(unix.replace(b"\n", b"\r\n"))
        self.assertEqual(self.check("geo.caplet.json", name="crlf.caplet.json"),
                         "no changes; suggested version: API 1.1\n")
        self.run_in(CAPLET, "record", "crlf.caplet.json")
        self.assertEqual((self.folder / "crlf.caplet.json").read_bytes(), unix)

    def test_a_module_that_can_not_be_read(self):
        tools = self.folder / "python"
        tools.mkdir()
        (tools / "python3").symlink_to(sys.executable)
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        text = """
import ctypes
class Header(ctypes.Structure):
    _fields_ = [("magic", ctypes.c_char * 8), ("header_size", ctypes.c_uint16), ("protocol", ctypes.c_uint16),
                ("rest", ctypes.c_char * 64)]
header = Header(%s, 80, 2)
ctypes.pythonapi.PyCapsule_New.restype = ctypes.py_object
_C_API = ctypes.pythonapi.PyCapsule_New(ctypes.byref(header), None, None)
"""
        (self.folder / "newer.py").write_text(text % 'b"CAPLET1"')
        (self.folder / "foreign.py").write_text(text % 'b"other"')
        (self.folder / "number.py").write_text("_C_API = 1\n")
        start = "module:{0}: error: can't read the module's capsule: `{0}._C_API` "
        for name, what in (
                ("newer", "holds a table of protocol 2, this caplet reads protocol 1 [baseline-unreadable]\n"
                          "  hint: use a newer caplet, or compare with the interface file: git:REF\n"),
                ("foreign", "holds no table of Caplet [baseline-unreadable]\n"),
                ("number", "is no capsule [baseline-unreadable]\n")):
            self.says("module:" + name, start.format(name) + what, path=path)

    def test_another_api(self):
        other = interface()
        other["name"] = "other"
        (self.folder / "other.caplet.json").write_text(json.dumps(other))
        self.assertIn("it has no interface of `other`, only of `geo`", self.check(self.binary, 2, "other.caplet.json"))

    def test_a_live_module(self):
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        if not (tools / "python3").exists():
            (tools / "python3").symlink_to(sys.executable)
        path = f"{tools}{os.pathsep}{os.environ['PATH']}"
        environment = self.check("module:geo_core", path=path)
        self.assertEqual(environment, "no changes; suggested version: API 1.1\n")
        self.assertIn("[RETURN_CHANGED]", self.check("module:geo_core", 1, "next.caplet.json", path))
        self.assertIn("No module named 'geo_missing'", self.check("module:geo_missing", 2, path=path))
        self.assertIn("has no attribute '_C_API'", self.check("module:json", 2, path=path))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(2)
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
