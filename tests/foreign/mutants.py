# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks foreign.c, foreign_provider.c, functions.c, or protocol.h, in one place after the other: each break must make a test fail.

python3 tests/foreign/mutants.py foreign|foreign_provider|functions|protocol /usr/bin/python3 build/tests/foreign/mutants
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import breaks  # noqa: E402
import run  # noqa: E402

extension, interpreters = run.extension, run.interpreters

# (what stands in the source or a part of its own, what to put there); the first occurrence is replaced.
FOREIGN = [
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
    ("while (!is_same(attempt, seen)) {", "while (seen == attempt->wants->unimported) {"),
    ("memcmp(seen->table, attempt->table, attempt->made_size) == 0", "0"),
    ("memcmp(seen->table, attempt->table, attempt->made_size) == 0", "1"),
    ("      attempt->made = NULL;\n", ""),
    ("if (result == 0) attempt->table = (const char *)seen->table;", ""),
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
    ("  free(attempt.made);", ""),
    ("is_absent && may_be_absent ? forget", "is_absent ? forget"),
    # Making
    ("if (advice == CAPLET_FOREIGN_NEWER)", "if (0)"),
    ("if (advice == CAPLET_FOREIGN_ANOTHER)", "if (0)"),
    (
        "  Py_DecRef(what);\n  return -1;\n}\n\n/* Fills in table; what must",
        "  return -1;\n}\n\n/* Fills in table; what must",
    ),
    ("    Py_DecRef(attempt->capsule);\n    attempt->capsule = made.kept;", "    attempt->capsule = made.kept;"),
    ("  Py_DecRef(made.kept);", ""),
    ("return made.refusal != NULL ? refuse", "return 1 ? refuse"),
    # Opening
    ("*abi > number->value) return 1;", "*abi >= number->value) return 1;"),
    ("steps++ < CAPLET_MOST_TABLES ?", "steps++ <= CAPLET_MOST_TABLES ?"),
    ("steps++ < CAPLET_MOST_TABLES ?", "1 ?"),
    ("    if (check_alignment(attempt) < 0) return -1;\n    newer", "    newer"),
    ("(long long)first,\n", "(long long)abi,\n"),
    ("  if (open_capsule(&attempt) < 0) return -1;", "  (void)open_capsule(&attempt);"),
    ("previous != NULL && choose_table(&attempt, previous) < 0", "0"),
    ("  if (check_table(&attempt) < 0) return -1;\n  *table", "  *table"),
    ("  attempt.owner = owner;", ""),
]

# The same of protocol.h.
PROTOCOL = [
    # The cache
    ("cache->next++ % CAPLET_CACHED_TYPES", "0"),
    ("  Py_IncRef(CAPLET_POINTER_CAST(PyObject *, type));", ""),
    ("  Py_DecRef(CAPLET_POINTER_CAST(PyObject *, before));", "  (void)before;"),
    ("    CAPLET_STORE(cache->types[i], CAPLET_NULL);", ""),
    ("Py_DecRef(CAPLET_POINTER_CAST(PyObject *, types[i]))", "(void)types[i]"),
    ("i < CAPLET_CACHED_TYPES && result == 0", "i < 1 && result == 0"),
    ("if (found > 0 && cache != CAPLET_NULL)", "if (0)"),
    # Finding
    ("  Py_DecRef(name);\n  return found;", "  return found;"),
    ("PyErr_ExceptionMatches(PyExc_AttributeError)", "1"),
    ("if (!PyCapsule_CheckExact(value)) return caplet_protocol_refuse(protocol, owner, value);", ""),
    ("if (text != CAPLET_NULL) PyErr_SetObject(PyExc_TypeError, text);", "PyErr_SetObject(PyExc_TypeError, text);"),
    ("  Py_DecRef(type);\n  Py_DecRef(text);", ""),
    ("  Py_DecRef(value);\n  if (found > 0", "  if (found > 0"),
    ("if (found <= 0 || protocol->place != CAPLET_BY_METHOD) return found;", "if (found <= 0) return found;"),
    ("  Py_DecRef(method);", ""),
    ("  Py_IncRef(object);\n", ""),
    ("  Py_DecRef(capsule);\n  Py_DecRef(object);", "  Py_DecRef(object);"),
    ("  Py_DecRef(capsule);\n  Py_DecRef(object);", "  Py_DecRef(capsule);"),
]

