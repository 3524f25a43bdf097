# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A consumer of rx's C++ API."""

from ._grepper import *  # noqa: F403
