# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The platforms that Python extensions are shipped for, and what is shown of each. docs/platforms.md has this as a table:

    python3 tests/platforms/targets.py [--bless]

What is claimed here is tried: that it compiles by compile_test.py and msvc_test.py, that it runs by run_test.py.
"""

import sys
from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs" / "platforms.md"
BEGIN, END = "<!-- made by tests/platforms/targets.py -->\n", "<!-- end -->\n"
NOT_HERE = "nothing here runs "


class Target:
    """A row: its name is what Zig calls it. gcc: the prefix of a GCC that compiles for it, too. runs: how it is run, else
    `unshown` says why it isn't."""

    def __init__(self, name, gcc="", runs="", unshown=""):
        self.name, self.gcc, self.runs, self.unshown = name, gcc, runs, unshown

    @property
    def is_windows(self):
        return "-windows-" in self.name

    @property
    def triple(self):
        """As LLVM and `--profile` call it."""
        processor, rest = self.name.split("-", 1)
        processor = {"x86": "i686", "arm": "armv7"}.get(processor, processor)
        return f"{processor}-{rest}".replace("x86_64-macos", "x86_64-apple-darwin").replace(
            "aarch64-macos", "arm64-apple-darwin"
        )

    def row(self):
        """Of docs/platforms.md."""
        compilers = "Clang, GCC" if self.gcc or "GCC" in self.runs else "Clang"
        return f"| `{self.name}` | {compilers} | {compilers} | {self.runs or 'no'} | {self.unshown} |"


EMULATED = "qemu, Debian's Python"
TARGETS = [
    Target("x86_64-linux-gnu", runs="yes: all tests, built by GCC and Clang"),
    Target("x86_64-linux-musl", unshown="no Python with musl is to be had from Debian"),
    Target("x86-linux-gnu", runs="yes: Debian's Python for i386, built by GCC and Clang"),
    Target("x86-linux-musl", unshown="as for `x86_64-linux-musl`"),
    Target("aarch64-linux-gnu", runs=f"{EMULATED}, built by Clang"),
    Target("aarch64-linux-musl", unshown="as for `x86_64-linux-musl`"),
    Target("arm-linux-gnueabihf", unshown="emulation takes minutes; `x86-linux-gnu` runs with 32 bits"),
    Target("arm-linux-musleabihf", unshown="as for `x86_64-linux-musl`"),
    Target("riscv64-linux-gnu", unshown="emulation takes minutes"),
    Target("riscv64-linux-musl", unshown="as for `x86_64-linux-musl`"),
    Target("s390x-linux-gnu", runs=f"{EMULATED}, built by Clang; big-endian"),
    Target("s390x-linux-musl", unshown="as for `x86_64-linux-musl`"),
    Target("x86_64-windows-gnu", gcc="x86_64-w64-mingw32", runs="wine, CPython for Windows, built by GCC and Clang"),
    Target("x86-windows-gnu", gcc="i686-w64-mingw32", unshown="wine64 runs 64-bit programs only"),
    Target("aarch64-windows-gnu", unshown=f"{NOT_HERE}Windows on Arm"),
    Target("x86_64-macos", unshown=f"{NOT_HERE}macOS; symbols of what is linked are looked at"),
    Target("aarch64-macos", unshown="as for `x86_64-macos`"),
    Target("wasm32-wasi", unshown=f"{NOT_HERE}Pyodide; its compiler, Emscripten's, is Clang for the same machine"),
]
# msvc_test.py tries it.
MSVC = "| `x86_64-windows-msvc` | Clang, syntax | Clang, syntax | no | Microsoft's compiler is not here: see below |"


def table():
    head = "| target | C | C++ | runs | not shown because |\n|---|---|---|---|---|\n"
    return head + "".join(f"{row}\n" for row in [*(target.row() for target in TARGETS), MSVC])


def main():
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    made = f"{before}{BEGIN}{table()}{END}{rest.split(END)[1]}"
    print(table(), end="")
    if "--bless" in sys.argv:
        PAGE.write_text(made, encoding="utf-8")
    elif made != text:
        sys.exit(f"{PAGE.name} has another table; `./dev bless` writes this one")


if __name__ == "__main__":
    main()
