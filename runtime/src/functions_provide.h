/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Providing functions. Part of functions.c. */

/* The dict, which is made where there is none. New reference, or NULL with an exception set. */
static PyObject *dict_of(PyObject *module, const char *attribute) {
  PyObject *dict = PyObject_GetAttrString(module, attribute);
  if (dict != NULL && !PyDict_Check(dict)) {
    PyErr_Format(PyExc_TypeError, "%s of %R is no dict", attribute, module);
    Py_DecRef(dict);
    return NULL;
  }
  if (dict != NULL || !PyErr_ExceptionMatches(PyExc_AttributeError)) return dict;
  PyErr_Clear();
  dict = PyDict_New();
  if (dict != NULL && PyObject_SetAttrString(module, attribute, dict) == 0) return dict;
  Py_DecRef(dict);
  return NULL;
}

static int provide_function(PyObject *dict, const void *table, const caplet_provided *one) {
  void *pointer;
  PyObject *capsule;
  int result;
  memcpy(&pointer, (const char *)table + one->offset, sizeof pointer); /* of a type of its own */
  if (pointer == NULL) return 0;
  capsule = PyCapsule_New(pointer, one->signature, NULL);
  if (capsule == NULL) return -1;
  result = PyDict_SetItemString(dict, one->name, capsule);
  Py_DecRef(capsule);
  return result;
}

int caplet_functions_provide(PyObject *module, const char *attribute, const void *table,
                             const caplet_provided *provided) {
  PyObject *dict = dict_of(module, attribute);
  int result = dict != NULL ? 0 : -1;
  for (; result == 0 && provided->name != NULL; provided++) result = provide_function(dict, table, provided);
  Py_DecRef(dict);
  return result;
}
