# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Exceptions through thunks and wrappers, in each kind of thread; memory, callables, values."""

import gc
import os
import subprocess
import sys
import threading
import unittest

import cxx_check

try:
    import failing
except ImportError:  # PyPy's allocators can't be replaced
    failing = None

IS_PYPY = sys.implementation.name == "pypy"
ATTACHED, DETACHED, UNKNOWN = PLACES = range(3)
HAS_EXCEPTIONS = cxx_check.has_exceptions()
# AddressSanitizer's operator new is first in line for the standard library, so that what that allocates and this module
# frees is not counted twice.
IS_COUNTED = "ASAN_OPTIONS" not in os.environ
throws = unittest.skipUnless(HAS_EXCEPTIONS, "without exceptions there is none to translate")

# docs/cxx.md has this table.
TRANSLATED = {
    "out_of_range": (IndexError, "out_of_range"),
    "invalid_argument": (ValueError, "invalid_argument"),
    "domain_error": (ValueError, "domain_error"),
    "length_error": (ValueError, "length_error"),
    "range_error": (ValueError, "range_error"),
    "overflow_error": (OverflowError, "overflow_error"),
    "underflow_error": (RuntimeError, "underflow_error"),
    "logic_error": (RuntimeError, "logic_error"),
    "runtime_error": (RuntimeError, "runtime_error"),
    "not UTF-8": (RuntimeError, "caf\ufffd"),
    "generic": (FileNotFoundError, "[Errno 2] geo: No such file or directory"),
    "system": (PermissionError, "[Errno 13] Permission denied"),
    "errc": (FileExistsError, "[Errno 17] File exists"),
    "int": (RuntimeError, "an unknown C++ exception"),
    "python": (KeyError, "'python'"),
    "own_error": (SystemError, "an exception of a C API was raised before its type was created: of the API's own"),
}
# Their texts are the standard library's.
TRANSLATED_SOMEHOW = {
    "bad_alloc": MemoryError,
    "bad_array_new_length": MemoryError,
    "bad_optional_access": RuntimeError,
    "bad_function_call": RuntimeError,
    "stream": RuntimeError,
}


def fail():
    raise ValueError("no spam")


def count_threads():
    """The thread states of this interpreter; None where they can't be counted."""
    if IS_PYPY:
        return None
    import ctypes

    api = ctypes.pythonapi
    for function in (api.PyInterpreterState_ThreadHead, api.PyThreadState_Next, api.PyInterpreterState_Main):
        function.restype = ctypes.c_void_p
    state = api.PyInterpreterState_ThreadHead(ctypes.c_void_p(api.PyInterpreterState_Main()))
    count = 0
    while state:
        count += 1
        state = api.PyThreadState_Next(ctypes.c_void_p(state))
    return count


class Case(unittest.TestCase):
    maxDiff = None

    def error(self, function, *arguments):
        """The exception that it raises."""
        try:
            function(*arguments)
        except BaseException as error:
            return error
        return self.fail("nothing raised")

    def assert_raises(self, kind, text, function, *arguments):
        """Exactly this class, and this text. Returns the exception."""
        error = self.error(function, *arguments)
        self.assertEqual((type(error), str(error)), (kind, text))
        return error


