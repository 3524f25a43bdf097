#include "other.h"
CAPLET_SLOT() int geo_one(void);
