# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Extensions with the same and with another version of the headers in one process, loaded so that they could bind to each
other's symbols: each must keep to its own, and leave the other's boxes alone.

    python3 tests/capsule/coexist.py /usr/bin/python3 build/tests/capsule/coexist
"""

import subprocess
import sys
from pathlib import Path

import run

interpreters = run.interpreters

CODE = """
import importlib.util, os, sys
sys.setdlopenflags(os.RTLD_NOW | os.RTLD_GLOBAL)

def load(path):
    spec = importlib.util.spec_from_file_location("capsule_check", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

modules = [load(path) for path in sys.argv[1:]]
for mine in modules:
    for other in modules:
        if mine is other:
            continue
        capsule = mine.make_tracked(3)
        try:
            other.set_owned_context(capsule, 1)
            print("another's box was taken for its own")
        except ValueError as error:
            assert "can own its context" in str(error), error
        assert other.log() == ["free context 1"], "its own Context"
        assert other.name(capsule) == "check.tracked"
        mine.set_owned_context(capsule, 2)
        del capsule
        log = mine.log()
        assert log[0].startswith("finish 3, ") and log[1:] == ["free context 2"], log
        assert other.log() == [] and other.count_alive() == mine.count_alive() == 0
print("coexist")
"""


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    paths, leaked = [], []
    for name, flags in (("one", []), ("same", []), ("newer", ["-Dr1=r2"])):
        for visibility in ("default", "hidden"):
            path = run.build(
                folder / (name + "-" + visibility),
                interpreter,
                "g++",
                "gcc",
                [],
                ["-std=c++17", "-fvisibility=" + visibility] + flags,
            )
            paths.append(str(path))
            leaked += run.exported(path)
    result = subprocess.run(
        [interpreter.executable, "-c", CODE] + paths,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        universal_newlines=True,
    )
    print(result.stdout, "exported: " + " ".join(leaked) if leaked else "nothing exported")
    sys.exit(0 if result.stdout == "coexist\n" and not leaked else 1)


if __name__ == "__main__":
    main()
