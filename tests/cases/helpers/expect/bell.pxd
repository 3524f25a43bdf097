# The C API of bell for Cython: cimport this, call bell_import(), use the functions by name.
# Generated from bell.caplet.json by: caplet generate bell.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyTypeObject

cdef extern from "bell_capi.h":
    # Imports the C API of bell and checks that it fits, or raises ImportError. To be called before any use:
    # bell_import(sys.modules[__name__]). May be called again.
    int bell_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int bell_try_import(object module) except -1
    # Whether an import has succeeded.
    bint bell_imported() noexcept nogil

    # ---- Functions ----

    int bell_ring(int times) noexcept

    # ---- Objects and data ----

    PyTypeObject Bell_Type

    # ---- What the imported provider has ----

    bint bell_has_Bell_Type() noexcept nogil
    bint bell_has_bell_ring() noexcept nogil
