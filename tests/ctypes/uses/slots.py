# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Functions, objects and data; what is optional, deprecated, and what ctypes can't call."""

import warnings

import store_ctypes as api
from expect import raises, same_count

text = str(raises(RuntimeError, api.store_size))
assert text == 'store_import() was not called before the first use of the C API "store._C_API"', text
assert not api.store_imported() and not api.store_has_store_size()
api.store_import()
assert api.store_try_import() is True and api.store_imported() and api.store_has_store_size()

assert api.store_size() == 5 == api.store_counter().value
api.store_counter().value = 7
assert api.store_size() == 7
assert list(api.store_weights()) == [0.25, 0.5, 1]
api.store_weights()[0] = 9  # a copy
assert list(api.store_weights()) == [0.25, 0.5, 1]

assert not api.store_has_store_compress()
text = str(raises(NotImplementedError, api.store_compress, 1))
assert text.startswith('store_compress needs API 1.1 of the C API "store._C_API", the imported provider has 1.1'), text

assert issubclass(api.store_full(), Exception) and api.store_full().__name__ == "Full"
assert api.Store_Type().__name__ == "Store"
same_count(api.store_full(), api.store_full)

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    assert api.store_length() == api.store_length() == 7
assert [str(one.message) for one in seen] == ["store_length is deprecated: use store_size"] * 2
assert {one.category for one in seen} == {DeprecationWarning} and {one.filename for one in seen} == {__file__}

key = object()
assert raises(KeyError, api.store_get, key).args == (key,)
same_count(key, raises, KeyError, api.store_get, key)
text = str(raises(NotImplementedError, api.store_add, 1, 2))
assert text == "store_add: ctypes can't pass a variable number of arguments to it", text
assert text.split(": ")[1] in api.store_add.__doc__ and "Adds numbers." in api.store_add.__doc__
raises(TypeError, api.store_size, 1)
raises(ValueError, api.store_import, None, 2)
