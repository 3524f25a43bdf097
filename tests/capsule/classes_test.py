# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What only caplet.hpp has: boxed values, owned names and contexts, owners, exceptions."""

import sys
import unittest

import capsule_check as ops
from case import HAVE_SUBCLASSES, IS_PYPY, POINT_ALIGNMENT, Case, collect, run_python

OWNS = "the capsule owns the value that it points to"


class Made(Case):
    def test_check_exact(self):
        self.assertIs(ops.check_exact(ops.wrap()), True)
        for thing in (None, 42, "text", object()):
            self.assertIs(ops.check_exact(thing), False)

    @unittest.skipUnless(HAVE_SUBCLASSES, "capsules have no subclasses here")
    def test_check_exact_of_a_subclass(self):
        self.assertIs(ops.check_exact(object.__new__(type("Subclass", (type(ops.wrap()),), {}))), False)

    def test_value(self):
        capsule = ops.make_point(1, 2)
        self.assertEqual(ops.point_unchecked(capsule), (1.0, 2.0))
        self.assertEqual(ops.pointer_unchecked(capsule), ops.pointer(capsule, "check.point"))

    def test_unchecked_after_renaming(self):
        capsule = ops.make_point(1, 2)
        ops.set_name(capsule)
        self.assertEqual(ops.point_unchecked(capsule), (1.0, 2.0))

    def test_overaligned_value(self):
        made = [ops.make_wide() for _ in range(50)]
        self.assertEqual({over for over, _ in made}, {0})
        self.assertEqual({ops.name(capsule) for _, capsule in made}, {"check.wide"})

    def test_const(self):
        self.assertEqual(ops.as_point(ops.wrap_const(), "check.point"), (7.0, 8.0))
        self.drain()
        self.assertEqual(ops.as_point(ops.wrap_const_deleting(), "check.point"), (7.0, 8.0))
        self.assert_happened("forget 7")

    def test_moving_over_drops_what_was_there(self):
        ops.move_over()
        if IS_PYPY:
            self.skipTest("PyPy runs destructors later")
        self.assert_happened("finish 1, null", "moved", "finish 2, null", "moved")

    def test_owner_drops_its_reference(self):
        self.assertIs(ops.make_and_drop(), True)
        self.assert_happened("finish 9, null")

    def test_function(self):
        capsule = ops.wrap_function()
        self.assertEqual(ops.call_function(capsule, "check.twice"), 42)
        with self.raises(ValueError, 'the capsule is named "check.twice", expected "check.thrice"'):
            ops.call_function(capsule, "check.thrice")

    def test_boxed_function(self):
        self.assertEqual(ops.call_boxed_function(ops.make_function()), 42)

    def test_plain_deleter(self):
        capsule = ops.wrap_deleting_plainly()
        ops.set_context(capsule, 4711)
        del capsule
        self.assert_happened("delete 8")

    def test_null_is_not_deleted(self):
        with self.raises(ValueError, "PyCapsule_New called with null pointer"):
            ops.wrap_null_deleting()
        self.assert_happened()

    def test_moving(self):
        capsule = ops.make_point(1, 2)
        before = sys.getrefcount(capsule) if not IS_PYPY else 0
        self.assertIs(ops.move_about(capsule), capsule)
        self.assertEqual(sys.getrefcount(capsule) if not IS_PYPY else 0, before)


class Names(Case):
    def test_owned(self):
        for name in ("a", "spam." + "eggs" * 1000, "", "\u00fcml\u00e4ut"):
            capsule = ops.make_owned(name)
            self.assertEqual(ops.name(capsule), name)
            self.assertIs(ops.is_valid(capsule, name), True)
            del capsule
            self.assert_happened("finish 5, null")
        self.assertEqual(ops.count_alive(), 0)

    def test_empty_is_not_none(self):
        self.assertIs(ops.is_valid(ops.make_owned(""), None), False)

    def test_owned_with_nul(self):
        for name in ("\0", "spam\0eggs", "spam\0"):
            with self.raises(ValueError, "the name of a capsule must not contain NUL"):
                ops.make_owned(name)
            self.assert_happened("finish 5, null")
        self.assertEqual(ops.count_alive(), 0)

    def test_owned_then_renamed(self):
        capsule = ops.make_owned("spam")
        ops.set_name(capsule)
        self.assertEqual(ops.name(capsule), "check.renamed")
        del capsule
        self.assert_happened("finish 5, null")

    def test_unnamed(self):
        capsule = ops.make_unnamed()
        self.assertIsNone(ops.name(capsule))
        self.assertIs(ops.is_valid(capsule, None), True)
        with self.raises(ValueError, 'the capsule has no name, expected "check.point"'):
            ops.as_point(capsule, "check.point")


