# The C API of stable for Cython: cimport this, call stable_import(), use the functions by name.
# Generated from stable.caplet.json by: caplet generate stable.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject

cdef extern from "stable_capi.h":
    # Imports the C API of stable and checks that it fits, or raises ImportError. To be called before any use:
    # stable_import(sys.modules[__name__]). May be called again.
    int stable_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int stable_try_import(object module) except -1
    # Whether an import has succeeded.
    bint stable_imported() noexcept nogil

    # ---- Functions ----

    # Returns NULL with an exception set on failure.
    PyObject *stable_wrap(object value, PyTypeObject *type) except NULL

    # Returns -1 with an exception set on failure.
    Py_ssize_t stable_length(object value) except -1

    # ---- Objects and data ----

    PyObject *stable_error

    # ---- What the imported provider has ----

    bint stable_has_stable_error() noexcept nogil
    bint stable_has_stable_wrap() noexcept nogil
    bint stable_has_stable_length() noexcept nogil
