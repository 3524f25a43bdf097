# The enums of the C API of spare.core as Python's: include this in a .pyx that is to have them as attributes.
# Generated from spare.caplet.json by: caplet generate spare.caplet.json --target cython --lazy
# Do not edit.

cdef extern from "spare_capi.h":
    cpdef enum spare_level:
        spare_failed
        spare_high
