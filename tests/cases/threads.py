# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The C++ case from several threads at once without the GIL, under ThreadSanitizer.

    python3 tests/cases/threads.py build/tests/cases/threads INTERPRETER...

Compiles what tests/cases/cxx expects, for the free-threaded one of the interpreters. Python and the C++ library are not built
with the sanitizer: it sees accesses of the generated code, the runtime's headers and what is inlined there, no others.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE.parent / "handshake")]

import extension  # noqa: E402
import interpreters  # noqa: E402
from run import SANITIZERS, sanitizer_environment  # noqa: E402  (of tests/handshake)

SCRIPT = """
import sys, threading, use
start = threading.Barrier(4)
def work():
    start.wait()
    for _ in range(100):
        for number in range(use.count()):
            try: use.call(number)
            except Exception: pass
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert use.alive() == 0 and not sys._is_gil_enabled()
"""


def build(folder, interpreter, flag):
    case, package = HERE / "cxx", folder / "geometry"
    flags = ["-std=c++17", "-g", "-O1", flag, f"-I{case / 'expect'}", f"-I{case}", f"-I{HERE}"]
    runtime = extension.object_file(extension.RUNTIME, folder / "caplet.o", interpreter, "gcc", ["-g", flag])
    extension.compile(
        [case / "impl.cpp", case / "expect" / "geometry_provider.cpp"],
        package / "_core",
        interpreter,
        "g++",
        flags,
        [runtime, flag],
    )
    extension.compile([HERE / "calls.cpp"], folder / "use", interpreter, "g++", flags, [runtime, flag])
    (package / "__init__.py").write_text("")


def main():
    interpreter = interpreters.without_gil(sys.argv[2:])
    folder = Path(sys.argv[1]).resolve()
    flag, library, settings, _ = SANITIZERS["tsan"]
    build(folder, interpreter, flag)
    environment = dict(sanitizer_environment(library, settings), PYTHONPATH=str(folder), PYTHONDONTWRITEBYTECODE="1")
    sys.exit(subprocess.run([interpreter.executable, "-c", SCRIPT], env=environment, timeout=500).returncode)


if __name__ == "__main__":
    main()
