# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every family of types, and constants."""

import ctypes

import families_ctypes as api
from expect import raises, same_count

api.fam_import()
assert api.fam_scalars(b"\1", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, True) == 15
assert api.fam_scalars(b"\0", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.25, 0.125, False) == 0.875
assert api.fam_fixed(-1, 2, -3, 0xFFFFFFFFFFFFFFFF, 5, 6) == 8
raises(ctypes.ArgumentError, api.fam_fixed, 128, 2, -3, 4, 5, 6)
raises(ctypes.ArgumentError, api.fam_fixed, -1, -2, -3, 4, 5, 6)
assert api.fam_platform(1, -2, "\3", 4, 5, 6, -7) == 10
raises(NotImplementedError, api.fam_negate, None, None)
real, number = ctypes.c_double(1), ctypes.c_int(1)
texts = (ctypes.c_char_p * 2)(b"one", b"two")
deep = api.fam_deep(
    ctypes.pointer(ctypes.cast(texts, ctypes.POINTER(ctypes.c_char_p))), ctypes.byref(real), ctypes.byref(number)
)
assert deep[1] == b"two" and (real.value, number.value) == (2, 2)
assert api.fam_atomic(ctypes.byref(number)) == 3
row, matrix = (ctypes.c_double * 3) * 2, api.fam_matrix((1, 2, 3), (4, 5, 6))
assert api.fam_rows(row((1, 2, 3), (4, 5, 6)), ctypes.byref(matrix), 2) == 12

node = api.fam_node(pair=api.fam_pair(2, 0), visit=api.fam_node_visit(lambda it, context: it[0].pair.a))
node.matrix[1][2] = 6
total = api.fam_sum(api.fam_pair(1, 0.5), node)
assert (total.a, total.b) == (5, 6.5)
assert api.fam_enums(api.FAM_LOW, api.FAM_BLUE, api.FAM_OFF) is api.fam_color.FAM_BLUE
unknown = api.fam_enums(api.FAM_LOW, 12345, api.FAM_OFF)
assert unknown == 12345 and type(unknown) is api.fam_color and unknown.name is None
event = api.fam_event()
event.low, event.at.y = 4, 5
assert ctypes.sizeof(event) == 32 and event.high == 0 and event.at.y == 5
raises(NotImplementedError, api.fam_flags, None, event, None)
packed = api.fam_packed(b"\1", 2)
assert ctypes.sizeof(packed) == 6 and api.fam_buffer.bytes_.offset == ctypes.sizeof(ctypes.c_size_t)
text = str(raises(NotImplementedError, api.fam_layouts, packed, None, None))
assert text.endswith("`struct fam_packed` by value, which has bit-fields or arrays, is packed, or a union"), text
assert isinstance(api.fam_open(b"s", None), api.fam_stream) and api.fam_open(None, None) is None
assert api.fam_object(None, type(None), None) is None and api.fam_object(real, type(real), None) is real
same_count(real, api.fam_object, real, type(real), None)  # a borrowed reference
assert api.fam_nothing() is None
assert (api.FAM_EIGHT, api.FAM_MINUS, api.FAM_LARGE, api.FAM_UNSIGNED) == (8, -8, 5000000000, 0xFFFFFFFFFFFFFFFF)
assert api.FAM_NAME == b'a "name", \xc3\xa9' and api.FAM_PI == 3.141592653589793
