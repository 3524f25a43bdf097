# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""All tests once more under AddressSanitizer and UBSan, with and without exceptions.

python3 tests/cxx_runtime/sanitized.py /usr/bin/python3 build/tests/cxx_runtime/sanitized
"""

import os
import sys
from pathlib import Path

import build
from sanitized import SANITIZE, library  # of tests/capsule, whose folder `build` put first


def main():
    interpreter = build.interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    failed = []
    for name in ("throwing", "noexcept"):
        print(f"== {name}", flush=True)
        folder = Path(sys.argv[2]).resolve() / name
        compiler, flags = build.variants(interpreter)[name]
        build.build(folder, interpreter, compiler, flags + SANITIZE, SANITIZE)
        # Leaks are counted by the tests; Python itself has many. The module has an operator new of its own.
        environment = {
            "LD_PRELOAD": " ".join([library("libasan.so"), library("libstdc++.so.6")]),
            "PYTHONMALLOC": "malloc",
            "ASAN_OPTIONS": "detect_leaks=0:allocator_may_return_null=1:alloc_dealloc_mismatch=0",
            "UBSAN_OPTIONS": "halt_on_error=1:print_stacktrace=1",
        }
        os.environ.update(environment)
        if build.run(folder, interpreter, []) != 0:
            failed.append(name)
        for variable in environment:
            del os.environ[variable]
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()
