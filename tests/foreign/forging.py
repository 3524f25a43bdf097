# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Forges the mill's table (tests/cases/foreign_struct/mill.caplet.json), to spoil it. `Case` is the base of the tests that import it."""

import ctypes
import sys
import types
import unittest

import consumer

PATH = "mill._core.API"
NAME = "mill API"
PREFIX = f'consumer cannot use the C API "{PATH}": '
NUMBER, RAISES, TEETH = consumer.functions()


class Gears(ctypes.Structure):
    _fields_ = [(name, ctypes.c_void_p) for name in ("teeth", "unused", "label", "turn")]


class Header(ctypes.Structure):
    _fields_ = [("bytes", ctypes.c_uint32), ("order", ctypes.c_uint16)]


class Mill(ctypes.Structure):
    _fields_ = [
        ("magic", ctypes.c_char * 4),
        ("breaking", ctypes.c_int32),
        ("header", Header),
        ("grain_type", ctypes.c_void_p),
        ("number", ctypes.c_void_p),
        ("grind", ctypes.c_void_p),
        ("speed", ctypes.c_double),
        ("gears", ctypes.c_void_p),
        *((name, ctypes.c_void_p) for name in ("oil", "whistle", "stop", "keep", "log")),
        ("limits", ctypes.c_int * 2),
        ("spare", ctypes.c_void_p),
        ("tune", ctypes.c_void_p),
    ]


SIZE = ctypes.sizeof(Mill)


class Provider:
    """A sound table of the second release. What it points to lives as long as it."""

    def __init__(self, grain_type=None):
        self.grain_type = grain_type or type("Grain", (), {"__slots__": ("a", "b", "c")})
        self.label = "gears"
        self.gears = Gears(TEETH, None, consumer.address(self.label), TEETH)
        self.table = Mill(
            b"MILL",
            4,
            Header(SIZE, 258),
            consumer.address(self.grain_type),
            NUMBER,
            TEETH,
            1.5,
            ctypes.addressof(self.gears),
            None,
            None,
            TEETH,
            TEETH,
            TEETH,
            tune=TEETH,
        )

    @property
    def address(self):
        return ctypes.addressof(self.table)

    @property
    def kept(self):
        """The attribute by which a consumer keeps it."""
        return f"__caplet__:{PATH}:{self.address:#x}"

    def capsule(self, name=NAME):
        return consumer.capsule(self.address, name)


class Case(unittest.TestCase):
    """Modules `mill` and `mill._core` that are made up; nothing is imported before a test."""

    def setUp(self):
        self.addCleanup(self.remove)
        self.core = self.make()
        self.providers = []
        consumer.set_number(20)
        consumer.forget()

    def make(self):
        package, core = types.ModuleType("mill"), types.ModuleType("mill._core")
        package.__path__ = []
        package._core = core
        sys.modules.update({"mill": package, "mill._core": core})
        return core

    def remove(self):
        for name in ("mill", "mill._core"):
            sys.modules.pop(name, None)
        for name in [name for name in vars(consumer) if name.startswith("__caplet__:")]:
            delattr(consumer, name)

    def publish(self, provider, name=NAME):
        self.providers.append(provider)  # which has the table
        self.core.API = provider.capsule(name)

    def assert_accepted(self, provider, has_turn=True):
        self.publish(provider)
        consumer.import_api(consumer)
        table, _, turn = consumer.published()
        self.assertEqual((table, bool(turn)), (provider.address, has_turn))
        self.assertEqual(consumer.call(), 30)

    def assert_refused(self, detail, cause=None, name="mill._core"):
        """With that whole message, that cause (a class or an exception), and nothing published."""
        before = consumer.published()
        with self.assertRaises(ImportError) as raised:
            consumer.import_api(consumer)
        error = raised.exception
        self.assertIs(type(error), ImportError)
        self.assertEqual((str(error), error.name), (PREFIX + detail, name))
        if isinstance(cause, BaseException):
            self.assertIs(error.__cause__, cause)
        else:
            self.assertIs(type(error.__cause__), cause or type(None))
        self.assertEqual(consumer.published(), before)
        return error

    def refuse(self, detail, provider=None, **facts):
        """The table with these members is refused so."""
        provider = provider or Provider()
        for name, value in facts.items():
            setattr(provider.table, name, value)
        self.publish(provider)
        self.assert_refused(detail)
