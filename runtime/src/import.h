/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The last checks, and importing: what is checked is published, and kept as long as the consumer. Part of caplet.c. */

/* Slots above the floor count too where the provider claims them: their wrappers ask for the minor only. */
static int check_slots(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_slot_info *missing = missing_slot(attempt->table, compiled, slots_at(compiled, common));
  if (missing == NULL) return 0;
  return refuse(attempt, "required slot %u %s is NULL", (unsigned)(missing - compiled->slots), missing->name);
}

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
  if (keep(attempt, kept, NULL) == 0) {
    Py_DecRef(kept);
    return 0;
  }
  if (before != unimported) Py_DecRef(kept); /* else it leaks, once, rather than leave the published pointer dangling */
  return -1;
}

/* Gives the checked table to the consumer, which has a handle of its own in each interpreter. */
static int keep_and_hand_over(const caplet_attempt *attempt, const caplet_header **handle) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  int result = kept != NULL ? keep(attempt, kept, attempt->table) : -1;
  Py_DecRef(kept);
  if (result == 0) *handle = attempt->table;
  return result;
}

/* CAPLET_DEBUG=1 in the environment tells what was imported and what was not; result: of import_table. */
static void trace(const caplet_attempt *attempt, int result) {
  const caplet_header *table = attempt->table;
  const char *asked = getenv("CAPLET_DEBUG");
  if (asked == NULL || strcmp(asked, "1") != 0) return;
  if (result > 0)
    fprintf(stderr, "caplet: imported %s: API %d.%d at %p, compiled for %d.%d, needs %d.%d\n", attempt->path,
            table->abi, table->minor, (const void *)table, attempt->wants->compiled->abi,
            attempt->wants->compiled->minor, attempt->wants->compiled->abi, attempt->wants->floor);
  else
    fprintf(stderr, "caplet: %s %s\n", result < 0 ? "cannot import" : "there is no", attempt->path);
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

/* 1; 0 where that is no error and the provider isn't installed; -1 with an exception set. */
CAPLET_NOINLINE static int import_table(PyObject *module, const caplet_consumer *consumer,
                                        const caplet_header **pointer, int is_optional) {
  caplet_attempt attempt = {
      module, consumer, consumer->path, consumer->compiled->distribution, NULL, NULL, NULL, NULL, NULL, is_optional,
      0,      NULL};
  size_t length;
  int result;
  attempt.attribute = split_path(consumer->path, &length);
  attempt.module_name = PyUnicode_FromStringAndSize(consumer->path, (Py_ssize_t)length);
  result = find_check_and_use(&attempt, pointer) == 0 ? 1 : attempt.is_absent ? 0 : -1;
  trace(&attempt, result);
  Py_DecRef(attempt.module_name);
  Py_DecRef(attempt.module);
  Py_DecRef(attempt.capsule);
  return result;
}

int caplet_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer) {
  return import_table(module, consumer, pointer, 0) < 0 ? -1 : 0;
}

int caplet_try_import(PyObject *module, const caplet_consumer *consumer, const caplet_header **pointer) {
  return import_table(module, consumer, pointer, 1);
}
