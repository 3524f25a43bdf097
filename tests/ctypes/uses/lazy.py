# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The first call imports; a table of one interpreter; an older provider."""

import os
import sys

import spare_ctypes as api
from expect import count, raises

IN_ANOTHER = """
import sys
sys.path[:] = %r
import spare_ctypes
try:
    spare_ctypes.spare_count()
    raise AssertionError("no ImportError")
except ImportError as error:
    text = str(error.__cause__ or error)
    assert "interpreter" in text, text
"""


def in_another(code):
    try:
        import _interpreters as module
    except ImportError:
        import _xxsubinterpreters as module
    new = module.create("legacy") if sys.version_info >= (3, 13) else module.create()
    failed = module.run_string(new, code)
    assert failed is None, failed
    module.destroy(new)


assert not api.spare_imported()
if os.environ.get("SPARE_MINOR"):
    text = str(raises(ImportError, api.spare_count))
    assert "it provides API 1.1, this consumer needs 1.2: install a newer spare" in text, text
    api.spare_import(require=1)
    raises(NotImplementedError, api.spare_newer)
    taken = object()
    before = count(taken)
    with api.spare_new() as part:
        raises(NotImplementedError, api.spare_consume, part)
        assert part.value is not None  # nothing took it
    assert api.spare_keep(taken) == 3 and count(taken) == before
else:
    assert api.spare_count() == 2 and api.spare_imported()
    assert api.spare_size() == 0.5 and api.spare_text() == "spare" and api.spare_newer() == 5
    assert api.spare_rate() is api.spare_high and issubclass(api.spare_error(), Exception)
    part = api.spare_new()
    api.spare_consume(part)
    assert part.value is None
    part.close()
    api.spare_limit().value = 6
    assert api.spare_limit().value == 6
    in_another(IN_ANOTHER % sys.path)
