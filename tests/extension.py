# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds extension modules for tests by calling the C compiler directly: no setuptools, no network.

    import extension, interpreters
    interpreter = interpreters.probe("/usr/bin/python3")
    extension.compile(["use.c", extension.RUNTIME], "build/use", interpreter, flags=["-std=c11"])

Where Python is only needed as headers, `syntax` and `object_file` do the first half.
"""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = ROOT / "runtime" / "include"
RUNTIME = ROOT / "runtime" / "src" / "caplet.c"
FOREIGN = ROOT / "runtime" / "src" / "foreign.c"  # of consumers of foreign tables, instead
FOREIGN_PROVIDER = ROOT / "runtime" / "src" / "foreign_provider.c"  # and of their providers
FUNCTIONS = FOREIGN.parent / "functions.c"  # of dicts of functions, beside that

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]

# What a user may build with, whose code includes generated headers as its own. Not -Wuseless-cast: whether a typedef is
# what it converts from differs by platform.
STRICT = [
    "-Wshadow",
    "-Wconversion",
    "-Wsign-conversion",
    "-Wcast-function-type",
    "-Wundef",
    "-Wmissing-declarations",
    "-Wcast-qual",
    "-Wswitch-enum",
]
STRICT_C = ["-Wmissing-prototypes", "-Wstrict-prototypes"]
STRICT_CXX = ["-Wold-style-cast", "-Wzero-as-null-pointer-constant", "-Wextra-semi"]
STRICT_CLANG = [
    "-Wno-unknown-warning-option",
    "-Wcast-function-type-strict",
    "-Wmissing-prototypes",
    "-Wstrict-prototypes",
    *STRICT_CXX,
]

LIMITED = "-DPy_LIMITED_API=0x03090000"


class CompileError(Exception):
    """The compiler failed; the message has its command and its output."""


def run(command):
    """Runs a compiler. Returns what it printed; raises CompileError."""
    command = [str(part) for part in command]
    result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    if result.returncode != 0:
        raise CompileError(" ".join(command) + "\n" + result.stdout)
    return result.stdout


def find_compiler(name):
    """The compiler `name`, such as "clang++-22"; without that version the unversioned one, else GCC's of the language."""
    fallback = "g++" if "++" in name else "gcc"
    return next(one for one in (name, name.rsplit("-", 1)[0], fallback) if one == fallback or shutil.which(one))


def _is_cxx(compiler):
    return "++" in os.path.basename(str(compiler))


def _language(source, compiler):
    """A C source given to a C++ compiler is C++: the runtime and generated headers have to be valid as both."""
    return "c++" if _is_cxx(compiler) or Path(source).suffix not in (".c", ".h") else "c"


def _strict(language, compiler):
    """The warnings that this compiler knows for the language."""
    if "clang" in os.path.basename(str(compiler)):
        return STRICT + STRICT_CLANG
    return STRICT + (STRICT_CXX if language == "c++" else STRICT_C)


def _command(source, interpreter, compiler, flags, strict=False):
    language = _language(source, compiler)
    warnings = WARNINGS + (_strict(language, compiler) if strict else [])
    python = ["-isystem" if strict else "-I", interpreter.include] if interpreter else []
    return [compiler, "-x", language] + warnings + [f"-I{INCLUDE}"] + python + list(flags)


def syntax(source, interpreter=None, compiler="gcc", flags=(), strict=False):
    """Checks one source without output. `interpreter` may be None for code without Python.h. strict: under all warnings that
    users may want, of which Python's own headers are spared."""
    run(_command(source, interpreter, compiler, flags, strict) + ["-fsyntax-only", source])


def object_file(source, out, interpreter=None, compiler="gcc", flags=(), strict=False):
    """Compiles one source to the object file `out`. Returns its path. strict: as of `syntax`."""
    out = Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    run(_command(source, interpreter, compiler, ["-O2", "-fPIC"] + list(flags), strict) + ["-c", source, "-o", out])
    return out


def compile(sources, out, interpreter, compiler="gcc", flags=(), link_flags=()):
    """Builds the extension module `out` from `sources`.

    sources      C or C++ files; add RUNTIME for code that includes caplet.h
    out          the module's path without suffix: "build/geometry/_core"; its folders are made
    interpreter  an interpreters.Interpreter, for its Python.h and its suffix
    compiler     one that takes GCC's options; a C++ one ("g++") compiles .c files as C++
    flags        further compiler flags: -std=..., -D..., -I..., LIMITED. -O2, warnings as errors and the
                 include folders of Caplet and Python are there already
    link_flags   further flags of the link

    Returns the path of the built file. Raises CompileError.
    """
    out = Path(out)
    objects = []
    for number, source in enumerate(sources):
        path = out.parent / f"{out.name}.{number}.o"
        objects.append(object_file(source, path, interpreter, compiler, flags))
    module = out.parent / (out.name + interpreter.suffix)
    run([compiler, "-shared"] + objects + ["-o", module] + list(link_flags))
    for path in objects:
        path.unlink()
    return module
