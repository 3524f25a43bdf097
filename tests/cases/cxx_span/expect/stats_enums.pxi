# The enums of the C API of stats as Python's: include this in a .pyx that is to have them as attributes.
# Generated from stats.caplet.json by: caplet generate stats.caplet.json --target cython
# Do not edit.

from enum import IntEnum as _IntEnum

cdef extern from "stats_capi.h":
    ctypedef enum _stats_unit "stats_unit":
        _stats_unit_metre "stats_unit_metre"
        _stats_unit_foot "stats_unit_foot"

class stats_unit(_IntEnum):
    stats_unit_metre = _stats_unit_metre
    stats_unit_foot = _stats_unit_foot
