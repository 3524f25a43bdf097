# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Structs that are Python objects, and the sizes of their types."""

import ctypes
import os
import subprocess
import sys

import pairs_ctypes as api
from expect import count, raises

api.pairs_import()
made = api.pair_new(1, 2)
assert type(made) is api.Pair_Type() and api.Named_Type().__name__ == "Named"
assert api.pair_sum(made) == 3
place = ctypes.cast(id(made), ctypes.POINTER(api.pair))
place[0].a = 5
assert api.pair_sum(made) == api.pair_sum(place) == 7
assert count(made) == count([]) + 1  # the variable's
numbers = api.row_new(3)
row = api.row.from_address(id(numbers))
assert row.ob_size == 3 and row.numbers[0] == 0
raises(ctypes.ArgumentError, api.pair_new, "1", 2)

for name, expected in (
    ("CASE_PAIR", "objects of the type Pair have %d bytes, this consumer was compiled for %d, the size of struct pair"),
    ("CASE_NAMED", None),  # which may be larger
):
    code = f"import sys; sys.path[:] = {sys.path!r}; import pairs_ctypes; pairs_ctypes.pairs_import()"
    environment = dict(os.environ, **{name: "16"})
    done = subprocess.run(
        [os.environ["CASE_PYTHON"], "-c", code], env=environment, stderr=subprocess.PIPE, universal_newlines=True
    )
    assert (done.returncode == 0) == (expected is None), done.stderr
    size = ctypes.sizeof(api.pair)
    assert expected is None or expected % (size + 16, size) in done.stderr, done.stderr
