# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""With a cache the generator says and writes what it does without one, to the byte: every header of tests/cases, every
case of tests/diagnostics (in a short run those with headers) and some headers of its own, once when the cache is empty and once
when it is full.

    python3 tests/cache/same.py build/caplet [NAME]...
"""

import itertools
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TESTS), str(TESTS / "diagnostics")]
import extension  # noqa: E402
import interpreters  # noqa: E402
import run as diagnostics  # noqa: E402

READING = {"record", "check", "generate", "dump", "release", "adopt", "diff"}  # the commands with --cache
KINDS = ("-I", "-isystem")
# What is hard for a cache: the name, then the header, then what else there is.
HEAD = '#include <caplet/annotate.h>\nCAPLET_API(api, capsule = "m._C_API"%s);\n'
SLOT = "CAPLET_SLOT() int api_f(%s);\n"
OWN = {
    "a macro that an include reads": {
        "src/api.h": "#define WIDTH 8\n#include <other.h>\n" + HEAD % "" + SLOT % "width_t *x",
        "include/other.h": "#pragma once\n#if WIDTH == 8\ntypedef struct { int a; } width_t;\n#endif\n",
    },
    "an include without a guard": {
        "src/api.h": "#include <other.h>\n#include <stdint.h>\n" + HEAD % "" + SLOT % "struct other x",
        "include/other.h": "struct other { int a; };\n",
    },
    "assert.h": {
        "src/api.h": "#define NDEBUG\n#include <assert.h>\n#include <stddef.h>\n" + HEAD % "" + SLOT % "size_t n"
    },
    "a macro that an include changes": {
        "src/api.h": "#define WIDTH 8\n#include <other.h>\n" + HEAD % "" + "CAPLET_CONSTANT(WIDTH);\n",
        "include/other.h": "#pragma once\n#undef WIDTH\n#define WIDTH 9\n",
    },
    "an include of the project with <>": {
        "src/api.h": "#include <stdint.h>\n#include <mine.h>\n#include <time.h>\n"
        + HEAD % ', headers = "mine.h"'
        + SLOT % "mine x, struct tm *t",
        "src/mine.h": "#pragma once\ntypedef int mine;\n",
    },
    "headers of an include": {
        "src/api.h": "#include <other.h>\n" + HEAD % ', headers = "other.h"' + SLOT % "other_t x",
        "include/other.h": "#pragma once\ntypedef int other_t;\n",
    },
    "two files that headers may mean": {
        "src/api.h": '#include <other.h>\n#include "sub/other.h"\n'
        + HEAD % ', headers = "other.h"'
        + SLOT % "other_t x",
        "src/sub/other.h": "#pragma once\ntypedef long unused_t;\n",
        "include/other.h": "#pragma once\ntypedef int other_t;\n",
    },
    "annotations in an include": {
        "src/api.h": "#include <stdint.h>\n#include <other.h>\n"
        + HEAD % ', headers = "other.h"'
        + SLOT % "struct other x",
        "include/other.h": "#pragma once\n#include <caplet/annotate.h>\nstruct CAPLET_LAYOUT() other { int a; };\n",
    },
    "an include that includes the header": {
        "src/api.h": "#ifndef API_H\n#define API_H\n#include <other.h>\n"
        + HEAD % ""
        + SLOT % "other_t *x"
        + "#endif\n",
        "include/other.h": "#pragma once\n#include <api.h>\ntypedef struct other other_t;\n",
    },
    "an API of another project": {
        "src/api.h": "#include <other.h>\n" + HEAD % "" + SLOT % "struct other *x",
        "include/other.h": '#pragma once\n#include <caplet/annotate.h>\nCAPLET_API(other, capsule = "o._C_API");\n'
        "CAPLET_SLOT() int other_f(void);\nstruct other;\n",
    },
    "a name that is taken": {
        "src/api.h": "#include <other.h>\n" + HEAD % "" + SLOT % "struct other *x" + "CAPLET_SLOT() int taken(void);\n",
        "include/other.h": "#pragma once\nint taken(void);\nstruct other;\n",
    },
    "a typedef of the tag's name": {
        "src/api.h": "#include <other.h>\n" + HEAD % "" + SLOT % "other *x, another *y, third *z",
        "include/other.h": "#pragma once\ntypedef struct other other;\ntypedef struct { int a; } another;\n"
        "struct third { int b; };\ntypedef struct third third;\n",
    },
    "a condition that is open": {
        "src/api.h": "#ifdef SOME\n#include <stdint.h>\n#else\n#include <stddef.h>\n#endif\n"
        + HEAD % ""
        + SLOT % "int x",
    },
    "a guard that is none": {"src/api.h": "#ifndef A\n#include <stdint.h>\n#endif\n" + HEAD % "" + SLOT % "int x"},
    "comments": {
        "src/api.h": "/* one\n   two */\n// three\n#include <stdint.h> /* four */\n/* five */ #include <stddef.h>\n"
        + HEAD % ""
        + SLOT % "size_t x, uint8_t y",
    },
    "an include in a comment": {
        "src/api.h": "#include <stdint.h> /* four\n#include <missing.h>\n*/\n" + HEAD % "" + SLOT % "uint8_t y"
    },
    "several includes that have an order": {
        "src/api.hpp": "#include <other.h>\n#include <space.h>\n#include <third.h>\n"
        + HEAD % ""
        + SLOT % "struct other *x, struct third *z",
        "include/other.h": "#pragma once\nstruct other;\n",
        "include/space.h": "#pragma once\nnamespace space { struct some; }\n",
        "include/third.h": "#pragma once\n#include <other.h>\nstruct third;\n",
    },
    "an include that is missing": {
        "src/api.h": "#include <stdint.h>\n#include <missing.h>\n" + HEAD % "" + SLOT % "int x"
    },
    "an error in an include": {
        "src/api.h": "#include <other.h>\n" + HEAD % "" + SLOT % "int x",
        "include/other.h": "#pragma once\nint int;\n",
    },
    "Windows' ends of lines": {
        "src/api.h": ("#include <stdint.h>\n" + HEAD % "" + SLOT % "uint8_t x").replace("\n", "\r\n")
    },
}


class Job:
    """Arguments to run, with `{cache}` in them, in a folder that `prepare` fills."""

    def __init__(self, name, command, arguments, prepare, environment=None):
        self.name, self.command, self.arguments, self.prepare = name, command, arguments, prepare
        self.environment = {**os.environ, **(environment or {})}

    def run(self, caplet, folder, cache):
        """(exit status, stdout, stderr, every file)."""
        shutil.rmtree(folder, ignore_errors=True)
        self.prepare(folder)
        with_cache = ["--cache", str(cache)] if cache else []
        done = subprocess.run(
            [caplet, self.command, *with_cache, *self.arguments],
            cwd=folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=300,
        )
        files = {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        return done.returncode, done.stdout, done.stderr, files


def generate(name, folder, header, arguments, flags):
    """As a build does, with a depfile, and with `dump` beside it."""
    out = ["--out", "out", "--depfile", "out.d", "--stamp", "stamp"]

    def prepare(to):
        shutil.copytree(folder, to, ignore=shutil.ignore_patterns("expect"))

    yield Job(f"{name}: generate", "generate", [header, *out, *arguments, "--", *flags], prepare)
    yield Job(f"{name}: dump", "dump", [header, "--", *flags], prepare)


def jobs_of_cases(python):
    for header in sorted((TESTS / "cases").glob("*/api.h*")):
        args = header.parent / "args"
        arguments = shlex.split(args.read_text(encoding="utf-8")) if args.exists() else []
        standard = "-std=c++17" if header.suffix == ".hpp" else "-std=c11"
        for kind in KINDS if interpreters.THOROUGH else KINDS[:1]:
            flags = [standard, "-I.", f"-I{extension.INCLUDE}", f"{kind}{python.include}"]
            yield from generate(f"{header.parent.name}, {kind}", header.parent, header.name, arguments, flags)


def jobs_of_own(folder, work):
    for name, files in OWN.items():
        own = folder / name
        for path, text in files.items():
            (own / path).parent.mkdir(parents=True, exist_ok=True)
            (own / path).write_bytes(text.encode())
        header = next(iter(files))
        for kind in KINDS:
            yield from generate(f"{name}, {kind}", own, header, [], [f"{kind}include", "-Isrc"])
        # An include below the header's folder, but only by its whole path.
        yield from generate(f"{name}, whole path", own, str(work / header), [], ["-Isrc/../include", "-Isrc"])


def jobs_of_diagnostics():
    for args in sorted((TESTS / "diagnostics").glob("*/args")):
        arguments = shlex.split(args.read_text(encoding="utf-8"), comments=True)
        variables = list(itertools.takewhile(diagnostics.VARIABLE.match, arguments))
        arguments = arguments[len(variables) :]
        if not arguments or arguments[0] not in READING:
            continue
        case = args.parent
        if not interpreters.THOROUGH and not [*case.glob("*.h"), *case.glob("*.hpp")]:
            continue

        def prepare(to, case=case):
            shutil.copytree(case, to, ignore=shutil.ignore_patterns(*diagnostics.OURS))

        environment = {"PYTHONPATH": str(TESTS.parent / "python"), **dict(one.split("=", 1) for one in variables)}
        yield Job(f"diagnostics/{case.name}", arguments[0], arguments[1:], prepare, environment)


def main():
    caplet, wanted = str(Path(sys.argv[1]).resolve()), sys.argv[2:]
    python = interpreters.find()[0]
    failed = count = kept = 0
    with tempfile.TemporaryDirectory(prefix="caplet-cache-") as scratch:
        scratch = Path(scratch)
        jobs = itertools.chain(
            jobs_of_own(scratch / "own", scratch / "work"), jobs_of_cases(python), jobs_of_diagnostics()
        )
        for job in jobs:
            if wanted and not any(each in job.name for each in wanted):
                continue
            cache = scratch / f"cache {count}"
            plain, cold, warm = (job.run(caplet, scratch / "work", where) for where in (None, cache, cache))
            count += 1
            kept += any(entry.stat().st_size > 10_000 for entry in cache.glob("*.includes"))
            for what, result in ("empty", cold), ("full", warm):
                if result != plain:
                    failed += 1
                    print(f"{job.name}: another result when the cache is {what}:")
                    print(*(f"  {a!r}\n  {b!r}" for a, b in zip(plain, result) if a != b), sep="\n")
            shutil.rmtree(cache, ignore_errors=True)
    print(f"{count} runs, {kept} of them with includes to keep, {failed} differ")
    return 1 if failed or not kept else 0


if __name__ == "__main__":
    sys.exit(main())
