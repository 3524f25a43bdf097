# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""In place of rules_cc, which Debian's Bazel would fetch: what it uses of that, and what the projects load."""

load(":builtins.bzl", "INFO", "COMMON")

CcInfo = INFO
cc_binary = native.cc_binary
cc_common = COMMON
cc_library = native.cc_library
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
