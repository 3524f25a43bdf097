# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Builds consumer and providers for one interpreter, in each way they can be built, and runs the tests with each.

python3 tests/handshake/run.py /usr/bin/python3 build/tests/handshake [VARIANT]... [-- UNITTEST ARGUMENTS]
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

CONSUMER = [HERE / "consumer.c", extension.RUNTIME]
PROVIDER = [HERE / "provider.c", extension.RUNTIME]

PROVIDERS = {
    "current": ["-DGEOMETRY_MINOR=2"],
    "old": ["-DGEOMETRY_MINOR=1"],
    "single": ["-DGEOMETRY_MINOR=2", "-DGEOMETRY_SINGLE"],
}


# What each sanitizer needs: its library in front of Python, which isn't built with it, and the tests that it is for.
# (Python never frees all it has, so leaks are looked for by counting, in capsules_test.References.)
SANITIZERS = {
    "asan": ("-fsanitize=address,undefined", "libasan.so", {"ASAN_OPTIONS": "detect_leaks=0:handle_segv=0"}, []),
    "tsan": (
        "-fsanitize=thread",
        "libtsan.so",
        {"TSAN_OPTIONS": "ignore_noninstrumented_modules=1:handle_segv=0"},
        ["capsules_test.Published", "optional_test", "providers_test"],
    ),
}


def variants(interpreter):
    """name -> (compiler, flags): C and C++, both compilers, every kind of stable ABI that the headers know; and the
    sanitizers where their libraries can be put in front."""
    found = {"c11": ("gcc", ["-std=c11"]), "c++17": ("clang++-22", ["-std=c++17"])}
    if interpreter.has_limited_api:
        found["limited"] = ("clang-22", ["-std=c11", extension.LIMITED])
    if interpreter.is_cpython and interpreter.version_info >= (3, 15):
        found["abi3t"] = ("gcc", ["-std=c11", "-DPy_TARGET_ABI3T=0x030f0000"])
    if interpreter.is_cpython and not interpreter.has_own_libc:
        for name, (flag, *_) in SANITIZERS.items():
            found[name] = ("gcc", ["-std=c11", "-g", "-fno-sanitize-recover=undefined", flag])
    return {name: (extension.find_compiler(compiler), flags) for name, (compiler, flags) in found.items()}


def chosen_variants(interpreter, asked):
    """Those of `asked`; else the usual, with the sanitizers only under Debian's interpreter and those without GIL."""
    found = variants(interpreter)
    if asked:
        return {name: found[name] for name in asked if name in found}
    found = interpreters.ways(interpreter, found, ["c11", "c++17", "abi3t", *SANITIZERS])
    sanitized = interpreter.free_threaded or interpreter.executable == "/usr/bin/python3"
    return {name: one for name, one in found.items() if sanitized or name not in SANITIZERS}


def build(folder, interpreter, compiler, flags):
    flags = flags + ["-D_GNU_SOURCE", "-pthread"]
    sanitize = [flag for flag in flags if flag.startswith("-fsanitize")]
    extension.compile(CONSUMER, folder / "consumer", interpreter, compiler, flags, ["-pthread", *sanitize])
    for name, more in PROVIDERS.items():
        package = folder / name / "geometry"
        extension.compile(PROVIDER, package / "_core", interpreter, compiler, flags + more, ["-lm", *sanitize])
        (package / "__init__.py").write_text("")


def run(folder, interpreter, arguments, **options):
    """Runs the tests with what was built in `folder`. Returns the status; `options` are subprocess.run's."""
    environment = dict(
        options.pop("env", os.environ),
        PYTHONPATH=str(folder),
        PYTHONDONTWRITEBYTECODE="1",
        CAPLET_TEST_EXECUTABLE=interpreter.executable,
    )
    environment.pop("CAPLET_DEBUG", None)
    command = [interpreter.executable, "-m", "unittest"]
    command += arguments or ["discover", "-s", str(HERE), "-p", "*_test.py"]
    return subprocess.run(command, cwd=str(HERE), env=environment, **options).returncode


def sanitizer_environment(library, options):
    path = subprocess.run(
        ["gcc", "-print-file-name=" + library], stdout=subprocess.PIPE, check=True, universal_newlines=True
    ).stdout.strip()
    return dict(os.environ, LD_PRELOAD=path, **options)


def main(arguments):
    arguments, _, unittest_arguments = [list(part) for part in _partition(arguments)]
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    failed = []
    chosen_ones = chosen_variants(interpreter, arguments[2:])
    if not chosen_ones:
        print(f"{interpreter.name} can't be run with {', '.join(arguments[2:])}")
        sys.exit(77)  # skipped, for CTest
    for name, (compiler, flags) in chosen_ones.items():
        print(f"== {interpreter.name}, {name}: {compiler} {' '.join(flags)}", flush=True)
        folder = Path(arguments[1]).resolve() / interpreter.name / name
        build(folder, interpreter, compiler, flags)
        options, chosen = {}, unittest_arguments
        if name in SANITIZERS:
            _, library, settings, suits = SANITIZERS[name]
            options, chosen = {"env": sanitizer_environment(library, settings)}, unittest_arguments or suits
        if run(folder, interpreter, chosen, **options) != 0:
            failed.append(name)
    sys.exit(f"failed: {', '.join(failed)}" if failed else 0)


def _partition(arguments):
    split = arguments.index("--") if "--" in arguments else len(arguments)
    return arguments[:split], ["--"], arguments[split + 1 :]


if __name__ == "__main__":
    main(sys.argv[1:])
