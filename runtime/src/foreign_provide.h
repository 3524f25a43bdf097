/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Capsules of foreign tables. Part of foreign_provider.c. */

/* Of a table on the heap. The first capsule frees it; the others keep the first one. Not from Python's memory, so that
   it does not matter when and on which thread the capsule dies. */
static void release_table(PyObject *capsule) {
  PyObject *first = (PyObject *)PyCapsule_GetContext(capsule);
  if (first != NULL)
    Py_DecRef(first);
  else
    free(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule)));
}

/* Makes `capsule` own the table, or share it with `*first`. Returns 0, or -1 with an exception set. */
static int own_table(PyObject *capsule, PyObject **first) {
  if (*first != NULL) {
    if (PyCapsule_SetContext(capsule, *first) < 0) return -1;
    Py_IncRef(*first);
  }
  if (PyCapsule_SetDestructor(capsule, release_table) < 0) return -1;
  if (*first == NULL) {
    *first = capsule;
    Py_IncRef(capsule);
  }
  return 0;
}

/* first: of a table that its capsules own; NULL for one that nobody frees. */
static int publish_at(PyObject *module, const char *path, const char *name, void *table, PyObject **first) {
  PyObject *capsule = PyCapsule_New(table, name, NULL); /* keeps `name`, hence static */
  if (capsule != NULL && first != NULL && own_table(capsule, first) < 0) {
    Py_DecRef(capsule);
    return -1;
  }
  return set_capsule(module, path, capsule);
}

static int publish_all(PyObject *module, const char *const *paths, const char *const *names, void *table,
                       PyObject **first) {
  PyObject *name = PyObject_GetAttrString(module, "__name__");
  int result = name != NULL ? 0 : -1, found = 0;
  size_t i;
  for (i = 0; result == 0 && paths[i] != NULL; i++) {
    const int is_here = is_module_of(name, paths[i]);
    if (is_here != 0) result = is_here < 0 ? -1 : publish_at(module, paths[i], names[i], table, first);
    found = found || is_here > 0;
  }
  if (result == 0 && !found) {
    refuse_module(name, paths[0]);
    result = -1;
  }
  Py_DecRef(name);
  return result;
}

int caplet_foreign_provide(PyObject *module, const char *const *paths, const char *const *names, const void *table) {
  return publish_all(module, paths, names, (void *)(uintptr_t)table, NULL);
}

int caplet_foreign_provide_owned(PyObject *module, const char *const *paths, const char *const *names, void *table) {
  PyObject *first = NULL;
  int result;
  if (table == NULL) return -1;
  result = publish_all(module, paths, names, table, &first);
  if (first == NULL) free(table);
  Py_DecRef(first);
  return result;
}

static void *table_at(PyObject *module, const char *path, const char *name) {
  size_t length;
  PyObject *capsule = PyObject_GetAttrString(module, split_path(path, &length));
  void *table = capsule != NULL ? PyCapsule_GetPointer(capsule, name) : NULL;
  Py_DecRef(capsule); /* which the module keeps */
  return table;
}

void *caplet_foreign_provided(PyObject *module, const char *const *paths, const char *const *names) {
  PyObject *name = PyObject_GetAttrString(module, "__name__");
  void *table = NULL;
  int is_here = name != NULL ? 0 : -1;
  size_t i;
  for (i = 0; is_here == 0 && paths[i] != NULL; i++) {
    is_here = is_module_of(name, paths[i]);
    if (is_here > 0) table = table_at(module, paths[i], names[i]);
  }
  if (is_here == 0) refuse_module(name, paths[0]);
  Py_DecRef(name);
  return table;
}

void *caplet_foreign_copy(const void *table, size_t size) {
  void *copy = malloc(size);
  if (copy == NULL)
    PyErr_NoMemory();
  else
    memcpy(copy, table, size);
  return copy;
}
