/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The runtime: every check of a foreign table and every message about it, once. caplet.h is the contract.

   Valid as C11 and as C++17; uses nothing outside the limited API of 3.9 and what PyPy offers of it, so one text serves
   every interpreter. Compile it into the extension, with the extension's own Python.h and Py_LIMITED_API. Py_DecRef
   instead of the macros: it takes NULL, and the inline code of forty of them would be a fifth of this. */
#include <caplet/caplet.h>
#include <pythread.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(_MSC_VER) && !defined(__clang__)
#include <intrin.h>
#endif

#if defined(_MSC_VER) && !defined(__clang__)
#define CAPLET_NOINLINE __declspec(noinline)
#else
#define CAPLET_NOINLINE __attribute__((noinline))
#endif

/* What a foreign string may add to a message. */
#define CAPLET_TEXT "%.400s"

/* The least that protocol 1 promises of a descriptor; what later versions append is asked for by `size`. */
#define CAPLET_DESCRIPTOR_LEAST (offsetof(caplet_descriptor, interface_json) + sizeof(const char *))

/* What a descriptor must reach to for its externals to be looked at. */
#define CAPLET_DESCRIPTOR_WITH_EXTERNALS (offsetof(caplet_descriptor, external_count) + sizeof(uint32_t))

/* One call of caplet_import. */
typedef struct caplet_attempt {
  PyObject *consumer; /* borrowed, may be NULL */
  const caplet_consumer *wants;
  const char *attribute;      /* the last part of wants->path */
  PyObject *module_name;      /* the rest of it; owned, as are the following */
  PyObject *module, *capsule; /* NULL until found */
  const caplet_header *table; /* the capsule's pointer */
} caplet_attempt;

static int is_isolated(const caplet_consumer *consumer) { return consumer->unimported == NULL; }

/* ---- Exceptions ---- */

/* Whether the pending exception, if any, must not be touched: KeyboardInterrupt, SystemExit and their like. */
static int passes_through(void) { return PyErr_Occurred() != NULL && !PyErr_ExceptionMatches(PyExc_Exception); }

/* Forgets a pending `Exception`. Returns 0, or -1 with the exception still pending when it is none of those. */
static int forget_exception(void) {
  if (passes_through()) return -1;
  PyErr_Clear();
  return 0;
}

/* The pending exception, no longer pending, or NULL. New reference. (PyErr_GetRaisedException is 3.12's.) */
static PyObject *take_exception(void) {
  PyObject *type, *value, *traceback;
  PyErr_Fetch(&type, &value, &traceback);
  if (type == NULL) return NULL;
  PyErr_NormalizeException(&type, &value, &traceback);
  if (traceback != NULL) PyException_SetTraceback(value, traceback);
  Py_DecRef(type);
  Py_DecRef(traceback);
  return value;
}

/* ImportError(text, name=name). PyErr_SetImportError would do, but PyPy has none. New reference. */
static PyObject *new_import_error(PyObject *text, PyObject *name) {
  PyObject *exception = NULL;
  PyObject *arguments = Py_BuildValue("(O)", text);
  PyObject *keywords = Py_BuildValue("{s:O}", "name", name);
  if (arguments != NULL && keywords != NULL) exception = PyObject_Call(PyExc_ImportError, arguments, keywords);
  Py_DecRef(arguments);
  Py_DecRef(keywords);
  return exception;
}

/* The name of `object` as its __name__ says, else `otherwise`. New reference, NULL with an exception set. */
static PyObject *name_of(PyObject *object, const char *otherwise) {
  PyObject *name = object != NULL ? PyObject_GetAttrString(object, "__name__") : NULL;
  if (name != NULL && PyUnicode_Check(name)) return name;
  Py_DecRef(name);
  if (forget_exception() < 0) return NULL;
  return PyUnicode_FromString(otherwise);
}

/* Raises the ImportError of this attempt, with the pending exception as its cause, and returns -1. */
static int refuse(const caplet_attempt *attempt, const char *format, ...) {
  PyObject *cause, *detail, *consumer = NULL, *text = NULL, *exception = NULL;
  va_list arguments;
  if (passes_through()) return -1;
  cause = take_exception();
  va_start(arguments, format);
  detail = PyUnicode_FromFormatV(format, arguments);
  va_end(arguments);
  if (detail != NULL) consumer = name_of(attempt->consumer, attempt->consumer != NULL ? "this module" : "this program");
  if (consumer != NULL)
    text = PyUnicode_FromFormat("%U cannot use the C API \"%s\": %U", consumer, attempt->wants->path, detail);
  if (text != NULL) exception = new_import_error(text, attempt->module_name);
  if (exception != NULL) {
    if (cause != NULL) PyException_SetCause(exception, cause); /* takes the reference */
    cause = NULL;
    PyErr_SetObject(PyExc_ImportError, exception);
  }
  Py_DecRef(cause);
  Py_DecRef(detail);
  Py_DecRef(consumer);
  Py_DecRef(text);
  Py_DecRef(exception);
  return -1;
}

