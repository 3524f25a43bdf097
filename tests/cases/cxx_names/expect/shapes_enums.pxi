# The enums of the C API of shapes.native as Python's: include this in a .pyx that is to have them as attributes.
# Generated from shapes.caplet.json by: caplet generate shapes.caplet.json --target cython
# Do not edit.

from enum import IntEnum as _IntEnum

cdef extern from "shapes_capi.h":
    ctypedef enum _shapes_direction "shapes_direction":
        _shapes_direction_left "shapes_direction_left"
        _shapes_direction_right "shapes_direction_right"
        _shapes_direction_FILE "shapes_direction_FILE"

class shapes_direction(_IntEnum):
    shapes_direction_left = _shapes_direction_left
    shapes_direction_right = _shapes_direction_right
    shapes_direction_FILE = _shapes_direction_FILE
