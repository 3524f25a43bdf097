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
    const int is_at_least = (object->flags & CAPLET_OBJECT_AT_LEAST) != 0;
    if (type != NULL && check_size(attempt, object->identity, object->size, is_at_least, type) < 0) return -1;
  }
  return 0;
}
