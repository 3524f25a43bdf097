# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A consumer of zcodec's C API."""

from ._squeeze import *  # noqa: F403
