# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Structs that are Python objects, and their types."""

import sys

cimport pairs
from cpython.object cimport PyObject
from pairs cimport Pair_Type, named, pair, pair_new, pair_sum, pairs_import, row, row_new

pairs_import(sys.modules[__name__])


def run():
    made = pair_new(1, 2)
    assert type(made) is <type>&Pair_Type and (<type>pairs.Named_Type).__name__ == "Named"
    (<pair *>made).a = 5
    assert pair_sum(<pair *>made) == 7
    numbers = row_new(3)
    assert (<row *>numbers).numbers[2] == 2
    references = sys.getrefcount(made)
    held = [made]
    assert sys.getrefcount(made) == references + len(held)
