# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Modules that bind APIs by the headers for pybind11 and nanobind, under sanitizers, imported and called; and what the headers look like.

    python3 tests/casters/run.py --caplet build/dev/caplet --work build/casters [--text-only] [--bless]

The newest of both libraries comes from PyPI, where what is there already is not fetched again: without network the test is skipped (77).
Debian's pybind11, where it is installed, is an older one. `expect` has the headers of the case cxx and of shapes.h.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "cython"), str(HERE.parent / "adopt")]
import build  # noqa: E402
import extension  # noqa: E402
import interpreters  # noqa: E402
import packages  # noqa: E402

LIBRARIES = ("pybind11", "nanobind")
VERSIONS = {"pybind11": "pybind11==3.1.0", "nanobind": "nanobind==3.1.0"}
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer", "-g1"]
# Each API and its case in tests/cases, which has a provider.
APIS = {"geometry": "cxx", "pairs": "objects", "shapes": None}
GOLDENS = ("geometry", "shapes")


def generate(caplet, api, out, python, *targets):
    case = APIS[api]
    source = build.CASES / case / "expect" / f"{api}.caplet.json" if case else HERE / "shapes.h"
    flags = [] if case else ["--", "-std=c11", f"-I{extension.INCLUDE}", f"-I{python.include}"]
    asked = [f"--target={one}" for one in targets]
    build.call([caplet, "generate", source, "--out", out, *asked, *flags])


# ---- Text ----


def check_texts(arguments, python):
    """Whether the headers are as expected."""
    is_fine = True
    for api in GOLDENS:
        out = arguments.work / "texts"
        shutil.rmtree(out, ignore_errors=True)
        generate(arguments.caplet, api, out, python, *LIBRARIES)
        for made in sorted(out.iterdir()):
            golden = HERE / "expect" / made.name
            if arguments.bless:
                golden.write_bytes(made.read_bytes())
            if not golden.exists() or golden.read_bytes() != made.read_bytes():
                is_fine = False
                print(f"differs: {made} and {golden}")
    return is_fine


