/* expect: GRID_REQUIRE must be 1 to 3 here */
#define GRID_REQUIRE 4
#include "grid_capi.h"
