# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""rx through ctypes: its functions as C has them, over the provider that grepper uses."""

import ctypes
import re
import unittest

import rx
import rx_ctypes as api

TEXT = b"ab1 cd22"


class Rx(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        api.rx_import()

    def test_handles_match_as_re_does(self):
        for pattern in (rb"[a-z]+\d+ [a-z]+\d+", rb"\d+"):
            with api.rx_pattern_new(pattern, len(pattern)) as compiled:
                found = api.rx_pattern_full_match(compiled, TEXT, len(TEXT))
                self.assertEqual(found, bool(re.fullmatch(pattern, TEXT)))

    def test_results_that_the_provider_allocates(self):
        text, size = ctypes.POINTER(ctypes.c_char)(), ctypes.c_size_t()
        api.rx_quote(b"a.b", 3, ctypes.byref(text), ctypes.byref(size))
        self.assertEqual(text[: size.value], rb"a\.b")
        api.rx_free(text)

    def test_callbacks(self):
        found = []

        def visit(context, match, text, size):
            found.append((match.begin, match.end))
            return len(found) < 2

        with api.rx_pattern_new(b"[0-9]", 5) as digit:
            self.assertEqual(api.rx_pattern_each_match(digit, TEXT, len(TEXT), visit, None, None), 2)
        self.assertEqual(found, [(2, 3), (6, 7)])

    def test_exceptions(self):
        with self.assertRaisesRegex(rx.SyntaxError, r"missing \)"):
            api.rx_pattern_new(b"(", 1)
        self.assertIs(api.rx_SyntaxError(), rx.SyntaxError)
        self.assertEqual(api.rx_check(b"(", 1, ctypes.byref(code := ctypes.c_int())), 0)
        self.assertEqual(api.rx_error_code(code.value), api.rx_error_code.rx_error_code_missing_paren)
        self.assertEqual(api.rx_describe(code.value), b"missing )")

        def fail(*_):
            raise LookupError("from a callback")

        with api.rx_pattern_new(b"a", 1) as letter, self.assertRaisesRegex(LookupError, "from a callback"):
            api.rx_pattern_each_match(letter, TEXT, len(TEXT), fail, None, None)

    def test_nothing_is_left(self):
        before = api.rx_alive()
        with api.rx_pattern_new(b"a", 1):
            self.assertGreater(api.rx_alive(), before)  # a pattern has parts of its own
        self.assertEqual(api.rx_alive(), before)


if __name__ == "__main__":
    unittest.main()
