# The C API of geometry._core for Cython: cimport this, call geo_import(), use the functions by name.
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "geometry_capi.h":
    # Imports the C API of geometry._core and checks that it fits, or raises ImportError. To be called before any use:
    # geo_import(sys.modules[__name__]). May be called again.
    int geo_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int geo_try_import(object module) except -1
    # Whether an import has succeeded.
    bint geo_imported() noexcept nogil

    # ---- Types ----

    # What counts.
    struct geo_counted:
        pass

    # What has a name.
    struct geo_shape:
        pass

    # What has a price.
    struct geo_priced:
        pass

    # A mesh of points.
    struct geo_mesh:
        pass

    # Has a window around it, unless it is the outermost.
    struct geo_window:
        pass

    # Only lent.
    struct geo_registry:
        pass

    # How much is said.
    ctypedef enum geo_level:
        geo_level_low
        geo_level_high

    ctypedef enum geo_mesh_kind:
        geo_mesh_kind_open
        geo_mesh_kind_closed

    struct geo_point

    ctypedef int (*geo_mesh_walk_visit_callback)(void *context, const geo_point *a0, const char *a1,
            size_t a1_size) noexcept

    ctypedef void (*geometry_release)(void *context) noexcept

    ctypedef double (*geo_adder_result_callback)(void *context, double a0) noexcept

    ctypedef double (*geo_apply_f_callback)(void *context, double a0) noexcept

    ctypedef int (*geo_first_of_f_callback)(void *context, geo_level a0, int *result) noexcept

    ctypedef double (*geo_each_f_callback)(void *context, double a0) noexcept

    ctypedef int (*geo_allocate_a_callback)(void *context, int a0) noexcept

    ctypedef int (*geo_allocate_b_callback)(void *context, int a0) noexcept

    struct geo_point:
        double x
        double y

    ctypedef bint geometry_bool "bool"

    # ---- Constants ----

    enum:
        geo_max_sides

    # ---- Functions ----

    # `self` must not be NULL.
    int geo_counted_answer(const geo_counted *self) noexcept

    # The base class of the same object, which lives as long.
    # `self` must not be NULL.
    geo_counted *geo_shape_as_geo_counted(geo_shape *self) noexcept

    # The name, as long as the shape lives.
    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_shape_name(const geo_shape *self, const char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # `name_size` counts the elements of `name`.
    # Returns -1 with an exception set on failure.
    int geo_shape_rename(geo_shape *self, const char *name, size_t name_size) except -1

    int geo_priced_digits() noexcept

    # `self` must not be NULL.
    double geo_priced_price(const geo_priced *self) noexcept

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_priced_set_price(geo_priced *self, double price) except -1

    # A mesh has another.
    # `self` must not be NULL.
    double geo_priced_size(const geo_priced *self) noexcept

    # The base class of the same object, which lives as long.
    # `self` must not be NULL.
    geo_shape *geo_mesh_as_geo_shape(geo_mesh *self) noexcept

    # The base class of the same object, which lives as long.
    # `self` must not be NULL.
    geo_priced *geo_mesh_as_geo_priced(geo_mesh *self) noexcept

    # `name_size` counts the elements of `name`.
    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_new(const char *name, size_t name_size) except? NULL

    # `points_size` counts the elements of `points`.
    # `name_size` counts the elements of `name`.
    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_of(const geo_point *points, size_t points_size, const char *name, size_t name_size) except? NULL

    # `other` must not be NULL.
    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_copy(const geo_mesh *other) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void geo_mesh_delete(geo_mesh *self) noexcept

    int geo_mesh_alive() noexcept

    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_parse(const char *text, geo_mesh_kind what) except? NULL

    # `self` must not be NULL.
    size_t geo_mesh_size(const geo_mesh *self) noexcept

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_mesh_is_closed(const geo_mesh *self) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_what(const geo_mesh *self, geo_mesh_kind *result) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_center(const geo_mesh *self, geo_point *result) except -1

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_mesh_add(geo_mesh *self, geo_point what) except -1

    # `self` must not be NULL.
    # `points_size` counts the elements of `points`.
    # Returns -1 with an exception set on failure.
    int geo_mesh_add_all(geo_mesh *self, const geo_point *points, size_t points_size) except -1

    # `self` must not be NULL.
    # Returns NULL with an exception set on failure.
    const geo_point *geo_mesh_at(const geo_mesh *self, size_t index) except? NULL

    # `self` must not be NULL.
    # Returns NULL with an exception set on failure.
    geo_point *geo_mesh_at_mutable(geo_mesh *self, size_t index) except? NULL

    # `self` must not be NULL.
    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_scale(geo_mesh *self, double factor) except? NULL

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_find(const geo_mesh *self, double x, geo_point *result) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_lengths(const geo_mesh *self, double **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_describe(const geo_mesh *self, char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # Returns NULL with an exception set on failure.
    geo_mesh *geo_mesh_scaled(const geo_mesh *self, double factor) except? NULL

    # `self` must not be NULL.
    const geo_mesh *geo_mesh_self(const geo_mesh *self) noexcept

    # `self` must not be NULL.
    # `result_0` must not be NULL.
    # `result_0` receives a result.
    # `result_1` must not be NULL.
    # `result_1` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_bounds(const geo_mesh *self, geo_point *result_0, geo_point *result_1) except -1

    # `self` must not be NULL.
    # `result_0` must not be NULL.
    # `result_0` receives a result.
    # `result_0_size` must not be NULL.
    # `result_0_size` receives a result.
    # `result_1` must not be NULL.
    # `result_1` receives a result.
    # `result_1_size` must not be NULL.
    # `result_1_size` receives a result.
    # `result_2` must not be NULL.
    # `result_2` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_mesh_take_apart(const geo_mesh *self, char **result_0, size_t *result_0_size, geo_point **result_1,
            size_t *result_1_size, geo_mesh **result_2) except -1

    # Calls `visit` until it returns false.
    # `self` must not be NULL.
    # `visit` must not be NULL.
    # `visit_context` may be NULL.
    # `visit_release` may be NULL.
    # Returns -1 with an exception set on failure.
    int geo_mesh_walk(const geo_mesh *self, geo_mesh_walk_visit_callback visit, void *visit_context,
            geometry_release visit_release) except -1

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_mesh_release(geo_mesh *self) except? -1

    # `self` must not be NULL.
    # Takes over `other`.
    # Returns -1 with an exception set on failure.
    int geo_mesh_merge(geo_mesh *self, geo_mesh *other) except -1

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    # Deprecated: use size
    long geo_mesh_count(const geo_mesh *self) except? -1

    # Takes over `around`.
    # Returns NULL with an exception set on failure.
    geo_window *geo_window_new(int size, geo_window *around) except? NULL

    # Takes over `around`.
    # Returns NULL with an exception set on failure.
    geo_window *geo_window_within(geo_window *around) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void geo_window_delete(geo_window *self) noexcept

    # `self` must not be NULL.
    # Takes over `what`.
    # Takes over `over`.
    # Returns -1 with an exception set on failure.
    size_t geo_window_show(geo_window *self, geo_mesh *what, geo_window *over, int times) except? -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_window_title(const geo_window *self, const char **result, size_t *result_size) except -1

    # `self` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_window_sizes(const geo_window *self, const int **result, size_t *result_size) except -1

    # Returns NULL with an exception set on failure.
    geo_registry *geo_registry_global() except? NULL

    # `self` must not be NULL.
    # `what` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_registry_put(geo_registry *self, const geo_mesh *what) except -1

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    size_t geo_registry_total(const geo_registry *self) except? -1

    # `what` must not be NULL.
    int geo_twice(const geo_counted *what) noexcept

    double geo_area(double side) noexcept

    # `what` must not be NULL.
    # Returns -1 with an exception set on failure.
    double geo_area_of_mesh(const geo_mesh *what, int unit) except? -1

    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_raise(geo_level from_, geo_level by, geo_level *result) except -1

    # `a` must not be NULL.
    # `b` must not be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_cross(const double *a, const double *b, double *result) except -1

    # `x` may be NULL.
    # `text` may be NULL.
    # `text_size` counts the elements of `text`.
    # Returns -1 with an exception set on failure.
    double geo_norm(const double *x, const char *text, size_t text_size) except? -1

    # `text_size` counts the elements of `text`.
    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_half(const char *text, size_t text_size, char **result, size_t *result_size) except -1

    # `result` must not be NULL.
    # `result` receives a result.
    # `result_context` must not be NULL.
    # `result_context` receives a result.
    # `result_release` must not be NULL.
    # `result_release` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_adder(double by, geo_adder_result_callback *result, void **result_context,
            geometry_release *result_release) except -1

    # `f` must not be NULL.
    # `f_context` may be NULL.
    # `f_release` may be NULL.
    # Returns -1 with an exception set on failure.
    double geo_apply(geo_apply_f_callback f, void *f_context, geometry_release f_release, double x) except? -1

    # `levels_size` counts the elements of `levels`.
    # `f` must not be NULL.
    # `f_context` may be NULL.
    # `f_release` may be NULL.
    # `result` must not be NULL.
    # `result` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_first_of(const geo_level *levels, size_t levels_size, geo_first_of_f_callback f, void *f_context,
            geometry_release f_release, int *result) except -1

    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_levels(geo_level **result, size_t *result_size) except -1

    # `text_size` counts the elements of `text`.
    # `result_0` must not be NULL.
    # `result_0` receives a result.
    # `result_0_size` must not be NULL.
    # `result_0_size` receives a result.
    # `result_1_has` must not be NULL.
    # `result_1_has` receives a result.
    # `result_1` must not be NULL.
    # `result_1` receives a result.
    # `result_1_size` must not be NULL.
    # `result_1_size` receives a result.
    # Returns -1 with an exception set on failure.
    int geo_split(const char *text, size_t text_size, char **result_0, size_t *result_0_size,
            geometry_bool *result_1_has, char **result_1, size_t *result_1_size) except -1

    # `into` must not be NULL.
    # `what` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_accumulate(double *into, const double *what) except -1

    # Returns -1 with an exception set on failure.
    int geo_fail(int how) except -1

    # Returns -1 with an exception set on failure.
    # May be called without an attached thread state.
    double geo_slow(double x) except? -1 nogil

    # `f` must not be NULL.
    # `f_context` may be NULL.
    # `f_release` may be NULL.
    # Returns -1 with an exception set on failure.
    # May be called without an attached thread state.
    double geo_each(geo_each_f_callback f, void *f_context, geometry_release f_release) except? -1 nogil

    # `a` must not be NULL.
    # `b` must not be NULL.
    # Returns -1 with an exception set on failure.
    int geo_same(const geo_mesh *a, const geo_mesh *b) except -1

    # Returns -1 with an exception set on failure.
    int geo_extra(int x) except? -1

    # `a` must not be NULL.
    # `a_context` may be NULL.
    # `a_release` may be NULL.
    # `b` must not be NULL.
    # `b_context` may be NULL.
    # `b_release` may be NULL.
    # `fail_size` counts the elements of `fail`.
    # Returns -1 with an exception set on failure.
    int geo_allocate(geo_allocate_a_callback a, void *a_context, geometry_release a_release, geo_allocate_b_callback b,
            void *b_context, geometry_release b_release, const char *fail, size_t fail_size) except? -1

    # `result` must not be NULL.
    # `result` receives a result.
    # `result_size` must not be NULL.
    # `result_size` receives a result.
    # Returns -1 with an exception set on failure.
    int global_name(char **result, size_t *result_size) except -1

    # Frees memory that another function of this API gave away.
    # `memory` may be NULL.
    void geo_free(void *memory) noexcept

    # ---- Objects and data ----

    PyObject *geo_ParseError

    PyObject *geo_Stop

    # ---- What the imported provider has ----

    bint geo_has_geo_counted_answer() noexcept nogil
    bint geo_has_geo_shape_as_geo_counted() noexcept nogil
    bint geo_has_geo_shape_name() noexcept nogil
    bint geo_has_geo_shape_rename() noexcept nogil
    bint geo_has_geo_priced_digits() noexcept nogil
    bint geo_has_geo_priced_price() noexcept nogil
    bint geo_has_geo_priced_set_price() noexcept nogil
    bint geo_has_geo_priced_size() noexcept nogil
    bint geo_has_geo_mesh_as_geo_shape() noexcept nogil
    bint geo_has_geo_mesh_as_geo_priced() noexcept nogil
    bint geo_has_geo_mesh_new() noexcept nogil
    bint geo_has_geo_mesh_of() noexcept nogil
    bint geo_has_geo_mesh_copy() noexcept nogil
    bint geo_has_geo_mesh_delete() noexcept nogil
    bint geo_has_geo_mesh_alive() noexcept nogil
    bint geo_has_geo_mesh_parse() noexcept nogil
    bint geo_has_geo_mesh_size() noexcept nogil
    bint geo_has_geo_mesh_is_closed() noexcept nogil
    bint geo_has_geo_mesh_what() noexcept nogil
    bint geo_has_geo_mesh_center() noexcept nogil
    bint geo_has_geo_mesh_add() noexcept nogil
    bint geo_has_geo_mesh_add_all() noexcept nogil
    bint geo_has_geo_mesh_at() noexcept nogil
    bint geo_has_geo_mesh_at_mutable() noexcept nogil
    bint geo_has_geo_mesh_scale() noexcept nogil
    bint geo_has_geo_mesh_find() noexcept nogil
    bint geo_has_geo_mesh_lengths() noexcept nogil
    bint geo_has_geo_mesh_describe() noexcept nogil
    bint geo_has_geo_mesh_scaled() noexcept nogil
    bint geo_has_geo_mesh_self() noexcept nogil
    bint geo_has_geo_mesh_bounds() noexcept nogil
    bint geo_has_geo_mesh_take_apart() noexcept nogil
    bint geo_has_geo_mesh_walk() noexcept nogil
    bint geo_has_geo_mesh_release() noexcept nogil
    bint geo_has_geo_mesh_merge() noexcept nogil
    bint geo_has_geo_mesh_count() noexcept nogil
    bint geo_has_geo_window_new() noexcept nogil
    bint geo_has_geo_window_within() noexcept nogil
    bint geo_has_geo_window_delete() noexcept nogil
    bint geo_has_geo_window_show() noexcept nogil
    bint geo_has_geo_window_title() noexcept nogil
    bint geo_has_geo_window_sizes() noexcept nogil
    bint geo_has_geo_registry_global() noexcept nogil
    bint geo_has_geo_registry_put() noexcept nogil
    bint geo_has_geo_registry_total() noexcept nogil
    bint geo_has_geo_twice() noexcept nogil
    bint geo_has_geo_area() noexcept nogil
    bint geo_has_geo_area_of_mesh() noexcept nogil
    bint geo_has_geo_raise() noexcept nogil
    bint geo_has_geo_cross() noexcept nogil
    bint geo_has_geo_norm() noexcept nogil
    bint geo_has_geo_half() noexcept nogil
    bint geo_has_geo_adder() noexcept nogil
    bint geo_has_geo_apply() noexcept nogil
    bint geo_has_geo_first_of() noexcept nogil
    bint geo_has_geo_levels() noexcept nogil
    bint geo_has_geo_split() noexcept nogil
    bint geo_has_geo_accumulate() noexcept nogil
    bint geo_has_geo_fail() noexcept nogil
    bint geo_has_geo_slow() noexcept nogil
    bint geo_has_geo_each() noexcept nogil
    bint geo_has_geo_same() noexcept nogil
    bint geo_has_geo_extra() noexcept nogil
    bint geo_has_geo_allocate() noexcept nogil
    bint geo_has_geo_ParseError() noexcept nogil
    bint geo_has_geo_Stop() noexcept nogil
    bint geo_has_global_name() noexcept nogil
    bint geo_has_geo_free() noexcept nogil
