# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A table of a class, of one whose metaclass is no `type` itself, and of an object of that."""

import ctypes


class Meta(type):
    pass


class More(Meta):
    pass


class Plain:
    pass


class Odd(metaclass=More):
    pass


THING = Odd()
ALL = (ctypes.c_void_p * 3)(id(Plain), id(Odd), id(THING))
new = ctypes.pythonapi.PyCapsule_New
new.restype = ctypes.py_object
new.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
table = new(ctypes.addressof(ALL), None, None)
