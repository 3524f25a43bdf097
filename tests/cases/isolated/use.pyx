# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Each function takes the table of its interpreter."""

import sys

from vault cimport (vault_add, vault_add_all, vault_count, vault_full, vault_has_vault_ratio, vault_import, vault_limit,
                    vault_mark, vault_name, vault_options, vault_options_get_depth, vault_options_get_level,
                    vault_options_set_level, vault_ratio, vault_settings, vault_table, vault_walk)

cdef const vault_table *api
vault_import(sys.modules[__name__], &api)


cdef int visit(const vault_table *of, int key, void *context) noexcept:
    (<int *>context)[0] += 1
    return key if of is api else -1000


def run():
    cdef vault_options *options = vault_settings(api)
    cdef int visited = 0
    assert vault_add(api, 3) == 0 and vault_add_all(api, 2, <int>4, <int>5) == 3 and vault_count(api)[0] == 3
    vault_limit(api)[0] = 3
    try:
        vault_add(api, 6)
    except <object>vault_full(api) as error:
        assert str(error) == "full" and type(error) is sys.modules["vault"].Full
    else:
        raise AssertionError("not full")
    assert vault_walk(api, visit, &visited) == 12 and visited == 3
    vault_options_set_level(options, 8)
    assert vault_options_get_level(options) == 8 and vault_options_get_depth(api, options) == 7
    assert vault_has_vault_ratio(api) and vault_ratio(api)[0] == 0.5
    assert vault_name(api).startswith("vault ") and vault_mark(api, 1) == 4
