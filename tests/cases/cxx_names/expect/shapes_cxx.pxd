# The C API of shapes.native as C++ has it, for Cython: cimport shapes as well, and call its shapes_native_import().
# Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target cython
# Do not edit.

from libcpp.string cimport string
from shapes cimport crate_crate, shapes_canvas, shapes_count_accept, shapes_point

cdef extern from "shapes_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "shapes_capi.hpp" namespace "shapes":
    cdef cppclass canvas_view
    cdef cppclass canvas_ref

cdef extern from "shapes_capi.hpp" namespace "crate":
    cdef cppclass crate_view
    cdef cppclass crate_ref
    cdef cppclass crate

cdef extern from "shapes_capi.hpp" namespace "shapes":
    # Which way.
    enum direction:
        direction_left "shapes::direction::left"
        direction_right "shapes::direction::right"
        direction_FILE "shapes::direction::FILE"

cdef extern from "shapes_capi.hpp" namespace "shapes":

    cdef cppclass canvas_view:
        canvas_view(const shapes_canvas *self)

    cdef cppclass canvas_ref(canvas_view):
        canvas_ref(shapes_canvas *self)
        shapes_canvas *get() noexcept nogil
        @staticmethod
        shapes_canvas *make(int size) except +raise_current
        @staticmethod
        void drop(shapes_canvas *which) noexcept

cdef extern from "shapes_capi.hpp" namespace "crate":

    cdef cppclass crate_view:
        crate_view(const crate_crate *self)
        int sum(int a0_, int a0, int min_, int min__, int get_, int crate_view_) except +raise_current

    cdef cppclass crate_ref(crate_view):
        crate_ref(crate_crate *self)
        crate_crate *get() noexcept nogil

    cdef cppclass crate(crate_ref):
        crate(const string &crate_) except +raise_current

cdef extern from "shapes_capi.hpp" namespace "shapes":

    # The area of a square, or of a rectangle.
    double area(double side) except +raise_current

    double area(double width, double height) except +raise_current

    shapes_point turn(const shapes_point *from_, direction towards) noexcept

    int count(const shapes_canvas *where, shapes_count_accept accept) except +raise_current

cdef extern from "shapes_capi.hpp" namespace "crate":

    int weigh(crate_view std_, crate_view crate_) except +raise_current

    box[crate] pack(const string &make_) except +raise_current

cdef extern from "shapes_capi.hpp" namespace "shapes":

    long shapes_sides(object shape) noexcept
