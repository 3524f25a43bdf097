# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A table an interpreter, which the module passes on by itself; a struct that grows; an older provider."""

import os
import sys
import warnings

import vault
import vault_ctypes as api
from expect import raises

RUN = """
import sys
sys.path[:] = %r
import vault, vault_ctypes as api
api.vault_import(require=1)
assert api.vault_full() is vault.Full and api.vault_count().value == 0
for key in (1, 2, 3):
    assert api.vault_add(key) == 0
assert api.vault_count().value == 3
"""

is_old = os.environ.get("VAULT_MINOR") == "1"
api.vault_import(require=1)
assert api.vault_full() is vault.Full
assert api.vault_add(4) == 0 and api.vault_add(5) == 0
assert api.vault_count().value == 2
kept = "__caplet__:vault._C_API:" + hex(api._imported.attempt.address)
assert getattr(api, kept)[0] is vault
seen = []
assert api.vault_walk(lambda table, key, context: seen.append(key) or key, None) == 9 and seen == [4, 5]
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    assert api.vault_length() == 2
options = api.vault_settings()
api.vault_options_set_level(options, 11)
assert api.vault_options_get_level(options) == 11
raises(ValueError, api.vault_options_get_level, api.vault_options())
if is_old:
    text = str(raises(NotImplementedError, api.vault_options_get_depth, options))
    assert text.startswith("vault_options.depth needs API 1.2 of the C API"), text
    raises(NotImplementedError, api.vault_name)
    assert not api.vault_has_vault_options_depth()
else:
    assert api.vault_options_get_depth(options) == 7 and api.vault_has_vault_options_depth()
    assert api.vault_name() == "vault 0" and api.vault_ratio().value == 0.5
    api.vault_limit().value = 2
    assert raises(vault.Full, api.vault_add, 6).args == ("full",)
    api.vault_limit().value = 4


def subinterpreter():
    try:
        import _interpreters as module
    except ImportError:
        import _xxsubinterpreters as module
    return module


interpreters = subinterpreter()
# Before 3.12 all share a GIL, and later ctypes has to be told of interpreters that share it.
new = interpreters.create("legacy") if sys.version_info >= (3, 13) else interpreters.create()
failed = interpreters.run_string(new, RUN % sys.path)
assert failed is None, failed
interpreters.destroy(new)
assert api.vault_count().value == 2
