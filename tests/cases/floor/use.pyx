# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""What a newer header has: asked for, or required."""

import sys

from grid cimport (grid_cell, grid_count, grid_fill, grid_has_grid_fill, grid_has_grid_title, grid_import, grid_next,
                   grid_sort, grid_title)

grid_import(sys.modules[__name__])


def raised(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def fill(double value):
    return grid_fill(NULL, value)


def sort():
    return grid_sort()


def title():
    return grid_title()


def count():
    return grid_count()


def has():
    return grid_has_grid_fill(), grid_has_grid_title()


def run():
    cdef grid_cell cell = grid_next({"row": 1, "column": 2})
    assert cell.column == 3
    assert has() == (True, True) and fill(3) == 3 and title() == "grid" and count() == 3 and sort() == 4
