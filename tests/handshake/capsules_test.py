# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Finding the capsule: modules that fail, hide, or make it anew, and what is kept alive."""

import os
import platform
import sys
import tempfile
import textwrap
import threading
import types
import unittest
from pathlib import Path

import consumer
import forge
from forge import Case, Provider

sys.path.append(str(Path(__file__).resolve().parent.parent))
from leaks import Counting  # noqa: E402


class Interrupt(BaseException):
    """Of one's own, to be found again."""


class Missing(Case):
    def test_no_package(self):
        self.forget()
        error = self.assert_refused('importing "geometry._core" failed: install geometry>=2.0', ModuleNotFoundError)
        self.assertEqual(str(error.__cause__), "No module named 'geometry'")

    def test_no_module(self):
        del sys.modules["geometry._core"]
        error = self.assert_refused('importing "geometry._core" failed: install geometry>=2.0', ModuleNotFoundError)
        self.assertEqual(str(error.__cause__), "No module named 'geometry._core'")

    def test_no_module_that_it_needs(self):
        """Installing the provider again would not help."""

        class Finder:
            def find_spec(self, name, path=None, target=None):
                raise ModuleNotFoundError("no such thing", name=missing)

        finder = Finder()
        sys.meta_path.insert(0, finder)
        self.addCleanup(sys.meta_path.remove, finder)
        for missing in ("numbers_of_others", "geometry._core2", "geo", None):
            sys.modules.pop("geometry._core", None)
            self.assert_refused('importing "geometry._core" failed', ModuleNotFoundError)

    def test_no_attribute(self):
        error = self.assert_refused('module has no attribute "_C_API" (circular import?)', AttributeError)
        self.assertIsNotNone(error.__cause__.args[0])

    def test_getting_it_fails(self):
        failure = ValueError("out of order")

        def fail(name):
            raise failure if name == "_C_API" else AttributeError(name)

        self.core.__getattr__ = fail
        self.assert_refused('getting its attribute "_C_API" failed', failure)
        self.assertEqual(failure.__traceback__.tb_frame.f_code.co_name, "fail")

    def test_getting_it_is_interrupted(self):
        def interrupt(name):
            raise Interrupt if name == "_C_API" else AttributeError(name)

        self.core.__getattr__ = interrupt
        self.assertRaises(Interrupt, consumer.import_api, consumer)


class NoCapsule(Case):
    def refuse(self, value, detail):
        self.core._C_API = value
        self.assert_refused(detail)

    def test_other_objects(self):
        self.refuse(1, "it is a int, not a capsule")
        self.refuse(None, "it is a NoneType, not a capsule")
        self.refuse(types.SimpleNamespace(), "it is a SimpleNamespace, not a capsule")

    def test_names(self):
        provider = Provider()
        self.providers.append(provider)
        self.refuse(provider.capsule("geometry._C_API"), 'the capsule is named "geometry._C_API"')
        self.refuse(provider.capsule("x" * 1000), 'the capsule is named "' + "x" * forge.SHOWN + '"')
        self.refuse(provider.capsule(""), 'the capsule is named ""')
        self.refuse(provider.capsule(None), "the capsule has no name")

    @unittest.skipUnless(
        platform.python_implementation() == "PyPy" and sys.version_info < (3, 11), "capsules have no subclasses here"
    )
    def test_subclass(self):
        Subclass = type("Subclass", (type(Provider().capsule()),), {})
        self.refuse(object.__new__(Subclass), "it is a Subclass, not a capsule")


