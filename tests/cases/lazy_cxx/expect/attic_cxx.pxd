# The C API of attic as C++ has it, for Cython: cimport attic as well, and call its attic_import().
# Generated from attic.caplet.json by: caplet generate attic.caplet.json --target cython --lazy
# Do not edit.

from attic cimport attic_chest
from libcpp.string cimport string
from libcpp.vector cimport vector

cdef extern from "attic_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "attic_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "attic_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "attic_capi.hpp" namespace "attic":
    cdef cppclass chest_view
    cdef cppclass chest_ref
    cdef cppclass chest

cdef extern from "attic_capi.hpp":
    cdef cppclass function_int_int "::caplet::cython::function<int (int)>":
        function_int_int()
        function_int_int(int (*call)(int) except *)
        function_int_int(int (*call)(void *, int) except *, void *context)
        int operator()(int) except +raise_current
        bint operator bool()

cdef extern from "attic_capi.hpp" namespace "attic":

    cdef cppclass chest_view:
        chest_view(const attic_chest *self)
        string name() except +raise_current
        int size() noexcept

    cdef cppclass chest_ref(chest_view):
        chest_ref(attic_chest *self)
        attic_chest *get() noexcept nogil

    cdef cppclass chest(chest_ref):
        chest(const string &name) except +raise_current

    # What the functions return when they are called with all that is given; how often that was.
    int count() except +raise_current

    double sum(const vector[double] &numbers) except +raise_current

    int each(function_int_int call) except +raise_current

    box[chest] open(const string &name) except +raise_current

    int calls() noexcept
