/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Calls that can't be made. Part of caplet.c. */

#define CAPLET_NEWER_SIZE 1024

void caplet_release_stolen(PyObject *object) {
  caplet_visit visit = attach();
  Py_DecRef(object);
  leave(&visit);
}

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
