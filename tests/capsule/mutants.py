# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks the headers in one place at a time and wants the tests to notice each.

python3 tests/capsule/mutants.py /usr/bin/python3 build/tests/capsule/mutants [NUMBER]...
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent.parent))
import breaks  # noqa: E402
import run  # noqa: E402

extension, interpreters = run.extension, run.interpreters

HEADERS = extension.INCLUDE

# (header, what stands there, what to put there); the first occurrence is replaced.
MUTANTS = [
    # Kinds and names
    ("capsule.h", "if (caplet_capsule_check(object)) return 0;", "return 0;"),
    ("capsule.h", "return PyCapsule_IsValid(object, name) != 0;", "return PyCapsule_GetPointer(object, name) != NULL;"),
    ("capsule.h", "  PyErr_Restore(type, value, traceback); /* in place", "  (void)type; /* in place"),
    ("capsule.h", "is_valid = PyCapsule_IsValid(object, PyCapsule_GetName(object)) != 0;", "is_valid = 1;"),
    ("capsule.h", "else if (wanted == CAPLET_NULL)", "else if (0)"),
    # Pointers
    ("capsule.h", "if (pointer == CAPLET_NULL) caplet_capsule_refuse(object, name);", ""),
    ("capsule.h", "CAPLET_POINTER_CAST(uintptr_t, pointer) % alignment == 0", "1"),
    ("capsule.h", "  PyErr_Clear();\n  if (caplet_capsule_name", "  if (caplet_capsule_name"),
    ("capsule.h", "PyCapsule_SetPointer(object, pointer) != 0", "0"),
    ("capsule.h", "else if (PyCapsule_SetName(object, to) != 0)", "else if (0)"),
    (
        "capsule.h",
        "if (PyCapsule_IsValid(object, from)) pointer = PyCapsule_GetPointer(object, from);",
        "pointer = PyCapsule_GetPointer(object, PyCapsule_GetName(object));",
    ),
    # Destructors
    ("capsule.h", "  PyErr_Restore(dying->type, dying->value, dying->traceback);", ""),
    (
        "capsule.h",
        "  PyErr_Fetch(&dying.type, &dying.value, &dying.traceback);",
        "  dying.type = dying.value = dying.traceback = NULL;",
    ),
    ("capsule.h", "    PyErr_WriteUnraisable(where);", "    PyErr_Clear();"),
    ("capsule.h", "    if (where == CAPLET_NULL) PyErr_Clear();\n    PyErr_Restore(type, value, traceback);", ""),
    ("capsule.h", "  dying.context = PyCapsule_GetContext(capsule);", "  dying.context = NULL;"),
    # Importing
    (
        "capsule.h",
        "module = name != CAPLET_NULL ? PyImport_Import(name) : CAPLET_NULL;",
        "module = name != NULL ? PyImport_AddModuleObject(name) : NULL, Py_XINCREF(module);",
    ),
    ("capsule.h", "  Py_DecRef(*capsule);\n  Py_DecRef(*module);", ""),
    ("capsule.h", "  caplet_capsule_refuse(capsule, path);\n  PyErr_Fetch", "  PyErr_Fetch"),
    ("capsule_import.hpp", "% alignof(T) == 0) return result;", "% 1 == 0) return result;"),
    ("capsule_import.hpp", "result.module_ = owned_ref::steal(module);", "Py_XDECREF(module);"),
    ("capsule_import.hpp", "result.capsule_ = owned_ref::steal(capsule);", "(void)capsule;"),
    # Boxes
    ("capsule_box.hpp", "if (alignment < alignof(box)) alignment = alignof(box);", "alignment = alignof(box);"),
    ("capsule_box.hpp", "if (!check_name(name)) return nullptr;", ""),
    ("capsule_box.hpp", "PyErr_NoMemory();", ""),
    ("capsule_box.hpp", "  if (name.is_owned()) {", "  if (name.is_owned() && false) {"),
    ("capsule_box.hpp", "payload[size + copied.size()] = '\\0';", "payload[size + copied.size()] = '!';"),
    ("capsule_box.hpp", "    it->own_context(nullptr, nullptr, dying->name);\n    memory", "    memory"),
    ("capsule_box.hpp", "  it->~Payload();", ""),
    ("capsule_box.hpp", "  it->conclude(context, name);\n  it->~", "  it->~"),
    ("capsule_box.hpp", "  PyMem_Free(memory);  // with", "  (void)memory;  // with"),
    ("capsule_box.hpp", "    conclude_failed(it, name);\n    return nullptr;", "    return nullptr;"),
    ("capsule_box.hpp", "    conclude_failed(*placed, name);\n", ""),
    ("capsule_box.hpp", "    placed->~Payload();", ""),
    ("capsule_box.hpp", "    PyMem_Free(head->memory);", ""),
    ("capsule_box.hpp", "std::fprintf(stderr,", "if (false) std::fprintf(stderr,"),
    ("capsule_box.hpp", "  PyErr_Fetch(&dying.type, &dying.value, &dying.traceback);\n  it.conclude", "  it.conclude"),
    ("capsule_box.hpp", "|| PyCapsule_GetDestructor(capsule) != destroy_box", ""),
    # References and making
    (
        "capsule_ref.hpp",
        "if (box != nullptr && box->context != context) box->own_context(nullptr, nullptr, name_unsafe());",
        "",
    ),
    ("capsule_ref.hpp", "if (box != nullptr && box->context != context) box", "if (box != nullptr) box"),
    ("capsule_box.hpp", "if (free_old != nullptr) free_old(old, whose);", ""),
    (
        "capsule_box.hpp",
        "    void *const old = std::exchange(context, fresh);\n    auto *const free_old = "
        "std::exchange(free_context, free_fresh);\n    if (free_old != nullptr) free_old(old, whose);",
        "    if (free_context != nullptr) free_context(context, whose);\n    context = fresh, free_context = free_fresh;",
    ),
    ("python_error.hpp", "    owned_ref taken(std::move(other));", "    owned_ref &taken = other;"),
    ("capsule_make.hpp", "    capsule taken(std::move(other));", "    capsule &taken = other;"),
    ("capsule_import.hpp", "    imported_pointer taken(std::move(other));", "    imported_pointer &taken = other;"),
    (
        "capsule_ref.hpp",
        "return owns_no_value() && caplet_capsule_set_pointer",
        "return 0 == caplet_capsule_set_pointer(object_, pointer) || 0 == caplet_capsule_set_pointer",
    ),
    ("capsule_ref.hpp", "owns_no_value() && caplet_capsule_set_destructor", "caplet_capsule_set_destructor"),
    ("capsule_ref.hpp", "if (caplet_capsule_expect(object_) == 0)\n        PyErr_SetString", "PyErr_SetString"),
    ("capsule_make.hpp", "if (object == nullptr) detail::delete_failed", "if (false) detail::delete_failed"),
    ("capsule_make.hpp", "  if (pointer == nullptr) return;", ""),
    ("capsule_box.hpp", "call_in_destructor(name, [&] { finish", 'call_in_destructor("", [&] { finish'),
    ("capsule_ref.hpp", "call_in_destructor(name,", 'call_in_destructor("",'),
    ("capsule_make.hpp", "    Py_XINCREF(other.object());", ""),
    ("capsule_make.hpp", "  ~capsule() { Py_XDECREF(object_); }", "  ~capsule() {}"),
]


