# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Interfaces that were shipped: a compiled provider, stripped or not, in a wheel or not, and a live module.

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
ROOT = pathlib.Path(__file__).resolve().parents[2]

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
        "$schema": "caplet-1.schema.json",
        "name": "geo",
        "capsule": "geo_core._C_API",
        "language": "c",
        "abi": 1,
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
        cls.run_in(COMPILER, *flags, "module.c", "out/geo_provider.c", "-o", cls.binary)

    @classmethod
    def tearDownClass(cls):
        cls.scratch.cleanup()

    @classmethod
    def run_in(cls, *command):
        subprocess.run(command, cwd=cls.folder, check=True)

    def check(self, against, status=0, name="geo.caplet.json", path=None, python_path=None):
        environment = dict(os.environ, PYTHONPATH=str(self.folder) if python_path is None else python_path)
        if path is not None:
            environment["PATH"] = path
        done = subprocess.run(
            [CAPLET, "check", name, "--against", against],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
        )
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stderr

    def agrees(self, against):
        text = self.check(against)
        self.assertTrue(text.startswith("no changes; suggested version: API 1.1\n"), text)
        self.assertEqual(text.count(self.UNRELEASED), 1, text)
        # What was shipped is released, whatever the history says.
        self.assertIn("[RETURN_CHANGED]", self.check(against, 1, "next.caplet.json"))

    UNRELEASED = "note: API 1.1 is not released [not-released]\n"

    def test_what_ships_says_that_it_is_not_released(self):
        for name in ("unsealed", "sealed"):
            (self.folder / "ship.caplet.json").write_text(json.dumps(interface()))
            if name == "sealed":
                self.run_caplet("release", "1.0", "ship.caplet.json")
            self.wheel("ship.whl", {"geo/geo.caplet.json": self.run_caplet("dump", "ship.caplet.json")[0]})
            for arguments in (
                ("check", "ship.whl"),
                ("check", "ship.caplet.json", "--against", "ship.whl"),
                ("diff", "ship.whl", "ship.caplet.json"),
                ("diff", "ship.caplet.json", "ship.whl"),
            ):
                out, err = self.run_caplet(*arguments)
                self.assertEqual(err.count(self.UNRELEASED), 1 if name == "unsealed" else 0, arguments)
                self.assertTrue(
                    name == "sealed" or err.split(self.UNRELEASED)[0].splitlines()[-1].startswith("ship.whl:"), err
                )
            out, err = self.run_caplet("check", "ship.whl", "--released", status=0 if name == "sealed" else 1)
            self.assertEqual("error: API 1.1 is not released [not-released]\n" in err, name == "unsealed", err)
        self.run_caplet("check", "ship.whl", "--released", "1.0")
        self.run_caplet("check", "ship.whl", "--released", "1.1", status=1)
        self.assertNotIn("[not-released]", self.check("geo.caplet.json"))  # a file in a work tree is no shipment

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
        self.assertEqual(
            self.check("moved.whl", 2),
            "moved.whl: error: its module `geo.geo_core` publishes the capsule `geo_core._C_API`, which consumers "
            "import from `geo_core` [capsule-path-mismatch]\n"
            "  hint: name it in CAPLET_API, as `capsule` or as one of the `aliases`\n",
        )
        # At the top of a wheel it is known that it is in no package; of a file alone it isn't.
        (self.folder / "core.caplet.json").write_text(json.dumps(dict(interface(), capsule="geo._core._C_API")))
        for function in ("PyInit__core", "PyModExport__core"):  # the latter of PEP 793
            core = json.dumps(dict(interface(), capsule="geo._core._C_API"), indent=2) + " " + function
            (self.folder / "_core.abi3.so").write_text(core)
            self.wheel("top.whl", {"_core.abi3.so": core})
            self.check("_core.abi3.so", name="core.caplet.json")
            self.assertIn("its module `_core` publishes", self.check("top.whl", 2, "core.caplet.json"))
        self.wheel("library.whl", {"geo/libgeo.so": data})  # what modules are linked with is not where they are
        self.agrees("library.whl")

    def test_a_wheel_with_the_interface_file_only(self):
        canonical = subprocess.run(
            [CAPLET, "dump", "geo.caplet.json"], cwd=self.folder, capture_output=True, check=True
        )
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

    def run_caplet(self, *arguments, status=0):
        environment = dict(os.environ, PYTHONPATH=str(self.folder), PATH=self.python_first())
        done = subprocess.run([CAPLET, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def python_first(self):
        """A PATH whose python3 is the one that the module was compiled for."""
        tools = self.folder / "tools"
        tools.mkdir(exist_ok=True)
        if not (tools / "python3").exists():
            (tools / "python3").symlink_to(sys.executable)
        return f"{tools}{os.pathsep}{os.environ['PATH']}"

    def everywhere(self):
        """The same interface in all the places where one can be, but for a header and git."""
        data = (self.folder / self.binary).read_bytes()
        self.wheel("where.whl", {self.binary: data})
        for name in ("libgeo.so.1.2", "unnamed", "wheel"):
            shutil.copy(self.folder / ("where.whl" if name == "wheel" else self.binary), self.folder / name)
        shutil.copy(self.folder / "geo.caplet.json", self.folder / "interface")
        return [
            "geo.caplet.json",
            "file:geo.caplet.json",
            "interface",
            "where.whl",
            "wheel:where.whl",
            "file:where.whl",
            "wheel",
            self.binary,
            "file:" + self.binary,
            "libgeo.so.1.2",
            "unnamed",
            "module:geo_core",
        ]

    def test_every_command_reads_it_wherever_it_is(self):
        canonical = self.run_caplet("dump", "geo.caplet.json")[0]
        for one in self.everywhere():
            with self.subTest(one):
                self.assertEqual(self.run_caplet("dump", one)[0], canonical)
                self.run_caplet("check", one)
                self.run_caplet("check", "geo.caplet.json", "--against", one)
                self.run_caplet("generate", one, "--out", "everywhere", "--target", "consumer")
                status = 0 if one in ("geo.caplet.json", "file:geo.caplet.json", "interface") else 1  # what was shipped
                for pair in ((one, "next.caplet.json"), ("next.caplet.json", one)):
                    done = self.run_caplet("diff", *pair, status=status if pair[0] == one else 0)
                    self.assertIn("RETURN_CHANGED" if status and pair[0] == one else "UNRELEASED_CHANGED", done[0])
        self.assertEqual(
            self.run_caplet("diff", "where.whl", self.binary)[0], "no changes; suggested version: API 1.1\n"
        )
        self.assertIn("--fix", self.run_caplet("check", "--help")[0])

    def test_what_is_written_is_a_header_or_an_interface_file(self):
        for arguments in (
            ("record", "geo.whl"),
            ("release", "1.0", "geo.whl"),
            ("check", "geo.whl", "--fix"),
            ("diff", "geo.caplet.json", "geo.whl", "--fix"),
        ):
            self.wheel("geo.whl", {self.binary: (self.folder / self.binary).read_bytes()})
            before = (self.folder / "geo.whl").read_bytes()
            self.assertIn(
                "geo.whl: error: there is no interface file to write [usage]\n"
                "  hint: name a header or its interface file (.json)\n",
                self.run_caplet(*arguments, status=2)[1],
            )
            self.assertEqual((self.folder / "geo.whl").read_bytes(), before)
        self.assertIn(
            "geo.whl: error: `caplet adopt` reads a header [usage]",
            self.run_caplet("adopt", "geo.whl", "--struct", "a", "--capsule", "a.b", status=2)[1],
        )

    def test_what_is_no_input(self):
        """One message, whatever the command."""
        (self.folder / "notes.txt").write_text("geo_norm takes a number")
        (self.folder / "picture").write_bytes(b"\x89PNG\0\0")
        (self.folder / "a_folder").mkdir(exist_ok=True)
        for name, what in (
            ("notes.txt", "it is nothing that holds an interface [unknown-input]"),
            ("picture", "it is nothing that holds an interface [unknown-input]"),
            ("a_folder", "can't read the file: Is a directory [file-unreadable]"),
            ("missing.txt", "can't read the file: No such file or directory [file-unreadable]"),
            ("missing.json", "can't read the file: No such file or directory [file-unreadable]"),
            ("missing.whl", "can't read the file: No such file or directory [file-unreadable]"),
        ):
            for arguments in (
                ("check", name),
                ("dump", name),
                ("generate", name, "--out", "out"),
                ("record", name),
                ("diff", name, "geo.caplet.json"),
                ("diff", "geo.caplet.json", name),
                ("check", "geo.caplet.json", "--against", name),
                ("release", "1", name),
            ):
                with self.subTest(arguments):
                    self.assertEqual(self.run_caplet(*arguments, status=2), ("", f"{name}: error: {what}\n{self.HOW}"))

    def test_help_says_what_an_input_is_in_the_same_words(self):
        for command, count in (("check", 2), ("diff", 2), ("dump", 1), ("generate", 1)):
            self.assertEqual(self.run_caplet(command, "--help")[0].count(": " + self.INPUTS), count, command)
        self.assertIn(
            "a header, an interface file (.json), `git:REF[:FILE]`, a wheel (.whl), a compiled provider (.so, .pyd) or "
            "`module:NAME`",
            " ".join((ROOT / "docs" / "ci.md").read_text(encoding="utf-8").split()),
        )

    HEADER = """\
#ifndef GEO_H
#define GEO_H
#include <caplet/annotate.h>
CAPLET_API(geo, capsule = "geo_core._C_API");
CAPLET_SLOT() double geo_norm(%s x);
#endif
"""

    def test_a_header_is_compared_with(self):
        for name, type_ in (("then.h", "double"), ("odd.def", "float")):
            (self.folder / name).write_text(self.HEADER % type_)
        self.run_caplet("diff", "then.h", "then.h")
        for arguments in (
            ("diff", "then.h", "odd.def"),
            ("check", "odd.def", "--interface", "none.json", "--against", "then.h"),
        ):
            self.assertIn(
                "slot 0 geo_norm: parameter 1 `x` was `double`, is `float`",
                "".join(self.run_caplet(*arguments, "--as-released", status=1 if arguments[0] == "diff" else 2)),
            )

    def test_which_of_several(self):
        other = dict(interface("float"), name="other", capsule="other._C_API")
        canonical = []
        for one in (interface(), other):
            (self.folder / "one.json").write_text(json.dumps(one))
            canonical.append(self.run_caplet("dump", "one.json")[0])
        self.wheel("several.whl", {"a/geo.caplet.json": canonical[0], "a/other.caplet.json": canonical[1]})
        self.assertIn(
            "several.whl: error: it has several interfaces: `geo`, `other` [baseline-unreadable]",
            self.run_caplet("dump", "several.whl", status=2)[1],
        )
        for pair in (("several.whl", "one.json"), ("one.json", "several.whl")):
            self.assertIn("no changes", self.run_caplet("diff", *pair)[0])

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
            data[begin + 500] ^= 1

        def flip_digit(data, begin):  # the interface is still one, and says something else
            at = data.index(b'"minor": 1', begin) + 9
            data[at] = ord("2")

        damaged = f"`{self.binary}` in it is damaged"
        for name, method, change in (
            ("deflated.whl", zipfile.ZIP_DEFLATED, flip_bit),
            ("stored.whl", zipfile.ZIP_STORED, flip_bit),
            ("other.whl", zipfile.ZIP_STORED, flip_digit),
        ):
            self.changed(name, method, change)
            self.refuses(name, damaged)

    def test_directories_that_lie(self):
        def field(offset, value, size=4):
            """Sets what stands at an offset in the only entry of the directory."""

            def change(data, _):
                at = data.rindex(b"PK\1\2") + offset
                data[at : at + size] = value.to_bytes(size, "little")

            return change

        size = (self.folder / self.binary).stat().st_size
        member = f"`{self.binary}` in it "
        for number, (method, change, why) in enumerate(
            (
                (zipfile.ZIP_DEFLATED, field(24, size - 1), member + "is damaged"),  # the size
                (zipfile.ZIP_DEFLATED, field(24, size + 1), member + "is damaged"),
                (zipfile.ZIP_STORED, field(24, size - 1), member + "is damaged"),
                (zipfile.ZIP_DEFLATED, field(24, 600 << 20), member + "has more than 512 MiB"),
                (zipfile.ZIP_DEFLATED, field(20, 1 << 30), "its members have more bytes than the archive"),  # packed
                (zipfile.ZIP_DEFLATED, field(20, 1000), member + "is damaged"),
                (zipfile.ZIP_DEFLATED, field(16, 0), member + "is damaged"),  # the checksum
                (zipfile.ZIP_DEFLATED, field(42, 0x7FFFFF), member + "is damaged"),  # where it is
                (
                    zipfile.ZIP_DEFLATED,
                    field(10, 12, 2),  # how it is packed
                    member + "is neither stored nor deflated, but packed by method 12",
                ),
                (zipfile.ZIP_DEFLATED, field(8, 1, 2), member + "is encrypted"),
            )
        ):  # its flags
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

    INPUTS = (
        "a header, an interface file (.json), git:REF[:FILE], a wheel (.whl), a compiled provider (.so, .pyd) or "
        "module:NAME"
    )
    HOW = f"  hint: an input is {INPUTS}\n"
    NONE = "  hint: a provider generated with --no-embed-interface carries none; compare with the interface file: git:REF\n"
    AGAIN = "  hint: fetch or build the wheel again\n"
    NEWER = """:2:14: error: this interface file has format 2, this caplet reads format 1 [wrong-schema]
  "$schema": "caplet-2.schema.json",
             ^~~~~~~~~~~~~~~~~~~~~~
  hint: use a newer caplet
"""

    def test_a_baseline_that_is_missing(self):
        for name in ("missing.json", "missing.whl", "missing.so"):
            self.says(
                name, f"{name}: error: can't read the file: No such file or directory [file-unreadable]\n" + self.HOW
            )

    def test_a_wheel_that_is_none(self):
        good = (self.folder / self.binary).read_bytes()
        self.wheel("whole.whl", {self.binary: good})
        whole = (self.folder / "whole.whl").read_bytes()
        for name, data in (("text.whl", b"not found"), ("part.whl", whole[: len(whole) // 2]), ("empty.whl", b"")):
            (self.folder / name).write_bytes(data)
            self.says(
                name,
                f"{name}: error: it is no wheel: the directory of a ZIP archive is missing or damaged "
                "[baseline-unreadable]\n" + self.AGAIN,
            )
        (self.folder / "flipped.whl").write_bytes(whole[:200] + b"\xff" * 200 + whole[400:])
        self.says(
            "flipped.whl", f"flipped.whl: error: `{self.binary}` in it is damaged [baseline-unreadable]\n" + self.AGAIN
        )
        self.wheel("bare.whl", {"geo/__init__.py": ""})
        self.says("bare.whl", "bare.whl: error: there is no interface in it [baseline-unreadable]\n" + self.NONE)

    @unittest.skipUnless(shutil.which("strip"), "there is no strip")
    def test_a_stripped_binary_without_an_interface(self):
        self.run_in(CAPLET, "generate", "geo.caplet.json", "--out", "bare", "--bundle-runtime", "--no-embed-interface")
        flags = ["-shared", "-fPIC", "-Ibare", "-I" + sysconfig.get_path("include"), "-s"]
        self.run_in(COMPILER, *flags, "module.c", "bare/geo_provider.c", "-o", "bare.so")
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
        self.says(
            "git:v1",
            start + "the folder of the interface file is in no git repository [baseline-unreadable]\n"
            "  hint: name the earlier interface as a file, or run this in a clone\n",
            name=name,
        )
        git = ["git", "-C", str(folder), "-c", "user.name=a", "-c", "user.email=a@b"]
        self.run_in(*git, "init", "-q")
        self.run_in(*git, "commit", "-q", "--allow-empty", "-m", "1")
        self.says(
            "git:v1",
            start + "git has no `v1` here [baseline-unreadable]\n"
            "  hint: a shallow clone lacks old refs: git fetch --depth=1 origin tag v1\n",
            name=name,
        )
        self.run_in(*git, "tag", "v1")
        for path, shown in (("", "./geo.caplet.json"), (":old/geo.json", "old/geo.json")):
            self.says(
                "git:v1" + path,
                f"git:v1{path}: error: there is no `{shown}` in `v1` [baseline-unreadable]\n"
                "  hint: where it was called otherwise, name it as it was called there: git:v1:PATH\n",
                name=name,
            )
        self.says(
            "git:v1:geo.h",
            "git:v1:geo.h: error: of git only interface files are read [baseline-unreadable]\n"
            "  hint: name the one of that ref, such as git:v1.0:include/geometry.caplet.json\n",
            name=name,
        )
        self.run_in(*git, "add", ".")
        self.run_in(*git, "commit", "-q", "-m", "2")
        for pair in (("git:HEAD", name), (name, "git:HEAD")):  # the file of the other side
            self.assertIn("no changes", self.run_caplet("diff", *pair)[0])
        self.assertIn("nothing says which file is meant", self.run_caplet("diff", "git:HEAD", "git:v1", status=2)[1])

    def test_line_ends_of_windows(self):
        """They say the same, and `record` writes its own."""
        unix = subprocess.run(
            [CAPLET, "dump", "geo.caplet.json"], cwd=self.folder, capture_output=True, check=True
        ).stdout
        (self.folder / "crlf.caplet.json").write_bytes(unix.replace(b"\n", b"\r\n"))
        self.assertEqual(
            self.check("geo.caplet.json", name="crlf.caplet.json"), "no changes; suggested version: API 1.1\n"
        )
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
            (
                "newer",
                "holds a table of protocol 2, this caplet reads protocol 1 [baseline-unreadable]\n"
                "  hint: use a newer caplet, or compare with the interface file: git:REF\n",
            ),
            ("foreign", "holds no table of Caplet [baseline-unreadable]\n"),
            ("number", "is no capsule [baseline-unreadable]\n"),
        ):
            self.says("module:" + name, start.format(name) + what, path=path)

    def test_another_api(self):
        other = interface()
        other["name"] = "other"
        (self.folder / "other.caplet.json").write_text(json.dumps(other))
        self.assertIn("it has no interface of `other`, only of `geo`", self.check(self.binary, 2, "other.caplet.json"))

    def test_a_live_module_runs_nothing_else_of_the_current_folder(self):
        path = self.python_first()
        for name in ("ctypes", "site", "importlib", "os"):
            (self.folder / f"{name}.py").write_text("raise SystemExit('taken from the current folder')\n")
            self.addCleanup((self.folder / f"{name}.py").unlink)
        self.assertIn(
            "no changes; suggested version: API 1.1\n", self.check("module:geo_core", path=path, python_path="")
        )

    def test_a_live_module_that_is_elsewhere_is_not_the_one_here(self):
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        shutil.copy(self.folder / self.binary, elsewhere)
        (self.folder / "geo_core.py").write_text("raise SystemExit('taken from the current folder')\n")
        self.addCleanup((self.folder / "geo_core.py").unlink)
        self.check("module:geo_core", path=self.python_first(), python_path=str(elsewhere))

    def test_a_live_module(self):
        path = self.python_first()
        environment = self.check("module:geo_core", path=path)
        self.assertTrue(environment.startswith("no changes; suggested version: API 1.1\n"), environment)
        self.assertIn("[RETURN_CHANGED]", self.check("module:geo_core", 1, "next.caplet.json", path))
        self.assertIn("No module named 'geo_missing'", self.check("module:geo_missing", 2, path=path))
        self.assertIn("has no attribute '_C_API'", self.check("module:json", 2, path=path))


if __name__ == "__main__":
    COMPILER = sys.argv.pop(2)
    CAPLET = os.path.abspath(sys.argv.pop(1))
    unittest.main()
