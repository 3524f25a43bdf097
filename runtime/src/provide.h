/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The provider's half of the runtime. Part of caplet.c, which includes it once: the runtime stays one translation unit,
   so that what both halves share is static. */

const char *caplet_path_in(PyObject *module, const char *const *paths) {
  const char *path = *paths;
  int is_here = 0;
  PyObject *name = PyObject_GetAttrString(module, "__name__");
  if (name == NULL) return NULL;
  for (; *paths != NULL && is_here == 0; paths++) {
    is_here = is_module_of(name, *paths);
    if (is_here > 0) path = *paths;
  }
  Py_DecRef(name);
  return is_here < 0 ? NULL : path;
}

/* Whether `module` has the name that consumers will import. Else -1 with ImportError set. */
static int check_module_name(PyObject *module, const char *path) {
  int is_here = -1;
  PyObject *name = path != NULL ? PyObject_GetAttrString(module, "__name__") : NULL;
  if (name != NULL) is_here = is_module_of(name, path);
  if (is_here == 0) refuse_module(name, path);
  Py_DecRef(name);
  return is_here > 0 ? 0 : -1;
}

int caplet_provide(PyObject *module, const char *path, const caplet_header *table) {
  if (check_module_name(module, path) < 0) return -1;
  return set_capsule(module, path,
                     PyCapsule_New((void *)(uintptr_t)table, path, NULL)); /* keeps `path`, hence static */
}

int caplet_provide_single(PyObject *module, const char *path, caplet_header *table) {
  int64_t current = current_interpreter();
  int64_t owner;
  if (path == NULL) return -1;
  owner = exchange_interpreter(table, -1, current);
  if (owner != -1 && owner != current) {
    PyErr_Format(
        PyExc_ImportError,
        "cannot provide the C API \"%s\" in interpreter %lld: its objects belong to interpreter %lld, and it is "
        "declared for a single one",
        path, (long long)current, (long long)owner);
    return -1;
  }
  if (caplet_provide(module, path, table) == 0) return 0;
  if (owner == -1) exchange_interpreter(table, current, -1);
  return -1;
}

/* Not from Python's memory, so that it does not matter when and on which thread the capsule dies. */
static void free_table(PyObject *capsule) { free(PyCapsule_GetPointer(capsule, PyCapsule_GetName(capsule))); }

caplet_header *caplet_copy_table(const char *path, const caplet_header *filled) {
  const caplet_descriptor *descriptor = filled->descriptor;
  const caplet_slot_info *missing = missing_slot(filled, descriptor, filled->slot_count);
  caplet_header *table;
  if (missing != NULL) {
    PyErr_Format(PyExc_ImportError, "cannot provide the C API \"%s\": slot %d %s was given no address", path,
                 (int)(missing - descriptor->slots), missing->name);
    return NULL;
  }
  table = (caplet_header *)malloc(filled->table_size);
  if (table == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  memcpy(table, filled, filled->table_size);
  table->interpreter = current_interpreter();
  return table;
}

int caplet_provide_isolated(PyObject *module, const char *path, const caplet_header *filled) {
  caplet_header *table;
  PyObject *capsule;
  if (check_module_name(module, path) < 0) return -1;
  table = caplet_copy_table(path, filled);
  if (table == NULL) return -1;
  capsule = PyCapsule_New(table, path, free_table);
  if (capsule == NULL) free(table);
  return set_capsule(module, path, capsule);
}

void caplet_raise_retired(const char *path, const char *slot) {
  char text[1024];
  snprintf(text, sizeof text, CAPLET_TEXT " was retired from the C API \"" CAPLET_TEXT "\"", slot, path);
  raise_not_implemented(text);
}