/* ---- Interpreters and threads ---- */

static int64_t current_interpreter(void) {
#if defined(PYPY_VERSION)
  return 0; /* the only one there is */
#elif PY_VERSION_HEX < 0x03090000
  return PyInterpreterState_GetID(_PyInterpreterState_Get());
#else
  return PyInterpreterState_GetID(PyInterpreterState_Get());
#endif
}

/* Whether this thread is known to be attached. PyGILState_Ensure copes with either, but not in a subinterpreter before
   3.12: it would wait for ever for the main interpreter's thread state. The limited API has no way to ask there. */
static int is_attached(void) {
#if !defined(Py_LIMITED_API) && !defined(PYPY_VERSION) && PY_VERSION_HEX < 0x030C0000
  PyThreadState *current = _PyThreadState_UncheckedGet(); /* possibly of another thread */
  return current != NULL && current->thread_id == PyThread_get_thread_ident();
#else
  return 0;
#endif
}

/* Sets NotImplementedError from whatever state the thread is in, and leaves it in that state. */
static void raise_not_implemented(const char *text) {
  int is_foreign;
  PyGILState_STATE state;
  if (is_attached()) {
    PyErr_Format(PyExc_NotImplementedError, "%s", text);
    return;
  }
#if defined(PYPY_VERSION)
  is_foreign = 0; /* PyPy keeps the state of every thread it has met */
#else
  is_foreign = PyGILState_GetThisThreadState() == NULL;
#endif
  state = PyGILState_Ensure();
  PyErr_Format(PyExc_NotImplementedError, "%s", text);
  /* The exception of a thread that Python does not know dies with its state: nobody would ever see it. */
  if (is_foreign) PyErr_WriteUnraisable(NULL);
  PyGILState_Release(state);
}

void caplet_release_stolen(PyObject *object) {
  PyGILState_STATE state;
  if (is_attached()) {
    Py_DecRef(object);
    return;
  }
  state = PyGILState_Ensure();
  Py_DecRef(object);
  PyGILState_Release(state);
}

CAPLET_NORETURN static void end_process(const char *text) {
  CAPLET_FATAL(text);
  abort(); /* not reached; PyPy does not declare so */
}

/* ---- Atomics: the only ones, and not in a header ---- */

