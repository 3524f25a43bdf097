# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Callbacks in Cython, with a Python object as their context; a function that takes and returns one."""

import sys

from tree cimport (tree, tree_apply, tree_compare, tree_free, tree_hooks, tree_import, tree_insert, tree_new, tree_reverse,
                   tree_reverser, tree_sum, tree_walk)

tree_import(sys.modules[__name__])

cdef int inserted = 0


cdef void on_insert(tree *of, const void *key) noexcept:
    global inserted
    inserted += 1


cdef int compare(const void *a, const void *b, void *context) noexcept:
    return (<int *>a)[0] - (<int *>b)[0]


cdef int compare_backwards(const void *a, const void *b, void *context) noexcept:
    return compare(b, a, context)


cdef tree_compare reverse(tree_compare of) noexcept:
    return compare_backwards


cdef int visit(const void *key, size_t position, void *context) noexcept with gil:
    found = <list>context
    found.append((<int *>key)[0])
    return position < 2


cdef int negate(int x) noexcept nogil:
    return -x


def run():
    cdef tree_hooks hooks
    cdef int[4] keys = [3, 1, 2, 4]
    cdef double[2][3] rows = [[1, 2, 3], [4, 5, 6]]
    cdef double[3] weights = [1, 0, 2]
    cdef tree_reverse reversed_by = tree_reverser(compare, reverse)
    assert reversed_by is not NULL and tree_reverser(NULL, reverse) is NULL
    hooks.on_insert = on_insert
    hooks.compare = reversed_by(compare)
    cdef tree *one = tree_new(&hooks, NULL)
    try:
        for i in range(4):
            assert tree_insert(one, &keys[i]) == 0
        found = []
        assert tree_walk(one, visit, <void *>found) == 2 and found == [4, 3, 2] and inserted % 4 == 0
    finally:
        tree_free(one)
    assert tree_sum(rows, 2, weights) == 7 + 16
    assert tree_apply(negate, 3) == -3
