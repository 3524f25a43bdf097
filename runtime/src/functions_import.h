/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Importing functions: a table is made of the dict that has them. Part of functions.c. */

/* What a foreign signature may add to a message. */
#define CAPLET_SIGNATURE "%.600s"

/* Returns -1. what: a new reference, or NULL with an exception set. */
static int refuse_functions(caplet_foreign_made *made, PyObject *what, uint16_t advice) {
  made->refusal = what;
  made->advice = advice;
  return -1;
}

/* `of` and `name` say what it is: "function ", "ddot". */
static int refuse_kind(caplet_foreign_made *made, const char *of, const char *name, PyObject *is, const char *kind) {
  PyObject *type = PyObject_GetAttrString((PyObject *)Py_TYPE(is), "__name__");
  PyObject *what = NULL;
  if (type != NULL) what = PyUnicode_FromFormat("%s%s is a %S, not a %s", of, name, type, kind);
  Py_DecRef(type);
  return refuse_functions(made, what, 0);
}

static int is_needed(const caplet_foreign *consumer, const caplet_foreign_slot *slot, const caplet_function *function) {
  return slot->since <= consumer->floor && slot->until == 0 && (function->flags & CAPLET_FOREIGN_OPTIONAL) == 0;
}

/* 1: `*found` is what the dict has of that name, a new reference; 0: nothing; -1: refused. */
static int find_function(PyObject *dict, const char *name, caplet_foreign_made *made, PyObject **found) {
  *found = PyMapping_GetItemString(dict, name);
  if (*found != NULL) return 1;
  if (!PyErr_ExceptionMatches(PyExc_KeyError))
    return refuse_functions(made, PyUnicode_FromFormat("getting its function %s failed", name), 0);
  PyErr_Clear();
  return 0;
}

/* The function in the capsule, or NULL with a refusal. */
static void *open_function(const caplet_functions *facts, const char *name, const caplet_function *function,
                           PyObject *capsule, caplet_foreign_made *made) {
  const char *is;
  void *pointer;
  if (!PyCapsule_CheckExact(capsule)) {
    refuse_kind(made, "function ", name, capsule, "capsule");
    return NULL;
  }
  is = PyCapsule_GetName(capsule);
  if (is == NULL) {
    PyErr_Clear();
    refuse_functions(made, PyUnicode_FromFormat("function %s has no signature, compiled for %s", name, function->type),
                     0);
    return NULL;
  }
  if ((function->seen == NULL || !is_same_signature(is, function->seen, facts->spellings)) &&
      !is_same_signature(is, function->type, facts->spellings)) {
    refuse_functions(
        made,
        PyUnicode_FromFormat("function %s differs: compiled for " CAPLET_SIGNATURE ", provided is " CAPLET_SIGNATURE,
                             name, function->type, is),
        CAPLET_FOREIGN_ANOTHER);
    return NULL;
  }
  pointer = PyCapsule_GetPointer(capsule, is);
  if (pointer == NULL) refuse_functions(made, PyUnicode_FromFormat("the capsule of function %s is damaged", name), 0);
  return pointer;
}

/* Writes the function of that row into the table. */
static int take_function(const caplet_functions *facts, const caplet_foreign *consumer, uint32_t row, PyObject *dict,
                         caplet_foreign_made *made) {
  const caplet_foreign_slot *slot = &consumer->slots[row];
  const caplet_function *function = &facts->functions[row];
  PyObject *capsule;
  void *pointer;
  int result = find_function(dict, slot->name, made, &capsule);
  if (result < 0) return -1;
  if (result == 0) {
    if (!is_needed(consumer, slot, function)) return 0;
    return refuse_functions(made, PyUnicode_FromFormat("it has no function %s", slot->name), CAPLET_FOREIGN_NEWER);
  }
  pointer = open_function(facts, slot->name, function, capsule, made);
  result = pointer != NULL ? PyList_Append(made->kept, capsule) : -1;
  Py_DecRef(capsule);
  if (result == 0) memcpy((char *)made->table + slot->offset, &pointer, sizeof pointer);
  return result;
}

static int make_functions(const void *pointer, const caplet_foreign *consumer, PyObject *dict,
                          caplet_foreign_made *made) {
  const caplet_functions *facts = (const caplet_functions *)pointer;
  uint32_t row;
  if (!PyDict_Check(dict)) return refuse_kind(made, "", "it", dict, "dict");
  made->size = facts->table_size;
  made->table = calloc(1, made->size);
  made->kept = PyList_New(0);
  if (made->table == NULL) PyErr_NoMemory();
  if (made->table == NULL || made->kept == NULL) return -1;
  for (row = 0; row < consumer->slot_count; row++)
    if (take_function(facts, consumer, row, dict, made) < 0) return -1;
  return 0;
}

int caplet_functions_import(PyObject *module, const caplet_foreign *consumer, const caplet_functions *functions,
                            const caplet_foreign_view **view, const void **pointer) {
  const caplet_foreign_maker maker = {make_functions, functions};
  return caplet_foreign_import_made(module, consumer, &maker, 0, view, pointer) < 0 ? -1 : 0;
}

int caplet_functions_try_import(PyObject *module, const caplet_foreign *consumer, const caplet_functions *functions,
                                const caplet_foreign_view **view, const void **pointer) {
  const caplet_foreign_maker maker = {make_functions, functions};
  return caplet_foreign_import_made(module, consumer, &maker, 1, view, pointer);
}
