/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* The only atomics of tables of Caplet's own, and not in a header. Part of caplet.c. */

/* Makes `*pointer` be `table` if it is `unimported`. Returns what it then is. */
static const caplet_header *publish(const caplet_header **pointer, const caplet_header *unimported,
                                    const caplet_header *table) {
#if defined(_MSC_VER) && !defined(__clang__)
  void *seen = _InterlockedCompareExchangePointer((void *volatile *)pointer, (void *)table, (void *)unimported);
  return seen == (void *)unimported ? table : (const caplet_header *)seen;
#else
  const caplet_header *seen = unimported;
  return __atomic_compare_exchange_n(pointer, &seen, table, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE) ? table : seen;
#endif
}

/* Makes the table's interpreter be `to` if it is `from`. Returns what it was. Not given an int64_t *, which i686 aligns
   to 4 bytes only, so that Clang would call a library for it. */
static int64_t exchange_interpreter(caplet_header *table, int64_t from, int64_t to) {
#if defined(_MSC_VER) && !defined(__clang__)
  return _InterlockedCompareExchange64((__int64 volatile *)&table->interpreter, to, from);
#else
  int64_t seen = from;
  __atomic_compare_exchange_n(&table->interpreter, &seen, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
  return seen;
#endif
}