# The same of foreign_provider.c.
FOREIGN_PROVIDER = [
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

# The same of functions.c.
FUNCTIONS = [
    # Signatures
    ("strlen(text) == token.length && memcmp", "memcmp"),
    ("&& memcmp(token.begin, text, token.length) == 0", ""),
    ('strspn(*rest, " \\t")', "0"),
    ("|| c == '_';", ";"),
    ("(c >= '0' && c <= '9') ||", ""),
    ("if (token.length == 0 && *token.begin != '\\0') token.length = 1;", ""),
    ("if (text == NULL) text = spelled_out(cython_spellings, token);", ""),
    ("text = spelled_out(reader->spellings, token);", "text = NULL;"),
    ('"const", "volatile"', '"const"'),
    ('"struct", "union", "enum"', '"struct", "union"'),
    ('"struct", "union", "enum"', '"struct", "enum"'),
    ('"struct", "union", "enum"', '"union", "enum"'),
    ("in_a.length != in_b.length ||", ""),
    ("|| memcmp(in_a.begin, in_b.begin, in_a.length) != 0", ""),
    # Importing
    ("slot->since <= consumer->floor &&", ""),
    ("slot->until == 0 &&", ""),
    ("&& (function->flags & CAPLET_FOREIGN_OPTIONAL) == 0", ""),
    ("  if (!PyErr_ExceptionMatches(PyExc_KeyError))", "  if (0)"),
    ("  PyErr_Clear();\n  return 0;", "  return 0;"),
    ("if (!PyCapsule_CheckExact(capsule)) {", "if (0) {"),
    ("  if (is == NULL) {", "  if (0) {"),
    ("(function->seen == NULL || !is_same_signature(is, function->seen, facts->spellings)) &&", ""),
    ("      !is_same_signature(is, function->type, facts->spellings)) {", "      1) {"),
    ("result = pointer != NULL ? PyList_Append(made->kept, capsule) : -1;", "result = pointer != NULL ? 0 : -1;"),
    ("  Py_DecRef(capsule);\n  if (result == 0) memcpy", "  if (result == 0) memcpy"),
    ("if (!PyDict_Check(dict)) return", "if (0) return"),
    ("made->table = calloc(1, made->size);", "made->table = malloc(made->size), memset(made->table, 1, made->size);"),
    ("consumer, &maker, 0, view", "consumer, &maker, 1, view"),
    ("consumer, &maker, 1, view", "consumer, &maker, 0, view"),
    # Providing
    ("if (dict != NULL && !PyDict_Check(dict)) {", "if (0) {"),
    ("    Py_DecRef(dict);\n    return NULL;", "    return NULL;"),
    (
        "  if (dict != NULL || !PyErr_ExceptionMatches(PyExc_AttributeError)) return dict;",
        "  if (dict != NULL) return dict;",
    ),
    ("  PyErr_Clear();\n  dict = PyDict_New();", "  dict = PyDict_New();"),
    (
        "  Py_DecRef(capsule);\n  return result;\n}\n\nint caplet_functions_provide",
        "  return result;\n}\n\nint caplet_functions_provide",
    ),
    ("  if (pointer == NULL) return 0;", ""),
    ("  Py_DecRef(dict);\n  return result;", "  return result;"),
]
SOURCES = {"foreign": FOREIGN, "foreign_provider": FOREIGN_PROVIDER, "functions": FUNCTIONS}


def tests_pass(folder, interpreter):
    environment = dict(os.environ, PYTHONPATH=f"{folder}{os.pathsep}{run.HERE}", PYTHONDONTWRITEBYTECODE="1")
    command = [interpreter.executable, "-m", "unittest", "discover", "-f", "-p", "*_test.py"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    try:
        return subprocess.run(command, cwd=str(run.HERE), env=environment, timeout=60, **quiet).returncode == 0
    except subprocess.TimeoutExpired:
        return False


def whole(source, name):
    """The source file with its own parts in it, and the others by their paths."""
    text = source.read_text()
    for part in sorted(source.parent.glob("*.h")):
        is_own = part.name.startswith(name.partition("_")[0] + "_")
        text = text.replace(
            f'#include "{part.name}"', part.read_text() if is_own else f'#include "{source.parent}/{part.name}"'
        )
    return text


def passes(folder, interpreter):
    run.build(folder, interpreter, "gcc", ["-std=c11", "-O1", "-w", "-Wno-error"])
    return tests_pass(folder, interpreter)


def judge_header(folder, interpreter):
    """Of protocol.h, in a copy of the folder of headers. What its cache is without the GIL, Threads of protocols_test.py shows."""
    include = folder / "include"
    shutil.rmtree(include, ignore_errors=True)
    shutil.copytree(extension.INCLUDE, include)
    header = include / "caplet" / "protocol.h"
    extension.INCLUDE = include
    breaks.judge(PROTOCOL, header.read_text(), header, lambda: passes(folder, interpreter))


def main():
    name = sys.argv[1]
    interpreter = interpreters.probe(sys.argv[2])
    folder = Path(sys.argv[3]).resolve() / interpreter.name
    folder.mkdir(parents=True, exist_ok=True)
    if name == "protocol":
        judge_header(folder, interpreter)
        return
    source = getattr(extension, name.upper())
    setattr(extension, name.upper(), folder / source.name)
    breaks.judge(SOURCES[name], whole(source, name), folder / source.name, lambda: passes(folder, interpreter))


if __name__ == "__main__":
    main()
