# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Providing, and calls of real providers: in processes of their own, as some of them end it."""

import os
import sys
import tempfile
import types
import unittest

import consumer
import forge
from forge import Case, Process, Provider

NEWER = (
    ' needs API 1.2 (geometry 2.2) of the C API "geometry._core._C_API", the imported provider has 1.1 '
    "(geometry 2.1.0): "
    "install geometry>=2.2"
)


class Providing(Case):
    def test_makes_the_capsule(self):
        provider = Provider()
        consumer.provide(self.core, forge.PATH, provider.address)
        consumer.import_api(consumer)
        self.assertEqual(consumer.published(), provider.address)

    def test_module_of_another_name(self):
        for provide in (consumer.provide, consumer.provide_single):
            provider = Provider()
            module = types.ModuleType("geometry.core")
            with self.assertRaises(ImportError) as raised:
                provide(module, forge.PATH, provider.address)
            self.assertEqual(
                str(raised.exception),
                'cannot provide the C API "geometry._core._C_API" in module "geometry.core": consumers import it from '
                'module "geometry._core"; provide it there, or change the API\'s capsule to "geometry.core._C_API"',
            )
            self.assertFalse(hasattr(module, "_C_API"))
            self.assertEqual(provider.header.interpreter, -1)

    def test_module_without_name(self):
        del self.core.__name__
        with self.assertRaises(AttributeError):
            consumer.provide(self.core, forge.PATH, Provider().address)

    def test_single_notes_the_interpreter(self):
        provider = Provider()
        for _ in range(2):
            consumer.provide_single(self.core, forge.PATH, provider.address)
            self.assertEqual(provider.header.interpreter, 0)

    def test_single_of_another_interpreter(self):
        provider = Provider()
        provider.header.interpreter = 5
        with self.assertRaises(ImportError) as raised:
            consumer.provide_single(self.core, forge.PATH, provider.address)
        self.assertEqual(
            str(raised.exception),
            'cannot provide the C API "geometry._core._C_API" in interpreter 0: its objects belong to interpreter 5, '
            "and it is declared for a single one",
        )
        self.assertFalse(hasattr(self.core, "_C_API"))
        self.assertEqual(provider.header.interpreter, 5)


