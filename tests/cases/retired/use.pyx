# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# cython: language_level=3
"""What is retired is gone."""

import sys

from legacy cimport leg_keep, leg_pair, legacy_has_leg_keep, legacy_import

legacy_import(sys.modules[__name__])


def run():
    assert leg_keep(leg_pair(1, 2)) == 3 and legacy_has_leg_keep()
