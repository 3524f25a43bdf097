/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Finding the capsule: the first place that has it counts. Part of foreign.c. */

/* Leaves the place that was looked at before for this one. */
static int go_to(caplet_attempt *attempt, const caplet_foreign_place *place) {
  size_t length;
  attempt->path = place->path;
  attempt->attribute = split_path(place->path, &length);
  Py_DecRef(attempt->module_name);
  Py_DecRef(attempt->module);
  attempt->module = NULL;
  attempt->module_name = PyUnicode_FromStringAndSize(place->path, (Py_ssize_t)length);
  return attempt->module_name != NULL ? 0 : -1;
}

/* What is installed, beside an exception that may be pending: it stays, unless one of those comes that must pass
 * through. */
static PyObject *installed_beside(const char *distribution) {
  PyObject *type, *value, *traceback, *version;
  PyErr_Fetch(&type, &value, &traceback);
  version = installed_version(distribution);
  if (PyErr_Occurred() == NULL) {
    PyErr_Restore(type, value, traceback);
    return version;
  }
  Py_DecRef(type);
  Py_DecRef(value);
  Py_DecRef(traceback);
  return version;
}

/* Raises with what to do about it: `hint` is "another ", or empty and followed by ">=2.0" where a release is known. */
static int refuse_with_hint(const caplet_attempt *attempt, PyObject *what, const char *hint, const char *relation,
                            const char *version) {
  const char *distribution = attempt->distribution;
  PyObject *installed;
  if (what == NULL) return -1;
  installed = distribution != NULL ? installed_beside(distribution) : NULL;
  if (distribution == NULL)
    refuse(attempt, "%U", what);
  else if (installed == NULL)
    refuse(attempt, "%U: install %s%s%s%s", what, hint, distribution, relation, version);
  else
    refuse(attempt, "%U: install %s%s%s%s (installed: %U)", what, hint, distribution, relation, version, installed);
  Py_DecRef(installed);
  Py_DecRef(what);
  return -1;
}

/* That the provider is older than the floor. */
static int refuse_older(const caplet_attempt *attempt, PyObject *what) {
  const char *needed = release_at(attempt->wants, attempt->wants->floor);
  return refuse_with_hint(attempt, what, needed != NULL ? "" : "a newer ", needed != NULL ? ">=" : "",
                          needed != NULL ? needed : "");
}

static int refuse_absent(caplet_attempt *attempt) {
  const char *needed = release_at(attempt->wants, attempt->wants->floor);
  if (attempt->distribution == NULL) return refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  return refuse(attempt, "importing \"%U\" failed: install %s%s%s", attempt->module_name, attempt->distribution,
                needed != NULL ? ">=" : "", needed != NULL ? needed : "");
}

/* The same hint as for a provider without the number: an older one may have had another place, or no table at all. */
static int refuse_attribute(const caplet_attempt *attempt) {
  PyObject *what = PyUnicode_FromFormat("module has no attribute \"%s\" (circular import?)", attempt->attribute);
  if (release_at(attempt->wants, attempt->wants->floor) != NULL) return refuse_older(attempt, what);
  if (what != NULL) refuse(attempt, "%U", what);
  Py_DecRef(what);
  return -1;
}

/* 1: module and capsule are there; 0: one of them isn't, with the exception that says so; -1: something else is wrong.
 */
static int look_at(caplet_attempt *attempt, const caplet_foreign_place *place) {
  if (go_to(attempt, place) < 0) return -1;
  attempt->module = PyImport_Import(attempt->module_name);
  if (attempt->module == NULL)
    return is_not_there(attempt) ? 0 : refuse(attempt, "importing \"%U\" failed", attempt->module_name);
  attempt->capsule = PyObject_GetAttrString(attempt->module, attempt->attribute);
  if (attempt->capsule != NULL) return 1;
  if (PyErr_ExceptionMatches(PyExc_AttributeError)) return 0;
  return refuse(attempt, "getting its attribute \"%s\" failed", attempt->attribute);
}

/* Fills in module and capsule. What isn't there at any place is said of the first that has a module, else of the first:
   looking there once more gives the exception to say it with. */
static int find_capsule(caplet_attempt *attempt) {
  const caplet_foreign_place *place, *told = attempt->wants->places;
  int has_module = 0;
  for (place = attempt->wants->places; place->path != NULL; place++) {
    const int found = look_at(attempt, place);
    if (found != 0) return found > 0 ? 0 : -1;
    if (attempt->module != NULL && !has_module) {
      has_module = 1;
      told = place;
    }
    PyErr_Clear(); /* of one that says so: no other comes here */
  }
  if (look_at(attempt, told) != 0) return attempt->capsule != NULL ? 0 : -1;
  if (has_module) return refuse_attribute(attempt);
  attempt->is_absent = 1;
  return refuse_absent(attempt);
}

static int refuse_name(const caplet_attempt *attempt, const char *is, const char *expected) {
  if (is == NULL) return refuse(attempt, "the capsule has no name, expected \"%s\"", expected);
  if (expected == NULL) return refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\", expected none", is);
  return refuse(attempt, "the capsule is named \"" CAPLET_TEXT "\", expected \"%s\"", is, expected);
}

static const char *expected_name(const caplet_attempt *attempt) {
  const caplet_foreign_place *place = attempt->wants->places;
  while (place->path != attempt->path) place++;
  return place->name;
}

/* What the pointers of capsules, and of tables to each other, must be. */
static int check_alignment(const caplet_attempt *attempt) {
  return (uintptr_t)attempt->table % sizeof(void *) == 0 ? 0 : refuse(attempt, "misaligned");
}

/* Fills in table. */
static int open_capsule(caplet_attempt *attempt) {
  const char *name, *expected = expected_name(attempt);
  if (!PyCapsule_CheckExact(attempt->capsule)) return refuse_type(attempt);
  name = PyCapsule_GetName(attempt->capsule);
  if (name == NULL && PyErr_Occurred()) return refuse(attempt, "the capsule is damaged");
  if (name == NULL ? expected != NULL : expected == NULL || strcmp(name, expected) != 0)
    return refuse_name(attempt, name, expected);
  attempt->table = (const char *)PyCapsule_GetPointer(attempt->capsule, name);
  if (attempt->table == NULL) return refuse(attempt, "the capsule is damaged");
  return check_alignment(attempt);
}
