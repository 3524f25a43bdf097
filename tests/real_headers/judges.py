# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Who judges a mutant: compilers, by the conformance unit of the header as it was, and Caplet, by what its users run."""

import json
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import prepare
import syntax

COMPILERS = ["gcc", syntax.clang()]


def run(command, cwd=None):
    return subprocess.run(
        [str(one) for one in command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        timeout=120,
    )


@dataclass
class Verdict:
    compilers: dict = field(default_factory=dict)  # compiler -> what the conformance unit says; empty where it passes
    severities: set = field(default_factory=set)  # of what Caplet finds
    rules: set = field(default_factory=set)
    said: str = ""
    wrong: str = ""  # that Caplet contradicts itself, or ended as no program should

    @property
    def fails(self):
        return any(self.compilers.values())

    @property
    def stops(self):
        return bool(self.severities - {"D", "F"})


class Baseline:
    """A header as released 1.0: its interface file, and its conformance unit."""

    def __init__(self, caplet, header, folder, include):
        self.caplet, self.header, self.flags = caplet, header, ["-I", str(include)]
        self.copy = prepare.Copy(header, folder / header.name, include)
        self.ledger = self.copy.folder / f"{header.name}.caplet.json"
        for command in (
            [caplet, "record", self.copy.main, "--", *self.flags],
            [caplet, "release", "1.0", self.ledger],
            [
                caplet,
                "generate",
                self.copy.main,
                "--target",
                "conformance",
                "--out",
                self.copy.folder,
                "--",
                *self.flags,
            ],
        ):
            done = run(command)
            assert done.returncode == 0, f"{header.name}: {done.stderr}"
        self.unit = next(self.copy.folder.glob("*_conformance.c"))
        self.copy.exported = {one["name"] for one in json.loads(self.ledger.read_text()).get("enums", [])}


class Bench:
    """A folder in which one mutant after the other is judged."""

    def __init__(self, baseline, folder):
        self.baseline, self.folder = baseline, Path(tempfile.mkdtemp(dir=folder))
        self.main = self.folder / "api.h"
        self.ledger = self.folder / baseline.ledger.name
        self.unit = Path(shutil.copy(baseline.unit, self.folder))

    def compile(self, compiler, *arguments):
        return run([compiler, "-std=c11", "-w", *self.baseline.flags, *arguments])

    def is_valid(self):
        """Whether it still is a header of C, for everybody."""
        return all(self.compile(one, "-fsyntax-only", "-xc", self.main).returncode == 0 for one in COMPILERS)

    def conformance(self, compiler):
        program = self.folder / "conformance"
        done = self.compile(compiler, "-DCAPLET_CONFORMANCE_MAIN", self.unit, "-o", program)
        if done.returncode == 0:
            done = run([program])
        return "" if done.returncode == 0 else done.stdout + done.stderr

    def judge(self, text):
        """None where the text is no C any more."""
        prepare.write(self.baseline.header, self.folder, text)
        shutil.copy(self.baseline.ledger, self.ledger)
        if not self.is_valid():
            return None
        verdict = Verdict({one: self.conformance(one) for one in COMPILERS})
        self.diff(verdict)
        self.record(verdict)
        return verdict

    def diff(self, verdict):
        done = run(
            [
                self.baseline.caplet,
                "diff",
                self.baseline.ledger,
                self.main,
                "--format",
                "json",
                "--",
                *self.baseline.flags,
            ]
        )
        verdict.said = done.stdout + done.stderr
        if done.returncode in (0, 1) and done.stdout.startswith("{"):
            for one in json.loads(done.stdout)["findings"]:
                verdict.severities |= set(one["severity"].split(","))
                verdict.rules.add(one["rule"])
        elif done.returncode in (1, 2):  # the interface itself isn't allowed
            verdict.severities.add("X")
            verdict.rules |= set(re.findall(r"\[([a-z][a-z0-9-]*)\]$", done.stderr, re.MULTILINE))
        else:
            verdict.wrong = f"caplet diff ended with {done.returncode}: {done.stderr}"

    def record(self, verdict):
        """Refuses what stops, and nothing else; what it writes can be released again."""
        done = run([self.baseline.caplet, "record", self.main, "--", *self.baseline.flags])
        if (done.returncode != 0) != verdict.stops or done.returncode not in (0, 1, 2):
            verdict.wrong += f"caplet record ended with {done.returncode}, and diff found {sorted(verdict.severities)}: {done.stderr}"
