# The enums of the C API of rig as Python's: include this in a .pyx that is to have them as attributes.
# Generated from rig.caplet.json by: caplet generate rig.caplet.json --target cython
# Do not edit.

cdef extern from "rig_capi.h":
    cpdef enum rig_mode:
        RIG_OFF
        RIG_ON
        RIG_AUTO
