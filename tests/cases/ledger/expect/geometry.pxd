# The C API of geometry._core for Cython: cimport this, call geometry_import(), use the functions by name.
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "geometry_capi.h":
    # Imports the C API of geometry._core and checks that it fits, or raises ImportError. To be called before any use:
    # geometry_import(sys.modules[__name__]). May be called again.
    int geometry_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int geometry_try_import(object module) except -1
    # Whether an import has succeeded.
    bint geometry_imported() noexcept nogil

    # ---- Types ----

    # A point of the plane.
    struct geo_point:
        # to the right
        double x
        # up
        double y

    # ---- Constants ----

    enum:
        GEO_MAX_DIMENSIONS

    # ---- Functions ----

    # Euclidean norm of the `n` numbers at `v`.
    #
    # The norm of no numbers is 0.
    double geo_norm(const double *v, Py_ssize_t n) noexcept

    # Scales `p` by `k` about the origin.
    # `p` must not be NULL.
    # Returns -1 with an exception set on failure.
    # Since API 1.2 (geometry 1.1).
    int geo_scale(geo_point *p, double k) except -1

    # ---- Objects and data ----

    # Raised where geometry has no answer.
    PyObject *geo_error

    # ---- What the imported provider has ----

    bint geometry_has_geo_norm() noexcept nogil
    bint geometry_has_geo_error() noexcept nogil
    bint geometry_has_geo_scale() noexcept nogil
