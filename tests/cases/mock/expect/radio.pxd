# The C API of radio for Cython: cimport this, call radio_import(), use the functions by name.
# Generated from radio.caplet.json by: caplet generate radio.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject

cdef extern from "radio_capi.h":
    # Imports the C API of radio and checks that it fits, or raises ImportError. To be called before any use:
    # radio_import(sys.modules[__name__]). May be called again.
    int radio_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int radio_try_import(object module) except -1
    # Whether an import has succeeded.
    bint radio_imported() noexcept nogil

    # ---- Types ----

    struct radio_band:
        double low
        double high

    ctypedef const char *radio_const_char_ptr_const "const char *const"

    # ---- Functions ----

    # Returns -1 with an exception set on failure.
    int radio_tune(double frequency) except -1

    double radio_play(const short *a0, size_t n) noexcept

    int radio_log(const char *format, ...) noexcept

    # Returns -1 with an exception set on failure.
    # May be called without an attached thread state.
    int radio_wait() except -1 nogil

    # Returns NULL with an exception set on failure.
    # Since API 1.2.
    PyObject *radio_scan() except NULL

    # Since API 1.2.
    radio_band radio_range(radio_band band) noexcept

    # Since API 1.2.
    int radio_rds() noexcept

    # ---- Objects and data ----

    PyObject *radio_error

    int radio_volume

    radio_const_char_ptr_const radio_names[2]

    # ---- What the imported provider has ----

    bint radio_has_radio_error() noexcept nogil
    bint radio_has_radio_volume() noexcept nogil
    bint radio_has_radio_tune() noexcept nogil
    bint radio_has_radio_play() noexcept nogil
    bint radio_has_radio_log() noexcept nogil
    bint radio_has_radio_wait() noexcept nogil
    bint radio_has_radio_names() noexcept nogil
    bint radio_has_radio_scan() noexcept nogil
    bint radio_has_radio_range() noexcept nogil
    bint radio_has_radio_rds() noexcept nogil