class OnDisk(Case):
    """Packages that are imported from files."""

    def setUp(self):
        super().setUp()
        self.forget()
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        sys.path.insert(0, self.folder)
        self.addCleanup(sys.path.remove, self.folder)
        self.provider = Provider()

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write(textwrap.dedent(text))

    def write_core(self):
        self.write(
            "geometry/_core.py",
            f"""
            import consumer
            _C_API = consumer.capsule({self.provider.address}, "geometry._core._C_API")
        """,
        )

    def assert_imports(self):
        consumer.import_api(consumer)
        self.assertEqual(consumer.published(), self.provider.address)

    def test_package_that_does_not_import_its_submodule(self):
        self.write("geometry/__init__.py", "")
        self.write_core()
        self.assert_imports()

    def test_package_that_deletes_its_submodules_name(self):
        self.write("geometry/__init__.py", "from . import _core\ndel _core")
        self.write_core()
        self.assert_imports()
        self.assertFalse(hasattr(sys.modules["geometry"], "_core"))
        self.assertIs(getattr(consumer, forge.KEPT)[0], sys.modules["geometry._core"])

    def test_package_that_names_something_else_so(self):
        self.write("geometry/__init__.py", "from . import _core\n_core = 1")
        self.write_core()
        self.assert_imports()

    def test_lazy_capsule_made_anew_each_time(self):
        self.write("geometry/__init__.py", "")
        self.write(
            "geometry/_core.py",
            f"""
            import consumer
            def __getattr__(name):
                if name != "_C_API":
                    raise AttributeError(name)
                return consumer.capsule({self.provider.address}, "geometry._core._C_API")
        """,
        )
        self.assert_imports()
        self.assert_imports()

    def test_lazy_table_made_anew_each_time(self):
        """The first table stays in use, so its capsule must stay too."""
        self.write("geometry/__init__.py", "")
        self.write(
            "geometry/_core.py",
            """
            import forge
            made = []
            def __getattr__(name):
                if name != "_C_API":
                    raise AttributeError(name)
                made.append(forge.Provider())
                return made[-1].capsule()
        """,
        )
        consumer.import_api(consumer)
        published, kept = consumer.published(), getattr(consumer, forge.KEPT)
        for _ in range(3):
            consumer.import_api(consumer)
        self.assertEqual(consumer.published(), published)
        self.assertIs(getattr(consumer, forge.KEPT), kept)
        made = sys.modules["geometry._core"].made
        self.assertGreater(len(made), 3)
        self.assertIn(published, [one.address for one in made])

    def test_circular_import(self):
        self.write("geometry/__init__.py", "")
        self.write(
            "geometry/_core.py",
            """
            import consumer
            consumer.import_api(consumer)
            _C_API = None
        """,
        )
        error = self.assert_refused('importing "geometry._core" failed', ImportError)
        self.assertEqual(str(error.__cause__), forge.PREFIX + 'module has no attribute "_C_API" (circular import?)')
        self.assertEqual(error.__cause__.name, "geometry._core")
        self.assertIs(type(error.__cause__.__cause__), AttributeError)

    def test_import_that_fails(self):
        self.write("geometry/__init__.py", "")
        self.write("geometry/_core.py", "def fail():\n  raise ValueError('broken')\nfail()")
        error = self.assert_refused('importing "geometry._core" failed', ValueError)
        self.assertEqual(str(error.__cause__), "broken")
        traceback = error.__cause__.__traceback__
        while traceback.tb_next:
            traceback = traceback.tb_next
        self.assertEqual(traceback.tb_frame.f_code.co_name, "fail")

    def test_import_that_is_interrupted(self):
        self.write("geometry/__init__.py", "")
        for name in ("KeyboardInterrupt", "SystemExit", "GeneratorExit"):
            self.write("geometry/_core.py", f"raise {name}('now')")
            with self.assertRaises(BaseException) as raised:
                consumer.import_api(consumer)
            self.assertEqual(type(raised.exception).__name__, name)
            self.assertIsNone(raised.exception.__cause__)
            self.assertEqual(consumer.published(), self.unimported)
            for path in os.listdir(os.path.join(self.folder, "geometry")):
                if path.endswith(".pyc"):
                    os.unlink(os.path.join(self.folder, "geometry", path))

    def test_within_a_handler(self):
        try:
            raise OSError("handled")
        except OSError:
            error = self.assert_refused('importing "geometry._core" failed: install geometry>=2.0', ModuleNotFoundError)
        self.assertTrue(error.__suppress_context__)


