# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random release chains, through the real commands and through a model of what consumers have baked in (model.py).

A chain begins with a random interface, and in each release takes a few random steps (changes.py). For each release that caplet
accepts, against the previous one:

- `caplet diff` says A exactly when the model says that a released minor breaks,
- and exactly when a fingerprint of a released minor differs in what `caplet generate` writes,
- `caplet dump` changes none of it, and a second dump changes nothing,
- a chain of which every step only appends never yields A against any earlier release.

A failing chain is shortened step by step, and printed with the seed.

Usage: model_test.py CAPLET [CHAINS]      CAPLET_SEED replaces the seed
"""

import copy
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import changes
import model

RELEASES = 3


class Caplet:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def run(self, *arguments):
        return subprocess.run(
            [self.program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=120
        )

    def write(self, name, api):
        path = self.folder / f"{name}.caplet.json"
        path.write_text(json.dumps(api))
        return path

    def canonical(self, api):
        """The interface as caplet writes it, or None where it is not allowed."""
        done = self.run("dump", self.write("dump", api))
        return json.loads(done.stdout) if done.returncode == 0 else None

    def fingerprints(self, api):
        done = self.run("generate", self.write("chain", api), "--target", "consumer", "--out", self.folder / "out")
        assert done.returncode == 0, done.stderr
        text = (self.folder / "out" / "chain_capi.h").read_text()
        return re.findall(r"0x[0-9a-f]{16}", text[text.index("fingerprints[] = {") :].split("};")[0])

    def says_a(self, then, now):
        done = self.run("diff", "--as-released", "--format", "json", self.write("then", then), self.write("now", now))
        assert done.stdout, done.stderr
        return any("A" in one["severity"].split(",") for one in json.loads(done.stdout)["findings"])


def script(seed, only_appending):
    """A list of releases, each a list of steps."""
    chance = random.Random(seed)
    fresh = iter(range(10_000))
    first = [changes.random_step(chance, next(fresh), True) for _ in range(chance.randrange(6))]
    return [first] + [
        [changes.random_step(chance, next(fresh), only_appending) for _ in range(chance.choice((1, 1, 2)))]
        for _ in range(RELEASES)
    ]


def play(caplet, releases, only_appending, tally):
    """None, or what is wrong with the chain."""
    api, chain = changes.start(), []
    for number, steps in enumerate(releases, 1):
        api = copy.deepcopy(api)
        api["minor"] = number
        for step in steps:
            changes.apply(api, step)
        written = caplet.canonical(api)
        if written is None:
            tally["refused"] += 1
            if only_appending:
                return f"release {number} is not allowed: {caplet.run('dump', caplet.write('dump', api)).stderr}"
            return None
        if caplet.canonical(written) != written:
            return f"release {number}: a second dump differs"
        earlier = range(len(chain)) if only_appending else range(len(chain))[-1:]
        for then in earlier:
            wrong = compare(caplet, chain[then], api, then + 1, only_appending, tally)
            if wrong:
                return f"release {number} against {then + 1}: {wrong}"
        chain.append(api)
    return None


def compare(caplet, then, now, released, only_appending, tally):
    expected = model.breaks(then, now, released)
    says = caplet.says_a(then, now)
    differ = caplet.fingerprints(then)[: released + 1] != caplet.fingerprints(now)[: released + 1]
    tally["breaks" if expected else "keeps"] += 1
    if says != expected or differ != expected:
        return f"the model says {'A' if expected else 'no A'}, diff {'A' if says else 'no A'}, fingerprints {'differ' if differ else 'are equal'}"
    return "A in a chain that only appends" if only_appending and says else None


def shorten(caplet, releases, only_appending):
    """The script without every step that the failure does not need."""

    def fails(one):
        try:
            return play(caplet, one, only_appending, dict.fromkeys(("refused", "breaks", "keeps"), 0)) is not None
        except AssertionError:
            return False

    place = 0
    flat = [(release, step) for release, steps in enumerate(releases) for step in steps]
    while place < len(flat):
        shorter = flat[:place] + flat[place + 1 :]
        candidate = [[step for release, step in shorter if release == number] for number in range(len(releases))]
        if fails(candidate):
            flat = shorter
        else:
            place += 1
    return [[step for release, step in flat if release == number] for number in range(len(releases))]


def chains(program, seed, numbers, tally):
    with tempfile.TemporaryDirectory() as folder:
        caplet = Caplet(program, Path(folder))
        for number in numbers:
            only_appending = number % 4 == 0
            releases = script(f"{seed}/{number}", only_appending)
            wrong = play(caplet, releases, only_appending, tally)
            if wrong:
                short = shorten(caplet, releases, only_appending)
                lines = [f"  {number}: {steps}" for number, steps in enumerate(short, 1)]
                return "\n".join([f"chain {number} of seed {seed}: {wrong}", *lines])
    return None


def main():
    program, count = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 250
    seed = os.environ.get("CAPLET_SEED", "1")
    tallies = [dict.fromkeys(("refused", "breaks", "keeps"), 0) for _ in range(2)]
    with ThreadPoolExecutor(2) as pool:
        failures = [
            one
            for one in pool.map(lambda half: chains(program, seed, range(half, count, 2), tallies[half]), range(2))
            if one
        ]
    total = {key: sum(one[key] for one in tallies) for key in tallies[0]}
    print(
        f"seed {seed}: {count} chains, {total['breaks']} comparisons break, {total['keeps']} keep, {total['refused']} chains ended "
        "since caplet refused the interface"
    )
    if total["breaks"] < count // 10 or total["keeps"] < count // 10:
        failures.append("too few comparisons of one kind: the steps are not random enough")
    sys.exit("\n".join(failures) if failures else 0)


if __name__ == "__main__":
    main()
