# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks a source of the runtime in one place after the other; a test must notice each."""

import os
import sys

# Whether it is only looked for what would be broken: who edits the source is told at once, not when all are tried.
ONLY_TEXTS = os.environ.get("CAPLET_MUTANTS") == "texts"


def judge(mutants, sound, mutated, passes):
    """Ends the process: with 1 where a mutant survives.

    mutants: (what stands in the text `sound`, what to put there); the first occurrence is replaced. Each is written to
    the path `mutated`; `passes()` builds it and says whether all tests pass."""
    gone = [old for old, _ in mutants if old not in sound]
    if gone:
        sys.exit("\n".join(f"not in {mutated.name}: {old}" for old in gone))
    if ONLY_TEXTS:
        sys.exit(0)
    survivors = 0
    for old, new in [("", ""), *mutants]:
        mutated.write_text(sound.replace(old, new, 1))
        killed = not passes()
        if old == "" and killed:
            sys.exit("the tests fail as it is")
        if old != "" and not killed:
            survivors += 1
            print(f"SURVIVED: {old!r} -> {new!r}", flush=True)
    print(f"{len(mutants)} mutants, {survivors} survived")
    sys.exit(1 if survivors else 0)