/* Makes `*pointer` be `table` if it is `unimported`. Returns what it then is. */
static const caplet_header *publish(const caplet_header **pointer, const caplet_header *unimported,
                                    const caplet_header *table) {
#if defined(_MSC_VER) && !defined(__clang__)
  void *seen = _InterlockedCompareExchangePointer((void *volatile *)pointer, (void *)table, (void *)unimported);
  return seen == (void *)unimported ? table : (const caplet_header *)seen;
#else
  const caplet_header *seen = unimported;
  return __atomic_compare_exchange_n(pointer, &seen, table, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? table : seen;
#endif
}

/* Makes `*interpreter` be `to` if it is `from`. Returns what it was. */
static int64_t exchange_interpreter(int64_t *interpreter, int64_t from, int64_t to) {
#if defined(_MSC_VER) && !defined(__clang__)
  return _InterlockedCompareExchange64((__int64 volatile *)interpreter, to, from);
#else
  int64_t seen = from;
  __atomic_compare_exchange_n(interpreter, &seen, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  return seen;
#endif
}

/* ---- Paths and slots ---- */

/* The last part of a capsule path, and how long the part before its dot is. */
static const char *split_path(const char *path, size_t *module_length) {
  const char *dot = strrchr(path, '.');
  *module_length = dot != NULL ? (size_t)(dot - path) : 0;
  return dot != NULL ? dot + 1 : path;
}

/* The first of the table's first `count` slots that is NULL though `by` says it must not be; NULL where none is. */
static const caplet_slot_info *missing_slot(const caplet_header *table, const caplet_descriptor *by, uint32_t count) {
  const char *place = (const char *)(table + 1);
  uint32_t i;
  for (i = 0; i < count; i++, place += sizeof(void *)) {
    void *slot;
    memcpy(&slot, place, sizeof slot); /* of a type of its own, so not by dereferencing */
    if (slot == NULL && (by->slots[i].flags & (CAPLET_SLOT_OPTIONAL | CAPLET_SLOT_RETIRED)) == 0) return &by->slots[i];
  }
  return NULL;
}

#include "provide.h"

/* ---- Versions, in words ---- */

/* The release that brought `minor` as `compiled`, our own, knows it, or NULL. */
static const char *version_of(const caplet_descriptor *compiled, int minor) {
  return compiled->versions != NULL ? compiled->versions[minor] : NULL;
}

/* "1.2 (geometry 1.1)", without what is not known. `version` may be foreign. New reference or NULL. */
static PyObject *name_version(const caplet_attempt *attempt, int abi, int minor, const char *version) {
  const char *distribution = attempt->wants->compiled->distribution;
  if (distribution == NULL || version == NULL) return PyUnicode_FromFormat("%d.%d", abi, minor);
  return PyUnicode_FromFormat("%d.%d (" CAPLET_TEXT " " CAPLET_TEXT ")", abi, minor, distribution, version);
}

/* The installed version of the API's distribution as its metadata says, if that is another than `known`. New reference;
   NULL when it is no other, or unknown, with an exception set only if it has to pass through. */
static PyObject *other_installed_version(const caplet_attempt *attempt, const char *known) {
  PyObject *version = NULL, *metadata = PyImport_ImportModule("importlib.metadata");
  if (metadata != NULL) {
    version = PyObject_CallMethod(metadata, "version", "s", attempt->wants->compiled->distribution);
    Py_DecRef(metadata);
  }
  if (version != NULL && PyUnicode_Check(version) &&
      (known == NULL || PyUnicode_CompareWithASCIIString(version, known) != 0))
    return version;
  Py_DecRef(version);
  (void)forget_exception();
  return NULL;
}

/* Refuses because both sides come from histories of the API that don't fit: `what`, which is released, and what to do
   about it. The consumer's own release, if it belongs to one, is what the installed one could be exchanged for. */
static int refuse_other_history(const caplet_attempt *attempt, PyObject *what) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const char *distribution = compiled->distribution, *ours = compiled->version;
  const char *theirs = attempt->table->descriptor->version;
  if (what == NULL) return -1;
  if (distribution == NULL)
    refuse(attempt, "%U: rebuild this consumer against its provider", what);
  else if (theirs == NULL)
    refuse(attempt, "%U: rebuild this consumer against the installed %s", what, distribution);
  else if (ours == NULL || strcmp(ours, theirs) == 0)
    refuse(attempt, "%U: rebuild this consumer against %s " CAPLET_TEXT, what, distribution, theirs);
  else
    refuse(attempt, "%U: rebuild this consumer against %s " CAPLET_TEXT ", or install %s==%s", what, distribution,
           theirs, distribution, ours);
  Py_DecRef(what);
  return -1;
}

/* ---- Finding the capsule ---- */

static int refuse_type(const caplet_attempt *attempt) {
  PyObject *type = name_of((PyObject *)Py_TYPE(attempt->capsule), "?");
  if (type == NULL) return -1;
  refuse(attempt, "it is a %U, not a capsule", type);
  Py_DecRef(type);
  return -1;
}

/* Whether the pending exception says that the module, or a package around it, is not there; a module that it needs
   itself is another matter. */
static int is_not_there(const caplet_attempt *attempt) {
  PyObject *type, *value, *traceback, *name = NULL, *found = NULL;
  int result = 0;
  if (!PyErr_ExceptionMatches(PyExc_ModuleNotFoundError)) return 0;
  PyErr_Fetch(&type, &value, &traceback);
  PyErr_NormalizeException(&type, &value, &traceback);
  if (value != NULL) name = PyObject_GetAttrString(value, "name");
  if (name != NULL && PyUnicode_Check(name)) {
    PyObject *whole = PyUnicode_FromFormat("%U.", attempt->module_name), *part = PyUnicode_FromFormat("%U.", name);
    if (whole != NULL && part != NULL) found = PyObject_CallMethod(whole, "startswith", "O", part);
    Py_DecRef(whole);
    Py_DecRef(part);
  }
  if (found != NULL) result = PyObject_IsTrue(found) == 1;
  Py_DecRef(found);
  Py_DecRef(name);
  PyErr_Clear();
  PyErr_Restore(type, value, traceback);
  return result;
}

static int refuse_module_of(const caplet_attempt *attempt) {
  const char *distribution = attempt->wants->compiled->distribution;
  const char *needed = version_of(attempt->wants->compiled, attempt->wants->floor);
  if (distribution == NULL || !is_not_there(attempt))
    return refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  return refuse(attempt, "importing \"%U\" failed: install %s%s%s", attempt->module_name, distribution,
                needed != NULL ? ">=" : "", needed != NULL ? needed : "");
}

/* Fills in module and capsule. The module is imported under its whole name first: before 3.16 PyCapsule_Import does not
   import submodules. */
static int find_capsule(caplet_attempt *attempt) {
  attempt->module = PyImport_Import(attempt->module_name);
  if (attempt->module == NULL) return refuse_module_of(attempt);
  attempt->capsule = PyObject_GetAttrString(attempt->module, attempt->attribute);
  if (attempt->capsule != NULL) return 0;
  if (PyErr_ExceptionMatches(PyExc_AttributeError))
    return refuse(attempt, "module has no attribute \"%s\" (circular import?)", attempt->attribute);
  return refuse(attempt, "getting its attribute \"%s\" failed", attempt->attribute);
}

/* Fills in table. PyCapsule_Import is the documented entry, but what it walks to need not be what is kept alive: where
   a package deleted its submodule's name the walk fails, and a lazy __getattr__ makes a capsule that is gone when the
   call returns. So the pointer of the held capsule counts; of a sound provider both are one. */
static int find_table(caplet_attempt *attempt) {
  const char *path = attempt->wants->path, *name;
  if (PyCapsule_Import(path, 0) == NULL && forget_exception() < 0) return -1;
  if (!PyCapsule_CheckExact(attempt->capsule)) return refuse_type(attempt);
  name = PyCapsule_GetName(attempt->capsule);
  if (name == NULL && PyErr_Occurred()) return refuse(attempt, "the capsule is damaged");
  if (name == NULL) return refuse(attempt, "the capsule has no name");
  if (strcmp(name, path) != 0) return refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\"", name);
  attempt->table = (const caplet_header *)PyCapsule_GetPointer(attempt->capsule, name);
  return attempt->table != NULL ? 0 : refuse(attempt, "the capsule is damaged");
}

