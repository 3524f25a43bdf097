# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs the tests of tests/handshake that are named, but for what is otherwise in Python; handshake.py calls it."""

import sys
import unittest

OTHERWISE = {
    "capsules_test.Missing.test_getting_it_fails": "the traceback begins in the module itself, which is Python",
}


def each(tests):
    for one in tests:
        if isinstance(one, unittest.TestSuite):
            yield from each(one)
        else:
            yield one


found = list(each(unittest.defaultTestLoader.loadTestsFromNames(sys.argv[1:])))
unknown = set(OTHERWISE) - {one.id() for one in found}
assert not unknown, unknown
chosen = unittest.TestSuite(one for one in found if one.id() not in OTHERWISE)
result = unittest.TextTestRunner().run(chosen)
sys.exit(not result.wasSuccessful() or result.testsRun < 130)
