#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""How `caplet diff` of two interface files grows with the number of slots, as whole processes.

    python3 benchmarks/diff.py [--caplet build/release/caplet] [--rounds 7]

Prints a Markdown table: processor time (median) and the peak of resident memory, and how both relate to those of 1,000 slots in
the same run. Where the growth is linear, the last two columns follow the first.
"""

import argparse
import json
import statistics
import tempfile
from pathlib import Path

import headers

import generator

COUNTS = (1_000, 3_000, 10_000)


def functions(api):
    return [one for one in api["slots"] if one.get("kind", "function") == "function"]


def same(api):
    api["comment"] = "another file"


def retype_some(api):
    """Every tenth function has another result."""
    for slot in functions(api)[::10]:
        slot["returns"] = "short"


def rename_all(api):
    """Without a record: only place and type say which slot is which."""
    for slot in functions(api):
        slot["name"] += "_"


def insert_first(api):
    """Every other slot moves."""
    api["slots"].insert(0, {"name": "bench_new", "returns": "void"})
    for index, slot in enumerate(api["slots"]):
        slot["index"] = index


EDITS = {
    "nothing changed": same,
    "every tenth retyped": retype_some,
    "all renamed": rename_all,
    "one inserted in front": insert_first,
}


def recorded(caplet, folder, count):
    header = folder / "bench.h"
    header.write_text(headers.text(count, False))
    generator.run([caplet, "record", str(header), "--", f"-I{generator.ROOT / 'runtime' / 'include'}", "-std=c11"])
    return folder / "bench.caplet.json"


def measure(caplet, folder, rounds):
    """(edit, count) -> (processor seconds, peak bytes); one round runs each once, so that neighbours in time are compared."""
    samples = {}
    commands = {}
    for count in COUNTS:
        then = recorded(caplet, Path(tempfile.mkdtemp(dir=folder)), count)
        for name, edit in EDITS.items():
            api = json.loads(then.read_text())
            edit(api)
            now = then.with_name(f"{edit.__name__}.caplet.json")
            now.write_text(json.dumps(api, indent=2))
            commands[name, count] = [caplet, "diff", "--as-released", "--format", "json", str(then), str(now)]
    for _ in range(rounds):
        for key, command in commands.items():
            _, seconds, peak = generator.run(command, fine=(0, 1))
            samples.setdefault(key, []).append((seconds, peak))
    return {
        key: (statistics.median(one for one, _ in some), max(peak for _, peak in some)) for key, some in samples.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--caplet", default=str(generator.ROOT / "build" / "release" / "caplet"))
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        results = measure(options.caplet, Path(folder), options.rounds)
    print(f"{generator.version(options.caplet)}; {options.rounds} rounds\n")
    print("| change | slots | CPU ms | peak MiB | times the slots | times the time | times the memory |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name in EDITS:
        base = results[name, COUNTS[0]]
        for count in COUNTS:
            seconds, peak = results[name, count]
            print(
                f"| {name} | {count:,} | {seconds * 1000:.0f} | {peak / 2**20:.0f} | {count / COUNTS[0]:.0f} | {seconds / base[0]:.1f} "
                f"| {peak / base[1]:.1f} |"
            )


if __name__ == "__main__":
    main()
