# The C API of guard for Cython: cimport this, call guard_import(), use the functions by name.
# Generated from guard.caplet.json by: caplet generate guard.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "guard_capi.h":
    # Imports the C API of guard and checks that it fits, or raises ImportError. To be called before any use:
    # guard_import(sys.modules[__name__]). May be called again.
    int guard_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int guard_try_import(object module) except -1
    # Whether an import has succeeded.
    bint guard_imported() noexcept nogil

    # ---- Types ----

    enum guard_mode:
        GUARD_NONE
        GUARD_SOFT
        GUARD_HARD

    # ---- Functions ----

    # `what` says whether to raise (1) and whether to return the error value (2).
    # Returns -1 with an exception set on failure.
    # Needs an attached thread state.
    int guard_number(int what) except -1

    # Returns -1.5 with an exception set on failure.
    double guard_real(int what) except -1.5

    # Returns <guard_mode>GUARD_NONE with an exception set on failure.
    guard_mode guard_choice(int what) except <guard_mode>GUARD_NONE

    # Returns NULL with an exception set on failure.
    # Needs an attached thread state.
    PyObject *guard_object(int what) except NULL

    # Returns -1 with an exception set on failure.
    # May be called without an attached thread state.
    int guard_detached(int what) except -1 nogil

    # Needs an attached thread state.
    void guard_attached() except *

    # `v` must not be NULL.
    # `name` must not be NULL.
    int guard_pointers(const int *v, int n, const char *name) noexcept

    # `value` must not be NULL.
    # `value` receives a result.
    # Returns -1 with an exception set on failure.
    int guard_perhaps(int *value) except -1

    int guard_plain(int what) noexcept

    # ---- What the imported provider has ----

    bint guard_has_guard_number() noexcept nogil
    bint guard_has_guard_real() noexcept nogil
    bint guard_has_guard_choice() noexcept nogil
    bint guard_has_guard_object() noexcept nogil
    bint guard_has_guard_detached() noexcept nogil
    bint guard_has_guard_attached() noexcept nogil
    bint guard_has_guard_pointers() noexcept nogil
    bint guard_has_guard_perhaps() noexcept nogil
    bint guard_has_guard_plain() noexcept nogil
