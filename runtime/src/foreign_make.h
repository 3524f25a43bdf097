/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Tables that are made of what stands at a place. Part of foreign.c. */

/* `what` is a str; takes the reference. */
static int refuse_made(const caplet_attempt *attempt, PyObject *what, uint16_t advice) {
  if (advice == CAPLET_FOREIGN_NEWER) return refuse_older(attempt, what);
  if (advice == CAPLET_FOREIGN_ANOTHER) return refuse_with_hint(attempt, what, "another ", "", "");
  refuse(attempt, "%U", what);
  Py_DecRef(what);
  return -1;
}

/* Fills in table; what must be kept takes the place of what was found. */
static int make_table(caplet_attempt *attempt, const caplet_foreign_maker *maker) {
  caplet_foreign_made made = {NULL, 0, NULL, NULL, 0};
  const int result = maker->make(maker->facts, attempt->wants, attempt->capsule, &made);
  attempt->table = (const char *)made.table;
  attempt->made = made.table;
  attempt->made_size = made.size;
  if (result == 0) {
    Py_DecRef(attempt->capsule);
    attempt->capsule = made.kept;
    return 0;
  }
  Py_DecRef(made.kept);
  return made.refusal != NULL ? refuse_made(attempt, made.refusal, made.advice) : -1;
}
