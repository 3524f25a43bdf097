# The enums of the C API of typ as Python's: include this in a .pyx that is to have them as attributes.
# Generated from types.caplet.json by: caplet generate types.caplet.json --target cython
# Do not edit.

from enum import IntEnum as _IntEnum

cdef extern from "types_capi.h":
    cpdef enum typ_level:
        TYP_LOW
        TYP_MID
        TYP_HIGH
    cpdef enum typ_kind:
        TYP_A
        TYP_B
    ctypedef enum _typ_big "typ_big":
        _TYP_BIG_MIN "TYP_BIG_MIN"
        _TYP_BIG_ONE "TYP_BIG_ONE"
        _TYP_BIG_MAX "TYP_BIG_MAX"
    ctypedef enum _typ_small "typ_small":
        _TYP_SMALL "TYP_SMALL"
    ctypedef enum _typ_huge "typ_huge":
        _TYP_HUGE "TYP_HUGE"

class typ_big(_IntEnum):
    TYP_BIG_MIN = _TYP_BIG_MIN
    TYP_BIG_ONE = _TYP_BIG_ONE
    TYP_BIG_MAX = _TYP_BIG_MAX

class typ_small(_IntEnum):
    TYP_SMALL = _TYP_SMALL

class typ_huge(_IntEnum):
    TYP_HUGE = _TYP_HUGE