class Finish(Case):
    def test_once(self):
        capsule = ops.make_tracked(3)
        self.assertEqual(ops.count_alive(), 1)
        self.assert_happened()
        del capsule
        self.assert_happened("finish 3, null")
        self.assertEqual(ops.count_alive(), 0)

    def test_gets_the_context(self):
        capsule = ops.make_tracked(3)
        ops.set_context(capsule, 4711)
        del capsule
        self.assert_happened("finish 3, 4711")

    @unittest.skipUnless(ops.has_exceptions(), "built without exceptions")
    def test_value_that_cannot_be_copied(self):
        with self.raises(RuntimeError, "no copy of a negative number"):
            ops.make_tracked(-1)
        self.assert_happened()
        self.assertEqual(ops.count_alive(), 0)

    def test_may_use_python(self):
        import_error, seen = [], []
        capsule = ops.make_calling(lambda: seen.append(__import__("math").pi))
        del capsule
        collect()
        self.assertEqual((len(seen), import_error), (1, []))

    @unittest.skipUnless(ops.has_exceptions(), "built without exceptions")
    @unittest.skipIf(IS_PYPY, "PyPy need not run destructors")
    def test_exception_ends_the_process(self):
        for code, name, thrown in (
            ("make_throwing()", "check.throwing", "finish"),
            ("wrap_throwing()", "check.throwing", "the deleter"),
            ("set_throwing_context(ops.make_tracked(1))", "check.tracked", "the deleter"),
        ):
            status, out, err = run_python(f"import capsule_check as ops\nops.{code}\nprint('alive')")
            self.assertTrue(status == 3 if sys.platform == "win32" else status < 0, status)  # abort()
            self.assertEqual(out, "")
            self.assertEqual(err.splitlines()[0], f'caplet: an exception left the destructor of capsule "{name}"')
            self.assertIn(f"thrown by {thrown}", err)


class Ownership(Case):
    """A capsule of make owns its value, so it keeps pointer and destructor."""

    def test_keeps_its_pointer(self):
        capsule = ops.make_tracked(3)
        address = ops.pointer_unchecked(capsule)
        with self.raises(ValueError, OWNS):
            ops.set_pointer(capsule, 4711)
        self.assertEqual(ops.pointer_unchecked(capsule), address)
        del capsule
        self.assert_happened("finish 3, null")

    def test_keeps_its_destructor(self):
        capsule = ops.make_tracked(3)
        with self.raises(ValueError, OWNS):
            ops.set_destructor(capsule)
        del capsule
        self.assert_happened("finish 3, null")

    def test_owned_context(self):
        capsule = ops.make_tracked(3)
        ops.set_owned_context(capsule, 1)
        context = ops.context(capsule)
        self.assertNotEqual(context, 0)
        self.assert_happened()
        del capsule
        self.assert_happened(f"finish 3, {context}", "free context 1")

    def test_owned_context_replaced(self):
        capsule = ops.make_tracked(3)
        ops.set_owned_context(capsule, 1)
        ops.set_owned_context(capsule, 2)
        self.assert_happened("free context 1")
        ops.set_context(capsule, ops.context(capsule))
        self.assert_happened()
        ops.set_context(capsule, 4711)
        self.assert_happened("free context 2")
        ops.set_owned_context(capsule, 3)
        ops.set_owned_context(capsule, 0)
        self.assert_happened("free context 3")
        self.assertEqual(ops.context(capsule), 0)
        del capsule
        self.assert_happened("finish 3, null")

    def test_owned_context_that_sets_another_while_it_is_freed(self):
        capsule = ops.make_tracked(3)
        ops.set_resetting_context(capsule)
        self.assert_happened("reset")
        del capsule
        self.assertEqual(len((collect(), ops.log())[1]), 1)

    def test_owned_context_survives_renaming(self):
        capsule = ops.make_owned("spam")
        ops.set_owned_context(capsule, 1)
        ops.unset_name(capsule)
        del capsule
        self.assertEqual(ops.log()[1:] if not IS_PYPY else (collect(), ops.log())[1][1:], ["free context 1"])

    def test_no_place_for_an_owned_context(self):
        for make in (ops.wrap, ops.wrap_deleting, ops.wrap_tensor):
            capsule = make()
            with self.raises(ValueError, "only a capsule of caplet::capsule::make can own its context"):
                ops.set_owned_context(capsule, 1)
            self.assert_happened("free context 1")
            self.assertEqual(ops.context(capsule), 0)
            del capsule
            self.drain()
        with self.raises(TypeError, "expected a capsule, not int"):
            ops.set_owned_context(42, 1)
        self.assert_happened("free context 1")


