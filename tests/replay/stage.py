# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds both sides of a replay and runs them. Everything is built once, whatever the number of pairs that it is part of."""

import hashlib
import json
import os
import re
import subprocess
import threading
from pathlib import Path

import echo
import extension

HERE = Path(__file__).resolve().parent
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"]
HEADER_KEYS = {"header", "headers", "guards"}
DIALECTS = {".c": ("gcc", "-std=gnu11"), ".cpp": ("g++", "-std=gnu++17")}
# How a source can depend on a header: it calls and reads; it keeps pointers; it is compiled for the stable ABI.
USES = {"use": [], "address": ["-DADDRESSES"], "limited": ["-DPy_LIMITED_API=0x03080000"]}


class Refused(Exception):
    """The interface itself is not allowed: nothing can be built from it."""


def message_id(text):
    return re.search(r"\[([a-z-]+)\]$", text, re.MULTILINE)[1]


class Stage:
    def __init__(self, caplet, work, python):
        self.caplet, self.work, self.python = caplet, work, python
        self.work.mkdir(parents=True, exist_ok=True)
        self.done, self.lock = {}, threading.Lock()
        self.includes = [f"-I{extension.INCLUDE}", f"-I{python.include}", f"-I{HERE}"]
        self.flags = ["-O0", "-g1", "-fPIC", *SANITIZE, "-w", *self.includes]
        self.runtime = self.work / "caplet.o"
        extension.run(["gcc", "-std=gnu11", *self.flags, "-c", extension.RUNTIME, "-o", self.runtime])

    def once(self, key, make):
        """What make() returned, or raised, the first time."""
        with self.lock:
            lock = self.done.setdefault(key, [threading.Lock(), None, None])
        with lock[0]:
            if lock[1] is None:
                try:
                    lock[1], lock[2] = True, make()
                except Refused as error:
                    lock[1], lock[2] = False, error
        if not lock[1]:
            raise lock[2]
        return lock[2]

    # ---- caplet ----

    def run(self, *arguments):
        return subprocess.run([self.caplet, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def dump(self, header):
        done = self.run("dump", header, "--", f"-I{extension.INCLUDE}")
        return json.loads(done.stdout) if done.returncode == 0 else None

    def findings(self, *interfaces):
        folder = self.folder("diff", *interfaces)
        files = [folder / f"{name}.caplet.json" for name in ("before", "after")]
        for file, data in zip(files, interfaces):
            file.write_text(json.dumps(data))
        done = self.run("diff", "--as-released", "--format", "json", *files)
        if not done.stdout:
            raise Refused(message_id(done.stderr))
        return json.loads(done.stdout)["findings"]

    def folder(self, role, *data):
        folder = self.work / role / hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def generate(self, data, target):
        def make():
            if "foreign" in data:  # consumers of which have another header than Caplet's, and no import that compares
                raise Refused("foreign-unsupported")
            folder = self.folder(target, data)
            interface = folder / f"{data['name']}.caplet.json"
            # The provider's own header isn't there: the generated one declares everything instead.
            interface.write_text(json.dumps({key: value for key, value in data.items() if key not in HEADER_KEYS}))
            done = self.run("generate", interface, "--out", folder, "--target", target)
            if done.returncode != 0:
                raise Refused(message_id(done.stderr))
            return folder

        return self.once((target, json.dumps(data)), make)

    # ---- Building ----

    def compile(self, text, folder, out, *flags):
        source = folder / ("echo" + next(iter(re.findall(r"_provider(\.cpp)", text)), ".c"))
        source.write_text(text)
        compiler, standard = DIALECTS[source.suffix]
        extension.run(
            [compiler, standard, *self.flags, *flags, "-shared", f"-I{folder}", source, self.runtime, "-o", out]
        )

    def provider(self, data):
        def make():
            folder = self.generate(data, "provider")
            package, module = data["capsule"].split(".")[:2]
            (folder / package).mkdir(exist_ok=True)
            (folder / package / "__init__.py").touch()
            self.compile(echo.provider(data), folder, folder / package / (module + self.python.suffix))
            return folder

        return self.once(("built", json.dumps(data)), make)

    def consumer(self, data):
        def make():
            folder = self.generate(data, "consumer")
            name = f"use_{folder.name}"
            header = (folder / f"{data['name']}_capi.h").read_text()
            # The least that it may require, so that it meets as many providers as it can.
            api = data["name"].upper()
            floor = [f"-D{api}_REQUIRE={max(data.get('floor', 1), 1)}", f"-D{api}_GUARDED"]
            self.compile(echo.consumer(data, header, name), folder, folder / (name + self.python.suffix), *floor)
            return folder / name

        return self.once(("used", json.dumps(data)), make)

    # ---- The consumer's source ----

    def complaint(self, old, new, use):
        def make():
            folder = self.generate(new, "consumer")
            suffix = echo.suffix(old)
            source = folder / f"{self.folder('consumer', old).name}-{use}{suffix}"
            source.write_text(echo.consumer_body(old))
            compiler, standard = DIALECTS[suffix]
            warnings = [
                *extension.WARNINGS,
                "-Wno-pedantic",
                *(["-Wpointer-sign"] if suffix == ".c" else []),
                "-Wno-unused-function",
                "-Wno-deprecated-declarations",
            ]
            try:
                extension.run(
                    [compiler, standard, *self.includes, *warnings, *USES[use], f"-I{folder}", "-fsyntax-only", source]
                )
            except extension.CompileError as error:
                return re.search(r"error: (.*)|$", str(error))[1]
            return None

        return self.once((use, json.dumps(old), json.dumps(new)), make)

    def source(self, old, new):
        """(how it is used, what the compiler says) where the old source does not compile with the new header."""
        for use in USES:
            if self.complaint(old, old, use):
                continue
            text = self.complaint(old, new, use)
            if text:
                return use, text
        return None

    # ---- Running ----

    def job(self, old, new, checked):
        module, capsule = new["capsule"].rsplit(".", 1)
        return {
            "provider": str(self.provider(new)),
            "module": module,
            "capsule": capsule,
            "consumer": str(self.consumer(old)),
            "checked": checked,
        }

    def play(self, jobs):
        """What came of each: see probe.py."""
        if not jobs:
            return []
        library = subprocess.run(
            ["gcc", "-print-file-name=libasan.so"], stdout=subprocess.PIPE, text=True, check=True
        ).stdout
        environment = dict(
            os.environ, LD_PRELOAD=library.strip(), ASAN_OPTIONS="detect_leaks=0", PYTHONDONTWRITEBYTECODE="1"
        )
        path = self.folder("jobs", jobs) / "jobs"
        path.write_text("".join(json.dumps(one) + "\n" for one in jobs))
        done = subprocess.run(
            [self.python.executable, HERE / "probe.py", path],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return [json.loads(line) for line in done.stdout.splitlines()]


def is_dropped(fact, facts):
    """A constant is compiled in, and stays so when the provider no longer has it."""
    return fact.startswith("constant ") and fact.split(" = ")[0] + " = " not in facts


def outcome(result):
    """None where both sides agree, or how they don't."""
    if "crashed" in result:
        return result["crashed"].strip()
    if "refused" in result:
        return "refused: " + result["refused"]
    (said, known), (saw, so) = result["consumer"], result["provider"]
    for mine, theirs in zip(said.splitlines() + [""], saw.splitlines() + [""]):
        if mine != theirs:
            return f"consumer {mine or 'nothing'}, provider {theirs or 'nothing'}"
    missing = [one for one in known.splitlines() if one not in so.splitlines() and not is_dropped(one, so)]
    return f"only the consumer has {missing[0]}" if missing else None
