# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Tables that many have, on types and objects: what is found, what is refused, and what the cache of types has."""

import ctypes
import gc
import platform
import sys
import threading
import unittest
import weakref
from pathlib import Path

import consumer
import finder

sys.path.append(str(Path(__file__).resolve().parent.parent))
from leaks import Counting  # noqa: E402

PRINT = finder.print_address()
IS_PYPY = platform.python_implementation() == "PyPy"


class Interrupt(BaseException):
    """Of one's own, to be found again."""


class Press(ctypes.Structure):
    _fields_ = [
        ("major", ctypes.c_uint32),
        ("minor", ctypes.c_uint32),
        ("older", ctypes.c_void_p),
        ("print", ctypes.c_void_p),
        ("dry", ctypes.c_void_p),
        ("ink", ctypes.c_int),
        ("fold", ctypes.c_void_p),
    ]


class Table:
    """A sound table of the second release, which lives as long as this."""

    def __init__(self, **facts):
        self.press = Press(1, 2, None, PRINT, PRINT, 3, PRINT)
        for name, value in facts.items():
            setattr(self.press, name, value)

    @property
    def address(self):
        return ctypes.addressof(self.press)

    def capsule(self, name="press api", at=0):
        return consumer.capsule(self.address + at, name)


KEPT = Table()  # as long as the process


class Case(unittest.TestCase):
    def setUp(self):
        finder.clear()
        self.addCleanup(finder.clear)
        self.tables = []

    def make(self, value=None, **facts):
        """A type that has the value, or a table with these facts."""
        if value is None:
            self.tables.append(Table(**facts))
            value = self.tables[-1].capsule()
        return type("Sheet", (), {"__press__": value})

    def assert_refused(self, detail, kind, cause=None):
        for find in (finder.of_type, finder.cached):
            with self.assertRaises(TypeError) as raised:
                find(kind)
            self.assertEqual(str(raised.exception), f"cannot use press of {kind!r}: {detail}")
            self.assertIs(type(raised.exception.__cause__), cause or type(None))
        self.assertEqual(finder.visited(), [])


class Found(Case):
    def test_what_is_not_there(self):
        for kind in (int, type, object, type("Sheet", (), {})):
            self.assertIsNone(finder.of_type(kind))
            self.assertIsNone(finder.cached(kind))
        self.assertEqual(finder.visited(), [])

    def test_what_comes_later(self):
        """No misses are kept."""
        kind = type("Sheet", (), {})
        self.assertIsNone(finder.cached(kind))
        kind.__press__ = KEPT.capsule()
        self.assertEqual(finder.cached(kind), KEPT.address)

    def test_chains(self):
        last = Table()
        middle = Table(major=2, older=last.address)
        kind = self.make(major=3, older=middle.address, print=None)
        self.assertEqual(finder.of_type(kind), last.address)

    def test_what_getting_it_raises(self):
        def meta(error):
            def fail(kind):
                raise error

            return type("Meta", (type,), {"__press__": property(fail)})("Sheet", (), {})

        for error in (ValueError("no"), Interrupt(), MemoryError()):
            for find in (finder.of_type, finder.cached):
                with self.assertRaises(type(error)) as raised:
                    find(meta(error))
                self.assertIs(raised.exception, error)
        self.assertIsNone(finder.of_type(meta(AttributeError("none today"))))


