#include <caplet/annotate.h>
CAPLET_API(geometry, capsule = "geometry._core._C_API");
CAPLET_SLOT(gil = released,) int geo_one(void);
CAPLET_SLOT(-1) int geo_two(void);
CAPLET_CONSTANT(1 + 2);