/* ---- Checking the table: in this order, as each check makes the next one's reads safe ---- */

/* Also whether it is of the kind that this consumer calls: the functions of an isolated one take other arguments. */
static int check_flags(const caplet_attempt *attempt) {
  const uint32_t flags = attempt->table->flags, unknown = flags & CAPLET_TABLE_MUST_UNDERSTAND & ~CAPLET_TABLE_ISOLATED;
  char number[32];
  if (unknown != 0) {
    snprintf(number, sizeof number, "0x%08lx", (unsigned long)unknown);
    return refuse(attempt, "flags %s, this consumer understands none of them", number);
  }
  if (is_isolated(attempt->wants) == ((flags & CAPLET_TABLE_ISOLATED) != 0)) return 0;
  return refuse(attempt, "its table is %s, this consumer was compiled for %s ones",
                is_isolated(attempt->wants) ? "process-wide" : "isolated",
                is_isolated(attempt->wants) ? "isolated" : "process-wide");
}

static int check_header(const caplet_attempt *attempt) {
  const caplet_header *table = attempt->table;
  char number[32];
  uint64_t needed;
  if ((uintptr_t)table % sizeof(uint64_t) != 0) return refuse(attempt, "misaligned");
  if (table->magic != CAPLET_MAGIC) {
    snprintf(number, sizeof number, "0x%016llx", (unsigned long long)table->magic);
    return refuse(attempt, "not a Caplet table (magic %s)", number);
  }
  if (table->protocol != CAPLET_PROTOCOL)
    return refuse(attempt, "protocol %d, this consumer speaks %d", (int)table->protocol, CAPLET_PROTOCOL);
  if (table->header_size != sizeof(caplet_header))
    return refuse(attempt, "sizes disagree: header of %d bytes, this consumer's has %d", (int)table->header_size,
                  (int)sizeof(caplet_header));
  needed = sizeof(caplet_header) + (uint64_t)table->slot_count * sizeof(void *);
  if (table->table_size < needed)
    return refuse(attempt, "sizes disagree: table of %u bytes, %u slots need %llu", (unsigned)table->table_size,
                  (unsigned)table->slot_count, (unsigned long long)needed);
  return check_flags(attempt);
}