class Calls(unittest.TestCase):
    """Calls through wrappers."""

    def run_with(self, provider, code):
        process = Process("import consumer\n" + code, provider)
        self.assertEqual((process.status, process.err), (0, ""))
        return process.out

    def assert_ends(self, provider, code, message):
        process = Process("import consumer\n" + code, provider, {"PYTHONFAULTHANDLER": "0"}.items())
        self.assertLess(process.status, 0, process.out + process.err)
        self.assertEqual(process.err.splitlines()[0], "Fatal Python error: " + message)

    def test_current(self):
        out = self.run_with(
            "current",
            "consumer.import_api(consumer)\n"
            "print(consumer.norm(3, 4), consumer.scale(1, 2, 3), consumer.dot(1, 2, 3, 4),"
            " consumer.dot_detached(), consumer.dot_in_thread(), consumer.count(), consumer.has_area())\n"
            "try: consumer.scale(1, 2, 0)\n"
            "except consumer.error() as error: print(repr(error))",
        )
        self.assertEqual(out, "5.0 (3.0, 6.0) 11.0 5.0 0 42 False\nError('scale by zero')\n")

    def test_old(self):
        out = self.run_with("old", "consumer.import_api(consumer)\nprint(consumer.norm(3, 4))")
        self.assertEqual(out, "5.0\n")

    def test_newer_call_raises(self):
        for call in ("consumer.dot(1, 2, 3, 4)", "consumer.dot_detached()"):
            out = self.run_with(
                "old",
                "consumer.import_api(consumer)\n"
                f"try: {call}\nexcept NotImplementedError as error: print(error)\n"
                "print(consumer.norm(3, 4))",
            )
            self.assertEqual(out, "geo_dot" + NEWER + "\n5.0\n")

    def test_newer_call_in_a_thread_that_python_does_not_know(self):
        process = Process(
            "import consumer\nconsumer.import_api(consumer)\nprint(consumer.dot_in_thread(), consumer.norm(3, 4))",
            "old",
        )
        self.assertEqual((process.status, process.out), (0, "-1 5.0\n"))
        if sys.implementation.name == "cpython":
            self.assertIn("NotImplementedError: geo_dot" + NEWER, process.err.splitlines())

    def test_newer_call_that_cannot_raise(self):
        self.assert_ends("old", "consumer.import_api(consumer)\nconsumer.count()", "geo_count" + NEWER)

    def test_newer_call_without_a_version(self):
        out = self.run_with(
            "old",
            "consumer.import_api(consumer)\n"
            "try: consumer.newer(consumer.published())\n"
            "except NotImplementedError as error: print(error)",
        )
        self.assertEqual(
            out,
            'geo_angle needs API 1.7 of the C API "geometry._core._C_API", the imported provider '
            "has 1.1 (geometry 2.1.0): install a newer geometry\n",
        )

    def test_retired(self):
        out = self.run_with(None, "try: consumer.retired()\nexcept NotImplementedError as error: print(error)")
        self.assertEqual(out, 'geo_angle was retired from the C API "geometry._core._C_API"\n')

    def test_release_of_what_would_have_been_stolen(self):
        out = self.run_with(
            None,
            "import gc, weakref\nclass Thing: pass\n"
            "for state in ('attached', 'detached', 'in_thread'):\n"
            "    thing = Thing()\n    seen = weakref.ref(thing)\n"
            "    getattr(consumer, 'release_' + state)(thing)\n"
            "    there = seen() is thing\n    del thing\n"
            "    for _ in range(3): gc.collect()\n"
            "    print(state, there, seen() is None)",
        )
        self.assertEqual(out, "attached True True\ndetached True True\nin_thread True True\n")

    def test_not_imported(self):
        message = 'geometry_import() was not called before the first use of the C API "geometry._core._C_API"'
        for call in ("norm(3, 4)", "scale(1, 2, 3)", "error()", "dot(1, 2, 3, 4)", "dot_detached()", "count()"):
            self.assert_ends("current", f"consumer.{call}", message)

    def test_provider_outlives_its_names(self):
        out = self.run_with(
            "current",
            "import gc, sys\nconsumer.import_api(consumer)\n"
            "for name in ('geometry', 'geometry._core'): del sys.modules[name]\n"
            "for _ in range(3): gc.collect()\n"
            "print(consumer.norm(3, 4), consumer.error().__name__)",
        )
        self.assertEqual(out, "5.0 Error\n")

    def test_imported_again_after_its_module_was_removed(self):
        out = self.run_with(
            "current",
            "import sys\nconsumer.import_api(consumer)\npublished = consumer.published()\n"
            "for name in ('geometry', 'geometry._core'): del sys.modules[name]\n"
            "consumer.import_api(consumer)\n"
            "print(consumer.published() == published, consumer.norm(3, 4))",
        )
        self.assertEqual(out, "True 5.0\n")

    def test_trace(self):
        process = Process("import consumer\nconsumer.import_api(consumer)", "old", {"CAPLET_DEBUG": "1"})
        self.assertEqual(process.status, 0)
        self.assertRegex(
            process.err,
            "^caplet: imported geometry[.]_core[.]_C_API: API 1[.]1 at 0x[0-9a-f]+, compiled for 1[.]2, needs 1[.]1\n$",
        )
        process = Process(
            "import consumer\ntry: consumer.import_api(consumer)\nexcept ImportError: pass", None, {"CAPLET_DEBUG": "1"}
        )
        self.assertEqual(process.err, "caplet: cannot import geometry._core._C_API\n")

    def test_exported_symbols(self):
        """Of the runtime and of the consumer's pointer nothing is visible to the dynamic linker."""
        names = forge.dynamic_symbols(consumer.__file__)
        self.assertEqual([name for name in names if "caplet" in name or "geo" in name], [])
        self.assertIn("_consumer", " ".join(names))


def subinterpreter():
    """Statements that define run(code), which runs code in a new interpreter; None where there is none."""
    for statements in [
        "import _testcapi\nrun = _testcapi.run_in_subinterp",
        "import _interpreters\ndef run(code): return _interpreters.exec(_interpreters.create('legacy'), code)",
        "import _xxsubinterpreters as _s\ndef run(code): return _s.run_string(_s.create(isolated=False), code)",
    ]:
        try:
            exec(statements, {})
            return statements
        except (ImportError, OSError):  # PyPy would compile its _testcapi
            pass
    return None


