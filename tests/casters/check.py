# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Calls what use_pybind11 or use_nanobind binds of geometry: check.py MODULE"""

import gc
import importlib
import sys
import unittest

use = importlib.import_module(sys.argv.pop(1))
IS_NANOBIND = use.__name__ == "use_nanobind"
CORE = "geometry._core."


def mesh(count=3):
    return use.all([(float(i), 2.0 * i) for i in range(count)])


class Converted(unittest.TestCase):
    def setUp(self):
        gc.collect()
        self.alive = use.alive()

    def tearDown(self):
        gc.collect()
        self.assertEqual(use.alive(), self.alive)

    def assert_refused(self, function, *arguments):
        with self.assertRaisesRegex(TypeError, "incompatible function arguments"):
            function(*arguments)

    def assert_named(self, held, name):
        self.assertIn(f'"{CORE}{name}"', repr(held))

    # ---- Handles ----

    def test_an_owner(self):
        made = mesh()
        self.assert_named(made, "geo_mesh")
        self.assertEqual(use.alive(), self.alive + 1)
        self.assertEqual((use.size(made), use.name(made)), (3, "all"))
        use.add(made, (1, 2))
        self.assertEqual(use.size(made), 4)
        del made
        self.assertEqual(use.alive(), self.alive)

    def test_the_constructors_exception(self):
        with self.assertRaisesRegex(ValueError, "a mesh has a name"):
            use.make("")

    def test_bases(self):
        made = mesh()
        use.rename(made, "renamed")
        self.assertEqual((use.name(made), use.twice(made)), ("renamed", 84))
        self.assert_refused(use.area, use.registry())

    def test_a_view_changes_nothing(self):
        made = mesh()
        view = use.free_self(made)
        self.assert_named(view, "const geo_mesh")
        self.assertEqual((use.size(view), use.name(view), use.is_null(view)), (3, "all", False))
        for change in (lambda: use.add(view, (1, 2)), lambda: use.rename(view, "x"), lambda: use.may_change(view)):
            self.assert_refused(change)
        self.assertTrue(use.may_change(made))

    def test_wrong_objects(self):
        class Odd:
            def __getattr__(self, name):
                raise KeyError(name)

        import datetime

        capsule = datetime.datetime_CAPI
        for wrong in (None, 0, "text", (), Odd(), capsule, use.registry(), use):
            with self.subTest(wrong=wrong):
                self.assert_refused(use.size, wrong)
                self.assert_refused(use.add, wrong, (1, 2))
        for wrong in (0, Odd(), capsule, use.registry()):
            self.assert_refused(use.is_null, wrong)

    def test_null(self):
        self.assertIsNone(use.nothing())
        self.assertIsNone(use.null())
        self.assertTrue(use.is_null(None))
        self.assert_refused(use.never_null, None)

    def test_pointers(self):
        made = mesh()
        lent = use.pointer(made)
        self.assert_named(lent, "geo_mesh")
        use.rename(lent, "by pointer")
        self.assertEqual(use.name(made), "by pointer")
        owned = use.owned("own")
        self.assertEqual(use.alive(), self.alive + 2)
        del owned
        self.assertEqual(use.alive(), self.alive + 1)

    def test_borrowed(self):
        self.assertGreaterEqual(use.put(use.registry(), mesh(5)), 5)

    def test_without_an_owner(self):
        with self.assertRaisesRegex(RuntimeError, "has no owner here"):
            use.orphan()

    # ---- Lifetime ----

    def test_a_lender_is_kept(self):
        holder = use.holder("held")
        count = sys.getrefcount(holder)
        lent = holder.lend()
        self.assertEqual(sys.getrefcount(holder), count + 1)
        del holder
        gc.collect()
        self.assertEqual((use.name(lent), use.alive()), ("held", self.alive + 1))
        del lent
        self.assertEqual(use.alive(), self.alive)

    @unittest.skipIf(IS_NANOBIND, "functions that are no methods have no self there")
    def test_a_first_argument_is_kept(self):
        made = mesh()
        count = sys.getrefcount(made)
        view = use.self(made)
        self.assertEqual(sys.getrefcount(made), count + 1)
        del made
        self.assertEqual(use.size(view), 3)

    @unittest.skipUnless(IS_NANOBIND, "there the first argument is kept")
    def test_a_function_says_who_owns(self):
        with self.assertRaisesRegex(RuntimeError, "has no owner here"):
            use.self(mesh())

    def test_no_reference_is_left(self):
        made = mesh()
        counts = sys.getrefcount(made), sys.getrefcount(None)
        for _ in range(100):
            use.size(made), use.free_self(made), use.pointer(made), use.center(made), use.nothing(), use.is_null(None)
            for wrong in (None, 0, (1, 2, 3)):
                try:
                    use.add(made, wrong)
                except TypeError:
                    pass
        gc.collect()
        self.assertEqual(sys.getrefcount(made), counts[0])
        self.assertLess(abs(sys.getrefcount(None) - counts[1]), 50)

    def test_lent_for_a_call(self):
        made = mesh()
        self.assertEqual(use.call(use.size, made), 3)

    # ---- Structs by value ----

    def test_layouts(self):
        self.assertEqual(use.center(use.all([(0, 0), [2, 4]])), (1.0, 2.0))
        self.assertIs(type(use.center(mesh())), tuple)
        made = mesh()
        for wrong in ((1,), (1, 2, 3), "12", {1: 2}, (1, "2"), None, 3, iter((1, 2))):
            with self.subTest(wrong=wrong):
                self.assert_refused(use.add, made, wrong)
        self.assertEqual(use.size(made), 3)

    def test_layouts_within(self):
        path = (((0.0, 1.0), (2.0, 5.0)), ((1, -2, 3), (4, 5, -6)), True, use.color.blue, 2**64 - 1)
        self.assertEqual(use.same_path(path), path)
        self.assertEqual(use.same_path(list(path)), path)
        self.assertEqual(use.middle(path), (1.0, 3.0))
        for place, wrong in ((0, ((0, 1),)), (0, 1), (1, ((1, 2, 300), (4, 5, 6))), (2, "x"), (3, "blue"), (4, -1)):
            with self.subTest(place=place):
                self.assert_refused(use.same_path, (*path[:place], wrong, *path[place + 1 :]))
        self.assert_refused(use.screen, mesh())

    # ---- Python objects ----

    def test_objects(self):
        pair = use.pair(1.5, 2)
        count = sys.getrefcount(pair)
        self.assertEqual((type(pair).__name__, use.sum(pair)), ("Pair", 3.5))
        self.assertIs(use.same_pair(pair), pair)
        self.assertEqual(use.sum(None), 0)
        for wrong in (0, "pair", (1, 2), type(pair), use):
            self.assert_refused(use.sum, wrong)
        self.assert_refused(use.number, pair)
        self.assertEqual(sys.getrefcount(pair), count)

    # ---- Two libraries ----

    def test_objects_of_the_other_library(self):
        other = importlib.import_module("use_pybind11" if IS_NANOBIND else "use_nanobind")
        made = other.make("theirs")
        self.assertEqual((use.name(made), other.name(mesh())), ("theirs", "all"))


if __name__ == "__main__":
    unittest.main()
