# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""A table that Caplet did not make: functions, objects and data of it and of one that a slot leads to."""

import sys

cimport mill
from cpython.object cimport PyObject
from cpython.ref cimport Py_DECREF
from mill cimport (mill_gears_teeth, mill_grain, mill_grind, mill_has_gears_turn, mill_has_mill_oil, mill_has_spare,
                   mill_oil, mill_setting)

assert not mill.mill_imported() and not mill.mill_has_mill_grind()
mill.mill_import(sys.modules[__name__])


def run():
    cdef mill_setting setting
    cdef PyObject *ground
    assert mill.mill_imported() and mill.mill_version() == 20 and mill.mill_number() == 20
    grain = (<object>mill.mill_grain_type)()
    (<mill_grain *>grain).weight = 3
    ground = mill_grind(<mill_grain *>grain, 2)  # whose owner the file doesn't state
    assert <object>ground == 1.5
    Py_DECREF(<object>ground)
    assert mill.mill_speed == 1.5 and mill_gears_teeth(3) == 30
    assert isinstance(<object>mill.mill_gears_label, str)
    assert mill_has_gears_turn() and mill_has_mill_oil() and not mill_has_spare()
    assert mill_oil() == 7
    setting.speed, setting.gear = 1.5, 4
    assert sizeof(setting) >= sizeof(double) + sizeof(int)
