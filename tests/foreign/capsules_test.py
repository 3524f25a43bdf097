# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finding the capsule, what is published of it, and what is kept."""

import gc
import platform
import subprocess
import sys
import threading
import unittest
from pathlib import Path

import consumer
import forging
from forging import PREFIX, Case, Provider

sys.path.append(str(Path(__file__).resolve().parent.parent))
from leaks import Counting  # noqa: E402


class Interrupt(BaseException):
    """Of one's own, to be found again."""


class Missing(Case):
    def test_no_package(self):
        self.remove()
        error = self.assert_refused('importing "mill._core" failed: install millwork>=1.0', ModuleNotFoundError)
        self.assertEqual(str(error.__cause__), "No module named 'mill'")
        self.assertEqual(consumer.try_import(consumer), 0)

    def test_no_module(self):
        del sys.modules["mill._core"]
        self.assert_refused('importing "mill._core" failed: install millwork>=1.0', ModuleNotFoundError)
        self.assertEqual(consumer.try_import(consumer), 0)

    def test_no_module_that_it_needs(self):
        class Finder:
            def find_spec(self, name, path=None, target=None):
                raise ModuleNotFoundError("no such thing", name="numbers_of_others")

        finder = Finder()
        sys.meta_path.insert(0, finder)
        self.addCleanup(sys.meta_path.remove, finder)
        del sys.modules["mill._core"]
        self.assert_refused('importing "mill._core" failed', ModuleNotFoundError)
        self.assertRaises(ImportError, consumer.try_import, consumer)

    def test_no_attribute(self):
        self.assert_refused('module has no attribute "API" (circular import?): install millwork>=1.0', AttributeError)
        self.assertRaises(ImportError, consumer.try_import, consumer)

    def test_getting_it_fails(self):
        failure = ValueError("out of order")

        def fail(name):
            raise failure if name == "API" else AttributeError(name)

        self.core.__getattr__ = fail
        self.assert_refused('getting its attribute "API" failed', failure)

    def test_getting_it_is_interrupted(self):
        def interrupt(name):
            raise Interrupt if name == "API" else AttributeError(name)

        self.core.__getattr__ = interrupt
        self.assertRaises(Interrupt, consumer.import_api, consumer)
        self.assertRaises(Interrupt, consumer.try_import, consumer)


class Capsules(Case):
    def test_other_objects(self):
        for value, name in ((1, "int"), (None, "NoneType")):
            self.core.API = value
            self.assert_refused(f"it is a {name}, not a capsule")

    def test_names(self):
        provider = Provider()
        for name in ("mill._core.API", "", "mill API "):
            self.publish(provider, name)
            self.assert_refused(f'the capsule is named "{name}", expected "mill API"')
        self.publish(provider, None)
        self.assert_refused('the capsule has no name, expected "mill API"')

    def test_renamed_when_it_was_in_use(self):
        provider = Provider()
        self.assert_accepted(provider)
        consumer.rename_capsule(self.core.API, "consumed")
        self.assert_refused('the capsule is named "consumed", expected "mill API"')
        self.assertEqual(consumer.call(), 30)

    def test_destroyed_when_it_was_in_use(self):
        """The consumer's module keeps it."""
        provider = Provider()
        self.assert_accepted(provider)
        held = getattr(consumer, provider.kept)
        self.assertEqual((held[0], held[1]), (self.core, self.core.API))
        del self.core.API
        self.remove_modules()
        gc.collect()
        self.assertEqual(consumer.call(), 30)

    def remove_modules(self):
        for name in ("mill", "mill._core"):
            sys.modules.pop(name, None)


