# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Objects with and without exceptions in one program: the linker must not take one's inline functions for the other's.

python3 tests/cxx_runtime/mixed.py /usr/bin/python3 build/tests/cxx_runtime/mixed
"""

import itertools
import subprocess
import sys
from pathlib import Path

import build

# The same callable in each: main.cpp has its operator, so that this is the user's text without a difference.
SOURCE = """\
#include <caplet/consumer.hpp>
#include <caplet/provider.hpp>

struct work {
  int operator()() const;
};

int PREFIX_guarded() { return caplet::guarded(-1, caplet::raise_current, work()); }
int PREFIX_value() {
  const caplet::expected<int> outcome = 3;
  return outcome.value();
}
int PREFIX_failed() {
#if CAPLET_EXCEPTIONS && !defined(CAPLET_EXPECTED)
  try {
    return caplet::failed<int>();
  } catch (const caplet::python_error &) {
    return -3;
  }
#else
  const auto outcome = caplet::failed<int>();
  return outcome ? *outcome : -4;
#endif
}
"""

MAIN = """\
#include <Python.h>
#include <cstdio>
#include <cstring>
#include <stdexcept>

struct work {
  int operator()() const;
};
static const char *caller;
int work::operator()() const {
  if (std::strcmp(caller, "neither_guarded") == 0) return -2;
  throw std::out_of_range("spam");
}

%s
int main() {
  Py_Initialize();
%s  PyErr_Clear();
}
"""

# prefix -> (flags, what its three functions return)
KINDS = {
    "throwing": ([], (-1, 3, -3)),
    "expecting": (["-DCAPLET_EXPECTED"], (-1, 3, -4)),
    "neither": (build.WITHOUT, (-2, 3, -4)),
}


def link_flags(interpreter):
    """How a program embeds this interpreter."""
    code = (
        "import sysconfig as s; v = s.get_config_var; "
        "print('-L' + v('LIBDIR'), '-l' + v('LDLIBRARY')[3:].rsplit('.so', 1)[0].rsplit('.a', 1)[0], v('LIBS'), v('SYSLIBS'))"
    )
    return subprocess.run(
        [interpreter.executable, "-c", code], stdout=subprocess.PIPE, universal_newlines=True, check=True
    ).stdout.split()


def build_kinds(compiler, interpreter, folder):
    """The object of each kind, and of main."""
    objects = {}
    for prefix, (flags, _) in KINDS.items():
        source = folder / f"{prefix}.cpp"
        source.write_text(SOURCE.replace("PREFIX", prefix))
        # Not optimised: nothing is inlined, so that each function is there to be mistaken.
        objects[prefix] = build.extension.object_file(
            source, folder / f"{prefix}.o", interpreter, compiler, ["-std=c++17", "-O0"] + flags
        )
    names = [f"{prefix}_{function}" for prefix in KINDS for function in ("guarded", "value", "failed")]
    main = folder / "main.cpp"
    main.write_text(
        MAIN
        % (
            "".join(f"int {name}();\n" for name in names),
            "".join(f'  caller = "{name}";\n  std::printf("%d ", {name}());\n  PyErr_Clear();\n' for name in names),
        )
    )
    objects["main"] = build.extension.object_file(main, folder / "main.o", interpreter, compiler, ["-std=c++17"])
    return objects


def main():
    interpreter = build.interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    expected = [number for _, numbers in KINDS.values() for number in numbers]
    failures = 0
    for compiler in ("g++", build.extension.find_compiler("clang++-22")):
        folder = Path(sys.argv[2]).resolve() / compiler
        folder.mkdir(parents=True, exist_ok=True)
        objects = build_kinds(compiler, interpreter, folder)
        for order in itertools.permutations(KINDS):
            program = folder / "program"
            build.extension.run(
                [compiler, objects["main"]]
                + [objects[kind] for kind in order]
                + ["-o", program]
                + link_flags(interpreter)
            )
            printed = subprocess.run([str(program)], stdout=subprocess.PIPE, universal_newlines=True)
            if printed.returncode != 0 or [int(word) for word in printed.stdout.split()] != expected:
                failures += 1
                print(f"FAILED {compiler}, {order}: {printed.returncode}, {printed.stdout}, not {expected}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
