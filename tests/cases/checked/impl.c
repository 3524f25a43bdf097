#include "guard_provider.h"

#include "../case.h"

/* Raises only where the thread is attached. */
static void perhaps_raise(int what) {
  if (what & 1) PyErr_SetString(PyExc_ValueError, "asked for");
}

int guard_number(int what) {
  perhaps_raise(what);
  return what & 2 ? -1 : 0;
}

double guard_real(int what) {
  perhaps_raise(what);
  return what & 2 ? -1.5 : 0;
}

enum guard_mode guard_choice(int what) {
  perhaps_raise(what);
  return what & 2 ? GUARD_NONE : GUARD_HARD;
}

PyObject *guard_object(int what) {
  perhaps_raise(what);
  if (what & 2) return NULL;
  Py_INCREF(Py_None);
  return Py_None;
}

int guard_detached(int what) {
  perhaps_raise(what);
  return what & 2 ? -1 : 0;
}

void guard_attached(void) {}
int guard_pointers(const int *v, int n, const char *name) { return v != NULL && n > 0 && name != NULL; }
int guard_perhaps(int *value) { return value == NULL ? -1 : (*value = 1); }

int guard_plain(int what) {
  perhaps_raise(what);
  return -1;
}

PROVIDER(guard, guard_provide)
