/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What the provider's numbers mean, without reading one. Part of foreign.c. */

/* The newest known minor that a provider of this number has; 0 where it is older than all. */
static int minor_at(const caplet_foreign *wants, int64_t version) {
  int minor = 0;
  while (minor < wants->minor && wants->releases[minor].value <= version) minor++;
  return minor;
}

/* How many bytes a table of `minor` has at least: where its last slot ends. */
static int64_t bytes_at(const caplet_foreign *wants, int minor) {
  int64_t bytes = 0;
  uint32_t i;
  for (i = 0; i < wants->slot_count; i++) {
    const caplet_foreign_slot *slot = &wants->slots[i];
    const int64_t end = (int64_t)slot->offset + slot->size;
    if (slot->inside == 0 && caplet_foreign_is_there((uint16_t)minor, slot->since, slot->until) && end > bytes)
      bytes = end;
  }
  return bytes;
}

/* The newest minor up to `minor` whose slots all lie within `bytes`; 0 where there is none. */
static int minor_within(const caplet_foreign *wants, int minor, int64_t bytes) {
  while (minor > 0 && bytes_at(wants, minor) > bytes) minor--;
  return minor;
}

/* Of a minor that nobody knows there is nothing to say. */
static int is_known(const caplet_foreign *wants, int minor) { return minor > 0 && minor <= wants->minor; }

/* The provider's number at which `minor` begins, and the release that brought it, or NULL. */
static int64_t value_at(const caplet_foreign *wants, int minor) {
  return is_known(wants, minor) ? wants->releases[minor - 1].value : 0;
}
static const char *release_at(const caplet_foreign *wants, int minor) {
  return is_known(wants, minor) ? wants->releases[minor - 1].version : NULL;
}

/* The pointer that stands in the slot, whose table must be there. */
static void *pointer_in(const caplet_foreign *wants, const void *table, const caplet_foreign_slot *slot) {
  const char *from = (const char *)table;
  void *place;
  if (slot->inside != 0) from = (const char *)pointer_in(wants, table, &wants->slots[slot->inside - 1]);
  memcpy(&place, from + slot->offset, sizeof place); /* of a type of its own, so not by dereferencing */
  return place;
}

caplet_foreign_view caplet_foreign_look(const caplet_foreign *consumer, const void *table) {
  caplet_foreign_view view;
  int minor = consumer->minor, has_version = 0;
  int64_t version = 0, value;
  uint32_t i;
  for (i = 0; i < consumer->number_count; i++) {
    const caplet_foreign_number *number = &consumer->numbers[i];
    const int is_version = number->means == CAPLET_FOREIGN_VERSION_OF;
    if ((!is_version && number->means != CAPLET_FOREIGN_SIZE) || !number->read(table, &value)) continue;
    minor = is_version ? minor_at(consumer, value) : minor_within(consumer, minor, value);
    if (is_version) version = value;
    has_version = has_version || is_version;
  }
  view.table = table;
  view.version = has_version ? version : minor;
  view.interpreter = -1;
  view.minor = (uint16_t)minor;
  return view;
}
