# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

ctypedef double real
cdef enum level:
    LOW = 1
    HIGH = 7
cdef struct pan:
    char name[8]
ctypedef int (*visit)(real, void *) noexcept

cdef real weigh(const real *weights, Py_ssize_t count) noexcept
cdef int each(real *weights, Py_ssize_t count, visit look, void *data) noexcept
cdef level levelled(level now) noexcept
cdef object label(pan *of)
cdef unsigned long long weighings() noexcept
cdef double complex *turned(double complex *number) noexcept
cdef int tare() except -1
cdef int zero(int to) except -1
cdef void reset() noexcept
cpdef int pans() noexcept
