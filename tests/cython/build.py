# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A case of tests/cases, generated once, with a provider in C or C++ and consumers in Cython."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import extension  # noqa: E402

CASES = extension.ROOT / "tests" / "cases"
# What Cython itself writes isn't free of these.
WARNINGS = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter", "-Wno-unused-function"]


class Failure(Exception):
    pass


def call(command, **options):
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        **options,
    )
    if done.returncode != 0:
        raise Failure(" ".join(map(str, command)) + f": exit status {done.returncode}\n{done.stdout}")
    return done.stdout


class Case:
    """The generated files, in `generated`, for consumers in Cython or of another `target`; `work` has a folder for each Cython and
    interpreter."""

    def __init__(self, name, caplet, work, python, target="cython"):
        self.folder = CASES / name
        self.work = work / name
        self.generated = self.work / "generated"
        options = self.folder / "options.json"
        self.options = json.loads(options.read_text(encoding="utf-8")) if options.exists() else {}
        headers = [path for path in (self.folder / "api.h", self.folder / "api.hpp") if path.exists()]
        source = headers[0] if headers else next(self.folder.glob("*.caplet.json"))
        self.is_cxx = source.suffix == ".hpp"
        shutil.rmtree(self.work, ignore_errors=True)
        arguments = (
            []
            if not headers
            else [
                "--",
                "-std=c++17" if self.is_cxx else "-std=c11",
                f"-I{self.folder}",
                f"-I{extension.INCLUDE}",
                f"-I{python.include}",
            ]
        )
        args = self.folder / "args"
        own = shlex.split(args.read_text(encoding="utf-8")) if args.exists() else []
        interface = json.loads(call([caplet, "dump", source, *arguments]))
        self.is_foreign = "foreign" in interface  # impl.c has the table by hand
        sides = ("consumer", target) if self.is_foreign else ("provider", "consumer", target)
        targets = [f"--target={one}" for one in sides]
        call([caplet, "generate", source, "--out", self.generated, *targets, *own, *arguments])
        self.api, self.capsule = interface["name"], interface["capsule"]

    def place(self, cython, python):
        return self.work / f"{cython.name}-{python.name}"

    def provider(self, place, python):
        """Builds the module that has the capsule, in its package."""
        *package, module, _ = self.capsule.split(".")
        for depth in range(len(package)):
            place.joinpath(*package[: depth + 1]).mkdir(parents=True, exist_ok=True)
            place.joinpath(*package[: depth + 1], "__init__.py").touch()
        impl = next(self.folder.glob("impl.c*"))
        own = [] if self.options.get("single_file") else sorted(self.generated.glob(f"{self.api}_provider.c*"))
        self.link(
            [impl, *own], place.joinpath(*package, module), python, self.options.get("flags", []), ["-Wall", "-Werror"]
        )

    def consumer(self, source, place, cython, python, flags=(), further=()):
        """Builds the module of a .pyx and of further sources in C."""
        is_cxx = source.stem.endswith("_cxx")
        place.mkdir(parents=True, exist_ok=True)
        out = place / (source.stem + (".cpp" if is_cxx else ".c"))
        cython.translate(source, out, [self.generated, source.parent], ["--cplus"] if is_cxx else [])
        self.link([out, *further], place / source.stem, python, [*self.options.get("flags", []), *flags], WARNINGS)

    def link(self, sources, out, python, flags, warnings):
        out.parent.mkdir(parents=True, exist_ok=True)
        objects = []
        for source in sources:
            is_cxx = source.suffix == ".cpp"
            compiler, standard = ("g++", f"-std={self.options.get('cxx', 'c++17')}") if is_cxx else ("gcc", "-std=c11")
            hidden = ["-fvisibility=hidden"] if is_cxx else []
            objects.append(out.parent / f"{out.name}.{len(objects)}.o")
            extension.run(
                [
                    compiler,
                    standard,
                    *warnings,
                    "-g0",
                    "-fPIC",
                    *hidden,
                    f"-I{extension.INCLUDE}",
                    f"-I{self.generated}",
                    f"-I{self.folder}",
                    "-isystem",
                    python.include,
                    *flags,
                    "-c",
                    source,
                    "-o",
                    objects[-1],
                ]
            )
        extension.run(
            ["g++" if self.is_cxx else "gcc", "-shared", *objects, self.runtime(python), "-o", f"{out}{python.suffix}"]
        )

    def runtime(self, python):
        """The runtime's object file, compiled once for all cases of its kind."""
        source = extension.FOREIGN if self.is_foreign else extension.RUNTIME
        out = self.work.parent / f"runtime-{source.stem}-{python.name}.o"
        if not out.exists():
            extension.object_file(source, out, python)
        return out

    def run(self, place, python, script, status=0, **environment):
        """Runs a script that finds all that was built in `place`; what it prints."""
        environment = dict(
            os.environ, PYTHONPATH=str(place), PYTHONDONTWRITEBYTECODE="1", CAPLET_DEBUG="", **environment
        )
        done = subprocess.run(
            [python.executable, "-c", script],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=environment,
            encoding="utf-8",
            errors="replace",
            timeout=120,
        )
        if (done.returncode == 0) != (status == 0):
            raise Failure(f"{python.name}: exit status {done.returncode} of\n{script}\n{done.stdout}")
        return done.stdout


# ---- All that a .pxd declares, used once ----

FUNCTION = re.compile(r"(?:    |cdef inline )((?:const )?[\w ]+?\**) ?(\**)(\w+)(?: \"[^\"]*\")?\((.*)\)[^()]*")


def _functions(text):
    """(type, its stars, name, parameters) of what stands in an extern block, and of inline functions."""
    is_extern = False
    for line in text.splitlines():
        if line and not line.startswith(" "):
            is_extern = line.startswith("cdef extern")
        found = FUNCTION.fullmatch(line) if is_extern or line.startswith("cdef inline") else None
        if found and found[1].split()[0] != "ctypedef":
            yield found.groups()


def _parameters(text):
    """[(declaration, name)]; the name of an array stands before its bounds."""
    found = []
    for one in filter(None, text.split(", ")):
        if one != "...":
            found.append((one, re.search(r"(\w+)(?:\[\d*\])*$", one).group(1)))
    return found


def all_used(api, text):
    """A module that calls every function of a .pxd with variables of the types that it says, for compilers to compare."""
    lines = ["# cython: language_level=3", f"from {api} cimport *", ""]
    for number, (base, stars, name, parameters) in enumerate(_functions(text)):
        given = _parameters(parameters)
        declared = ", ".join(declaration for declaration, _ in given)
        call_text = f"{name}({', '.join(own for _, own in given)})"
        result = f"{base} {stars}".strip()
        if result == "object":
            lines += [f"cdef object call_{number}({declared}):", f"    return {call_text}", ""]
        else:
            keyword = "" if result == "void" else "return "
            lines += [f"cdef {result} call_{number}({declared}) except *:", f"    {keyword}{call_text}", ""]
    return "\n".join(lines)
