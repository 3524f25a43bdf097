/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Bytes as what a foreign provider publishes. The bytes say how a sound table is to be spoilt: fields, counts, strings,
   what is missing. Everything the table claims to have is on the heap in just the size that it claims, so reading what
   was not checked first is an error of AddressSanitizer. The import must succeed or raise ImportError, and keep no
   reference to what it refused. */
#define PY_SSIZE_T_CLEAN
#include <caplet/caplet.h>
#include <sanitizer/allocator_interface.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "bounds.h"

#define PATH "fuzzed._C_API"
#define SLOTS 4

/* ---- The consumer: API 1.2 of which it needs 1.1 ---- */

static const uint64_t fingerprints[] = {0x100, 0x101, 0x102};
static const char *const versions[] = {NULL, "2.0", "2.2"};
static const caplet_slot_info slots[SLOTS] = {
    {"f_error", "PyObject *const *", 0x10, 1, 0},
    {"f_norm", "double (const double *)", 0x11, 1, 0},
    {"f_area", "double (void)", 0x12, 1, CAPLET_SLOT_OPTIONAL},
    {"f_dot", "int (void)", 0x13, 2, 0},
};
static const caplet_type_info types[] = {{"struct f_point", 16, 8, 1}, {"struct f_box", 32, 8, 2}};
static const caplet_external_info externals[] = {{"f_id", "f.h", 8, 8, CAPLET_KIND_SIGNED},
                                                 {"long double", NULL, 16, 16, CAPLET_KIND_FLOATING}};
static const caplet_row_info rows[] = {
    {"struct f_point", "", 0x20, 1},
    {"field struct f_point.x", "double", 0x22, 1},
    {"struct f_box", "", 0x21, 2},
};
static const caplet_descriptor compiled = {
    sizeof compiled, 1,     2,     SLOTS, 2,    3,         0, PATH, "fuzzed-distribution", "2.2", fingerprints,
    versions,        slots, types, rows,  NULL, externals, 2, 0};
static struct {
  caplet_header caplet;
  void *slots[SLOTS];
} unimported;
static const caplet_consumer consumer = {sizeof consumer, 1, 0, PATH, &compiled, &unimported.caplet, NULL, 0};

static void require(int holds, const char *what) {
  if (holds) return;
  fprintf(stderr, "fuzz: %s\n", what);
  if (PyErr_Occurred()) PyErr_Print();
  abort();
}

/* ---- The bytes, and memory that is freed with the case ---- */

typedef struct input {
  const uint8_t *data;
  size_t size;
} input;

static unsigned take(input *in) {
  if (in->size == 0) return 0;
  in->size--;
  return *in->data++;
}

static uint64_t take_number(input *in) {
  uint64_t number = 0;
  int i;
  for (i = 0; i < 8; i++) number = number << 8 | take(in);
  return number;
}

/* Mostly `sound`; else near it, or anything. */
static uint64_t spoil(input *in, uint64_t sound) {
  switch (take(in) % 16) {
    case 1:
      return sound + 1;
    case 2:
      return sound - 1;
    case 3:
      return take(in);
    case 4:
      return take_number(in);
    default:
      return sound;
  }
}

static void *allocated[4096];
static size_t allocations;

static void *make(size_t size) {
  void *memory = calloc(1, size > 0 ? size : 1);
  require(memory != NULL && allocations < sizeof allocated / sizeof *allocated, "the fuzz target needs more memory");
  return allocated[allocations++] = memory;
}

static char *copy(const char *text) { return strcpy((char *)make(strlen(text) + 1), text); }

/* Mostly `sound`; else missing, or any bytes. */
static char *spoil_text(input *in, const char *sound) {
  unsigned i, length, how = take(in) % 16;
  char *text;
  if (how == 1 || (sound == NULL && how != 2)) return NULL;
  if (how != 2) return copy(sound);
  length = take(in) * 4;
  text = (char *)make(length + 1);
  for (i = 0; i < length; i++) text[i] = (char)(take(in) | 1);
  return text;
}

/* ---- The table ---- */

static caplet_type_info *spoil_types(input *in, uint32_t count) {
  caplet_type_info *all = (caplet_type_info *)make(count * sizeof *all);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_type_info *sound = &types[i % 2];
    all[i].identity = spoil_text(in, sound->identity);
    all[i].size = (uint32_t)spoil(in, sound->size);
    all[i].alignment = (uint16_t)spoil(in, sound->alignment);
    all[i].since = (uint16_t)spoil(in, sound->since);
  }
  return all;
}

