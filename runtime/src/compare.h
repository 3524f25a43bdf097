/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* What both sides were compiled with: rows of the fingerprint, and layouts. Part of caplet.c. */

/* Equality of names of which the foreign one may be missing. */
static int is_same_name(const char *foreign, const char *ours) { return foreign != NULL && strcmp(foreign, ours) == 0; }

/* The row of `among` about `subject`, or NULL. Searched from where it would be if nothing differed. */
static const caplet_row_info *find_row(const caplet_descriptor *among, const char *subject, uint32_t start) {
  uint32_t i;
  for (i = 0; i < among->row_count; i++) {
    const caplet_row_info *row = &among->rows[((uint64_t)start + i) % among->row_count];
    if (is_same_name(row->subject, subject)) return row;
  }
  return NULL;
}

static const char *foreign_name(const caplet_slot_info *foreign) { return foreign->name != NULL ? foreign->name : "?"; }

/* `subject` differs. Takes its reference; it may be NULL. */
static int refuse_row(const caplet_attempt *attempt, PyObject *subject, const caplet_row_info *ours,
                      const caplet_row_info *theirs) {
  const char *text = theirs->text != NULL ? theirs->text : "";
  const int abi = attempt->table->abi;
  PyObject *detail;
  if (subject == NULL) return -1;
  if (theirs->since != ours->since)
    detail = PyUnicode_FromFormat("%U differs: compiled for one since API %d.%d, provided is one since %d.%d", subject,
                                  abi, ours->since, abi, theirs->since);
  else
    detail = PyUnicode_FromFormat(strcmp(text, ours->text) == 0 ? "%U differs"
                                                                : "%U differs: compiled for " CAPLET_TEXT
                                                                  ", provided is " CAPLET_TEXT,
                                  subject, ours->text, text);
  Py_DecRef(subject);
  return refuse_other_history(attempt, detail);
}

/* Slots are told apart by their places: a name may have changed since. */
static int refuse_slot(const caplet_attempt *attempt, uint32_t index) {
  const caplet_slot_info *ours = &attempt->wants->compiled->slots[index];
  const caplet_slot_info *theirs = &attempt->table->descriptor->slots[index];
  const caplet_row_info our_row = {ours->name, ours->text, ours->hash, ours->since};
  const caplet_row_info their_row = {theirs->name, theirs->text, theirs->hash, theirs->since};
  if (is_same_name(theirs->name, ours->name))
    return refuse_row(attempt, PyUnicode_FromFormat("slot %u %s", (unsigned)index, ours->name), &our_row, &their_row);
  return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u %s is missing, in its place is " CAPLET_TEXT,
                                                            (unsigned)index, ours->name, foreign_name(theirs)));
}

/* The first slot whose rows differ at minor `common`; how many slots the provider has where none does. */
static uint32_t differing_slot(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled, *provided = attempt->table->descriptor;
  const uint32_t known = slots_at(compiled, common);
  uint32_t i;
  for (i = 0; i < provided->slot_count; i++) {
    const caplet_slot_info *theirs = &provided->slots[i];
    if (i >= known && theirs->since <= common) break;
    if (i < known && (theirs->hash != compiled->slots[i].hash || theirs->since != compiled->slots[i].since)) break;
  }
  return i;
}

/* Says which row made the fingerprints of minor `common` differ. */
static int refuse_fingerprint(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled, *provided = attempt->table->descriptor;
  const uint32_t slot = differing_slot(attempt, common);
  uint32_t i;
  for (i = 0; i < compiled->row_count; i++) {
    const caplet_row_info *ours = &compiled->rows[i];
    const caplet_row_info *theirs = ours->since <= common ? find_row(provided, ours->subject, i) : NULL;
    if (ours->since > common) continue;
    if (theirs == NULL) return refuse_other_history(attempt, PyUnicode_FromFormat("%s is missing", ours->subject));
    if (theirs->hash != ours->hash || theirs->since != ours->since)
      return refuse_row(attempt, PyUnicode_FromString(ours->subject), ours, theirs);
  }
  for (i = 0; i < provided->row_count; i++) {
    const caplet_row_info *theirs = &provided->rows[i];
    if (theirs->since > common || theirs->subject == NULL) continue;
    if (find_row(compiled, theirs->subject, i) == NULL)
      return refuse_other_history(attempt,
                                  PyUnicode_FromFormat(CAPLET_TEXT " is unknown to this consumer", theirs->subject));
  }
  if (slot < slots_at(compiled, common)) return refuse_slot(attempt, slot);
  if (slot < provided->slot_count)
    return refuse_other_history(attempt, PyUnicode_FromFormat("slot %u " CAPLET_TEXT " is unknown to this consumer",
                                                              (unsigned)slot, foreign_name(&provided->slots[slot])));
  return refuse_other_history(
      attempt, PyUnicode_FromFormat("the fingerprints of API %d.%d differ", attempt->table->abi, common));
}

/* The row of `among` about the type `identity`, or NULL. */
static const caplet_type_info *find_type(const caplet_descriptor *among, const char *identity, uint32_t start) {
  uint32_t i;
  for (i = 0; i < among->type_count; i++) {
    const caplet_type_info *type = &among->types[((uint64_t)start + i) % among->type_count];
    if (is_same_name(type->identity, identity)) return type;
  }
  return NULL;
}

/* Same declarations may be laid out differently: -fshort-enums, packing, another version of a third party's header. A
   type that the provider no longer lists was hidden by it, which the fingerprint allows, so there is nothing to
   compare. */
static int check_layouts(const caplet_attempt *attempt, int common) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  uint32_t i;
  for (i = 0; i < compiled->type_count; i++) {
    const caplet_type_info *ours = &compiled->types[i];
    const caplet_type_info *theirs =
        ours->since <= common ? find_type(attempt->table->descriptor, ours->identity, i) : NULL;
    if (theirs == NULL) continue;
    if (theirs->size != ours->size)
      return refuse(attempt, "%s has %u bytes, compiled for %u", ours->identity, (unsigned)theirs->size,
                    (unsigned)ours->size);
    if (theirs->alignment != ours->alignment)
      return refuse(attempt, "%s is aligned to %d bytes, compiled for %d", ours->identity, (int)theirs->alignment,
                    (int)ours->alignment);
  }
  return 0;
}
