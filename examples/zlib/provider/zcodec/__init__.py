# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Streaming zlib; extension modules use it through the C API that zcodec_capi.h declares."""

from ._core import adler32, error

__all__ = ["adler32", "error"]
