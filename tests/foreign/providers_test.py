# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the runtime of providers publishes and where, who owns it, and what it refuses."""

import gc
import platform
import sys
import unittest
from pathlib import Path

import provider

sys.path.append(str(Path(__file__).resolve().parent.parent))
from leaks import Counting  # noqa: E402

ELSEWHERE = (
    'cannot provide the C API "comb.API" in module "hive": consumers import it from module "comb"; provide it there, or '
    'change the API\'s capsule to "hive.API"'
)


class Module:
    """What the runtime asks of one. Free-threaded 3.13 keeps modules for ever, once there was a second thread."""

    def __init__(self, name):
        self.__name__ = name


class Stubborn(Module):
    """Refuses to have the attributes of these names."""

    def __setattr__(self, name, value):
        if name in self.__dict__.get("refused", ()):
            raise LookupError(name)
        super().__setattr__(name, value)


class Case(unittest.TestCase):
    maxDiff = None

    def living(self):
        gc.collect()
        gc.collect()
        return provider.living()

    def assert_raises(self, kind, text, call, *arguments):
        with self.assertRaises(kind) as caught:
            call(*arguments)
        self.assertEqual(str(caught.exception), text)


class Places(Case):
    def test_each_path_of_the_module(self):
        comb = Module("comb")
        self.assertEqual(provider.provide(comb), 0)
        value, where = provider.provided(comb)
        self.assertEqual(value, 42)
        self.assertEqual(provider.opened(comb.API, "comb.API"), where)
        self.assertEqual(provider.opened(comb.CAPI, "comb.API"), where)
        self.assertEqual(provider.opened(comb._third, None), where)

    def test_the_path_of_another_module(self):
        core = Module("other._core")
        for provide in (provider.provide, provider.provide_owned):
            self.assertEqual(provide(core), 0)
            self.assertEqual(provider.opened(core.API, "other"), provider.provided(core)[1])
            self.assertEqual(sorted(set(vars(core)) - set(vars(Module("m")))), ["API"])

    def test_no_path_of_the_module(self):
        hive = Module("hive")
        for provide in (provider.provide, provider.provide_owned, provider.provided):
            self.assert_raises(ImportError, ELSEWHERE, provide, hive)
        self.assertFalse(hasattr(hive, "API"))
        self.assertEqual(self.living(), 0)

    def test_a_module_without_a_name(self):
        for provide in (provider.provide, provider.provide_owned, provider.provided):
            nameless = Module("comb")
            del nameless.__name__
            self.assertRaises(AttributeError, provide, nameless)
        self.assertEqual(self.living(), 0)

    def test_attributes_that_can_not_be_set(self):
        for provide in (provider.provide, provider.provide_owned):
            for refused in ("API", "CAPI", "_third"):
                with self.subTest(provide=provide, refused=refused):
                    comb = Stubborn("comb")
                    comb.refused = [refused]
                    self.assert_raises(LookupError, refused, provide, comb)
                    del comb
                    self.assertEqual(self.living(), 0)


class Owned(Case):
    def test_the_last_capsule_frees_it(self):
        names = ("API", "CAPI", "_third")
        for kept in names:
            with self.subTest(kept=kept):
                comb = Module("comb")
                provider.provide_owned(comb)
                where = provider.opened(comb.API, "comb.API")
                self.assertEqual(self.living(), 1)
                for name in names:
                    if name != kept:
                        delattr(comb, name)
                self.assertEqual(self.living(), 1)
                self.assertEqual(provider.opened(getattr(comb, kept), None if kept == "_third" else "comb.API"), where)
                delattr(comb, kept)
                self.assertEqual(self.living(), 0)

    def test_each_call_makes_one(self):
        one, two = Module("comb"), Module("comb")
        provider.provide_owned(one)
        provider.provide_owned(two)
        self.assertNotEqual(provider.provided(one)[1], provider.provided(two)[1])
        self.assertEqual(self.living(), 2)
        provider.provide_owned(two)
        self.assertEqual(self.living(), 2)
        del one, two
        self.assertEqual(self.living(), 0)

    def test_out_of_memory(self):
        self.addCleanup(provider.set_full, False)
        provider.set_full(True)
        comb = Module("comb")
        self.assertRaises(MemoryError, provider.provide_owned, comb)
        self.assertFalse(hasattr(comb, "API"))


class Provided(Case):
    def test_nothing_was_provided(self):
        self.assertRaises(AttributeError, provider.provided, Module("comb"))

    def test_something_else_is_there(self):
        comb = Module("comb")
        comb.API = 42
        self.assertRaises(ValueError, provider.provided, comb)
        provider.provide(comb)
        comb.API = comb._third
        self.assertRaises(ValueError, provider.provided, comb)


class Claims(Case):
    def setUp(self):
        self.addCleanup(provider.set_owner, -1)
        provider.set_owner(-1)

    def test_once(self):
        self.assertEqual(provider.claim(), 1)
        self.assertEqual(provider.claim(), 0)

    def test_taken_back(self):
        provider.claim()
        self.assertTrue(provider.unclaim())
        self.assertEqual(provider.claim(), 1)

    def test_another_interpreter(self):
        provider.set_owner(5)
        text = (
            'cannot provide the C API "comb.API" in interpreter 0: its objects belong to interpreter 5, and all '
            "interpreters have one table"
        )
        self.assert_raises(ImportError, text, provider.claim)
        self.assertFalse(provider.unclaim())
        self.assert_raises(ImportError, text, provider.claim)


class Refusals(Case):
    def test_no_value(self):
        self.assert_raises(
            ImportError, 'cannot provide the C API "comb.API": wax was given no value', provider.refuse_value
        )

    def test_another_number(self):
        text = 'cannot provide the C API "comb.API": its version is -5000000000, which must be at least 3'
        self.assert_raises(ImportError, text, provider.refuse_number)


@unittest.skipUnless(platform.python_implementation() == "CPython", "only there can references be counted")
class References(Counting, unittest.TestCase):
    def setUp(self):
        self.comb, self.hive = Module("comb"), Module("hive")
        self.stubborn = Stubborn("comb")
        self.stubborn.refused = ["_third"]

    def watched(self):
        return [self.comb, self.hive, self.stubborn, "comb", ImportError]

    def fails(self, call, *arguments):
        try:
            call(*arguments)
        except Exception:
            return
        self.fail("did not fail")

    def test_providing(self):
        for provide in (provider.provide, provider.provide_owned):
            self.measure(lambda provide=provide: provide(self.comb))
        self.measure(lambda: provider.provided(self.comb))

    def test_refusing(self):
        for provide in (provider.provide, provider.provide_owned, provider.provided):
            self.measure(lambda provide=provide: self.fails(provide, self.hive))
        for provide in (provider.provide, provider.provide_owned):
            self.measure(lambda provide=provide: self.fails(provide, self.stubborn))
        self.comb.API = 42
        self.measure(lambda: self.fails(provider.provided, self.comb))


if __name__ == "__main__":
    unittest.main()
