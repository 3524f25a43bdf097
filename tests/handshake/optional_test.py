# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Providers that need not be there, and consumers that import at the first call."""

import platform
import sys
import threading
import unittest

import consumer
import forge
from forge import Case, Process, Provider

PROGRAM = forge.PREFIX.replace("consumer", "this program", 1)
NOT_THERE = 'importing "geometry._core" failed: install geometry>=2.0'


class Finder:
    """Raises `failure` for the provider's module."""

    def __init__(self, failure):
        self.failure = failure

    def find_spec(self, name, path=None, target=None):
        if name == "geometry._core":
            raise self.failure


class Optional(Case):
    def assert_absent(self):
        self.assertEqual(consumer.try_import(consumer), 0)
        self.assertEqual(consumer.published(), self.unimported)
        self.assertFalse(hasattr(consumer, forge.KEPT) or consumer.has_area())

    def refuse(self, detail, cause=None):
        return self.assert_refused(detail, cause, lambda: consumer.try_import(consumer))

    def test_no_package(self):
        self.forget()
        self.assert_absent()

    def test_package_without_the_module(self):
        del sys.modules["geometry._core"]
        self.assert_absent()

    def test_no_package_but_a_module(self):
        del sys.modules["geometry._core"], self.package.__path__
        self.assert_absent()

    def test_hidden(self):
        for name in ("geometry._core", "geometry"):
            sys.modules[name] = None
            self.assert_absent()

    def test_no_module_that_it_needs(self):
        for missing in ("numbers_of_others", "geometry._core2", "geometry._core.part", "geo", "", None):
            with self.subTest(missing):
                failure = ModuleNotFoundError("no such thing", name=missing)
                sys.modules.pop("geometry._core", None)
                finder = Finder(failure)
                sys.meta_path.insert(0, finder)
                self.refuse('importing "geometry._core" failed', failure)
                sys.meta_path.remove(finder)

    def test_it_fails(self):
        for failure in (ImportError("no", name="geometry._core"), ValueError("broken")):
            sys.modules.pop("geometry._core", None)
            finder = Finder(failure)
            sys.meta_path.insert(0, finder)
            self.refuse('importing "geometry._core" failed', failure)
            sys.meta_path.remove(finder)

    def test_it_is_interrupted(self):
        del sys.modules["geometry._core"]
        finder = Finder(KeyboardInterrupt())
        sys.meta_path.insert(0, finder)
        self.addCleanup(sys.meta_path.remove, finder)
        self.assertRaises(KeyboardInterrupt, consumer.try_import, consumer)

    def test_no_capsule(self):
        self.refuse('module has no attribute "_C_API" (circular import?)', AttributeError)

    def test_another_capsule(self):
        self.core._C_API = None
        self.refuse("it is a NoneType, not a capsule")

    def test_it_does_not_fit(self):
        self.publish(Provider()).header.protocol = 2
        self.refuse("protocol 2, this consumer speaks 1")

    def test_twice(self):
        provider = self.publish(Provider())
        for _ in range(2):
            self.assertEqual(consumer.try_import(consumer), 1)
            self.assertEqual(consumer.published(), provider.address)
        self.assertEqual(getattr(consumer, forge.KEPT), (self.core, self.core._C_API))

    def test_after_an_import(self):
        self.assert_accepted(Provider())
        self.assertEqual(consumer.try_import(consumer), 1)

    def test_installed_later(self):
        del sys.modules["geometry._core"]
        self.assert_absent()
        sys.modules["geometry._core"] = self.core
        self.publish(Provider())
        self.assertEqual(consumer.try_import(consumer), 1)
        self.assertTrue(consumer.has_area())

    def test_gone_later(self):
        provider = Provider()
        self.assert_accepted(provider)
        sys.modules["geometry._core"] = None
        self.assertEqual(consumer.try_import(consumer), 0)
        self.assertEqual(consumer.published(), provider.address)

    def test_trace(self):
        code = "import consumer\nprint(consumer.try_import(consumer))"
        process = Process(code, None, {"CAPLET_DEBUG": "1"})
        self.assertEqual((process.out, process.err), ("0\n", "caplet: there is no geometry._core._C_API\n"))


class FirstCalls(Case):
    CALLS = (consumer.import_at_call, consumer.import_detached)

    def test_imports(self):
        provider = self.publish(Provider())
        for call in self.CALLS + (consumer.import_or_end,):
            consumer.reset()
            for _ in range(2):
                self.assertIsNone(call())
            self.assertEqual(consumer.published(), provider.address)
            self.assertEqual(getattr(sys, forge.KEPT), (self.core, self.core._C_API))
        self.assertFalse(hasattr(consumer, forge.KEPT))

    def test_until_it_succeeds(self):
        for call in self.CALLS:
            consumer.reset()
            sys.modules["geometry._core"] = None
            for _ in range(2):
                self.assert_refused(NOT_THERE, ModuleNotFoundError, call, PROGRAM)
            sys.modules["geometry._core"] = self.core
            self.publish(Provider())
            self.assertIsNone(call())

    def test_it_does_not_fit(self):
        self.publish(Provider()).header.protocol = 2
        self.assert_refused("protocol 2, this consumer speaks 1", None, consumer.import_at_call, PROGRAM)

    def test_beside_an_exception(self):
        provider = self.publish(Provider())
        with self.assertRaises(ValueError) as raised:
            consumer.import_beside_exception()
        self.assertEqual((str(raised.exception), consumer.published()), ("pending", provider.address))
        consumer.reset()
        sys.modules["geometry._core"] = None
        self.assert_refused(NOT_THERE, ModuleNotFoundError, consumer.import_beside_exception, PROGRAM)

    def test_in_a_thread_that_python_does_not_know(self):
        code = "import consumer\nprint(consumer.import_in_thread(), consumer.import_in_thread())"
        process = Process(code, "current")
        self.assertEqual((process.status, process.out, process.err), (0, "0 0\n", ""))
        process = Process(code, None)
        self.assertEqual((process.status, process.out), (0, "-1 -1\n"))
        if platform.python_implementation() == "CPython":
            self.assertEqual(process.err.splitlines().count("ImportError: " + PROGRAM + NOT_THERE), 2, process.err)

    def test_that_cannot_raise(self):
        process = Process("import consumer\nconsumer.import_or_end()", None, {"PYTHONFAULTHANDLER": "0"}.items())
        self.assertLess(process.status, 0)
        lines = process.err.splitlines()
        self.assertIn("ImportError: " + PROGRAM + NOT_THERE, lines)
        end = 'a call that has no error value could not import the C API "geometry._core._C_API"'
        self.assertIn("Fatal Python error: " + end, lines)

    def test_64_threads(self):
        provider = self.publish(Provider())
        failures = []

        def run(call):
            start.wait()
            for _ in range(50):
                call()
                if consumer.published() != provider.address:
                    failures.append("another table")

        start = threading.Barrier(64)
        threads = [threading.Thread(target=run, args=[self.CALLS[number % 2]]) for number in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


if __name__ == "__main__":
    unittest.main()
