/* expect: it needs API 1.3, and GRID_REQUIRE is less */
#define GRID_REQUIRE 1
#include "grid_capi.h"

unsigned long cells(void);
unsigned long cells(void) { return grid_count(); }
