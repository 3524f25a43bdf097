# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Types of a third project, <unit.h>, of which the two sides were compiled with different releases: what is refused at
import, by `check` and by the conformance unit, with which words, and what is none of their business.

Usage: externals_test.py CAPLET WORK. Built and run with Debian's python3.
"""

import json
import pathlib
import shutil
import subprocess
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

CAPLET = WORK = None
PYTHON = interpreters.probe("/usr/bin/python3")
RIGHT = "(1, 42, 2.5, 1, 7, 4.0, 5, 1, 1, 1)"
INCLUDES = ["-isystem", str(HERE), f"-I{HERE}"]


def caplet(*arguments):
    """Exit status and all that is printed."""
    flags = [*INCLUDES, "-isystem", PYTHON.include, "-isystem", extension.INCLUDE]
    if "--" not in arguments:
        arguments = [*arguments, "--"]
    done = subprocess.run(
        [CAPLET, *map(str, [*arguments, *flags])],
        cwd=WORK,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    return done.returncode, done.stdout


def must(*arguments):
    status, text = caplet(*arguments)
    assert status == 0, text


def build(name, source, compiler="gcc", flags=(), more=()):
    """A module of `source`, and of what else belongs to it."""
    objects = [WORK / "runtime.o"]
    for number, one in enumerate([HERE / source, *more]):
        objects.append(
            extension.object_file(
                one, WORK / f"{name}.{number}.o", PYTHON, compiler, [*INCLUDES, f"-I{WORK}", f"-DMODULE={name}", *flags]
            )
        )
    extension.run(["gcc", "-shared", *objects, "-o", WORK / (name + PYTHON.suffix)])


def imported(name):
    """The last line that importing the consumer and calling everything prints."""
    done = subprocess.run(
        [PYTHON.executable, "-c", f"import {name}; print({name}.run())"],
        cwd=WORK,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    return done.stdout.strip().split("\n")[-1]


def setUpModule():
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    shutil.copy(HERE / "box.h", WORK)
    must("record", "box.h")
    must("generate", "box.h", "--out", ".", "--target", "provider", "--target", "consumer", "--target", "conformance")
    extension.object_file(extension.RUNTIME, WORK / "runtime.o", PYTHON)
    build("box", "box.c", more=[WORK / "box_provider.c"])


class Import(unittest.TestCase):
    maxDiff = None

    def user(self, *flags, compiler="gcc"):
        name = "user_" + self._testMethodName
        build(name, "user.c", compiler, flags)
        return imported(name)

    def refused(self, flag, detail, header="unit.h"):
        hint = (
            f"both sides must be built against the same release of the library that <{header}> belongs to, with the "
            "same macros"
        )
        self.assertEqual(
            self.user(flag),
            f"ImportError: user_{self._testMethodName} cannot use the C API "
            f'"box._C_API": external type {detail}: {hint}',
        )

    def test_same_release(self):
        self.assertEqual(self.user(), RIGHT)

    def test_cxx(self):
        self.assertEqual(self.user("-std=c++17", compiler="g++"), RIGHT)

    def test_other_compiler(self):
        self.assertEqual(self.user("-O0", "-mavx", compiler=extension.find_compiler("clang-22")), RIGHT)

    def test_limited_api(self):
        self.assertEqual(self.user(extension.LIMITED), RIGHT)

    def test_width(self):
        self.refused("-DUNIT_WIDE_ID", "unit_id of <unit.h> has 4 bytes, compiled for 8")

    def test_sign(self):
        self.refused("-DUNIT_UNSIGNED_ID", "unit_id of <unit.h> is a signed integer, compiled for an unsigned integer")

    def test_float(self):
        self.refused("-DUNIT_REAL_ID", "unit_id of <unit.h> is a signed integer, compiled for a floating-point number")

    def test_by_value(self):
        self.refused("-DUNIT_BIG_PAIR", "struct unit_pair of <unit.h> has 4 bytes, compiled for 36")

    def test_behind_a_pointer(self):
        self.refused("-DUNIT_LONG_LINE", "unit_line of <unit.h> has 16 bytes, compiled for 24")

    def test_in_a_callback(self):
        self.refused("-DUNIT_POINTER_MARK", "unit_mark of <unit.h> is an unsigned integer, compiled for a pointer")

    def test_enum_of_either_sign(self):
        self.assertEqual(self.user("-DUNIT_NEGATIVE_LEVEL"), RIGHT.replace("1, 7", "0, 7"))

    def test_short_enum(self):
        self.refused("-fshort-enums", "unit_level of <unit.h> has 4 bytes, compiled for 1")

    def test_passed_on(self):
        self.assertEqual(self.user("-DUNIT_BIG_LOG"), RIGHT)

    def test_types_of_the_compiler(self):
        for flag, text in (
            ("-fshort-wchar", "wchar_t has 4 bytes, compiled for 2"),
            ("-mlong-double-64", "long double has 16 bytes, compiled for 8"),
        ):
            self.assertEqual(
                self.user(flag, "-w"),
                "ImportError: user_test_types_of_the_compiler cannot use the C API "
                f'"box._C_API": {text}: both sides must be built with the same options and macros',
            )


class Recorded(unittest.TestCase):
    def externals(self):
        return {one["name"]: one for one in json.loads((WORK / "box.caplet.json").read_text())["external"]}

    def test_opaque(self):
        opaque = {name for name, one in self.externals().items() if one.get("opaque")}
        self.assertEqual(opaque, {"struct unit_log", "struct unit_hidden", "unit_secret", "unit_function"})

    def test_enum(self):
        self.assertEqual([name for name, one in self.externals().items() if one.get("enum")], ["unit_level"])

    def test_seen(self):
        seen = {
            name: [(at.get("kind"), at["size"], at["align"]) for at in one["seen"]]
            for name, one in self.externals().items()
            if "seen" in one
        }
        self.assertEqual(
            seen,
            {
                "unit_id": [("signed", 4, 4)],
                "struct unit_pair": [("record", 4, 4)],
                "unit_level": [(None, 4, 4)],
                "unit_mark": [("unsigned", 8, 8)],
            },
        )

    def test_check_with_another_release(self):
        self.assertEqual(caplet("check", "box.h"), (0, ""))
        status, text = caplet("check", "box.h", "--", "-DUNIT_WIDE_ID")
        self.assertEqual(status, 1)
        self.assertIn("error: external type unit_id: its `seen, ", text)  # and the platform
        self.assertIn("` is `8 bytes, signed`, recorded is `4 bytes, signed` [interface-differs]", text)

    def test_what_is_not_recorded_of_a_platform_is_no_difference(self):
        path = WORK / "box.caplet.json"
        text = path.read_text()
        self.addCleanup(path.write_text, text)
        path.write_text(text.replace('"profile": "', '"profile": "other-'))
        self.assertEqual(caplet("check", "box.h", "--", "-DUNIT_WIDE_ID"), (0, ""))

    def test_conformance(self):
        def compiled(*flags, compiler="gcc"):
            return extension.syntax(WORK / "box_conformance.c", PYTHON, compiler, [*INCLUDES, f"-I{WORK}", *flags])

        compiled()
        compiled(compiler="clang-14" if shutil.which("clang-14") else "clang-22")
        for flag, text in (
            ("-DUNIT_WIDE_ID", "unit_id: its form on "),
            ("-DUNIT_UNSIGNED_ID", "unit_id: its form on "),
            ("-DUNIT_BIG_PAIR", "struct unit_pair: its form on "),
        ):
            with self.assertRaisesRegex(extension.CompileError, text):
                compiled(flag)


if __name__ == "__main__":
    CAPLET, WORK = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    unittest.main(argv=sys.argv[:1])