class Thunks(Case):
    def test_success(self):
        for place in PLACES:
            self.assertIsNone(cxx_check.call("nothing", None, place))
            self.assertIsNone(cxx_check.call_for_nothing("nothing", place))

    def test_failure(self):
        kind, text = (KeyError, "'python'")
        for place in PLACES:
            self.assert_raises(kind, text, cxx_check.call, "python", None, place)
            self.assert_raises(kind, text, cxx_check.call_for_nothing, "python", place)

    @throws
    def test_translation(self):
        for place in PLACES:
            for name, (kind, text) in TRANSLATED.items():
                error = self.assert_raises(kind, text, cxx_check.call, name, None, place)
                self.assertIsNone(error.__cause__)
            for name, kind in TRANSLATED_SOMEHOW.items():
                self.assertIs(type(self.error(cxx_check.call, name, None, place)), kind)

    @throws
    def test_errno(self):
        error = self.error(cxx_check.call, "generic", None, ATTACHED)
        self.assertEqual((error.errno, error.strerror), (2, "geo: No such file or directory"))

    @throws
    def test_own_type(self):
        class GeoError(Exception):
            pass

        cxx_check.provide(GeoError)
        try:
            for place in PLACES:
                self.assert_raises(GeoError, "of the API's own", cxx_check.call, "own_error", None, place)
        finally:
            cxx_check.provide(None)

    @throws
    def test_nested(self):
        for place in PLACES:
            error = self.assert_raises(RuntimeError, "nested", cxx_check.call, "nested", None, place)
            self.assertEqual(repr(error.__cause__), repr(IndexError("out_of_range")))
            error = self.assert_raises(ValueError, "nested", cxx_check.call, "nested python", None, place)
            self.assertEqual(repr(error.__cause__), repr(KeyError("python")))
            error = self.assert_raises(RuntimeError, "twice", cxx_check.call, "nested twice", None, place)
            self.assertEqual(str(error.__cause__), "nested")
            self.assertEqual(repr(error.__cause__.__cause__), repr(IndexError("out_of_range")))
            error = self.assert_raises(RuntimeError, "none", cxx_check.call, "nested in none", None, place)
            self.assertIsNone(error.__cause__)
            error = self.error(cxx_check.call, "nested in itself", None, place)
            self.assertEqual((repr(error), error.__cause__), (repr(KeyError("python")), None))

    def test_pending(self):
        for place in (ATTACHED, DETACHED, UNKNOWN):
            before = ValueError("before")
            error = self.assert_raises(KeyError, "'python'", cxx_check.call, "python", before, place)
            self.assertIs(error.__context__, before)
            self.assertIsNone(before.__context__)
            self.assertIs(self.error(cxx_check.call, "the pending one", before, place), before)
            self.assertIsNone(before.__context__)

    def test_history_has_no_circles(self):
        first, second = ValueError("first"), KeyError("second")
        self.assertIs(self.error(cxx_check.raise_over, first, second), second)
        self.assertIs(second.__context__, first)
        self.assertIs(self.error(cxx_check.raise_over, second, first), first)  # first would follow from itself
        self.assertIsNone(first.__context__)
        other = OSError("other")
        self.assertIs(self.error(cxx_check.raise_over, other, second), second)
        self.assertIs(second.__context__, first)  # which it had
        first.__context__ = second
        new = TypeError("new")
        self.assertIs(self.error(cxx_check.raise_over, first, new), new)  # the circle is not followed for ever
        self.assertIsNone(new.__context__)
        first.__context__ = second.__context__ = None

    def test_from_c(self):
        """The exception waits in the thread, also in one that Python has not seen."""
        for place in PLACES:
            self.assertEqual(repr(cxx_check.call_from_c("python", place)), repr(KeyError("python")))
            self.assertIsNone(cxx_check.call_from_c("nothing", place))

    @unittest.skipIf(IS_PYPY, "PyPy keeps the state of every thread")
    def test_threads_leave_nothing(self):
        before = count_threads()
        for _ in range(10):
            self.error(cxx_check.call, "python", None, UNKNOWN)
            cxx_check.call("nothing", None, UNKNOWN)
            self.error(cxx_check.restore_there, fail, UNKNOWN)
            cxx_check.drop(fail, UNKNOWN)
            self.error(cxx_check.take, fail, UNKNOWN)
        self.assertEqual(count_threads(), before)
        cxx_check.call_from_c("python", UNKNOWN)  # C code does not know that the state was kept for it
        self.assertEqual(count_threads(), before + 1)

    def test_while_others_run(self):
        """Another thread's being attached is not this one's."""
        done = []

        def spin():
            while not done:
                pass

        interval = sys.getswitchinterval()
        sys.setswitchinterval(1e-5)
        other = threading.Thread(target=spin)
        other.start()
        try:
            for _ in range(20):
                for place in PLACES:
                    self.assert_raises(KeyError, "'python'", cxx_check.call, "python", None, place)
                    self.assert_raises(ValueError, "no spam", cxx_check.copy, fail, place)
        finally:
            done.append(True)
            other.join()
            sys.setswitchinterval(interval)

    @throws
    def test_attempt(self):
        for place in PLACES:
            self.assertIsNone(cxx_check.attempt("nothing", place))
            for kind in ("python", "out_of_range", "int"):
                self.assert_raises(*TRANSLATED[kind], cxx_check.attempt, kind, place)
            self.assertIs(type(self.error(cxx_check.attempt, "bad_alloc", place)), MemoryError)


