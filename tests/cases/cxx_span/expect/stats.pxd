# The C API of stats for Cython: cimport this, call stats_import(), use the functions by name.
# Generated from stats.caplet.json by: caplet generate stats.caplet.json --target cython
# Do not edit.

cdef extern from "stats_capi.h":
    # Imports the C API of stats and checks that it fits, or raises ImportError. To be called before any use:
    # stats_import(sys.modules[__name__]). May be called again.
    int stats_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int stats_try_import(object module) except -1
    # Whether an import has succeeded.
    bint stats_imported() noexcept nogil

    # ---- Types ----

    struct stats_series:
        pass

    ctypedef enum stats_unit:
        stats_unit_metre
        stats_unit_foot

    # ---- Functions ----

    # Copies the values.
    # `values_size` counts the elements of `values`.
    # Returns NULL with an exception set on failure.
    stats_series *stats_series_new(const double *values, size_t values_size) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void stats_series_delete(stats_series *self) noexcept

    # The values themselves, as long as the series lives.
    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int stats_series_values(stats_series *self, double **result, size_t *result_size) except -1

    # `values_size` counts the elements of `values`.
    # Returns -1 with an exception set on failure.
    double stats_sum(const double *values, size_t values_size) except? -1

    # `values_size` counts the elements of `values`.
    # Returns -1 with an exception set on failure.
    int stats_scale(double *values, size_t values_size, double factor) except -1

    # `units_size` counts the elements of `units`.
    # Returns -1 with an exception set on failure.
    size_t stats_feet(const stats_unit *units, size_t units_size) except? -1

    # `values` may be NULL.
    # `values_size` counts the elements of `values`.
    # Returns -1 with an exception set on failure.
    double stats_maximum(const double *values, size_t values_size) except? -1

    # ---- What the imported provider has ----

    bint stats_has_stats_series_new() noexcept nogil
    bint stats_has_stats_series_delete() noexcept nogil
    bint stats_has_stats_series_values() noexcept nogil
    bint stats_has_stats_sum() noexcept nogil
    bint stats_has_stats_scale() noexcept nogil
    bint stats_has_stats_feet() noexcept nogil
    bint stats_has_stats_maximum() noexcept nogil
