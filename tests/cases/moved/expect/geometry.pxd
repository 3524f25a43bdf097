# The C API of geometry._core for Cython: cimport this, call geometry_import(), use the functions by name.
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

cdef extern from "geometry_capi.h":
    # Imports the C API of geometry._core and checks that it fits, or raises ImportError. To be called before any use:
    # geometry_import(sys.modules[__name__]). May be called again.
    int geometry_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int geometry_try_import(object module) except -1
    # Whether an import has succeeded.
    bint geometry_imported() noexcept nogil

    # ---- Types ----

    struct geo_point:
        pass

    # ---- Functions ----

    # Returns NULL with an exception set on failure.
    geo_point *geo_origin() except NULL

    # `p` must not be NULL.
    double geo_x(const geo_point *p) noexcept

    # ---- What the imported provider has ----

    bint geometry_has_geo_origin() noexcept nogil
    bint geometry_has_geo_x() noexcept nogil