class Published(Case):
    def test_again_and_again(self):
        provider = Provider()
        for _ in range(3):
            self.assert_accepted(provider)

    def test_a_refusal_leaves_what_was_imported(self):
        provider = Provider()
        self.assert_accepted(provider)
        kept = getattr(consumer, forge.KEPT)
        self.core._C_API = 1
        with self.assertRaises(ImportError):
            consumer.import_api(consumer)
        self.assertEqual(consumer.published(), provider.address)
        self.assertIs(getattr(consumer, forge.KEPT), kept)

    def test_the_first_table_wins(self):
        first = Provider()
        self.assert_accepted(first)
        kept = getattr(consumer, forge.KEPT)
        self.publish(Provider())
        consumer.import_api(consumer)
        self.assertEqual(consumer.published(), first.address)
        self.assertIs(getattr(consumer, forge.KEPT), kept)

    def test_the_first_table_belongs_to_another_interpreter(self):
        first = Provider()
        self.assert_accepted(first)
        first.header.interpreter = 7
        vars(consumer).pop(forge.KEPT)
        self.publish(Provider())
        self.assert_refused("it belongs to interpreter 7, the current one is 0")

    def test_checked_each_time(self):
        provider = Provider()
        self.assert_accepted(provider)
        vars(consumer).pop(forge.KEPT)
        provider.header.protocol = 2
        self.assert_refused("protocol 2, this consumer speaks 1")

    def test_kept_by_each_module(self):
        provider = self.publish(Provider())
        one, other = types.ModuleType("one"), types.ModuleType("other")
        consumer.import_api(one)
        consumer.import_api(other)
        self.assertEqual(getattr(one, forge.KEPT), (self.core, self.core._C_API))
        self.assertEqual(getattr(other, forge.KEPT), (self.core, self.core._C_API))
        self.assertEqual(consumer.published(), provider.address)

    def test_kept_for_the_interpreters_life_without_a_module(self):
        self.publish(Provider())
        consumer.import_api(None)
        self.assertEqual(getattr(sys, forge.KEPT), (self.core, self.core._C_API))

    def test_module_that_cannot_keep(self):
        class Stubborn(types.ModuleType):
            def __setattr__(self, name, value):
                raise TypeError(f"no {name}")

        self.publish(Provider())
        with self.assertRaises(TypeError) as raised:
            consumer.import_api(Stubborn("stubborn"))
        self.assertEqual(str(raised.exception), "no " + forge.KEPT)

    def test_64_threads(self):
        provider = self.publish(Provider())
        failures = []

        def run():
            try:
                start.wait()
                for _ in range(50):
                    consumer.import_api(consumer)
                    if consumer.published() != provider.address:
                        failures.append("another table")
            except BaseException as failure:
                failures.append(failure)

        start = threading.Barrier(64)
        threads = [threading.Thread(target=run) for _ in range(64)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])


@unittest.skipUnless(hasattr(sys, "getrefcount"), "no reference counts here")
class References(Counting, Case):
    """Nothing is leaked and nothing is dropped once too often."""

    def watched(self):
        return [self.core, self.package, self.core._C_API, consumer, sys, ImportError]

    def fail(self, msg=None, importer=consumer):
        if msg is not None:
            return super().fail(msg)
        try:
            consumer.import_api(importer)
        except ImportError:
            return None
        return super().fail("ImportError not raised")

    def test_success(self):
        self.publish(Provider())
        self.measure(lambda: consumer.import_api(consumer))

    def test_success_without_module(self):
        self.publish(Provider())
        self.measure(lambda: consumer.import_api(None))

    def test_the_first_table_wins(self):
        self.assert_accepted(Provider())
        self.publish(Provider())
        self.measure(lambda: consumer.import_api(consumer))

    def test_failures(self):
        def spoil(structure, **members):
            provider = self.publish(Provider())
            for name, value in members.items():
                setattr(getattr(provider, structure), name, value)
            return provider

        for structure, members in [
            ("header", {"magic": 1}),
            ("header", {"protocol": 2}),
            ("header", {"flags": 1 << 20}),
            ("descriptor", {"size": 1}),
            ("descriptor", {"capsule": b"x._C_API"}),
            ("header", {"interpreter": 9}),
        ]:
            with self.subTest(**members):
                spoil(structure, **members)
                self.measure(self.fail)

    def test_provider_that_is_not_there(self):
        self.publish(Provider())
        sys.modules["geometry._core"] = None
        self.measure(lambda: consumer.try_import(consumer))

    def test_first_calls(self):
        self.publish(Provider())

        def fail(call, error):
            consumer.reset()
            self.assertRaises(error, call)

        self.measure(lambda: fail(consumer.import_beside_exception, ValueError))
        sys.modules["geometry._core"] = None
        self.measure(lambda: fail(consumer.import_beside_exception, ImportError))
        self.measure(lambda: fail(consumer.import_detached, ImportError))

    def test_failure_on_behalf_of_no_module(self):
        self.publish(Provider()).header.magic = 0
        self.measure(lambda: self.fail(importer=None))

    def test_minor_too_low(self):
        self.publish(Provider(0))
        self.measure(self.fail)

    def test_minor_too_low_and_installed(self):
        import importlib.metadata

        self.addCleanup(setattr, importlib.metadata, "version", importlib.metadata.version)
        importlib.metadata.version = lambda name: "1.9"
        self.publish(Provider(0))
        self.measure(self.fail)

    def test_no_capsule(self):
        self.core._C_API = types.SimpleNamespace()
        self.measure(self.fail)

    def test_no_attribute(self):
        def lookup(name):
            raise AttributeError(name)

        self.publish(Provider())
        missing = types.ModuleType("geometry._core")
        missing.__getattr__ = lookup
        sys.modules["geometry._core"] = missing
        self.measure(self.fail)

    def test_import_fails(self):
        self.publish(Provider())
        sys.modules["geometry._core"] = None
        self.measure(self.fail)


if __name__ == "__main__":
    unittest.main()
