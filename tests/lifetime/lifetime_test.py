#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Nothing dangles: the provider and consumer of tests/skew where interpreters end, modules go, and memory runs out.

Usage: lifetime_test.py CAPLET WORK PYTHON [UNITTEST ARGUMENTS]

Each test is a process of PYTHON that must end with status 0 and print nothing to standard error.
"""

import os
import shutil
import subprocess
import sys
import textwrap
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "skew")]

import extension  # noqa: E402
import interpreters  # noqa: E402
from skew_test import Matrix  # noqa: E402

PYTHON = MATRIX = HOST = None
TALLY = "import tally, tally_use; assert tally_use.caught()\n"
USE = "import use_4_1 as use; assert use.call()[0] == 'shape_one = 6', use.call()\n"


def build(caplet, work, python):
    """The newest provider and consumer, those of a single interpreter, and the module host."""
    global PYTHON, MATRIX, HOST
    PYTHON, MATRIX = python, Matrix(caplet, work, python, sanitize=False)
    MATRIX.provider("append", 4)
    MATRIX.consumer(4, 1)
    folder = MATRIX.work / "tally"
    subprocess.run([caplet, "generate", HERE / "tally.caplet.json", "--out", folder], check=True)
    MATRIX.build([HERE / "tally.c", folder / "tally_provider.c"], MATRIX.work / "tally", folder)
    MATRIX.build([HERE / "tally_use.c"], MATRIX.work / "tally_use", folder)
    HOST = python.is_cpython
    if HOST:
        extension.compile([HERE / "host.c"], MATRIX.work / "host", python, "gcc", ["-std=c11"])


def environment(**more):
    paths = [MATRIX.work, MATRIX.work / "consumers", MATRIX.work / "providers" / "append" / "4"]
    return dict(MATRIX.environment(), PYTHONPATH=os.pathsep.join(map(str, paths)), PYTHONWARNINGS="ignore", **more)


class Case(unittest.TestCase):
    def execute(self, command, **more):
        done = subprocess.run(
            [str(part) for part in command],
            env=environment(**more),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            universal_newlines=True,
            timeout=300,
        )
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)
        return done.stdout

    def python(self, code, **more):
        return self.execute([PYTHON.executable, "-c", textwrap.dedent(code)], **more)


class Modules(Case):
    def test_provider_removed(self):
        """The consumer's module keeps the table alive after its provider's modules are gone."""
        self.python(
            USE + "import gc, sys\n"
            "for name in ('shape', 'shape._core'): del sys.modules[name]\n"
            "gc.collect(); assert use.call()[0] == 'shape_one = 6'\n"
            "import shape._core; assert use.call()[1] == 'shape_sum = 7'"
        )

    def test_consumer_removed_and_imported_again(self):
        self.python("import gc, sys\n" + (USE + "del use, sys.modules['use_4_1']; gc.collect()\n") * 20 + USE)

    def test_reload(self):
        self.python(
            USE + "import importlib, shape._core\n"
            "for _ in range(20):\n"
            "    importlib.reload(shape._core); importlib.reload(use); use.call()\n"
            "assert use.call()[0] == 'shape_one = 6'"
        )

    def test_calls_while_the_interpreter_ends(self):
        """From a destructor that runs after the modules' names were cleared, and at exit."""
        printed = self.python(
            USE
            + """
import atexit, os, sys
class Last:
    def __init__(self): self.call, self.write = use.call, os.write
    def __del__(self): self.write(1, self.call()[0].encode() + b";")
atexit.register(lambda: os.write(1, use.call()[1].encode() + b";"))
sys.last, last = Last(), Last()
sys.modules["shape._core"] = sys.modules["shape"] = None
"""
        )
        self.assertIn("shape_sum = 7;", printed)
        if PYTHON.is_cpython:  # PyPy runs no destructor at exit
            self.assertEqual(printed.count("shape_one = 6;"), 2)


class Fork(Case):
    def test_fork_during_import(self):
        """Children of a process whose other threads are importing import and call, 50 times."""
        if not PYTHON.is_cpython:
            self.skipTest("PyPy hangs in a child that was forked beside importing threads, whatever they import")
        self.python(
            USE
            + """
import importlib.util, os, threading
def load():
    spec = importlib.util.spec_from_file_location("use_4_1", use.__file__)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.call()[0] == "shape_one = 6"
done = []
def again():
    while not done: load()
threads = [threading.Thread(target=again) for _ in range(2)]
for one in threads: one.start()
failed = 0
for _ in range(50):
    child = os.fork()
    if child == 0:
        try:
            assert use.call()[0] == "shape_one = 6"
            load()
            os._exit(0)
        finally:
            os._exit(1)
    failed += os.waitpid(child, 0)[1] != 0
done.append(True)
for one in threads: one.join()
assert not failed, failed
"""
        )