class Refused(Case):
    def test_other_objects(self):
        for value, name in ((1, "int"), (b"", "bytes"), (property(), "property"), (Case, "type")):
            self.assert_refused(f"its __press__ is a {name}, not a capsule", self.make(value))

    def test_names(self):
        for name in ("press", "press api ", ""):
            kind = self.make(KEPT.capsule(name))
            self.assert_refused(f'the capsule is named "{name}", expected "press api"', kind)
        self.assert_refused('the capsule has no name, expected "press api"', self.make(KEPT.capsule(None)))
        capsule = KEPT.capsule()
        consumer.rename_capsule(capsule, "used")
        self.assert_refused('the capsule is named "used", expected "press api"', self.make(capsule))

    def test_alignment(self):
        for at in (1, 2, 4, 7):
            self.assert_refused("misaligned", self.make(KEPT.capsule(at=at)))

    def test_abis(self):
        self.assert_refused("it provides ABI 0, this consumer was compiled for ABI 1", self.make(major=0))
        self.assert_refused("it provides ABI 2 and no table of ABI 1", self.make(major=2))
        older = Table(major=0)
        kind = self.make(major=7, older=older.address)
        self.assert_refused("it provides ABI 0, this consumer was compiled for ABI 1", kind)

    def test_chains(self):
        one, other = Table(major=2), Table(major=3)
        one.press.older, other.press.older = other.address, one.address
        self.assert_refused("it provides ABI 2 and no table of ABI 1", self.make(one.capsule()))
        self.assert_refused("misaligned", self.make(major=2, older=KEPT.address + 4))
        empty = Table(print=None)
        self.assert_refused("required slot print is NULL", self.make(major=2, older=empty.address))
        tables = [Table()]
        for major in range(2, 20):
            tables.append(Table(major=major, older=tables[-1].address))
        self.assertEqual(finder.of_type(self.make(tables[16].capsule())), tables[0].address)
        self.assert_refused("it provides ABI 18 and no table of ABI 1", self.make(tables[17].capsule()))

    def test_versions(self):
        self.assert_refused("it provides API 0, this consumer needs 1", self.make(minor=0))
        self.assertIsNotNone(finder.of_type(self.make(minor=9)))

    def test_slots(self):
        self.assert_refused("required slot print is NULL", self.make(print=None))
        self.assert_refused("required slot fold is NULL", self.make(fold=None))
        self.assertIsNotNone(finder.of_type(self.make(minor=1, fold=None)))  # which it has not
        self.assertIsNotNone(finder.of_type(self.make(dry=None)))  # which is optional

    def test_a_type_that_has_no_repr(self):
        def fail(kind):
            raise KeyError("repr")

        kind = type("Meta", (type,), {"__repr__": fail})("Sheet", (), {"__press__": 1})
        self.assertRaises(KeyError, finder.of_type, kind)
        kind.__press__ = KEPT.capsule("another")
        self.assertRaises(KeyError, finder.of_type, kind)


class Objects(Case):
    """What is refused of types is refused of them; here is how they are found."""

    def test_attributes(self):
        class Die:
            pass

        die, table = Die(), (ctypes.c_void_p * 3)(None, PRINT, PRINT)
        self.assertIsNone(finder.of_object(die))
        die.capsule = consumer.capsule(ctypes.addressof(table), "Dice")
        self.assertEqual(finder.of_object(die), ctypes.addressof(table))
        table[2] = None
        with self.assertRaises(TypeError) as raised:
            finder.of_object(die)
        self.assertEqual(str(raised.exception), f"cannot use dice of {Die!r}: required slot skip is NULL")

    def test_methods(self):
        class Giver:
            def __scheme__(self):
                return self.given

        giver, table = Giver(), (ctypes.c_void_p * 4)(None, None, PRINT, None)
        giver.given = consumer.capsule(ctypes.addressof(table), "a_scheme")
        self.assertEqual(finder.by_method(giver), ctypes.addressof(table))
        giver.given = 4
        with self.assertRaises(TypeError) as raised:
            finder.by_method(giver)
        text = f"cannot use scheme of {Giver!r}: its __scheme__ is a int, not a capsule"
        self.assertEqual(str(raised.exception), text)
        giver.__scheme__ = 5
        self.assertRaises(TypeError, finder.by_method, giver)  # can't be called
        self.assertRaises(TypeError, finder.by_method, Giver)  # has no self
        self.assertIsNone(finder.by_method(None))


def types_die():
    """Whether types that nobody has are destroyed at once. Free-threaded 3.13 keeps all for ever, once there was a second
    thread; PyPy takes its time."""
    gone = weakref.ref(type("Passing", (), {}))
    gc.collect()
    return gone() is None and not IS_PYPY


