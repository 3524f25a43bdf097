/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Opening a capsule that was found on a type or an object: many have one, and each is for itself. Part of foreign.c. */

/* How many tables of older abis are looked at, which may lead in a circle. */
#define CAPLET_MOST_TABLES 16

/* Whether the table's abi is above that of the consumer, as one of its first numbers says: 1, 0, or -1 with an
   exception set. `*abi` becomes the table's. */
static int is_of_newer_abi(const caplet_attempt *attempt, int64_t *abi) {
  const caplet_foreign *wants = attempt->wants;
  uint32_t i;
  for (i = 0; i < wants->number_count && wants->numbers[i].means == CAPLET_FOREIGN_ABI; i++) {
    const caplet_foreign_number *number = &wants->numbers[i];
    if (number->read == NULL || !number->read(attempt->table, abi)) continue; /* which check_table refuses */
    if (PyErr_Occurred()) return refuse(attempt, "calling its %s failed", number->name);
    if (number->relation != CAPLET_FOREIGN_AT_LEAST && *abi > number->value) return 1;
  }
  return 0;
}

/* Goes on to the table of an older abi until there is one of the consumer's. */
static int choose_table(caplet_attempt *attempt, const void *(*previous)(const void *table)) {
  int64_t first = 0, abi = 0;
  int newer = is_of_newer_abi(attempt, &first), steps = 0;
  while (newer > 0) {
    const char *older = steps++ < CAPLET_MOST_TABLES ? (const char *)previous(attempt->table) : NULL;
    if (older == NULL)
      return refuse(attempt, "it provides ABI %lld and no table of ABI %lld", (long long)first,
                    (long long)attempt->wants->numbers[0].value);
    attempt->table = older;
    if (check_alignment(attempt) < 0) return -1;
    newer = is_of_newer_abi(attempt, &abi);
  }
  return newer;
}

int caplet_foreign_open(const caplet_foreign *consumer, PyObject *owner, PyObject *capsule,
                        const void *(*previous)(const void *table), const void **table) {
  caplet_attempt attempt;
  memset(&attempt, 0, sizeof attempt);
  attempt.wants = consumer;
  attempt.owner = owner;
  attempt.capsule = capsule;
  attempt.path = consumer->places[0].path;
  if (open_capsule(&attempt) < 0) return -1;
  if (previous != NULL && choose_table(&attempt, previous) < 0) return -1;
  if (check_table(&attempt) < 0) return -1;
  *table = attempt.table;
  return 0;
}