class Published(Case):
    def test_again_and_again(self):
        provider = Provider()
        for _ in range(3):
            self.assert_accepted(provider)
        self.assertEqual([name for name in vars(consumer) if name.startswith("__caplet__:")], [provider.kept])

    def test_a_refusal_leaves_what_was_imported(self):
        provider = Provider()
        self.assert_accepted(provider)
        self.core.API = 1
        self.assertRaises(ImportError, consumer.import_api, consumer)
        self.assertEqual(consumer.published()[0], provider.address)

    def test_a_table_that_was_made_anew(self):
        """It takes the place of the first, which is kept, too: calls may be going on."""
        first, second = Provider(), Provider()
        self.assert_accepted(first)
        held = getattr(consumer, first.kept)
        second.gears.turn = forging.TEETH
        for _ in range(2):
            self.assert_accepted(second)
            self.assertIs(getattr(consumer, first.kept), held)
            self.assertIs(getattr(consumer, second.kept)[1], self.core.API)

    def test_for_no_module(self):
        provider = Provider()
        self.publish(provider)
        self.addCleanup(delattr, sys, provider.kept)
        consumer.import_api(None)
        self.assertIs(getattr(sys, provider.kept)[1], self.core.API)
        self.core.API = 1
        with self.assertRaises(ImportError) as raised:
            consumer.import_api(None)
        self.assertEqual(
            str(raised.exception), PREFIX.replace("consumer", "this program") + "it is a int, not a capsule"
        )

    @unittest.skipIf(platform.python_implementation() == "PyPy", "nothing is counted there")
    def test_a_module_that_keeps_nothing(self):
        class Closed:
            __slots__ = ()
            __name__ = "closed"

        self.publish(Provider())
        before = self.references()
        self.assertRaises(AttributeError, consumer.import_api, Closed())
        self.assertEqual(consumer.call(), 30)
        self.assertEqual(self.references(), before + 1)  # it is published, so it must not go
        self.assertRaises(AttributeError, consumer.import_api, Closed())
        self.assertEqual(self.references(), before + 1)

    def references(self):
        return sys.getrefcount(self.core.API)

    def test_from_many_threads(self):
        provider = Provider()
        self.publish(provider)
        start, found = threading.Barrier(8), []

        def run():
            start.wait()
            for _ in range(20):
                consumer.import_api(consumer)
                found.append((consumer.published()[0], consumer.call()))

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(set(found), {(provider.address, 30)})
        self.assertEqual(len(found), 160)


def subinterpreter():
    """Statements that define run(code), which runs code in a new interpreter; None where there is none."""
    for text in (
        "import _interpreters\ndef run(code): return _interpreters.exec(_interpreters.create('legacy'), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(isolated=False), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(), code)",
    ):
        done = subprocess.run([sys.executable, "-c", text + "\nrun('pass')"], stderr=subprocess.DEVNULL)
        if done.returncode == 0:
            return text
    return None


@unittest.skipUnless(subinterpreter(), "no subinterpreters here")
class Subinterpreters(unittest.TestCase):
    SETUP = """
import sys, consumer, forging
case = forging.Case("setUp")
core = case.make()
provider = forging.Provider()
"""

    def run_in_both(self, first, second):
        code = f"{self.SETUP}{first}\n{subinterpreter()}\nrun({second!r})"
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def test_a_table_for_all(self):
        second = (
            "import sys, types, consumer\ncore = types.ModuleType('mill._core')\n"
            "sys.modules.update({'mill': types.ModuleType('mill'), 'mill._core': core})\n"
            "core.API = consumer.capsule(consumer.published()[0], 'mill API')\n"
            "consumer.import_api(consumer)\nprint(consumer.call(), flush=True)"
        )
        self.assertEqual(
            self.run_in_both("core.API = provider.capsule(); consumer.import_api(consumer)", second), "30\n"
        )

    def test_a_table_of_each(self):
        second = """
import ctypes, sys, types, consumer
core = types.ModuleType("mill._core")
sys.modules.update({"mill": types.ModuleType("mill"), "mill._core": core})
first = consumer.published()[0]
copy = consumer.copy(first)
core.API = consumer.capsule(copy, "mill API")
try:
    consumer.import_api(consumer)
except ImportError as error:
    print(str(error).replace(format(first, "x"), "FIRST").replace(format(copy, "x"), "SECOND"), flush=True)
assert consumer.published()[0] == first
"""
        said = self.run_in_both("core.API = provider.capsule(); consumer.import_api(consumer)", second)
        self.assertRegex(
            said,
            "^" + PREFIX.replace(".", "[.]") + "another table of it is in use already [(]0xFIRST of interpreter 0, now "
            "0xSECOND of [1-9][0-9]*[)]: it has one for each interpreter\n$",
        )


@unittest.skipIf(platform.python_implementation() == "PyPy", "nothing is counted there")
class References(Counting, Case):
    """Nothing is leaked and nothing is dropped once too often."""

    ROUNDS = 500

    def watched(self):
        return [self.core, sys.modules["mill"], consumer, sys, ImportError]

    def fails(self):
        try:
            consumer.import_api(consumer)
        except ImportError:
            return
        raise AssertionError("ImportError not raised")

    def test_success(self):
        self.publish(Provider())
        self.measure(lambda: consumer.import_api(consumer))

    def test_refusals(self):
        provider = Provider()
        self.publish(provider, "another")
        self.measure(self.fails)
        provider.table.breaking = 9
        self.publish(provider)
        self.measure(self.fails)
        provider.table.breaking, provider.table.number = 4, forging.RAISES
        self.measure(self.fails)

    def test_absence(self):
        del self.core.__dict__["__doc__"]
        self.measure(self.fails)
        sys.modules["mill._core"] = None
        self.measure(lambda: self.assertEqual(consumer.try_import(consumer), 0))


if __name__ == "__main__":
    unittest.main()