def write_mutant(include, header, old, new):
    """Copies the headers with one change."""
    shutil.rmtree(include, ignore_errors=True)
    shutil.copytree(str(HEADERS), str(include))
    path = include / "caplet" / header
    path.write_text(path.read_text().replace(old, new, 1))


def survives(folder, interpreter):
    """Whether the tests pass with the headers that extension.INCLUDE names."""
    try:
        run.build(folder, interpreter, "g++", "gcc", [], ["-std=c++17", "-Wno-error"])
    except extension.CompileError:
        return False
    environment = dict(
        os.environ,
        PYTHONPATH=str(folder),
        PYTHONDONTWRITEBYTECODE="1",
        PYTHONFAULTHANDLER="0",
        CAPLET_TEST_EXECUTABLE=interpreter.executable,
        PYTHONMALLOC="debug",
    )
    command = [interpreter.executable, "-m", "unittest", "discover", "-f", "-s", str(run.HERE), "-p", "*_test.py"]
    try:
        return (
            subprocess.run(
                command,
                cwd=str(run.HERE),
                env=environment,
                timeout=120,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            ).returncode
            == 0
        )
    except subprocess.TimeoutExpired:
        return False


def judge(mutants, survives, arguments):
    """Ends the program with status 1 where a mutant survives. arguments: interpreter, folder, numbers of mutants."""
    gone = [f"not in {name}: {old}" for name, old, _ in mutants if old not in (HEADERS / "caplet" / name).read_text()]
    if gone or breaks.ONLY_TEXTS:
        sys.exit("\n".join(gone) or 0)
    interpreter = interpreters.probe(arguments[0])
    if interpreter is None:
        sys.exit(f"cannot run {arguments[0]}")
    folder = Path(arguments[1]).resolve()
    if not survives(folder, interpreter):
        sys.exit("the tests fail without any change")
    survivors = []
    chosen = [int(number) for number in arguments[2:]] or range(len(mutants))
    extension.INCLUDE = folder / "include"
    for number in chosen:
        header, old, new = mutants[number]
        write_mutant(extension.INCLUDE, header, old, new)
        if survives(folder, interpreter):
            survivors.append(f"{number}: {header}: {old} -> {new}")
    print("\n".join(survivors))
    print(f"{len(chosen)} mutants, {len(survivors)} survive")
    sys.exit(1 if survivors else 0)


if __name__ == "__main__":
    judge(MUTANTS, survives, sys.argv[1:])
