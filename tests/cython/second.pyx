# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
import sys

cimport store

store.store_import(sys.modules[__name__])


def set_counter(int value):
    store.store_counter = value
