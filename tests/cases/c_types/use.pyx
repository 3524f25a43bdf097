# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Every family of types, and constants."""

import sys

from cpython.object cimport PyObject, PyTypeObject
from libc.stdio cimport FILE
from libc.string cimport memset
from libc.time cimport tm

cimport families
from families cimport *

fam_import(sys.modules[__name__])


cdef int visit(const fam_node *node, void *context) noexcept:
    return node.pair.a if context is NULL else 0


def check_values():
    cdef float complex one = 1
    cdef double[2][3] rows = [[1, 2, 3], [4, 5, 6]]
    cdef fam_matrix matrix = [[1, 2, 3], [4, 5, 6]]
    cdef families_atomic_int counter
    cdef double r = 1
    cdef families_volatile_int v = 1
    cdef families_const_char_ptr_const *texts = NULL
    counter = 4
    assert fam_scalars(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, True) == 15
    assert fam_fixed(-1, 2, -3, 0xFFFFFFFFFFFFFFFF, 5, 6) == 8
    assert fam_platform(1, -2, 3, 4, 5, 6, -7) == 10
    assert fam_negate(2, &one) == -1 and fam_negate(2 + 1j, &one) == -1 - 1j
    assert fam_deep(<families_const_char_ptr_const_ptr_const *>&texts, &r, &v) is NULL and r == 2 and v == 2
    assert fam_atomic(&counter) == 5
    assert fam_rows(rows, &matrix, 2) == 12
    fam_nothing()


def check_types():
    cdef fam_pair pair = fam_pair(1, 0.5)
    cdef fam_node node
    cdef fam_bits bits
    cdef fam_event event
    cdef fam_value value
    memset(&node, 0, sizeof(node))
    memset(&bits, 0, sizeof(bits))
    memset(&event, 0, sizeof(event))
    node.pair.a = 2
    node.matrix[1][2] = 6
    node.visit = visit
    pair = fam_sum(pair, &node)
    assert pair == {"a": 5, "b": 6.5}
    assert fam_enums(FAM_LOW, FAM_BLUE, FAM_OFF) == FAM_BLUE == 16 and FAM_HIGH == 0x7FFFFFFF
    bits.c = 0x1234567890
    value.d = 9
    bits = fam_flags(bits, &event, value)
    assert bits == {"a": 7, "b": 0, "c": 0x1234567891, "d": False}
    assert event.low == 1 and event.high == 2 and event.at.y == 9 and event.twice[1].z == b"z"
    assert event.at == {"x": 0, "y": 9}


def run():
    cdef fam_packed packed
    cdef fam_aligned aligned
    cdef unsigned char[64] room
    cdef fam_buffer *buffer = <fam_buffer *>room
    cdef tm when
    check_values()
    check_types()
    packed.c, packed.i, aligned.j = 1, 2, 3
    buffer.size = 1
    assert fam_layouts(packed, &aligned, buffer) == 6 and buffer.bytes[0] == 42
    assert fam_open("s", NULL) is not NULL
    memset(&when, 0, sizeof(when))
    when.tm_year = 50
    assert fam_year(&when, when, NULL) == 100
    kind = type(None)
    assert <object>fam_object(None, <PyTypeObject *>kind, NULL) is None
    assert (FAM_EIGHT, FAM_MINUS, FAM_LARGE, FAM_UNSIGNED) == (8, -8, 5000000000, 0xFFFFFFFFFFFFFFFF)
    assert FAM_NAME == b'a "name", \xc3\xa9' and FAM_PI > 3.14159
    cdef double[FAM_EIGHT] eight
    eight[7] = 1
    assert sizeof(eight) == 64 and families.FAM_RED == 1 and eight[7] == 1
