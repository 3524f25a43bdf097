# The C API of alone for Cython: cimport this, call alone_import(), use the functions by name.
# Generated from alone.caplet.json by: caplet generate alone.caplet.json --target cython --bundle-runtime
# Do not edit.

cdef extern from "alone_capi.h":
    # Imports the C API of alone and checks that it fits, or raises ImportError. To be called before any use:
    # alone_import(sys.modules[__name__]). May be called again.
    int alone_import(object module) except -1

    # ---- Functions ----

    int alone_answer() noexcept

    # ---- What the imported provider has ----

    bint alone_has_alone_answer() noexcept nogil
