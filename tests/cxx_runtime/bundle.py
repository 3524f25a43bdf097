# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The bundled header does for the checking module what the installed ones do, in each mode.

python3 tests/cxx_runtime/bundle.py build/tests/cxx_runtime/print_bundle /usr/bin/python3 build/tests/cxx_runtime/bundle
"""

import subprocess
import sys
from pathlib import Path

import build


def main():
    interpreter = build.interpreters.probe(sys.argv[2])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[2]}")
    folder = Path(sys.argv[3]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    text = subprocess.run([sys.argv[1]], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
    (folder / "caplet_runtime.hpp").write_text(text)
    if "<caplet/" in "\n".join(line for line in text.splitlines() if line.startswith("#")):
        sys.exit("the bundle includes what is not in it")
    build.extension.INCLUDE = folder  # instead of the runtime's folder
    failed = []
    for name in ("throwing", "expecting", "noexcept"):
        compiler, flags = build.variants(interpreter)[name]
        build.build(folder / name, interpreter, compiler, flags + ["-DBUNDLED"])
        if build.run(folder / name, interpreter, []) != 0:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
