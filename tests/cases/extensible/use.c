#define CONFIG_REQUIRE 1
#define CONFIG_GUARDED
#include "config_capi.h"

#include <stdlib.h>
#include <string.h>

#include "../case.h"

static int check_fields(struct config_options *options) {
  CHECK(config_options_get_level(options) == 3);
  config_options_set_level(options, 4);
  CHECK(config_options_get_level(options) == 4);
  config_options_set_level(options, 3);
  CHECK(config_options_get_strict(options) == 1);
  CHECK(config_options_get_ratio(options) == 0.5);
  CHECK(strcmp(config_options_get_name(options), "name") == 0);
  config_options_set_name(options, "name");
  CHECK(config_options_get_weights(options)[2] == 3);
  config_options_edit_weights(options)[2] = 4;
  CHECK(config_options_get_weights(options)[2] == 4);
  config_options_edit_weights(options)[2] = 3;
  CHECK(config_options_get_matrix(options)[1][2] == 6);
  CHECK(config_options_get_count(options) == 7);
  CHECK(config_options_get_at_y(options) == 9);
  return 0;
}

static int run(void) {
  struct config_options *options = config_current();
  const int old = getenv("CONFIG_OLD") != NULL;
  if (check_fields(options) < 0) return -1;
  CHECK(config_has_config_options_depth() == !old);
  CHECK(config_has_config_limits_memory() == !old);
  if (old && getenv("CONFIG_DIE") == NULL) return 0;
  CHECK(config_options_get_depth(options) == 10);
  config_options_set_depth(options, 11);
  CHECK(config_limits_get_memory(config_limit()) == 13);
  return 0;
}

CONSUMER(config_import, run)
