# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A module of capsules that lead nowhere, or to what only looks like a table."""

import ctypes
import mmap
import struct

new = ctypes.pythonapi.PyCapsule_New
new.restype = ctypes.py_object
new.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
NAME = ctypes.create_string_buffer(b"damaged.x")
AT_NAME = ctypes.addressof(NAME)


def header(slots=1, size=72, protocol=1, descriptor=0x7654321076543210, header_size=64):
    return struct.pack(
        "<8sHHIIIHHIQQQq",
        b"CAPLET1\0",
        header_size,
        protocol,
        0,
        size,
        slots,
        1,
        1,
        0,
        0x0101010101010101,
        descriptor,
        0,
        -1,
    )


PAGE = mmap.mmap(-1, 3 * mmap.PAGESIZE)
AT = ctypes.addressof(ctypes.c_char.from_buffer(PAGE))
ctypes.CDLL(None).munmap(ctypes.c_void_p(AT + mmap.PAGESIZE), ctypes.c_size_t(2 * mmap.PAGESIZE))
EDGE = AT + mmap.PAGESIZE


def put(offset, data):
    PAGE[offset : offset + len(data)] = data
    return AT + offset


def table(offset, **members):
    return new(put(offset, header(**members)), AT_NAME, None)


wild = new(0x1234560, AT_NAME, None)
kernel = new(0xFFFF800000000000, AT_NAME, None)
misaligned = new(AT + 3, AT_NAME, None)
wild_name = new(AT, 0x1234560, None)
edge_name = new(AT, EDGE - 3, None)
put(mmap.PAGESIZE - 3, b"abc")
edge = new(EDGE - 8, AT_NAME, None)
put(mmap.PAGESIZE - 16, b"CAPLET1\0")
cut = new(EDGE - 16, AT_NAME, None)
descriptor = table(0)
short = table(128, slots=1000)
many = table(256, slots=0xFFFFFFFF, size=0xFFFFFFFF)
other_protocol = table(384, protocol=7)
own_descriptor = table(512, descriptor=AT + 512)
edge_descriptor = table(640, descriptor=EDGE - 8)
not_a_capsule = 1

# As Cython keeps them; and a table whose second place is empty.
__pyx_capi__ = {"function": wild, "other": 1}
EMPTY = ctypes.create_string_buffer(16)
EMPTY[:8] = ctypes.cast(new, ctypes.c_void_p).value.to_bytes(8, "little")
empty_place = new(ctypes.addressof(EMPTY), AT_NAME, None)
