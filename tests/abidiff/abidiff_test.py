# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What libabigail's abidiff says of the changes that tests/replay plays, beside what `caplet diff` says.

Each side is built twice as a shared library with debug information: once with the table as an exported struct, so that abidiff
can see its type, and once as it is published, static behind a capsule's `void *`. "Breaks" is what each reports as an
incompatible change: A of Caplet's, any change but an addition of abidiff's. expected.py explains every pair on which the two
disagree; another disagreement, or an explanation without one, fails. Prints the table, and how many of the breaks abidiff finds
in each build.

Usage: abidiff_test.py CAPLET WORK PYTHON
"""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "replay")]
import echo  # noqa: E402
import expected  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402
import replay_test  # noqa: E402
from stage import Refused, Stage  # noqa: E402

CHANGE, INCOMPATIBLE = 4, 8  # bits of abidiff's exit status; 1 and 2 are errors

# Beside what echo.py writes, which has every function in it: the table for all to see, or not.
EXPOSED = """
__attribute__((visibility("default"))) struct %(name)s_table exposed_table;
"""
# What is published: the address of the table, which is static in the generated provider.
HIDDEN = """
__attribute__((visibility("default"))) const void *capsule(void);
const void *capsule(void) { return &%(table)s; }
"""


def library(stage, data, is_exposed):
    """A shared library whose only exported thing is the table, or a function that gives it as a void pointer."""

    def make():
        folder = stage.generate(data, "provider")
        out = folder / ("exposed.so" if is_exposed else "hidden.so")
        table = f"caplet_{data['name']}_table"
        more = (EXPOSED if is_exposed else HIDDEN) % {"name": data["name"], "table": table}
        source = out.with_suffix(".c" if echo.suffix(data) == ".c" else ".cpp")
        source.write_text(echo.provider(data) + more)
        compiler, standard = ("gcc", "-std=gnu11") if source.suffix == ".c" else ("g++", "-std=gnu++17")
        extension.run(
            [
                compiler,
                standard,
                "-g",
                "-O0",
                "-fPIC",
                "-w",
                "-fvisibility=hidden",
                *stage.includes,
                f"-I{folder}",
                "-shared",
                source,
                stage.runtime_plain,
                "-o",
                out,
            ]
        )
        return out

    return stage.once(("library", is_exposed, json.dumps(data)), make)


def abidiff(old, new):
    """Whether it reports a change."""
    done = subprocess.run(
        ["abidiff", "--no-added-syms", old, new],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
    )
    assert done.returncode & 3 == 0, done.stdout
    return done.returncode & (CHANGE | INCOMPATIBLE) != 0


def compare(stage, pair):
    """Fills pair.played with what abidiff says of both builds; leaves it empty where nothing can be built."""
    try:
        if pair.before is None or pair.after is None:
            return
        pair.add_findings(stage.findings(pair.before, pair.after))
        if "X" in pair.letters:
            return
        if pair.before == pair.after or pair.name in expected.NOT_BUILT:
            return
        for what, is_exposed in (("struct", True), ("capsule", False)):
            pair.played[what] = abidiff(library(stage, pair.before, is_exposed), library(stage, pair.after, is_exposed))
    except Refused:
        pair.letters = {"X"}


def word(breaks):
    return "breaks" if breaks else "-"


def main():
    caplet, work, python = sys.argv[1:]
    stage = Stage(Path(caplet).resolve(), Path(work).resolve(), interpreters.probe(python))
    stage.runtime_plain = stage.work / "runtime.o"
    extension.run(
        [
            "gcc",
            "-std=gnu11",
            "-O0",
            "-fPIC",
            "-fvisibility=hidden",
            "-w",
            *stage.includes,
            "-c",
            extension.RUNTIME,
            "-o",
            stage.runtime_plain,
        ]
    )
    pairs = list(replay_test.pairs(stage, False))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda pair: compare(stage, pair), pairs))
    played = [pair for pair in pairs if pair.played]
    wrong, used = [], set()
    print(f"{'pair':38}{'caplet':8}{'struct':8}{'capsule':9}why they differ")
    for pair in played:
        ours, theirs = "A" in pair.letters, pair.played["struct"]
        table = {} if ours == theirs else expected.ONLY_CAPLET if ours else expected.ONLY_ABIDIFF
        known = next((one for one in (pair.name, *pair.rules) if one in table), None)
        used.add(known)
        print(
            f"{pair.name[:37]:38}{word(ours):8}{word(theirs):8}{word(pair.played['capsule']):9}{table.get(known, '')}"
        )
        if ours != theirs and not known:
            wrong.append(f"{pair.name}: caplet {word(ours)} ({', '.join(pair.rules)}), abidiff {word(theirs)}")
    wrong += [
        f"expected.py explains what does not differ: {one}"
        for one in [*expected.ONLY_CAPLET, *expected.ONLY_ABIDIFF]
        if one not in used | expected.NOT_ALWAYS
    ]
    broken = [pair for pair in played if "A" in pair.letters]
    counts = [sum(pair.played[what] for pair in broken) for what in ("struct", "capsule")]
    print(
        f"\n{len(broken)} of {len(played)} pairs break compiled consumers. abidiff finds {counts[0]} where the table is an exported "
        f"struct, and {counts[1]} where it is behind a capsule."
    )
    if counts[1] * 2 > counts[0]:
        wrong.append("abidiff sees through the capsule: the figures of CONTRIBUTING.md are wrong")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
