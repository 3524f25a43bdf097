/* SPDX-FileCopyrightText: The Caplet authors
   SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception */

/* Publishing what was checked: first the view, then the pointer. Part of foreign.c.

   Who finds the pointer published so finds the view, too. The pointer is stored by those only whose table is that of
   the view: no call ever meets the table of another interpreter, not even for a moment. */

/* Makes `*view` be `to` if it is `*from`; else says in `*from` what it is. */
static int exchange_view(const caplet_foreign_view **view, const caplet_foreign_view **from,
                         const caplet_foreign_view *to) {
#if defined(_MSC_VER) && !defined(__clang__)
  void *seen = _InterlockedCompareExchangePointer((void *volatile *)view, (void *)to, (void *)*from);
  const int is_done = seen == (void *)*from;
  *from = (const caplet_foreign_view *)seen;
  return is_done;
#else
  return __atomic_compare_exchange_n(view, from, to, 0, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
#endif
}

static void store_pointer(const void **pointer, const void *table) {
#if defined(_MSC_VER) && !defined(__clang__)
  (void)_InterlockedExchangePointer((void *volatile *)pointer, (void *)table);
#else
  __atomic_store_n(pointer, table, __ATOMIC_RELEASE);
#endif
}

/* On the heap for ever, as whoever asks for it may still be reading. NULL with an exception set. */
static caplet_foreign_view *new_view(const caplet_attempt *attempt) {
  caplet_foreign_view *view = (caplet_foreign_view *)malloc(sizeof *view);
  if (view == NULL) {
    PyErr_NoMemory();
    return NULL;
  }
  view->table = attempt->table;
  view->version = attempt->version;
  view->interpreter = current_interpreter();
  view->minor = (uint16_t)attempt->minor;
  return view;
}

static int refuse_second(const caplet_attempt *attempt, const caplet_foreign_view *first) {
  return refuse(attempt,
                "another table of it is in use already (%p of interpreter %lld, now %p of %lld): it has one for each "
                "interpreter",
                first->table, (long long)first->interpreter, (const void *)attempt->table,
                (long long)current_interpreter());
}

/* Whether it is the view of the attempt's table; of one that was made, of the same bytes, which those of the start
   table never are. */
static int is_same(const caplet_attempt *attempt, const caplet_foreign_view *seen) {
  if (seen->table == attempt->table) return 1;
  return attempt->made_size != 0 && memcmp(seen->table, attempt->table, attempt->made_size) == 0;
}

/* 1 where the view is this import's, 0 where there was one of the same table, which stays; -1 with an exception set.
   Another table of this interpreter, whose provider was made anew, gives way. */
static int publish_view(caplet_attempt *attempt, const caplet_foreign_view **published) {
  const caplet_foreign_view *seen = (const caplet_foreign_view *)CAPLET_ACQUIRE(*published);
  caplet_foreign_view *own = NULL;
  int result = 0;
  while (!is_same(attempt, seen)) {
    if (seen != attempt->wants->unimported && seen->interpreter != current_interpreter()) {
      result = refuse_second(attempt, seen);
      break;
    }
    if (own == NULL) own = new_view(attempt);
    if (own == NULL) return -1;
    if (exchange_view(published, &seen, own)) {
      attempt->made = NULL;
      return 1;
    }
  }
  free(own);
  if (result == 0) attempt->table = (const char *)seen->table;
  return result;
}

static int publish_and_keep(caplet_attempt *attempt, const caplet_foreign_view **view, const void **pointer) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  const int is_new = kept != NULL ? publish_view(attempt, view) : -1;
  int result;
  if (is_new < 0) {
    Py_DecRef(kept);
    return -1;
  }
  store_pointer(pointer, attempt->table);
  /* By its address: calls through the table before it may still be going on, so that one stays kept, too. */
  result = keep(attempt, kept, attempt->table);
  /* What is published must not dangle: where it can't be kept it leaks, once. */
  if (result == 0 || !is_new) Py_DecRef(kept);
  return result;
}

/* Gives the table to the consumer, which has one in each interpreter. */
static int keep_and_hand_over(const caplet_attempt *attempt, const void **handle) {
  PyObject *kept = PyTuple_Pack(2, attempt->module, attempt->capsule);
  int result = kept != NULL ? keep(attempt, kept, attempt->table) : -1;
  Py_DecRef(kept);
  if (result == 0) *handle = attempt->table;
  return result;
}
