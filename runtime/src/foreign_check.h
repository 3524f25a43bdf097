/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Checks of a foreign table, in this order: its numbers as the consumer lists them, so that what one of them vouches
   for can stand behind it; its slots; the objects. Part of foreign.c. */

static const char *relation_text(const caplet_foreign_number *number) {
  if (number->relation == CAPLET_FOREIGN_EQUALS) return "";
  return number->relation == CAPLET_FOREIGN_AT_LEAST ? "at least " : "at most ";
}

static int holds(const caplet_foreign_number *number, int64_t value) {
  if (number->relation == CAPLET_FOREIGN_EQUALS) return value == number->value;
  return number->relation == CAPLET_FOREIGN_AT_LEAST ? value >= number->value : value <= number->value;
}

static int compare_number(const caplet_attempt *attempt, const caplet_foreign_number *number, int64_t value) {
  PyObject *what;
  if (holds(number, value)) return 0;
  if (number->means == CAPLET_FOREIGN_ABI)
    what = PyUnicode_FromFormat("it provides ABI %lld, this consumer was compiled for ABI %s%lld", (long long)value,
                                relation_text(number), (long long)number->value);
  else
    what = PyUnicode_FromFormat("its %s is %lld, this consumer was compiled for %s%lld", number->name, (long long)value,
                                relation_text(number), (long long)number->value);
  return refuse_with_hint(attempt, what, "another ", "", "");
}

/* "18 (numpy 2.0)", without what is not known. New reference or NULL. */
static PyObject *name_minor(const caplet_attempt *attempt, int64_t version, int minor) {
  const char *release = release_at(attempt->wants, minor);
  if (attempt->distribution == NULL || release == NULL) return PyUnicode_FromFormat("%lld", (long long)version);
  return PyUnicode_FromFormat("%lld (%s %s)", (long long)version, attempt->distribution, release);
}

static int take_version(caplet_attempt *attempt, int64_t version) {
  const int floor = attempt->wants->floor;
  PyObject *has, *needs, *what = NULL;
  attempt->version = version;
  attempt->minor = minor_at(attempt->wants, version);
  if (attempt->minor >= floor) return 0;
  has = name_minor(attempt, version, attempt->minor);
  needs = name_minor(attempt, value_at(attempt->wants, floor), floor);
  if (has != NULL && needs != NULL)
    what = PyUnicode_FromFormat("it provides API %U, this consumer needs %U", has, needs);
  Py_DecRef(has);
  Py_DecRef(needs);
  return refuse_older(attempt, what);
}

static int take_size(caplet_attempt *attempt, int64_t bytes) {
  const int floor = attempt->wants->floor;
  attempt->minor = minor_within(attempt->wants, attempt->minor, bytes);
  if (attempt->minor >= floor) return 0;
  return refuse_older(attempt, PyUnicode_FromFormat("its table has %lld bytes, this consumer needs %lld",
                                                    (long long)bytes, (long long)bytes_at(attempt->wants, floor)));
}

/* A text need not be one: no more of it is read than a message shows, or than the consumer says there is. */
static int compare_text(const caplet_attempt *attempt, const caplet_foreign_number *number) {
  char shown[401];
  const char *text = number->read_text(attempt->table);
  const size_t most = number->bound != 0 && number->bound < sizeof shown ? number->bound : sizeof shown - 1;
  size_t length = 0;
  if (text == NULL) return refuse(attempt, "its %s is NULL", number->name);
  for (; length < most && text[length] != '\0'; length++) shown[length] = text[length];
  shown[length] = '\0';
  if (strcmp(shown, number->text) == 0) return 0;
  return refuse_with_hint(attempt,
                          PyUnicode_FromFormat("its %s is \"" CAPLET_TEXT "\", this consumer was compiled for \"%s\"",
                                               number->name, shown, number->text),
                          "another ", "", "");
}

static int check_number(caplet_attempt *attempt, const caplet_foreign_number *number) {
  int64_t value = 0;
  if (number->read == NULL) return compare_text(attempt, number);
  if (!number->read(attempt->table, &value)) return refuse(attempt, "its %s is NULL", number->name);
  if (PyErr_Occurred()) return refuse(attempt, "calling its %s failed", number->name);
  if (number->means == CAPLET_FOREIGN_VERSION_OF) return take_version(attempt, value);
  return number->means == CAPLET_FOREIGN_SIZE ? take_size(attempt, value) : compare_number(attempt, number, value);
}

/* Whether it is in a table that isn't there, which was found to be fine. */
static int is_in_nothing(const caplet_attempt *attempt, const caplet_foreign_slot *slot) {
  const caplet_foreign *wants = attempt->wants;
  return slot->inside != 0 && pointer_in(wants, attempt->table, &wants->slots[slot->inside - 1]) == NULL;
}

/* Slots above the floor count too where the provider claims them: what calls them asks for the minor only. */
static int check_slots(const caplet_attempt *attempt) {
  const caplet_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->slot_count; i++) {
    const caplet_foreign_slot *slot = &wants->slots[i];
    if (!caplet_foreign_is_there((uint16_t)attempt->minor, slot->since, slot->until)) continue;
    if (is_in_nothing(attempt, slot)) continue;
    if ((slot->flags & CAPLET_FOREIGN_OPTIONAL) != 0 || pointer_in(wants, attempt->table, slot) != NULL) continue;
    if (slot->inside == 0) return refuse(attempt, "required slot %s is NULL", slot->name);
    return refuse(attempt, "required slot %s.%s is NULL", wants->slots[slot->inside - 1].name, slot->name);
  }
  return 0;
}

static int check_objects(const caplet_attempt *attempt) {
  const caplet_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->object_count; i++) {
    const caplet_foreign_object *object = &wants->objects[i];
    const caplet_foreign_slot *slot = &wants->slots[object->slot];
    PyObject *type = NULL;
    if (caplet_foreign_is_there((uint16_t)attempt->minor, slot->since, slot->until))
      type = (PyObject *)pointer_in(wants, attempt->table, slot);
    if (type == NULL || Py_TYPE(type) == NULL) continue;
    if (!PyType_Check(type)) return refuse(attempt, "its %s is no type", slot->name);
    if (check_size(attempt, object->identity, object->size, (object->flags & CAPLET_OBJECT_AT_LEAST) != 0, type) < 0)
      return -1;
  }
  return 0;
}

/* A provider without numbers is taken for what the consumer was compiled for. */
static int check_table(caplet_attempt *attempt) {
  int has_version = 0;
  uint32_t i;
  attempt->minor = attempt->wants->minor;
  for (i = 0; i < attempt->wants->number_count; i++) {
    const caplet_foreign_number *number = &attempt->wants->numbers[i];
    has_version = has_version || number->means == CAPLET_FOREIGN_VERSION_OF;
    if (check_number(attempt, number) < 0) return -1;
  }
  if (!has_version) attempt->version = attempt->minor;
  return check_slots(attempt) < 0 || check_objects(attempt) < 0 ? -1 : 0;
}
