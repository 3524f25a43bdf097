/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Where a capsule is, why there is none, and what is installed instead; keeping it. Part of caplet.c, and of foreign.c:
   each has a caplet_attempt of its own, with the members that are used here. */

/* The version of `distribution`, as its metadata says. New reference; NULL where that is unknown, with an exception set
   only if it has to pass through. */
static PyObject *installed_version(const char *distribution) {
  PyObject *version = NULL, *metadata = PyImport_ImportModule("importlib.metadata");
  if (metadata != NULL) {
    version = PyObject_CallMethod(metadata, "version", "s", distribution);
    Py_DecRef(metadata);
  }
  if (version != NULL && PyUnicode_Check(version)) return version;
  Py_DecRef(version);
  (void)forget_exception();
  return NULL;
}

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

/* "__caplet__:PATH:0xADDRESS", without the address where `table` is NULL; by PyUnicode_FromFormat that alone is a sixth
   of an import. New reference or NULL. */
static PyObject *name_kept(const char *path, const void *table) {
  char text[256];
  const unsigned long long address = (unsigned long long)(uintptr_t)table;
  const int length = table != NULL ? snprintf(text, sizeof text, "__caplet__:%s:0x%llx", path, address)
                                   : snprintf(text, sizeof text, "__caplet__:%s", path);
  if (length > 0 && (size_t)length < sizeof text) return PyUnicode_FromStringAndSize(text, length);
  return PyUnicode_FromFormat(table != NULL ? "__caplet__:%s:%p" : "__caplet__:%s", path, table);
}

/* Keeps `kept` alive as long as the consumer, or without one as long as the interpreter. The dict of PyInterpreterState
   would be the other place for that, but PyPy has none. table: NULL where there is only one; else each has a name of
   its own: when the provider was made anew, the table before may still be in use. */
static int keep(const caplet_attempt *attempt, PyObject *kept, const void *table) {
  int result = -1;
  PyObject *name = name_kept(attempt->path, table);
  PyObject *holder = attempt->consumer;
  if (holder == NULL) holder = PyImport_ImportModule("sys");
  if (name != NULL && holder != NULL) result = PyObject_SetAttr(holder, name, kept);
  if (attempt->consumer == NULL) Py_DecRef(holder);
  Py_DecRef(name);
  return result;
}
