# The C API of rig for Cython: cimport this, call rig_import(), use the functions by name.
# Generated from rig.caplet.json by: caplet generate rig.caplet.json --target cython
# Do not edit.

from cpython.object cimport PyObject, PyTypeObject
from libc.stdint cimport int32_t, int64_t, uint16_t, uint8_t

cdef extern from "rig_capi.h":
    # Imports the C API of rig and checks that it fits, or raises ImportError. To be called before any use:
    # rig_import(sys.modules[__name__]). May be called again.
    int rig_import(object module) except -1
    # The same, but 0 where the provider is not installed, and else 1. After 0 no function may be called.
    int rig_try_import(object module) except -1
    # Whether an import has succeeded.
    bint rig_imported() noexcept nogil

    # ---- Types ----

    ctypedef struct rig_arm:
        pass

    enum rig_mode:
        RIG_OFF
        RIG_ON
        RIG_AUTO

    ctypedef double rig_real

    ctypedef int (*rig_visit)(void *context, rig_real value) noexcept

    ctypedef int (*rig_sort_less)(double a0, double a1) noexcept

    # Where it is.
    struct rig_point:
        # To the right.
        int32_t x
        int32_t y

    struct rig_flags:
        unsigned int power
        unsigned int speed
        int tilt
        uint16_t code

    union rig_value:
        int64_t whole
        double real

    ctypedef struct rig_joint_stops "__typeof__(((rig_joint *)0)->stops[0])":
        uint8_t level

    ctypedef struct rig_joint:
        char tag
        double angles[3]
        rig_point at
        int id
        short low
        short high
        rig_joint_stops stops[2]
        const char *label
        rig_visit visit

    struct rig_options:
        pass

    # ---- Constants ----

    enum:
        RIG_LIMIT

    const double RIG_RATIO
    const char *RIG_UNIT

    # ---- Functions ----

    double rig_norm(const double *values, int count) noexcept

    int rig_log(const char *format, ...) noexcept

    rig_point rig_move(rig_point from_, long steps) noexcept

    int rig_walk(rig_arm *arm, rig_visit visit, void *context) noexcept

    rig_joint *rig_joint_at(rig_arm *arm, unsigned int index, rig_mode mode) noexcept

    int rig_set(rig_arm *arm, rig_value value, rig_flags flags) noexcept

    int rig_sort(double *values, rig_sort_less less) noexcept

    int rig_tune(const rig_options *options) noexcept

    rig_real rig_scale(rig_real factor) noexcept

    # ---- Fields of structs that may grow ----

    int rig_options_get_retries(const rig_options *self) noexcept nogil

    void rig_options_set_retries(rig_options *self, int value) noexcept nogil

    # ---- Objects and data ----

    PyObject *rig_error

    PyTypeObject rig_type

    const int rig_sizes[4]

    double rig_gain

    # ---- What the imported provider has ----

    bint rig_has_rig_error() noexcept nogil
    bint rig_has_rig_type() noexcept nogil
    bint rig_has_rig_sizes() noexcept nogil
    bint rig_has_rig_gain() noexcept nogil
    bint rig_has_rig_norm() noexcept nogil
    bint rig_has_rig_log() noexcept nogil
    bint rig_has_rig_move() noexcept nogil
    bint rig_has_rig_walk() noexcept nogil
    bint rig_has_rig_joint_at() noexcept nogil
    bint rig_has_rig_set() noexcept nogil
    bint rig_has_rig_sort() noexcept nogil
    bint rig_has_rig_tune() noexcept nogil
    bint rig_has_rig_scale() noexcept nogil
