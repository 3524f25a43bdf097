# The enums of the C API of guard as Python's: include this in a .pyx that is to have them as attributes.
# Generated from guard.caplet.json by: caplet generate guard.caplet.json --target cython
# Do not edit.

cdef extern from "guard_capi.h":
    cpdef enum guard_mode:
        GUARD_NONE
        GUARD_SOFT
        GUARD_HARD
