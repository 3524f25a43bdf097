# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Bundled APIs in one extension: two of them, whose runtimes have different versions, in either order, in C and C++, with
nothing of Caplet on the include path.

    python3 tests/bundle/run.py build/caplet /usr/bin/python3 build/tests/bundle
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

HERE = Path(__file__).resolve().parent
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Werror", "-Wno-missing-field-initializers"]
# What tells the versions apart: names, the number, a longer struct, and what a message says.
NEXT_VERSION = [
    ("caplet_r1_", "caplet_r2_"),
    ("CAPLET_RUNTIME_VERSION 1\n", "CAPLET_RUNTIME_VERSION 2\n"),
    ("CAPLET_RUNTIME_VERSION < 1\n", "CAPLET_RUNTIME_VERSION < 2\n"),
    ("} caplet_r2_consumer;", "  const char *added[8];\n} caplet_r2_consumer;"),
    ("} caplet_r2_descriptor;", "  const char *added[8];\n} caplet_r2_descriptor;"),
    ('"importing \\"%U\\" failed"', '"importing \\"%U\\" failed, says version 2"'),
]

MISSING = """
import sys, use
assert use.sums() == (11 + 12, 21 + 22), use.sums()
texts = []
for name in ("one", "two"):
    kept, sys.modules[name] = sys.modules[name], None
    for in_cxx in (False, True):
        try:
            use.again(in_cxx)
        except ImportError as error:
            texts.append(str(error))
    sys.modules[name] = kept
assert all("importing" in text for text in texts) and len(texts) == 4, texts
# In C each API has the runtime that it came with; in C++ the newer one, which is first, serves both.
assert ["version 2" in text for text in texts] == [False, True, True, True], texts
"""


def generate(caplet, work, name):
    folder = work / name
    extension.run(
        [
            caplet,
            "generate",
            HERE / f"{name}.h",
            "--out",
            folder,
            "--bundle-runtime",
            "--target",
            "provider",
            "--target",
            "consumer",
        ]
    )
    return folder


def make_next_version(header):
    text = header.read_text(encoding="utf-8")
    for old, new in NEXT_VERSION:
        assert old in text, f"{old!r} is not in the runtime"
        text = text.replace(old, new)
    header.write_text(text, encoding="utf-8")


class Variant:
    def __init__(self, name, c, cxx, flags):
        self.name, self.c, self.cxx, self.flags = name, c, cxx, flags

    def compile(self, source, out, python, includes, language="c", further=()):
        compiler, standard = (self.c, "-std=c11") if language == "c" else (self.cxx, "-std=c++17")
        extension.run(
            [
                compiler,
                "-x",
                language,
                standard,
                "-O2",
                "-fPIC",
                *WARNINGS,
                *self.flags,
                *further,
                f"-I{python.include}",
                *(f"-I{folder}" for folder in includes),
                "-c",
                source,
                "-o",
                out,
            ]
        )
        return out

    def build(self, work, python):
        out = work / self.name
        out.mkdir()
        one, two = work / "one", work / "two"

        def link(name, *objects):
            extension.run([self.cxx, "-shared", *self.flags, *objects, "-o", out / (name + python.suffix)])

        link(
            "one",
            self.compile(HERE / "one.c", out / "1.o", python, [HERE, one]),
            self.compile(one / "one_provider.c", out / "2.o", python, [HERE, one]),
        )
        link(
            "two",
            self.compile(HERE / "two.c", out / "3.o", python, [HERE, work, two]),
            self.compile(two / "two_provider.c", out / "4.o", python, [HERE, two]),
        )
        link(
            "use",
            self.compile(HERE / "use.c", out / "5.o", python, [work]),
            self.compile(HERE / "use.c", out / "6.o", python, [work], "c++"),
            self.compile(HERE / "module.c", out / "7.o", python, []),
        )
        return out


def check_linked(work, python, variant):
    """A build that has the runtime already uses that: only the C file defines the functions."""
    out = work / "linked"
    out.mkdir()
    unit = variant.compile(
        work / "one" / "one_provider.c", out / "1.o", python, [HERE, work / "one"], further=["-DCAPLET_LINKED_RUNTIME"]
    )
    runtime = variant.compile(extension.RUNTIME, out / "2.o", python, [extension.INCLUDE])
    own = variant.compile(HERE / "one.c", out / "3.o", python, [HERE, work / "one"])
    assert "U caplet_r1_provide" in extension.run(["nm", unit])
    extension.run([variant.c, "-shared", unit, runtime, own, "-o", out / ("one" + python.suffix)])
    run(python, out, "import one; assert type(one._C_API).__name__ == 'PyCapsule'")


def run(python, folder, code):
    done = subprocess.run(
        [python.executable, "-c", code],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
        env=dict(os.environ, PYTHONPATH=str(folder), PYTHONDONTWRITEBYTECODE="1"),
    )
    if done.returncode != 0:
        raise extension.CompileError(f"{folder}: status {done.returncode}\n{done.stdout}")


def make_both(caplet, work):
    """What is generated of both, the second with a runtime of the next version."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    generate(caplet, work, "one")
    make_next_version(generate(caplet, work, "two") / "caplet_runtime.h")


def main():
    caplet, python, work = Path(sys.argv[1]).resolve(), interpreters.probe(sys.argv[2]), Path(sys.argv[3]).resolve()
    if python is None:
        sys.exit(f"cannot run {sys.argv[2]}")
    make_both(caplet, work)
    variants = [
        Variant("gcc", "gcc", "g++", []),
        Variant("lto", "gcc", "g++", ["-flto"]),
        Variant("clang", extension.find_compiler("clang-22"), extension.find_compiler("clang++-22"), []),
    ]
    for variant in variants:
        out = variant.build(work, python)
        run(python, out, MISSING)
        exported = extension.run(["nm", "-D", out / ("use" + python.suffix)])
        assert "caplet" not in exported, exported
        print(f"ok: {variant.name}")
    check_linked(work, python, variants[0])
    print("ok: a runtime that is linked")


if __name__ == "__main__":
    main()
