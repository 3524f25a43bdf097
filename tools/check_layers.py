#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Who may include whom. Prints every breach with the rule's reason; exit status 1 when there is one.

Usage: check_layers.py [ROOT]
"""

import re
import sys
from pathlib import Path

# Module -> the modules whose headers it may include, and why no others.
MODULES = {
    "support": (set(), "everything stands on it, so it stands on nothing"),
    "model": ({"support"}, "plain values: the front ends fill them and the back ends read them, it knows neither"),
    "ledger": ({"support", "model"}, "it changes plain values; where they come from and go to is the affair of others"),
    "schema": ({"support", "model"}, "the four siblings over model never include each other: commands connects them"),
    "frontend": ({"support", "model"}, "the four siblings over model never include each other: commands connects them"),
    "diff": (
        {"support", "model", "ledger"},
        "the four siblings over model never include each other: commands connects them",
    ),
    "render": ({"support", "model"}, "the four siblings over model never include each other: commands connects them"),
    "baseline": ({"support", "model", "schema"}, "a baseline is an interface file found elsewhere"),
    "report": ({"support"}, "prints findings, whatever they are about"),
    "commands": (
        {"support", "model", "ledger", "schema", "frontend", "diff", "render", "baseline", "report"},
        "the place where the modules meet",
    ),
    "main.cpp": ({"support", "commands"}, "argv to command, nothing else"),
}

# Folders of render -> the other folders of it whose headers they may include, and why no others. What stands in render
# itself connects them.
APART = "languages don't know each other, but for C++, which stands on C"
RENDER = {
    "facts": (set(), "facts know no language: each language spells them"),
    "c": ({"facts"}, APART),
    "cxx": ({"facts", "c"}, APART),
    "docs": ({"facts", "c", "cxx"}, "documentation shows what the headers of C and C++ have"),
    "cython": ({"facts", "c", "cxx"}, "a .pxd declares what the headers of C and C++ have"),
}

# Libraries (by the first folder or the name of what is included) -> the only modules or files that may include them, and
# why.
LIBRARIES = {
    "clang": ({"frontend"}, "only frontend links LLVM, so most tests build without it"),
    "clang-c": (set(), "the front end uses LibTooling, not libclang"),
    "llvm": ({"frontend"}, "only frontend links LLVM, so most tests build without it"),
    "CLI": ({"commands/command_line.cpp"}, "it takes seconds to compile: command_line.h has what commands use of it"),
    "nlohmann": (
        {"schema", "report", "render/facts/binary_record.cpp"},
        "what JSON of interfaces looks like is the affair of schema",
    ),
    "valijson": (set(), "messages about JSON are our own; the JSON Schema serves editors and tests"),
    "Python.h": (set(), "the generator runs without a Python"),
    "gtest": (set(), "no test code in the product"),
}

INCLUDE = re.compile(r'^\s*#\s*include\s*(<[^>]+>|"[^"]+")')
LLVM_VERSION = re.compile(r"\bLLVM_VERSION_MAJOR\b")
COMPAT = "frontend/clang_compat"
RUNTIME_MAY = re.compile(r"^(Python\.h|caplet/|[a-z0-9_]+(\.h)?$)")
SUFFIXES = {".h", ".hpp", ".c", ".cpp", ".inc"}


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES) if folder.is_dir() else []


def includes(path):
    """(line number, quoted?, what) of each #include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1][0] == '"', found[1][1:-1]


def check_include(module, file, what, quoted):
    """The reason why `file` of `module` may not include `what`, or None."""
    head = what.split("/")[0]
    if head in LIBRARIES and not quoted:
        allowed, reason = LIBRARIES[head]
        return None if module in allowed or file in allowed else reason
    if head in MODULES and head != module:
        allowed, reason = MODULES[module]
        return None if head in allowed else reason
    return None


def check_folder(folder, what, known):
    """The reason why files of render/`folder` may not include `what`, or None."""
    parts = what.split("/")
    if parts[0] != "render" or len(parts) < 3 or parts[1] == folder or parts[1] not in known:
        return None
    allowed, reason = RENDER.get(folder, ({"facts"}, APART))
    return None if parts[1] in allowed else reason


def check_generator(root):
    folders = {path.name for path in (root / "generator" / "render").glob("*") if path.is_dir()} | set(RENDER)
    for path in sources(root / "generator"):
        inside = path.relative_to(root / "generator")
        module = inside.parts[0]
        if module not in MODULES:
            yield path, 1, f"`{module}` is not a module: add it to tools/check_layers.py with its place"
            continue
        for number, quoted, what in includes(path):
            reason = check_include(module, inside.as_posix(), what, quoted)
            if reason:
                yield path, number, f"{module} must not include {what}: {reason}"
            if module == "render" and len(inside.parts) > 2:
                reason = check_folder(inside.parts[1], what, folders)
                if reason:
                    yield path, number, f"render/{inside.parts[1]} must not include {what}: {reason}"
        if not inside.as_posix().startswith(COMPAT):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if LLVM_VERSION.search(line):
                    yield (
                        path,
                        number,
                        f"LLVM_VERSION_MAJOR belongs to {COMPAT}*.h: one place to look when LLVM changes",
                    )


def check_runtime(root):
    for path in sources(root / "runtime"):
        for number, _, what in includes(path):
            if not RUNTIME_MAY.match(what):
                yield path, number, f"the runtime must not include {what}: it needs Python.h and nothing else"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    breaches = list(check_generator(root)) + list(check_runtime(root))
    for path, number, text in breaches:
        print(f"{path.relative_to(root).as_posix()}:{number}: {text}")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
