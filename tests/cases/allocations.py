# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Each allocation in the generated thunks and wrappers of the C++ case, and in what they call, fails once, in turn.

    python3 tests/cases/allocations.py /usr/bin/python3 build/tests/cases/allocations

Compiles what tests/cases/cxx expects. What fails the allocations is tests/re2/failing.cpp, preloaded; AddressSanitizer, which
replaces the same functions, has no place beside it, so leaks are counted.
"""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402


def build(folder, interpreter, provider, consumer):
    case, package = HERE / "cxx", folder / "geometry"
    runtime = extension.object_file(extension.RUNTIME, folder / "caplet.o", interpreter)
    flags = ["-std=c++17", f"-I{case / 'expect'}", f"-I{case}", f"-I{HERE}"]
    extension.compile(
        [case / "impl.cpp", case / "expect" / "geometry_provider.cpp"],
        package / "_core",
        interpreter,
        provider,
        flags,
        [runtime],
    )
    extension.compile([HERE / "calls.cpp"], folder / "use", interpreter, consumer, flags, [runtime])
    (package / "__init__.py").write_text("")
    library = folder / "libfailing.so"
    extension.run(["g++", "-shared", "-fPIC", "-O1", "-std=c++17", HERE.parent / "re2" / "failing.cpp", "-o", library])
    return library


def result(use, number):
    try:
        return use.call(number)
    except Exception as error:  # noqa: BLE001
        return type(error), str(error)


def fail_each(failing, use, number):
    """How many allocations the call makes, each of which failed once."""
    expected = result(use, number)
    assert result(use, number) == expected
    before = failing.failing_living()
    for nth in range(1, 1000):
        failing.failing_set(nth, True)
        got = result(use, number)
        is_left = failing.failing_is_left()
        failing.failing_set(0, True)
        where = f"call {number}, allocation {nth}: {got}"
        assert use.alive() == 0, where
        assert failing.failing_living() == before, f"{where}: leaks {failing.failing_living() - before}"
        assert got == expected or got[0] is MemoryError, where
        if is_left:
            assert got == expected, where
            return nth - 1
    raise AssertionError(f"call {number} never ends")


def run():
    import use

    failing = ctypes.CDLL(None)
    failing.failing_living.restype = ctypes.c_long
    assert failing.failing_start(b"/use."), "the modules were not found"
    counts = [fail_each(failing, use, number) for number in range(use.count())]
    print(f"{sum(counts)} allocations failed: {counts}")
    assert sum(counts) > 100


def main():
    if sys.argv[1:] == ["--run"]:
        return run()
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    llvm = extension.find_compiler("clang++-22")
    for name, provider, consumer in (("gcc-to-clang", "g++", llvm), ("clang-to-gcc", llvm, "g++")):
        folder = Path(sys.argv[2]).resolve() / name
        library = build(folder, interpreter, provider, consumer)
        environment = dict(os.environ, PYTHONPATH=str(folder), LD_PRELOAD=str(library), PYTHONDONTWRITEBYTECODE="1")
        print(name, flush=True)
        subprocess.run([interpreter.executable, __file__, "--run"], env=environment, check=True, timeout=300)


if __name__ == "__main__":
    main()
