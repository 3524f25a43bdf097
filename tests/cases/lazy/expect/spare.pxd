# The C API of spare.core for Cython: cimport this, use the functions by name: the first call imports.
# Generated from spare.caplet.json by: caplet generate spare.caplet.json --target cython --lazy
# Do not edit.

from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF

cdef extern from "spare_capi.h":
    # Imports the C API of spare.core and checks that it fits, or raises ImportError. To be called before any use, or
    # left to the first call:
    # spare_import(sys.modules[__name__]). May be called again.
    int spare_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1.
    int spare_try_import(object module) except -1
    # Whether an import has succeeded.
    bint spare_imported() noexcept nogil

    # ---- Types ----

    struct spare_part:
        pass

    enum spare_level:
        spare_failed
        spare_high

    # ---- Functions ----

    # The caller owns the result.
    # Returns NULL with an exception set on failure.
    spare_part *spare_new() except NULL

    # `part` may be NULL.
    void spare_free(spare_part *part) noexcept

    # Returns -1 with an exception set on failure.
    # May be called without an attached thread state.
    int spare_count() except -1 nogil

    double spare_size() noexcept

    # Steals a reference to `object_`.
    # Returns -1 with an exception set on failure.
    # Needs an attached thread state.
    int spare_keep_ "spare_keep"(PyObject *object_) except -1

    # Returns -1 with an exception set on failure.
    int spare_log(const char *format, ...) except -1

    # Returns a new reference.
    # Returns NULL with an exception set on failure.
    object spare_text()

    # Returns <spare_level>-1 with an exception set on failure.
    spare_level spare_rate() except <spare_level>-1

    # Returns -1 with an exception set on failure.
    int spare_sort() except -1

    # Returns -1 with an exception set on failure.
    # Since API 1.2.
    int spare_newer() except -1

    # Takes over `part`.
    # Since API 1.2.
    void spare_consume(spare_part *part) noexcept

    # ---- Objects and data ----

    PyObject *spare_error

    int spare_limit

    # ---- What the imported provider has ----

    bint spare_has_spare_new() noexcept nogil
    bint spare_has_spare_free() noexcept nogil
    bint spare_has_spare_count() noexcept nogil
    bint spare_has_spare_size() noexcept nogil
    bint spare_has_spare_keep() noexcept nogil
    bint spare_has_spare_error() noexcept nogil
    bint spare_has_spare_limit() noexcept nogil
    bint spare_has_spare_log() noexcept nogil
    bint spare_has_spare_text() noexcept nogil
    bint spare_has_spare_rate() noexcept nogil
    bint spare_has_spare_sort() noexcept nogil
    bint spare_has_spare_newer() noexcept nogil
    bint spare_has_spare_consume() noexcept nogil

# ---- With references as Cython has them ----

# This is spare_keep_, for which a reference is made where Cython makes none.
cdef inline int spare_keep(object object_) except -1:
    Py_INCREF(object_)
    return spare_keep_(<PyObject *>object_)
