/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The module that a capsule belongs to. Part of caplet.c, and of foreign_provider.c. */

/* The module's part of `path`, or NULL with an exception set. */
static PyObject *module_of(const char *path) {
  size_t length;
  split_path(path, &length);
  return PyUnicode_FromStringAndSize(path, (Py_ssize_t)length);
}

/* Whether `name` is that of the module of `path`: 1, 0, or -1 with an exception set. */
static int is_module_of(PyObject *name, const char *path) {
  PyObject *expected = module_of(path);
  int result = expected != NULL ? PyObject_RichCompareBool(name, expected, Py_EQ) : -1;
  Py_DecRef(expected);
  return result;
}

static void refuse_module(PyObject *name, const char *path) {
  size_t length;
  PyObject *expected = module_of(path);
  if (expected == NULL) return;
  PyErr_Format(PyExc_ImportError,
               "cannot provide the C API \"%s\" in module \"%S\": consumers import it from module \"%U\"; provide it "
               "there, or change the API's capsule to \"%S.%s\"",
               path, name, expected, name, split_path(path, &length));
  Py_DecRef(expected);
}

/* Makes `capsule`, whose reference it takes, the attribute that `path` ends with. NULL is the caller's exception. */
static int set_capsule(PyObject *module, const char *path, PyObject *capsule) {
  size_t length;
  int result;
  if (capsule == NULL) return -1;
  result = PyObject_SetAttrString(module, split_path(path, &length), capsule);
  Py_DecRef(capsule);
  return result;
}
