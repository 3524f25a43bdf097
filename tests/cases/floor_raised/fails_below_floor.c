/* expect: GRID_REQUIRE must be 2 to 3 here */
#define GRID_REQUIRE 1
#include "grid_capi.h"
