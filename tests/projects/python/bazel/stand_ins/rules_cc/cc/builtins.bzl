# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A file can't export a name that Bazel defines."""
INFO = CcInfo
COMMON = cc_common
