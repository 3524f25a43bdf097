# SPDX-FileCopyrightText: The Caplet authors
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Breaks the runtime in one place at a time and wants the handshake tests to notice each.

python3 tests/handshake/mutants.py /usr/bin/python3 build/tests/mutants
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import breaks  # noqa: E402
import run  # noqa: E402

extension, interpreters = run.extension, run.interpreters

# (what stands in caplet.c or its parts, what to put there); the first occurrence is replaced.
MUTANTS = [
    # Exceptions
    ("!PyErr_ExceptionMatches(PyExc_Exception)", "0"),
    ("if (traceback != NULL) PyException_SetTraceback(value, traceback);", ""),
    ('Py_BuildValue("{s:O}", "name", name)', "PyDict_New()"),
    ("if (cause != NULL) PyException_SetCause(exception, cause);", "Py_DecRef(cause);"),
    ("  cause = take_exception();", "  cause = NULL;"),
    ("if (name != NULL && PyUnicode_Check(name)) return name;", ""),
    # Threads
    ("  if (visit->is_foreign && PyErr_Occurred() != NULL) PyErr_WriteUnraisable(NULL);", ""),
    ("  PyGILState_Release(visit->state);", ""),
    ("  if (visit->was_attached) return;", ""),
    ("return current && current->thread_id == PyThread_get_thread_ident();", "return 0;"),
    # Providing
    ("return is_here > 0 ? 0 : -1;", "return is_here < 0 ? -1 : 0;"),
    ("if (owner != -1 && owner != current) {", "if (0) {"),
    ("if (owner == -1) exchange_interpreter(table, current, -1);", ""),
    # Finding
    (
        "attempt->module = PyImport_Import(attempt->module_name);",
        'attempt->module = PyImport_ImportModule("geometry");',
    ),
    (
        "PyCapsule_Import(attempt->path, 0) == NULL && forget_exception() < 0",
        "PyCapsule_Import(attempt->path, 0) == NULL",
    ),
    ("if (!PyCapsule_CheckExact(attempt->capsule)) return refuse_type(attempt);", ""),
    ('if (name == NULL) return refuse(attempt, "the capsule has no name");', 'if (name == NULL) name = "";'),
    ("if (strcmp(name, expected) != 0)", "if (0)"),
    # Providers that need not be there
    ("attempt->is_absent = is_not_there(attempt);", "attempt->is_absent = 1;"),
    ("  PyErr_Clear();\n  return -1;", "  return -1;"),
    ("attempt->is_optional ? refuse_unless_absent(attempt) :", "1 ? refuse_unless_absent(attempt) :"),
    ("attempt.is_absent ? 0 : -1", "0"),
    ("attempt.is_absent ? 0 : -1", "-1"),
    ("return import_table(module, consumer, pointer, 1);", "return import_table(module, consumer, pointer, 0);"),
    # First calls
    ("    PyErr_Restore(type, value, traceback);\n    return 0;", "    return 0;"),
    ("  Py_DecRef(value);\n  Py_DecRef(traceback);\n  return -1;", "  return -1;"),
    ("if (result < 0 && must) end_with_exception(consumer->path);", ""),
    ("return import_within_call(consumer, pointer, 0);", "return import_within_call(consumer, pointer, 1);"),
    # The header
    ("(uintptr_t)table % sizeof(uint64_t) != 0", "(uintptr_t)table % 4 != 0"),
    ("table->magic != CAPLET_MAGIC", "0"),
    ("table->protocol != CAPLET_PROTOCOL", "table->protocol > CAPLET_PROTOCOL"),
    ("table->header_size != sizeof(caplet_header)", "table->header_size < sizeof(caplet_header)"),
    ("(uint64_t)table->slot_count * sizeof(void *)", "(uint32_t)(table->slot_count * sizeof(void *))"),
    ("table->table_size < needed", "table->table_size + 1 < needed"),
    ("flags & CAPLET_TABLE_MUST_UNDERSTAND & ~CAPLET_TABLE_ISOLATED", "flags & ~CAPLET_TABLE_ISOLATED"),
    ("if (unknown != 0) {", "if (0) {"),
    ("is_isolated(attempt->wants) == ((flags & CAPLET_TABLE_ISOLATED) != 0)", "1"),
    # The descriptor
    ("is != NULL && (uintptr_t)is", "(uintptr_t)is"),
    ("(uintptr_t)is % sizeof(void *) == 0", "1"),
    ("is->size >= CAPLET_DESCRIPTOR_LEAST", "is->size >= CAPLET_DESCRIPTOR_LEAST - 1"),
    ("is->size >= CAPLET_DESCRIPTOR_LEAST", "is->size == CAPLET_DESCRIPTOR_LEAST"),
    ("is->abi == table->abi", "1"),
    ("is->minor == table->minor", "1"),
    ("is->slot_count == table->slot_count", "1"),
    ("is->capsule != NULL", "1"),
    ("is->fingerprints != NULL", "1"),
    ("is->fingerprints[is->minor] == table->fingerprint", "1"),
    ("(is->type_count == 0 || is->types != NULL)", "1"),
    ("(is->type_count == 0 || is->types != NULL)", "is->types != NULL"),
    ("(is->slot_count == 0 || is->slots != NULL)", "1"),
    ("(is->row_count == 0 || is->rows != NULL)", "1"),
    # Versions
    ("strcmp(table->descriptor->capsule, compiled->capsule) != 0", "0"),
    ("table->abi != compiled->abi", "table->abi < compiled->abi"),
    ("table->minor < attempt->wants->floor", "table->minor < attempt->wants->compiled->minor"),
    ("table->minor < attempt->wants->floor", "0"),
    ("compiled->versions != NULL ?", "1 ?"),
    ("  (void)forget_exception();\n  return NULL;", "  PyErr_Clear();\n  return NULL;"),
    ("known == NULL || PyUnicode_CompareWithASCIIString(version, known) != 0", "1"),
    ("ours == NULL || strcmp(ours, theirs) == 0", "ours == NULL"),
    ("distribution == NULL || !is_not_there(attempt)", "distribution == NULL"),
    ("result = PyObject_IsTrue(found) == 1", "result = 1"),
    ("PyErr_Restore(type, value, traceback);\n  return result;", "return result;"),
    ("needed != NULL ? needed :", '1 ? "" :'),
    ("more = slots - first - 1", "more = 0"),
    ("if (distribution != NULL && version != NULL) snprintf(text, size", "if (0) snprintf(text, size"),
    ("if (version != NULL && PyUnicode_Check(version)) return version;", "if (version != NULL) return version;"),
    ("table->slot_count < slots", "0"),
    ("compiled->slots[count - 1].since > minor", "0"),
    ("provided < compiled ? provided : compiled", "compiled"),
    # Fingerprints
    ("attempt->table->descriptor->fingerprints[common] != attempt->wants->compiled->fingerprints[common]", "0"),
    ("[((uint64_t)start + i) % among->row_count]", "[start]"),
    ("foreign != NULL && strcmp(foreign, ours) == 0", "strcmp(foreign, ours) == 0"),
    ("theirs->text != NULL ? theirs->text", "1 ? theirs->text"),
    ("if (theirs->since != ours->since)\n", "if (0)\n"),
    ("theirs->hash != ours->hash || theirs->since != ours->since", "theirs->hash != ours->hash"),
    ("if (ours->since > common) continue;", ""),
    ("if (theirs->since > common || theirs->subject == NULL) continue;", ""),
    ("if (i >= known && theirs->since <= common) break;", "if (i >= known) break;"),
    ("if (i >= known && theirs->since <= common) break;", ""),
    ("theirs->hash != compiled->slots[i].hash ||", ""),
    ("|| theirs->since != compiled->slots[i].since)", ")"),
    ("if (is_same_name(theirs->name, ours->name))", "if (1)"),
    ("foreign->name != NULL ? foreign->name", "1 ? foreign->name"),
    ("if (slot < slots_at(compiled, common)) return refuse_slot(attempt, slot);", ""),
    ("if (slot < provided->slot_count)", "if (0)"),
    # External types
    ("descriptor->size >= CAPLET_DESCRIPTOR_WITH_EXTERNALS", "1"),
    ("descriptor->size >= CAPLET_DESCRIPTOR_WITH_EXTERNALS", "descriptor->size > CAPLET_DESCRIPTOR_LEAST"),
    ("(external_count(is) == 0 || is->externals != NULL)", "1"),
    ("[((uint64_t)start + i) % count]", "[start]"),
    ("theirs->size != ours->size)\n      return refuse_external", "0) return refuse_external"),
    ("theirs->kind != CAPLET_KIND_UNKNOWN && ", ""),
    ("(theirs->kind & ours->kind) == 0", "theirs->kind != ours->kind"),
    ("(theirs->kind & ours->kind) == 0", "0"),
    ("ours->kind == CAPLET_KIND_RECORD && theirs->alignment != ours->alignment", "0"),
    ("ours->kind == CAPLET_KIND_RECORD && theirs->alignment", "theirs->alignment"),
    ("check_externals(attempt) < 0 ||", ""),
    # Layouts, slots, interpreters
    ("theirs->size != ours->size", "0"),
    ("theirs->alignment != ours->alignment", "0"),
    ("ours->since <= common ? find_type", "1 ? find_type"),
    ("CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_RETIRED", "CAPLET_SLOT_OPTIONAL"),
    ("CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_RETIRED", "CAPLET_SLOT_RETIRED"),
    ("slot == NULL && (by->slots", "0 && (by->slots"),
    ("compiled, slots_at(compiled, common));", "compiled, compiled->slot_count);"),
    ("table->interpreter == -1 ||", ""),
    ("table->interpreter == -1 || table->interpreter == current", "1"),
    ("if (check_interpreter(attempt, attempt->table) < 0) return -1;", ""),
    # Publishing
    ("return check_interpreter(attempt, published);", "return 0;"),
    ("if (published != attempt->table) {", "if (0) {"),
    ("published = publish(pointer, unimported, attempt->table);", "published = *pointer = attempt->table;"),
    ("if (keep(attempt, kept, NULL) == 0) {", "if (keep(attempt, kept, NULL) == 0 || 1) {"),
    ("if (keep(attempt, kept, NULL) == 0) {", "if (1) {"),
    ("    Py_DecRef(kept);\n    return 0;", "    return 0;"),
    ("    Py_DecRef(kept);\n    return check", "    return check"),
    ("  Py_DecRef(attempt.module);", ""),
    ("  Py_DecRef(attempt.capsule);", ""),
    ("  Py_DecRef(attempt.module_name);", ""),
    # Calls that can't be made
    ("  Py_DecRef(object);\n  leave(&visit);", "  leave(&visit);"),
    ("if (distribution == NULL) return;", "return;"),
    ("if (version != NULL)\n    snprintf", "if (1)\n    snprintf"),
]


def main():
    interpreter = interpreters.probe(sys.argv[1])
    folder = Path(sys.argv[2]).resolve() / interpreter.name
    folder.mkdir(parents=True, exist_ok=True)
    sound = extension.RUNTIME.read_text()
    thread_state = (extension.INCLUDE / "caplet" / "thread_state.h").read_text()
    sound = sound.replace("#include <caplet/caplet.h>", thread_state + "#include <caplet/caplet.h>")
    for part in extension.RUNTIME.parent.glob("*.h"):
        sound = sound.replace(f'#include "{part.name}"', part.read_text())
    mutated = folder / "caplet.c"
    run.CONSUMER[1] = run.PROVIDER[1] = mutated

    def passes():
        run.build(folder, interpreter, "gcc", ["-std=c11", "-O1", "-Wno-error", "-w"])
        return tests_pass(folder, interpreter)

    breaks.judge(MUTANTS, sound, mutated, passes)


def tests_pass(folder, interpreter):
    try:
        return run.run(folder, interpreter, [], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60) == 0
    except subprocess.TimeoutExpired:
        return False


if __name__ == "__main__":
    main()
