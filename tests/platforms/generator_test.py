# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The generator's own sources for Windows, up to what includes LLVM, whose libraries for it aren't to be had; and under wine what
stands there for each system once: running programs, and files.

    python3 tests/platforms/generator_test.py --work build/platforms --generated build/generator/commands/generated
"""

import argparse
import concurrent.futures
import os
import shutil
import subprocess
import sys
from pathlib import Path

import machines
import zig

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import extension  # noqa: E402

ROOT = extension.ROOT
TARGET = "x86_64-windows-gnu"
LIBRARIES = ["CLI", "minizip", "nettle", "nlohmann", "zlib.h", "zconf.h"]  # whose headers are the same everywhere
ONLY_POSIX = {"process.cpp", "streams.cpp", "static_libc.cpp"}
ONLY_WINDOWS = {"process_windows.cpp", "streams_windows.cpp"}
CHECKED = ["file_system.cpp", "lines.cpp", "text.cpp", *sorted(ONLY_WINDOWS)]


def sources():
    found = sorted((ROOT / "generator").rglob("*.cpp"))
    return [path for path in found if path.parent.name != "frontend" and path.name not in ONLY_POSIX]


def flags(work, generated):
    """With the headers of libraries that are C or C++ alone, and none else of this machine."""
    include = work / "include"
    shutil.rmtree(include, ignore_errors=True)
    include.mkdir(parents=True)
    for name in LIBRARIES:
        if (Path("/usr/include") / name).exists():
            (include / name).symlink_to(Path("/usr/include") / name)
    found = ["-std=c++17", "-O1", f"-I{ROOT / 'generator'}", f"-I{generated}"]
    return [*found, "-isystem", include, "-isystem", include / "minizip"]


def compile_all(compiler, chosen, work):
    def compile_one(numbered):
        number, source = numbered
        try:
            extension.run([compiler, *extension.WARNINGS, *chosen, "-c", source, "-o", work / f"{number}.o"])
        except extension.CompileError as error:
            return str(error)
        return None

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [said for said in pool.map(compile_one, enumerate(sources())) if said]


def run_check(compiler, chosen, work):
    """Whether process_check.cpp says that all is fine; True also, after saying so, where there is no wine."""
    program = work / "process_check.exe"
    checked = [HERE / "process_check.cpp", *(ROOT / "generator" / "support" / name for name in CHECKED)]
    extension.run([compiler, *chosen, *checked, "-o", program])
    if not machines.WINE.exists():
        print("process_check was not run: wine64 is not installed")
        return True
    environment = {"WINEPREFIX": str(work / "wine"), "WINEDEBUG": "-all", "CAPLET_KEPT": "1", "CAPLET_LEFT": "1"}
    done = subprocess.run(
        [str(machines.WINE), str(program)],
        cwd=work,
        env=dict(os.environ, **environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )
    print(f"process_check: {done.stdout.strip()}{done.stderr.strip()[-300:]}")
    return done.returncode == 0 and done.stdout.strip() == "fine"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--work", required=True, type=lambda path: Path(path).resolve())
    parser.add_argument("--generated", required=True, type=Path)
    arguments = parser.parse_args()
    zig.require()
    compiler = zig.compiler(TARGET, "c++", arguments.work / "zig")
    work = arguments.work / "generator"
    work.mkdir(parents=True, exist_ok=True)
    chosen = flags(work, arguments.generated)
    failures = compile_all(compiler, chosen, work)
    print(f"{len(sources()) - len(failures)} of {len(sources())} sources of the generator compile for {TARGET}")
    print("\n".join(failures[:5]))
    sys.exit(bool(failures) or not run_check(compiler, chosen, work))


if __name__ == "__main__":
    main()
