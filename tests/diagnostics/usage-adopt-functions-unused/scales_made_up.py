# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Its dict has capsules, as a module in Cython has them."""

import ctypes

NAMES = []  # which capsules don't keep


def capsule(name):
    new = ctypes.pythonapi.PyCapsule_New
    new.restype, new.argtypes = ctypes.py_object, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
    NAMES.append(name and ctypes.c_char_p(name.encode()))
    return new(1, NAMES[-1], None)


__pyx_capi__ = {
    "weigh": capsule("double (double const *, Py_ssize_t)"),
}
