/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Calls that can't be made. Part of foreign.c. */

#define CAPLET_LACKING_SIZE 1024

static void append_hint(char *text, const caplet_foreign *wants, const char *relation, const char *version) {
  const size_t length = strlen(text);
  if (wants->distribution == NULL) return;
  if (version != NULL)
    snprintf(text + length, CAPLET_LACKING_SIZE - length, ": install %.200s%s%.50s", wants->distribution, relation,
             version);
  else
    snprintf(text + length, CAPLET_LACKING_SIZE - length, ": install another %.200s", wants->distribution);
}

static void describe_lacking(char *text, const caplet_foreign *wants, const void *table, uint32_t row) {
  const caplet_foreign_slot *slot = &wants->slots[row];
  const caplet_foreign_view view = caplet_foreign_look(wants, table);
  const char *path = wants->places[0].path, *inside = slot->inside != 0 ? wants->slots[slot->inside - 1].name : "";
  char name[256];
  snprintf(name, sizeof name, "%.100s%s%.100s", inside, slot->inside != 0 ? "." : "", slot->name);
  if (view.minor < slot->since) {
    snprintf(text, CAPLET_LACKING_SIZE, "%s needs API %lld of the C API \"%.200s\", the imported provider has %lld",
             name, (long long)value_at(wants, slot->since), path, (long long)view.version);
    append_hint(text, wants, ">=", release_at(wants, slot->since));
  } else if (slot->until != 0 && view.minor > slot->until) {
    snprintf(text, CAPLET_LACKING_SIZE,
             "%s is gone since API %lld of the C API \"%.200s\", the imported provider has %lld", name,
             (long long)value_at(wants, slot->until + 1), path, (long long)view.version);
    append_hint(text, wants, "<", release_at(wants, slot->until + 1));
  } else {
    snprintf(text, CAPLET_LACKING_SIZE, "the imported provider of the C API \"%.200s\" leaves out %s", path, name);
  }
}

static int is_imported(const caplet_foreign *wants, const void *table) {
  return wants->unimported == NULL || table != wants->unimported->table;
}

void caplet_foreign_raise_lacking(const caplet_foreign *consumer, const void *table, uint32_t row) {
  char text[CAPLET_LACKING_SIZE];
  if (!is_imported(consumer, table)) caplet_foreign_fatal_not_imported(consumer->places[0].path, consumer->importer);
  describe_lacking(text, consumer, table, row);
  raise_not_implemented(text);
}

void caplet_foreign_fatal_lacking(const caplet_foreign *consumer, const void *table, uint32_t row) {
  char text[CAPLET_LACKING_SIZE];
  if (!is_imported(consumer, table)) caplet_foreign_fatal_not_imported(consumer->places[0].path, consumer->importer);
  describe_lacking(text, consumer, table, row);
  end_process(text);
}

void caplet_foreign_fatal_not_imported(const char *path, const char *import_function) {
  char text[1024];
  snprintf(text, sizeof text, CAPLET_TEXT "() was not called before the first use of the C API \"" CAPLET_TEXT "\"",
           import_function, path);
  end_process(text);
}

void caplet_foreign_release_stolen(PyObject *object) {
  caplet_visit visit = attach();
  Py_DecRef(object);
  leave(&visit);
}
