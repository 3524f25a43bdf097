#include "bell_capi.h"

#include "../case.h"

static int run(void) {
  CHECK(bell_ring_twice(5) == 14);
  CHECK(!Bell_Check(Py_None));
  return 0;
}

CONSUMER(bell_import, run)
