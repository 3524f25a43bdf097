# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A capsule with a table that states numbers: in fields, and by functions, for which some of Python's own stand."""

import ctypes

new = ctypes.pythonapi.PyCapsule_New
new.restype = ctypes.py_object
new.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]


def address(name):
    return ctypes.cast(getattr(ctypes.pythonapi, name), ctypes.c_void_p).value


class Table(ctypes.Structure):
    _fields_ = [
        ("magic", ctypes.c_char * 4),
        ("revision", ctypes.c_int32),
        ("is_initialized", ctypes.c_void_p),
        ("platform", ctypes.c_void_p),
        ("fails", ctypes.c_void_p),
        ("data", ctypes.c_void_p),
    ]


TABLE = Table(b"STAT", 7, address("Py_IsInitialized"), address("Py_GetPlatform"), address("PyErr_NoMemory"), id(Table))
API = new(ctypes.addressof(TABLE), None, None)
