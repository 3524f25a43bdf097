# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The base of the tests: what happened so far is asked of the checking modules and compared whole."""

import contextlib
import gc
import os
import struct
import subprocess
import sys
import types
import unittest

import capsule_check
import capsule_check_c

IS_PYPY = sys.implementation.name == "pypy"
POINT_ALIGNMENT = struct.calcsize("cd") - struct.calcsize("d")  # a struct of two doubles: not 8 on i386
HAVE_SUBCLASSES = IS_PYPY and sys.version_info < (3, 11)  # of capsules


def collect():
    """Where objects don't die at once, lets them."""
    for _ in range(4 if IS_PYPY else 1):
        gc.collect()


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.drain()

    def drain(self):
        collect()
        capsule_check.log()
        capsule_check_c.log()

    def assert_happened(self, *events, of=capsule_check):
        collect()
        self.assertEqual(of.log(), list(events))

    @contextlib.contextmanager
    def raises(self, kind, text):
        """Exactly this class of exception, and this text."""
        with self.assertRaises(kind) as raised:
            yield raised
        self.assertIs(type(raised.exception), kind)
        self.assertEqual(str(raised.exception), text)

    def module(self, name, **attributes):
        """Puts a module of this name in sys.modules until the test ends."""
        module = types.ModuleType(name)
        for key, value in attributes.items():
            setattr(module, key, value)
        sys.modules[name] = module
        self.addCleanup(sys.modules.pop, name, None)
        return module

    def unraisable(self):
        """Collects what is reported as unraisable, as (exception, object), until the test ends."""
        reports = []
        self.addCleanup(setattr, sys, "unraisablehook", sys.unraisablehook)
        sys.unraisablehook = lambda report: reports.append((report.exc_value, report.object))
        return reports


def run_python(code):
    """Runs code in an interpreter of its own. Returns (status, stdout, stderr)."""
    process = subprocess.run(
        [os.environ["CAPLET_TEST_EXECUTABLE"], "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        universal_newlines=True,
    )
    return process.returncode, process.stdout, process.stderr
