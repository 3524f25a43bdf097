# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A module in Cython that imports the functions as it does from any other."""

from scales._core cimport HIGH, LOW, each, label, levelled, pan, real, reset, turned, weigh, weighings, zero


cdef int is_heavy(real weight, void *limit) noexcept:
    return weight > (<real *> limit)[0]


def run():
    cdef real weights[3]
    cdef real limit = 1.5
    cdef double complex number = 3 + 5j
    cdef pan left
    weights[:] = [1, 2, 4]
    left.name = b"left\0\0\0\0"
    reset()
    assert weigh(weights, 3) == 7 and weighings() == 1
    assert each(weights, 3, is_heavy, &limit) == 2
    assert levelled(LOW) == HIGH and zero(1) == 2
    assert label(&left) == "left"
    turned(&number)
    return number
