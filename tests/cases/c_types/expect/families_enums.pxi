# The enums of the C API of families.all as Python's: include this in a .pyx that is to have them as attributes.
# Generated from families.caplet.json by: caplet generate families.caplet.json --target cython
# Do not edit.

cdef extern from "families_capi.h":
    cpdef enum fam_level:
        FAM_LOW
        FAM_MID
        FAM_HIGH
    cpdef enum fam_color:
        FAM_RED
        FAM_BLUE
    cpdef enum fam_mode:
        FAM_ON
        FAM_OFF
