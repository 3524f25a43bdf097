#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every provider against every consumer: all minors, all floors, all changes of editions.py, each pair in a process of
its own. Prints the verdicts as a table and compares it with expect.txt; whether a pair may work is also derived from
the rules, and no pair may crash.

Usage: skew_test.py CAPLET WORK PYTHON [--sanitize] [--bless]
"""

import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import editions  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402

CONSUMERS = [(minor, floor) for minor in editions.MINORS for floor in editions.MINORS if floor <= minor]
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"]

# Imports and calls in a child of its own for each consumer; prints "name<TAB>what came of it".
PROBE = """
import importlib, os, sys, traceback
sys.path[:0] = sys.argv[1:3]
for name in sys.argv[3:]:
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            text = "; ".join(importlib.import_module(name).call())
        except ImportError as error:
            text = "refused: " + str(error)
        except BaseException:
            text = "FAILED: " + traceback.format_exc().replace(chr(10), " ")
        print(name, text, sep=chr(9), flush=True)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    if status != 0:
        print(name, "CRASHED with status %d" % status, sep=chr(9))
"""


class Matrix:
    def __init__(self, caplet, work, python, sanitize):
        self.caplet, self.python = caplet, python
        self.work = work / (python.name + ("-asan" if sanitize else ""))
        self.flags = ["-std=c11"] + (SANITIZE + ["-g"] if sanitize else [])
        self.sanitize = sanitize

    # ---- Building ----

    def generate(self, api, folder, target, *arguments):
        folder.mkdir(parents=True, exist_ok=True)
        interface = folder / "shape.caplet.json"
        interface.write_text(json.dumps(api))
        subprocess.run(
            [self.caplet, "generate", interface, "--out", folder, "--target", target, *arguments],
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def build(self, sources, out, folder, *flags):
        extension.compile(
            [*sources, extension.RUNTIME], out, self.python, "gcc", [*self.flags, f"-I{folder}", *flags], self.flags
        )

    def provider(self, change, minor):
        folder = self.work / "providers" / change / str(minor)
        self.generate(editions.interface(minor, change), folder, "provider")
        (folder / "shape").mkdir(exist_ok=True)
        (folder / "shape" / "__init__.py").touch()
        made = editions.CHANGES[change]
        macros = [f"-D{made.macro}"] if made.macro and minor >= made.made else []
        self.build(
            [HERE / "provider.c", folder / "shape_provider.c"],
            folder / "shape" / "_core",
            folder,
            f"-DMINOR={minor}",
            *macros,
        )

    def consumer(self, minor, floor):
        folder = self.work / "consumers" / f"{minor}-{floor}"
        self.generate(editions.interface(minor), folder, "consumer")
        name = f"use_{minor}_{floor}"
        self.build(
            [HERE / "consumer.c"],
            self.work / "consumers" / name,
            folder,
            f"-DMINOR={minor}",
            f"-DNAME={name}",
            f"-DSHAPE_REQUIRE={floor}",
            "-DSHAPE_GUARDED",
        )

    def build_all(self):
        with ThreadPoolExecutor(2) as pool:
            jobs = [pool.submit(self.consumer, *one) for one in CONSUMERS]
            jobs += [
                pool.submit(self.provider, change, minor) for change in editions.CHANGES for minor in editions.MINORS
            ]
            for job in jobs:
                job.result()

    # ---- Running ----

    def environment(self):
        environment = dict(os.environ, PYTHONDONTWRITEBYTECODE="1", PYTHONPATH="")
        environment.pop("CAPLET_DEBUG", None)
        if self.sanitize:
            library = subprocess.run(
                ["gcc", "-print-file-name=libasan.so"], stdout=subprocess.PIPE, check=True, universal_newlines=True
            ).stdout.strip()
            environment.update(LD_PRELOAD=library, ASAN_OPTIONS="detect_leaks=0")
        return environment

    def row(self, change, minor):
        """(minor, floor) of a consumer -> what came of it with this provider."""
        names = [f"use_{one}_{floor}" for one, floor in CONSUMERS]
        printed = subprocess.run(
            [
                self.python.executable,
                "-c",
                PROBE,
                self.work / "consumers",
                self.work / "providers" / change / str(minor),
                *names,
            ],
            env=self.environment(),
            stdout=subprocess.PIPE,
            universal_newlines=True,
            check=True,
            timeout=300,
        ).stdout
        found = dict(line.split("\t", 1) for line in printed.splitlines() if "\t" in line)
        return {one: found.get(name, "said nothing") for one, name in zip(CONSUMERS, names)}

    def run_all(self):
        return {(change, minor): self.row(change, minor) for change in editions.CHANGES for minor in editions.MINORS}


# ---- Judging ----


def expected_calls(change, provider, consumer, floor):
    """What call() says of a pair that works."""
    retired = change == "retire" and provider >= editions.CHANGES[change].made
    said = ["shape_one raised shape_one was retired" if retired else "shape_one = 6", "shape_sum = 7"]
    for since, calls in (
        (2, ["shape_two = 7", "shape_weight = 20"]),
        (3, ["shape_three = 8"]),
        (4, ["shape_four = 9"]),
    ):
        if since > consumer:
            continue
        said += (
            calls
            if provider >= since
            else [one.split()[0] + f" raised {one.split()[0]} needs API 1.{since}" for one in calls]
        )
        if since < 4:
            name = {2: "two", 3: "three"}[since]
            said.append(f"shape_has_shape_{name} = {int(provider >= since)}")
    return said


def judge(change, provider, consumer, floor, said):
    """None, or how this pair is wrong."""
    verdict = editions.verdict(change, provider, consumer, floor)
    if verdict != "ok":
        reason = {"abi": "it provides ABI 2", "floor": f"it provides API 1.{provider}", "fingerprint": ""}[verdict]
        prefix = f'refused: use_{consumer}_{floor} cannot use the C API "shape._core._C_API": {reason}'
        fits = said.startswith(prefix) and (verdict != "floor" or f", this consumer needs 1.{floor}" in said)
        return None if fits else f"must be refused ({verdict})"
    parts = said.split("; ")
    wanted = expected_calls(change, provider, consumer, floor)
    fits = len(parts) == len(wanted) and all(part.startswith(one) for part, one in zip(parts, wanted))
    return None if fits else "must work: " + "; ".join(wanted)


def short(said):
    """What a cell shows, and the message behind it without what differs from consumer to consumer."""
    if said.startswith("refused: "):
        text = said.split(": ", 2)[2].split(", this consumer needs")[0].split(": rebuild this consumer")[0]
        return "no", re.sub(r" \(shape [^)]*\)", "", text)
    newer = said.count(" needs API")
    if "CRASHED" in said or "FAILED" in said:
        return "!!", said
    return f"ok-{newer}" if newer else "ok", "shape_one raises: retired" if "was retired" in said else ""


def table(results):
    """The matrix as text; messages are numbered and stand below."""
    lines, notes = [], []
    head = "  provider  " + "".join(f"{f'1.{minor}/{floor}':>11}" for minor, floor in CONSUMERS)
    for change, made in editions.CHANGES.items():
        lines += ["", f"{change}: {made.what}", head]
        for minor in editions.MINORS:
            cells = ""
            for one in CONSUMERS:
                word, note = short(results[change, minor][one])
                if note and note not in notes:
                    notes.append(note)
                cells += f"{word + (f' [{notes.index(note) + 1}]' if note else ''):>11}"
            lines.append(f"  1.{minor}       {cells}".rstrip())
    legend = [
        "Columns: the consumer's minor / its floor. ok: imported, every call right. ok-N: and N calls raised that need a",
        "newer provider. no: ImportError.",
    ]
    return "\n".join(legend + lines + [""] + [f"[{number}] {note}" for number, note in enumerate(notes, 1)]) + "\n"


def main():
    options = [one for one in sys.argv[1:] if one.startswith("--")]
    caplet, work, executable = (one for one in sys.argv[1:] if not one.startswith("--"))
    python = interpreters.probe(executable)
    matrix = Matrix(Path(caplet).resolve(), Path(work).resolve(), python, "--sanitize" in options)
    matrix.build_all()
    results = matrix.run_all()
    text = table(results)
    print(text)
    wrong = [
        f"{change}, provider 1.{minor}, consumer 1.{consumer} with floor {floor}: {why}\n  {row[consumer, floor]}"
        for (change, minor), row in results.items()
        for consumer, floor in CONSUMERS
        for why in [judge(change, minor, consumer, floor, row[consumer, floor])]
        if why
    ]
    expect = HERE / "expect.txt"
    if "--bless" in options:
        expect.write_text(text)
    if text != expect.read_text():
        wrong.append("the table is not that of expect.txt")
    print(f"{len(results) * len(CONSUMERS)} pairs, {len(wrong)} wrong")
    sys.exit("\n".join(wrong) if wrong else 0)


if __name__ == "__main__":
    main()