@unittest.skipUnless(subinterpreter(), "no subinterpreters here")
class Subinterpreters(unittest.TestCase):
    def run_in_both(self, provider, first, second):
        """What `first` prints in the main interpreter and then `second` in another one."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        script = os.path.join(folder.name, "second.txt")
        second = f"import sys\nsys.stdout = open({script!r}, 'w')\nimport consumer\n{second}\nsys.stdout.close()"
        process = Process(f"import consumer\n{first}\n{subinterpreter()}\nrun({second!r})", provider)
        self.assertEqual((process.status, process.err), (0, ""))
        with open(script) as file:
            return process.out, file.read()

    def test_table_for_all_interpreters(self):
        use = "consumer.import_api(consumer)\nprint(consumer.norm(3, 4))"
        self.assertEqual(self.run_in_both("current", use, use), ("5.0\n", "5.0\n"))

    def test_table_for_a_single_interpreter(self):
        use = "consumer.import_api(consumer)\nprint(consumer.norm(3, 4))"
        attempt = (
            "try: import geometry._core\nexcept ImportError as error: print(error)\n"
            "try: consumer.import_api(consumer)\n"
            "except ImportError as error: print(error, '|', error.name, '|', error.__cause__)"
        )
        first, second = self.run_in_both("single", use, attempt)
        self.assertEqual(first, "5.0\n")
        number = second.split("in interpreter ")[1].split(":")[0]
        self.assertNotEqual(number, "0")
        refusal = (
            f'cannot provide the C API "geometry._core._C_API" in interpreter {number}: its objects belong to '
            "interpreter 0, and it is declared for a single one"
        )
        self.assertEqual(
            second,
            refusal + "\n" + forge.PREFIX + 'importing "geometry._core" failed | geometry._core | ' + refusal + "\n",
        )

    def test_optional_table(self):
        use = "print(consumer.try_import(consumer), consumer.try_import(None), consumer.norm(3, 4))"
        self.assertEqual(self.run_in_both("current", use, use), ("1 1 5.0\n", "1 1 5.0\n"))
        use = "print(consumer.try_import(consumer), consumer.has_area())"
        self.assertEqual(self.run_in_both(None, use, use), ("0 False\n", "0 False\n"))

    def test_first_calls_in_each(self):
        if sys.version_info < (3, 12) and consumer.limited:
            self.skipTest("the limited API can't tell there whether the thread is attached")
        use = "for _ in range(2): consumer.import_at_call()\nprint(consumer.norm(3, 4))"
        self.assertEqual(self.run_in_both("current", use, use), ("5.0\n", "5.0\n"))
        self.assertEqual(self.run_in_both("single", "", use), ("", "5.0\n"))

    def test_first_call_in_another_interpreter_than_the_providers(self):
        if sys.version_info < (3, 12) and consumer.limited:
            self.skipTest("the limited API can't tell there whether the thread is attached")
        attempt = "try: consumer.import_at_call()\nexcept ImportError as error: print(error, '|', error.__cause__)"
        _, second = self.run_in_both("single", "import geometry._core", attempt)
        self.assertIn('importing "geometry._core" failed | cannot provide the C API', second)

    def test_forged_table_of_another_interpreter(self):
        first = "import forge\nprovider = forge.Provider()\nprovider.header.interpreter = 0"
        # The address travels by file, as nothing else is shared.
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        note = os.path.join(folder.name, "address")
        first += f"\nwith open({note!r}, 'w') as file: file.write(str(provider.address))"
        second = (
            "import types\nmodule = types.ModuleType('geometry._core')\n"
            "package = types.ModuleType('geometry'); package.__path__ = []\n"
            "sys.modules.update({'geometry': package, 'geometry._core': module})\n"
            f"with open({note!r}) as file: address = int(file.read())\n"
            "module._C_API = consumer.capsule(address, 'geometry._core._C_API')\n"
            "try: consumer.import_api(consumer)\nexcept ImportError as error: print(error)"
        )
        _, printed = self.run_in_both(None, first, second)
        self.assertRegex(
            printed,
            "^" + forge.PREFIX.replace(".", "[.]") + "it belongs to interpreter 0, the current one is [1-9][0-9]*\n$",
        )

    def test_raising_does_not_wait_for_the_main_interpreter(self):
        if sys.version_info < (3, 12) and consumer.limited:
            self.skipTest("the limited API can't tell there whether the thread is attached")
        attempt = (
            "consumer.import_api(consumer)\ntry: consumer.dot(1, 2, 3, 4)\n"
            "except NotImplementedError as error: print(error)\n"
            "try: consumer.retired()\nexcept NotImplementedError as error: print(error)"
        )
        _, printed = self.run_in_both("old", "", attempt)
        self.assertEqual(
            printed, "geo_dot" + NEWER + '\ngeo_angle was retired from the C API "geometry._core._C_API"\n'
        )


if __name__ == "__main__":
    unittest.main()
