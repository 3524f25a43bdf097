# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""Error values, a stolen argument, a function that is called without the GIL."""

import sys

from names cimport (names_add, names_at, names_free, names_has_names_at, names_import, names_joined, names_list, names_new,
                    names_version)

names_import(sys.modules[__name__])


cdef class Names:
    cdef names_list *list

    def __cinit__(self):
        self.list = names_new()

    def __dealloc__(self):
        names_free(self.list)

    def add(self, name):
        return names_add(self.list, name)

    def at(self, int place):
        cdef const char *text
        with nogil:
            text = names_at(self.list, place)
        return None if text == NULL else text.decode()

    def joined(self):
        return names_joined(self.list).decode()


def raised(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def run():
    names = Names()
    assert raised(names.joined) == "ValueError: no names", raised(names.joined)
    first = "".join(["an", "n"])
    references = sys.getrefcount(first)
    assert [names.add(name) for name in (first, "bob", "cy", "dee")] == [1, 2, 3, 4]
    assert raised(names.add, first) == "ValueError: too many names"
    assert sys.getrefcount(first) == references, "a reference to each argument is given up"
    assert names.at(1) == "bob" and names.at(4) is None and names.joined() == "annbobcydee"
    assert names_version() == b"1.0" and names_has_names_at()
