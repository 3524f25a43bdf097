/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Records that are Python objects: their type's tp_basicsize against what the consumer was compiled with. Part of
   caplet.c, which includes it once. */

/* The Python type behind the slot of `object`; NULL where the table has none, or one that isn't ready: a static type
   has no type of its own before. Borrowed. */
static PyObject *type_behind(const caplet_header *table, const caplet_object_info *object) {
  void *place;
  if (object->since > table->minor || object->slot >= table->slot_count) return NULL;
  memcpy(&place, (const char *)(table + 1) + object->slot * sizeof place, sizeof place);
  if (place != NULL && (object->flags & CAPLET_OBJECT_INDIRECT) != 0) memcpy(&place, place, sizeof place);
  return place != NULL && Py_TYPE((PyObject *)place) != NULL ? (PyObject *)place : NULL;
}

/* type.__basicsize__, which the limited API has no other way to. -1 with or without an exception set: PyPy's types need
   not have one. */
static Py_ssize_t basic_size(PyObject *type) {
  PyObject *number = PyObject_GetAttrString(type, "__basicsize__");
  Py_ssize_t size = -1;
  if (number != NULL)
    size = PyLong_AsSsize_t(number);
  else if (PyErr_ExceptionMatches(PyExc_AttributeError))
    PyErr_Clear();
  Py_DecRef(number);
  return size;
}

static int refuse_object(const caplet_attempt *attempt, const caplet_object_info *object, PyObject *type,
                         Py_ssize_t size) {
  const int at_least = (object->flags & CAPLET_OBJECT_AT_LEAST) != 0;
  PyObject *name = name_of(type, "?");
  if (name == NULL) return -1;
  refuse(attempt, "objects of the type %U have %zd bytes, this consumer was compiled for %s%u, the size of %s", name,
         size, at_least ? "at least " : "", (unsigned)object->size, object->identity);
  Py_DecRef(name);
  return -1;
}

/* How many objects the consumer lists: one that was compiled before there was the list says so by its size. */
static uint32_t object_count(const caplet_consumer *wants) {
  return wants->size >= sizeof(caplet_consumer) ? wants->object_count : 0;
}

static int check_objects(const caplet_attempt *attempt) {
  const caplet_consumer *wants = attempt->wants;
  const uint32_t count = object_count(wants);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_object_info *object = &wants->objects[i];
    PyObject *type = type_behind(attempt->table, object);
    Py_ssize_t size = type != NULL ? basic_size(type) : -1, ours = (Py_ssize_t)object->size;
    if (size < 0 && PyErr_Occurred()) return -1;
    if (size < 0 || size == ours || (size > ours && (object->flags & CAPLET_OBJECT_AT_LEAST) != 0)) continue;
    return refuse_object(attempt, object, type, size);
  }
  return 0;
}
