# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Mutants that no test can tell from the original, and why: the name as mutate_rules.py prints it -> the reason."""

REASONS = {
    "rules_other.cpp: abi_changed -> +[](const Comparison &, Reporter &) {}": "ABI_CHANGED finds what no other rule does: nothing",
}
