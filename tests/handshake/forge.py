# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Forges tables: what abi.h and caplet.h lay out, as ctypes structures, and copies of the consumer's own descriptor to
spoil. `Case` is the base of the tests that import them."""

import ctypes
import mmap
import os
import subprocess
import sys
import types
import unittest

import consumer

PATH = "geometry._core._C_API"
PREFIX = 'consumer cannot use the C API "geometry._core._C_API": '
KEPT = "__caplet__:" + PATH

# How much of a foreign string a message shows; PyPy's PyUnicode_FromFormat knows no precision.
SHOWN = 400 if sys.implementation.name == "cpython" else 1000

MAGIC = 0x003154454C504143
OPTIONAL, RETIRED, UNAVAILABLE = 1, 2, 4


class SlotInfo(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("text", ctypes.c_char_p),
        ("hash", ctypes.c_uint64),
        ("since", ctypes.c_uint16),
        ("flags", ctypes.c_uint16),
    ]


class TypeInfo(ctypes.Structure):
    _fields_ = [
        ("identity", ctypes.c_char_p),
        ("size", ctypes.c_uint32),
        ("alignment", ctypes.c_uint16),
        ("since", ctypes.c_uint16),
    ]


class RowInfo(ctypes.Structure):
    _fields_ = [
        ("subject", ctypes.c_char_p),
        ("text", ctypes.c_char_p),
        ("hash", ctypes.c_uint64),
        ("since", ctypes.c_uint16),
    ]


class ExternalInfo(ctypes.Structure):
    _fields_ = [
        ("name", ctypes.c_char_p),
        ("header", ctypes.c_char_p),
        ("size", ctypes.c_uint32),
        ("alignment", ctypes.c_uint16),
        ("kind", ctypes.c_uint16),
    ]


class Descriptor(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("abi", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("slot_count", ctypes.c_uint32),
        ("type_count", ctypes.c_uint32),
        ("row_count", ctypes.c_uint32),
        ("interface_size", ctypes.c_uint32),
        ("capsule", ctypes.c_char_p),
        ("distribution", ctypes.c_char_p),
        ("version", ctypes.c_char_p),
        ("fingerprints", ctypes.POINTER(ctypes.c_uint64)),
        ("versions", ctypes.POINTER(ctypes.c_char_p)),
        ("slots", ctypes.POINTER(SlotInfo)),
        ("types", ctypes.POINTER(TypeInfo)),
        ("rows", ctypes.POINTER(RowInfo)),
        ("interface_json", ctypes.c_char_p),
        ("externals", ctypes.POINTER(ExternalInfo)),
        ("external_count", ctypes.c_uint32),
        ("reserved", ctypes.c_uint32),
    ]


class Header(ctypes.Structure):
    _fields_ = [
        ("magic", ctypes.c_uint64),
        ("header_size", ctypes.c_uint16),
        ("protocol", ctypes.c_uint16),
        ("flags", ctypes.c_uint32),
        ("table_size", ctypes.c_uint32),
        ("slot_count", ctypes.c_uint32),
        ("abi", ctypes.c_uint16),
        ("minor", ctypes.c_uint16),
        ("reserved", ctypes.c_uint32),
        ("fingerprint", ctypes.c_uint64),
        ("descriptor", ctypes.c_void_p),
        ("state", ctypes.c_void_p),
        ("interpreter", ctypes.c_int64),
    ]


class Table(ctypes.Structure):
    _fields_ = [("caplet", Header), ("slots", ctypes.c_void_p * 6)]


class Consumer(ctypes.Structure):
    _fields_ = [
        ("size", ctypes.c_uint32),
        ("floor", ctypes.c_uint16),
        ("reserved", ctypes.c_uint16),
        ("path", ctypes.c_char_p),
        ("compiled", ctypes.POINTER(Descriptor)),
        ("unimported", ctypes.POINTER(Header)),
    ]


def _copy(pointer, kind, count):
    copied = (kind * count)()
    for i in range(count):
        copied[i] = pointer[i]
    return copied


class Description:
    """A descriptor of geometry at `minor`, a copy of the one the consumer was compiled with; change what you like.

    The arrays are `slots`, `types`, `externals`, `rows`, `fingerprints` and `versions`; `it` is the structure.
    """

    def __init__(self, minor=2):
        compiled = Descriptor.from_address(consumer.compiled)
        self.it = Descriptor()
        ctypes.pointer(self.it)[0] = compiled
        self.it.minor = minor
        self.it.slot_count = {0: 0, 1: 4}.get(minor, 6)
        self.it.type_count = {0: 0, 1: 1}.get(minor, 2)
        self.it.row_count = {0: 0, 1: 2}.get(minor, 3)
        self.slots = _copy(compiled.slots, SlotInfo, 6)
        self.types = _copy(compiled.types, TypeInfo, 2)
        self.externals = _copy(compiled.externals, ExternalInfo, 3)
        self.rows = _copy(compiled.rows, RowInfo, 3)
        self.fingerprints = (ctypes.c_uint64 * (minor + 1))(*[0x100 + i for i in range(minor + 1)])
        self.versions = (ctypes.c_char_p * (minor + 1))(*[None, b"2.0", b"2.2", b"2.5"][: minor + 1])
        self.it.slots, self.it.types, self.it.rows = self.slots, self.types, self.rows
        self.it.externals = self.externals
        self.it.fingerprints = self.fingerprints
        self.it.versions = self.versions


class Provider:
    """A sound table of geometry at `minor`, to be spoilt. Its slots are not NULL, but nothing to call."""

    def __init__(self, minor=2):
        self.description = Description(minor)
        self.descriptor = self.description.it
        self.table = Table()
        self.header = self.table.caplet
        self.target = ctypes.create_string_buffer(8)
        for i in range(6):
            self.table.slots[i] = ctypes.addressof(self.target)
        header, descriptor = self.header, self.descriptor
        header.magic, header.header_size, header.protocol = MAGIC, ctypes.sizeof(Header), 1
        header.slot_count = descriptor.slot_count
        header.table_size = ctypes.sizeof(Header) + header.slot_count * ctypes.sizeof(ctypes.c_void_p)
        header.abi, header.minor, header.fingerprint = 1, minor, self.description.fingerprints[minor]
        header.descriptor = ctypes.addressof(descriptor)
        header.interpreter = -1

    @property
    def address(self):
        return ctypes.addressof(self.table)

    def capsule(self, name=PATH):
        return consumer.capsule(self.address, name)


class Page:
    """Readable memory that ends where a page begins that can't be read."""

    def __init__(self):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.libc.mmap.restype = ctypes.c_void_p
        self.libc.mmap.argtypes = [
            ctypes.c_void_p,
            ctypes.c_size_t,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_int,
            ctypes.c_long,
        ]
        self.libc.mprotect.argtypes = self.libc.munmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t]
        self.libc.mprotect.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
        self.size = mmap.PAGESIZE
        flags = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS
        self.start = self.libc.mmap(None, 2 * self.size, mmap.PROT_READ | mmap.PROT_WRITE, flags, -1, 0)
        assert self.start not in (None, ctypes.c_void_p(-1).value)
        assert self.libc.mprotect(self.start + self.size, self.size, 0) == 0

    def put(self, structure, length):
        """Copies the first `length` bytes of `structure` to the very end of the page. Returns where they are."""
        address = self.start + self.size - length
        ctypes.memmove(address, ctypes.addressof(structure), length)
        return address

    def close(self):
        self.libc.munmap(self.start, 2 * self.size)


