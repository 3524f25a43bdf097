# The C API of pairs for Cython: cimport this, call pairs_import(), use the functions by name.
# Generated from pairs.caplet.json by: caplet generate pairs.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject

cdef extern from "pairs_capi.h":
    # Imports the C API of pairs and checks that it fits, or raises ImportError. To be called before any use:
    # pairs_import(sys.modules[__name__]). May be called again.
    int pairs_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int pairs_try_import(object module) except -1
    # Whether an import has succeeded.
    bint pairs_imported() noexcept nogil

    # ---- Types ----

    # A pair of numbers.
    struct pair:
        double a
        double b

    # A pair with a name; others may derive from it.
    ctypedef struct named:
        pair super
        int number

    # Numbers in a row.
    ctypedef struct row:
        int numbers[1]

    # ---- Functions ----

    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    object pair_new(double a, double b)

    double pair_sum(const pair *p) noexcept

    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    object row_new(int n)

    # ---- Objects and data ----

    PyTypeObject Pair_Type

    PyTypeObject *Named_Type

    # ---- What the imported provider has ----

    bint pairs_has_Pair_Type() noexcept nogil
    bint pairs_has_Named_Type() noexcept nogil
    bint pairs_has_pair_new() noexcept nogil
    bint pairs_has_pair_sum() noexcept nogil
    bint pairs_has_row_new() noexcept nogil
