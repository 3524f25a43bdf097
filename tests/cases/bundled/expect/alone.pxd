# The C API of alone for Cython: cimport this, call alone_import(), use the functions by name.
# Generated from alone.caplet.json by: caplet generate alone.caplet.json --target cython --bundle-runtime
# Do not edit.

cdef extern from "alone_capi.h":
    # Imports the C API of alone and checks that it fits, or raises ImportError. To be called before any use:
    # alone_import(sys.modules[__name__]). May be called again.
    int alone_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int alone_try_import(object module) except -1
    # Whether an import has succeeded.
    bint alone_imported() noexcept nogil

    # ---- Functions ----

    int alone_answer() noexcept

    # ---- What the imported provider has ----

    bint alone_has_alone_answer() noexcept nogil
