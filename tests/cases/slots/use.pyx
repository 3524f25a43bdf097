# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Objects, data, variadic functions, an optional slot that is not there, and a borrowed result."""

import sys

cimport store
from store cimport store_add, store_get, store_get_, store_has_store_compress, store_has_store_size, store_size

store.store_import(sys.modules[__name__])


def raised(key):
    try:
        store_get(key)
    except KeyError as error:
        return error.args[0]


def run():
    full = <object>store.store_full
    assert issubclass(full, Exception) and full.__name__ == "Full"
    kind = <type>&store.Store_Type
    assert kind.__name__ == "Store" and not isinstance(3, kind)
    assert [weight for weight in store.store_weights[:3]] == [0.25, 0.5, 1]
    store.store_counter = 7
    assert store_size() == 7
    assert store_add(2, <int>1, <int>2) == 10 and store.store_counter == 10
    store.store_counter = 5
    assert raised("a") == "a"
    try:
        store_get_(None)
    except KeyError:
        pass
    else:
        raise AssertionError("no KeyError")
    assert store_has_store_size() is True and store_has_store_compress() is False
