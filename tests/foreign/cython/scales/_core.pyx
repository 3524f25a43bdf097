# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The functions of tests/cases/foreign_functions, by Cython."""

cdef unsigned long long the_weighings = 0


cdef real weigh(const real *weights, Py_ssize_t count) noexcept:
    global the_weighings
    cdef real total = 0
    cdef Py_ssize_t i
    for i in range(count):
        total += weights[i]
    the_weighings += 1
    return total


cdef int each(real *weights, Py_ssize_t count, visit look, void *data) noexcept:
    cdef int total = 0
    cdef Py_ssize_t i
    for i in range(count):
        total += look(weights[i], data)
    return total


cdef level levelled(level now) noexcept:
    return HIGH if now == LOW else LOW


cdef object label(pan *of):
    return (<char *> of.name).decode()


cdef unsigned long long weighings() noexcept:
    return the_weighings


cdef double complex *turned(double complex *number) noexcept:
    number[0] = number[0] * 1j
    return number


cdef int tare() except -1:
    return 3


cdef int zero(int to) except -1:
    return to + 1


cdef void reset() noexcept:
    global the_weighings
    the_weighings = 0


cpdef int pans() noexcept:
    return 2
