# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""A consumer of units in C and C++, linked by LLVM's linkers for each platform that has ELF or Mach-O, in the ways that users link:
it has one pointer, which no other module of the process can bind to, exports nothing of Caplet, and still says in its bytes which
API it uses. (What Windows makes of it is run, by run_test.py.)

    python3 tests/platforms/symbols_test.py --python /usr/bin/python3 --work build/platforms
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

import python_headers
import targets
import zig

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import extension  # noqa: E402
import interpreters  # noqa: E402

CASE = HERE.parent / "cases" / "mixed_units"
SOURCES = [*sorted(CASE.glob("use*.c*")), extension.RUNTIME]
POINTER = "caplet_5mixed6_C_API_1_1"
RECORD = b"caplet-consumer 1 {"
# name -> (of the compiler, of the linker)
ELF = {
    "plain": ([], []),
    "sections": (["-ffunction-sections", "-fdata-sections"], ["--gc-sections"]),
    "stripped": ([], ["-x"]),
    "lto": (["-flto"], []),
}
MACH_O = {
    "plain": ([], []),
    "dead strip": ([], ["-dead_strip"]),
    "flat namespace": ([], ["-flat_namespace"]),
    "stripped": ([], ["-x"]),
}


def tool(name):
    """LLVM's, of the newest version that is installed."""
    names = [f"{name}-{number}" for number in range(30, 15, -1)] + [name]
    return next(filter(None, map(shutil.which, names)), None)


def is_macos(target):
    return target.name.endswith("-macos")


def linker(target):
    if not is_macos(target):
        return [tool("ld.lld"), "-shared", "--allow-shlib-undefined"]
    architecture = "arm64" if target.name.startswith("aarch64") else "x86_64"
    start = [tool("ld64.lld"), "-w", "-arch", architecture, "-platform_version", "macos", "12.0", "12.0"]
    return [*start, "-bundle", "-undefined", "dynamic_lookup"]


def build(target, python, flags, link, work):
    objects = []
    for number, source in enumerate(SOURCES):
        language = "c++" if source.suffix == ".cpp" else "c"
        compiler = zig.compiler(target.name, language, work.parent / "zig")
        standard = "-std=c++17" if language == "c++" else "-std=c11"
        include = [f"-I{CASE / 'expect'}", f"-I{CASE}", f"-I{CASE.parent}"]
        out = work / f"{number}.o"
        objects.append(extension.object_file(source, out, python, compiler, [standard, *include, *flags]))
    module = work / f"{target.name}.so"
    extension.run([*linker(target), *link, *objects, "-o", module])
    return module


def symbols(module, *options):
    listing = subprocess.check_output(
        [tool("llvm-nm"), *options, str(module)], encoding="utf-8", stderr=subprocess.DEVNULL
    )
    return [line.split()[-1].lstrip("_") for line in listing.splitlines() if line.strip()]


def exported(target, module):
    found = symbols(module, *(["-gU"] if is_macos(target) else ["-D", "--defined-only"]))
    return [name for name in found if "caplet" in name]


def faults(target, module):
    own = [name for name in symbols(module) if name == POINTER]
    if len(own) > 1:
        yield f"has {len(own)} pointers"
    if exported(target, module):
        yield f"exports {' '.join(exported(target, module))}"
    if len(re.findall(re.escape(RECORD), module.read_bytes())) != 1:
        yield "does not say once which API it uses"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--python", required=True, type=interpreters.probe)
    parser.add_argument("--work", required=True, type=lambda path: Path(path).resolve())
    arguments = parser.parse_args()
    zig.require()
    if not all(map(tool, ("ld.lld", "ld64.lld", "llvm-nm"))):
        print("skipped: lld is not installed")
        sys.exit(zig.SKIPPED)
    work = arguments.work / "symbols"
    work.mkdir(parents=True, exist_ok=True)
    failed = False
    for target in targets.TARGETS:
        if target.is_windows or target.name.startswith("wasm"):
            continue
        python = python_headers.for_target(target, arguments.python, work / "python")
        for name, (flags, link) in (MACH_O if is_macos(target) else ELF).items():
            said = list(faults(target, build(target, python, flags, link, work)))
            failed = failed or bool(said)
            print(f"{target.name:22} {name:15} {'; '.join(said) or 'ok'}", flush=True)
    sys.exit(failed)


if __name__ == "__main__":
    main()
