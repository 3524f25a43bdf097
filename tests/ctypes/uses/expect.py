# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What the uses share."""

import sys


def raises(kind, call, *arguments):
    """The exception of that very type that the call raises."""
    try:
        call(*arguments)
    except kind as error:
        assert type(error) is kind, error
        return error
    raise AssertionError(f"{call} raised no {kind.__name__}")


def count(one):
    """Its references, where they can be counted."""
    return sys.getrefcount(one) if hasattr(sys, "getrefcount") else 0


def same_count(one, call, *arguments):
    """The call makes and drops as many references to `one`."""
    call(*arguments)
    before = count(one)
    for _ in range(100):
        call(*arguments)
    assert abs(count(one) - before) < 3, (count(one), before)
