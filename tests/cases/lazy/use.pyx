# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""A provider that is not there, and then is: nothing is imported before the first call."""

import sys

from spare cimport (spare_count, spare_error, spare_free, spare_imported, spare_has_spare_count, spare_keep, spare_new,
                    spare_part, spare_text, spare_try_import)


def count():
    cdef int result
    with nogil:
        result = spare_count()
    return result


def new():
    cdef spare_part *part = spare_new()
    spare_free(part)
    return True


def keep(thing):
    return spare_keep(thing)


def text():
    return spare_text()


def refused(function, *arguments):
    try:
        function(*arguments)
    except ImportError as error:
        return error.name == "spare.core" and not spare_imported()


def run():
    module = sys.modules[__name__]
    sys.modules["spare.core"] = None
    assert spare_try_import(module) == 0 and not spare_imported() and not spare_has_spare_count()
    thing = object()
    before = sys.getrefcount(thing)
    assert refused(count) and refused(new) and refused(keep, thing) and refused(text)
    assert sys.getrefcount(thing) == before, "a reference is given up"
    spare_free(NULL)
    del sys.modules["spare.core"]
    assert count() == 2 and spare_imported() and spare_has_spare_count()
    assert new() and keep(thing) == 3 and text() == "spare" and spare_try_import(module) == 1
    assert (<object>spare_error).__name__ == "Error"
