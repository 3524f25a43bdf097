/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Types of other projects, as the compilers of both sides see them. Part of caplet.c. */

/* The row of `among` about the type `name` of another project, or NULL. */
static const caplet_external_info *find_external(const caplet_descriptor *among, const char *name, uint32_t start) {
  const uint32_t count = external_count(among);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_external_info *external = &among->externals[((uint64_t)start + i) % count];
    if (is_same_name(external->name, name)) return external;
  }
  return NULL;
}

static const char *kind_name(uint16_t kind) {
  switch (kind) {
    case CAPLET_KIND_SIGNED:
      return "a signed integer";
    case CAPLET_KIND_UNSIGNED:
      return "an unsigned integer";
    case CAPLET_KIND_INTEGER:
      return "an integer";
    case CAPLET_KIND_FLOATING:
      return "a floating-point number";
    case CAPLET_KIND_BOOL:
      return "a bool";
    case CAPLET_KIND_POINTER:
      return "a pointer";
    case CAPLET_KIND_RECORD:
      return "a struct or union";
    default:
      return "something else";
  }
}

/* "<type> <differs>: <what to do>"; `differs` is released. */
static int refuse_external(const caplet_attempt *attempt, const caplet_external_info *ours, PyObject *differs) {
  if (differs == NULL) return -1;
  if (ours->header != NULL)
    refuse(attempt,
           "external type %s of <%s> %U: both sides must be built against the same release of the library that <%s> "
           "belongs to, with the same macros",
           ours->name, ours->header, differs, ours->header);
  else
    refuse(attempt, "%s %U: both sides must be built with the same options and macros", ours->name, differs);
  Py_DecRef(differs);
  return -1;
}

/* Types that neither side declares. What only one of them lists is none of the API at the common minor, or is said to
   be passed on only. */
static int check_externals(const caplet_attempt *attempt) {
  const caplet_descriptor *compiled = attempt->wants->compiled;
  const uint32_t count = external_count(compiled);
  uint32_t i;
  for (i = 0; i < count; i++) {
    const caplet_external_info *ours = &compiled->externals[i];
    const caplet_external_info *theirs = find_external(attempt->table->descriptor, ours->name, i);
    if (theirs == NULL) continue;
    if (theirs->size != ours->size)
      return refuse_external(
          attempt, ours,
          PyUnicode_FromFormat("has %u bytes, compiled for %u", (unsigned)theirs->size, (unsigned)ours->size));
    if (theirs->kind != CAPLET_KIND_UNKNOWN && ours->kind != CAPLET_KIND_UNKNOWN && (theirs->kind & ours->kind) == 0)
      return refuse_external(
          attempt, ours,
          PyUnicode_FromFormat("is %s, compiled for %s", kind_name(theirs->kind), kind_name(ours->kind)));
    /* Of scalars compilers and languages don't agree on what alignof says, and it changes no call. */
    if (ours->kind == CAPLET_KIND_RECORD && theirs->alignment != ours->alignment)
      return refuse_external(attempt, ours,
                             PyUnicode_FromFormat("is aligned to %d bytes, compiled for %d", (int)theirs->alignment,
                                                  (int)ours->alignment));
  }
  return 0;
}
