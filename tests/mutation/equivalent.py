# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Mutants that no test can tell from the original, and why: the name as mutate_rules.py prints it -> the reason."""

REASONS = {
    "rules_other.cpp: ABI_CHANGED: abi_changed -> no check": "it finds what no other rule does: nothing",
    "rules_other.cpp: abi_changed: S::kA -> S::kD #2": "likewise: the finding of ABI_CHANGED that there never is",
}
