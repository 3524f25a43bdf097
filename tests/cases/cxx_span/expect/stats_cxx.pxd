# The C API of stats as C++ has it, for Cython: cimport stats as well, and call its stats_import().
# Generated from stats.caplet.json by: caplet generate stats.caplet.json --target cython
# Do not edit.

from libcpp.vector cimport vector
from stats cimport stats_series

cdef extern from "stats_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "stats_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "stats_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "stats_capi.hpp" namespace "stats":
    cdef cppclass series_view
    cdef cppclass series_ref
    cdef cppclass series
    enum unit:
        unit_metre "stats::unit::metre"
        unit_foot "stats::unit::foot"

cdef extern from "stats_capi.hpp" namespace "stats":

    cdef cppclass series_view:
        series_view(const stats_series *self)

    cdef cppclass series_ref(series_view):
        series_ref(stats_series *self)
        stats_series *get() noexcept nogil
        # The values themselves, as long as the series lives.
        span[double] values() except +raise_current

    cdef cppclass series(series_ref):
        # Copies the values.
        series(const vector[double] &values) except +raise_current

    double sum(const vector[double] &values) except +raise_current

    void scale(span[double] values) except +raise_current

    void scale(span[double] values, double factor) except +raise_current

    size_t feet(const vector[unit] &units) except +raise_current

    double maximum(optional[const_span[double]] values) except +raise_current
