#include "pairs_capi.h"

#include "../case.h"

static int run(void) {
  PyObject *made = pair_new(1, 2), *numbers = row_new(3);
  CHECK(made != NULL && numbers != NULL);
  CHECK(Py_TYPE(made) == &Pair_Type && pair_sum((struct pair *)made) == 3);
  ((struct pair *)made)->b = 40; /* as the provider sees it */
  CHECK(pair_sum((struct pair *)made) == 41);
  CHECK(Py_SIZE(numbers) == 3 && ((row *)numbers)->numbers[2] == 2);
  CHECK(sizeof(named) > sizeof(struct pair) && Named_Type != NULL);
  Py_DECREF(made);
  Py_DECREF(numbers);
  return 0;
}

CONSUMER(pairs_import, run)