class Interpreters(Case):
    def setUp(self):
        if not HOST:
            self.skipTest("one interpreter a process is all there is")

    def in_new_ones(self, own_gil, times, before="", after=USE):
        if own_gil and PYTHON.version_info < (3, 12):
            self.skipTest("no interpreter has a GIL of its own before 3.12")
        self.python(f"import host\n{before}\nfor _ in range({times}): assert host.run({USE!r}, {own_gil})\n{after}")

    def test_100_after_another(self):
        self.in_new_ones(False, 100, USE)

    def test_100_after_another_with_their_own_gil(self):
        self.in_new_ones(True, 100, USE)

    def test_the_first_importer_ended(self):
        """The main interpreter imports what only interpreters that are gone imported before."""
        self.in_new_ones(False, 3)

    def test_the_first_importer_ended_with_its_own_gil(self):
        self.in_new_ones(True, 3)

    def test_objects_of_a_single_interpreter(self):
        """A second one is refused, and the first one's exception is still the one that it catches."""
        second = "try: import tally\nexcept ImportError as error: print(error, flush=True)\nelse: raise SystemError"
        printed = self.python(f"import host\n{TALLY}assert host.run({second!r}, False)\n{TALLY}")
        self.assertRegex(
            printed,
            r'^cannot provide the C API "tally._C_API" in interpreter [1-9]\d*: its objects belong '
            "to interpreter 0, and it is declared for a single one\n$",
        )

    def test_side_by_side_with_their_own_gil(self):
        if PYTHON.version_info < (3, 12):
            self.skipTest("no interpreter has a GIL of its own before 3.12")
        self.python(f"""
import host, threading
results = []
def run():
    for _ in range(5): results.append(host.run({USE!r}, True))
threads = [threading.Thread(target=run) for _ in range(8)]
for one in threads: one.start()
for one in threads: one.join()
assert results == [True] * 40, results
""")


class Finalisation(Case):
    def libpython(self):
        """How to link it, or None where only the executable holds it."""
        get = "import sysconfig as s; print(s.get_config_var('LIBDIR'), s.get_config_var('LDLIBRARY'), sep='/')"
        path = Path(self.execute([PYTHON.executable, "-c", get]).strip())
        return path if path.suffix == ".so" and path.exists() else None

    def test_10_times(self):
        library = self.libpython()
        if library is None:
            self.skipTest("no shared libpython to embed")
        program = MATRIX.work / "embed"
        extension.run(
            [
                "gcc",
                "-std=c11",
                *extension.WARNINGS,
                f"-I{PYTHON.include}",
                HERE / "embed.c",
                library,
                f"-Wl,-rpath,{library.parent}",
                "-o",
                program,
            ]
        )
        self.assertEqual(self.execute([program, PYTHON.executable, 10, USE + TALLY]), "10 cycles\n")


class Memory(Case):
    def test_each_allocation_of_an_import_fails(self):
        """One after the other: an import that would succeed does without it or raises, and so does one that is refused;
        afterwards all works."""
        if not HOST:
            self.skipTest("PyPy has no allocators to replace")
        printed = self.python(
            USE
            + """
import host, shape._core
def attempt():
    outcomes = set()
    for n in range(1, 5000):
        try:
            host.call_failing(use.import_again, use, n)
            outcomes.add("imported")
        except (MemoryError, ImportError) as error:
            outcomes.add(type(error).__name__)
        assert use.call()[0] == "shape_one = 6"
        if not host.failed(): return sorted(outcomes)
    raise AssertionError("no end of allocations")
print(attempt())
assert use.import_again(use) is None
shape._core._C_API = 1
print(attempt())
"""
        ).split("\n")
        self.assertIn("'imported'", printed[0])
        self.assertIn("'MemoryError'", printed[0])
        self.assertEqual(printed[1], "['ImportError', 'MemoryError']")


class Valgrind(Case):
    SUPPRESSIONS = Path("/usr/lib/valgrind/python3.supp")

    def test_imports_and_calls(self):
        if PYTHON.executable != "/usr/bin/python3" or not shutil.which("valgrind"):
            self.skipTest("run with Debian's python3 and its suppressions")
        log = MATRIX.work / "valgrind.log"
        code = USE + "import importlib, sys\nfor _ in range(50): importlib.reload(use); use.call()\n"
        self.execute(
            [
                "valgrind",
                "--quiet",
                "--error-exitcode=9",
                "--leak-check=full",
                "--show-leak-kinds=definite",
                "--errors-for-leak-kinds=none",
                f"--suppressions={self.SUPPRESSIONS}",
                f"--log-file={log}",
                PYTHON.executable,
                "-c",
                code,
            ],
            PYTHONMALLOC="malloc",
        )
        self.assertNotIn("caplet", log.read_text())


if __name__ == "__main__":
    caplet, work, executable = sys.argv[1:4]
    del sys.argv[1:4]
    build(Path(caplet).resolve(), Path(work).resolve(), interpreters.probe(executable))
    unittest.main()
