# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""The enums of an API as Python's, on request."""

import enum
import sys

cimport families

families.fam_import(sys.modules[__name__])

include "families_enums.pxi"


def check():
    assert issubclass(fam_level, enum.IntEnum | enum.IntFlag if sys.version_info >= (3, 10) else int)
    assert [(one.name, one.value) for one in fam_level] == [("FAM_LOW", -1), ("FAM_MID", 0), ("FAM_HIGH", 0x7FFFFFFF)]
    assert fam_color.FAM_BLUE == 16 == families.FAM_BLUE
    color = <int>families.fam_enums(fam_level.FAM_LOW, fam_color.FAM_BLUE, fam_mode.FAM_OFF)
    assert color == <int>fam_color.FAM_BLUE
