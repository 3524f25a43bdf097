# The C API of shapes.native for Cython: cimport this, call shapes_native_import(), use the functions by name.
# Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target cython
# Do not edit.

cdef extern from "shapes_capi.h":
    # Imports the C API of shapes.native and checks that it fits, or raises ImportError. To be called before any use:
    # shapes_native_import(sys.modules[__name__]). May be called again.
    int shapes_native_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int shapes_native_try_import(object module) except -1
    # Whether an import has succeeded.
    bint shapes_native_imported() noexcept nogil

    # ---- Types ----

    struct shapes_canvas:
        pass

    struct crate_crate:
        pass

    # Which way.
    ctypedef enum shapes_direction:
        shapes_direction_left
        shapes_direction_right
        shapes_direction_FILE

    struct shapes_point

    ctypedef int (*shapes_count_accept)(const shapes_point *a0) noexcept

    struct shapes_point:
        double x
        double y
        shapes_direction towards

    # ---- Constants ----

    enum:
        SHAPES_MAX_SIDES

    # ---- Functions ----

    # The area of a square, or of a rectangle.
    # Returns -1 with an exception set on failure.
    double square_area(double side) except? -1

    # Returns -1 with an exception set on failure.
    double rectangle_area(double width, double height) except? -1

    shapes_point shapes_turn(const shapes_point *from_, shapes_direction towards) noexcept

    # Returns -1 with an exception set on failure.
    int shapes_count(const shapes_canvas *where, shapes_count_accept accept) except? -1

    # The caller owns the result.
    # Returns NULL with an exception set on failure.
    shapes_canvas *shapes_canvas_make(int size) except? NULL

    void shapes_canvas_drop(shapes_canvas *which) noexcept

    # `crate_size` counts the elements of `crate_`.
    # Returns NULL with an exception set on failure.
    crate_crate *crate_crate_new(const char *crate_, size_t crate_size) except? NULL

    # `self` may be NULL.
    # Takes over `self`.
    void crate_crate_delete(crate_crate *self) noexcept

    # `self` must not be NULL.
    # Returns -1 with an exception set on failure.
    int crate_crate_sum(const crate_crate *self, int a0, int a0_, int min_, int min__, int get_,
            int crate_view_) except? -1

    # `std_` must not be NULL.
    # `crate_` must not be NULL.
    # Returns -1 with an exception set on failure.
    int crate_weigh(const crate_crate *std_, const crate_crate *crate_) except? -1

    # `make_size` counts the elements of `make_`.
    # Returns NULL with an exception set on failure.
    crate_crate *crate_pack(const char *make_, size_t make_size) except? NULL

    # Returns -1 with an exception set on failure.
    long shapes_sides(object shape) except -1

    # ---- What the imported provider has ----

    bint shapes_native_has_square_area() noexcept nogil
    bint shapes_native_has_rectangle_area() noexcept nogil
    bint shapes_native_has_shapes_turn() noexcept nogil
    bint shapes_native_has_shapes_count() noexcept nogil
    bint shapes_native_has_shapes_canvas_make() noexcept nogil
    bint shapes_native_has_shapes_canvas_drop() noexcept nogil
    bint shapes_native_has_crate_crate_new() noexcept nogil
    bint shapes_native_has_crate_crate_delete() noexcept nogil
    bint shapes_native_has_crate_crate_sum() noexcept nogil
    bint shapes_native_has_crate_weigh() noexcept nogil
    bint shapes_native_has_crate_pack() noexcept nogil
    bint shapes_native_has_shapes_sides() noexcept nogil
