# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The tests under ThreadSanitizer, without the GIL: each from four threads that are attached, detached, or unknown to Python.

python3 tests/cxx_runtime/threads.py build/tests/cxx_runtime/threads INTERPRETER...
"""

import os
import subprocess
import sys
from pathlib import Path

import build

sys.path.insert(0, str(build.HERE.parent / "handshake"))
sys.modules.pop("run")  # that of tests/capsule
from run import SANITIZERS, sanitizer_environment  # noqa: E402

SCRIPT = """
import sys, threading, unittest, cxx_test
start = threading.Barrier(4)
def work():
    start.wait()
    for _ in range(50):
        for place in cxx_test.PLACES:
            for kind in ("python", "nested", "generic", "bad_alloc", "int", "nothing"):
                for function, arguments in ((cxx_test.cxx_check.call, (kind, None, place)),
                                            (cxx_test.cxx_check.copy, (cxx_test.fail, place)),
                                            (cxx_test.cxx_check.drop, (cxx_test.fail, place)),
                                            (cxx_test.cxx_check.describe, (cxx_test.fail, KeyError, place)),
                                            (cxx_test.cxx_check.restore_there, (cxx_test.fail, place)),
                                            (cxx_test.cxx_check.release, (place,))):
                    try: function(*arguments)
                    except Exception: pass
threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert not sys._is_gil_enabled()
"""


def main():
    interpreter = build.interpreters.without_gil(sys.argv[2:])
    flag, library, settings, _ = SANITIZERS["tsan"]
    folder = Path(sys.argv[1]).resolve()
    # With this sanitizer GCC 12 doesn't see that an empty std::optional is asked for nothing.
    flags = ["-std=c++17", "-g", "-Wno-maybe-uninitialized", flag]
    build.build(folder, interpreter, "g++", flags, [flag])
    environment = dict(
        sanitizer_environment(library, settings),
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONPATH=os.pathsep.join([str(folder), str(build.HERE)]),
        CAPLET_TEST_EXECUTABLE=interpreter.executable,
    )
    sys.exit(subprocess.run([interpreter.executable, "-c", SCRIPT], env=environment, timeout=500).returncode)


if __name__ == "__main__":
    main()
