# The C API of geometry._core for Cython: cimport this, call geo_import(), use the functions by name.
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF

cdef extern from "geometry_capi.h":
    # Imports the C API of geometry._core and checks that it fits, or raises ImportError. To be called before any use:
    # geo_import(sys.modules[__name__]). May be called again.
    int geo_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int geo_try_import(object module) except -1
    # Whether an import has succeeded.
    bint geo_imported() noexcept nogil

    # ---- Types ----

    struct geo_mesh:
        pass

    # Has a destructor that came with it.
    struct geo_map:
        pass

    ctypedef int (*geo_keep_f_callback)(void *context, int a0) noexcept

    ctypedef void (*geometry_release)(void *context) noexcept

    ctypedef int (*geo_drop_f_callback)(void *context, int a0) noexcept

    # ---- Functions ----

    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_new() except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void geo_mesh_delete(geo_mesh *self) noexcept

    int geo_mesh_alive() noexcept

    # Returns NULL with an exception set on failure.
    # Since API 1.2.
    geo_map *geo_map_new() except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    # Since API 1.2.
    void geo_map_delete(geo_map *self) noexcept

    # Takes over `what`.
    # `f` must not be NULL.
    # `f_context` may be NULL.
    # `f_release` may be NULL.
    # Steals a reference to `object_`.
    # Returns -1 with an exception set on failure.
    # Since API 1.2.
    int geo_keep_ "geo_keep"(geo_mesh *what, geo_keep_f_callback f, void *f_context, geometry_release f_release,
            PyObject *object_) except? -1

    # Takes over `what`.
    # Returns -1 with an exception set on failure.
    # Since API 1.2.
    int geo_keep_map(geo_map *what) except? -1

    # Takes over `what`.
    # Returns -1 with an exception set on failure.
    # Since API 1.2.
    int geo_perhaps(geo_mesh *what) except? -1

    # ---- What the imported provider has ----

    bint geo_has_geo_mesh_new() noexcept nogil
    bint geo_has_geo_mesh_delete() noexcept nogil
    bint geo_has_geo_mesh_alive() noexcept nogil
    bint geo_has_geo_map_new() noexcept nogil
    bint geo_has_geo_map_delete() noexcept nogil
    bint geo_has_geo_keep() noexcept nogil
    bint geo_has_geo_keep_map() noexcept nogil
    bint geo_has_geo_perhaps() noexcept nogil

# ---- With references as Cython has them ----

# This is geo_keep_, for which a reference is made where Cython makes none.
cdef inline int geo_keep(geo_mesh *what, geo_keep_f_callback f, void *f_context, geometry_release f_release,
        object object_) except? -1:
    Py_INCREF(object_)
    return geo_keep_(what, f, f_context, f_release, <PyObject *>object_)
