# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Handles, references that are stolen, errors, lengths."""

import ctypes
import warnings

import names_ctypes as api
from expect import count, raises, same_count

api.names_import()
with api.names_new() as names:
    assert api.names_add(names, "ab") == 1 and api.names_add(names, "c") == 2
    assert api.names_at(names, 1) == b"c" and api.names_at(names, 2) is None
    assert api.names_joined(names) == b"abc" and api.names_version() == b"1.0"
    lengths, number = (ctypes.c_int * 3)(), ctypes.c_int(3)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        api.names_lengths(names, lengths, ctypes.byref(number))
    assert list(lengths) == [2, 1, 0] and number.value == 2
    raises(ctypes.ArgumentError, api.names_at, ctypes.c_void_p(names.value), 0)
    raises(ctypes.ArgumentError, api.names_at, names, 2**40)
    raises(ctypes.ArgumentError, api.names_at, names, "1")
assert names.value is None
names.close()
text = str(raises(ValueError, api.names_at, names, 0))
assert text == 'names_at of the C API "geometry._core._C_API": parameter `list` is NULL, which it must not be', text
raises(ValueError, api.names_at, None, 0)
raises(ValueError, api.names_at, api.names_list(), 0)
raises(TypeError, api.names_add, api.names_new(), None)  # which is an object

names = api.names_new()
assert str(raises(ValueError, api.names_joined, names)) == "no names"
# The function drops the reference that it takes over, whether it succeeds or not.
name = "a name of its own"[:-1]
before = count(name)
for _ in range(4):
    api.names_add(names, name)
for _ in range(50):
    assert str(raises(ValueError, api.names_add, names, name)) == "too many names"
    raises(ctypes.ArgumentError, api.names_add, 1, name)
    raises(ValueError, api.names_add, None, name)
assert count(name) == before, (count(name), before)
api.names_free(names)
assert names.value is None  # the function that destroys it was called
api.names_free(None)
same_count(name, lambda: api.names_add(api.names_new(), name))
assert issubclass(api.names_list, ctypes.c_void_p) and not api.names_list()
