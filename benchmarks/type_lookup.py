# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What it costs to find the table of a type: without a cache, with one, and by hand without any check of the table.

The types are those of tests/cases/protocol_type, whose consumer header this uses as it is committed.

Usage: type_lookup.py [--python EXECUTABLE] [--rounds N]
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
import extension  # noqa: E402
import interpreters  # noqa: E402

CASE = ROOT / "tests" / "cases" / "protocol_type"
CODE = """
import press, lookup, statistics, sys
def types(count):
    return tuple(type("Sheet", (), {"__press__": press.second}) for _ in range(count))
lookup.times(types(1), 1000)
for count in (1, 4, 5):
    runs = [lookup.times(types(count), ROUNDS) for _ in range(11)]
    without, with_cache, by_hand = (statistics.median(column) for column in zip(*runs))
    ratio = statistics.median(run[0] / run[1] for run in runs)
    print(f"{count} types: without {without:.0f} ns, with {with_cache:.1f} ns ({ratio:.0f} to 1), by hand {by_hand:.0f} ns")
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=200000)
    arguments = parser.parse_args()
    python = interpreters.probe(arguments.python)
    flags = ["-std=c11", f"-I{CASE / 'expect'}"]
    with tempfile.TemporaryDirectory() as folder:
        for name, sources in (
            ("press", [CASE / "impl.c"]),
            ("lookup", [ROOT / "benchmarks" / "type_lookup" / "lookup.c", extension.FOREIGN]),
        ):
            extension.compile(sources, Path(folder) / name, python, "gcc", flags)
        environment = dict(os.environ, PYTHONPATH=folder)
        code = CODE.replace("ROUNDS", str(arguments.rounds))
        subprocess.run([python.executable, "-c", code], env=environment, check=True)


if __name__ == "__main__":
    main()
