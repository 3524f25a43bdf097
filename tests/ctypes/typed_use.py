# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What type checkers are to accept, and, in lines that end in `# wrong`, to refuse; types_test.py runs them over it."""

import ctypes
from typing import List, Optional

import families_ctypes as fam
import names_ctypes as names
import store_ctypes as store
import tree_ctypes as tree
import vault_ctypes as vault
import zcodec_ctypes as zcodec

zcodec.zcodec_import()
zcodec.zcodec_import(ctypes, require=1)
zcodec.zcodec_import(require="1")  # wrong
there: bool = zcodec.zcodec_try_import()

number: int = zcodec.zcodec_crc32(0, b"data", 4)
zcodec.zcodec_crc32(0, (ctypes.c_ubyte * 4)(), 4)
zcodec.zcodec_crc32(0, "data", 4)  # wrong
zcodec.zcodec_crc32(0, b"data")  # wrong
stream = zcodec.zcodec_deflate_new(zcodec.ZCODEC_BEST)
level: zcodec.zcodec_level = zcodec.zcodec_level(9)


def sink(context: Optional[int], piece: "ctypes._Pointer[ctypes.c_ubyte]", size: int) -> int:
    return 0


zcodec.zcodec_write(stream, b"", 0, sink, None)
zcodec.zcodec_write(stream, b"", 0, zcodec.zcodec_sink(sink), None)
zcodec.zcodec_write(stream, b"", 0, 1, None)  # wrong
zcodec.zcodec_write(None, b"", 0, sink, None)  # wrong
statistics: int = zcodec.zcodec_statistics(stream).bytes_in

with names.names_new() as made:
    names.names_add(made, object())
    text: Optional[bytes] = names.names_at(made, 0)
    sure: bytes = names.names_joined(made)
    unsure: bytes = names.names_at(made, 0)  # wrong
    zcodec.zcodec_free(made)  # wrong
with stream as never:  # wrong
    pass

size: int = store.store_counter().value
weights: List[float] = list(store.store_weights())
error: int = store.store_counter()  # wrong
walked: int = tree.tree_walk(tree.tree_new(tree.tree_hooks(), None), lambda key, position, context: 1, None)
pair: fam.fam_pair = fam.fam_sum(fam.fam_pair(1, 2), fam.fam_node())
color: fam.fam_color = fam.fam_enums(fam.FAM_LOW, fam.FAM_BLUE, fam.FAM_OFF)
options = vault.vault_settings()
if options is not None:
    depth: int = vault.vault_options_get_depth(options)
    vault.vault_options_set_depth(options, "deep")  # wrong
vault.vault_options_get_depth(made)  # wrong
has: bool = vault.vault_has_vault_limit()
