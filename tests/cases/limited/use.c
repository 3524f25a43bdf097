#include "stable_capi.h"

#include "../case.h"

static int run(void) {
  PyObject *empty = PyTuple_New(0), *list;
  CHECK(empty != NULL);
  list = stable_wrap(empty, &PyList_Type);
  CHECK(list != NULL && PyList_Check(list) && stable_length(list) == 0);
  CHECK(stable_length(Py_None) == -1);
  CHECK_RAISED(stable_error);
  Py_DecRef(list);
  Py_DecRef(empty);
  return 0;
}

CONSUMER(stable_import, run)
