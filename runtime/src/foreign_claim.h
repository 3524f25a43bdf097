/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Whose objects a static table has, and what no table can have. Part of foreign_provider.c. */

/* Makes `*owner` be `to` if it is `from`. Returns what it was. A pointer, since every platform exchanges those. */
static void *exchange_owner(void **owner, void *from, void *to) {
#if defined(_MSC_VER) && !defined(__clang__)
  return _InterlockedCompareExchangePointer((void *volatile *)owner, to, from);
#else
  void *seen = from;
  __atomic_compare_exchange_n(owner, &seen, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  return seen;
#endif
}

/* Interpreters are counted from 0, and nobody is NULL. */
static void *owner_of(int64_t interpreter) { return (void *)((uintptr_t)interpreter + 1); }

int caplet_foreign_claim(const char *path, void **owner) {
  const int64_t current = current_interpreter();
  void *const before = exchange_owner(owner, NULL, owner_of(current));
  if (before == NULL) return 1;
  if (before == owner_of(current)) return 0;
  PyErr_Format(PyExc_ImportError,
               "cannot provide the C API \"%s\" in interpreter %lld: its objects belong to interpreter %lld, and all "
               "interpreters have one table",
               path, (long long)current, (long long)(uintptr_t)before - 1);
  return -1;
}

void caplet_foreign_unclaim(void **owner) { (void)exchange_owner(owner, owner_of(current_interpreter()), NULL); }

int caplet_foreign_refuse_value(const char *path, const char *slot) {
  PyErr_Format(PyExc_ImportError, "cannot provide the C API \"%s\": %s was given no value", path, slot);
  return -1;
}

int caplet_foreign_refuse_number(const char *path, const char *of, int64_t number, const char *wanted, int64_t bound) {
  PyErr_Format(PyExc_ImportError, "cannot provide the C API \"%s\": its %s is %lld, which must be %s %lld", path, of,
               (long long)number, wanted, (long long)bound);
  return -1;
}