class Cache(Case):
    def test_four_types(self):
        kinds = [self.make() for _ in range(6)]
        for number, kind in enumerate(kinds):
            for _ in range(2):
                self.assertEqual(finder.cached(kind), self.tables[number].address)
        self.assertEqual(set(finder.visited()), set(kinds[2:]))
        finder.clear()
        self.assertEqual(finder.visited(), [])
        self.assertEqual(finder.cached(kinds[0]), self.tables[0].address)
        self.assertEqual(finder.visited(), kinds[:1])

    def test_a_type_that_died(self):
        """The cache keeps it, so that no other has its address; another that has it later has a table of its own."""
        if not types_die():
            self.skipTest("types don't die here")
        first = self.make()
        self.assertEqual(finder.cached(first), self.tables[0].address)
        gone, place = weakref.ref(first), id(first)
        del first
        gc.collect()
        self.assertIsNotNone(gone())
        kinds = [self.make() for _ in range(4)]
        for number, kind in enumerate(kinds, 1):
            self.assertEqual(finder.cached(kind), self.tables[number].address)
        gc.collect()
        self.assertIsNone(gone())
        others = []
        for _ in range(10000):
            others.append(type("Sheet", (), {}))
            if id(others[-1]) == place:
                break
        else:
            self.skipTest("the allocator doesn't use that address again")
        self.assertIsNone(finder.cached(others[-1]))
        others[-1].__press__ = KEPT.capsule()
        self.assertEqual(finder.cached(others[-1]), KEPT.address)

    def test_a_type_whose_end_looks_for_another(self):
        """It is dropped when the cache is whole again."""
        seen = []
        kinds = [self.make() for _ in range(5)]
        first = self.make()
        weakref.finalize(first, lambda: seen.append(finder.cached(kinds[4]))).atexit = False
        finder.cached(first)
        del first
        for kind in kinds[:4]:
            finder.cached(kind)
        gc.collect()
        if types_die():
            self.assertEqual(seen, [self.tables[4].address])


class Threads(Case):
    def test_each_type_has_its_own_table(self):
        """While entries change all the time, the cache is cleared, and types come and go."""
        kinds = [self.make() for _ in range(6)]
        addresses = tuple(table.address for table in self.tables)
        start, wrong = threading.Barrier(4), []

        def run(seed):
            start.wait()
            wrong.append(finder.hammer(tuple(kinds), addresses, seed, 100000))

        def pass_by():
            start.wait()
            for _ in range(2000):
                wrong.append(finder.cached(type("Sheet", (), {"__press__": KEPT.capsule()})) != KEPT.address)

        threads = [threading.Thread(target=run, args=(seed,)) for seed in (1, 22, 333)]
        threads.append(threading.Thread(target=pass_by))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(wrong), 2003)
        self.assertEqual(sum(wrong), 0)


@unittest.skipIf(IS_PYPY, "nothing is counted there")
class References(Counting, Case):
    """Nothing is leaked and nothing is dropped once too often."""

    ROUNDS = 500

    def setUp(self):
        super().setUp()
        self.kind = self.make()
        self.other = self.make(5)
        self.object = type("Die", (), {})()

    def watched(self):
        return [self.kind, self.other, self.object, type(self.object), TypeError, object]

    def fails(self):
        try:
            finder.cached(self.other)
        except TypeError:
            return
        raise AssertionError("TypeError not raised")

    def test_types(self):
        self.measure(lambda: finder.of_type(self.kind))
        self.measure(lambda: finder.of_type(object))

        def both():
            finder.cached(self.kind)
            finder.clear()

        self.measure(both)

    def test_refusals(self):
        self.measure(self.fails)
        self.other.__press__ = KEPT.capsule("another")
        self.measure(self.fails)
        self.other.__press__ = Table(major=4).capsule()

    def test_objects(self):
        table = (ctypes.c_void_p * 3)(None, PRINT, PRINT)
        self.object.capsule = consumer.capsule(ctypes.addressof(table), "Dice")
        self.measure(lambda: finder.of_object(self.object))

    def test_methods(self):
        table = (ctypes.c_void_p * 4)(None, None, PRINT, None)
        capsule = consumer.capsule(ctypes.addressof(table), "a_scheme")
        type(self.object).__scheme__ = lambda self: capsule
        self.measure(lambda: finder.by_method(self.object))


if __name__ == "__main__":
    unittest.main()
