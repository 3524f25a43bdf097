# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Running commands, saying what they showed, and the table in README.md of what must be shown."""

import subprocess
import sys
from pathlib import Path

SKIPPED = 77


def run(*command, fails=False, **options):
    """All that it printed; stops where it did not end as it should."""
    done = subprocess.run(
        [str(word) for word in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
        **options,
    )
    if (done.returncode != 0) != fails:
        words = " ".join(map(str, command))
        raise RuntimeError(f"{words}\n{done.stdout}\nexit status {done.returncode}: not expected")
    return done.stdout


def expect(condition, what, output=""):
    if not condition:
        sys.exit(f"{output}\nexpected: {what}")
    print(f"ok: {what}", flush=True)


class Row:
    """A build system's row of the table in README.md."""

    def __init__(self, system):
        lines = (Path(__file__).resolve().parent / "README.md").read_text(encoding="utf-8").splitlines()
        rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("|")]
        cells = next(row for row in rows if row[0] == f"`{system}`")
        self.cells = rows[0][1:]
        self.promised = {name for name, cell in zip(rows[0][1:], cells[1:]) if cell == "yes"}
        self.system, self.shown = system, set()

    def show(self, cell, condition, what, output=""):
        """A check that stands behind one cell."""
        assert cell in self.cells, f"README.md has no column {cell!r}"
        expect(condition, f"{self.system}, {cell}: {what}", output)
        self.shown.add(cell)

    def finish(self):
        """All that the table says was shown, and it says all that was."""
        print(f"| `{self.system}` | " + " | ".join("yes" if cell in self.shown else "" for cell in self.cells) + " |")
        expect(self.shown == self.promised, f"README.md has this row; it differs in {self.shown ^ self.promised}")
