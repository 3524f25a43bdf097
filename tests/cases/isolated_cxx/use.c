#include "ring_mock.h"

#include "../case.h"

static const struct ring_table *api;

static int import_ring(PyObject *module) { return rings_import(module, &api); }

static int mocked_turn(const struct ring_table *table, struct ring_counter *which, int by) {
  return table->caplet.state == &api && which == NULL ? by : 0;
}

/* A handle is all that code under test needs. */
static int check_mock(void) {
  struct ring_table mock = rings_mock_table();
  mock.caplet.state = &api;
  mock.ring_turn = mocked_turn;
  CHECK(ring_turn(&mock, NULL, 7) == 7 && rings_has_ring_get(&mock));
  return 0;
}

static int run(void) {
  struct ring_counter *counter = ring_get(api);
  CHECK(rings_has_ring_turn(api) && ring_turn(api, counter, 2) == 2 && ring_turn(api, counter, 3) == 5);
  return check_mock();
}

CONSUMER(import_ring, run)
