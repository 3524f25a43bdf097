#include "store_capi.h"

#include "../case.h"

static int check_variables(void) {
  PyErr_SetString(store_full, "full");
  CHECK_RAISED(store_full);
  CHECK(PyObject_IsInstance((PyObject *)&Store_Type, (PyObject *)&PyType_Type) == 1);
  CHECK(store_weights[2] == 1 && sizeof store_weights == 3 * sizeof(double));
  store_counter = 7;
  CHECK(store_size() == 7);
  return 0;
}

static int run(void) {
  if (check_variables() < 0) return -1;
  CHECK(store_add(2, 1, 2) == 10 && store_counter == 10);
  CHECK(store_get(Py_None) == NULL);
  CHECK_RAISED(PyExc_KeyError);

  CHECK(store_has_store_size() && !store_has_store_compress());
  CHECK(store_has_store_length() && store_has_store_weights());
  return 0;
}

CONSUMER(store_import, run)
