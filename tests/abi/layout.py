# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles layout.c and kinds.c as C11 and C++17 for 64 and 32 bits with GCC and Clang, and with Clang for other platforms.

python3 tests/abi/layout.py
"""

import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402

SOURCES = [HERE / "layout.c", HERE / "kinds.c"]

# -ffreestanding: no C library of the target is needed.
TARGETS = [
    "x86_64-linux-gnu",
    "i686-linux-gnu",
    "aarch64-linux-gnu",
    "armv7-linux-gnueabihf",
    "powerpc64le-linux-gnu",
    "riscv64-linux-gnu",
    "x86_64-pc-windows-msvc",
    "i686-pc-windows-msvc",
    "arm64-apple-darwin",
    "wasm32-unknown-unknown",
]


def compilations():
    """(compiler, flags) of each."""
    for compiler, standard in [
        ("gcc", "-std=c11"),
        ("g++", "-std=c++17"),
        ("clang-22", "-std=c11"),
        ("clang++-22", "-std=c++17"),
    ]:
        compiler = extension.find_compiler(compiler)
        yield compiler, [standard, "-m64"]
        yield compiler, [standard, "-m32", "-ffreestanding"]
        if "clang" in compiler and shutil.which(compiler):
            for target in TARGETS:
                yield compiler, [standard, f"--target={target}", "-ffreestanding"]


def main():
    failed = 0
    for compiler, flags in compilations():
        for source in SOURCES:
            # <type_traits> is no part of a freestanding C++ of another platform.
            if source.name == "kinds.c" and "++" in compiler and "-ffreestanding" in flags:
                continue
            try:
                extension.syntax(source, compiler=compiler, flags=flags)
                print("fine  ", source.name, compiler, *flags)
            except extension.CompileError as error:
                failed += 1
                print("FAILED", error)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
