# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each allocation of provider and consumer fails once, in turn: libfailing.so, which is preloaded, sees to it.

LD_PRELOAD=libfailing.so python3 allocation_test.py
"""

import ctypes
import unittest

import grepper

failing = ctypes.CDLL(None)
failing.failing_living.restype = ctypes.c_long

LONG = "a text that is longer than what strings hold within themselves "
CALLS = {
    "settings": ("i",),
    "find_all": ("", LONG + "|a+", LONG * 20),
    "bare_find_all": (LONG + "|a+", LONG * 20),
    "careful_find_all": (LONG + "|a+", LONG * 20),
    "captures": ("", "(a)(b)?(c)?", LONG, 0),
    "captures_into": ("(a)(b)?", LONG, 5),
    "group_names": (f"(?P<{'n' * 40}>a)(?P<b>b)",),
    "each_match": ("a", LONG, lambda place, part: True),
    "throw_in_callback": ("range",),
    "replace_all": ("(a)", LONG + r"\1", LONG),
    "extract": ("(a)", LONG + r"\1", LONG),
    "partition": ("longer", LONG),
    "possible_range": ("abc+" * 20, 60),
    "split": (" ", LONG, None),
    "scan": ("[a-z]+", LONG, LONG),
    "set_match": ("a\nb\n" + LONG, LONG),
    "set_first": ("", ["x", LONG], 0, LONG),
    "hold": (LONG + "\n" + LONG, LONG),
    "filter": (LONG, [LONG, "a"]),
    "cut": (LONG, [(0, 40), (0, 60)], LONG),
    "quote": (LONG,),
    "caught": ("(" + LONG,),
    "partial_match": ("(" + LONG, ""),
    "lives": (),
}
# Where these run out of memory themselves, the process ends, as all of C++ does without exceptions.
WITHOUT_EXCEPTIONS = ["bare_find_all"]


class Allocations(unittest.TestCase):
    def result(self, function, arguments):
        try:
            return function(*arguments)
        except Exception as error:  # noqa: BLE001
            return type(error), str(error)

    def test_each_fails(self):
        self.assertTrue(failing.failing_start(b"/_grepper."))
        failures = 0
        for name, arguments in CALLS.items():
            function = getattr(grepper, name)
            expected = self.result(function, arguments)
            self.assertEqual(self.result(function, arguments), expected)
            before = failing.failing_living()
            for nth in range(1, 1000):
                failing.failing_set(nth, name not in WITHOUT_EXCEPTIONS)
                result = self.result(function, arguments)
                is_done = failing.failing_is_left()
                failing.failing_set(0, True)
                with self.subTest(name, nth=nth):
                    self.assertEqual(grepper.alive(), 0)
                    self.assertEqual(failing.failing_living(), before)
                    if result != expected and not self.is_caught(name, result):
                        self.assertIs(result[0], MemoryError)
                if is_done:
                    break
                failures += 1
            self.assertTrue(is_done, name)
            self.assertGreater(nth, 1, name)
            self.assertEqual(self.result(function, arguments), expected)
        print(f"{failures} allocations failed, in {len(CALLS)} functions")
        self.assertGreater(failures, 100)

    def is_caught(self, name, result):
        """Whether it is what the function says of an exception that it caught itself."""
        texts = "MemoryError", "a Python exception that has no text"
        return name == "caught" and result[-1].startswith(texts)


if __name__ == "__main__":
    unittest.main()
