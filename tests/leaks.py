# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Leaks are looked for by counting: what a call leaks once, a thousand leak a thousand times."""

import gc
import sys
import sysconfig


class Counting:
    """Beside unittest.TestCase. `watched()` are the objects of which each reference counts."""

    ROUNDS = 1000

    def measure(self, call):
        for _ in range(20):  # caches settle
            call()
        # One leak a round is a thousand, each time; free lists of the interpreter fill by the hundred, and then are full.
        grown = [self.growth(call)]
        while grown[-1] >= self.ROUNDS // 2 and len(grown) < 3:
            grown.append(self.growth(call))
        self.assertLess(grown[-1], self.ROUNDS // 2, grown)

    def growth(self, call):
        gc.collect()
        blocks, total, before = sys.getallocatedblocks(), self.total(), self.counts()
        for _ in range(self.ROUNDS):
            call()
        gc.collect()
        after, total, blocks = self.counts(), self.total() - total, sys.getallocatedblocks() - blocks
        self.assertEqual([now - then for now, then in zip(after, before)], [0] * len(before))
        if sysconfig.get_config_var("Py_GIL_DISABLED"):  # which frees when it sees fit
            blocks = 0
        return max(abs(total), abs(blocks))

    def counts(self):
        return [sys.getrefcount(one) for one in self.watched()]

    @staticmethod
    def total():
        return sys.gettotalrefcount() if hasattr(sys, "gettotalrefcount") else 0