class Case(unittest.TestCase):
    """Each test starts with the consumer not imported and with an empty module geometry._core in sys.modules."""

    maxDiff = None

    def setUp(self):
        self.unimported = consumer.reset()
        self.providers = []
        self.package = types.ModuleType("geometry")
        self.package.__path__ = []
        self.core = self.package._core = types.ModuleType("geometry._core")
        sys.modules["geometry"], sys.modules["geometry._core"] = self.package, self.core
        self.addCleanup(self.forget)

    def forget(self):
        for name in [name for name in sys.modules if name.split(".")[0] == "geometry"]:
            del sys.modules[name]
        vars(consumer).pop(KEPT, None)
        vars(sys).pop(KEPT, None)
        consumer.reset()

    def publish(self, provider):
        self.core._C_API = provider.capsule()
        self.providers.append(provider)  # the capsule holds an address only
        return provider

    def assert_accepted(self, provider):
        self.publish(provider)
        consumer.import_api(consumer)
        self.assertEqual(consumer.published(), provider.address)
        module, capsule = getattr(consumer, KEPT)
        self.assertIs(module, self.core)
        self.assertIs(capsule, self.core._C_API)

    def assert_refused(self, detail, cause=None, call=None, prefix=PREFIX):
        """The import fails with the whole message, with the module's name, and with `cause`: a type, an exception or
        None. It publishes and keeps nothing."""
        before = consumer.published()
        with self.assertRaises(ImportError) as raised:
            call() if call else consumer.import_api(consumer)
        error = raised.exception
        self.assertEqual(str(error), prefix + detail)
        self.assertIs(type(error), ImportError)
        self.assertEqual(error.name, "geometry._core")
        if isinstance(cause, BaseException) or cause is None:
            self.assertIs(error.__cause__, cause)
        else:
            self.assertIs(type(error.__cause__), cause)
        self.assertEqual(consumer.published(), before)
        self.assertFalse(hasattr(consumer, KEPT))
        return error


class Process:
    """What a Python process printed: its status, and its output and errors as text."""

    def __init__(self, code, provider=None, environment=()):
        """Runs `code` with the built consumer and, as geometry._core, one of the built providers: "current", "old" or
        "single"."""
        executable = os.environ.get("CAPLET_TEST_EXECUTABLE", sys.executable)
        built = os.path.dirname(consumer.__file__)
        here = os.path.dirname(os.path.abspath(__file__))
        paths = [built, here] + ([os.path.join(built, provider)] if provider else [])
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(paths), **dict(environment))
        done = subprocess.run(
            [executable, "-c", code],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            universal_newlines=True,
            env=environment,
            timeout=120,
        )
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr


def dynamic_symbols(path):
    """The names that a shared object defines for others, as nm prints them."""
    listing = subprocess.run(
        ["nm", "-D", "--defined-only", path], stdout=subprocess.PIPE, universal_newlines=True, check=True
    ).stdout
    return [line.split()[-1] for line in listing.splitlines()]
