# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds a consumer of a foreign table, and the runtime of providers, for one interpreter, in each way it can be built, and runs the tests with each.

python3 tests/foreign/run.py /usr/bin/python3 build/tests/foreign [VARIANT]... [-- UNITTEST ARGUMENTS]
"""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

SPEC = importlib.util.spec_from_file_location("handshake", HERE.parent / "handshake" / "run.py")
handshake = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(handshake)

HEADERS = {
    "consumer": ["foreign_struct", "foreign_functions"],
    "finder": ["protocol_type", "protocol_instance", "protocol_method"],
}
# Which tests each sanitizer is for.
SUITS = {
    "asan": ["tables_test", "capsules_test", "protocols_test", "providers_test", "functions_test"],
    "tsan": ["capsules_test.Published", "protocols_test.Threads", "functions_test.Published"],
}


def build(folder, interpreter, compiler, flags):
    sanitize = [flag for flag in flags if flag.startswith("-fsanitize")]
    for module, cases in HEADERS.items():
        includes = [f"-I{HERE.parent / 'cases' / case / 'expect'}" for case in cases]
        extension.compile(
            [HERE / f"{module}.c", extension.FOREIGN, extension.FUNCTIONS],
            folder / module,
            interpreter,
            compiler,
            [*flags, *includes],
            ["-pthread", *sanitize],
        )
    runtime = extension.FOREIGN_PROVIDER
    extension.compile(
        [HERE / "provider.c"],
        folder / "provider",
        interpreter,
        compiler,
        [*flags, f'-DRUNTIME="{runtime}"', f"-I{runtime.parent}"],
        sanitize,
    )


def run(folder, interpreter, arguments, environment):
    environment = dict(environment, PYTHONPATH=f"{folder}{os.pathsep}{HERE}", PYTHONDONTWRITEBYTECODE="1")
    environment.pop("CAPLET_DEBUG", None)
    return subprocess.run(
        [interpreter.executable, "-m", "unittest", *arguments], cwd=str(HERE), env=environment
    ).returncode


def main(arguments):
    split = arguments.index("--") if "--" in arguments else len(arguments)
    arguments, further = arguments[:split], arguments[split + 1 :]
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    chosen = handshake.chosen_variants(interpreter, arguments[2:])
    if not chosen:
        print(f"{interpreter.name} can't be run with {', '.join(arguments[2:])}")
        sys.exit(77)  # skipped, for CTest
    failed = []
    chosen.pop("abi3t", None)  # which has no PyObject_HEAD, and so no record that is an object
    for name, (compiler, flags) in chosen.items():
        print(f"== {interpreter.name}, {name}: {compiler} {' '.join(flags)}", flush=True)
        folder = Path(arguments[1]).resolve() / interpreter.name / name
        build(folder, interpreter, compiler, flags)
        environment, tests = os.environ, further or ["discover", "-p", "*_test.py"]
        if name in SUITS:
            _, library, settings, _ = handshake.SANITIZERS[name]
            environment, tests = handshake.sanitizer_environment(library, settings), further or SUITS[name]
        if run(folder, interpreter, tests, environment) != 0:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
