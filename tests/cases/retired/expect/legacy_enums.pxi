# The enums of the C API of legacy as Python's: include this in a .pyx that is to have them as attributes.
# Generated from legacy.caplet.json by: caplet generate legacy.caplet.json --target cython
# Do not edit.

cdef extern from "legacy_capi.h":
    cpdef enum leg_mode:
        LEG_ON
        LEG_OFF
