# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The C++ case, and that of a provider whose tables are freed, once more under AddressSanitizer, LeakSanitizer and UBSan.

    python3 tests/cases/sanitized.py /usr/bin/python3 build/tests/cases/sanitized

Compiles what the cases expect.
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-g", "-O1"]


def library(name):
    return extension.run(["gcc", f"-print-file-name={name}"]).strip()


# The modules stay loaded to the end, so that their frames have names.
RUN = "import use; use.run()"
# Another table takes the place of one that was filled, which is freed; the last one lives as long as its consumer.
PROVIDE = f"""{RUN}
import gc, sys, comb
comb.fill()
assert use.swarm() == 5
for count in range(3):
    del sys.modules["comb"]
    import comb
    del comb.API
    gc.collect()
assert use.import_again() == 0 and use.add() == 1
"""


def link(case, out, sources, interpreter, folder):
    flags = [*SANITIZE, f"-I{case / 'expect'}", f"-I{case}", f"-I{HERE}"]
    objects = []
    for source in sources:
        is_c = source.suffix == ".c"
        path = folder / f"{out.name}.{source.name}.o"
        extension.object_file(
            source, path, interpreter, "gcc" if is_c else "g++", [*flags, "-std=c11" if is_c else "-std=c++17"]
        )
        objects.append(path)
    extension.run(["g++", "-shared", *SANITIZE, *objects, "-o", f"{out}{interpreter.suffix}"])


def leaks(report):
    """The leaks that one of our modules made; Python has its own, also where we only had it import something."""

    def is_ours(trace):
        frames = trace.splitlines()
        first = next((place for place, frame in enumerate(frames) if str(extension.ROOT) in frame), None)
        return first is not None and not any("in PyImport_" in frame for frame in frames[:first])

    return [one for one in report.split("\n\n") if "leak of" in one and is_ours(one)]


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    for case in (cxx, foreign_provider):
        folder = Path(sys.argv[2]).resolve() / case.__name__
        run(interpreter, folder, case(interpreter, folder))
    print("ok")


def cxx(interpreter, folder):
    case, package = HERE / "cxx", folder / "geometry"
    package.mkdir(parents=True, exist_ok=True)
    (package / "__init__.py").write_text("")
    provider = [case / "impl.cpp", case / "expect" / "geometry_provider.cpp", extension.RUNTIME]
    link(case, package / "_core", provider, interpreter, folder)
    link(case, folder / "use", [*sorted(case.glob("use*.c*")), extension.RUNTIME], interpreter, folder)
    return RUN


def foreign_provider(interpreter, folder):
    case = HERE / "foreign_provider_isolated"
    folder.mkdir(parents=True, exist_ok=True)
    provider = [case / "impl.c", case / "expect" / "comb_provider.c", extension.FOREIGN_PROVIDER]
    link(case, folder / "comb", provider, interpreter, folder)
    link(case, folder / "use", [*sorted(case.glob("use*.c*")), extension.FOREIGN], interpreter, folder)
    return PROVIDE


def run(interpreter, folder, script):
    environment = dict(
        os.environ,
        PYTHONPATH=str(folder),
        PYTHONMALLOC="malloc",
        UBSAN_OPTIONS="print_stacktrace=1",
        LD_PRELOAD=" ".join([library("libasan.so"), library("libstdc++.so.6")]),
        ASAN_OPTIONS="detect_leaks=1:fast_unwind_on_malloc=0",
        LSAN_OPTIONS="exitcode=0",
    )
    result = subprocess.run(
        [interpreter.executable, "-c", script + "\nprint('ran', flush=True)"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        timeout=600,
    )
    ours = leaks(result.stderr)
    if result.returncode != 0 or result.stdout != "ran\n" or ours:
        sys.exit(f"exit status {result.returncode}\n{result.stdout}" + ("\n\n".join(ours) or result.stderr))


if __name__ == "__main__":
    main()