/* How many externals a descriptor lists; one that was compiled before there were any has none. */
static uint32_t external_count(const caplet_descriptor *descriptor) {
  return descriptor->size >= CAPLET_DESCRIPTOR_WITH_EXTERNALS ? descriptor->external_count : 0;
}

/* Whether the descriptor can be read and says what the header says. */
static int is_sound(const caplet_header *table) {
  const caplet_descriptor *is = table->descriptor;
  return is != NULL && (uintptr_t)is % sizeof(void *) == 0 && is->size >= CAPLET_DESCRIPTOR_LEAST &&
         is->abi == table->abi && is->minor == table->minor && is->slot_count == table->slot_count &&
         is->capsule != NULL && is->fingerprints != NULL && is->fingerprints[is->minor] == table->fingerprint &&
         (is->slot_count == 0 || is->slots != NULL) && (is->type_count == 0 || is->types != NULL) &&
         (is->row_count == 0 || is->rows != NULL) && (external_count(is) == 0 || is->externals != NULL);
}

static int refuse_minor(const caplet_attempt *attempt) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_header *table = attempt->table;
  const char *needed = version_of(compiled, attempt->wants->floor), *provided = table->descriptor->version;
  PyObject *installed = NULL, *hint = NULL;
  PyObject *has = name_version(attempt, table->abi, table->minor, provided);
  PyObject *needs = name_version(attempt, compiled->abi, attempt->wants->floor, needed);
  if (compiled->distribution != NULL)
    hint = needed != NULL ? PyUnicode_FromFormat(": install %s>=%s", compiled->distribution, needed)
                          : PyUnicode_FromFormat(": install a newer %s", compiled->distribution);
  else
    hint = PyUnicode_FromFormat("");
  if (compiled->distribution != NULL && hint != NULL) installed = other_installed_version(attempt, provided);
  if (has != NULL && needs != NULL && hint != NULL)
    refuse(attempt,
           installed != NULL ? "it provides API %U, this consumer needs %U%U (installed: %U)"
                             : "it provides API %U, this consumer needs %U%U",
           has, needs, hint, installed);
  Py_DecRef(has);
  Py_DecRef(needs);
  Py_DecRef(hint);
  Py_DecRef(installed);
  return -1;
}

/* The newest minor that both sides know. */
static int common_minor(const caplet_attempt *attempt) {
  int provided = attempt->table->minor, compiled = attempt->wants->compiled->minor;
  return provided < compiled ? provided : compiled;
}

/* How many slots the table must have for the wrappers of this consumer not to look beyond it. */
static uint32_t slots_at(const caplet_descriptor *compiled, int minor) {
  uint32_t count = compiled->slot_count;
  while (count > 0 && compiled->slots[count - 1].since > minor) count--;
  return count;
}

/* Names the first slot that the table is too short for. */
static int refuse_short_table(const caplet_attempt *attempt, uint32_t slots) {
  const uint32_t first = attempt->table->slot_count, more = slots - first - 1;
  const char *name = attempt->wants->compiled->slots[first].name;
  if (more == 0)
    return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u %s is missing", (unsigned)first, name));
  return refuse_other_history(
      attempt, PyUnicode_FromFormat("slot %u %s is missing, and %u more", (unsigned)first, name, (unsigned)more));
}

static int check_versions(const caplet_attempt *attempt) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_header *table = attempt->table;
  uint32_t slots;
  if (!is_sound(table)) return refuse(attempt, "its descriptor is damaged");
  if (strcmp(table->descriptor->capsule, compiled->capsule) != 0)
    return refuse(attempt, "it is another API (\"" CAPLET_TEXT "\", ABI %d)", table->descriptor->capsule, table->abi);
  if (table->abi != compiled->abi)
    return refuse_other_history(
        attempt,
        PyUnicode_FromFormat("it provides ABI %d, this consumer was compiled for ABI %d", table->abi, compiled->abi));
  if (table->minor < attempt->wants->floor) return refuse_minor(attempt);
  slots = slots_at(compiled, common_minor(attempt));
  return table->slot_count < slots ? refuse_short_table(attempt, slots) : 0;
}

/* ---- Comparing what both sides were compiled with ---- */

/* Equality of names of which the foreign one may be missing. */
static int is_same_name(const char *foreign, const char *ours) { return foreign != NULL && strcmp(foreign, ours) == 0; }

