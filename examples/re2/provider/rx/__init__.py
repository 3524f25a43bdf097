# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Regular expressions by RE2; extension modules use them through the C++ API that rx_capi.hpp declares."""

from ._core import Error, SyntaxError

__all__ = ["Error", "SyntaxError"]
