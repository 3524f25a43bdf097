# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions of Python that the provider calls."""

import ctypes
import gc

import expect
import tree_ctypes as api

api.tree_import()
assert api.tree_apply(lambda value: value + 1, 41) == 42


class Stop(Exception):
    pass


def fail(value):
    raise Stop(value)


error = expect.raises(Stop, api.tree_apply, fail, 3)
assert error.args == (3,) and error.__traceback__ is not None
expect.raises(KeyboardInterrupt, api.tree_apply, lambda _: (_ for _ in ()).throw(KeyboardInterrupt()), 3)
# A call within a callback has its own exceptions.
outer = api.tree_apply(lambda value: 10 * len(expect.raises(Stop, api.tree_apply, fail, value).args), 1)
assert outer == 10

inserted = []
hooks = api.tree_hooks(
    on_insert=api.tree_hooks_on_insert(lambda tree, key: inserted.append(key)),
    compare=api.tree_compare(lambda a, b, context: (a > b) - (a < b)),
)
tree = api.tree_new(hooks, None)
for key in (3, 1, 2):
    assert api.tree_insert(tree, key) == 0
assert inserted == [3, 1, 2]
seen = []


def visit(key, position, context):
    seen.append((position, key, context))
    return 1


assert api.tree_walk(tree, visit, 77) == 3 and seen == [(0, 1, 77), (1, 2, 77), (2, 3, 77)]
calls = []


def stop(key, position, context):
    calls.append(key)
    raise Stop(key)


assert expect.raises(Stop, api.tree_walk, tree, stop, None).args == (1,) and calls == [
    1
]  # the provider goes on, without it
for _ in range(20):  # what the provider may have kept is not freed
    assert api.tree_apply(lambda value: value, 5) == 5
    gc.collect()
expect.raises(ctypes.ArgumentError, api.tree_apply, 3, 1)
api.tree_free(tree)

rows = ((ctypes.c_double * 3) * 2)((1, 2, 3), (4, 5, 6))
assert api.tree_sum(rows, 2, (ctypes.c_double * 3)(1, 10, 100)) == 321 + 654
assert not api.tree_reverser(api.tree_compare(), None)
