#include "ring_capi.h"

#include "../case.h"

static const struct ring_table *api;

static int import_ring(PyObject *module) { return rings_import(module, &api); }

static int run(void) {
  struct ring_counter *counter = ring_get(api);
  CHECK(rings_has_ring_turn(api) && ring_turn(api, counter, 2) == 2 && ring_turn(api, counter, 3) == 5);
  return 0;
}

CONSUMER(import_ring, run)
