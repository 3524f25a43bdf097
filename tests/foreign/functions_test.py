# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Dicts of functions (tests/cases/foreign_functions/scales.caplet.json), forged: what is refused, published and kept."""

import ctypes
import gc
import platform
import subprocess
import sys
import threading
import types
import unittest

import consumer
from capsules_test import Counting, Interrupt, subinterpreter

IS_PYPY = platform.python_implementation() == "PyPy"

PATH = "scales._core.__pyx_capi__"
T = "__pyx_t_6scales_5_core_"
ONE, TWO = consumer.scales_functions()
SIGNATURES = {
    "weigh": f"{T}real ({T}real const *, Py_ssize_t)",
    "each": f"int ({T}real *, Py_ssize_t, {T}visit, void *)",
    "levelled": f"enum {T}level (enum {T}level)",
    "label": f"PyObject *(struct {T}pan *)",
    "weighings": "unsigned PY_LONG_LONG (void)",
    "turned": "__pyx_t_double_complex *(__pyx_t_double_complex *)",
    "pans": "int (int __pyx_skip_dispatch)",
}
TYPES = {
    "weigh": "double (double *, Py_ssize_t)",
    "each": "int (double *, Py_ssize_t, int (*)(double, void *), void *)",
    "turned": "double _Complex *(double _Complex *)",
    "tare": "int (void)",
}


def functions(address=ONE, **others):
    """A sound dict, with these signatures."""
    return {name: consumer.capsule(address, said) for name, said in dict(SIGNATURES, **others).items()}


class Case(unittest.TestCase):
    def setUp(self):
        self.core = types.ModuleType("scales._core")
        package = types.ModuleType("scales")
        package.__path__ = []
        package._core = self.core
        self.modules = {"scales": package, "scales._core": self.core}
        sys.modules.update(self.modules)
        self.addCleanup(self.remove)
        consumer.scales_forget()

    def remove(self):
        for name in self.modules:
            sys.modules.pop(name, None)
        for name in self.kept():
            delattr(consumer, name)

    @staticmethod
    def kept():
        return [name for name in vars(consumer) if name.startswith("__caplet__:")]

    def accept(self, dictionary, has=(0, 0, 0), call=3.0):
        self.core.__pyx_capi__ = dictionary
        consumer.scales_import(consumer)
        self.assertEqual(consumer.scales_published()[1:], has)
        self.assertEqual(consumer.scales_call(), call)

    def refuse(self, dictionary, detail, cause=None):
        self.core.__pyx_capi__ = dictionary
        self.assert_refused(detail, cause)

    def assert_refused(self, detail, cause=None):
        before = consumer.scales_published()
        with self.assertRaises(ImportError) as raised:
            consumer.scales_import(consumer)
        self.assertEqual(str(raised.exception), f'consumer cannot use the C API "{PATH}": {detail}')
        self.assertIs(raised.exception.__cause__, cause)
        self.assertEqual(consumer.scales_published(), before)


class Dicts(Case):
    def test_absent(self):
        del sys.modules["scales._core"]
        self.assertEqual(consumer.scales_try_import(consumer), 0)
        self.assertRaises(ImportError, consumer.scales_import, consumer)

    def test_no_dict(self):
        self.assertRaises(ImportError, consumer.scales_try_import, consumer)
        for value, kind in ((1, "int"), ([], "list"), (None, "NoneType"), (consumer.capsule(ONE, "x"), "PyCapsule")):
            self.refuse(value, f"it is a {kind}, not a dict")

    @unittest.skipIf(IS_PYPY, "a type always has a name there")
    def test_a_type_without_a_name(self):
        """Then there is nothing to say, and what was raised is."""

        class Meta(type):
            @property
            def __name__(cls):
                raise ValueError

        self.core.__pyx_capi__ = Meta("Nameless", (), {})()
        self.assertRaises(ValueError, consumer.scales_import, consumer)

    def test_a_function_is_missing(self):
        for name in SIGNATURES:
            found = functions()
            del found[name]
            self.refuse(found, f"it has no function {name}: install a newer scales")

    def test_others_may_be_missing(self):
        self.accept(functions())
        for name, has in (("tare", (1, 0, 0)), ("zero", (0, 1, 0)), ("weigh_once", (0, 0, 1))):
            said = {"tare": "int (void)", "zero": "int (int)", "weigh_once": "double (double)"}[name]
            self.accept(functions(**{name: said}), has)

    def test_others_stay_out(self):
        self.accept(dict(functions(), further=1))

    def test_no_capsules(self):
        for value, kind in ((1, "int"), (None, "NoneType"), ({}, "dict")):
            self.refuse(dict(functions(), turned=value), f"function turned is a {kind}, not a capsule")

    def test_no_signature(self):
        broken = dict(functions(), weigh=consumer.capsule(ONE, None))
        self.refuse(broken, f"function weigh has no signature, compiled for {TYPES['weigh']}")

    def test_a_dict_that_fails(self):
        failure = ValueError("out of order")

        class Failing(dict):
            def __getitem__(self, name):
                raise failure if name == "label" else Interrupt if name == "each" and self.interrupts else KeyError

        class Sound(dict):
            pass

        found = Failing(functions())
        found.interrupts = False
        self.refuse(found, "it has no function weigh: install a newer scales")
        Failing.__getitem__ = lambda self, name: dict.__getitem__(self, name) if name != "label" else self.fail()
        Failing.fail = lambda self: (_ for _ in ()).throw(failure)
        self.refuse(found, "getting its function label failed", failure)
        Failing.fail = lambda self: (_ for _ in ()).throw(Interrupt)
        self.assertRaises(Interrupt, consumer.scales_import, consumer)
        self.assertRaises(Interrupt, consumer.scales_try_import, consumer)
        self.accept(Sound(functions()))