class Imported(Case):
    def test_misaligned(self):
        self.module("check", point=ops.wrap_misaligned())
        said = f'^cannot import capsule "check.point": its pointer 0x[0-9a-fA-F]+ is not aligned to {POINT_ALIGNMENT} bytes$'
        with self.assertRaisesRegex(ImportError, said):
            ops.import_point("check.point")

    def test_keeps_capsule_and_module(self):
        module = self.module("check", point=ops.make_point(3, 4))
        if not IS_PYPY:
            before = sys.getrefcount(module)
        self.assertEqual(ops.keep("check.point"), 3.0)
        if not IS_PYPY:
            self.assertEqual(sys.getrefcount(module), before + 1)
        del module.point, module, sys.modules["check"]
        collect()
        self.assertEqual(ops.kept_x(), 3.0)
        ops.forget()

    @unittest.skipIf(IS_PYPY, "PyPy does not count")
    def test_lets_go(self):
        point = ops.make_point(3, 4)
        module = self.module("check", point=point)
        before = sys.getrefcount(point), sys.getrefcount(module)
        ops.keep("check.point")
        ops.forget()
        self.assertEqual((sys.getrefcount(point), sys.getrefcount(module)), before)

    def test_dies_with_the_last_owner(self):
        ran = []
        self.module("check_calling", calling=ops.make_calling(lambda: ran.append(1)))
        with self.raises(
            ImportError,
            'cannot import capsule "check_calling.calling": the capsule is named '
            '"check.calling", expected "check_calling.calling"',
        ):
            ops.keep("check_calling.calling")
        del sys.modules["check_calling"].calling
        collect()
        self.assertEqual(ran, [1])

    def test_static_one_outlives_the_interpreter(self):
        status, out, err = run_python(
            "import capsule_check, sys, types\n"
            "sys.modules['check'] = module = types.ModuleType('check')\n"
            "module.point = capsule_check.make_point(3, 4)\n"
            "print(capsule_check.keep('check.point'))\n"
        )
        self.assertEqual((status, out, err), (0, "3.0\n", ""))

    def test_capsules_that_live_until_the_end(self):
        status, out, err = run_python(
            "import capsule_check, sys\n"
            "kept = [capsule_check.make_tracked(1), capsule_check.make_owned('x'), capsule_check.wrap_tensor()]\n"
            "kept.append(kept)\n"
            "sys.kept = capsule_check.make_tracked(2)\n"
            "capsule_check.set_owned_context(sys.kept, 1)\n"
            "print('end')\n"
        )
        self.assertEqual((status, out, err), (0, "end\n", ""))


@unittest.skipUnless(ops.has_exceptions(), "built without exceptions")
class Errors(Case):
    def raising(self, error):
        def function():
            raise error

        return function

    def test_describes(self):
        error = ValueError("spam", 7)
        text, is_value_error, value = ops.describe_error(self.raising(error))
        self.assertEqual((text, is_value_error), ("ValueError: ('spam', 7)", True))
        self.assertIs(value, error)
        self.assertEqual(value.__traceback__.tb_frame.f_code.co_name, "function")
        self.assertEqual(ops.describe_error(self.raising(KeyError("\u00fc")))[:2], ("KeyError: '\u00fc'", False))
        self.assertEqual(ops.describe_error(self.raising(UnicodeError()))[:2], ("UnicodeError: ", True))

    def test_set_in_c(self):
        # Before 3.12 such an exception is pending as a class and a text.
        text, _, value = ops.describe_error({}.popitem)
        self.assertIs(type(value), KeyError)
        self.assertEqual(text, "KeyError: " + str(value))

    def test_without_text(self):
        class Mute(Exception):
            def __str__(self):
                raise KeyError

        class Surrogate(Exception):
            def __str__(self):
                return "\ud800"

        for kind in (Mute, Surrogate):
            self.assertEqual(
                ops.describe_error(self.raising(kind()))[:2], ("a Python exception that has no text", False)
            )

    def test_without_an_exception(self):
        self.assertEqual(ops.describe_error(int)[:2], ("SystemError: caplet::python_error without an exception", False))

    def test_restores(self):
        error, caught, names = ValueError("spam"), None, []
        try:
            ops.restore_error(self.raising(error))
        except ValueError as raised:
            caught, traceback = raised, raised.__traceback__
        self.assertIs(caught, error)
        while traceback:
            names.append(traceback.tb_frame.f_code.co_name)
            traceback = traceback.tb_next
        self.assertEqual(names, ["test_restores", "function"])  # though restored twice

    def test_lets_interrupts_through(self):
        self.assertRaises(KeyboardInterrupt, ops.restore_error, self.raising(KeyboardInterrupt()))
