/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Importing. Part of foreign.c. */

/* maker: NULL where the capsule has the table. */
static int find_check_and_use(caplet_attempt *attempt, const caplet_foreign_maker *maker,
                              const caplet_foreign_view **view, const void **pointer) {
  if (find_capsule(attempt) < 0) return -1;
  if ((maker == NULL ? open_capsule(attempt) : make_table(attempt, maker)) < 0) return -1;
  if (check_table(attempt) < 0) return -1;
  return attempt->wants->unimported == NULL ? keep_and_hand_over(attempt, pointer)
                                            : publish_and_keep(attempt, view, pointer);
}

/* CAPLET_DEBUG=1 in the environment tells what was imported and what was not; result: of import_table. */
static void trace(const caplet_attempt *attempt, int result) {
  const caplet_foreign *wants = attempt->wants;
  const char *asked = getenv("CAPLET_DEBUG");
  if (asked == NULL || strcmp(asked, "1") != 0) return;
  if (result > 0)
    fprintf(stderr, "caplet: imported %s: API %lld at %p, compiled for %lld, needs %lld\n", attempt->path,
            (long long)attempt->version, (const void *)attempt->table, (long long)value_at(wants, wants->minor),
            (long long)value_at(wants, wants->floor));
  else
    fprintf(stderr, "caplet: cannot import %s\n", attempt->path);
}

/* Whether a test has put a table in the provider's place. view: NULL where there is one for each interpreter. */
static int is_mocked(const caplet_foreign_view **view) {
  return view != NULL && ((const caplet_foreign_view *)CAPLET_ACQUIRE(*view))->interpreter == CAPLET_FOREIGN_MOCK;
}

/* 1, or -1 with an exception set; `*is_absent`: it says that the provider is not installed. */
static int import_table(PyObject *module, const caplet_foreign *consumer, const caplet_foreign_maker *maker,
                        const caplet_foreign_view **view, const void **pointer, int *is_absent) {
  caplet_attempt attempt;
  int result;
  *is_absent = 0;
  if (is_mocked(view)) return 1;
  memset(&attempt, 0, sizeof attempt);
  attempt.consumer = module;
  attempt.wants = consumer;
  attempt.distribution = consumer->distribution;
  result = find_check_and_use(&attempt, maker, view, pointer) == 0 ? 1 : -1;
  trace(&attempt, result);
  *is_absent = attempt.is_absent;
  Py_DecRef(attempt.module_name);
  Py_DecRef(attempt.module);
  Py_DecRef(attempt.capsule);
  free(attempt.made);
  return result;
}

int caplet_foreign_import(PyObject *module, const caplet_foreign *consumer, const caplet_foreign_view **view,
                          const void **pointer) {
  int is_absent;
  return import_table(module, consumer, NULL, view, pointer, &is_absent) < 0 ? -1 : 0;
}

int caplet_foreign_try_import(PyObject *module, const caplet_foreign *consumer, const caplet_foreign_view **view,
                              const void **pointer) {
  int is_absent;
  const int result = import_table(module, consumer, NULL, view, pointer, &is_absent);
  return result < 0 && is_absent ? forget_exception() : result;
}

int caplet_foreign_import_made(PyObject *module, const caplet_foreign *consumer, const caplet_foreign_maker *maker,
                               int may_be_absent, const caplet_foreign_view **view, const void **pointer) {
  int is_absent;
  const int result = import_table(module, consumer, maker, view, pointer, &is_absent);
  return result < 0 && is_absent && may_be_absent ? forget_exception() : result;
}