static caplet_external_info *spoil_externals(input *in, uint32_t count) {
  caplet_external_info *all = (caplet_external_info *)make(count * sizeof *all);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_external_info *sound = &externals[i % 2];
    all[i].name = spoil_text(in, sound->name);
    all[i].header = spoil_text(in, sound->header);
    all[i].size = (uint32_t)spoil(in, sound->size);
    all[i].alignment = (uint16_t)spoil(in, sound->alignment);
    all[i].kind = (uint16_t)spoil(in, sound->kind);
  }
  return all;
}

static caplet_row_info *spoil_rows(input *in, uint32_t count) {
  caplet_row_info *all = (caplet_row_info *)make(count * sizeof *all);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_row_info *sound = &rows[i % 3];
    all[i].subject = spoil_text(in, sound->subject);
    all[i].text = spoil_text(in, sound->text);
    all[i].hash = spoil(in, sound->hash);
    all[i].since = (uint16_t)spoil(in, sound->since);
  }
  return all;
}

static caplet_slot_info *spoil_slots(input *in, uint32_t count) {
  caplet_slot_info *all = (caplet_slot_info *)make(count * sizeof *all);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_slot_info *sound = &slots[i % SLOTS];
    all[i].name = spoil_text(in, sound->name);
    all[i].text = spoil_text(in, sound->text);
    all[i].hash = spoil(in, sound->hash);
    all[i].since = (uint16_t)spoil(in, sound->since);
    all[i].flags = (uint16_t)spoil(in, sound->flags);
  }
  return all;
}

static uint64_t *spoil_fingerprints(input *in, uint16_t minor) {
  uint64_t *all = (uint64_t *)make(((size_t)minor + 1) * sizeof *all);
  uint32_t i;
  for (i = 0; i <= minor; i++) all[i] = i < 16 ? spoil(in, 0x100 + i) : 0;
  return all;
}

/* An array may be missing, and a count any number when it is. */
static void *spoil_array(input *in, uint32_t *count, void *(*of)(input *in, uint32_t count)) {
  if (take(in) % 16 == 1) {
    *count = (uint32_t)spoil(in, *count);
    return NULL;
  }
  *count = (uint32_t)spoil(in, *count) % 64;
  return of(in, *count);
}

static void *any_types(input *in, uint32_t count) { return spoil_types(in, count); }
static void *any_externals(input *in, uint32_t count) { return spoil_externals(in, count); }
static void *any_slots(input *in, uint32_t count) { return spoil_slots(in, count); }
static void *any_rows(input *in, uint32_t count) { return spoil_rows(in, count); }

static const caplet_descriptor *spoil_descriptor(input *in, uint16_t minor, uint32_t slot_count) {
  caplet_descriptor is = compiled;
  size_t held;
  char *memory;
  if (take(in) % 32 == 1) return NULL;
  is.size = (uint32_t)spoil(in, sizeof is);
  is.abi = (uint16_t)spoil(in, 1);
  is.minor = (uint16_t)spoil(in, minor);
  is.slot_count = (uint32_t)spoil(in, slot_count);
  is.capsule = spoil_text(in, PATH);
  is.distribution = spoil_text(in, "fuzzed-distribution");
  is.version = spoil_text(in, "2.2");
  is.fingerprints = take(in) % 16 == 1 ? NULL : spoil_fingerprints(in, is.minor);
  is.versions = NULL; /* not to be read */
  is.slots = (const caplet_slot_info *)spoil_array(in, &is.slot_count, any_slots);
  is.types = (const caplet_type_info *)spoil_array(in, &is.type_count, any_types);
  is.rows = (const caplet_row_info *)spoil_array(in, &is.row_count, any_rows);
  is.externals = (const caplet_external_info *)spoil_array(in, &is.external_count, any_externals);
  held = is.size < sizeof is.size ? sizeof is.size : is.size < sizeof is ? is.size : sizeof is;
  if (take(in) % 32 == 1) return (const caplet_descriptor *)((char *)make(held + 4) + 4);
  memory = (char *)make(held);
  memcpy(memory, &is, held);
  return (const caplet_descriptor *)memory;
}

/* What can be read of a table is what its first fields claim. */
static size_t readable(const caplet_header *table) {
  if (table->magic != CAPLET_MAGIC) return sizeof table->magic;
  if (table->protocol != CAPLET_PROTOCOL) return offsetof(caplet_header, flags);
  return table->table_size < sizeof *table ? sizeof *table : table->table_size;
}

