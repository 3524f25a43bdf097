# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Imports the API for itself and for first_part.c."""

import sys

from store cimport store_counter, store_import, store_size

cdef extern from "first_part.h":
    int part_size() noexcept

store_import(sys.modules[__name__])


def check():
    assert part_size() == store_size() == store_counter


def check_counter(int expected):
    assert part_size() == expected and store_counter == expected
