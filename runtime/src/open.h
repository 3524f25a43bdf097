/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Opening a capsule that was found on a type or an object: many have one, and each is for itself. Part of caplet.c. */

/* How many tables of older abis are looked at, which may lead in a circle. */
#define CAPLET_MOST_TABLES 16

/* The table of an older abi that this one leads to, or NULL. */
static const caplet_header *older_table(const caplet_header *table) {
  const caplet_descriptor *descriptor = table->descriptor;
  if (descriptor->size < sizeof(caplet_leading_descriptor)) return NULL;
  return ((const caplet_leading_descriptor *)descriptor)->previous;
}

/* Goes on to the table of the consumer's abi, if the first leads there; check_table says what is wrong with the one
   that is chosen. */
static int choose_table(caplet_attempt *attempt) {
  const caplet_header *const first = attempt->table;
  int steps;
  for (steps = 0; steps < CAPLET_MOST_TABLES && attempt->table != NULL; steps++) {
    if (check_header(attempt) < 0) return -1;
    if (!is_sound(attempt->table)) return refuse(attempt, "its descriptor is damaged");
    if (attempt->table->abi <= attempt->wants->compiled->abi) return 0;
    attempt->table = older_table(attempt->table);
  }
  attempt->table = first;
  return 0;
}

int caplet_open(const caplet_consumer *consumer, const char *api, PyObject *owner, PyObject *capsule,
                const void **table) {
  caplet_attempt attempt;
  memset(&attempt, 0, sizeof attempt);
  attempt.wants = consumer;
  attempt.path = api;
  attempt.owner = owner;
  attempt.capsule = capsule;
  if (read_capsule(&attempt, consumer->path) < 0 || choose_table(&attempt) < 0 || check_table(&attempt) < 0) return -1;
  *table = attempt.table;
  return 0;
}
