# The enums of the C API of geometry._core as Python's: include this in a .pyx that is to have them as attributes.
# Generated from geometry.caplet.json by: caplet generate geometry.caplet.json --target cython
# Do not edit.

from enum import IntEnum as _IntEnum

cdef extern from "geometry_capi.h":
    ctypedef enum _geo_level "geo_level":
        _geo_level_low "geo_level_low"
        _geo_level_high "geo_level_high"
    ctypedef enum _geo_mesh_kind "geo_mesh_kind":
        _geo_mesh_kind_open "geo_mesh_kind_open"
        _geo_mesh_kind_closed "geo_mesh_kind_closed"

class geo_level(_IntEnum):
    geo_level_low = _geo_level_low
    geo_level_high = _geo_level_high

class geo_mesh_kind(_IntEnum):
    geo_mesh_kind_open = _geo_mesh_kind_open
    geo_mesh_kind_closed = _geo_mesh_kind_closed
