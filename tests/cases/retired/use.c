#include "legacy_capi.h"

#include "../case.h"

/* What a consumer compiled before the retirement still calls. */
static int check_functions(const struct legacy_table *table) {
  const struct leg_pair pair = {1, 2};
  CHECK(table->leg_pointer(NULL) == NULL);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(table->leg_struct(NULL, pair).pair.b == 0);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(table->leg_status("%d", 1) == -7);
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(table->leg_switch(LEG_ON) == 0);
  CHECK_RAISED(PyExc_NotImplementedError);
  table->leg_nothing();
  CHECK_RAISED(PyExc_NotImplementedError);
  CHECK(table->leg_fraction() == -1.5);
  CHECK_RAISED(PyExc_NotImplementedError);
  return 0;
}

static int run(void) {
  const struct leg_pair pair = {1, 2};
  const struct legacy_table *table = legacy_table_();
  CHECK(leg_keep(pair) == 3);
  if (check_functions(table) < 0) return -1;
  CHECK(*table->leg_error == Py_None && (*table->leg_table)[3] == 0);
  CHECK(table->Leg_Type == &PyBaseObject_Type);
  return 0;
}

CONSUMER(legacy_import, run)
