# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""`caplet inspect` under each interpreter: tables of Caplet, those of Python itself, and capsules that are damaged.

python3 tests/inspect/inspect_test.py build/caplet build/tests/inspect
"""

import json
import os
import re
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "audit")]
import interpreters  # noqa: E402
from packages import Geometry, install  # noqa: E402

CAPLET, WORK = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
PYTHONS = interpreters.find()
TABLE = '{}: name "{}", pointer 0x'


class Inspect(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.geometry = Geometry(CAPLET, WORK / "compiled")
        cls.geometry.provider("1.1")
        module = cls.geometry.work / "geometry" / "_core.so"
        module.parent.mkdir()
        (cls.geometry.work / f"provider-1.1{cls.geometry.python.suffix}").rename(module)

    def inspect(self, *arguments, python=None, options=()):
        """Status, stdout and stderr. Never a signal, nor a traceback."""
        paths = (ROOT / "python", HERE, self.geometry.work)
        done = subprocess.run(
            [
                (python or self.geometry.python).executable,
                *options,
                "-X",
                "faulthandler",
                "-m",
                "caplet",
                "inspect",
                *map(str, arguments),
            ],
            env=dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, paths)), PYTHONDONTWRITEBYTECODE="1"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="backslashreplace",
        )
        self.assertIn(done.returncode, (0, 1, 2), done.stdout + done.stderr)
        self.assertNotIn("Traceback", done.stderr)
        return done.returncode, done.stdout, done.stderr

    def of_each(self):
        for python in PYTHONS:
            with self.subTest(python.name):
                yield python

    def test_a_table_of_caplet(self):
        status, out, err = self.inspect("geometry._core")
        self.assertEqual((status, err), (0, ""))
        lines = out.splitlines()
        self.assertTrue(lines[0].startswith(TABLE.format("geometry._core:_C_API", "geometry._core._C_API")), lines[0])
        self.assertRegex(
            lines[1], r"^  a table of Caplet, protocol 1: API 1\.2, 2 slots, fingerprint [0-9a-f]{16}, interpreter -1$"
        )
        self.assertEqual(lines[2], "  of geometry 1.1")
        self.assertRegex(lines[3], r"^     0 geo_one: int \(int\) = code in _core\.so")
        self.assertRegex(lines[4], r"^     1 geo_two: int \(int\), since 2 = code in _core\.so")
        self.assertEqual(len(lines), 5)
        self.assertEqual(self.inspect("geometry._core:_C_API")[1].splitlines()[1:], lines[1:])

    def test_tables_of_python(self):
        for python in self.of_each():
            if not python.is_cpython:
                error = f"caplet: error: capsules can be looked into in CPython alone, not in {python.implementation}\n"
                self.assertEqual(self.inspect("datetime", python=python), (2, "", error))
                continue
            status, out, err = self.inspect("datetime", python=python)
            self.assertEqual((status, err), (0, ""))
            self.assertIn(TABLE.format("datetime:datetime_CAPI", "datetime.datetime_CAPI"), out)
            for index, name in enumerate(("date", "datetime", "time", "timedelta", "tzinfo")):
                self.assertRegex(out, rf"(?m)^ +{index} type datetime\.{name} in ")
            self.assertRegex(out, r"(?m)^ +5 object of datetime\.timezone in ")
            self.assertRegex(out, r"(?m)^ +6 code in ")
            self.assertIn('0 "pyexpat.expat_CAPI 1.1" in ', self.inspect("pyexpat", python=python)[1])

    def test_classes_of_metaclasses(self):
        for python in self.of_each():
            if python.is_cpython:
                _, out, _ = self.inspect("metaclasses:table", python=python)
                self.assertRegex(out, r"(?m)^ +0 type Plain in .*\n +1 type Odd in .*\n +2 object of Odd in ")

    def datetime_file(self):
        interface = WORK / "datetime.caplet.json"
        interface.unlink() if interface.exists() else None
        include = self.geometry.python.include
        adopt = [CAPLET, "adopt", Path(include) / "datetime.h", "--struct", "PyDateTime_CAPI", "--include", "Python.h"]
        options = ["--capsule", "datetime.datetime_CAPI", "--out", interface, "--", f"-I{include}"]
        subprocess.run([*adopt, *options], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return interface

    def test_an_interface_file_says_what_is_there(self):
        interface = self.datetime_file()
        status, out, _ = self.inspect("datetime", "--interface", interface)
        self.assertEqual(status, 0, out)
        self.assertRegex(out, r"(?m)^ +0 DateType = type datetime\.date in ")
        self.assertRegex(out, r"(?m)^ +6 Date_FromDate = code in ")
        other = json.loads(interface.read_text(encoding="utf-8"))
        first, seventh = other["slots"][0], other["slots"][6]
        first["offset"], seventh["offset"] = seventh["offset"], first["offset"]
        interface.write_text(json.dumps(other), encoding="utf-8")
        status, out, _ = self.inspect("datetime", "--interface", interface)
        self.assertEqual(status, 1, out)
        self.assertRegex(out, r"(?m)^ +0 DateType = code in .*\n       WRONG: a type is recorded$")
        self.assertRegex(
            out, r"(?m)^ +6 Date_FromDate = type datetime\.date in .*\n       WRONG: a function is recorded$"
        )

    def stating(self, **foreign):
        names = ("is_initialized", "platform", "fails", "data")
        returns = {"platform": "const char *", "fails": "number"}
        interface = WORK / "stating.caplet.json"
        document = {
            "name": "stating",
            "typedefs": [{"name": "number", "type": "int"}],
            "foreign": {
                "fields": [
                    {"name": "magic", "offset": 0, "type": "char[4]"},
                    {"name": "revision", "offset": 4, "type": "int32_t"},
                ],
                **foreign,
            },
            "slots": [
                {"index": i, "name": name, "offset": 8 + 8 * i, "returns": returns.get(name, "int")}
                for i, name in enumerate(names[:3])
            ],
        }
        interface.write_text(json.dumps(document), encoding="utf-8")
        return interface

    def says(self, arguments, *lines, status=0):
        """That the capsule's numbers are these."""
        found, out, err = self.inspect("stating", *arguments)
        self.assertEqual((found, err), (status, ""), out)
        numbers = [line for line in out.splitlines() if re.match("  (abi|version|size|check|     WRONG)", line)]
        self.assertEqual(numbers, list(lines))

    def test_numbers_that_are_stored(self):
        foreign = {"version": {"of": "revision"}, "checks": [{"of": "magic", "equals": "STAT"}]}
        fine = self.stating(abi={"of": "revision", "at_least": 7, "at_most": 7}, **foreign)
        self.says(["--interface", fine], "  abi revision = 7", "  version revision = 7", "  check magic = 'STAT'")
        foreign["checks"] = [{"of": "magic", "equals": "TATS"}, {"of": "revision.of", "equals": 1}]
        self.says(
            ["--interface", self.stating(abi={"of": "revision", "at_least": 8, "at_most": 6}, **foreign)],
            "  abi revision = 7",
            "       WRONG: recorded is at least 8 and at most 6",
            "  version revision = 7",
            "  check magic = 'STAT'",
            "       WRONG: recorded is 'TATS'",
            "  check revision.of: it stands in a struct, where nothing is read",
            status=1,
        )

    def test_slots_that_an_older_table_has_not(self):
        """Nor is read what stands there."""
        lacks = "  {} {}: not there, by what the table says of itself"

        def slots(edit, *arguments, **foreign):
            interface = self.stating(**foreign)
            document = json.loads(interface.read_text(encoding="utf-8"))
            edit(document["slots"])
            interface.write_text(json.dumps(document), encoding="utf-8")
            status, out, _ = self.inspect("stating", "--interface", interface, *arguments)
            self.assertEqual(status, 0, out)
            return [line for line in out.splitlines() if "not there" in line or "plays" in line]

        def later(all):
            all[2].update(since=2)
            all.append({"index": 1, "name": "plays", "offset": 16, "since": 2, "returns": "int"})
            all[1].update(until=1)
            all.append({"index": 3, "name": "goes", "offset": 32, "since": 2, "returns": "int"})  # which is no function

        releases = [{"value": 7, "version": "1.0"}, {"value": 8, "version": "2.0"}]
        version = {"of": "revision", "releases": releases}
        self.assertEqual(slots(later, version=version), [lacks.format("   2", "fails"), lacks.format("   3", "goes")])
        version = {"of": "is_initialized", "releases": [{"value": 1, "version": "1.0"}, {"value": 8, "version": "2.0"}]}
        self.assertEqual(
            slots(later, "--call", version=version), [lacks.format("   2", "fails"), lacks.format("   3", "goes")]
        )
        self.assertIn("plays = code", slots(later, version=version)[0])
        size = {"of": "revision"}
        self.assertEqual(slots(lambda all: None, size=size)[0], lacks.format("   0", "is_initialized"))

    def test_getters_are_called_where_that_is_asked(self):
        checks = [{"of": "platform", "equals": "linux"}]
        interface = self.stating(abi={"of": "is_initialized", "equals": 1}, checks=checks)
        self.says(
            ["--interface", interface],
            "  abi is_initialized(): not called; --call does",
            "  check platform(): not called; --call does",
        )
        self.says(["--interface", interface, "--call"], "  abi is_initialized() = 1", "  check platform() = 'linux'")

    def test_getters_of_other_numbers(self):
        abi = {"of": "is_initialized", "equals": 2}
        self.says(
            ["--call", "--interface", self.stating(abi=abi, version={"of": "fails"})],
            "  abi is_initialized() = 1",
            "       WRONG: recorded is 2",
            "  version fails() raised MemoryError: ",
            "       WRONG: a getter does not fail",
            status=1,
        )

    def test_what_is_no_getter_is_not_called(self):
        interface = self.stating(abi={"of": "fails", "equals": 1})
        document = json.loads(interface.read_text(encoding="utf-8"))
        document["slots"][2]["offset"] += 8
        interface.write_text(json.dumps(document), encoding="utf-8")
        status, out, _ = self.inspect("stating", "--interface", interface, "--call")
        self.assertEqual(status, 1, out)
        self.assertIn("  abi fails(): not called\n       WRONG: a function is recorded\n", out)

    def test_calling_needs_a_file(self):
        error = "caplet: error: --call needs --interface, which says what to call\n"
        self.assertEqual(self.inspect("stating", "--call")[::2], (2, error))

    def test_damaged_capsules(self):
        expected = {
            "wild": "damaged: nothing is mapped there",
            "kernel": "damaged: nothing is mapped there",
            "misaligned": "misaligned: no table",
            "cut": "damaged: its header can't be read",
            "descriptor": "damaged: its descriptor can't be read",
            "short": "damaged: 72 bytes are too few for its slots",
            "many": "damaged: 4294967295 bytes are too few for its slots",
            "other_protocol": "of another protocol than 1: use a newer caplet",
            "own_descriptor": "damaged: slot 0 can't be read",
            "edge_descriptor": "damaged: its descriptor can't be read",
        }
        for python in self.of_each():
            if not python.is_cpython:
                continue
            status, out, err = self.inspect("damaged", python=python)
            self.assertEqual((status, err), (1, ""))
            said = dict(re.findall(r'(?m)^damaged:(\w+): name "damaged\.x", pointer 0x\w+\n((?:  .*\n)+)', out))
            last = {name: said[name].splitlines()[-1].strip() for name in expected}
            self.assertEqual(last, expected)
            self.assertIn("damaged:wild_name: name (unreadable), pointer ", out)
            self.assertIn("damaged:edge_name: name (unreadable), pointer ", out)

    def test_an_empty_place(self):
        slots = [{"index": 0, "name": "one"}, {"index": 1, "name": "two"}]
        interface = WORK / "empty.caplet.json"
        for optional, status, last in (
            (False, 1, "     WRONG: it is NULL, and not optional"),
            (True, 0, "   1 two = NULL"),
        ):
            slots[1]["optional"] = optional
            interface.write_text(json.dumps({"foreign": {"struct": "t"}, "slots": slots}), encoding="utf-8")
            said = self.inspect("damaged:empty_place", "--interface", interface)
            self.assertEqual((said[0], said[1].splitlines()[-1]), (status, f"  {last}"))

    def test_what_is_not_there(self):
        error = "caplet: error: importing nothing_of_this_name failed: ModuleNotFoundError: No module named 'nothing_of_this_name'\n"
        self.assertEqual(self.inspect("nothing_of_this_name"), (2, "", error))
        self.assertEqual(
            self.inspect("geometry._core:none"), (2, "", "caplet: error: geometry._core:none: there is no `none`\n")
        )
        self.assertEqual(self.inspect("json"), (2, "", "caplet: error: json has no capsule\n"))
        self.assertEqual(
            self.inspect("damaged:not_a_capsule"), (1, "damaged:not_a_capsule: a int, not a capsule\n", "")
        )
        error = "caplet: error: no.json: No such file or directory\n"
        self.assertEqual(self.inspect("datetime", "--interface", "no.json"), (2, "", error))
        self.assertEqual(self.inspect(), (2, "", "caplet: error: name a module, or --scan what is installed\n"))

    def test_scan(self):
        status, out, err = self.inspect("--scan", "geometry._core")
        line = 'geometry._core:_C_API: a table of Caplet, name "geometry._core._C_API"\n'
        self.assertEqual(
            (status, out, err), (0, f"{line}1 capsules, 0 of them functions and variables of Cython\n", "")
        )
        status, out, err = self.inspect("--scan", "damaged")
        self.assertEqual((status, err), (0, ""))
        self.assertIn('damaged:kernel: damaged, name "damaged.x"\n', out)
        self.assertRegex(out, r"\n\d+ capsules, 1 of them functions and variables of Cython\n$")
        # Without what else is installed, which may do anything as it is imported.
        content = (self.geometry.work / "geometry" / "_core.so").read_bytes()
        install(self.geometry.work, "geometry", "1.1", {"geometry/_core.so": content, "geometry/broken.so": ""})
        status, out, err = self.inspect("--scan", options=["-S"])
        counts = "1 capsules, 0 of them functions and variables of Cython; 1 modules could not be imported\n"
        self.assertEqual((status, out, err), (0, line + counts, ""))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
