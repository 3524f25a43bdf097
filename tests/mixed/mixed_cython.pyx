# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""A Cython module of the same shared object. It imports nothing: the pointer is shared."""

cdef extern from "counter_capi.h":
    long counter_add(long step)


def add_in_cython(long step):
    return counter_add(step)