def check_names(arguments, python):
    """What would be a macro over a word of the headers is refused, and only for them."""
    header = arguments.work / "named.h"
    lines = [
        "#include <caplet/annotate.h>",
        'CAPLET_API(named, capsule = "named._C_API");',
        "extern int policy CAPLET_SLOT();",
    ]
    header.write_text("\n".join(lines) + "\n", encoding="utf-8")
    flags = ["--", "-std=c11", f"-I{extension.INCLUDE}", f"-I{python.include}"]
    for target in ("consumer", *LIBRARIES):
        command = [arguments.caplet, "generate", header, "--out", arguments.work / "named", "--target", target, *flags]
        done = subprocess.run(
            [str(one) for one in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        if (done.returncode == 0) != (target == "consumer") or ("[generated-name]" in done.stdout) != (
            target != "consumer"
        ):
            sys.exit(f"{target} of an API with a variable `policy`: {done.returncode}\n{done.stdout}")


# ---- Modules ----


class Modules:
    """The providers and both modules, in a folder of an interpreter."""

    def __init__(self, work, python):
        self.python = python
        self.place = work / python.name
        self.generated = self.place / "generated"

    def providers(self, caplet):
        shutil.rmtree(self.place, ignore_errors=True)
        for api, name in APIS.items():
            generate(caplet, api, self.generated, self.python, "consumer", "provider", *LIBRARIES)
            if name:
                self.provider(build.CASES / name, api)

    def provider(self, case, api):
        capsule = {"geometry": "geometry/_core", "pairs": "pairs"}[api]
        sources = [next(case.glob("impl.c*")), next(self.generated.glob(f"{api}_provider.c*")), extension.RUNTIME]
        (self.place / capsule).parent.mkdir(exist_ok=True)
        self.link(sources, self.place / capsule, [f"-I{case}"])
        if "/" in capsule:
            (self.place / capsule).with_name("__init__.py").touch()

    def module(self, library, root):
        """Of users, whose code has all warnings that they may want; nanobind's own source has its own."""
        include = ["-isystem", root / "include", f"-I{HERE}"]
        own = HERE / f"use_{library}.cpp"
        for compiler in ("g++", extension.find_compiler("clang++-22")):
            extension.syntax(own, self.python, compiler, [*self.flags(own), *include], strict=True)
        flags = [*include, "-w"]
        more = []
        if library == "nanobind":
            flags.append(f"-I{root / 'ext' / 'robin_map' / 'include'}")
            more.append(root / "src" / "nb_combined.cpp")
        self.link([own, *more, extension.RUNTIME], self.place / own.stem, flags)

    def flags(self, source):
        standard = "-std=c11" if source.suffix == ".c" else "-std=c++17"
        return [standard, "-fvisibility=hidden", f"-I{self.generated}", "-fno-strict-aliasing"]

    def link(self, sources, out, flags):
        objects = []
        for source in sources:
            compiler = "gcc" if source.suffix == ".c" else "g++"
            objects.append(out.parent / f"{out.name}.{len(objects)}.o")
            # Both libraries take types by what they are not; only what is generated is looked at here.
            sanitize = [] if source.name == "nb_combined.cpp" else SANITIZE
            own = [*self.flags(source), *sanitize, "-O0", *flags]
            extension.object_file(source, objects[-1], self.python, compiler, own)
        extension.run(["g++", "-shared", *SANITIZE, *objects, "-o", f"{out}{self.python.suffix}"])

    def run(self, library):
        environment = dict(os.environ, PYTHONPATH=str(self.place), PYTHONDONTWRITEBYTECODE="1", **sanitizers())
        command = [self.python.executable, str(HERE / "check.py"), f"use_{library}"]
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if done.returncode != 0:
            raise build.Failure(done.stdout)
        return done.stdout.strip().rpartition("\n")[2]


# ---- docs/casters.md ----


def check_docs(arguments, python, root):
    """Its commands over its module, with the newest pybind11."""
    place = arguments.work / "docs"
    shutil.rmtree(place, ignore_errors=True)
    programs = place / "bin"
    programs.mkdir(parents=True)
    config = Path(python.executable).with_name("python3-config")
    for name, path in {
        "caplet": arguments.caplet.resolve(),
        "python3": python.executable,
        "python3-config": config,
    }.items():
        (programs / name).write_text(f'#!/bin/sh\nexec "{path}" "$@"\n')
        (programs / name).chmod(0o755)
    shutil.copy(build.CASES / "cxx" / "expect" / "geometry.caplet.json", place)
    shutil.copytree(arguments.work / python.name / "geometry", place / "geometry")
    text = (extension.ROOT / "docs" / "casters.md").read_text(encoding="utf-8")
    source = re.search(r"```cpp\n// (measure\.cpp)\n(.*?)```", text, re.DOTALL)
    (place / source[1]).write_text(source[2])
    environment = dict(os.environ, PATH=f"{programs}{os.pathsep}{os.environ['PATH']}", PYTHONDONTWRITEBYTECODE="1")
    environment["PYTHONPATH"] = os.pathsep.join([str(place), str(root)])
    commands = [line for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL) for line in block.splitlines()]
    last = commands.pop()
    for command in commands:
        build.call(["sh", "-ec", command], cwd=place, env=environment)
    printed = build.call(["sh", "-ec", last], cwd=place, env=dict(environment, **sanitizers()))
    if len(commands) != 2 or printed != "1\n":
        raise build.Failure(f"docs/casters.md: {commands}, {printed}")


def sanitizers():
    """The environment of an interpreter that imports what was built for sanitizers."""
    libraries = [extension.run(["g++", f"-print-file-name={one}"]).strip() for one in ("libasan.so", "libstdc++.so.6")]
    return {"PYTHONMALLOC": "malloc", "LD_PRELOAD": " ".join(libraries), "ASAN_OPTIONS": "detect_leaks=0"}


def try_all(arguments, pythons):
    roots = {one: packages.download(VERSIONS[one], arguments.work, "3.12") for one in LIBRARIES}
    if None in roots.values():
        print("no network")
        sys.exit(77)
    for python, debians in pythons:
        modules = Modules(arguments.work, python)
        modules.providers(arguments.caplet)
        for library in LIBRARIES:
            is_debians = library == "pybind11" and debians
            modules.module(library, Path(debians) if is_debians else roots[library] / library)
        for library in LIBRARIES:
            print(python.name, f"{library}:", modules.run(library), flush=True)
    check_docs(arguments, pythons[0][0], roots["pybind11"])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--caplet", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--text-only", action="store_true")
    parser.add_argument("--bless", action="store_true")
    arguments = parser.parse_args()
    arguments.work = arguments.work.resolve()
    arguments.work.mkdir(parents=True, exist_ok=True)
    own = interpreters.probe(sys.executable)  # of which only the headers are read
    if not check_texts(arguments, own):
        sys.exit(1)
    check_names(arguments, own)
    if arguments.text_only:
        return
    plain = [one for one in interpreters.find_all() if one.is_cpython and not one.debug and not one.has_own_libc]
    new = [one for one in plain if one.version_info >= (3, 10) and not one.free_threaded]
    chosen = [(max(new, key=lambda one: one.version_info), None)]
    debians = [one for one in new if one.is_system]
    if debians and os.path.exists("/usr/include/pybind11/pybind11.h"):
        shutil.rmtree(arguments.work / "debian", ignore_errors=True)
        shutil.copytree("/usr/include/pybind11", arguments.work / "debian" / "include" / "pybind11")
        chosen.append((debians[0], arguments.work / "debian"))
    try:
        try_all(arguments, chosen)
    except (build.Failure, extension.CompileError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
