# The C API of mixed for Cython: cimport this, call mixed_import(), use the functions by name.
# Generated from mixed.caplet.json by: caplet generate mixed.caplet.json --target cython
# Do not edit.

cdef extern from "mixed_capi.h":
    # Imports the C API of mixed and checks that it fits, or raises ImportError. To be called before any use:
    # mixed_import(sys.modules[__name__]). May be called again.
    int mixed_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int mixed_try_import(object module) except -1
    # Whether an import has succeeded.
    bint mixed_imported() noexcept nogil

    # ---- Functions ----

    int mixed_next() noexcept

    # ---- Objects and data ----

    const char *mixed_name

    # ---- What the imported provider has ----

    bint mixed_has_mixed_next() noexcept nogil
    bint mixed_has_mixed_name() noexcept nogil