/* The row of `among` about `subject`, or NULL. Searched from where it would be if nothing differed. */
static const caplet_row_info *find_row(const caplet_descriptor *among, const char *subject, uint32_t start) {
  uint32_t i;
  for (i = 0; i < among->row_count; i++) {
    const caplet_row_info *row = &among->rows[((uint64_t)start + i) % among->row_count];
    if (is_same_name(row->subject, subject)) return row;
  }
  return NULL;
}

static const char *foreign_name(const caplet_slot_info *foreign) { return foreign->name != NULL ? foreign->name : "?"; }

/* `subject` differs. Takes its reference; it may be NULL. */
static int refuse_row(const caplet_attempt *attempt, PyObject *subject, const caplet_row_info *ours,
                      const caplet_row_info *theirs) {
  const char *text = theirs->text != NULL ? theirs->text : "";
  const int abi = attempt->table->abi;
  PyObject *detail;
  if (subject == NULL) return -1;
  if (theirs->since != ours->since)
    detail = PyUnicode_FromFormat("%U differs: compiled for one since API %d.%d, provided is one since %d.%d", subject,
                                  abi, ours->since, abi, theirs->since);
  else
    detail = PyUnicode_FromFormat(strcmp(text, ours->text) == 0 ? "%U differs"
                                                                : "%U differs: compiled for " CAPLET_TEXT
                                                                  ", provided is " CAPLET_TEXT,
                                  subject, ours->text, text);
  Py_DecRef(subject);
  return refuse_other_history(attempt, detail);
}

/* Slots are told apart by their places: a name may have changed since. */
static int refuse_slot(const caplet_attempt *attempt, uint32_t index) {
  const caplet_slot_info *ours = &attempt->wants->compiled->slots[index];
  const caplet_slot_info *theirs = &attempt->table->descriptor->slots[index];
  const caplet_row_info our_row = {ours->name, ours->text, ours->hash, ours->since};
  const caplet_row_info their_row = {theirs->name, theirs->text, theirs->hash, theirs->since};
  if (is_same_name(theirs->name, ours->name))
    return refuse_row(attempt, PyUnicode_FromFormat("slot %u %s", (unsigned)index, ours->name), &our_row, &their_row);
  return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u %s is missing, in its place is " CAPLET_TEXT,
                                                            (unsigned)index, ours->name, foreign_name(theirs)));
}

/* The first slot whose rows differ at minor `common`; how many slots the provider has where none does. */
static uint32_t differing_slot(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled, *provided = attempt->table->descriptor;
  const uint32_t known = slots_at(compiled, common);
  uint32_t i;
  for (i = 0; i < provided->slot_count; i++) {
    const caplet_slot_info *theirs = &provided->slots[i];
    if (i >= known && theirs->since <= common) break;
    if (i < known && (theirs->hash != compiled->slots[i].hash || theirs->since != compiled->slots[i].since)) break;
  }
  return i;
}

/* Says which row made the fingerprints of minor `common` differ. */
static int refuse_fingerprint(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled, *provided = attempt->table->descriptor;
  const uint32_t slot = differing_slot(attempt, common);
  uint32_t i;
  for (i = 0; i < compiled->row_count; i++) {
    const caplet_row_info *ours = &compiled->rows[i];
    const caplet_row_info *theirs = ours->since <= common ? find_row(provided, ours->subject, i) : NULL;
    if (ours->since > common) continue;
    if (theirs == NULL) return refuse_other_history(attempt, PyUnicode_FromFormat("%s is missing", ours->subject));
    if (theirs->hash != ours->hash || theirs->since != ours->since)
      return refuse_row(attempt, PyUnicode_FromString(ours->subject), ours, theirs);
  }
  for (i = 0; i < provided->row_count; i++) {
    const caplet_row_info *theirs = &provided->rows[i];
    if (theirs->since > common || theirs->subject == NULL) continue;
    if (find_row(compiled, theirs->subject, i) == NULL)
      return refuse_other_history(attempt,
                                  PyUnicode_FromFormat(CAPLET_TEXT " is unknown to this consumer", theirs->subject));
  }
  if (slot < slots_at(compiled, common)) return refuse_slot(attempt, slot);
  if (slot < provided->slot_count)
    return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u " CAPLET_TEXT " is unknown to this consumer",
                                                              (unsigned)slot, foreign_name(&provided->slots[slot])));
  return refuse_other_history(
      attempt, PyUnicode_FromFormat("the fingerprints of API %d.%d differ", attempt->table->abi, common));
}

/* The row of `among` about the type `identity`, or NULL. */
static const caplet_type_info *find_type(const caplet_descriptor *among, const char *identity, uint32_t start) {
  uint32_t i;
  for (i = 0; i < among->type_count; i++) {
    const caplet_type_info *type = &among->types[((uint64_t)start + i) % among->type_count];
    if (is_same_name(type->identity, identity)) return type;
  }
  return NULL;
}

