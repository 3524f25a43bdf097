# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Consumers as they are in the wild: C, C++, Cython and pybind11 in one shared object, floors side by side, any order.

Usage: mixed_test.py CAPLET WORK. Built and run with Debian's python3, whose cython3 and pybind11 these are.
"""

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


def caplet(*arguments):
    subprocess.run([CAPLET, *map(str, arguments)], cwd=WORK, check=True, stdout=subprocess.DEVNULL)


def python(code):
    """What a fresh interpreter prints; standard error included."""
    done = subprocess.run(
        [PYTHON.executable, "-c", code],
        cwd=WORK,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
        timeout=60,
    )
    return done.returncode, done.stdout.strip()


def header(text, folder, *options):
    """Generates from an edition of the header; the interface file in WORK goes on from edition to edition."""
    (WORK / "counter.h").write_text(text)
    caplet("record", "counter.h")
    caplet("generate", "counter.h", "--out", folder, *options)


def build(name, sources, folder, *flags):
    objects = []
    for number, source in enumerate([*sources, extension.RUNTIME]):
        is_cxx = pathlib.Path(source).suffix == ".cpp"
        # Cython's and pybind11's own code is theirs; only warnings of ours count, so theirs are system headers or off.
        quiet = ["-w"] if "cython" in str(source) else []
        objects.append(
            extension.object_file(
                source,
                WORK / f"{name}.{number}.o",
                PYTHON,
                "g++" if is_cxx else "gcc",
                ["-std=c++17" if is_cxx else "-std=c11", f"-I{WORK}", f"-I{WORK / folder}", *quiet, *flags],
            )
        )
    module = WORK / (name + PYTHON.suffix)
    module.parent.mkdir(parents=True, exist_ok=True)
    extension.run(["g++", "-shared", *objects, "-o", module])
    return module


def build_all():
    shutil.rmtree(WORK, ignore_errors=True)
    (WORK / "counter").mkdir(parents=True)
    (WORK / "counter" / "__init__.py").touch()
    text = (HERE / "counter.h").read_text()
    first = text[: text.index("/// The same, twice")] + "#endif\n"
    header(first, "one")
    caplet("release", "1.0")
    header(text, "two")
    build("counter/_core", [HERE / "counter.c", WORK / "two" / "counter_provider.c"], "two")
    subprocess.run(
        [shutil.which("cython3"), "-3", str(HERE / "mixed_cython.pyx"), "-o", str(WORK / "mixed_cython.c")], check=True
    )
    build("mixed", [HERE / "mixed.cpp", HERE / "part.cpp", HERE / "part.c", WORK / "mixed_cython.c"], "two")
    build(
        "consumer_one",
        [HERE / "consumer.c"],
        "two",
        "-DMODULE=consumer_one",
        "-DCOUNTER_REQUIRE=1",
        "-DCOUNTER_GUARDED",
    )
    build("consumer_two", [HERE / "consumer.c"], "two", "-DMODULE=consumer_two")


# The Cython module is in the file of the other: importlib finds PyInit_mixed_cython there by the module's name.
TWO_IN_ONE = """
import importlib.machinery, importlib.util, mixed
loader = importlib.machinery.ExtensionFileLoader("mixed_cython", mixed.__file__)
spec = importlib.util.spec_from_file_location("mixed_cython", mixed.__file__, loader=loader)
mixed_cython = importlib.util.module_from_spec(spec)
spec.loader.exec_module(mixed_cython)
print(mixed.add_in_c(1), mixed.add_in_cxx(10), mixed.add_in_pybind11(100), mixed_cython.add_in_cython(1000))
"""


class Mixed(unittest.TestCase):
    def test_four_languages_share_one_pointer(self):
        self.assertEqual(python(TWO_IN_ONE), (0, "1 11 111 1111"))

    def test_one_definition_of_the_pointer_and_no_symbol_outside(self):
        module = str(WORK / ("mixed" + PYTHON.suffix))
        inside = extension.run(["nm", module])
        self.assertEqual(inside.count("caplet_7counter5_core6_C_API_1_2\n"), 1)
        self.assertNotIn("caplet", extension.run(["nm", "-D", module]))

    def test_floors_side_by_side(self):
        code = "import consumer_one, consumer_two; print(consumer_one.add(1), consumer_two.add_twice(2), %s)"
        self.assertEqual(python(code % "consumer_one.add_twice(4)"), (0, "1 5 13"))

    def test_consumer_before_provider(self):
        code = "import sys, consumer_one\nassert 'counter._core' in sys.modules\nimport counter._core\n"
        self.assertEqual(python(code + "print(consumer_one.add(7))"), (0, "7"))

    def test_consumer_with_global_symbols_before_the_provider(self):
        code = (
            "import ctypes, sys; sys.setdlopenflags(ctypes.RTLD_GLOBAL | 2)\n"
            "import mixed, consumer_one, counter._core\n"
            "print(consumer_one.add(1), mixed.add_in_cxx(2), consumer_one.add_twice(3))"
        )
        self.assertEqual(python(code), (0, "1 3 9"))

    def test_older_provider_beside_both_floors(self):
        provider = WORK / ("counter/_core" + PYTHON.suffix)
        newer = provider.read_bytes()
        try:
            build("counter/_core", [HERE / "counter.c", WORK / "one" / "counter_provider.c"], "one")
            status, text = python(
                "import consumer_one\nprint(consumer_one.add(1), flush=True)\nconsumer_one.add_twice(1)"
            )
            self.assertEqual(status, 1)
            self.assertTrue(text.startswith("1\n"), text)
            self.assertIn(
                'NotImplementedError: counter_add_twice needs API 1.2 of the C API "counter._core._C_API"', text
            )
            status, text = python("import consumer_two")
            self.assertEqual(status, 1)
            self.assertIn(
                'ImportError: consumer_two cannot use the C API "counter._core._C_API": it provides API 1.1, '
                "this consumer needs 1.2: install a newer counter",
                text,
            )
        finally:
            provider.unlink()  # a new file, not the mapped one
            provider.write_bytes(newer)


if __name__ == "__main__":
    WORK = pathlib.Path(sys.argv.pop(2)).resolve()
    CAPLET = str(pathlib.Path(sys.argv.pop(1)).resolve())
    build_all()
    unittest.main()
