# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""What can't fail costs nothing: C++ consumers' calls are the same instructions as C's, and so are thunks and what they call, and
calls through foreign tables and those by the macros of their author's header.

    python3 tests/cases/instructions.py /usr/bin/python3 build/tests/cases/instructions

Compiles the headers that tests/cases/cxx and tests/cases/foreign_array expect.
"""

import re
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

# Each function of C beside the same in C++.
CONSUMER = """\
#include "geometry_capi.hpp"
extern "C" double area_in_c(double side) { return geo_area(side); }
extern "C" double area_in_cxx(double side) { return geo::area(side); }
extern "C" int alive_in_c(void) { return geo_mesh_alive(); }
extern "C" int alive_in_cxx(void) { return geo::mesh::alive(); }
extern "C" size_t size_in_c(const geo_mesh *mesh) { return geo_mesh_size(mesh); }
extern "C" size_t size_in_cxx(geo::mesh_view mesh) { return mesh.size(); }
extern "C" int twice_in_c(const geo_counted *what) { return geo_twice(what); }
extern "C" int twice_in_cxx(geo::counted_view what) { return geo::twice(what); }
"""
# A thunk beside what one would write by hand for C.
PROVIDER = """\
#include "geometry_provider.cpp"
extern "C" size_t size_in_c(const geo::mesh *self) { return self->size(); }
extern "C" size_t size_in_cxx(const geo::mesh *self) { return caplet_geometry_thunk_geo_mesh_size(self); }
extern "C" int twice_in_c(const geo::counted *what) { return geo::twice(*what); }
extern "C" int twice_in_cxx(const geo::counted *what) { return caplet_geometry_thunk_geo_twice(what); }
"""
# A call by a macro of the original header beside one by the generated header.
FOREIGN = """\
#define LOOM_REQUIRE 1
#define LOOM_GUARDED
#include "loom_capi.h"
#define ORIGINAL(type, index) (*(type)((void **)LOOM_POINTER_)[index])
extern "C" PyObject *weave_in_c(PyObject *of, int times) { return ORIGINAL(PyObject *(*)(PyObject *, int), 8)(of, times); }
extern "C" PyObject *weave_in_cxx(PyObject *of, int times) { return Loom_Weave(of, times); }
extern "C" unsigned int abi_in_c(void) { return ORIGINAL(unsigned int (*)(void), 0)() + 1; }
extern "C" unsigned int abi_in_cxx(void) { return Loom_Abi() + 1; }
"""


def bodies(assembly):
    """{function: its instructions}"""
    found = {}
    for name, body in re.findall(r"^(\w+_in_c(?:xx)?):(.*?)^\s*\.size\s+\1", assembly, re.M | re.S):
        lines = [line.split("#")[0].strip() for line in body.splitlines()]
        kept = [line for line in lines if line and not line.startswith(".") and not line.endswith(":")]
        found[name] = [line.replace("_in_cxx", "_in_c") for line in kept]
    return found


def compare(name, text, compiler, interpreter, folder, case="cxx"):
    source, out = folder / f"{name}.cpp", folder / f"{name}.s"
    source.write_text(text)
    case = HERE / case
    flags = ["-std=c++17", "-O2", "-fPIC", "-fno-asynchronous-unwind-tables", f"-I{case / 'expect'}", f"-I{case}"]
    extension.run(
        [
            compiler,
            *extension.WARNINGS,
            f"-I{extension.INCLUDE}",
            f"-I{interpreter.include}",
            *flags,
            "-S",
            source,
            "-o",
            out,
        ]
    )
    found = bodies(out.read_text())
    pairs = sorted(name for name in found if name.endswith("_in_c"))
    if not pairs:
        sys.exit(f"{compiler}: no functions found in {out}")
    for one in pairs:
        c, cxx = found[one], found[one + "xx"]
        if not c or c != cxx:
            sys.exit(f"{compiler}: {one} and {one}xx differ:\n" + "\n".join([*c, "----", *cxx]))
    print(f"ok      {compiler}: {len(pairs)} functions of the {name}")


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for compiler in ("g++", extension.find_compiler("clang++-22")):
        if shutil.which(compiler):
            compare("consumer", CONSUMER, compiler, interpreter, folder)
            compare("provider", PROVIDER, compiler, interpreter, folder)
            compare("foreign", FOREIGN, compiler, interpreter, folder, "foreign_array")


if __name__ == "__main__":
    main()
