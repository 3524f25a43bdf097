# The C API of store for Cython: cimport this, call store_import(), use the functions by name.
# Generated from store.caplet.json by: caplet generate store.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject

cdef extern from "store_capi.h":
    # Imports the C API of store and checks that it fits, or raises ImportError. To be called before any use:
    # store_import(sys.modules[__name__]). May be called again.
    int store_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int store_try_import(object module) except -1
    # Whether an import has succeeded.
    bint store_imported() noexcept nogil

    # ---- Functions ----

    int store_size() noexcept

    int store_compress(int level) noexcept

    # Deprecated: use store_size
    int store_length() noexcept

    # Adds numbers.
    int store_add(int n, ...) noexcept

    # Deprecated: use store_add
    int store_add_all(int n, ...) noexcept

    # Returns a borrowed reference.
    # Returns NULL with an exception set on failure.
    # Needs an attached thread state.
    PyObject *store_get_ "store_get"(object key) except NULL

    # ---- Objects and data ----

    # Raised when the store is full.
    PyObject *store_full

    # The type of a store.
    PyTypeObject Store_Type

    const double store_weights[3]

    int store_counter

    # ---- What the imported provider has ----

    bint store_has_store_full() noexcept nogil
    bint store_has_Store_Type() noexcept nogil
    bint store_has_store_weights() noexcept nogil
    bint store_has_store_counter() noexcept nogil
    bint store_has_store_size() noexcept nogil
    bint store_has_store_compress() noexcept nogil
    bint store_has_store_length() noexcept nogil
    bint store_has_store_add() noexcept nogil
    bint store_has_store_add_all() noexcept nogil
    bint store_has_store_get() noexcept nogil

# ---- With references as Cython has them ----

# This is store_get_, for which a reference is made where Cython makes none.
cdef inline object store_get(object key):
    return <object>store_get_(key)
