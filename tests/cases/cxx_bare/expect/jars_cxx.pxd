# The C API of jars as C++ has it, for Cython: cimport jars as well, and call its jars_import().
# Generated from jars.caplet.json by: caplet generate jars.caplet.json --target cython
# Do not edit.

from jars cimport jar
from libcpp.pair cimport pair
from libcpp.string cimport string

cdef extern from "jars_capi.hpp" namespace "caplet":
    void raise_current() noexcept

    cdef cppclass span[T]:
        span()
        span(T *data, size_t size)
        T *data() noexcept nogil
        size_t size() noexcept nogil
        T &operator[](size_t place) noexcept nogil

cdef extern from "jars_capi.hpp" namespace "caplet::cython":
    cdef cppclass box[T]:
        T *get() noexcept nogil
        T &operator*() noexcept nogil

    cdef cppclass const_span[T]:
        const_span()
        const_span(const T *data, size_t size)
        const T *data() noexcept nogil
        size_t size() noexcept nogil
        const T &operator[](size_t place) noexcept nogil

cdef extern from "jars_capi.hpp" namespace "std":
    cdef cppclass string_view:
        const char *data() noexcept nogil
        size_t size() noexcept nogil

    cdef cppclass optional[T]:
        optional()
        optional(const T &value)
        bint has_value() noexcept nogil
        T &value() except +
        T &operator*() noexcept nogil

cdef extern from "jars_capi.hpp" namespace "jars":
    cdef cppclass jar_view
    cdef cppclass jar_ref
    cdef cppclass jar

cdef extern from "jars_capi.hpp":
    cdef cppclass function_int_int "::caplet::cython::function<int (int)>":
        function_int_int()
        function_int_int(int (*call)(int) except *)
        function_int_int(int (*call)(void *, int) except *, void *context)
        int operator()(int) except +raise_current
        bint operator bool()

cdef extern from "jars_capi.hpp" namespace "jars":

    cdef cppclass jar_view:
        jar_view(const jar *self)
        string label(bint fail) except +raise_current
        optional[string] note(bint fail) except +raise_current
        box[pair[jar, string]] open(bint fail) except +raise_current
        function_int_int counter(bint fail) except +raise_current
        double weight(bint fail) except +raise_current

    cdef cppclass jar_ref(jar_view):
        jar_ref(jar *self)
        jar *get() noexcept nogil

    cdef cppclass jar(jar_ref):
        jar(bint fail) except +raise_current
        @staticmethod
        int alive() noexcept
        @staticmethod
        box[jar] find(bint fail) except +raise_current
        @staticmethod
        box[jar] take(bint fail) except +raise_current
