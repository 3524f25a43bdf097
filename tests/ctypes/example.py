# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""examples/zlib from Python; and consumers of other interfaces than the provider's, in C and in Python, which must be refused
with the same words."""

import json
import os
import shutil
import subprocess

import build
import extension

PROVIDER = extension.ROOT / "examples" / "zlib" / "provider"
INTERFACE = PROVIDER / "zcodec.caplet.json"
USE = extension.ROOT / "tests" / "ctypes" / "example_use.py"

# A module in C that imports the API, or leaves the ImportError.
CONSUMER = """
#include "zcodec_capi.h"
static int execute(PyObject *module) { return zcodec_import(module); }
static PyModuleDef_Slot slots[] = {{Py_mod_exec, (void *)(uintptr_t)execute}, {0, NULL}};
static struct PyModuleDef definition = {PyModuleDef_HEAD_INIT, "use", NULL, 0, NULL, slots, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit_use(void);
PyMODINIT_FUNC PyInit_use(void) { return PyModuleDef_Init(&definition); }
"""

IMPORTS = """
import types
import zcodec_ctypes
texts = []
for attempt in (lambda: __import__("use"), lambda: zcodec_ctypes.zcodec_import(types.ModuleType("use"))):
    try:
        attempt()
        texts.append("imported")
    except ImportError as error:
        texts.append(f"{error}|{error.name}|{type(error.__cause__).__name__}")
print("\\n".join(texts))
"""


def slot(interface, name):
    return next(one for one in interface["slots"] if one["name"] == name)


def retyped(interface):
    slot(interface, "zcodec_bound")["returns"] = "int"


def another_abi(interface):
    interface["abi"] = 2


def newer(interface):
    interface["minor"] = 3
    interface["slots"].append({"index": 12, "name": "zcodec_more", "since": 3, "returns": "int", "gil": "required"})


def another_record(interface):
    interface["records"][0]["fields"][0]["type"] = "int"


def another_value(interface):
    interface["enums"][0]["values"][1]["value"] = 7


def no_attribute(interface):
    interface["capsule"] = "zcodec._core._D_API"


def no_module(interface):
    interface["capsule"] = "zcodec._gone._C_API"


def no_package(interface):
    interface["capsule"] = "zcodecs._core._C_API"


def without_distribution(interface):
    del interface["distribution"]
    retyped(interface)


def as_it_is(_):
    pass


EDITS = {
    as_it_is: "imported",
    retyped: "slot 10 zcodec_bound differs: compiled for int (size_t), provided is size_t (size_t): rebuild this consumer",
    another_abi: "it provides ABI 1, this consumer was compiled for ABI 2",
    newer: "it provides API 1.2 (zcodec 1.1), this consumer needs 1.3: install a newer zcodec",
    another_record: "field struct zcodec_stats.bytes_in differs: compiled for int, provided is uint64_t",
    another_value: "enumerator zcodec_level.ZCODEC_STORE differs",
    no_attribute: 'module has no attribute "_D_API" (circular import?)',
    no_module: 'importing "zcodec._gone" failed: install zcodec',
    no_package: 'importing "zcodecs._core" failed: install zcodec',
    without_distribution: "rebuild this consumer against its provider",
}


def build_provider(arguments, folder, python):
    build.call([arguments.caplet, "generate", INTERFACE, "--target=provider", "--target=python", "--out", folder])
    (folder / "zcodec").mkdir(exist_ok=True)
    (folder / "zcodec" / "__init__.py").touch()
    flags = ["-O0", f"-I{folder}", f"-I{PROVIDER}", "-Wno-pedantic"]
    sources = [PROVIDER / "zcodec.c", folder / "zcodec_provider.c", extension.RUNTIME]
    extension.compile(sources, folder / "zcodec" / "_core", python, flags=flags, link_flags=["-lz"])


def run_python(python, paths, *arguments):
    done = subprocess.run(
        [python.executable, *map(str, arguments)],
        env=dict(os.environ, PYTHONPATH=os.pathsep.join(map(str, paths)), PYTHONDONTWRITEBYTECODE="1"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    if done.returncode != 0:
        raise build.Failure(f"{python.name}: {arguments}\n{done.stdout}")
    return done.stdout


def compare(arguments, edit, expected, python, provider, runtime):
    folder = provider.parent / edit.__name__
    folder.mkdir(parents=True)
    interface = json.loads(INTERFACE.read_text(encoding="utf-8"))
    if edit is not as_it_is:
        interface.pop("history")
    edit(interface)
    edited = folder / "zcodec.caplet.json"
    edited.write_text(json.dumps(interface), encoding="utf-8")
    build.call([arguments.caplet, "generate", edited, "--target=consumer", "--target=python", "--out", folder])
    source = folder / "use.c"
    source.write_text(CONSUMER, encoding="utf-8")
    extension.object_file(source, folder / "use.o", python, flags=["-O0", "-std=c11", f"-I{folder}"])
    extension.run(["gcc", "-shared", folder / "use.o", runtime, "-o", folder / f"use{python.suffix}"])
    in_c, in_python = run_python(python, [folder, provider], "-c", IMPORTS).splitlines()
    if in_c != in_python or expected not in in_c:
        raise build.Failure(f"{edit.__name__}\nexpected: {expected}\nin C: {in_c}\nin Python: {in_python}")


def run(_, arguments, pythons):
    work = arguments.work / "example"
    shutil.rmtree(work, ignore_errors=True)
    pythons = [one for one in pythons if one.is_cpython]
    for python in pythons:
        provider = work / python.name / "provider"
        provider.mkdir(parents=True)
        build_provider(arguments, provider, python)
        run_python(python, [provider], USE)
    python = pythons[0]
    runtime = extension.object_file(extension.RUNTIME, work / "runtime.o", python, flags=["-O0"])
    for edit, expected in EDITS.items():
        compare(arguments, edit, expected, python, work / python.name / "provider", runtime)
