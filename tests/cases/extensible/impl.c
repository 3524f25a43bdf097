#include "config_provider.h"

#include <stdlib.h>

#include "../case.h"

static struct config_options options = {3,   1,      0.5, "name",  {1, 2, 3}, {{1, 2, 3}, {4, 5, 6}},
                                        {7}, {8, 9}, 10,  {11, 12}};
static config_limits limits = {13};

struct config_options *config_current(void) { return &options; }
config_limits *config_limit(void) { return &limits; }

#include "config_provider.c"

static int execute(PyObject *module) {
  static struct config_table older;
  static caplet_descriptor descriptor;
  if (getenv("CONFIG_OLD") == NULL) return config_provide(module);
  descriptor = caplet_config_descriptor;
  descriptor.minor = 1;
  descriptor.slot_count = 1;
  older = caplet_config_table;
  older.caplet.minor = 1;
  older.caplet.slot_count = 1;
  older.caplet.fingerprint = descriptor.fingerprints[1];
  older.caplet.descriptor = &descriptor;
  return caplet_provide(module, "config._C_API", &older.caplet);
}

PROVIDER(config, execute)
