# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks foreign.c and foreign_provider.c in one place after the other: each break must make a test fail.

python3 tests/foreign/mutants.py /usr/bin/python3 build/tests/foreign/mutants
"""

import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import breaks  # noqa: E402
import run  # noqa: E402

extension, interpreters = run.extension, run.interpreters

# (what stands in foreign.c or a part of its own, what to put there); the first occurrence is replaced.
MUTANTS = [
    # Numbers
    ("wants->releases[minor].value <= version", "wants->releases[minor].value < version"),
    ("slot->inside == 0 && caplet_foreign_is_there((uint16_t)minor", "caplet_foreign_is_there((uint16_t)minor"),
    ("bytes_at(wants, minor) > bytes", "bytes_at(wants, minor) >= bytes"),
    ("    if (is_in_nothing(attempt, slot)) continue;", ""),
    # Finding
    ("  Py_DecRef(attempt->module_name);\n  Py_DecRef(attempt->module);", ""),
    ("    PyErr_Restore(type, value, traceback);\n    return version;", "    return version;"),
    ("is_not_there(attempt) ? 0 :", "1 ? 0 :"),
    ("if (PyErr_ExceptionMatches(PyExc_AttributeError)) return 0;", "return 0;"),
    ("    PyErr_Clear(); /* of one", "    /* of one"),
    ("  attempt->is_absent = 1;", ""),
    ("if (has_module) return refuse_attribute(attempt);", ""),
    ("if (!PyCapsule_CheckExact(attempt->capsule)) return refuse_type(attempt);", ""),
    ("expected == NULL || strcmp(name, expected) != 0", "0"),
    ("if (name == NULL ? expected != NULL :", "if (name == NULL ? 0 :"),
    ("(uintptr_t)attempt->table % sizeof(void *) == 0", "1"),
    # Checking
    ("value >= number->value : value <= number->value", "value > number->value : value <= number->value"),
    ("value >= number->value : value <= number->value", "value >= number->value : value < number->value"),
    ("return value == number->value;", "return 1;"),
    ("if (number->means == CAPLET_FOREIGN_ABI)", "if (0)"),
    ("if (attempt->minor >= floor) return 0;\n  has = ", "if (attempt->minor > floor) return 0;\n  has = "),
    ("  attempt->minor = minor_within(attempt->wants, attempt->minor, bytes);", ""),
    ("number->bound != 0 && number->bound < sizeof shown ? number->bound : sizeof shown - 1", "sizeof shown - 1"),
    ("if (strcmp(shown, number->text) == 0) return 0;", "return 0;"),
    (
        'if (!number->read(attempt->table, &value)) return refuse(attempt, "its %s is NULL", number->name);',
        "number->read(attempt->table, &value);",
    ),
    ('if (PyErr_Occurred()) return refuse(attempt, "calling its %s failed", number->name);', ""),
    ("if (!caplet_foreign_is_there((uint16_t)attempt->minor, slot->since, slot->until)) continue;", ""),
    ("(slot->flags & CAPLET_FOREIGN_OPTIONAL) != 0 ||", ""),
    ("if (!PyType_Check(type)) return", "if (0) return"),
    ("    if (check_number(attempt, number) < 0) return -1;", "    (void)check_number(attempt, number);"),
    ("check_slots(attempt) < 0 || check_objects(attempt) < 0", "check_objects(attempt) < 0"),
    ("check_slots(attempt) < 0 || check_objects(attempt) < 0", "check_slots(attempt) < 0"),
    # Publishing
    ("while (seen->table != attempt->table) {", "while (seen == attempt->wants->unimported) {"),
    ("seen->interpreter != current_interpreter()) {", "0) {"),
    ("result = keep(attempt, kept, attempt->table);\n  /* What", "result = keep(attempt, kept, NULL);\n  /* What"),
    ("  store_pointer(pointer, attempt->table);", ""),
    ("result == 0 || !is_new", "1"),
    ("result == 0 || !is_new", "0"),
    ("  view->minor = (uint16_t)attempt->minor;", "  view->minor = attempt->wants->minor;"),
    # Importing
    ("result < 0 && is_absent ? forget_exception() : result", "result"),
    ("  Py_DecRef(attempt.capsule);", ""),
    ("  Py_DecRef(attempt.module_name);", ""),
]

# The same of foreign_provider.c.
PROVIDER_MUTANTS = [
    # Owning
    ("  if (first != NULL)\n    Py_DecRef(first);\n  else\n    free", "  free"),
    ("    Py_DecRef(first);\n  else\n    free(", "    (void)first;\n  else\n    free("),
    ("    free(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));", "    (void)capsule;"),
    ("    if (PyCapsule_SetContext(capsule, *first) < 0) return -1;\n", ""),
    ("    Py_IncRef(*first);\n", ""),
    ("PyCapsule_SetDestructor(capsule, release_table) < 0", "0"),
    ("    *first = capsule;\n    Py_IncRef(capsule);", "    *first = capsule;"),
    # Publishing
    ("first != NULL && own_table(capsule, first) < 0", "0"),
    (
        "is_here < 0 ? -1 : publish_at(module, paths[i], names[i]",
        "is_here < 0 ? -1 : publish_at(module, paths[i], paths[i]",
    ),
    ("if (is_here != 0) result =", "result ="),
    ("for (i = 0; result == 0 && paths[i] != NULL; i++) {", "for (i = 0; paths[i] != NULL; i++) {"),
    ("    found = found || is_here > 0;\n", "    found = is_here > 0;\n"),
    ("    refuse_module(name, paths[0]);\n    result = -1;", "    result = -1;"),
    ("  Py_DecRef(name);\n  return result;", "  return result;"),
    ("  if (first == NULL) free(table);", ""),
    ("  Py_DecRef(first);\n  return result;", "  return result;"),
    ("  if (table == NULL) return -1;", ""),
    # Finding again
    (
        "PyCapsule_GetPointer(capsule, name) : NULL;",
        "PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)) : NULL;",
    ),
    ("  Py_DecRef(capsule); /* which", "  /* which"),
    ("  if (is_here == 0) refuse_module(name, paths[0]);", ""),
    ("  Py_DecRef(name);\n  return table;", "  return table;"),
    ("    PyErr_NoMemory();", "    (void)size;"),
    # Claims
    ("  if (before == NULL) return 1;", "  if (before == NULL) return 0;"),
    ("if (before == owner_of(current)) return 0;", "return 0;"),
    ("(void *)((uintptr_t)interpreter + 1)", "(void *)(uintptr_t)interpreter"),
    ("exchange_owner(owner, owner_of(current_interpreter()), NULL);", "exchange_owner(owner, *owner, NULL);"),
    ("(long long)(uintptr_t)before - 1", "(long long)(uintptr_t)before"),
]


def tests_pass(folder, interpreter):
    environment = dict(os.environ, PYTHONPATH=f"{folder}{os.pathsep}{run.HERE}", PYTHONDONTWRITEBYTECODE="1")
    command = [interpreter.executable, "-m", "unittest", "discover", "-f", "-p", "*_test.py"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        return subprocess.run(command, cwd=str(run.HERE), env=environment, timeout=60, **quiet).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def whole(source):
    """The source file with its own parts in it, and the others by their paths."""
    text = source.read_text()
    for part in sorted(source.parent.glob("*.h")):
        is_own = part.name.startswith("foreign_")
        text = text.replace(
            f'#include "{part.name}"', part.read_text() if is_own else f'#include "{source.parent}/{part.name}"'
        )
    return text


def passes(folder, interpreter):
    run.build(folder, interpreter, "gcc", ["-std=c11", "-O1", "-w", "-Wno-error"])
    return tests_pass(folder, interpreter)


def main():
    interpreter = interpreters.probe(sys.argv[1])
    folder = Path(sys.argv[2]).resolve() / interpreter.name
    folder.mkdir(parents=True, exist_ok=True)
    survived = False
    for name, mutants in (("FOREIGN", MUTANTS), ("FOREIGN_PROVIDER", PROVIDER_MUTANTS)):
        source = getattr(extension, name)
        setattr(extension, name, folder / source.name)
        try:
            breaks.judge(mutants, whole(source), folder / source.name, lambda: passes(folder, interpreter))
        except SystemExit as end:
            survived = survived or end.code
        setattr(extension, name, source)
    sys.exit(survived)


if __name__ == "__main__":
    main()