static void *spoil_table(input *in) {
  caplet_header table = unimported.caplet;
  size_t held, i;
  char *memory;
  unsigned how = take(in);
  table.magic = spoil(in, CAPLET_MAGIC);
  table.header_size = (uint16_t)spoil(in, sizeof table);
  table.protocol = (uint16_t)spoil(in, CAPLET_PROTOCOL);
  table.flags = (uint32_t)spoil(in, 0);
  table.slot_count = (uint32_t)spoil(in, SLOTS);
  table.table_size = (uint32_t)spoil(in, sizeof table + SLOTS * sizeof(void *));
  if (table.table_size > 4096) table.table_size = 4096;
  table.abi = (uint16_t)spoil(in, 1);
  table.minor = (uint16_t)spoil(in, 1 + how % 3);
  table.reserved = (uint32_t)spoil(in, 0);
  table.fingerprint = spoil(in, 0x100u + table.minor);
  table.interpreter = (int64_t)spoil(in, (uint64_t)-1);
  table.descriptor = spoil_descriptor(in, table.minor, table.slot_count);
  held = readable(&table);
  if (how / 3 % 32 == 1) return (char *)make(held + 8) + 4; /* misaligned: not even the magic is read */
  memory = (char *)make(held);
  memcpy(memory, &table, held < sizeof table ? held : sizeof table);
  for (i = sizeof table; i + sizeof(void *) <= held; i += sizeof(void *)) {
    void *slot = take(in) % 8 == 1 ? NULL : (void *)&unimported;
    memcpy(memory + i, &slot, sizeof slot);
  }
  return memory;
}

/* ---- The import ---- */

static PyObject *spoil_capsule(input *in, void *table) {
  const char *name = take(in) % 16 == 1 ? spoil_text(in, NULL) : copy(PATH);
  return PyCapsule_New(table, name, NULL);
}

/* Returns what is to be asked after the capsule is gone: the consumer is as it was. */
static void import_and_forget(PyObject *provider, PyObject *importer, PyObject *capsule) {
  const caplet_header *published = &unimported.caplet;
  int result;
  require(PyObject_SetAttrString(provider, "_C_API", capsule) == 0, "the capsule can't be set");
  result = caplet_import(importer, &consumer, &published);
  require((result == 0) == (PyErr_Occurred() == NULL), "result and exception disagree");
  if (result == 0) {
    require(published == PyCapsule_GetPointer(capsule, PATH), "another table was published");
    require(PyObject_DelAttrString(importer, "__caplet__:" PATH) == 0, "the capsule is not kept");
  } else {
    require(PyErr_ExceptionMatches(PyExc_ImportError), "it raised no ImportError");
    require(published == &unimported.caplet, "a refused table was published");
    PyErr_Clear();
  }
  require(PyObject_DelAttrString(provider, "_C_API") == 0, "the capsule is gone");
}

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc, (void)argv;
  Py_InitializeEx(0);
  /* The hint asks for the installed version: of everything that this machine has would take long. */
  require(PyRun_SimpleString("import sys, importlib.metadata; sys.path[:] = []") == 0, "Python does not start");
  return 0;
}

static void run_once(const uint8_t *data, size_t size) {
  input in = {data, size};
  PyObject *provider = PyImport_AddModule("fuzzed"), *importer = PyImport_AddModule("importer");
  PyObject *capsule = spoil_capsule(&in, spoil_table(&in));
  require(provider != NULL && importer != NULL && capsule != NULL, "Python is out of memory");
  import_and_forget(provider, importer, capsule);
  require(Py_REFCNT(capsule) == 1, "the import keeps a reference to the capsule");
  Py_DECREF(capsule);
  while (allocations > 0) free(allocated[--allocations]);
  PyType_ClearCache(); /* which keeps thousands of names of attributes, among them the one an import sets */
}

/* Python's free lists may grow for a while with the same input; a leak grows each time. */
#define ENOUGH 500

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  size_t before, after;
  int growths = 0;
  const bounds_limits limits = {2, 100, 16, 64};
  bounds_begin();
  run_once(data, size);
  bounds_end(size, limits);
  after = __sanitizer_get_current_allocated_bytes();
  do {
    before = after;
    run_once(data, size);
    after = __sanitizer_get_current_allocated_bytes();
  } while (after > before && ++growths < ENOUGH);
  require(growths < ENOUGH, "each import of the same table leaks");
  return 0;
}
