# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Random chains of releases, as an author makes them: edit the header, `record`, `check --fix`, `release`, `generate`, compile.

After each release the provider is compiled from what was generated, the same from the header and from the interface file alone;
a consumer of every release so far is imported beside it and calls everything that it knows. What still exists returns what it
must, what was retired raises NotImplementedError.

Seeds alternate between headers of C and of C++. A failing chain prints its seed, and its folder stays.

Usage: chains_test.py CAPLET [CHAINS]      CAPLET_SEED replaces the seed
"""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import header as headers  # noqa: E402
import interpreters  # noqa: E402

RELEASES = 4
RUN = "import sys, json, g\nfor one in sys.argv[1:]:\n    print(json.dumps(__import__(one).run()))\n"


class Failure(Exception):
    pass


class Chain:
    def __init__(self, caplet, python, folder, language, seed):
        self.caplet, self.python, self.folder = caplet, python, folder
        self.random = random.Random(seed)
        self.header = headers.Header(language)
        self.expected = []  # of the consumer of each release: {slot: what it returns}
        self.retired = set()

    def call(self, *arguments, reads_header=True):
        clang = ["--", f"-I{extension.INCLUDE}", f"-I{self.python.include}"] if reads_header else []
        command = [self.caplet, *map(str, arguments), *clang]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=300, check=False)
        if done.returncode != 0:
            raise Failure(f"{' '.join(command)}\nexit status {done.returncode}\n{done.stdout}{done.stderr}")

    def edit(self):
        """Returns the options that record needs."""
        options = []
        retiring = self.random.randrange(1, 3) if self.expected else 0
        for step in range(retiring + self.random.randrange(1, 3)):
            slot = self.header.retire(self.random) if step < retiring else None
            if slot is None:
                self.header.add_function(self.random)
            elif slot in self.released():
                options += ["--retire", slot]
                self.retired.add(slot)
        return options

    def released(self):
        return {slot for one in self.expected for slot in one}

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def release(self, number):
        options = self.edit()
        name = self.write(self.header.file, self.header.text()).name
        self.call("record", name, *options)
        self.call("check", name, "--fix")
        self.call("release", f"1.{number}", "g.caplet.json", reads_header=False)
        minor = str(json.loads((self.folder / "g.caplet.json").read_text(encoding="utf-8"))["minor"])
        self.call("generate", name, "--require", minor, "--out", "out")
        self.call("generate", "g.caplet.json", "--require", minor, "--out", "again", reads_header=False)
        self.compare(self.folder / "out", self.folder / "again")
        self.build(number)
        self.expected.append(self.header.expected())
        self.run()

    @staticmethod
    def compare(left, right):
        for one in sorted(left.iterdir()):
            texts = [
                re.sub("Generated from.*", "", (side / one.name).read_text(encoding="utf-8")) for side in (left, right)
            ]
            if texts[0] != texts[1]:
                raise Failure(f"{one.name} differs when it is generated from the interface file")

    def build(self, number):
        is_cxx = self.header.is_cxx
        tail, compiler, standard = ("cpp", "g++", "c++17") if is_cxx else ("c", "gcc", "c11")
        flags = [f"-std={standard}", "-O0", f"-I{self.folder}", f"-I{self.folder / 'out'}"]
        provider = self.write(f"provider.{tail}", self.header.provider())
        consumer = self.write(f"use{number}.{tail}", self.header.consumer(number))
        for made, sources in (
            ("g", [provider, self.folder / "out" / f"g_provider.{tail}"]),
            (f"use{number}", [consumer]),
        ):
            extension.compile([*sources, extension.RUNTIME], self.folder / made, self.python, compiler, flags)

    def run(self):
        modules = [f"use{number + 1}" for number in range(len(self.expected))]
        done = subprocess.run(
            [self.python.executable, "-c", RUN, *modules],
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if done.returncode != 0:
            raise Failure(f"importing {', '.join(modules)}:\n{done.stderr}")
        for module, known, line in zip(modules, self.expected, done.stdout.splitlines()):
            must = {slot: None if slot in self.retired else value for slot, value in known.items()}
            if json.loads(line) != must:
                raise Failure(f"{module}: got {line}, must be {json.dumps(must)}")


def main():
    caplet = str(Path(sys.argv[1]).resolve())
    chains = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    seed = int(os.environ.get("CAPLET_SEED", "1"))
    python = interpreters.find()[0]
    for number in range(chains):
        folder = Path(tempfile.mkdtemp(prefix="caplet-chain-"))
        language = "c++" if (seed + number) % 2 else "c"
        chain = Chain(caplet, python, folder, language, seed + number)
        try:
            for release in range(1, RELEASES + 1):
                chain.release(release)
        except (Failure, extension.CompileError) as failure:
            print(
                f"chain {number} of {language} (CAPLET_SEED={seed + number}), release {release}, in {folder}:\n{failure}"
            )
            return 1
        shutil.rmtree(folder)
    print(f"{chains} chains of {RELEASES} releases, seed {seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
