/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Slots and versions, as messages name them; finding the capsule, and why it was not found. Part of caplet.c. */

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

/* ---- Versions, in words ---- */

/* The release that brought `minor` as `compiled`, our own, knows it, or NULL. */
static const char *version_of(const caplet_descriptor *compiled, int minor) {
  return compiled->versions != NULL ? compiled->versions[minor] : NULL;
}

/* "1.2 (geometry 1.1)", without what is not known. `version` may be foreign. New reference or NULL. */
static PyObject *name_version(const caplet_attempt *attempt, int abi, int minor, const char *version) {
  const char *distribution = attempt->distribution;
  if (distribution == NULL || version == NULL) return PyUnicode_FromFormat("%d.%d", abi, minor);
  return PyUnicode_FromFormat("%d.%d (" CAPLET_TEXT " " CAPLET_TEXT ")", abi, minor, distribution, version);
}

/* What is installed of the API's distribution, if that is another than `known`. New reference; NULL when it is no
   other, or unknown, with an exception set only if it has to pass through. */
static PyObject *other_installed_version(const caplet_attempt *attempt, const char *known) {
  PyObject *version = installed_version(attempt->distribution);
  if (version == NULL || known == NULL || PyUnicode_CompareWithASCIIString(version, known) != 0) return version;
  Py_DecRef(version);
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

static int refuse_module_of(const caplet_attempt *attempt) {
  const char *distribution = attempt->distribution;
  const char *needed = version_of(attempt->wants->compiled, attempt->wants->floor);
  if (distribution == NULL || !is_not_there(attempt))
    return refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  return refuse(attempt, "importing \"%U\" failed: install %s%s%s", attempt->module_name, distribution,
                needed != NULL ? ">=" : "", needed != NULL ? needed : "");
}

static int refuse_unless_absent(caplet_attempt *attempt) {
  attempt->is_absent = is_not_there(attempt);
  if (!attempt->is_absent) return refuse_module_of(attempt);
  PyErr_Clear();
  return -1;
}

/* Fills in module and capsule. The module is imported under its whole name first: before 3.16 PyCapsule_Import does not
   import submodules. */
static int find_capsule(caplet_attempt *attempt) {
  attempt->module = PyImport_Import(attempt->module_name);
  if (attempt->module == NULL) return attempt->is_optional ? refuse_unless_absent(attempt) : refuse_module_of(attempt);
  attempt->capsule = PyObject_GetAttrString(attempt->module, attempt->attribute);
  if (attempt->capsule != NULL) return 0;
  if (PyErr_ExceptionMatches(PyExc_AttributeError))
    return refuse(attempt, "module has no attribute \"%s\" (circular import?)", attempt->attribute);
  return refuse(attempt, "getting its attribute \"%s\" failed", attempt->attribute);
}

/* Fills in table from the capsule, which must have the name that it was looked for by. */
static int read_capsule(caplet_attempt *attempt, const char *expected) {
  const char *name;
  if (!PyCapsule_CheckExact(attempt->capsule)) return refuse_type(attempt);
  name = PyCapsule_GetName(attempt->capsule);
  if (name == NULL && PyErr_Occurred()) return refuse(attempt, "the capsule is damaged");
  if (name == NULL) return refuse(attempt, "the capsule has no name");
  if (strcmp(name, expected) != 0) return refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\"", name);
  attempt->table = (const caplet_header *)PyCapsule_GetPointer(attempt->capsule, name);
  return attempt->table != NULL ? 0 : refuse(attempt, "the capsule is damaged");
}

/* Fills in table. PyCapsule_Import is the documented entry, but what it walks to need not be what is kept alive: where
   a package deleted its submodule's name the walk fails, and a lazy __getattr__ makes a capsule that is gone when the
   call returns. So the pointer of the held capsule counts; of a sound provider both are one. */
static int find_table(caplet_attempt *attempt) {
  if (PyCapsule_Import(attempt->path, 0) == NULL && forget_exception() < 0) return -1;
  return read_capsule(attempt, attempt->path);
}