class Signatures(Case):
    def test_the_same_by_other_words(self):
        for name, said in (
            ("weigh", "double (double *, Py_ssize_t)"),
            ("weigh", "double(const  double*,\tPy_ssize_t )"),
            ("weigh", f"{T}real ({T}real volatile *, Py_ssize_t)"),
            ("each", f"int ({T}real *, Py_ssize_t, int (*)({T}real, void *), const void *)"),
            ("levelled", "int (int)"),
            ("levelled", f"enum {T}level (int)"),
            ("levelled", f"{T}level (int)"),
            ("label", f"PyObject *({T}pan *)"),
            ("label", f"struct PyObject *(union {T}pan *)"),
            ("weighings", "unsigned long long (void)"),
            ("turned", "double _Complex *(double _Complex *)"),
            ("turned", "double _Complex *(__pyx_t_double_complex *)"),
            ("pans", "int (int)"),
            ("pans", "int(int __pyx_skip_dispatch)"),
            ("reset", "void(void)"),
        ):
            with self.subTest(said):
                self.accept(functions(**{name: said}))

    def test_others(self):
        for name, said in (
            ("weigh", "float (double *, Py_ssize_t)"),
            ("weigh", "triple (double *, Py_ssize_t)"),
            ("weigh", "double (double *, int)"),
            ("weigh", "double (double *, Py_ssize_t, int)"),
            ("weigh", "double (double *)"),
            ("weigh", "double (double * *, Py_ssize_t)"),
            ("weigh", "double (double *, Py_ssize_t) "[:-2]),
            ("weigh", "double (doubles *, Py_ssize_t)"),
            ("weigh", f"double ({T}re *, Py_ssize_t)"),
            ("weigh", f"double ({T}reals *, Py_ssize_t)"),
            ("weigh", "double (double\xb5 *, Py_ssize_t)"),
            ("weigh", ""),
            ("each", "int (double *, Py_ssize_t, int (*)(float, void *), void *)"),
            ("turned", "float _Complex *(double _Complex *)"),
            ("tare", "void (void)"),
        ):
            with self.subTest(said):
                detail = f"function {name} differs: compiled for {TYPES[name]}, provided is {said}"
                self.refuse(functions(**{name: said}), f"{detail}: install another scales")

    def test_a_long_one(self):
        """It is cut, but by PyPy, whose PyUnicode_FromFormat knows no precision."""
        said = "double (" + 100 * "double *, " + "Py_ssize_t)"
        detail = f"function weigh differs: compiled for {TYPES['weigh']}, provided is {said if IS_PYPY else said[:600]}"
        self.refuse(functions(weigh=said), f"{detail}: install another scales")


class Published(Case):
    def test_again_and_again(self):
        """From the same functions it is the same table, whichever dict has them."""
        tables = set()
        for _ in range(3):
            self.accept(functions())
            tables.add(consumer.scales_published()[0])
        self.assertEqual(len(tables), 1)
        self.assertEqual(self.kept(), [f"__caplet__:{PATH}:{tables.pop():#x}"])

    def test_what_is_kept(self):
        self.accept(functions(tare="int (void)"), (1, 0, 0))
        module, capsules = getattr(consumer, self.kept()[0])
        self.assertIs(module, self.core)
        self.assertEqual({*map(id, capsules)}, {*map(id, self.core.__pyx_capi__.values())})

    def test_functions_that_were_made_anew(self):
        self.accept(functions())
        held = self.kept()
        self.accept(functions(TWO), call=6.0)
        self.assertEqual(len(self.kept()), 2)
        self.assertEqual(self.kept()[:1], held)

    def test_a_refusal_leaves_what_was_imported(self):
        self.accept(functions())
        self.refuse({}, "it has no function weigh: install a newer scales")
        self.assertEqual(consumer.scales_call(), 3.0)

    def test_from_many_threads(self):
        self.core.__pyx_capi__ = functions()
        start, found = threading.Barrier(8), set()

        def run():
            start.wait()
            for _ in range(20):
                consumer.scales_import(consumer)
                found.add((consumer.scales_published()[0], consumer.scales_call()))

        threads = [threading.Thread(target=run) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(found), 1)
        self.assertEqual(len(self.kept()), 1)


