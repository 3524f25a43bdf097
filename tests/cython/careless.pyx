# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
from store cimport store_size


def size():
    return store_size()
