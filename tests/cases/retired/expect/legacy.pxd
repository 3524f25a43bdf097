# The C API of legacy for Cython: cimport this, call legacy_import(), use the functions by name.
# Generated from legacy.caplet.json by: caplet generate legacy.caplet.json --target cython
# Do not edit.

cdef extern from "legacy_capi.h":
    # Imports the C API of legacy and checks that it fits, or raises ImportError. To be called before any use:
    # legacy_import(sys.modules[__name__]). May be called again.
    int legacy_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int legacy_try_import(object module) except -1
    # Whether an import has succeeded.
    bint legacy_imported() noexcept nogil

    # ---- Types ----

    struct leg_handle:
        pass

    enum leg_mode:
        LEG_ON
        LEG_OFF

    struct leg_old

    ctypedef int (*leg_visit)(leg_old old) noexcept

    struct leg_pair:
        int a
        int b

    struct leg_old:
        double d
        leg_pair pair

    # ---- Functions ----

    int leg_keep(leg_pair pair) noexcept

    # ---- What the imported provider has ----

    bint legacy_has_leg_keep() noexcept nogil