/* Same declarations may be laid out differently: -fshort-enums, packing, another version of a third party's header. A
   type that the provider no longer lists was hidden by it, which the fingerprint allows, so there is nothing to
   compare. */
static int check_layouts(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  uint32_t i;
  for (i = 0; i < compiled->type_count; i++) {
    const caplet_type_info *ours = &compiled->types[i];
    const caplet_type_info *theirs =
        ours->since <= common ? find_type(attempt->table->descriptor, ours->identity, i) : NULL;
    if (theirs == NULL) continue;
    if (theirs->size != ours->size)
      return refuse(attempt, "%s has %u bytes, compiled for %u", ours->identity, (unsigned)theirs->size,
                    (unsigned)ours->size);
    if (theirs->alignment != ours->alignment)
      return refuse(attempt, "%s is aligned to %d bytes, compiled for %d", ours->identity, (int)theirs->alignment,
                    (int)ours->alignment);
  }
  return 0;
}

#include "externals.h"

/* Slots above the floor count too where the provider claims them: their wrappers ask for the minor only. */
static int check_slots(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_slot_info *missing = missing_slot(attempt->table, compiled, slots_at(compiled, common));
  if (missing == NULL) return 0;
  return refuse(attempt, "required slot %u %s is NULL", (unsigned)(missing - compiled->slots), missing->name);
}

#include "objects.h"

static int check_interpreter(const caplet_attempt *attempt, const caplet_header *table) {
  int64_t current = current_interpreter();
  if (table->interpreter == -1 || table->interpreter == current) return 0;
  return refuse(attempt, "it belongs to interpreter %lld, the current one is %lld", (long long)table->interpreter,
                (long long)current);
}

static int check_table(const caplet_attempt *attempt) {
  int common;
  if (check_header(attempt) < 0 || check_versions(attempt) < 0) return -1;
  common = common_minor(attempt);
  if (attempt->table->descriptor->fingerprints[common] != attempt->wants->compiled->fingerprints[common])
    return refuse_fingerprint(attempt, common);
  /* Others' types first: a record of the API may differ only because of them. */
  if (check_externals(attempt) < 0 || check_layouts(attempt, common) < 0) return -1;
  if (check_slots(attempt, common) < 0) return -1;
  if (check_interpreter(attempt, attempt->table) < 0) return -1;
  return check_objects(attempt);
}

/* ---- Importing ---- */

/* Keeps `kept` alive as long as the consumer, or without one as long as the interpreter. The dict of PyInterpreterState
   would be the other place for that, but PyPy has none. Of isolated tables each has a name of its own: when the
   provider was made anew, handles of the table before may still be in use. */
static int keep(const caplet_attempt *attempt, PyObject *kept) {
  int result = -1;
  PyObject *name = PyUnicode_FromFormat(is_isolated(attempt->wants) ? "__caplet__:%s:%p" : "__caplet__:%s",
                                        attempt->wants->path, (const void *)attempt->table);
  PyObject *holder = attempt->consumer;
  if (holder == NULL) holder = PyImport_ImportModule("sys");
  if (name != NULL && holder != NULL) result = PyObject_SetAttr(holder, name, kept);
  if (attempt->consumer == NULL) Py_DecRef(holder);
  Py_DecRef(name);
  return result;
}

/* Publishes the checked table. Another thread, or an earlier import, may have been first with another one: then that is
   the table in use, whoever published it keeps it alive, and ours is dropped. */
static int publish_and_keep(const caplet_attempt *attempt, const caplet_header **pointer) {
  const caplet_header *unimported = attempt->wants->unimported, *before, *published;
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  if (kept == NULL) return -1;
  before = (const caplet_header *)CAPLET_LOAD(*pointer);
  published = publish(pointer, unimported, attempt->table);
  if (published != attempt->table) {
    Py_DecRef(kept);
    return check_interpreter(attempt, published);
  }
  if (keep(attempt, kept) == 0) {
    Py_DecRef(kept);
    return 0;
  }
  if (before != unimported) Py_DecRef(kept); /* else it leaks, once, rather than leave the published pointer dangling */
  return -1;
}

/* Gives the checked table to the consumer, which has a handle of its own in each interpreter. */
static int keep_and_hand_over(const caplet_attempt *attempt, const caplet_header **handle) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  int result = kept != NULL ? keep(attempt, kept) : -1;
  Py_DecRef(kept);
  if (result == 0) *handle = attempt->table;
  return result;
}

