/* expect: it needs API 1.3, and GRID_REQUIRE is less */
#define GRID_REQUIRE 2
#include "grid_capi.h"

int limit(void);
int limit(void) { return grid_limit; }
