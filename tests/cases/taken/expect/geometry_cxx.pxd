# The C API of geometry._core as C++ has it, for Cython: cimport geometry as well, and call its geo_import().
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject
from geometry cimport geo_map, geo_mesh

cdef extern from "geometry_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "geometry_capi.hpp" namespace "geo":
    cdef cppclass mesh_view
    cdef cppclass mesh_ref
    cdef cppclass mesh
    cdef cppclass map_view
    cdef cppclass map_ref
    cdef cppclass map

cdef extern from "geometry_capi.hpp":
    cdef cppclass function_int_int "::caplet::cython::function<int (int)>":
        function_int_int()
        function_int_int(int (*call)(int) except *)
        function_int_int(int (*call)(void *, int) except *, void *context)
        int operator()(int) except +raise_current
        bint operator bool()

cdef extern from "geometry_capi.hpp" namespace "geo":

    cdef cppclass mesh_view:
        mesh_view(const geo_mesh *self)

    cdef cppclass mesh_ref(mesh_view):
        mesh_ref(geo_mesh *self)
        geo_mesh *get() noexcept nogil

    cdef cppclass mesh(mesh_ref):
        mesh() except +raise_current
        @staticmethod
        int alive() noexcept

    # Has a destructor that came with it.
    cdef cppclass map_view:
        map_view(const geo_map *self)

    cdef cppclass map_ref(map_view):
        map_ref(geo_map *self)
        geo_map *get() noexcept nogil

    cdef cppclass map(map_ref):
        # Since API 1.2.
        map() except +raise_current

    # Since API 1.2.
    int keep(mesh what, function_int_int f, PyObject *object_) except +raise_current

    # Since API 1.2.
    int keep_map(map what) except +raise_current

    # Since API 1.2.
    int perhaps(mesh what) except +raise_current