/* CAPLET_DEBUG=1 in the environment tells what was imported and what was not. */
static void trace(const caplet_attempt *attempt, int result) {
  const caplet_header *table = attempt->table;
  const char *asked = getenv("CAPLET_DEBUG");
  if (asked == NULL || strcmp(asked, "1") != 0) return;
  if (result == 0)
    fprintf(stderr, "caplet: imported %s: API %d.%d at %p, compiled for %d.%d, needs %d.%d\n", attempt->wants->path,
            table->abi, table->minor, (const void *)table, attempt->wants->compiled->abi,
            attempt->wants->compiled->minor, attempt->wants->compiled->abi, attempt->wants->floor);
  else
    fprintf(stderr, "caplet: cannot import %s\n", attempt->wants->path);
}

/* All that an import does; what it found is in `attempt`. (Inlined into its caller, with all that is inlined into it,
   GCC 14 would give every refusal a copy of what follows: 2 kB in all.) */
CAPLET_NOINLINE static int find_check_and_use(caplet_attempt *attempt, const caplet_header **pointer) {
  const int isolated = is_isolated(attempt->wants);
  if (attempt->module_name == NULL) return -1;
  if (!isolated) {
    attempt->table = (const caplet_header *)CAPLET_LOAD(*pointer);
    if ((attempt->table->flags & CAPLET_TABLE_MOCK) != 0) return 0; /* a test has put it in the provider's place */
  }
  if (find_capsule(attempt) < 0 || find_table(attempt) < 0 || check_table(attempt) < 0) return -1;
  return isolated ? keep_and_hand_over(attempt, pointer) : publish_and_keep(attempt, pointer);
}

int caplet_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer) {
  caplet_attempt attempt = {module, consumer, NULL, NULL, NULL, NULL, NULL};
  size_t length;
  int result;
  attempt.attribute = split_path(consumer->path, &length);
  attempt.module_name = PyUnicode_FromStringAndSize(consumer->path, (Py_ssize_t)length);
  result = find_check_and_use(&attempt, pointer);
  trace(&attempt, result);
  Py_DecRef(attempt.module_name);
  Py_DecRef(attempt.module);
  Py_DecRef(attempt.capsule);
  return result;
}

/* ---- Calls that can't be made ---- */

#define CAPLET_NEWER_SIZE 1024

/* " (geometry 1.1)", or nothing where either is not known. */
static void describe_release(char *text, size_t size, const char *distribution, const char *version) {
  text[0] = '\0';
  if (distribution != NULL && version != NULL) snprintf(text, size, " (%.100s %.50s)", distribution, version);
}

static void describe_newer(char *text, const caplet_header *table, const char *slot, int since, const char *version) {
  const caplet_descriptor *provided = table->descriptor;
  const char *distribution = provided != NULL ? provided->distribution : NULL;
  char needs[160], has[160];
  size_t length;
  describe_release(needs, sizeof needs, distribution, version);
  describe_release(has, sizeof has, distribution, provided != NULL ? provided->version : NULL);
  length = (size_t)snprintf(
      text, CAPLET_NEWER_SIZE, "%.200s needs API %d.%d%s of the C API \"%.200s\", the imported provider has %d.%d%s",
      slot, table->abi, since, needs, provided != NULL ? provided->capsule : "?", table->abi, table->minor, has);
  if (distribution == NULL) return;
  if (version != NULL)
    snprintf(text + length, CAPLET_NEWER_SIZE - length, ": install %.200s>=%.50s", distribution, version);
  else
    snprintf(text + length, CAPLET_NEWER_SIZE - length, ": install a newer %.200s", distribution);
}

void caplet_raise_newer(const caplet_header *table, const char *slot, uint16_t since, const char *version) {
  char text[CAPLET_NEWER_SIZE];
  describe_newer(text, table, slot, since, version);
  raise_not_implemented(text);
}

void caplet_fatal_newer(const caplet_header *table, const char *slot, uint16_t since, const char *version) {
  char text[CAPLET_NEWER_SIZE];
  describe_newer(text, table, slot, since, version);
  end_process(text);
}

void caplet_fatal_not_imported(const char *path, const char *import_function) {
  char text[1024];
  snprintf(text, sizeof text, CAPLET_TEXT "() was not called before the first use of the C API \"" CAPLET_TEXT "\"",
           import_function, path);
  end_process(text);
}