class Raising(Case):
    def test_raise(self):
        for place in PLACES:
            self.assert_raises(OSError, "spam", cxx_check.raise_, OSError, b"spam", place)
            self.assert_raises(OSError, "", cxx_check.raise_, OSError, b"", place)
            self.assert_raises(OSError, "sp\ufffdm \u20ac", cxx_check.raise_, OSError, b"sp\xe4m \xe2\x82\xac", place)
            self.assert_raises(
                SystemError,
                "an exception of a C API was raised before its type was created: spam",
                cxx_check.raise_,
                None,
                b"spam",
                place,
            )


class Errors(Case):
    def test_take(self):
        self.assert_raises(ValueError, "no spam", cxx_check.take, fail, ATTACHED)
        self.assert_raises(ValueError, "no spam", cxx_check.take, fail, DETACHED)

    def test_nothing_to_take(self):
        for place in PLACES:
            self.assert_raises(SystemError, "caplet::python_error without an exception", cxx_check.take, int, place)

    def test_copies(self):
        for place in PLACES:
            error = self.assert_raises(ValueError, "no spam", cxx_check.copy, fail, place)
            self.assertEqual(error.__traceback__.tb_next.tb_frame.f_code.co_name, "fail")

    def test_drop(self):
        import weakref

        for place in PLACES:
            seen = []

            class Watched(Exception):
                def __init__(self):
                    seen.append(weakref.ref(self))

            def fail_watched():
                # No variable has it: PyPy doesn't collect circles through tracebacks that C code has seen.
                raise Watched  # noqa: F821, deleted below

            self.assertFalse(cxx_check.drop(fail_watched, place))
            del fail_watched, Watched
            for _ in range(4):
                gc.collect()
            self.assertIsNone(seen[0]())

    def test_describe(self):
        for place in PLACES:
            text, matches, value = cxx_check.describe(fail, ValueError, place)
            self.assertEqual((text, matches, repr(value)), (b"ValueError: no spam", True, repr(ValueError("no spam"))))
            self.assertFalse(cxx_check.describe(fail, (KeyError, OSError), place)[1])
            self.assertTrue(cxx_check.describe(fail, (KeyError, Exception), place)[1])

    def test_nothing_to_describe_with(self):
        class Mute(Exception):
            def __str__(self):
                raise KeyError

        def fail_mute():
            raise Mute

        def fail_surrogate():
            raise ValueError("\ud800")

        self.assertEqual(cxx_check.describe(fail_mute, Mute, ATTACHED)[0], b"a Python exception that has no text")
        self.assertEqual(cxx_check.describe(fail_surrogate, Mute, ATTACHED)[0], b"a Python exception that has no text")

    def test_restore(self):
        for place in PLACES:
            error = self.assert_raises(ValueError, "no spam", cxx_check.restore_there, fail, place)
            self.assertIsNone(error.__context__)

    def test_interpreter_ends(self):
        code = "import cxx_check; cxx_check.keep(lambda: [][1])"
        process = subprocess.run(
            [os.environ["CAPLET_TEST_EXECUTABLE"], "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            universal_newlines=True,
        )
        # PyPy does not end its interpreter: it is still there.
        said = ["IndexError: list index out of range, 0, 0\n"] + [
            "",
            "IndexError: list index out of range, 1, 1\n",
        ] * IS_PYPY
        self.assertEqual((process.returncode, process.stderr), (0, ""))
        self.assertIn(process.stdout, said)

    def test_value_of_error(self):
        code = "import cxx_check\ntry: cxx_check.value_of_error()\nexcept ValueError as error: print(error)"
        process = subprocess.run(
            [os.environ["CAPLET_TEST_EXECUTABLE"], "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            universal_newlines=True,
        )
        if HAS_EXCEPTIONS:
            self.assertEqual((process.returncode, process.stdout), (0, "not there\n"))
        else:
            self.assertLess(process.returncode, 0)
            self.assertIn("caplet: value() of an expected that has an error: ValueError: not there\n", process.stderr)


class Others(Case):
    def test_attached(self):
        for place in PLACES:
            self.assertTrue(cxx_check.attach(place))

    def test_give(self):
        for data in (b"", b"spam", b"sp\0m", b"x" * 100000):
            self.assertEqual(cxx_check.give(data), (data + b"\0", len(data)))

    def test_hold(self):
        self.assertEqual(cxx_check.hold(False, True), (1, 1))
        self.assertEqual(cxx_check.hold(False, False), (0, 0))
        self.assertEqual(cxx_check.hold(True, True), (1, 0))
        self.assertEqual(cxx_check.hold(True, False), (0, 0))

    def test_release(self):
        for place in PLACES:
            self.assertTrue(cxx_check.release(place))

    def test_values(self):
        self.assertEqual(cxx_check.check(), [])


def work():
    """All of the above that can fail, with its results forgotten."""
    for place in PLACES:
        for arguments in (
            (cxx_check.call, "python", None, place),
            (cxx_check.call, "nested", None, place),
            (cxx_check.call, "generic", ValueError("before"), place),
            (cxx_check.call, "own_error", None, place),
            (cxx_check.call_for_nothing, "nothing", place),
            (cxx_check.call, "the pending one", ValueError("before"), place),
            (cxx_check.raise_, None, b"\xff", place),
            (cxx_check.copy, fail, place),
            (cxx_check.take, int, place),
            (cxx_check.drop, fail, place),
            (cxx_check.describe, fail, OSError, place),
            (cxx_check.restore_there, fail, place),
            (cxx_check.release, place),
            (cxx_check.attach, place),
        ):
            try:
                arguments[0](*arguments[1:])
            except Exception:
                pass
    cxx_check.give(b"spam")
    cxx_check.serve()
    cxx_check.hold(True, True)
    cxx_check.check()


class Leaks(Case):
    @unittest.skipUnless(IS_COUNTED, "not all blocks are counted")
    def test_blocks(self):
        work()
        before = cxx_check.count_blocks()
        work()
        self.assertEqual(cxx_check.count_blocks(), before)

    @unittest.skipUnless(hasattr(sys, "gettotalrefcount"), "only debug builds count all references")
    def test_references(self):
        totals = []
        for _ in range(3):
            for _ in range(300):
                work()
            gc.collect()
            totals.append(sys.gettotalrefcount())
        self.assertLess(abs(totals[2] - totals[1]), 50, totals)


class OutOfMemory(Case):
    def fail_at_each_point(self, allocator, function, *arguments, error=()):
        """Lets each allocation fail in turn, alone and with all that follow. The call succeeds then, or raises MemoryError or
        the error that it is about; and nothing is left behind."""
        before = None
        failures = 0
        for lasting in (False, True):
            for n in range(1, 1000):
                try:
                    allocator.failing(n, lasting, function, *arguments)
                except MemoryError:
                    failures += 1
                except error:
                    pass
                if before is None:
                    before = cxx_check.count_blocks()  # what is made once, is there now
                if IS_COUNTED:
                    self.assertEqual(cxx_check.count_blocks(), before, (function, arguments, n, lasting))
                if allocator.asked() < n:
                    break
            self.assertLess(n, 999)
        return failures

    def calls(self):
        for place in (ATTACHED, DETACHED):
            for kind in ("python", "nested", "generic", "own_error", "runtime_error", "not UTF-8"):
                yield (cxx_check.call, kind, None, place)
            yield (cxx_check.call, "python", ValueError("before"), place)
            yield (cxx_check.raise_, KeyError, b"spam", place)
            yield (cxx_check.raise_, None, b"spam", place)
            yield (cxx_check.copy, fail, place)
            yield (cxx_check.take, fail, place)
            yield (cxx_check.describe, fail, KeyError, place)
            yield (cxx_check.restore_there, fail, place)

    def test_of_cxx(self):
        for call in self.calls():
            self.fail_at_each_point(cxx_check, *call, error=Exception)
        self.assertGreaterEqual(self.fail_at_each_point(cxx_check, cxx_check.copy, fail, ATTACHED, error=ValueError), 2)
        self.assertEqual(self.fail_at_each_point(cxx_check, cxx_check.give, b"spam"), 2)
        if HAS_EXCEPTIONS:
            self.assertEqual(self.fail_at_each_point(cxx_check, cxx_check.hold, False, True), 2)
            self.assertGreaterEqual(self.fail_at_each_point(cxx_check, cxx_check.serve), 4)

    @unittest.skipIf(failing is None, "allocators can't be replaced")
    def test_of_python(self):
        class Failing:
            failing, asked = staticmethod(failing.call), staticmethod(failing.asked)

        for call in self.calls():
            self.fail_at_each_point(Failing, *call, error=Exception)
        self.assertGreater(
            self.fail_at_each_point(Failing, cxx_check.raise_, KeyError, b"sp\xe4m" * 100, ATTACHED, error=KeyError), 0
        )


if __name__ == "__main__":
    unittest.main()
