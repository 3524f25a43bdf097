# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compiles the runtime with the headers of one interpreter, as C11 and C++17, with GCC and Clang, and under each stable
ABI. Asserts no warning, the size, that nothing is exported, that nothing outside the limited API is used, and that each header
has Python.h before those of C.

    python3 tests/abi/runtime.py /usr/bin/python3 build/tests/abi
"""

import re
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import extension  # noqa: E402
import interpreters  # noqa: E402

LARGEST = 15 * 1024

ABI3T = "-DPy_TARGET_ABI3T=0x030f0000"

# All that the runtime uses of Python when limited. Each is in the limited API of 3.9: the headers of 3.15 declare more
# at that floor than 3.9 to 3.11 have, so compiling does not prove it. Look a new one up in stable_abi.toml first.
LIMITED_NAMES = set(
    """
PyCapsule_GetName PyCapsule_GetPointer PyCapsule_Import PyCapsule_New PyCapsule_Type
PyErr_Clear PyErr_ExceptionMatches PyErr_Fetch PyErr_Format PyErr_NoMemory PyErr_NormalizeException PyErr_Occurred
PyErr_PrintEx PyErr_Restore PyErr_SetObject PyErr_WriteUnraisable
PyExc_AttributeError PyExc_Exception PyExc_ImportError PyExc_ModuleNotFoundError PyExc_NotImplementedError PyExc_TypeError
PyException_SetCause PyException_SetTraceback
PyGILState_Ensure PyGILState_GetThisThreadState PyGILState_Release
PyImport_Import PyImport_ImportModule PyInterpreterState_Get PyInterpreterState_GetID
PyObject_Call PyObject_CallFunctionObjArgs PyObject_CallMethod PyObject_GetAttrString PyObject_IsTrue PyObject_RichCompareBool PyObject_SetAttr
PyLong_AsSsize_t PyObject_SetAttrString PyTuple_Pack PyType_GetFlags
PyUnicode_CompareWithASCIIString PySys_GetObject PyUnicode_FromFormat PyUnicode_FromFormatV PyUnicode_FromString PyUnicode_FromStringAndSize
Py_BuildValue Py_DecRef Py_FatalError
""".split()
)
PYPY_NAMES = {"_PyPy_FatalErrorFunc"}  # PyPy 3.11 has it in place of Py_FatalError

EXPORTED = re.compile(r"^caplet_r\d+_\w+$")


def builds(interpreter):
    """(name, flags, is limited) of each."""
    yield "full", [], False
    if interpreter.has_limited_api:
        yield "limited", [extension.LIMITED], True
    if interpreter.is_cpython and interpreter.version_info >= (3, 15):
        yield "abi3t", [ABI3T], False


def symbols(path, *options):
    listing = subprocess.run(["nm", *options, str(path)], stdout=subprocess.PIPE, universal_newlines=True, check=True)
    return [line.split()[-1] for line in listing.stdout.splitlines()]


def text_size(path):
    listing = subprocess.run(["size", str(path)], stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
    text, data, bss = listing.splitlines()[1].split()[:3]
    return int(text) + int(data) + int(bss)


def check(path, interpreter, is_limited):
    """What is wrong with the object file, one text each."""
    problems = []
    size = text_size(path)
    if size >= LARGEST:
        problems.append(f"{size} bytes, at most {LARGEST - 1} wanted")
    # PyPy's headers rename every function to PyPy...
    used = {
        re.sub("^PyPy", "Py", name) for name in symbols(path, "--undefined-only") if name.lstrip("_").startswith("Py")
    }
    used -= PYPY_NAMES
    if is_limited and used - LIMITED_NAMES:
        problems.append("outside the limited API: " + " ".join(sorted(used - LIMITED_NAMES)))
    if is_limited and interpreter.is_cpython and interpreter.version_info[:2] == (3, 9):
        undeclared = LIMITED_NAMES - declared(interpreter)
        if undeclared:
            problems.append("not in 3.9's headers: " + " ".join(sorted(undeclared)))
    others = [name for name in symbols(path, "--defined-only", "--extern-only") if not EXPORTED.match(name)]
    if others:
        problems.append("not named after the runtime: " + " ".join(others))
    visible = [line for line in visibilities(path) if "GLOBAL" in line and "HIDDEN" not in line and " UND " not in line]
    if visible:
        problems.append("not hidden: " + " ".join(line.split()[-1] for line in visible))
    return problems


def visibilities(path):
    listing = subprocess.run(["readelf", "-sW", str(path)], stdout=subprocess.PIPE, universal_newlines=True, check=True)
    return listing.stdout.splitlines()


def declared(interpreter):
    """Every word of Python.h as the limited API of 3.9 sees it."""
    text = subprocess.run(
        ["gcc", "-E", "-P", "-x", "c", f"-I{interpreter.include}", extension.LIMITED, "-"],
        input="#include <Python.h>\n",
        stdout=subprocess.PIPE,
        universal_newlines=True,
        check=True,
    )
    return set(re.findall(r"\w+", text.stdout))


def too_late(interpreter, compiler):
    """The headers that have Python.h behind one of C, whose macros it then defines as something else: 3.15's does."""
    for header in sorted(extension.INCLUDE.glob("caplet/*.h*")):
        command = [compiler, "-x", "c++", "-std=c++17", f"-I{extension.INCLUDE}", f"-I{interpreter.include}"]
        said = subprocess.run([*command, "-fsyntax-only", str(header)], stderr=subprocess.PIPE, universal_newlines=True)
        if "macro redefined" in said.stderr:
            yield header.name


def main():
    interpreter = interpreters.probe(sys.argv[1])
    if interpreter is None:
        sys.exit(f"cannot run {sys.argv[1]}")
    folder = Path(sys.argv[2]) / interpreter.name
    failed = 0
    for compiler, standard in [
        ("gcc", "-std=c11"),
        ("g++", "-std=c++17"),
        ("clang-22", "-std=c11"),
        ("clang++-22", "-std=c++17"),
    ]:
        compiler = extension.find_compiler(compiler)
        for name, flags, is_limited in builds(interpreter):
            label = f"{interpreter.name} {compiler} {standard} {name}"
            out = folder / f"{compiler}{standard}-{name}.o"
            try:
                extension.object_file(extension.RUNTIME, out, interpreter, compiler, [standard] + flags)
                problems = check(out, interpreter, is_limited)
                print(f"{text_size(out):6} bytes  {label}")
            except extension.CompileError as error:
                problems = [str(error)]
            for problem in problems:
                failed += 1
                print(f"FAILED {label}: {problem}")
    if interpreter.is_cpython and interpreter.version_info >= (3, 15):
        for header in too_late(interpreter, extension.find_compiler("clang++-22")):
            failed += 1
            print(f"FAILED {header}: includes Python.h too late")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
