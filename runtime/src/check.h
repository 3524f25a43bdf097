/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Checks of the table, in this order, as each makes the next one's reads safe. Part of caplet.c. */

/* Also whether it is of the kind that this consumer calls: the functions of an isolated one take other arguments. */
static int check_flags(const caplet_attempt *attempt) {
  const uint32_t flags = attempt->table->flags, unknown = flags & CAPLET_TABLE_MUST_UNDERSTAND & ~CAPLET_TABLE_ISOLATED;
  char number[32];
  if (unknown != 0) {
    snprintf(number, sizeof number, "0x%08lx", (unsigned long)unknown);
    return refuse(attempt, "flags %s, this consumer understands none of them", number);
  }
  if (is_isolated(attempt->wants) == ((flags & CAPLET_TABLE_ISOLATED) != 0)) return 0;
  return refuse(attempt, "its table is %s, this consumer was compiled for %s ones",
                is_isolated(attempt->wants) ? "process-wide" : "isolated",
                is_isolated(attempt->wants) ? "isolated" : "process-wide");
}

static int check_header(const caplet_attempt *attempt) {
  const caplet_header *table = attempt->table;
  char number[32];
  uint64_t needed;
  if ((uintptr_t)table % sizeof(uint64_t) != 0) return refuse(attempt, "misaligned");
  if (table->magic != CAPLET_MAGIC) {
    snprintf(number, sizeof number, "0x%016llx", (unsigned long long)table->magic);
    return refuse(attempt, "not a Caplet table (magic %s)", number);
  }
  if (table->protocol != CAPLET_PROTOCOL)
    return refuse(attempt, "protocol %d, this consumer speaks %d", (int)table->protocol, CAPLET_PROTOCOL);
  if (table->header_size != sizeof(caplet_header))
    return refuse(attempt, "sizes disagree: header of %d bytes, this consumer's has %d", (int)table->header_size,
                  (int)sizeof(caplet_header));
  needed = sizeof(caplet_header) + (uint64_t)table->slot_count * sizeof(void *);
  if (table->table_size < needed)
    return refuse(attempt, "sizes disagree: table of %u bytes, %u slots need %llu", (unsigned)table->table_size,
                  (unsigned)table->slot_count, (unsigned long long)needed);
  return check_flags(attempt);
}

/* How many externals a descriptor lists; one that was compiled before there were any has none. */
static uint32_t external_count(const caplet_descriptor *descriptor) {
  return descriptor->size >= CAPLET_DESCRIPTOR_WITH_EXTERNALS ? descriptor->external_count : 0;
}

/* Whether the descriptor can be read and says what the header says. */
static int is_sound(const caplet_header *table) {
  const caplet_descriptor *is = table->descriptor;
  return is != NULL && (uintptr_t)is % sizeof(void *) == 0 && is->size >= CAPLET_DESCRIPTOR_LEAST &&
         is->abi == table->abi && is->minor == table->minor && is->slot_count == table->slot_count &&
         is->capsule != NULL && is->fingerprints != NULL && is->fingerprints[is->minor] == table->fingerprint &&
         (is->slot_count == 0 || is->slots != NULL) && (is->type_count == 0 || is->types != NULL) &&
         (is->row_count == 0 || is->rows != NULL) && (external_count(is) == 0 || is->externals != NULL);
}

static int refuse_minor(const caplet_attempt *attempt) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_header *table = attempt->table;
  const char *needed = version_of(compiled, attempt->wants->floor), *provided = table->descriptor->version;
  PyObject *installed = NULL, *hint = NULL;
  PyObject *has = name_version(attempt, table->abi, table->minor, provided);
  PyObject *needs = name_version(attempt, compiled->abi, attempt->wants->floor, needed);
  if (compiled->distribution != NULL)
    hint = needed != NULL ? PyUnicode_FromFormat(": install %s>=%s", compiled->distribution, needed)
                          : PyUnicode_FromFormat(": install a newer %s", compiled->distribution);
  else
    hint = PyUnicode_FromFormat("");
  if (compiled->distribution != NULL && hint != NULL) installed = other_installed_version(attempt, provided);
  if (has != NULL && needs != NULL && hint != NULL)
    refuse(attempt,
           installed != NULL ? "it provides API %U, this consumer needs %U%U (installed: %U)"
                             : "it provides API %U, this consumer needs %U%U",
           has, needs, hint, installed);
  Py_DecRef(has);
  Py_DecRef(needs);
  Py_DecRef(hint);
  Py_DecRef(installed);
  return -1;
}

/* The newest minor that both sides know. */
static int common_minor(const caplet_attempt *attempt) {
  int provided = attempt->table->minor, compiled = attempt->wants->compiled->minor;
  return provided < compiled ? provided : compiled;
}

/* How many slots the table must have for the wrappers of this consumer not to look beyond it. */
static uint32_t slots_at(const caplet_descriptor *compiled, int minor) {
  uint32_t count = compiled->slot_count;
  while (count > 0 && compiled->slots[count - 1].since > minor) count--;
  return count;
}

/* Names the first slot that the table is too short for. */
static int refuse_short_table(const caplet_attempt *attempt, uint32_t slots) {
  const uint32_t first = attempt->table->slot_count, more = slots - first - 1;
  const char *name = attempt->wants->compiled->slots[first].name;
  if (more == 0)
    return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u %s is missing", (unsigned)first, name));
  return refuse_other_history(
      attempt, PyUnicode_FromFormat("slot %u %s is missing, and %u more", (unsigned)first, name, (unsigned)more));
}

static int check_versions(const caplet_attempt *attempt) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const caplet_header *table = attempt->table;
  uint32_t slots;
  if (!is_sound(table)) return refuse(attempt, "its descriptor is damaged");
  if (strcmp(table->descriptor->capsule, compiled->capsule) != 0)
    return refuse(attempt, "it is another API (\"" CAPLET_TEXT "\", ABI %d)", table->descriptor->capsule, table->abi);
  if (table->abi != compiled->abi)
    return refuse_other_history(
        attempt,
        PyUnicode_FromFormat("it provides ABI %d, this consumer was compiled for ABI %d", table->abi, compiled->abi));
  if (table->minor < attempt->wants->floor) return refuse_minor(attempt);
  slots = slots_at(compiled, common_minor(attempt));
  return table->slot_count < slots ? refuse_short_table(attempt, slots) : 0;
}
