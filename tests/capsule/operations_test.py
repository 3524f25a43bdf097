# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What can be done with a capsule, in C++ and in C: each of these tests runs with both."""

import sys
import threading
import unittest

import capsule_check
import capsule_check_c
from case import HAVE_SUBCLASSES, IS_PYPY, POINT_ALIGNMENT, Case, collect

NOT_CAPSULES = (None, 42, "text", object(), int, [])


class Operations:
    """Mixed into a Case for each of the two modules, `ops`."""

    def not_capsules(self, function, *rest):
        for thing in NOT_CAPSULES:
            with self.subTest(thing=thing), self.raises(TypeError, f"expected a capsule, not {type(thing).__name__}"):
                function(thing, *rest)

    # ---- Kinds ----

    def test_check(self):
        self.assertIs(self.ops.check(self.ops.wrap()), True)
        for thing in NOT_CAPSULES:
            self.assertIs(self.ops.check(thing), False)
        self.assertIs(self.ops.check(type(self.ops.wrap())), False)

    def test_cast(self):
        capsule = self.ops.wrap()
        self.assertIs(self.ops.cast(capsule), capsule)
        self.not_capsules(self.ops.cast)

    @unittest.skipUnless(HAVE_SUBCLASSES, "capsules have no subclasses here")
    def test_subclass(self):
        damaged = object.__new__(type("Subclass", (type(self.ops.wrap()),), {}))
        self.assertIs(self.ops.check(damaged), True)
        self.assertIs(self.ops.cast(damaged), damaged)
        self.assertIs(self.ops.is_valid_any(damaged), False)
        for function in (self.ops.name, self.ops.context, self.ops.set_name, self.ops.set_destructor, self.ops.consume):
            self.assertRaises(ValueError, function, damaged)
        for name in ("check.point", None):
            self.assertRaises(ValueError, self.ops.pointer, damaged, name)

    @unittest.skipIf(HAVE_SUBCLASSES, "capsules have subclasses here")
    def test_no_subclass(self):
        self.assertRaises(TypeError, type, "Subclass", (type(self.ops.wrap()),), {})

    # ---- Names ----

    def test_name(self):
        capsule = self.ops.wrap()
        self.assertEqual(self.ops.name(capsule), "check.numbers")
        self.not_capsules(self.ops.name)

    def test_is_valid(self):
        capsule = self.ops.wrap()
        self.assertIs(self.ops.is_valid(capsule, "check.numbers"), True)
        for name in ("check.number", "check.numbers2", "", None):
            self.assertIs(self.ops.is_valid(capsule, name), False)
        self.assertIs(self.ops.is_valid_any(capsule), True)
        for thing in NOT_CAPSULES:
            self.assertIs(self.ops.is_valid(thing, "check.numbers"), False)
            self.assertIs(self.ops.is_valid(thing, None), False)
            self.assertIs(self.ops.is_valid_any(thing), False)

    def test_is_valid_leaves_a_pending_exception(self):
        for thing in NOT_CAPSULES + (self.ops.wrap(), self.ops.make_point(1, 2)):
            with self.raises(KeyError, "'pending'"):
                self.ops.is_valid_while_pending(thing)

    def test_set_name(self):
        capsule = self.ops.wrap()
        address = self.ops.pointer(capsule, "check.numbers")
        self.ops.set_name(capsule)
        self.assertEqual(self.ops.name(capsule), "check.renamed")
        self.assertIs(self.ops.is_valid(capsule, "check.numbers"), False)
        self.assertIs(self.ops.is_valid_any(capsule), True)
        self.assertEqual(self.ops.pointer(capsule, "check.renamed"), address)
        with self.raises(ValueError, 'the capsule is named "check.renamed", expected "check.numbers"'):
            self.ops.pointer(capsule, "check.numbers")
        self.not_capsules(self.ops.set_name)

    def test_no_name_matches_only_none(self):
        capsule = self.ops.wrap()
        with self.raises(ValueError, 'the capsule is named "check.numbers", expected one without a name'):
            self.ops.pointer(capsule, None)
        address = self.ops.pointer(capsule, "check.numbers")
        self.ops.unset_name(capsule)
        self.assertIsNone(self.ops.name(capsule))
        self.assertIs(self.ops.is_valid(capsule, None), True)
        self.assertIs(self.ops.is_valid_any(capsule), True)
        self.assertEqual(self.ops.pointer(capsule, None), address)
        for name in ("check.numbers", ""):
            self.assertIs(self.ops.is_valid(capsule, name), False)
            with self.raises(ValueError, f'the capsule has no name, expected "{name}"'):
                self.ops.pointer(capsule, name)

    # ---- Pointers ----

    def test_pointer(self):
        self.not_capsules(self.ops.pointer, "check.numbers")
        self.not_capsules(self.ops.pointer, None)
        for name in ("check.number", "check.numbers2", ""):
            with self.raises(ValueError, f'the capsule is named "check.numbers", expected "{name}"'):
                self.ops.pointer(self.ops.wrap(), name)

    def test_typed(self):
        self.assertEqual(self.ops.as_point(self.ops.make_point(1.5, -2), "check.point"), (1.5, -2.0))
        with self.raises(ValueError, 'the capsule is named "check.point", expected "check.points"'):
            self.ops.as_point(self.ops.make_point(1, 2), "check.points")
        self.not_capsules(self.ops.as_point, "check.point")

    def test_misaligned(self):
        capsule = self.ops.wrap_misaligned()
        self.assertEqual(self.ops.pointer(capsule, "check.point") % 2, 1)
        said = f"^the capsule's pointer 0x[0-9a-fA-F]+ is not aligned to {POINT_ALIGNMENT} bytes$"
        with self.assertRaisesRegex(ValueError, said):
            self.ops.as_point(capsule, "check.point")

    def test_wrap_null(self):
        with self.raises(ValueError, "PyCapsule_New called with null pointer"):
            self.ops.wrap_null()

    def test_set_pointer(self):
        capsule, other = self.ops.wrap(), self.ops.make_point(5, 6)
        self.ops.set_pointer(capsule, self.ops.pointer(other, "check.point"))
        self.assertEqual(self.ops.as_point(capsule, "check.numbers"), (5.0, 6.0))
        self.assertRaises(ValueError, self.ops.set_pointer, capsule, 0)
        self.assertEqual(self.ops.as_point(capsule, "check.numbers"), (5.0, 6.0))
        self.not_capsules(self.ops.set_pointer, 1)

    def test_consume(self):
        tensor = self.ops.wrap_tensor()
        self.assertEqual(self.ops.consume(tensor), self.ops.pointer(tensor, "used_tensor"))
        self.assertEqual(self.ops.name(tensor), "used_tensor")
        with self.raises(ValueError, 'the capsule is named "used_tensor", expected "tensor"'):
            self.ops.consume(tensor)
        del tensor
        self.assert_happened("tensor was consumed", of=self.ops)

    def test_consume_what_is_none(self):
        self.not_capsules(self.ops.consume)
        capsule = self.ops.wrap()
        with self.raises(ValueError, 'the capsule is named "check.numbers", expected "tensor"'):
            self.ops.consume(capsule)
        self.assertEqual(self.ops.name(capsule), "check.numbers")

    def test_not_consumed(self):
        self.ops.wrap_tensor()
        self.assert_happened("free tensor", of=self.ops)

    def test_consumed_by_one_of_many_threads(self):
        tensors, start, taken = [self.ops.wrap_tensor() for _ in range(3000)], threading.Barrier(2), []

        def consume():
            start.wait()
            for tensor in tensors:
                try:
                    self.ops.consume(tensor)
                    taken.append(tensor)
                except ValueError:
                    pass

        threads = [threading.Thread(target=consume) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(taken), len(tensors))

    # ---- Contexts ----

    def test_context(self):
        capsule = self.ops.wrap()
        self.assertEqual(self.ops.context(capsule), 0)
        self.ops.set_context(capsule, 4711)
        self.assertEqual(self.ops.context(capsule), 4711)
        self.ops.set_context(capsule, 0)
        self.assertEqual(self.ops.context(capsule), 0)
        self.not_capsules(self.ops.context)
        self.not_capsules(self.ops.set_context, 4711)

    # ---- Destructors ----

    def test_deleter(self):
        self.ops.wrap_deleting()
        self.assert_happened("delete 7, null", of=self.ops)

    def test_deleter_gets_the_context(self):
        capsule = self.ops.wrap_deleting()
        self.ops.set_context(capsule, 4711)
        self.ops.set_name(capsule)
        del capsule
        self.assert_happened("delete 7, 4711", of=self.ops)

    def test_set_destructor(self):
        capsule = self.ops.wrap()
        self.ops.set_destructor(capsule)
        self.not_capsules(self.ops.set_destructor)
        del capsule
        self.assert_happened("raw destructor", of=self.ops)

    def test_pending_exception_is_put_back(self):
        reports = self.unraisable()

        def fail():
            raise ValueError("in finish")

        def swallow():
            try:
                fail()
            except ValueError:
                called.append("swallowed")

        called = []
        for capsule in (self.ops.wrap_deleting(), self.ops.make_point(1, 2), self.ops.make_calling(swallow)):
            items = [capsule]
            del capsule
            with self.raises(KeyError, "'pending'"):
                self.ops.drop_while_pending(items)
        collect()
        self.assertEqual((called, reports), (["swallowed"], []))
        items = [self.ops.make_calling(fail)]
        with self.raises(KeyError, "'pending'"):
            self.ops.drop_while_pending(items)
        collect()
        self.assert_reported(reports)

    def test_exception_left_by_a_destructor_is_reported(self):
        def fail():
            raise ValueError("in finish")

        reports = self.unraisable()
        self.ops.make_calling(fail)
        collect()
        self.assert_reported(reports)

    def assert_reported(self, reports):
        ((error, where),) = reports
        self.assertIs(type(error), ValueError)
        # PyPy does not hand on where it happened.
        expected = None if IS_PYPY else "the destructor of capsule check.calling"
        self.assertEqual((str(error), where), ("in finish", expected))

    def test_destructor_on_another_thread(self):
        ran = []
        items = [self.ops.make_calling(lambda: ran.append(threading.get_ident()))]
        thread = threading.Thread(target=lambda: (items.clear(), collect()))
        thread.start()
        thread.join()
        collect()
        self.assertEqual(len(ran), 1)
        if sys.implementation.name == "cpython" and getattr(sys, "_is_gil_enabled", lambda: True)():
            self.assertNotEqual(ran[0], threading.get_ident())

    # ---- Importing ----

    def test_import(self):
        point = self.ops.make_point(3, 4)
        self.module("check", point=point)
        self.assertEqual(self.ops.import_pointer("check.point"), self.ops.pointer(point, "check.point"))
        x, y, capsule, module = self.ops.import_point("check.point")
        self.assertEqual((x, y), (3.0, 4.0))
        self.assertIs(capsule, point)
        self.assertIs(module, sys.modules["check"])

    def test_import_of_a_missing_module(self):
        with self.raises(ModuleNotFoundError, "No module named 'no_such_module'"):
            self.ops.import_pointer("no_such_module.point")
        self.module("check")
        self.assertRaises(ModuleNotFoundError, self.ops.import_pointer, "check.no_such_module.point")

    def test_import_of_a_missing_attribute(self):
        self.module("check")
        self.assertRaises(AttributeError, self.ops.import_pointer, "check.point")

    def test_import_of_another_thing(self):
        for thing in NOT_CAPSULES:
            self.module("check", point=thing)
            with self.raises(
                ImportError, 'cannot import capsule "check.point": expected a capsule, not ' + type(thing).__name__
            ):
                self.ops.import_pointer("check.point")

    def test_import_of_another_name(self):
        self.module("check", point=self.ops.wrap())
        with self.raises(
            ImportError,
            'cannot import capsule "check.point": the capsule is named "check.numbers", expected "check.point"',
        ):
            self.ops.import_pointer("check.point")
        self.ops.unset_name(sys.modules["check"].point)
        with self.raises(
            ImportError, 'cannot import capsule "check.point": the capsule has no name, expected "check.point"'
        ):
            self.ops.import_pointer("check.point")

    def test_import_of_no_path(self):
        for path in ("check", ""):
            with self.raises(ImportError, f'"{path}" is not the path of a capsule, which is module.attribute'):
                self.ops.import_pointer(path)
        self.assertRaises(ValueError, self.ops.import_pointer, ".point")

    def test_import_of_a_submodule_nobody_imported(self):
        # PyCapsule_Import does not do that before 3.16.
        with self.raises(ImportError, 'cannot import capsule "xml.dom.minidom.Node": expected a capsule, not type'):
            self.ops.import_pointer("xml.dom.minidom.Node")

    def test_import_lets_what_the_module_raises_through(self):
        class Interrupt(BaseException):
            pass

        class Finder:
            @staticmethod
            def find_spec(name, path=None, target=None):
                if name == "check_interrupted":
                    raise Interrupt

        sys.meta_path.insert(0, Finder)
        self.addCleanup(sys.meta_path.remove, Finder)
        self.assertRaises(Interrupt, self.ops.import_pointer, "check_interrupted.point")


class Cxx(Operations, Case):
    ops = capsule_check


class C(Operations, Case):
    ops = capsule_check_c