@unittest.skipUnless(subinterpreter(), "no subinterpreters here")
class Subinterpreters(unittest.TestCase):
    SETUP = "import functions_test as test\ncase = test.Case('setUp')\ncase.setUp()\n"

    def run_in_both(self, second):
        code = f"{self.SETUP}case.accept(test.functions())\n{subinterpreter()}\nrun({self.SETUP + second!r})"
        done = subprocess.run(
            [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True
        )
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    # What setUp() forgets is the process's.
    SETUP = SETUP.replace(
        "case.setUp()", "forget, test.consumer.scales_forget = test.consumer.scales_forget, int\ncase.setUp()"
    )

    def test_the_same_functions(self):
        self.assertEqual(self.run_in_both("case.accept(test.functions())\nprint('fine', flush=True)"), "fine\n")

    def test_others(self):
        second = "try:\n case.accept(test.functions(test.TWO))\nexcept ImportError as error:\n print(error, flush=True)"
        self.assertIn("another table of it is in use already (", self.run_in_both(second))


class Provided(Case):
    def test_it(self):
        consumer.scales_provide(self.core, "__pyx_capi__")
        self.assertEqual(list(self.core.__pyx_capi__), ["weigh", "zero"])
        self.accept(dict(functions(), **self.core.__pyx_capi__), (0, 1, 0), 6.0)

    def test_beside_others(self):
        self.core.__pyx_capi__ = dictionary = {"weigh": 1, "other": 2}
        consumer.scales_provide(self.core, "__pyx_capi__")
        self.assertIs(self.core.__pyx_capi__, dictionary)
        self.assertEqual([*dictionary, dictionary["other"]], ["weigh", "other", "zero", 2])

    def test_no_dict(self):
        self.core.__pyx_capi__ = 1
        with self.assertRaises(TypeError) as raised:
            consumer.scales_provide(self.core, "__pyx_capi__")
        self.assertEqual(str(raised.exception), "__pyx_capi__ of <module 'scales._core'> is no dict")
        self.assertRaises(AttributeError, consumer.scales_provide, object(), "__pyx_capi__")

        def fail(name):
            raise ValueError(name)

        del self.core.__pyx_capi__
        self.core.__getattr__ = fail
        self.assertRaises(ValueError, consumer.scales_provide, self.core, "__pyx_capi__")


@unittest.skipIf(IS_PYPY, "nothing is counted there")
class References(Counting, Case):
    ROUNDS = 500

    def watched(self):
        found = self.core.__pyx_capi__
        return [self.core, consumer, ImportError, found, *(found.values() if isinstance(found, dict) else ())]

    def fails(self):
        try:
            consumer.scales_import(consumer)
        except ImportError:
            return
        raise AssertionError("ImportError not raised")

    def test_success(self):
        self.core.__pyx_capi__ = functions()
        self.measure(lambda: consumer.scales_import(consumer))

    def test_refusals(self):
        self.core.__pyx_capi__ = functions(turned="int (void)")
        self.measure(self.fails)
        self.core.__pyx_capi__ = dict(functions(), turned=1)
        self.measure(self.fails)
        del self.core.__pyx_capi__["turned"]
        self.measure(self.fails)

    def test_provided(self):
        self.core.__pyx_capi__ = {}
        consumer.scales_provide(self.core, "__pyx_capi__")
        self.measure(lambda: consumer.scales_provide(self.core, "__pyx_capi__"))
        self.core.__pyx_capi__ = []
        self.measure(lambda: self.assertRaises(TypeError, consumer.scales_provide, self.core, "__pyx_capi__"))


@unittest.skipIf(IS_PYPY, "its own memory grows as it likes")
@unittest.skipUnless(hasattr(ctypes.CDLL(None), "mallinfo2"), "nothing tells what malloc gave")
class Memory(Case):
    """Of tables that are not published: nothing of Python's counts what malloc gives."""

    ROUNDS = 2000

    def growth(self, call):
        class Info(ctypes.Structure):
            _fields_ = [(name, ctypes.c_size_t) for name in "arena b c d e f g uordblks free keep".split()]

        info = ctypes.CDLL(None).mallinfo2
        info.restype = Info
        for _ in range(20):
            call()
        gc.collect()
        before = info().uordblks
        for _ in range(self.ROUNDS):
            call()
        gc.collect()
        return info().uordblks - before

    def test_it(self):
        self.accept(functions())
        self.assertLess(self.growth(lambda: consumer.scales_import(consumer)), 8 * self.ROUNDS)
        self.core.__pyx_capi__ = dict(functions(), turned=1)
        self.assertLess(
            self.growth(lambda: self.assertRaises(ImportError, consumer.scales_import, consumer)), 8 * self.ROUNDS
        )


if __name__ == "__main__":
    unittest.main()
