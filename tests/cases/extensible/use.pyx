# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Structs that may grow, through functions."""

import sys

from config cimport *

config_import(sys.modules[__name__])


def run():
    cdef config_options *options = config_current()
    cdef config_size size
    assert config_options_get_level(options) == 3 and config_options_get_strict(options) == 1
    config_options_set_level(options, 4)
    assert config_options_get_level(options) == 4
    config_options_set_level(options, 3)
    assert config_options_get_ratio(options) == 0.5 and config_options_get_name(options) == b"name"
    assert config_options_get_weights(options)[2] == 3 and config_options_get_matrix(options)[1][2] == 6
    config_options_edit_matrix(options)[1][2] = 7
    assert config_options_get_matrix(options)[1][2] == 7
    config_options_edit_matrix(options)[1][2] = 6
    assert config_options_get_count(options) == 7 and config_options_get_at_y(options) == 9
    assert config_has_config_options_size()
    size = config_options_get_size(options)
    assert size == {"width": 11, "height": 12}
    assert config_limits_get_memory(config_limit()) == 13
