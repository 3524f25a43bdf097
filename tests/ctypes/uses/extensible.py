# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Structs that may grow, through functions."""

import os

import config_ctypes as api
from expect import raises

api.config_import(require=1)
options = api.config_current()
assert type(options) is api.config_options
assert (api.config_options_get_level(options), api.config_options_get_strict(options)) == (3, 1)
api.config_options_set_level(options, 4)
api.config_options_set_strict(options, 0)
assert (api.config_options_get_level(options), api.config_options_get_strict(options)) == (4, 0)
assert api.config_options_get_ratio(options) == 0.5 and api.config_options_get_name(options) == b"name"
assert not hasattr(api, "config_options_set_ratio") and not hasattr(api, "config_options_set_matrix")
assert api.config_options_get_level.__doc__ == "From 0 to 9."
assert list(api.config_options_get_weights(options)) == [1, 2, 3]
api.config_options_get_matrix(options)[1][2] = 7
assert api.config_options_get_matrix(options)[1][2] == 7
assert api.config_options_get_count(options) == 7 and api.config_options_get_at_y(options) == 9
if os.environ.get("CONFIG_OLD"):
    text = str(raises(NotImplementedError, api.config_options_get_depth, options))
    assert text.startswith("config_options.depth needs API 1.2 of the C API"), text
    assert not api.config_has_config_options_size()
    raises(NotImplementedError, api.config_limit)
else:
    size = api.config_options_get_size(options)
    assert (size.width, size.height) == (11, 12) and api.config_has_config_options_size()
    assert api.config_limits_get_memory(api.config_limit()) == 13
