# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Other platforms that this machine can run: their Python, and compilers for it, as programs that other tests take for the
machine's own.

    machine = machines.get("s390x-linux-gnu", "build/platforms")    None, after saying why, where it can't be had
    machine.python        an interpreters.Interpreter
    machine.toolchains    {"GCC": {"c": ..., "c++": ..., "library": [...]}, "Clang": ...}, as tests/cases/run.py has them
"""

import shutil
import subprocess
import sys
from pathlib import Path

import debian_root
import zig

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import interpreters  # noqa: E402

WINE = Path("/usr/lib/wine/wine64")  # Debian's, which is on no PATH
MINGW = "x86_64-w64-mingw32"
EMULATED = {"aarch64-linux-gnu": ("arm64", "aarch64"), "s390x-linux-gnu": ("s390x", "s390x")}


class Machine:
    def __init__(self, name, python, toolchains):
        self.name, self.python, self.toolchains = name, python, toolchains

    def sides(self):
        """Who builds the provider and who the consumer: each with another, where there are two."""
        first, last = list(self.toolchains)[0], list(self.toolchains)[-1]
        return list(dict.fromkeys([(first, last), (last, first)]))


def program(path, *lines):
    """A program that does what the lines of shell say."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["#!/bin/sh", *lines, ""]))
    path.chmod(0o755)
    return str(path)


def compilers(folder, name, commands, flags=(), link=(), library=()):
    """language -> a program that calls the language's command with these flags, and where it links with `link` at the end."""
    words = " ".join(f"'{flag}'" for flag in flags)
    found = {"library": list(library)}
    for language, command in commands.items():
        found[language] = program(
            folder / f"{name}{'++' if language == 'c++' else ''}",
            f'case " $* " in *\' -shared \'*) set -- "$@" {" ".join(map(str, link))} ;; esac',
            f'exec {command} {words} "$@"',
        )
    return found


def with_flags(folder, name, toolchain, flags):
    """A toolchain that compiles and links with further flags."""
    commands = {language: f"'{toolchain[language]}'" for language in ("c", "c++")}
    return compilers(folder, name, commands, flags, library=toolchain["library"])


def clang(target, folder, flags=(), link=()):
    """Zig's for the target."""
    commands = {language: zig.compiler(target, language, folder.parent / "zig") for language in ("c", "c++")}
    return compilers(folder, "zig-clang", commands, flags, link)


def with_own_pyconfig(root):
    """Debian's pyconfig.h asks for the architecture's own."""
    return ["-isystem", f"{root}/usr/include"]


def emulated(name, folder):
    architecture, processor = EMULATED[name]
    emulator = shutil.which(f"qemu-{processor}")
    if not emulator:
        print(f"qemu-{processor} is not installed (Debian: qemu-user)")
        return None
    root = debian_root.get(architecture, folder.parent / "roots")
    if root is None:
        return None
    python = f"{root}/usr/bin/python{debian_root.python_version()}"
    started = program(
        folder / "python3", f"export PYTHONHOME='{root}/usr'", f"exec {emulator} -L '{root}' '{python}' \"$@\""
    )
    return Machine(name, interpreters.probe(started), {"Clang": clang(name, folder, with_own_pyconfig(root))})


def compiles_32_bits():
    test = ["g++", "-m32", "-x", "c++", "-fsyntax-only", "-"]
    done = subprocess.run(test, input="#include <string>\n", encoding="utf-8", stderr=subprocess.DEVNULL)
    return done.returncode == 0


def on_x86(name, folder):
    """32-bit programs run on this processor; but with Debian's libraries of the other architecture."""
    if not shutil.which("g++") or not compiles_32_bits():
        print("g++ -m32 finds no headers (Debian: g++-multilib)")
        return None
    root = debian_root.get("i386", folder.parent / "roots")
    if root is None:
        return None
    loader, libraries = f"{root}/lib/ld-linux.so.2", f"{root}/usr/lib/i386-linux-gnu"
    python = f"{root}/usr/bin/python{debian_root.python_version()}"
    started = program(
        folder / "python3",
        f"export PYTHONHOME='{root}/usr'",
        f"exec '{loader}' --library-path '{libraries}' '{python}' \"$@\"",
    )
    flags = with_own_pyconfig(root)
    gcc = compilers(folder, "gcc-m32", {"c": "gcc -m32", "c++": "g++ -m32"}, flags)
    return Machine(name, interpreters.probe(started), {"GCC": gcc, "Clang": clang(name, folder, flags)})


def windows_python():
    """What the archive of interpreters beside the repository unpacks to."""
    beside = [Path(path).parents[1] / "python3.11-windows" for path in interpreters.unpacked()]
    return next((path for path in beside if (path / "python.exe").exists()), None)


def under_wine(name, folder):
    python = windows_python()
    if not WINE.exists() or python is None:
        print("wine64 is not installed (Debian: wine64)" if python else "there is no CPython for Windows here")
        return None
    started = program(
        folder / "python3",
        f"export WINEPREFIX='{folder}/wine' WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='",
        f"exec {WINE} '{python}/python.exe' \"$@\"",
    )
    link = [*sorted((python / "libs").glob("python3??.lib"))]
    found = {"Clang": clang(name, folder, [], link)}
    if shutil.which(f"{MINGW}-g++-posix"):
        commands = {"c": f"{MINGW}-gcc-posix", "c++": f"{MINGW}-g++-posix"}  # which have std::thread
        found["GCC"] = compilers(folder, "mingw-gcc", commands, [], ["-static", *link])
    interpreter = interpreters.probe(started)
    if interpreter is not None:
        interpreter.include = str(python / "include")  # as this machine calls it
        interpreter.within = f"Z:{python}/python.exe"
    return Machine(name, interpreter, found)


KINDS = {"x86-linux-gnu": on_x86, "x86_64-windows-gnu": under_wine, **dict.fromkeys(EMULATED, emulated)}


def get(name, folder):
    if zig.find() is None:
        print("ziglang is not installed")
        return None
    machine = KINDS[name](name, Path(folder).resolve() / name)
    if machine is not None and machine.python is None:
        print(f"Python for {name} can't be run")
        return None
    return machine
